//! Pictures: fetched, told and measured by their bytes, and decoded once before anybody relies on them.

use std::sync::Arc;

use imagesize::{Compression, ImageType};
use layover_model::{FetchProblem, PictureFailure};
use tokio::sync::mpsc::Sender;
use tokio_util::sync::CancellationToken;

use crate::darkroom::{self, DecodingPlace, decoding_place};
use crate::fetcher::{Fetcher, What};
use crate::file::{self, Begun, FileRequest, Landing, Left};
use crate::gate::{NamedBy, is_local_by_name};
use crate::limits::Limits;
use crate::problem::Wait;
use crate::schedule::{self, Bounds, host_of};
use crate::work::WorkError;
use crate::{svg, whole};

/// The most pixels of a kind that no decoder of ours knows: the window's is the first to see them, and nothing makes them
/// fewer.
const UNSEEN_PIXELS: u64 = 16_000_000;

/// The same of a drawing, which takes what the window shows of it and not what it says of itself.
const DRAWN_PIXELS: u64 = 100_000_000;

/// One picture to fetch.
#[derive(Clone, Debug)]
pub struct PictureJob {
    /// Its address, as the story names it.
    pub url: String,
    /// Address of the *feed* (or saved page) its story came from, as the reader chose it: a picture in the
    /// local network is fetched only for a source from the same opened range. Without one, public alone.
    pub source: Option<String>,
    /// What of it came before a connection broke.
    pub begun: Option<Begun>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file as it came.
    pub bytes: Vec<u8>,
    /// Media type by its bytes: JPEG, PNG, GIF, WebP, AVIF or SVG.
    pub media_type: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// What one picture job brought.
#[derive(Debug)]
pub struct PictureOutcome {
    /// The address, as asked.
    pub url: String,
    /// The picture, or why there is none.
    pub result: Result<Picture, PictureFailure>,
    /// What came of one whose connection broke: the next try goes on from there.
    pub left: Option<Left>,
    /// How long its server asked to be left alone, where that is what is wrong.
    pub wait: Option<Wait>,
}

/// Fetches pictures and sends an outcome for each, as they come. When cancelled it returns at once.
pub async fn run_pictures(
    fetcher: Arc<Fetcher>,
    jobs: Vec<PictureJob>,
    sink: Sender<PictureOutcome>,
    cancel: CancellationToken,
) {
    fetcher.begin_stage();
    let bounds = Bounds { at_once: fetcher.limits.fetches, per_host: fetcher.limits.connections_per_host };
    let jobs = jobs.into_iter().map(|job| (host_of(&job.url), job)).collect();
    let fetch_one = |job: PictureJob| {
        let fetcher = Arc::clone(&fetcher);
        async move { fetch(&fetcher, job).await }
    };
    schedule::run(jobs, bounds, sink, cancel, fetch_one).await;
    fetcher.close_idle();
}

async fn fetch(fetcher: &Fetcher, job: PictureJob) -> PictureOutcome {
    let request = FileRequest {
        url: &job.url,
        what: What::Picture,
        named_by: NamedBy::document(job.source.as_deref()),
        limit: fetcher.limits.picture_bytes as u64,
        total: fetcher.limits.total,
    };
    let mut landing = Landing::in_memory(job.begun.as_ref()).await;
    let landed = match file::fetch(fetcher, &request, &mut landing).await {
        Ok(landed) => landed,
        Err(failure) => {
            let why = picture_failure(failure.problem, &job.url);
            // Only what is tried again can be gone on with.
            let left = landing.left().filter(|_| why.is_passing());
            return PictureOutcome { url: job.url, result: Err(why), left, wait: failure.wait() };
        }
    };
    let bytes = landing.into_bytes();
    let looked = match looked_at(fetcher, bytes).await {
        Ok(looked) => looked,
        // Nobody had the time to look at it.
        Err(WorkError::NoRoom) => Err(PictureFailure::Unreachable),
        Err(WorkError::TooLong | WorkError::Failed) => Err(PictureFailure::NotAPicture),
    };
    let may_be_cut = landed.is_continued || !landed.is_length_stated;
    let looked = looked.map_err(|why| {
        let passes = may_be_cut && why == PictureFailure::NotAPicture;
        if passes { PictureFailure::Unreachable } else { why }
    });
    PictureOutcome { url: job.url, result: looked, left: None, wait: None }
}

/// Waits for a place for its pixels before it takes a thread: what waits counts against no deadline, and keeps no page from
/// being read. The thread holds the place for as long as it runs, however late that is.
async fn looked_at(fetcher: &Fetcher, bytes: Vec<u8>) -> Result<Result<Picture, PictureFailure>, WorkError> {
    let most_pixels = fetcher.limits.picture_pixels;
    let place = darkroom::place(needed(&bytes)).await;
    fetcher.work.run(move || look(bytes, most_pixels, &place)).await
}

/// Looks at a file that did not come over the network (out of a pack) as at one that did.
///
/// # Errors
/// It is no picture, or a larger one than Layover takes.
pub fn examine_picture(bytes: Vec<u8>) -> Result<Picture, PictureFailure> {
    let place = decoding_place(needed(&bytes));
    look(bytes, Limits::default().picture_pixels, &place)
}

/// What decoding it takes; what is refused by its head is not decoded.
fn needed(bytes: &[u8]) -> u64 {
    media_type(bytes).and_then(|kind| whole::decoded_bytes(bytes, kind)).unwrap_or_default()
}

/// What the bytes are, by the bytes: the header is not asked.
fn look(bytes: Vec<u8>, most_pixels: u64, place: &DecodingPlace) -> Result<Picture, PictureFailure> {
    let (media_type, width, height) = match media_type(&bytes) {
        Some(media_type) => {
            let size = imagesize::blob_size(&bytes).map_err(|_| PictureFailure::NotAPicture)?;
            let side = |pixels: usize| u32::try_from(pixels).map_err(|_| PictureFailure::TooLarge);
            (media_type, side(size.width)?, side(size.height)?)
        }
        None => {
            let size = svg::check(&bytes).map_err(|_| PictureFailure::NotAPicture)?;
            ("image/svg+xml", size.width, size.height)
        }
    };
    if width == 0 || height == 0 {
        return Err(PictureFailure::NotAPicture);
    }
    let most_pixels = match media_type {
        "image/avif" => most_pixels.min(UNSEEN_PIXELS),
        "image/svg+xml" => DRAWN_PIXELS,
        _ => most_pixels,
    };
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(PictureFailure::TooLarge);
    }
    if !whole::is_whole_within(&bytes, media_type, place) {
        return Err(PictureFailure::NotAPicture);
    }
    Ok(Picture { bytes, media_type: media_type.to_owned(), width, height })
}

fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match imagesize::image_type(bytes).ok()? {
        ImageType::Jpeg => Some("image/jpeg"),
        ImageType::Png => Some("image/png"),
        ImageType::Gif => Some("image/gif"),
        ImageType::Webp => Some("image/webp"),
        ImageType::Heif(Compression::Av1) => Some("image/avif"),
        _ => None,
    }
}

/// A picture's failure as the library keeps it. What a strange network may have caused passes.
fn picture_failure(problem: FetchProblem, url: &str) -> PictureFailure {
    match problem {
        FetchProblem::NotFound | FetchProblem::Gone => PictureFailure::Missing,
        FetchProblem::Refused => PictureFailure::Refused,
        FetchProblem::TooLarge => PictureFailure::TooLarge,
        FetchProblem::AskedToWait => PictureFailure::AskedToWait,
        FetchProblem::Forbidden if is_local_by_name(url) => PictureFailure::Forbidden,
        _ => PictureFailure::Unreachable,
    }
}
