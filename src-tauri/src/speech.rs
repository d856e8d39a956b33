//! Reading aloud with the voice the system has. Each system has a speaker of its own behind one trait; none is linked in:
//! they are asked over a socket, or started as a program.

#[cfg(unix)]
mod dispatcher;
#[cfg(any(windows, all(unix, test)))]
mod sapi;
#[cfg(any(target_os = "macos", all(unix, test)))]
mod say;
#[cfg(unix)]
mod ssip;
#[cfg(all(unix, test))]
mod stand_in;

use layover_app::contract::CommandError;
use layover_app::words::speech_trouble;
use std::sync::Arc;

/// Longest piece that is spoken at once, in characters; the library hands out shorter ones.
const LONGEST: usize = 10_000;

/// One piece to be spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// What is said, on one line.
    pub text: String,
    /// BCP 47 tag; empty when unknown.
    pub language: String,
    /// Speed in per cent of the usual one, 50 to 300.
    pub percent: u32,
}

impl Utterance {
    /// Whatever a window asks for, as something that can be spoken.
    pub fn new(text: &str, language: &str, percent: u32) -> Self {
        let plain = |character: char| if character.is_control() { ' ' } else { character };
        let is_tag = |character: &char| character.is_ascii_alphanumeric() || *character == '-';
        Self {
            text: text.chars().take(LONGEST).map(plain).collect::<String>().trim().to_owned(),
            language: language.replace('_', "-").chars().take(35).filter(is_tag).collect(),
            percent: percent.clamp(50, 300),
        }
    }
}

/// How a piece came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was spoken to its end.
    Spoken,
    /// Somebody asked for quiet.
    Stopped,
}

/// Why nothing is heard. The message is a whole sentence with a way forward, in the language the window speaks.
#[derive(Debug, thiserror::Error)]
pub enum SpeechError {
    /// There is no speech on this system.
    #[error("{}", speech_trouble("missing", ""))]
    Missing,
    /// No way to the speech of this system is built.
    #[error("{}", speech_trouble("no-way", ""))]
    NoWay,
    /// It takes what it is to say, and says nothing.
    #[error("{}", speech_trouble("silent", ""))]
    Silent,
    /// It broke off.
    #[error("{}", speech_trouble("broken", .0))]
    Broken(String),
}

impl From<SpeechError> for CommandError {
    fn from(error: SpeechError) -> Self {
        let code = match error {
            SpeechError::Missing | SpeechError::NoWay => "no-speech",
            SpeechError::Silent | SpeechError::Broken(_) => "speech-failed",
        };
        Self { code: code.to_owned(), sentence: error.to_string() }
    }
}

/// A voice.
pub trait Speaker: Send + Sync {
    /// Speaks, and comes back when that is over.
    fn say(&self, utterance: &Utterance) -> Result<Outcome, SpeechError>;

    /// Is quiet at once; what is being said ends with [`Outcome::Stopped`].
    fn stop(&self);
}

/// The voice of this system.
pub struct Speech(pub Arc<dyn Speaker>);

impl Speech {
    pub fn of_this_system() -> Self {
        #[cfg(target_os = "macos")]
        return Self(Arc::new(say::Program::new("/usr/bin/say")));
        #[cfg(all(unix, not(target_os = "macos")))]
        return Self(Arc::new(dispatcher::Dispatcher::default()));
        #[cfg(windows)]
        return Self(Arc::new(sapi::Shell::of_windows()));
        #[cfg(not(any(unix, windows)))]
        return Self(Arc::new(Mute));
    }
}

/// No voice at all.
#[cfg(not(any(unix, windows)))]
struct Mute;

#[cfg(not(any(unix, windows)))]
impl Speaker for Mute {
    fn say(&self, _: &Utterance) -> Result<Outcome, SpeechError> {
        Err(SpeechError::NoWay)
    }

    fn stop(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_window_asks_for_is_one_line_within_bounds() {
        let made = Utterance::new(" A line.\r\nSTOP ALL\r\n", "en_GB\r\nX", 9_000);
        assert_eq!(made.text, "A line.  STOP ALL");
        assert_eq!((made.language.as_str(), made.percent), ("en-GBX", 300));
        assert_eq!(Utterance::new(&"a".repeat(20_000), "", 0).text.len(), LONGEST);
    }
}
