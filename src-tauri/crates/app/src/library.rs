//! One open library: the store behind it, what runs on it, and who is told of changes.

use crate::contract::LibraryChanged;
use crate::pace::Sitting;
use crate::{AppError, clock, keeping, profiles};
use layover_content::profile::Shelf;
use layover_store::{Store, StoreError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{Notify, broadcast};
use tokio_util::sync::CancellationToken;

/// The services over one open library. Cheap to share; every method may be called from any task. SQLite and
/// parsing run on threads of their own, never on the caller's.
pub struct Library {
    store: Arc<Store>,
    folder: PathBuf,
    /// The reader's own profiles, known to the process as long as this library is open.
    shelf: Shelf,
    running_sync: Mutex<Option<CancellationToken>>,
    /// Tells those who wait for it that the running sync has ended.
    sync_ended: Notify,
    running_task: Mutex<CancellationToken>,
    changes: broadcast::Sender<LibraryChanged>,
    /// The revision listeners were last told of.
    pub(crate) told: AtomicI64,
    /// What the reader reads, for their pace.
    pub(crate) sitting: Mutex<Option<Sitting>>,
    /// When a sync was last said to be due (Unix seconds); 0: never yet.
    pub(crate) last_due: AtomicI64,
    /// A sync ended, and wide pictures may have come with it.
    pub(crate) may_shrink: AtomicBool,
    /// Something may be there to be looked at by whoever watches this library.
    pub(crate) stirred: Arc<Notify>,
    /// The second file is about to be written.
    pub(crate) keeps_second_file: Arc<AtomicBool>,
}

/// What a change may be about, where nobody says.
pub(crate) const ANYTHING: [&str; 7] =
    ["articles", "statuses", "subscriptions", "settings", "sync", "trips", "highlights"];

/// Changes of a library as they happen: in this process at once, in others where [`Library::watch`] runs.
pub struct Changes(broadcast::Receiver<LibraryChanged>);

impl Changes {
    /// The next change; `None` when the library is closed. Changes missed by a slow listener are folded into
    /// one that names everything.
    pub async fn next(&mut self) -> Option<LibraryChanged> {
        match self.0.recv().await {
            Ok(change) => Some(change),
            Err(broadcast::error::RecvError::Lagged(_)) => {
                Some(LibraryChanged { revision: 0, tags: ANYTHING.map(str::to_owned).to_vec() })
            }
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

/// Why a library's folder cannot be made.
fn unusable(folder: &Path, error: &io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full.into(),
        _ => AppError::Folder { path: folder.display().to_string(), reason: error.to_string() },
    }
}

impl Library {
    /// Opens the library in a folder, making both when they are not there.
    ///
    /// # Errors
    /// The folder cannot be made, or the database in it is damaged, full, read-only or from a newer Layover.
    pub async fn open(folder: impl Into<PathBuf>) -> Result<Arc<Self>, AppError> {
        let folder: PathBuf = folder.into();
        let opened = folder.clone();
        let (store, profiles) = in_background(move || {
            std::fs::create_dir_all(&opened).map_err(|error| unusable(&opened, &error))?;
            let store = Store::open(&opened, clock::now())?;
            keeping::write_down(&store)?;
            Ok((store, profiles::on_opening(&opened)))
        })
        .await?;
        let (changes, _) = broadcast::channel(64);
        let told = AtomicI64::new(store.revision()?.0);
        let running_sync = Mutex::new(None);
        let sync_ended = Notify::new();
        let running_task = Mutex::default();
        let shelf = Shelf::default();
        shelf.fill(profiles);
        let sitting = Mutex::new(None);
        let may_shrink = AtomicBool::new(false);
        let store = Arc::new(store);
        Ok(Arc::new(Self {
            store,
            folder,
            shelf,
            running_sync,
            sync_ended,
            running_task,
            changes,
            told,
            sitting,
            last_due: AtomicI64::new(0),
            may_shrink,
            stirred: Arc::default(),
            keeps_second_file: Arc::default(),
        }))
    }

    /// Where the library lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// Listens for changes from now on.
    #[must_use]
    pub fn changes(&self) -> Changes {
        Changes(self.changes.subscribe())
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// The store, for work that goes on beside what asked for it.
    pub(crate) fn shared_store(&self) -> Arc<Store> {
        Arc::clone(&self.store)
    }

    /// Runs work on the store, on a thread that may block.
    pub(crate) async fn with_store<T, F>(&self, work: F) -> Result<T, AppError>
    where
        T: Send + 'static,
        F: FnOnce(&Store) -> Result<T, AppError> + Send + 'static,
    {
        let store = Arc::clone(&self.store);
        in_background(move || work(&store)).await
    }

    /// Leaves the library so that the next start is quick. The last thing a program does with it.
    pub async fn settle(&self) {
        if let Err(error) = self.with_store(|store| Ok(store.settle()?)).await {
            tracing::warn!("the log of the library stays: {error}");
        }
    }

    /// Tells listeners that something changed. Nobody listening is no error.
    pub(crate) async fn announce(&self, tags: &[&str]) {
        let revision = self.revision().await;
        self.told.fetch_max(revision, Ordering::Relaxed);
        let change = LibraryChanged { revision, tags: tags.iter().map(|tag| (*tag).to_owned()).collect() };
        drop(self.changes.send(change));
        self.keep_second_file_soon();
    }

    pub(crate) async fn revision(&self) -> i64 {
        self.with_store(|store| Ok(store.revision()?)).await.map_or(0, |revision| revision.0)
    }

    /// Claims the one sync of this process; the claim ends when the guard is dropped.
    pub(crate) fn claim_sync(&self) -> Result<SyncClaim<'_>, AppError> {
        let mut running = self.running_sync.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_some() {
            return Err(AppError::AlreadySyncing);
        }
        let cancel = CancellationToken::new();
        *running = Some(cancel.clone());
        Ok(SyncClaim { library: self, cancel })
    }

    /// The same as soon as the sync that runs has ended; `waiting` is called when one does.
    pub(crate) async fn claim_sync_in_turn(&self, waiting: impl Fn()) -> SyncClaim<'_> {
        loop {
            let ended = self.sync_ended.notified();
            tokio::pin!(ended);
            // Listened before it is asked, so that an end between the two is heard.
            ended.as_mut().enable();
            match self.claim_sync() {
                Ok(claim) => return claim,
                Err(_) => waiting(),
            }
            ended.await;
        }
    }

    /// Whether a sync runs in this process.
    #[must_use]
    pub fn is_syncing(&self) -> bool {
        self.running_sync.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// A task of the reader's begins that they may end: the newest is the one they mean.
    pub(crate) fn begin_task(&self) -> CancellationToken {
        let cancel = CancellationToken::new();
        *self.running_task.lock().unwrap_or_else(PoisonError::into_inner) = cancel.clone();
        cancel
    }

    /// Ends the task the reader waits for, such as reading a pack, if it can still be ended.
    pub fn cancel_task(&self) {
        self.running_task.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }

    /// Ends the running sync, if there is one. What it brought so far stays.
    pub fn cancel_sync(&self) {
        if let Some(cancel) = self.running_sync.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            cancel.cancel();
        }
    }
}

/// The right to sync, held by one task at a time.
pub(crate) struct SyncClaim<'a> {
    library: &'a Library,
    /// Ends the sync when cancelled.
    pub(crate) cancel: CancellationToken,
}

impl Drop for SyncClaim<'_> {
    fn drop(&mut self) {
        *self.library.running_sync.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.library.sync_ended.notify_waiters();
    }
}

/// Runs blocking work on the runtime's blocking threads.
pub(crate) async fn in_background<T, F>(work: F) -> Result<T, AppError>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, AppError> + Send + 'static,
{
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Interrupted)?
}
