//! The protocol of Speech Dispatcher (SSIP 0.11) over a socket: as much of it as reading aloud takes.
//!
//! A line ends with CR LF. An answer is one or more lines that begin with the same three figures; the last has a blank
//! after them. 7xx are events of a message. One piece is under way at a time; stopping it comes from another thread,
//! and its answer is owed until it was read.

use super::{Outcome, SpeechError, Utterance};
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often one looks up while waiting.
const LOOK_UP: Duration = Duration::from_millis(200);
/// A voice that has not begun by then does not speak.
const BEGINS_WITHIN: Duration = Duration::from_secs(10);
/// Nothing that is spoken at once takes as long.
const ENDS_WITHIN: Duration = Duration::from_secs(600);
/// A service that was asked for quiet says so by then, or is left alone.
const STOPS_WITHIN: Duration = Duration::from_secs(2);

/// What both ends of a connection share.
struct Wire {
    stream: UnixStream,
    /// A piece is under way and may be stopped.
    is_speaking: bool,
    /// Answers to stopping that were not read yet.
    owed: u32,
    stopped: Option<Instant>,
}

/// Stops what a connection says.
#[derive(Clone)]
pub struct Stopper(Arc<Mutex<Wire>>);

impl Stopper {
    pub fn stop(&self) {
        lock(&self.0).stop();
    }
}

impl Wire {
    fn stop(&mut self) {
        if self.is_speaking && self.stopped.is_none() && self.stream.write_all(b"STOP SELF\r\n").is_ok() {
            self.stopped = Some(Instant::now());
            self.owed += 1;
        }
    }
}

fn lock(wire: &Mutex<Wire>) -> MutexGuard<'_, Wire> {
    wire.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection to Speech Dispatcher.
pub struct Ssip {
    reader: BufReader<UnixStream>,
    /// What has come of a line so far.
    line: Vec<u8>,
    wire: Arc<Mutex<Wire>>,
    language: String,
    rate: Option<i32>,
}

/// One line as it came.
struct Line {
    code: u16,
    is_last: bool,
    text: String,
}

impl Ssip {
    /// Says who speaks, and asks to be told how messages go.
    pub fn greet(stream: UnixStream, user: &str) -> Result<Self, SpeechError> {
        stream.set_read_timeout(Some(LOOK_UP)).map_err(|error| broken(&error))?;
        let reading = stream.try_clone().map_err(|error| broken(&error))?;
        let wire = Wire { stream, is_speaking: false, owed: 0, stopped: None };
        let mut made = Self {
            reader: BufReader::new(reading),
            line: Vec::new(),
            wire: Arc::new(Mutex::new(wire)),
            language: String::new(),
            rate: None,
        };
        made.order(&format!("SET SELF CLIENT_NAME {user}:Layover:story"))?;
        made.order("SET SELF NOTIFICATION ALL ON")?;
        Ok(made)
    }

    /// What stops this connection.
    pub fn stopper(&self) -> Stopper {
        Stopper(Arc::clone(&self.wire))
    }

