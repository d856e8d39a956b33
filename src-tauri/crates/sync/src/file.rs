//! Files that may be large: what came before a connection broke is kept, and the rest asked for by its range.
//!
//! Two different files are never joined. The rest is taken only from an answer that continues exactly where the
//! beginning ends (RFC 9110 §14.4), states the same whole length and carries the same validator; anything else is
//! fetched anew from its first byte. Only a strong validator counts: a weak one stands for several files.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use layover_model::{FetchProblem, PartialFile};
use tokio::fs::{self, File, OpenOptions};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};
use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use crate::body;
use crate::decode::Coding;
use crate::exchange::{Answer, Asking, Rest, broke_off};
use crate::fetcher::{Arrived, Fetcher, What, took_too_long};
use crate::gate::NamedBy;
use crate::limits::SMALL_BODY_BYTES;
use crate::portal;
use crate::problem::{FetchFailure, shown};
use crate::redirect;

/// Less than this is fetched again sooner than it is looked up.
const WORTH_KEEPING_BYTES: u64 = 16 * 1024;

/// The beginning of a file, from an earlier try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Where its bytes lie.
    pub path: PathBuf,
    /// What it is the beginning of.
    pub file: PartialFile,
}

/// What came of a file before its connection broke, worth keeping for the next try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The bytes so far.
    pub bytes: Vec<u8>,
    /// What they are the beginning of.
    pub file: PartialFile,
}

/// One file to fetch.
pub(crate) struct FileRequest<'a> {
    pub(crate) url: &'a str,
    pub(crate) what: What,
    pub(crate) named_by: NamedBy,
    /// Its largest size.
    pub(crate) limit: u64,
    /// Longest time in all.
    pub(crate) total: Duration,
}

/// What is known of a file that arrived whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Landed {
    pub(crate) content_type: Option<String>,
    /// Whether the answer said how long it is: one that did not may have been cut without a sign.
    pub(crate) is_length_stated: bool,
    /// Whether a part of it is from an earlier try.
    pub(crate) is_continued: bool,
}

/// Where the bytes go: they stay here whatever becomes of the fetch.
pub(crate) struct Landing {
    place: Place,
    received: u64,
    mark: Option<Mark>,
}

struct Mark {
    validator: String,
    total: Option<u64>,
}

enum Place {
    Memory { bytes: Vec<u8>, _room: Option<OwnedSemaphorePermit> },
    Disk(File),
}

impl Landing {
    /// In memory, after what an earlier try left, if that is still there.
    pub(crate) async fn in_memory(begun: Option<&Begun>) -> Self {
        let empty = Self { place: Place::Memory { bytes: Vec::new(), _room: None }, received: 0, mark: None };
        let Some(begun) = begun else { return empty };
        match fs::read(&begun.path).await {
            Ok(bytes) if bytes.len() as u64 == begun.file.received_bytes && !bytes.is_empty() => Self {
                received: begun.file.received_bytes,
                mark: Some(Mark { validator: begun.file.validator.clone(), total: begun.file.total_bytes }),
                place: Place::Memory { bytes, _room: None },
            },
            _ => empty,
        }
    }

    /// In a file, after what an earlier try left there, if that is still so.
    pub(crate) async fn on_disk(path: &Path, begun: Option<&PartialFile>) -> io::Result<Self> {
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path).await?;
        let length = file.metadata().await?.len();
        // More than was written down came before the program ended: what is beyond was not vouched for.
        let begun = begun.filter(|begun| begun.received_bytes > 0 && begun.received_bytes <= length);
        let received = begun.map_or(0, |begun| begun.received_bytes);
        file.set_len(received).await?;
        file.seek(io::SeekFrom::Start(received)).await?;
        let mark = begun.map(|begun| Mark { validator: begun.validator.clone(), total: begun.total_bytes });
        Ok(Self { place: Place::Disk(file), received, mark })
    }

    /// The bytes, of a landing in memory.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        match self.place {
            Place::Memory { bytes, .. } => bytes,
            Place::Disk(_) => Vec::new(),
        }
    }

    /// What is worth keeping of a file that did not arrive whole.
    pub(crate) fn left(self) -> Option<Left> {
        let file = self.partial()?;
        Some(Left { bytes: self.into_bytes(), file })
    }

    /// The same without the bytes.
    pub(crate) fn partial(&self) -> Option<PartialFile> {
        let mark = self.mark.as_ref().filter(|_| self.received >= WORTH_KEEPING_BYTES)?;
        Some(PartialFile {
            validator: mark.validator.clone(),
            received_bytes: self.received,
            total_bytes: mark.total,
        })
    }

    pub(crate) fn received(&self) -> u64 {
        self.received
    }

    /// Everything written is on its way to the disk, not only to a buffer.
    pub(crate) async fn flush(&mut self) -> io::Result<()> {
        match &mut self.place {
            Place::Memory { .. } => Ok(()),
            Place::Disk(file) => {
                file.flush().await?;
                file.sync_data().await
            }
        }
    }

    async fn restart(&mut self) -> io::Result<()> {
        (self.received, self.mark) = (0, None);
        match &mut self.place {
            Place::Memory { bytes, .. } => bytes.clear(),
            Place::Disk(file) => {
                file.flush().await?;
                file.set_len(0).await?;
                file.seek(io::SeekFrom::Start(0)).await?;
            }
        }
        Ok(())
    }

    async fn push(&mut self, chunk: &[u8]) -> io::Result<()> {
        match &mut self.place {
            Place::Memory { bytes, .. } => bytes.extend_from_slice(chunk),
            Place::Disk(file) => file.write_all(chunk).await?,
        }
        self.received += chunk.len() as u64;
        Ok(())
    }
}

