//! What another program does to an open library (a command in a terminal, a sync by the clock) is seen by this one: the system
//! says that the database's log was written to, and the library is looked at then. Nothing runs while nothing happens.

use crate::Library;
use crate::library::ANYTHING;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

/// From a write to the look: a transaction counts only after its last one.
const SETTLES: Duration = Duration::from_millis(200);
/// At least so long from one look to the next.
const LOOKS_EVERY: Duration = Duration::from_secs(2);
/// The same where the system says nothing by itself; also for what it may have missed.
const LOOKS_ANYWAY: Duration = Duration::from_secs(60);

impl Library {
    /// Sees what another program did to this library, and tells listeners; makes wide pictures smaller while nothing else
    /// happens. Ends with the task it runs in.
    pub async fn watch(&self) {
        // What was deleted behind our back is not called whole: the sooner seen, the better.
        if let Err(error) = self.with_store(|store| Ok(store.miss_what_is_gone()?)).await {
            tracing::warn!("pictures were not looked at: {error}");
        }
        // What was done just before a program ended.
        self.keep_second_file().await;
        tokio::join!(self.make_findable(), self.watch_the_log());
    }

    /// What waits to be searchable is not left to the next sync, which may be far.
    async fn make_findable(&self) {
        match self.catch_up_index().await {
            Ok(false) => {}
            Ok(true) => self.announce(&["articles"]).await,
            Err(error) => tracing::warn!("texts are not searchable yet: {error}"),
        }
    }

    async fn watch_the_log(&self) {
        let watcher = log_watcher(self.folder(), Arc::clone(&self.stirred))
            .inspect_err(|error| tracing::warn!("the library is looked at by the clock: {error}"));
        // What was written before the system was asked is not told of.
        self.stirred.notify_one();
        let patience = if watcher.is_ok() { LOOKS_ANYWAY } else { LOOKS_EVERY };
        loop {
            // A write that goes on while the library is looked at is seen by the look after it.
            let has_stirred = timeout(patience, self.stirred.notified()).await.is_ok();
            if has_stirred {
                sleep(SETTLES).await;
                self.look().await;
                sleep(LOOKS_EVERY).await;
            }
            self.look().await;
            if !self.is_syncing() && self.may_shrink.load(Ordering::Relaxed) {
                self.shrink_a_while().await;
            }
        }
    }

    async fn look(&self) {
        let revision = self.revision().await;
        if revision > self.told.load(Ordering::Relaxed) {
            self.announce(&ANYTHING).await;
        }
    }

    /// Wide pictures came, perhaps: they are made smaller while nothing else happens.
    pub(crate) fn may_shrink(&self) {
        self.may_shrink.store(true, Ordering::Relaxed);
        self.stirred.notify_one();
    }

    async fn shrink_a_while(&self) {
        match self.shrink_pictures(LOOKS_EVERY).await {
            Ok(shrunk) if !shrunk.is_done => self.stirred.notify_one(),
            Ok(_) => self.may_shrink.store(false, Ordering::Relaxed),
            Err(error) => {
                tracing::warn!("pictures were not made smaller: {error}");
                self.may_shrink.store(false, Ordering::Relaxed);
            }
        }
    }
}

/// Has the system say when the log of the database in a folder is written to, as long as the watcher is held.
fn log_watcher(folder: &Path, stirred: Arc<Notify>) -> Result<RecommendedWatcher, notify::Error> {
    let is_log = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "sqlite-wal");
    let mut watcher = notify::recommended_watcher(move |event: Result<Event, notify::Error>| match event {
        // What is only read wakes nobody; and where events were lost, anything may have happened.
        Ok(event) if !event.need_rescan() && matches!(event.kind, EventKind::Access(_)) => {}
        Ok(event) if !event.need_rescan() && !event.paths.iter().any(is_log) => {}
        _ => stirred.notify_one(),
    })?;
    watcher.watch(folder, RecursiveMode::NonRecursive)?;
    Ok(watcher)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{ListFilter, Place};

    #[tokio::test]
    async fn what_another_program_does_is_told_of_when_it_is_done_and_not_by_the_clock() {
        let folder = tempfile::tempdir().unwrap();
        let (watching, other) =
            (Library::open(folder.path()).await.unwrap(), Library::open(folder.path()).await.unwrap());
        let mut changes = watching.changes();
        let watched = Arc::clone(&watching);
        let watch = tokio::spawn(async move { watched.watch().await });
        for port in 1..4 {
            other.allow(format!("127.0.0.1:{port}")).await.unwrap();
            let told = timeout(LOOKS_ANYWAY / 2, changes.next()).await.expect("it is told of").unwrap();
            assert_eq!(told.tags, ANYTHING);
            assert_eq!(told.revision, other.revision().await);
        }
        watch.abort();
    }

    #[tokio::test]
    async fn where_the_reader_is_makes_no_window_look_anew() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(folder.path()).await.unwrap();
        let before = library.revision().await;
        let place = Place {
            filter: ListFilter::default(),
            selected: Some(7),
            is_page: false,
            prefers_pages: false,
            recent: None,
        };
        library.set_place(place).await.unwrap();
        assert_eq!(library.place().await.unwrap().and_then(|kept| kept.selected), Some(7));
        assert_eq!(library.revision().await, before);
    }
}
