//! Speech Dispatcher, which Linux desktops have: asked over its socket, and started where it is installed and does not
//! run yet.

use super::ssip::{Ssip, Stopper};
use super::{Outcome, Speaker, SpeechError, Utterance};
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a service that was just started may take to listen.
const LISTENS_WITHIN: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// The service, and the connection to it as long as that holds.
#[derive(Default)]
pub struct Dispatcher {
    connection: Mutex<Option<Ssip>>,
    stopper: Mutex<Option<Stopper>>,
    /// How often quiet was asked for: a piece that was on its way then is not begun.
    stops: AtomicU64,
}

impl Speaker for Dispatcher {
    fn say(&self, utterance: &Utterance) -> Result<Outcome, SpeechError> {
        let stops = self.stops.load(Ordering::SeqCst);
        let is_wanted = || self.stops.load(Ordering::SeqCst) == stops;
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_wanted() {
            return Ok(Outcome::Stopped);
        }
        let mut ssip = match connection.take() {
            Some(ssip) => ssip,
            None => self.connect()?,
        };
        let mut outcome = ssip.say(utterance, is_wanted);
        // The service may have been started anew since it was last spoken to.
        if matches!(outcome, Err(SpeechError::Broken(_))) && is_wanted() {
            ssip = self.connect()?;
            outcome = ssip.say(utterance, is_wanted);
        }
        match outcome {
            Ok(outcome) => {
                *connection = Some(ssip);
                Ok(outcome)
            }
            // It was asked for quiet and said nothing of it, as a service without a loudspeaker does: it is quiet.
            Err(_) if !is_wanted() => Ok(Outcome::Stopped),
            Err(error) => Err(error),
        }
    }

    fn stop(&self) {
        self.stops.fetch_add(1, Ordering::SeqCst);
        let stopper = self.stopper.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(stopper) = stopper {
            stopper.stop();
        }
    }
}

impl Dispatcher {
    fn connect(&self) -> Result<Ssip, SpeechError> {
        let user = std::env::var("USER").unwrap_or_default();
        let user: String = user.chars().filter(char::is_ascii_alphanumeric).collect();
        let user = if user.is_empty() { "reader" } else { user.as_str() };
        let ssip = Ssip::greet(reach(&Place::of_environment(), Path::new("speech-dispatcher"))?, user)?;
        *self.stopper.lock().unwrap_or_else(PoisonError::into_inner) = Some(ssip.stopper());
        Ok(ssip)
    }
}

/// Where the service listens.
struct Place {
    socket: PathBuf,
    /// It was named by hand: whoever did that also starts it.
    is_named: bool,
}

impl Place {
    fn of_environment() -> Self {
        let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        Self::of(
            variable("SPEECHD_ADDRESS").as_deref(),
            variable("XDG_RUNTIME_DIR").as_deref(),
            variable("HOME").as_deref(),
        )
    }

    fn of(address: Option<&OsStr>, runtime: Option<&OsStr>, home: Option<&OsStr>) -> Self {
        let named = address.and_then(OsStr::to_str).and_then(|address| address.strip_prefix("unix_socket:"));
        if let Some(named) = named.filter(|named| !named.is_empty()) {
            return Self { socket: PathBuf::from(named), is_named: true };
        }
        let folder = match (runtime, home) {
            (Some(runtime), _) => PathBuf::from(runtime),
            (None, Some(home)) => PathBuf::from(home).join(".cache"),
            (None, None) => PathBuf::from("/run"),
        };
        Self { socket: folder.join("speech-dispatcher/speechd.sock"), is_named: false }
    }
}

/// A connection to the service; started first where it does not run.
fn reach(place: &Place, program: &Path) -> Result<UnixStream, SpeechError> {
    if let Ok(stream) = UnixStream::connect(&place.socket) {
        return Ok(stream);
    }
    if place.is_named {
        return Err(SpeechError::Missing);
    }
    start(program, &place.socket)?;
    let began = Instant::now();
    loop {
        match UnixStream::connect(&place.socket) {
            Ok(stream) => return Ok(stream),
            Err(error) if began.elapsed() > LISTENS_WITHIN => {
                return Err(SpeechError::Broken(error.to_string()));
            }
            Err(_) => std::thread::sleep(BETWEEN_LOOKS),
        }
    }
}

/// As its own library starts it: it goes into the background by itself.
fn start(program: &Path, socket: &Path) -> Result<(), SpeechError> {
    let started = Command::new(program)
        .args(["--spawn", "--communication-method", "unix_socket", "--socket-path"])
        .arg(socket)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    match started {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(SpeechError::Missing),
        Err(error) => Err(SpeechError::Broken(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_socket_is_where_the_service_says_it_is() {
        let of = |address: Option<&str>, runtime: Option<&str>, home: Option<&str>| {
            let place = Place::of(address.map(OsStr::new), runtime.map(OsStr::new), home.map(OsStr::new));
            (place.socket.display().to_string(), place.is_named)
        };
        assert_eq!(
            of(Some("unix_socket:/a/b.sock"), Some("/run/user/1"), None),
            ("/a/b.sock".to_owned(), true)
        );
        let usual = ("/run/user/1/speech-dispatcher/speechd.sock".to_owned(), false);
        assert_eq!(of(None, Some("/run/user/1"), Some("/home/a")), usual);
        assert_eq!(of(Some("unix_socket"), Some("/run/user/1"), None), usual);
        let home = ("/home/a/.cache/speech-dispatcher/speechd.sock".to_owned(), false);
        assert_eq!(of(None, None, Some("/home/a")), home);
    }

    #[test]
    fn where_it_is_not_installed_that_is_said_with_a_way_forward() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place { socket: folder.path().join("speechd.sock"), is_named: false };
        let missing = reach(&place, &folder.path().join("no-such-program")).unwrap_err();
        assert!(missing.to_string().contains("Install speech-dispatcher"), "{missing}");
    }
}