    /// Speaks, and comes back when that is over. It is stopped at once if by then nobody wants to hear it any more.
    pub fn say(
        &mut self,
        utterance: &Utterance,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Outcome, SpeechError> {
        if utterance.language != self.language && !utterance.language.is_empty() {
            // A service without a voice for it says no; the one it has speaks then.
            self.try_order(&format!("SET SELF LANGUAGE {}", utterance.language))?;
            self.language.clone_from(&utterance.language);
        }
        let rate = rate(utterance.percent);
        if self.rate != Some(rate) {
            self.order(&format!("SET SELF RATE {rate}"))?;
            self.rate = Some(rate);
        }
        self.order("SPEAK")?;
        let stuffed = if utterance.text.starts_with('.') { "." } else { "" };
        let answer = self.order(&format!("{stuffed}{}\r\n.", utterance.text))?;
        let id = answer.first().map(|line| line.text.clone()).unwrap_or_default();
        let wire = Arc::clone(&self.wire);
        {
            let mut wire = lock(&wire);
            wire.is_speaking = true;
            wire.stopped = None;
            if !is_wanted() {
                wire.stop();
            }
        }
        let outcome = self.wait(&id);
        lock(&wire).is_speaking = false;
        let outcome = outcome?;
        self.settle()?;
        Ok(outcome)
    }

    /// Waits for the end of a message.
    fn wait(&mut self, id: &str) -> Result<Outcome, SpeechError> {
        let queued = Instant::now();
        let mut has_begun = false;
        // An event is three lines: the message, the client, and what happened. It is ours when its first line says so.
        let mut message = None;
        loop {
            let Some(line) = self.next_line()? else {
                let stopped = lock(&self.wire).stopped;
                if stopped.is_some_and(|stopped| stopped.elapsed() > STOPS_WITHIN) {
                    return Err(SpeechError::Broken("it was asked for quiet and did not answer".to_owned()));
                }
                let limit = if has_begun { ENDS_WITHIN } else { BEGINS_WITHIN };
                if stopped.is_none() && queued.elapsed() > limit {
                    return Err(SpeechError::Silent);
                }
                continue;
            };
            if !(700..800).contains(&line.code) {
                self.answered(&line);
                continue;
            }
            if !line.is_last {
                message.get_or_insert(line.text);
                continue;
            }
            let is_ours = message.take().is_some_and(|named| named == id);
            match line.code {
                701 if is_ours => has_begun = true,
                702 if is_ours => return Ok(Outcome::Spoken),
                703 if is_ours => return Ok(Outcome::Stopped),
                _ => {}
            }
        }
    }

    /// Reads what is still owed, so that it is not taken for the answer to what is ordered next.
    fn settle(&mut self) -> Result<(), SpeechError> {
        let began = Instant::now();
        while lock(&self.wire).owed > 0 {
            match self.next_line()? {
                Some(line) => self.answered(&line),
                None if began.elapsed() > STOPS_WITHIN => {
                    return Err(SpeechError::Broken("an answer did not come".to_owned()));
                }
                None => {}
            }
        }
        Ok(())
    }

    fn answered(&self, line: &Line) {
        if line.is_last && line.code < 700 {
            let mut wire = lock(&self.wire);
            wire.owed = wire.owed.saturating_sub(1);
        }
    }

    /// Sends one command, and reads its answer. A refusal is an error.
    fn order(&mut self, command: &str) -> Result<Vec<Line>, SpeechError> {
        let answer = self.try_order(command)?;
        match answer.last() {
            Some(last) if last.code >= 300 => Err(SpeechError::Broken(last.text.clone())),
            _ => Ok(answer),
        }
    }

    fn try_order(&mut self, command: &str) -> Result<Vec<Line>, SpeechError> {
        lock(&self.wire)
            .stream
            .write_all(format!("{command}\r\n").as_bytes())
            .map_err(|error| broken(&error))?;
        let sent = Instant::now();
        let mut answer = Vec::new();
        loop {
            match self.next_line()? {
                // What is told of an earlier message is no answer.
                Some(line) if line.code >= 700 => {}
                Some(line) => {
                    let is_last = line.is_last;
                    answer.push(line);
                    if is_last {
                        return Ok(answer);
                    }
                }
                None if sent.elapsed() > BEGINS_WITHIN => return Err(SpeechError::Silent),
                None => {}
            }
        }
    }

    /// The next line; `None` when none has come for a moment.
    fn next_line(&mut self) -> Result<Option<Line>, SpeechError> {
        match self.reader.read_until(b'\n', &mut self.line) {
            Ok(0) => Err(SpeechError::Broken("it has gone".to_owned())),
            Ok(_) if !self.line.ends_with(b"\n") => Ok(None),
            Ok(_) => {
                let line = String::from_utf8_lossy(&std::mem::take(&mut self.line)).trim_end().to_owned();
                let code = line.get(..3).and_then(|code| code.parse().ok());
                let code = code.ok_or_else(|| SpeechError::Broken("it says nothing we know".to_owned()))?;
                let is_last = line.as_bytes().get(3) != Some(&b'-');
                let text = line.get(4..).unwrap_or_default().to_owned();
                Ok(Some(Line { code, is_last, text }))
            }
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => Ok(None),
            Err(error) if error.kind() == ErrorKind::Interrupted => Ok(None),
            Err(error) => Err(broken(&error)),
        }
    }
}

/// The service's rate, -100 to 100, 0 being the usual speed. Its voices speak about twice and a half as fast at 100 and
/// half as fast at -100.
fn rate(percent: u32) -> i32 {
    let percent = i32::try_from(percent).unwrap_or(100);
    let rate = if percent >= 100 { (percent - 100) * 2 / 3 } else { (percent - 100) * 2 };
    rate.clamp(-100, 100)
}

fn broken(error: &io::Error) -> SpeechError {
    SpeechError::Broken(error.to_string())
}

#[cfg(test)]
mod tests;
