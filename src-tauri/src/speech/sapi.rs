//! The speech of Windows, by the shell that comes with it: a short script of ours asks the system's speech interface
//! (SAPI), and stays as long as there is something to say. What is said goes through the pipe, one piece a line; the
//! script itself never changes.

use super::{Outcome, Speaker, SpeechError, Utterance};
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// Reads lines of speed, language and text, and answers each with one word.
const SCRIPT: &str = "\
    $ErrorActionPreference = 'Stop'; \
    Add-Type -AssemblyName System.Speech; \
    $given = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); \
    $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
    while ($null -ne ($line = $given.ReadLine())) { \
        $speed, $language, $text = $line.Split([char]9, 3); \
        $voice.Rate = [int]$speed; \
        if ($language) { try { \
            $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]::GetCultureInfo($language)) \
        } catch {} } \
        try { $voice.Speak($text); [Console]::Out.WriteLine('spoken') } \
        catch { [Console]::Out.WriteLine('silent') } \
    }";

/// The shell, and what of it runs.
pub struct Shell {
    program: PathBuf,
    /// Killed by whoever wants quiet, while another waits for its answer.
    running: Mutex<Option<Child>>,
    /// One piece at a time, and the pipes it goes through.
    turn: Mutex<Option<Pipes>>,
}

struct Pipes {
    given: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Shell {
    /// The shell in the system's own folder: one of that name elsewhere is not asked.
    #[cfg(windows)]
    pub fn of_windows() -> Self {
        let system =
            std::env::var_os("SystemRoot").map_or_else(|| PathBuf::from("C:\\Windows"), PathBuf::from);
        Self::new(system.join("System32\\WindowsPowerShell\\v1.0\\powershell.exe"))
    }

    fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), running: Mutex::new(None), turn: Mutex::new(None) }
    }

    fn start(&self) -> Result<Pipes, SpeechError> {
        let mut command = Command::new(&self.program);
        command.args(["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", SCRIPT]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        without_a_window(&mut command);
        let mut child = command.spawn().map_err(|error| match error.kind() {
            ErrorKind::NotFound => SpeechError::Missing,
            _ => SpeechError::Broken(error.to_string()),
        })?;
        let pipes = child.stdin.take().zip(child.stdout.take());
        let (given, answers) = pipes.ok_or(SpeechError::Silent)?;
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
        Ok(Pipes { given, answers: BufReader::new(answers) })
    }

    /// Whether somebody asked for quiet in the meantime.
    fn is_stopped(&self) -> bool {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }
}

/// A program of the terminal opens a window of its own otherwise.
#[cfg(windows)]
fn without_a_window(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_a_window(_: &mut Command) {}

/// SAPI's speeds run from -10 to 10, and ten of them make it three times as fast.
fn speed(percent: u32) -> i32 {
    let times = f64::from(percent.clamp(34, 300)) / 100.0;
    #[expect(clippy::cast_possible_truncation, reason = "between -10 and 10")]
    let speed = (10.0 * times.ln() / 3.0_f64.ln()).round() as i32;
    speed
}

impl Speaker for Shell {
    fn say(&self, utterance: &Utterance) -> Result<Outcome, SpeechError> {
        let mut turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        // A shell that was killed, or that ended by itself, is followed by another.
        if self.is_stopped() {
            *turn = None;
        }
        let pipes = match turn.take() {
            Some(pipes) => pipes,
            None => self.start()?,
        };
        let pipes = turn.insert(pipes);
        let line = format!("{}\t{}\t{}\n", speed(utterance.percent), utterance.language, utterance.text);
        let mut answer = String::new();
        let heard =
            pipes.given.write_all(line.as_bytes()).and_then(|()| pipes.answers.read_line(&mut answer));
        let outcome = match (heard, answer.trim()) {
            (Ok(_), "spoken") => return Ok(Outcome::Spoken),
            (Ok(_), "silent") => return Err(SpeechError::Silent),
            _ if self.is_stopped() => Ok(Outcome::Stopped),
            (Err(error), _) => Err(SpeechError::Broken(error.to_string())),
            // It ended before it said anything: the system has no speech interface, or does not let it be asked.
            (Ok(_), _) => Err(SpeechError::Silent),
        };
        *turn = None;
        self.stop();
        outcome
    }

    fn stop(&self) {
        let child = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut child) = child {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::super::stand_in;
    use super::*;
    use std::path::Path;
    use std::sync::Arc;

    /// A program in its place that does this for every line.
    fn shell(folder: &Path, does: &str) -> Shell {
        let file = folder.join("shell");
        stand_in::write(&file, &format!("while read -r line; do {does}; done"));
        Shell::new(file)
    }

    #[test]
    fn pieces_go_through_the_pipe_of_one_shell() {
        let folder = tempfile::tempdir().unwrap();
        let heard = folder.path().join("heard");
        let does = format!("echo \"$$ $line\" >> {}; echo spoken", heard.display());
        let spoken = shell(folder.path(), &does);
        let hostile = "'); Remove-Item C:\\ -Recurse; ('";
        assert_eq!(spoken.say(&Utterance::new("It rains.", "en-GB", 100)).unwrap(), Outcome::Spoken);
        assert_eq!(spoken.say(&Utterance::new(hostile, "de", 300)).unwrap(), Outcome::Spoken);
        let heard = std::fs::read_to_string(&heard).unwrap();
        let lines: Vec<(&str, &str)> = heard.lines().filter_map(|line| line.split_once(' ')).collect();
        let (first, second) = (lines[0], lines[1]);
        assert_eq!(first.0, second.0, "one shell for all pieces");
        assert_eq!(first.1, "0\ten-GB\tIt rains.");
        assert_eq!(second.1, format!("10\tde\t{hostile}"));
    }

    #[test]
    fn a_piece_is_stopped_and_the_next_one_heard() {
        let folder = tempfile::tempdir().unwrap();
        let begun = folder.path().join("begun");
        let does =
            format!("if [ -e {0} ]; then echo spoken; else touch {0}; exec sleep 600; fi", begun.display());
        let endless = Arc::new(shell(folder.path(), &does));
        let speaking = Arc::clone(&endless);
        let saying = std::thread::spawn(move || speaking.say(&Utterance::new("It rains.", "en", 100)));
        while !begun.exists() {
            assert!(!saying.is_finished(), "{:?}", saying.join());
            std::thread::yield_now();
        }
        endless.stop();
        assert_eq!(saying.join().unwrap().unwrap(), Outcome::Stopped);
        assert_eq!(endless.say(&Utterance::new("It pours.", "en", 100)).unwrap(), Outcome::Spoken);
    }

    #[test]
    fn a_system_without_speech_says_so_and_is_asked_again() {
        let folder = tempfile::tempdir().unwrap();
        let mute = shell(folder.path(), "exit 1");
        assert!(matches!(mute.say(&Utterance::new("It rains.", "en", 100)), Err(SpeechError::Silent)));
        assert!(matches!(mute.say(&Utterance::new("It rains.", "en", 100)), Err(SpeechError::Silent)));
        let nowhere = Shell::new(folder.path().join("nothing"));
        assert!(matches!(nowhere.say(&Utterance::new("It rains.", "en", 100)), Err(SpeechError::Missing)));
    }

    #[test]
    fn speeds_are_those_of_the_interface() {
        assert_eq!([50, 100, 150, 200, 300].map(speed), [-6, 0, 4, 6, 10]);
    }
}
