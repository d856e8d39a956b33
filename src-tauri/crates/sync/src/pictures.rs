//! Pictures: fetched, told by their bytes, measured without being decoded.

use std::sync::Arc;

use imagesize::{Compression, ImageType};
use layover_model::{FetchProblem, PictureFailure};
use tokio::sync::mpsc::Sender;
use tokio_util::sync::CancellationToken;

use crate::fetcher::{FetchRequest, Fetched, Fetcher, What};
use crate::gate::{NamedBy, is_local_by_name};
use crate::limits::Limits;
use crate::schedule::{self, Bounds, host_of};
use crate::svg;

/// One picture to fetch.
#[derive(Clone, Debug)]
pub struct PictureJob {
    /// Its address, as the story names it.
    pub url: String,
    /// Address of the *feed* (or saved page) its story came from, as the reader chose it: a picture in the
    /// local network is fetched only for a source from the same opened range. Without one, public alone.
    pub source: Option<String>,
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
}

/// Fetches pictures and sends an outcome for each, as they come. When cancelled it returns at once.
pub async fn run_pictures(
    fetcher: Arc<Fetcher>,
    jobs: Vec<PictureJob>,
    sink: Sender<PictureOutcome>,
    cancel: CancellationToken,
) {
    let bounds = Bounds { at_once: fetcher.limits.fetches, per_host: fetcher.limits.connections_per_host };
    let jobs = jobs.into_iter().map(|job| (host_of(&job.url), job)).collect();
    let fetch_one = |job: PictureJob| {
        let fetcher = Arc::clone(&fetcher);
        async move {
            let result = fetch(&fetcher, &job).await;
            PictureOutcome { url: job.url, result }
        }
    };
    schedule::run(jobs, bounds, sink, cancel, fetch_one).await;
    fetcher.close_idle();
}

async fn fetch(fetcher: &Fetcher, job: &PictureJob) -> Result<Picture, PictureFailure> {
    let named_by = NamedBy::document(job.source.as_deref());
    let request = FetchRequest { url: &job.url, what: What::Picture, named_by, validators: None };
    let body = match fetcher.get(request).await {
        Ok(Fetched::Body(body)) => body,
        Ok(Fetched::NotModified { .. }) => return Err(PictureFailure::Unreachable),
        Err(failure) => return Err(picture_failure(failure.problem, &job.url)),
    };
    let most_pixels = fetcher.limits.picture_pixels;
    let bytes = body.bytes.into_bytes();
    let looked = fetcher.work.run(move || look(bytes, most_pixels));
    looked.await.unwrap_or(Err(PictureFailure::NotAPicture))
}

/// Looks at a file that did not come over the network (out of a pack) as at one that did.
///
/// # Errors
/// It is no picture, or a larger one than Layover takes.
pub fn examine_picture(bytes: Vec<u8>) -> Result<Picture, PictureFailure> {
    look(bytes, Limits::default().picture_pixels)
}

/// What the bytes are, by the bytes: the header is not asked.
fn look(bytes: Vec<u8>, most_pixels: u64) -> Result<Picture, PictureFailure> {
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
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(PictureFailure::TooLarge);
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
        FetchProblem::Forbidden if is_local_by_name(url) => PictureFailure::Forbidden,
        _ => PictureFailure::Unreachable,
    }
}
