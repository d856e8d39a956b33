//! What is handed to the window: links of the scheme `layover:`, and files. A link may stand on any page of the web,
//! so it is read as what a stranger wrote: it names an address and nothing more, and asks nothing of the local network.

use crate::contract::{FileKind, FileTaken, Handed};
use crate::voice::With::Text;
use crate::voice::{say, say_of, say_with};
use crate::{AppError, Library};
use std::path::Path;
use url::{Host, Url};

/// The scheme.
pub const SCHEME: &str = "layover";
const LONGEST_LINK: usize = 4_096;
const LONGEST_ADDRESS: usize = 2_048;
/// The largest file that is opened whole in memory; packs are not.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Whether a word of a command line is a link of ours, whatever it asks for.
#[must_use]
pub fn is_link(word: &str) -> bool {
    word.get(..SCHEME.len() + 1).is_some_and(|head| head.eq_ignore_ascii_case("layover:"))
}

/// What a link asks for: `layover://subscribe?url=ADDRESS` or `layover://save?url=ADDRESS`.
#[must_use]
pub fn read_link(link: &str) -> Handed {
    match asked(link) {
        Ok(handed) => handed,
        Err(why) => {
            let why = say_of("linkWhy", why, &[]);
            Handed::Refused { sentence: say_with("linkRefused", &[("why", Text(&why))]) }
        }
    }
}

/// What a file is called that is no longer there to be named.
#[must_use]
pub fn unnamed_file() -> String {
    say("thatFile")
}

/// What it asks for, or the name of the reason why it is not followed.
fn asked(link: &str) -> Result<Handed, &'static str> {
    if link.len() > LONGEST_LINK || link.chars().any(char::is_control) {
        return Err("long");
    }
    let url = Url::parse(link).map_err(|_| "damaged")?;
    let is_plain = url.scheme() == SCHEME
        && url.username().is_empty()
        && url.password().is_none()
        && url.port().is_none()
        && url.fragment().is_none()
        && matches!(url.path(), "" | "/");
    let mut pairs = url.query_pairs();
    let (Some((name, address)), None) = (pairs.next(), pairs.next()) else {
        return Err("nothing-known");
    };
    if !is_plain || name != "url" {
        return Err("nothing-known");
    }
    let address = public_address(&address)?;
    match url.host_str() {
        Some("subscribe") => Ok(Handed::Subscribe { address }),
        Some("save") => Ok(Handed::Save { address }),
        _ => Err("nothing-known"),
    }
}

/// An address of the open web, and nothing that could be mistaken for another.
fn public_address(text: &str) -> Result<String, &'static str> {
    let hides = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    if text.len() > LONGEST_ADDRESS || text.chars().any(hides) {
        return Err("address-long");
    }
    let address = Url::parse(text).map_err(|_| "address-none")?;
    if !matches!(address.scheme(), "http" | "https") {
        return Err("address-elsewhere");
    }
    if !address.username().is_empty() || address.password().is_some() {
        return Err("address-password");
    }
    match address.host() {
        Some(Host::Domain(name)) if is_public(name) => Ok(address.to_string()),
        _ => Err("address-local"),
    }
}

/// Names of the open web have a dot in them; those of a house end in ways of their own (RFC 6761, RFC 6762, RFC 8375).
fn is_public(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_lowercase();
    let last = name.rsplit('.').next().unwrap_or_default();
    name.contains('.')
        && !matches!(last, "localhost" | "local" | "internal" | "lan" | "home" | "onion")
        && !name.ends_with(".home.arpa")
}

/// What a file is by its name; `None` for what Layover does not open.
#[must_use]
pub fn kind_of(path: &Path) -> Option<FileKind> {
    match path.extension()?.to_str()?.to_lowercase().as_str() {
        "opml" | "xml" => Some(FileKind::Opml),
        "layover-pack" => Some(FileKind::Pack),
        "html" | "htm" | "xhtml" => Some(FileKind::Page),
        "json" => Some(FileKind::Settings),
        _ => None,
    }
}