/// Fetches one file. Whatever becomes of it, what came is in the landing.
pub(crate) async fn fetch(
    fetcher: &Fetcher,
    request: &FileRequest<'_>,
    landing: &mut Landing,
) -> Result<Landed, FetchFailure> {
    let url = redirect::parse(request.url)?;
    let passing = tokio::time::timeout(request.total, take(fetcher, request, &url, landing));
    let fetched = passing.await.unwrap_or_else(|_| Err(took_too_long(&url, request.total)));
    fetcher.note(&url, fetched.as_ref().err());
    fetched
}

async fn take(
    fetcher: &Fetcher,
    request: &FileRequest<'_>,
    url: &Url,
    landing: &mut Landing,
) -> Result<Landed, FetchFailure> {
    if landing.received > 0 {
        let arrived = ask(fetcher, request, url, landing).await?;
        match arrived.status {
            206 => match continues(&arrived.answer, landing) {
                Some(last) => return take_rest(fetcher, request, arrived, last, landing).await,
                None => anew(landing, url).await?,
            },
            // The beginning reaches to the end of the file or beyond: it is the beginning of another one.
            416 => anew(landing, url).await?,
            _ => return take_whole(fetcher, request, arrived, landing).await,
        }
    }
    let arrived = ask(fetcher, request, url, landing).await?;
    take_whole(fetcher, request, arrived, landing).await
}

async fn ask<'a>(
    fetcher: &'a Fetcher,
    request: &FileRequest<'_>,
    url: &Url,
    landing: &Landing,
) -> Result<Arrived<'a>, FetchFailure> {
    let mark = landing.mark.as_ref().filter(|_| landing.received > 0);
    let rest = mark.map(|mark| Rest { from: landing.received, validator: &mark.validator });
    let asking = Asking { what: request.what, validators: None, rest };
    fetcher.arrive(url.clone(), &request.named_by, &asking).await
}

async fn anew(landing: &mut Landing, url: &Url) -> Result<(), FetchFailure> {
    landing.restart().await.map_err(|error| unwritten(url, &error))
}

/// The last byte an answer's range goes to, when it is the rest of this very file.
fn continues(answer: &Answer, landing: &Landing) -> Option<u64> {
    let mark = landing.mark.as_ref()?;
    if answer.header("content-encoding").is_some_and(|coding| !coding.eq_ignore_ascii_case("identity")) {
        return None;
    }
    let range = answer.header("content-range")?;
    let (positions, total) = range.strip_prefix("bytes")?.trim_start().split_once('/')?;
    let (first, last) = positions.split_once('-')?;
    let (first, last): (u64, u64) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    let total: u64 = total.trim().parse().ok()?;
    let is_next = first == landing.received && last >= first && last < total;
    let is_as_long = mark.total.is_none_or(|stated| stated == total);
    let is_same = if mark.validator.starts_with('"') {
        answer.header("etag").is_some_and(|etag| etag == mark.validator)
    } else {
        answer.header("last-modified").is_none_or(|date| date == mark.validator)
    };
    (is_next && is_as_long && is_same).then_some(last)
}

async fn take_rest(
    fetcher: &Fetcher,
    request: &FileRequest<'_>,
    arrived: Arrived<'_>,
    last: u64,
    landing: &mut Landing,
) -> Result<Landed, FetchFailure> {
    let mut arrived = fetcher.admit_status(arrived).await?;
    let url = arrived.trail.current().clone();
    let total = total_of(&arrived.answer);
    if total > request.limit {
        anew(landing, &url).await?;
        return Err(body::too_large(&url, request.limit));
    }
    if let Some(mark) = &mut landing.mark {
        mark.total = Some(total);
    }
    while let Some(chunk) = arrived.answer.chunk(&url).await? {
        if landing.received + chunk.len() as u64 > last + 1 {
            // More than it said: what this is the rest of is anybody's guess.
            anew(landing, &url).await?;
            return Err(broke_off(&url));
        }
        landing.push(&chunk).await.map_err(|error| unwritten(&url, &error))?;
    }
    arrived.answer.set_aside().await;
    if landing.received < total {
        return Err(broke_off(&url));
    }
    let content_type = arrived.answer.header("content-type");
    Ok(Landed { content_type, is_length_stated: true, is_continued: true })
}

