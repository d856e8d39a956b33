//! The child: what a reader does, one act after the other, while a sync runs beside it.

use super::deed::{self, Deed};
use super::ledger::NONE;
use super::moment;
use super::state::{self, State};
use crate::dice::Dice;
use crate::readiness::said;
use layover_app::contract::{ListFilter, Overview, Undo};
use layover_app::{AppError, Library, PicturePolicy, SyncOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Said once the library is open.
pub const READY: &str = "ready";
/// Begins what kept the harness from looking into the library beside Layover, which refused nothing.
pub const LOOKED_PAST: &str = "looked past: ";
/// Set where acts may fail: they are told (`! why`), and the next one is tried.
pub const PATIENT: &str = "LAYOVER_SOAK_PATIENT";
/// Acts between two looks at what there is.
const LOOKS_EVERY: u64 = 8;
/// Between two syncs.
const PAUSE: Duration = Duration::from_millis(30);

/// Somebody with a library.
pub struct Reader {
    pub library: Arc<Library>,
    pub folder: PathBuf,
    pub address: String,
    pub dice: Dice,
    /// How everything stands, as the reader knows.
    pub now: State,
    pub stories: Vec<i64>,
    pub overview: Overview,
    /// Counts what needs a name of its own.
    pub number: u64,
    /// Whether a sync has ended: what had been edited until then is here.
    pub has_synced: Arc<AtomicBool>,
    is_patient: bool,
    /// An act that is refused is said to have left everything as it was.
    pub is_strict: bool,
}

/// Acts on the library in a folder until the process is killed.
pub fn act_on(folder: &Path, seed: u64, address: &str) -> Result<(), String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(said)?;
    runtime.block_on(async {
        if !folder.join(super::goods::FOLDER).exists() {
            return open_again_and_again(&folder.join("library")).await;
        }
        let mut reader = Reader::open(folder, seed, address).await?;
        let library = Arc::clone(&reader.library);
        say(READY);
        let pictures = if reader.dice.percent(50) { PicturePolicy::All } else { PicturePolicy::None };
        let syncing = tokio::spawn(sync(library, pictures, Arc::clone(&reader.has_synced)));
        loop {
            let deed = Deed::choose(&mut reader.dice);
            say(&moment::begins(deed.kind()));
            let outcome = reader.goes_on(deed).await;
            say(&moment::ends(deed.kind()));
            if let Err(error) = outcome {
                if !reader.is_patient {
                    return Err(format!("{deed:?}: {error}"));
                }
                say(&format!("! {deed:?}: {}", error.replace('\n', " ")));
            }
            if syncing.is_finished() && !reader.is_patient {
                return Err("the sync failed".to_owned());
            }
        }
    })
}

/// A library of an earlier schema is opened and nothing more.
async fn open_again_and_again(library: &Path) -> Result<(), String> {
    say(&moment::begins(moment::MIGRATE));
    loop {
        let opened = Library::open(library).await.map_err(said)?;
        say(READY);
        drop(opened);
    }
}

