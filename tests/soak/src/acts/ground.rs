//! What lives begin with: a press that prints, and libraries at three stages, copied for each life.

use super::goods;
use crate::dice::Dice;
use crate::readiness::said;
use layover_app::contract::{ExportForm, ExportWhat, ListFilter};
use layover_app::{ExportOrder, ExportPlace, Library, PicturePolicy, SyncOptions};
use layover_press::{Press, PressOptions, RunningPress};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const NOW: &str = "2026-03-02T09:30:15Z";
const BACK_ISSUES: usize = 30;
/// Stages of a library, by the folder each lies in.
const STAGES: [&str; 3] = ["subscribed", "synced", "complete"];

/// The press and the libraries.
#[derive(Debug)]
pub struct Ground {
    press: RunningPress,
    folder: TempDir,
}

impl Ground {
    /// Prints a magazine and syncs libraries from it.
    ///
    /// # Errors
    /// The press or a library does not begin.
    pub fn prepare() -> Result<Self, String> {
        let options = PressOptions {
            seed: 7,
            back_issues: BACK_ISSUES,
            pictures_each: 1,
            held_back: 12,
            now: Some(NOW.parse().map_err(said)?),
            ..PressOptions::default()
        };
        let press = Press::start(&options).map_err(said)?;
        let ground = Self { press, folder: tempfile::tempdir().map_err(said)? };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
        runtime.block_on(ground.fill())?;
        // Waits for what is still written: the folders are copied from now on.
        drop(runtime);
        Ok(ground)
    }

    /// Where the press listens.
    pub(crate) fn address(&self) -> String {
        self.press.address().to_string()
    }

    /// Puts a library of one stage, and the files to be taken in, into a life's folder.
    pub(crate) fn lay(&self, dice: &mut Dice, library: &Path) -> Result<String, String> {
        let stage = dice.pick(&STAGES).copied().unwrap_or("synced");
        self.lay_stage(stage, library)?;
        Ok(stage.to_owned())
    }

    /// The same with a library of this stage.
    pub(crate) fn lay_stage(&self, stage: &str, library: &Path) -> Result<(), String> {
        copy(&self.folder.path().join(stage), library)?;
        let goods = library.with_file_name(goods::FOLDER);
        copy(&self.folder.path().join(goods::FOLDER), &goods)
    }

    /// The magazine goes on: stories are edited and published.
    pub(super) fn change(&self, dice: &mut Dice) {
        let stories = self.press.truth().stories;
        for _ in 0..dice.below(3) {
            if let Some(story) = dice.pick(&stories) {
                let _ = self.press.edit(&story.slug);
            }
        }
        if dice.percent(10) {
            let _ = self.press.publish();
        }
    }

    /// A whole library of the newest schema.
    pub(super) fn complete(&self) -> PathBuf {
        self.folder.path().join(STAGES[2])
    }

    async fn fill(&self) -> Result<(), String> {
        let [subscribed, synced, complete] = STAGES.map(|stage| self.folder.path().join(stage));
        let library = Library::open(&subscribed).await.map_err(said)?;
        library.allow(self.address()).await.map_err(said)?;
        library.subscribe(self.press.url("/feed.rss")).await.map_err(said)?;
        drop(library);
        copy(&subscribed, &synced)?;
        sync(&synced, PicturePolicy::None).await?;
        copy(&synced, &complete)?;
        let library = sync(&complete, PicturePolicy::All).await?;
        let goods = self.folder.path().join(goods::FOLDER);
        fs::create_dir_all(&goods).map_err(said)?;
        goods::write(&goods, &self.address())?;
        let ids = library.story_ids(ListFilter::default()).await.map_err(said)?;
        let what = ExportWhat::Selection { ids: ids.iter().take(12).map(|id| id.0).collect() };
        let to = ExportPlace::Path(goods.join(goods::PACK));
        let order = ExportOrder { what, form: ExportForm::Pack, to, replaces: true };
        library.export(order).await.map(drop).map_err(said)
    }
}

async fn sync(folder: &Path, pictures: PicturePolicy) -> Result<std::sync::Arc<Library>, String> {
    let library = Library::open(folder).await.map_err(said)?;
    let options = SyncOptions { pictures, publications: Vec::new(), is_sparing: false, is_manual: true };
    library.sync(&options, |_| {}).await.map_err(said)?;
    Ok(library)
}

/// Copies a folder. Pictures are never written again under their name, so a link does.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(said)?;
    for entry in fs::read_dir(from).map_err(said)? {
        let entry = entry.map_err(said)?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &target)?;
        } else if !source.components().any(|part| part.as_os_str() == "pictures")
            || fs::hard_link(&source, &target).is_err()
        {
            fs::copy(&source, &target).map_err(said)?;
        }
    }
    Ok(())
}
