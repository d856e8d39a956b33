//! Sound and film a feed attaches: fetched on request into a file, continued where an earlier try ended.

use std::path::PathBuf;

use layover_model::{FetchProblem, PartialFile};

use crate::fetcher::{Fetcher, What};
use crate::file::{self, FileRequest, Landing};
use crate::gate::NamedBy;
use crate::portal::is_web_page;
use crate::problem::{FetchFailure, shown_text};

/// One file of sound or film.
#[derive(Clone, Debug)]
pub struct MediaJob {
    /// Its address, as the feed gives it.
    pub url: String,
    /// Address of the feed its story came from, as the reader chose it.
    pub source: Option<String>,
    /// Where its bytes go.
    pub path: PathBuf,
    /// What of it lies there already.
    pub begun: Option<PartialFile>,
    /// The most it may take: what there is room for.
    pub most_bytes: u64,
}

/// What came of it.
#[derive(Debug)]
pub struct MediaOutcome {
    /// Its length and the media type by its first bytes, else as the server says; or why it is not whole.
    pub result: Result<(u64, String), FetchFailure>,
    /// What of it lies at the path, when it is not whole and can be continued.
    pub left: Option<PartialFile>,
}

/// Fetches one file.
pub async fn fetch_media(fetcher: &Fetcher, job: &MediaJob) -> MediaOutcome {
    let request = FileRequest {
        url: &job.url,
        what: What::Media,
        named_by: NamedBy::document(job.source.as_deref()),
        limit: fetcher.limits.media_bytes.min(job.most_bytes),
        total: fetcher.limits.media_total,
    };
    let mut landing = match Landing::on_disk(&job.path, job.begun.as_ref()).await {
        Ok(landing) => landing,
        Err(error) => return MediaOutcome { result: Err(no_room(&job.url, &error)), left: None },
    };
    let fetched = file::fetch(fetcher, &request, &mut landing).await;
    if let Err(error) = landing.flush().await {
        return MediaOutcome { result: Err(no_room(&job.url, &error)), left: None };
    }
    match fetched {
        Err(failure) => MediaOutcome { result: Err(failure), left: landing.partial() },
        Ok(landed) => {
            let head = beginning(&job.path).await;
            if is_web_page(&head) {
                return MediaOutcome { result: Err(a_page(&job.url)), left: None };
            }
            let media_type = media_type(&head).map(str::to_owned).or(landed.content_type);
            let media_type = media_type.unwrap_or_else(|| "application/octet-stream".to_owned());
            MediaOutcome { result: Ok((landing.received(), media_type)), left: None }
        }
    }
}

async fn beginning(path: &std::path::Path) -> Vec<u8> {
    use tokio::io::AsyncReadExt;
    let mut head = Vec::new();
    if let Ok(file) = tokio::fs::File::open(path).await {
        let _ = file.take(512).read_to_end(&mut head).await;
    }
    head
}

/// By the first bytes (WHATWG MIME Sniffing §6.2): servers call too many things `application/octet-stream`.
fn media_type(head: &[u8]) -> Option<&'static str> {
    let at = |from: usize, bytes: &[u8]| head.get(from..from + bytes.len()) == Some(bytes);
    if at(0, b"ID3") || (at(0, &[0xff]) && head.get(1).is_some_and(|byte| byte & 0xe6 == 0xe2)) {
        Some("audio/mpeg")
    } else if at(0, b"OggS") {
        Some("audio/ogg")
    } else if at(0, b"RIFF") && at(8, b"WAVE") {
        Some("audio/wav")
    } else if at(0, b"fLaC") {
        Some("audio/flac")
    } else if at(4, b"ftypM4A") {
        Some("audio/mp4")
    } else if at(4, b"ftyp") {
        Some("video/mp4")
    } else if at(0, &[0x1a, 0x45, 0xdf, 0xa3]) {
        Some("video/webm")
    } else {
        None
    }
}

/// A page where sound was: a network's sign-in, or the site's own.
fn a_page(address: &str) -> FetchFailure {
    let sentence = format!("{} sent a web page in the place of the sound.", shown_text(address));
    FetchFailure::new(FetchProblem::Unreadable, sentence)
}

fn no_room(address: &str, error: &std::io::Error) -> FetchFailure {
    let sentence = format!("{} could not be written to the disk: {error}.", shown_text(address));
    FetchFailure::new(FetchProblem::Unreachable, sentence)
}
