//! The speech of macOS, by the program that comes with it: `say` uses the voices of the system's speech framework, and
//! chooses the one for a language by name.

use super::{Outcome, Speaker, SpeechError, Utterance};
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The usual speed of its voices.
const WORDS_A_MINUTE: u32 = 175;
const LOOK_UP: Duration = Duration::from_millis(40);

/// The program, and what of it runs.
pub struct Program {
    program: PathBuf,
    running: Mutex<Option<Child>>,
    /// One piece at a time.
    turn: Mutex<()>,
}

impl Program {
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), running: Mutex::new(None), turn: Mutex::new(()) }
    }

    /// The first voice for this language, if there is one: lines of `say -v ?` read "Anna  de_DE  # Hallo! …".
    fn voice(&self, language: &str) -> Option<String> {
        let listed = Command::new(&self.program).args(["-v", "?"]).stdin(Stdio::null()).output().ok()?;
        voice_of(&String::from_utf8_lossy(&listed.stdout), language)
    }
}

fn voice_of(listed: &str, language: &str) -> Option<String> {
    let wanted = language.to_lowercase().replace('-', "_");
    let short = wanted.split('_').next().filter(|short| !short.is_empty())?;
    let voices = listed.lines().filter_map(|line| {
        let before = line.split('#').next()?.trim_end();
        let (name, tag) = before.rsplit_once(' ')?;
        Some((name.trim().to_owned(), tag.to_lowercase()))
    });
    let mut fitting = voices.filter(|(_, tag)| tag.split('_').next() == Some(short)).collect::<Vec<_>>();
    let exact = fitting.iter().position(|(_, tag)| *tag == wanted).unwrap_or_default();
    (!fitting.is_empty()).then(|| fitting.swap_remove(exact).0)
}

impl Speaker for Program {
    fn say(&self, utterance: &Utterance) -> Result<Outcome, SpeechError> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut words: Vec<OsString> =
            vec!["-r".into(), (WORDS_A_MINUTE * utterance.percent / 100).to_string().into()];
        if let Some(voice) = self.voice(&utterance.language) {
            words.extend(["-v".into(), voice.into()]);
        }
        // What is said comes through the pipe: it is no word of a command line.
        words.extend(["-f".into(), "-".into()]);
        let mut child = Command::new(&self.program)
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| match error.kind() {
                ErrorKind::NotFound => SpeechError::Missing,
                _ => SpeechError::Broken(error.to_string()),
            })?;
        let written = child.stdin.take().map(|mut pipe| pipe.write_all(utterance.text.as_bytes()));
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
        if let Some(Err(error)) = written {
            self.stop();
            return Err(SpeechError::Broken(error.to_string()));
        }
        loop {
            {
                let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
                let Some(child) = running.as_mut() else { return Ok(Outcome::Stopped) };
                match child.try_wait() {
                    Ok(None) => {}
                    Ok(Some(status)) => {
                        *running = None;
                        return match status.success() {
                            true => Ok(Outcome::Spoken),
                            false => Err(SpeechError::Silent),
                        };
                    }
                    Err(error) => return Err(SpeechError::Broken(error.to_string())),
                }
            }
            std::thread::sleep(LOOK_UP);
        }
    }

    fn stop(&self) {
        let child = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut child) = child {
            child.kill().ok();
            child.wait().ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::stand_in;
    use super::*;
    use std::path::Path;
    use std::sync::Arc;

    const VOICES: &str = "Alex                en_US    # Most people recognize me by my voice.\n\
        Daniel              en_GB    # Hello, my name is Daniel.\n\
        Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.\n";

    #[test]
    fn the_voice_is_the_languages() {
        assert_eq!(voice_of(VOICES, "en-GB").as_deref(), Some("Daniel"));
        assert_eq!(voice_of(VOICES, "en-AU").as_deref(), Some("Alex"));
        assert_eq!(voice_of(VOICES, "de").as_deref(), Some("Eddy (German (Germany))"));
        assert_eq!(voice_of(VOICES, "fr"), None);
        assert_eq!(voice_of(VOICES, ""), None);
    }

    /// A program in its place that does this.
    fn program(folder: &Path, does: &str) -> Program {
        let file = folder.join("say");
        stand_in::write(&file, &format!("[ \"$2\" = \"?\" ] && exit 0\n{does}"));
        Program::new(file)
    }

    #[test]
    fn a_piece_is_spoken_and_another_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let heard = folder.path().join("heard");
        let spoken = program(folder.path(), &format!("echo \"$@\" > {0}; cat >> {0}", heard.display()));
        let utterance = Utterance::new("It rains.", "en", 200);
        assert_eq!(spoken.say(&utterance).unwrap(), Outcome::Spoken);
        assert_eq!(std::fs::read_to_string(&heard).unwrap(), "-r 350 -f -\nIt rains.");

        let begun = folder.path().join("begun");
        let endless = Arc::new(program(folder.path(), &format!("touch {}; exec sleep 600", begun.display())));
        let speaking = Arc::clone(&endless);
        let saying = std::thread::spawn(move || speaking.say(&Utterance::new("It rains.", "en", 100)));
        while !begun.exists() {
            assert!(!saying.is_finished(), "{:?}", saying.join());
            std::thread::yield_now();
        }
        while !saying.is_finished() {
            endless.stop();
            std::thread::yield_now();
        }
        assert_eq!(saying.join().unwrap().unwrap(), Outcome::Stopped);
    }
}