/// The whole length a range is of. [`continues`] has read it before.
fn total_of(answer: &Answer) -> u64 {
    let range = answer.header("content-range").unwrap_or_default();
    range.rsplit_once('/').and_then(|(_, total)| total.trim().parse().ok()).unwrap_or(u64::MAX)
}

async fn take_whole(
    fetcher: &Fetcher,
    request: &FileRequest<'_>,
    arrived: Arrived<'_>,
    landing: &mut Landing,
) -> Result<Landed, FetchFailure> {
    let mut arrived = match fetcher.admit_status(arrived).await {
        Ok(arrived) => arrived,
        Err(failure) => {
            if matches!(failure.problem, FetchProblem::NotFound | FetchProblem::Gone | FetchProblem::Refused)
            {
                landing.restart().await.map_err(|error| unwritten_at(request.url, &error))?;
            }
            return Err(failure);
        }
    };
    let url = arrived.trail.current().clone();
    anew(landing, &url).await?;
    // A range nobody asked for is no file.
    if arrived.status == 206 {
        return Err(broke_off(&url));
    }
    let stated: Option<u64> = arrived.answer.header("content-length").and_then(|length| length.parse().ok());
    if stated.is_some_and(|stated| stated > request.limit) {
        return Err(body::too_large(&url, request.limit));
    }
    let content_type = arrived.answer.header("content-type");
    let coding =
        arrived.answer.header("content-encoding").map_or(Coding::Plain, |value| Coding::from_header(&value));
    let is_length_stated = stated.is_some()
        || coding != Coding::Plain
        || arrived.answer.header("transfer-encoding").is_some()
        || arrived.answer.is_http2();
    if coding == Coding::Plain {
        landing.mark = strong_validator(&arrived.answer).map(|validator| Mark { validator, total: stated });
        take_plain(fetcher, request, &mut arrived, &url, landing).await?;
    } else {
        let limit = usize::try_from(request.limit)
            .unwrap_or(usize::MAX)
            .min(fetcher.limits.document_bytes.max(fetcher.limits.picture_bytes));
        let bytes = body::read(&mut arrived.answer, &url, limit, fetcher.room()).await?;
        landing.push(&bytes).await.map_err(|error| unwritten(&url, &error))?;
    }
    if let Place::Memory { bytes, .. } = &landing.place
        && let Some(failure) = portal::recognise(request.what, &arrived.trail, bytes)
    {
        landing.mark = None;
        return Err(failure);
    }
    arrived.answer.set_aside().await;
    Ok(Landed { content_type, is_length_stated, is_continued: false })
}

async fn take_plain(
    fetcher: &Fetcher,
    request: &FileRequest<'_>,
    arrived: &mut Arrived<'_>,
    url: &Url,
    landing: &mut Landing,
) -> Result<(), FetchFailure> {
    while let Some(chunk) = arrived.answer.chunk(url).await? {
        let length = landing.received + chunk.len() as u64;
        if length > request.limit {
            anew(landing, url).await?;
            return Err(body::too_large(url, request.limit));
        }
        if let Place::Memory { _room: room @ None, .. } = &mut landing.place
            && length > SMALL_BODY_BYTES as u64
        {
            *room = fetcher.room().places_for(usize::try_from(request.limit).unwrap_or(usize::MAX)).await;
        }
        landing.push(&chunk).await.map_err(|error| unwritten(url, &error))?;
    }
    Ok(())
}

/// What tells this file from any other at its address: a strong `ETag`, or a `Last-Modified` that is older than
/// the answer by more than a clock's imprecision (RFC 9110 §8.8.2.2). `None` where ranges are not served.
fn strong_validator(answer: &Answer) -> Option<String> {
    if answer.header("accept-ranges").is_some_and(|units| units.eq_ignore_ascii_case("none")) {
        return None;
    }
    if let Some(etag) = answer.header("etag") {
        return (etag.len() > 2 && etag.starts_with('"') && etag.ends_with('"')).then_some(etag);
    }
    let modified = answer.header("last-modified")?;
    let when = httpdate::parse_http_date(&modified).ok()?;
    let now = httpdate::parse_http_date(&answer.header("date")?).ok()?;
    let is_old = now.duration_since(when).is_ok_and(|age| age >= Duration::from_secs(60));
    is_old.then_some(modified)
}

fn unwritten(url: &Url, error: &io::Error) -> FetchFailure {
    unwritten_at(&shown(url), error)
}

fn unwritten_at(at: &str, error: &io::Error) -> FetchFailure {
    FetchFailure::new(FetchProblem::Unreachable, format!("{at} could not be written to the disk: {error}."))
}