impl Library {
    /// Opens a file that was handed over, once the reader said so. Nothing is fetched.
    ///
    /// # Errors
    /// The file cannot be read, or is not what its name says; nothing was changed then.
    pub async fn open_file(
        &self,
        path: &Path,
        tell: impl Fn(crate::contract::TaskProgress) + Send + Sync + 'static,
    ) -> Result<FileTaken, AppError> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match kind_of(path) {
            Some(FileKind::Pack) => {
                let opened = self.open_pack_told(path.to_path_buf(), false, tell).await?;
                Ok(FileTaken {
                    sentence: opened.sentence,
                    edition: Some(opened.edition),
                    ..FileTaken::default()
                })
            }
            Some(FileKind::Opml) => {
                let report = self.import_opml(read(path)?).await?;
                Ok(FileTaken {
                    sentence: report.sentence,
                    publications: report.publications,
                    ..FileTaken::default()
                })
            }
            Some(FileKind::Page) => self.save_page_file(read(path)?, name).await,
            Some(FileKind::Settings) => {
                let text = String::from_utf8_lossy(&read(path)?).into_owned();
                let taken = self.import_settings(text).await?;
                Ok(FileTaken { sentence: taken.sentence, ..FileTaken::default() })
            }
            None => Err(AppError::UnknownFile(name)),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, AppError> {
    let unread = |error: std::io::Error| AppError::Unreadable {
        path: path.display().to_string(),
        reason: error.to_string(),
    };
    let length = std::fs::metadata(path).map_err(unread)?.len();
    if length > LARGEST {
        return Err(AppError::Unreadable {
            path: path.display().to_string(),
            reason: say_of("fileWhy", "large", &[]),
        });
    }
    std::fs::read(path).map_err(unread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_an_address_of_the_web() {
        let address = "https://example.org/feed?a=1&b=2".to_owned();
        assert_eq!(
            read_link("layover://subscribe?url=https%3A%2F%2Fexample.org%2Ffeed%3Fa%3D1%26b%3D2"),
            Handed::Subscribe { address }
        );
        let address = "http://example.org/".to_owned();
        assert_eq!(read_link("LAYOVER://save/?url=http://example.org"), Handed::Save { address });
        assert!(is_link("Layover:anything") && !is_link("layovers") && !is_link("https://layover:1"));
    }

    #[test]
    fn hostile_links_are_refused() {
        let far = format!("layover://save?url=https://example.org/{}", "a".repeat(5_000));
        for link in [
            "layover://subscribe",
            "layover://subscribe?url=",
            "layover://subscribe?url=https://example.org&url=https://other.example",
            "layover://subscribe?url=https://example.org&then=allow",
            "layover://allow?url=https://example.org",
            "layover://subscribe:99?url=https://example.org",
            "layover://user@subscribe?url=https://example.org",
            "layover://subscribe/deep?url=https://example.org",
            "layover://subscribe?url=https://example.org#fragment",
            "layover:subscribe?url=https://example.org",
            "layover://subscribe?url=javascript:alert(1)",
            "layover://subscribe?url=file:///etc/passwd",
            "layover://subscribe?url=layover://subscribe?url=https://example.org",
            "layover://subscribe?url=https://user:word@example.org/",
            "layover://subscribe?url=http://localhost/feed",
            "layover://subscribe?url=http://127.0.0.1/feed",
            "layover://subscribe?url=http://2130706433/feed",
            "layover://subscribe?url=http://0x7f.1/feed",
            "layover://subscribe?url=http://[::1]/feed",
            "layover://subscribe?url=http://router.local/feed",
            "layover://subscribe?url=http://nas.home.arpa/feed",
            "layover://subscribe?url=http://intranet/feed",
            "layover://subscribe?url=https://example.org/%E2%80%AEfdp.exe",
            "layover://save?url=https://example.org/\n",
            far.as_str(),
        ] {
            assert!(matches!(read_link(link), Handed::Refused { .. }), "{link}: {:?}", read_link(link));
        }
    }

    #[test]
    fn files_are_told_by_their_names() {
        let kind = |name: &str| kind_of(Path::new(name));
        assert_eq!(kind("/a/list.OPML"), Some(FileKind::Opml));
        assert_eq!(kind("week.layover-pack"), Some(FileKind::Pack));
        assert_eq!(kind("story.htm"), Some(FileKind::Page));
        assert_eq!((kind("story.exe"), kind("opml")), (None, None));
    }
}