async fn sync(
    library: Arc<Library>,
    pictures: PicturePolicy,
    has_synced: Arc<AtomicBool>,
) -> Result<(), String> {
    let options = SyncOptions { pictures, publications: Vec::new(), is_sparing: false, is_manual: true };
    loop {
        say(&moment::begins(moment::SYNC));
        let synced = library.sync(&options, |_| {}).await;
        say(&moment::ends(moment::SYNC));
        match synced {
            Ok(_) => {}
            // A trip is being made ready, which is the one sync of a program.
            Err(AppError::AlreadySyncing) => {
                tokio::time::sleep(PAUSE).await;
                continue;
            }
            Err(error) if std::env::var_os(PATIENT).is_none() => {
                complain(&format!("sync: {error}"));
                return Err(error.to_string());
            }
            Err(_) => {
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        }
        has_synced.store(true, Ordering::Relaxed);
        let Ok(stories) = library.story_ids(ListFilter::default()).await.map(|ids| ids.len()) else {
            continue;
        };
        say(&format!("< stories {stories}"));
        tokio::time::sleep(PAUSE).await;
    }
}

impl Reader {
    /// Opens the library in a life's folder, and looks around.
    pub async fn open(folder: &Path, seed: u64, address: &str) -> Result<Self, String> {
        say(&moment::begins(moment::OPEN));
        let library = Library::open(folder.join("library")).await.map_err(said)?;
        say(&moment::ends(moment::OPEN));
        let now = state::read(&folder.join("library")).map_err(|error| format!("{LOOKED_PAST}{error}"))?;
        let overview = library.overview().await.map_err(said)?;
        std::fs::create_dir_all(folder.join("out")).map_err(said)?;
        Ok(Self {
            library,
            folder: folder.to_path_buf(),
            address: address.to_owned(),
            dice: Dice::new(seed ^ 0x5EED),
            now,
            stories: Vec::new(),
            overview,
            number: 0,
            has_synced: Arc::default(),
            is_patient: std::env::var_os(PATIENT).is_some(),
            is_strict: false,
        })
    }

    /// The next act, after a look around now and then.
    pub async fn goes_on(&mut self, deed: Deed) -> Result<(), String> {
        self.number += 1;
        if self.number % LOOKS_EVERY == 1 {
            self.look().await?;
        }
        deed::perform(self, deed).await
    }

    pub async fn look(&mut self) -> Result<(), String> {
        let ids = self.library.story_ids(ListFilter::default()).await.map_err(said)?;
        self.stories = ids.into_iter().map(|id| id.0).collect();
        // How stories stand that came meanwhile: a page that was taken in is saved from the start.
        if self.stories.iter().any(|id| !self.now.contains_key(&format!("read:{id}"))) {
            for (key, value) in state::read(&self.folder.join("library"))? {
                if key.starts_with("read:") || key.starts_with("saved:") {
                    self.now.entry(key).or_insert(value);
                }
            }
        }
        self.overview = self.library.overview().await.map_err(said)?;
        Ok(())
    }

    /// Does an act that changes these keys to these values, and now and then takes it back.
    pub async fn does(
        &mut self,
        changes: Vec<(String, String)>,
        act: impl Future<Output = Result<Option<Undo>, AppError>>,
    ) -> Result<(), String> {
        changes.iter().for_each(|(key, value)| say(&format!("> {key} {value}")));
        let before: Vec<(String, String)> =
            changes.iter().map(|(key, _)| (key.clone(), self.value(key))).collect();
        let undo = match act.await {
            Err(error) => {
                if self.is_strict {
                    self.confirm(&before);
                }
                return Err(error.to_string());
            }
            Ok(undo) => undo,
        };
        self.confirm(&changes);
        if let Some(undo) = undo.filter(|_| !self.is_patient && self.dice.percent(15)) {
            before.iter().for_each(|(key, value)| say(&format!("> {key} {value}")));
            self.library.undo(undo.act).await.map_err(said)?;
            self.confirm(&before);
        }
        Ok(())
    }

    /// How something stands; [`NONE`] where it is not there.
    pub fn value(&self, key: &str) -> String {
        self.now.get(key).cloned().unwrap_or_else(|| NONE.to_owned())
    }

    /// Says what the library has confirmed.
    pub fn confirm(&mut self, changes: &[(String, String)]) {
        for (key, value) in changes {
            say(&format!("< {key} {value}"));
            match value.as_str() {
                NONE => drop(self.now.remove(key)),
                _ => drop(self.now.insert(key.clone(), value.clone())),
            }
        }
    }

    /// Says that nothing is promised about a key for now.
    pub fn forget(&mut self, key: &str) {
        say(&format!("? {key} -"));
        self.now.remove(key);
    }

    /// The same of every key that begins so.
    pub fn forget_all(&mut self, beginning: &str) {
        let keys: Vec<String> = self.now.keys().filter(|key| key.starts_with(beginning)).cloned().collect();
        keys.iter().for_each(|key| self.forget(key));
    }

    /// A story of the library.
    pub fn story(&mut self) -> Option<i64> {
        self.dice.pick(&self.stories).copied()
    }

    /// A key of this beginning that stands so.
    pub fn key(&mut self, beginning: &str, value: Option<&str>) -> Option<String> {
        let fits = |(key, found): &(&String, &String)| {
            key.starts_with(beginning) && value.is_none_or(|value| value == found.as_str())
        };
        let keys: Vec<String> = self.now.iter().filter(fits).map(|(key, _)| key.clone()).collect();
        self.dice.pick(&keys).cloned()
    }
}

/// A line for the parent, on its way before this returns.
#[expect(clippy::print_stdout, reason = "the parent reads these lines")]
pub fn say(line: &str) {
    println!("{line}");
}

#[expect(clippy::print_stderr, reason = "whoever runs the soak reads these lines")]
fn complain(line: &str) {
    eprintln!("layover-soak: {line}");
}
