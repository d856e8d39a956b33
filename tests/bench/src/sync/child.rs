//! What the child does: one sync of feeds alone. The pages of stories that come as a summary are not fetched, because the
//! peer fetches none.

use crate::memory;
use layover_app::contract::{ListFilter, SyncStage};
use layover_app::{Library, PicturePolicy, SyncOptions};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Rows of a list that a window shows.
const ROWS: usize = 50;

/// Syncs the library in `folder`; says when its stories can be read, and how much memory that took.
///
/// # Errors
/// The library cannot be opened or written, or a source does not answer well.
pub fn run(folder: &Path, rule: &str, list: Option<&Path>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    runtime.block_on(sync(folder, rule, list))?;
    println!("peak {}", memory::peak_kib().unwrap_or_default());
    Ok(())
}

async fn sync(folder: &Path, rule: &str, list: Option<&Path>) -> Result<(), String> {
    let library = Library::open(folder).await.map_err(said)?;
    if let Some(list) = list {
        library.allow(rule.to_owned()).await.map_err(said)?;
        library.import_opml(std::fs::read(list).map_err(said)?).await.map_err(said)?;
    }
    let options = SyncOptions {
        pictures: PicturePolicy::None,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    let feeds_are_in = Arc::new(tokio::sync::Notify::new());
    let is_told = AtomicBool::new(false);
    let told = |progress: layover_app::contract::SyncProgress| {
        let are_in = progress.stage != SyncStage::Feeds || progress.done == progress.total;
        if are_in && !is_told.swap(true, Ordering::Relaxed) {
            // A sync that is ended here still makes searchable what it brought.
            library.cancel_sync();
            feeds_are_in.notify_one();
        }
    };
    let listed = async {
        feeds_are_in.notified().await;
        let page = library.list(ListFilter::default(), None, ROWS).await.map_err(said)?;
        let overview = library.overview().await.map_err(said)?;
        println!("readable {}", if page.rows.is_empty() { 0 } else { overview.counts.all });
        Ok::<(), String>(())
    };
    let (report, listed) = tokio::join!(library.sync(&options, told), listed);
    let report = report.map_err(said)?;
    if report.feeds_failed > 0 {
        return Err(report.sentence);
    }
    listed
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
