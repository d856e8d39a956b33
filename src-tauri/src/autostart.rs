//! Starting with the session, hidden: a desktop entry (freedesktop.org, Desktop Application Autostart), a launch agent, or
//! a value of the registry. What the system holds is the truth; Layover keeps no word of it.

use std::ffi::OsString;
use std::path::Path;

/// The words Layover is started with: without a window, where there is a tray.
fn words(library: Option<&Path>) -> Vec<OsString> {
    let mut words = vec![OsString::from("--hidden")];
    if let Some(library) = library {
        words.push("--library".into());
        words.push(std::path::absolute(library).unwrap_or_else(|_| library.to_owned()).into());
    }
    words
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
mod file {
    use super::words;
    use directories::BaseDirs;
    use std::io::{Error, ErrorKind, Result};
    use std::path::{Path, PathBuf};

    #[cfg(target_os = "linux")]
    fn place() -> Option<PathBuf> {
        Some(BaseDirs::new()?.config_dir().join("autostart").join("app.layover.desktop"))
    }

    #[cfg(target_os = "macos")]
    fn place() -> Option<PathBuf> {
        Some(BaseDirs::new()?.home_dir().join("Library/LaunchAgents/app.layover.plist"))
    }

    /// Whether it is so; `None` where there is no place for it.
    pub fn is_on() -> Option<bool> {
        Some(place()?.is_file())
    }

    /// Has it so.
    pub fn set(wanted: bool, library: Option<&Path>) -> Result<()> {
        let place = place().ok_or(ErrorKind::NotFound)?;
        if !wanted {
            return match std::fs::remove_file(&place) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let mut all = vec![program()?.into_os_string()];
        all.extend(words(library));
        let all =
            all.into_iter().map(|word| word.into_string().map_err(|_| Error::from(ErrorKind::InvalidInput)));
        let all = all.collect::<Result<Vec<String>>>()?;
        if all.iter().any(|word| word.chars().any(char::is_control)) {
            return Err(ErrorKind::InvalidInput.into());
        }
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder)?;
        }
        #[cfg(target_os = "linux")]
        let written = super::desktop_entry(&all);
        #[cfg(target_os = "macos")]
        let written = super::launch_agent(&all);
        std::fs::write(&place, written)
    }

    /// This program; an AppImage is the file its reader has, not what it unpacks itself to.
    fn program() -> Result<PathBuf> {
        std::env::var_os("APPIMAGE").map_or_else(std::env::current_exe, |file| Ok(file.into()))
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
pub use file::{is_on, set};

/// Desktop Entry Specification: words between quotation marks, the marks of a shell escaped, and each backslash again for
/// the file; a per cent sign stands for something.
#[cfg(target_os = "linux")]
fn desktop_entry(words: &[String]) -> String {
    let mut line = String::new();
    for word in words {
        line.push_str(if line.is_empty() { "\"" } else { " \"" });
        for letter in word.chars() {
            match letter {
                '"' | '`' | '$' => line.extend(["\\\\", letter.encode_utf8(&mut [0; 4])]),
                '\\' => line.push_str("\\\\\\\\"),
                '%' => line.push_str("%%"),
                other => line.push(other),
            }
        }
        line.push('"');
    }
    format!(
        "[Desktop Entry]\nType=Application\nName=Layover\nIcon=layover-desktop\nExec={line}\nTerminal=false\n"
    )
}

/// A property list as launchd reads it.
#[cfg(any(target_os = "macos", test))]
fn launch_agent(words: &[String]) -> String {
    let escaped = |word: &String| {
        let text = word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        format!("    <string>{text}</string>\n")
    };
    let words: String = words.iter().map(escaped).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>app.layover</string>\n  \
         <key>ProgramArguments</key>\n  <array>\n{words}  </array>\n  <key>RunAtLoad</key>\n  <true/>\n</dict>\n</plist>\n"
    )
}

#[cfg(windows)]
mod registry {
    use super::words;
    use std::io::{Error, ErrorKind, Result};
    use std::path::Path;
    use windows_registry::CURRENT_USER;

    const KEY: &str = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    const NAME: &str = "Layover";

    /// Whether it is so.
    pub fn is_on() -> Option<bool> {
        Some(CURRENT_USER.open(KEY).is_ok_and(|key| key.get_string(NAME).is_ok()))
    }

    /// Has it so.
    pub fn set(wanted: bool, library: Option<&Path>) -> Result<()> {
        let key = CURRENT_USER.create(KEY).map_err(Error::other)?;
        if !wanted {
            return match is_on() {
                Some(true) => key.remove_value(NAME).map_err(Error::other),
                _ => Ok(()),
            };
        }
        let mut line = String::new();
        for word in std::iter::once(std::env::current_exe()?.into_os_string()).chain(words(library)) {
            let word = word.into_string().map_err(|_| Error::from(ErrorKind::InvalidInput))?;
            line.push_str(if line.is_empty() { "\"" } else { " \"" });
            // A path of Windows holds no quotation mark; a backslash before one would hold it.
            line.push_str(word.trim_end_matches('\\'));
            line.push('"');
        }
        key.set_string(NAME, &line).map_err(Error::other)
    }
}

#[cfg(windows)]
pub use registry::{is_on, set};

/// No way to.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
pub fn is_on() -> Option<bool> {
    None
}

/// No way to.
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
pub fn set(_: bool, _: Option<&Path>) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_desktop_entry_holds_any_path() {
        let entry = desktop_entry(&all(&["/opt/My Apps/layover", "--library", "/home/a/100% \"$x\" \\ b"]));
        let exec = entry.lines().find_map(|line| line.strip_prefix("Exec=")).unwrap();
        assert_eq!(exec, r#""/opt/My Apps/layover" "--library" "/home/a/100%% \\"\\$x\\" \\\\ b""#);
    }

    #[test]
    fn a_launch_agent_is_xml_whatever_a_path_holds() {
        let agent = launch_agent(&all(&["/Applications/A & B <1>/layover", "--hidden"]));
        assert!(agent.contains("<string>/Applications/A &amp; B &lt;1&gt;/layover</string>"), "{agent}");
    }

    #[test]
    fn it_starts_without_a_window_on_the_library_that_was_asked_for() {
        assert_eq!(words(None), ["--hidden"]);
        assert_eq!(words(Some(Path::new("/a/library"))), ["--hidden", "--library", "/a/library"]);
    }
}
