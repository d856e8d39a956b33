//! Room for the pixels of pictures: whatever is decoded in this process shares one bound, whoever decodes it.
//!
//! A place is taken before a decoder is made, and given back when its pixels are gone. Nobody waits for anything else with
//! a place in hand, so that no two wait for each other; places are given in the order they were asked for, so that a large
//! picture's turn comes however many small ones follow it.

use std::pin::pin;
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use image::ImageFormat;
use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};

/// Pictures of more pixels are not decoded, and so not taken either: nobody would know what a window makes of them.
pub(crate) const MOST_PIXELS: u64 = 40_000_000;

/// The most a decoder may take for one of them.
pub(crate) const MOST_BYTES: u64 = 384 * MEGABYTE;

/// What all that is decoded at once takes together; a larger picture is alone.
const ROOM_MEGABYTES: u32 = 200;
const MEGABYTE: u64 = 1024 * 1024;

/// What a picture that is made anew takes, in parts of what it takes by itself: it is turned first, or made lower before it
/// is made narrower.
const HALF_DONE: u64 = 2;

static DARKROOM: LazyLock<Darkroom> = LazyLock::new(|| Darkroom::new(ROOM_MEGABYTES));

/// A place for the pixels of one picture, given back when this is dropped.
#[derive(Debug)]
#[must_use = "the place is given back when it is dropped"]
pub struct DecodingPlace {
    // `None` would need a closed room, and this one is never closed.
    _place: Option<OwnedSemaphorePermit>,
}

/// Waits for a place to decode a picture and make another one of it, and blocks until then. `None` for one of too many
/// pixels.
pub fn remaking_place(bytes: &[u8], format: ImageFormat) -> Option<DecodingPlace> {
    Some(decoding_place(decoded_bytes(bytes, format)? * HALF_DONE))
}

/// Waits for a place for that many bytes of pixels, and blocks until then.
pub(crate) fn decoding_place(bytes: u64) -> DecodingPlace {
    DecodingPlace { _place: blocking(DARKROOM.enter(bytes)).ok() }
}

/// The same without blocking.
pub(crate) async fn place(bytes: u64) -> DecodingPlace {
    DecodingPlace { _place: DARKROOM.enter(bytes).await.ok() }
}

/// What decoding a picture takes, told by its head alone: `None` for one of too many pixels, or of none.
pub(crate) fn decoded_bytes(bytes: &[u8], format: ImageFormat) -> Option<u64> {
    let size = imagesize::blob_size(bytes).ok()?;
    let pixels = u64::try_from(size.width).ok()?.checked_mul(u64::try_from(size.height).ok()?)?;
    (1..=MOST_PIXELS).contains(&pixels).then(|| pixels * bytes_per_pixel(bytes, format))
}

/// What a decoder holds of a pixel at its worst, the half-done included.
fn bytes_per_pixel(bytes: &[u8], format: ImageFormat) -> u64 {
    match format {
        // PNG §11.2.2: the ninth byte of the first chunk is how many bits a sample has.
        ImageFormat::Png if bytes.get(24) == Some(&16) => 8,
        ImageFormat::Png => 4,
        // Three samples, and where it comes in several scans two bytes of coefficients for each until the last.
        ImageFormat::Jpeg => 9,
        // The frame, and the screen that it is drawn on.
        _ => 8,
    }
}

struct Darkroom {
    places: Arc<Semaphore>,
    all: u32,
}

impl Darkroom {
    fn new(megabytes: u32) -> Self {
        Self { places: Arc::new(Semaphore::new(megabytes as usize)), all: megabytes }
    }

    fn enter(&self, bytes: u64) -> impl Future<Output = Result<OwnedSemaphorePermit, AcquireError>> + use<> {
        let wanted = u32::try_from(bytes.div_ceil(MEGABYTE)).unwrap_or(u32::MAX).clamp(1, self.all);
        Arc::clone(&self.places).acquire_many_owned(wanted)
    }
}

/// Sleeps until what is awaited is there. For threads without a runtime.
fn blocking<F: Future>(awaited: F) -> F::Output {
    struct Sleeper(Thread);
    impl Wake for Sleeper {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let mut awaited = pin!(awaited);
    let waker = Waker::from(Arc::new(Sleeper(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match awaited.as_mut().poll(&mut context) {
            Poll::Ready(there) => return there,
            Poll::Pending => std::thread::park(),
        }
    }
}

#[cfg(test)]
mod tests;
