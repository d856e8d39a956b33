//! A library that took all of a town in, by every road there is.

use super::packed;
use super::town::Town;
use layover_app::contract::{ListFilter, Scope};
use layover_app::{Library, PicturePolicy, SyncOptions};
use std::path::Path;
use std::sync::Arc;

/// One story of so many is saved.
const SAVED_OF: usize = 8;

/// A library with everything in it.
pub struct Taken {
    pub library: Arc<Library>,
    /// Its stories.
    pub stories: Vec<i64>,
    /// How many vectors it was given.
    pub vectors: usize,
}

/// Takes a town in: profiles, subscription list, feeds, pages and a pack.
///
/// # Errors
/// A road that takes nothing in.
pub async fn take(town: &Town, folder: &Path) -> Result<Taken, String> {
    let said = |error: layover_app::AppError| error.to_string();
    let library = Library::open(folder).await.map_err(said)?;
    library.allow(town.rule()).await.map_err(said)?;
    let mut settings = library.settings().await.map_err(said)?;
    settings.sync_on_start = false;
    "none".clone_into(&mut settings.pictures);
    library.set_settings(settings).await.map_err(said)?;
    keep_profiles(town, folder).map_err(|error| format!("no profile is kept: {error}"))?;
    let imported = library.import_opml(town.list().into_bytes()).await.map_err(said)?;
    println!("   subscription list: {}", imported.sentence);
    let options = SyncOptions {
        pictures: PicturePolicy::None,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    let report = library.sync(&options, |_| {}).await.map_err(said)?;
    println!("   sync: {}", report.sentence);
    let pack = folder.join("stranger.layover-pack");
    packed::write(town.vectors(), &pack)?;
    let opened = library.open_pack(pack, false).await.map_err(said)?;
    println!("   pack: {}", opened.sentence.chars().take(160).collect::<String>());
    let all = ListFilter { scope: Scope::All, ..ListFilter::default() };
    let stories: Vec<i64> = library.story_ids(all).await.map_err(said)?.into_iter().map(|id| id.0).collect();
    for id in stories.iter().step_by(SAVED_OF) {
        library.set_saved(*id, true).await.map_err(said)?;
    }
    library.keep_saved_folder().await;
    Ok(Taken { library, stories, vectors: town.vectors().len() })
}

fn keep_profiles(town: &Town, folder: &Path) -> std::io::Result<()> {
    let kept = folder.join("profiles");
    std::fs::create_dir_all(&kept)?;
    town.profiles().try_for_each(|(name, text)| std::fs::write(kept.join(name), text))
}
