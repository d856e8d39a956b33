//! Reads a body within its limit, and keeps all bodies in flight within the room there is.

use std::ops::Deref;
use std::sync::Arc;

use layover_model::{ContentHash, FetchProblem};
use sha2::{Digest, Sha256};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use url::Url;

use crate::decode::{Coding, DecodeError, Decoder};
use crate::exchange::Answer;
use crate::limits::{LARGE_PLACES, PLACE_BYTES, SMALL_BODY_BYTES};
use crate::problem::{FetchFailure, shown};

/// The bytes of one body. A large one holds its share of the room until it is dropped.
#[derive(Debug)]
pub struct Body {
    bytes: Vec<u8>,
    _places: Option<OwnedSemaphorePermit>,
}

impl Deref for Body {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Body {
    /// The bytes alone; their share of the room is free again.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Room for the bodies in flight.
#[derive(Debug)]
pub(crate) struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(LARGE_PLACES)))
    }
}

impl Room {
    pub(crate) async fn places_for(&self, bytes: usize) -> Option<OwnedSemaphorePermit> {
        let places = bytes.div_ceil(PLACE_BYTES).min(LARGE_PLACES);
        Arc::clone(&self.0).acquire_many_owned(u32::try_from(places).ok()?).await.ok()
    }
}

/// Reads a whole body, decoded, of at most `limit` bytes.
pub(crate) async fn read(
    answer: &mut Answer,
    url: &Url,
    limit: usize,
    room: &Room,
) -> Result<Body, FetchFailure> {
    let is_stated_too_large = answer
        .header("content-length")
        .and_then(|length| length.parse::<usize>().ok())
        .is_some_and(|length| length > limit);
    if is_stated_too_large {
        return Err(too_large(url, limit as u64));
    }
    let coding = answer.header("content-encoding").map_or(Coding::Plain, |value| Coding::from_header(&value));
    let mut decoder = Decoder::new(coding, limit);
    let mut places = None;
    while let Some(chunk) = answer.chunk(url).await? {
        if places.is_none() && decoder.decoded_bytes() + chunk.len() > SMALL_BODY_BYTES {
            places = room.places_for(limit).await;
        }
        decoder.push(&chunk).map_err(|error| explain(&error, url, limit))?;
    }
    let mut bytes = decoder.finish().map_err(|error| explain(&error, url, limit))?;
    // It may wait for its turn to be read, with as many others as are fetched at once.
    bytes.shrink_to_fit();
    Ok(Body { bytes, _places: places })
}

/// The hash that tells an unchanged body.
pub(crate) fn hash(bytes: &[u8]) -> ContentHash {
    ContentHash(Sha256::digest(bytes).into())
}

fn explain(error: &DecodeError, url: &Url, limit: usize) -> FetchFailure {
    match error {
        DecodeError::TooLarge => too_large(url, limit as u64),
        DecodeError::Broken => {
            let sentence = format!("{} sent an answer that cannot be unpacked.", shown(url));
            FetchFailure::new(FetchProblem::Unreachable, sentence)
        }
    }
}

pub(crate) fn too_large(url: &Url, limit: u64) -> FetchFailure {
    let sentence =
        format!("{} is larger than Layover takes ({} MB).", shown(url), limit.div_ceil(1024 * 1024));
    FetchFailure::new(FetchProblem::TooLarge, sentence)
}
