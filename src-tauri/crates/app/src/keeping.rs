//! The second file beside the library, kept up to date while nothing waits for it; and what is said of a library that was
//! damaged and has been mended.

use crate::voice::With::{Count, Text};
use crate::voice::say_of;
use crate::{AppError, Library, clock};
use layover_store::{Mended, Store};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Acts that follow each other are written together.
const SOON: Duration = Duration::from_secs(3);

impl Library {
    /// Writes what the reader did and keeps into the second file, if it changed. What fails is logged and tried again after
    /// the next act.
    pub async fn keep_second_file(&self) {
        keep(self.shared_store()).await;
    }

    /// The same a little later, once for all acts until then.
    pub(crate) fn keep_second_file_soon(&self) {
        let is_waiting = Arc::clone(&self.keeps_second_file);
        if is_waiting.swap(true, Ordering::Relaxed) {
            return;
        }
        let store = self.shared_store();
        tokio::spawn(async move {
            tokio::time::sleep(SOON).await;
            is_waiting.store(false, Ordering::Relaxed);
            keep(store).await;
        });
    }

    /// What the reader has to know of a library that was damaged, when it was opened or since; `None` when it was not.
    #[must_use]
    pub fn notice(&self) -> Option<String> {
        self.store().mended().map(sentence)
    }
}

async fn keep(store: Arc<Store>) {
    let kept = crate::library::in_background(move || {
        let is_known = store.mended().is_some();
        store.keep_second_file(clock::now())?;
        // Rows that changed by themselves show when they would be written over what is kept of them.
        if is_known { Ok(()) } else { write_down(&store) }
    })
    .await;
    if let Err(error) = kept {
        tracing::warn!("the second file was not brought up to date: {error}");
    }
}

/// Writes into the log that a library was damaged, if it was.
pub(crate) fn write_down(store: &Store) -> Result<(), AppError> {
    match store.mended() {
        Some(mended) => Ok(store.log_activity(clock::now(), &sentence(mended))?),
        None => Ok(()),
    }
}

fn sentence(mended: &Mended) -> String {
    let path = mended.copy.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let name = if mended.copy.is_some() { "anew" } else { "rows" };
    let count = |count: u32| Count(count.into());
    let with = [
        ("saved", count(mended.saved)),
        ("highlights", count(mended.highlights)),
        ("follows", count(mended.follows)),
        ("path", Text(&path)),
    ];
    say_of("libraryMended", name, &with)
}
