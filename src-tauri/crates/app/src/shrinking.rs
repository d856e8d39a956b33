//! Pictures wider than screens are made smaller, in quiet moments after a sync. Small ones stay as they came.

use crate::{AppError, Library, clock};
use layover_model::ContentHash;
use layover_store::{Smaller, Store};
use layover_sync::shrink;
use std::time::{Duration, Instant};

/// Looked up at once.
const AT_ONCE: usize = 16;

/// What came of making pictures smaller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shrunk {
    /// Bytes saved.
    pub saved_bytes: u64,
    /// Whether no wide picture is left.
    pub is_done: bool,
}

impl Library {
    /// Makes wide pictures smaller, the largest first, one at a time, until none is left or the time is over.
    ///
    /// # Errors
    /// The library could not be read or written; what was done before stays.
    pub async fn shrink_pictures(&self, time: Duration) -> Result<Shrunk, AppError> {
        let until = Instant::now() + time;
        let mut shrunk = Shrunk::default();
        loop {
            let wide = self.with_store(|store| Ok(store.wide_pictures(AT_ONCE)?)).await?;
            if wide.is_empty() {
                return Ok(Shrunk { is_done: true, ..shrunk });
            }
            for (hash, media_type) in wide {
                if Instant::now() >= until {
                    return Ok(shrunk);
                }
                shrunk.saved_bytes +=
                    self.with_store(move |store| shrink_one(store, hash, &media_type)).await?;
            }
        }
    }
}

fn shrink_one(store: &Store, hash: ContentHash, media_type: &str) -> Result<u64, AppError> {
    let file = store.picture(hash)?.and_then(|stored| std::fs::read(stored.path).ok());
    match file.and_then(|bytes| shrink(&bytes, media_type)) {
        Some(picture) => {
            let smaller = Smaller {
                bytes: &picture.bytes,
                media_type: &picture.media_type,
                width: picture.width,
                height: picture.height,
            };
            Ok(store.replace_picture(hash, smaller, clock::now())?)
        }
        None => {
            store.leave_picture(hash)?;
            Ok(0)
        }
    }
}
