//! The reader of a week, who keeps count of what they did: what the library counts must be that.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use layover_app::Library;
use layover_app::contract::ListFilter;

use crate::acts::state;
use crate::dice::Dice;
use crate::readiness::said;

/// Stories saved at once: the oldest is let go of for another.
const SAVED_MOST: usize = 16;

/// What they did so far.
pub(super) struct Reader {
    read: BTreeSet<i64>,
    saved: VecDeque<i64>,
    /// Stories that were here before the first sync, and those of them that were read.
    before: (i64, i64),
}

impl Reader {
    pub(super) fn begin(library: &Path) -> Result<Self, String> {
        let before = state::connect(library)?
            .query_row("SELECT count(*), coalesce(sum(is_read), 0) FROM article", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .map_err(said)?;
        Ok(Self { read: BTreeSet::new(), saved: VecDeque::new(), before })
    }

    pub(super) fn has_read(&self) -> usize {
        self.read.len()
    }

    pub(super) fn has_saved(&self) -> usize {
        self.saved.len()
    }

    /// Reads a few stories, thinks better of one, and saves one.
    pub(super) async fn sits_down(&mut self, library: &Library, dice: &mut Dice) -> Result<(), String> {
        let stories = library.story_ids(ListFilter { unread_only: true, ..ListFilter::default() }).await;
        let stories = stories.map_err(said)?;
        for _ in 0..dice.below(6) {
            let Some(story) = dice.pick(&stories).map(|story| story.0) else { break };
            library.set_read(vec![story], true).await.map_err(said)?;
            self.read.insert(story);
        }
        if dice.percent(30)
            && let Some(story) = self.read.pop_first()
        {
            library.set_read(vec![story], false).await.map_err(said)?;
        }
        let Some(story) = dice.pick(&stories).map(|story| story.0) else { return Ok(()) };
        if !self.saved.contains(&story) {
            library.set_saved(story, true).await.map_err(said)?;
            self.saved.push_back(story);
        }
        if self.saved.len() > SAVED_MOST
            && let Some(oldest) = self.saved.pop_front()
        {
            library.set_saved(oldest, false).await.map_err(said)?;
        }
        Ok(())
    }

    /// What the library says are its numbers is what was done, and what its rows come to when they are counted anew.
    pub(super) async fn counts_hold(&self, library: &Library, folder: &Path) -> Result<(), String> {
        let counts = library.overview().await.map_err(said)?.counts;
        let told = [counts.all, counts.unread, counts.saved].map(i64::from);
        let counted = counted(folder)?;
        if told != counted {
            return Err(format!("total, unread and saved are told as {told:?}, and are {counted:?}"));
        }
        let number = |set: usize| i64::try_from(set).unwrap_or_default();
        let [total, ..] = counted;
        let (_, read_before) = self.before;
        let done = [total, total - read_before - number(self.read.len()), number(self.saved.len())];
        if told != done {
            return Err(format!(
                "total, unread and saved are told as {told:?}, and the reader left {done:?}"
            ));
        }
        match left_behind(folder)?.as_slice() {
            [] => Ok(()),
            left => Err(format!("{} folders of stories let go of stay, as {}", left.len(), left[0])),
        }
    }
}

/// Folders of saved stories that would stay for good: of stories that are not saved, and not on their way out.
fn left_behind(folder: &Path) -> Result<Vec<String>, String> {
    let contents = fs::read_dir(folder.join("saved")).into_iter().flatten().flatten();
    let folders =
        contents.map(|entry| entry.path()).filter(|path| path.is_dir() && !path.join(".leaving").exists());
    let connection = state::connect(folder)?;
    let mut statement = connection
        .prepare("SELECT a.url FROM saved_story s JOIN article a ON a.id = s.article_id")
        .map_err(said)?;
    let saved = statement.query_map([], |row| row.get(0)).map_err(said)?;
    let saved: Vec<String> = saved.collect::<Result<_, _>>().map_err(said)?;
    let is_saved = |path: &Path| {
        let story = fs::read_to_string(path.join("story.json")).unwrap_or_default();
        saved.iter().any(|url| story.contains(&format!("\"{url}\"")))
    };
    let left = folders.filter(|path| !is_saved(path));
    Ok(left.map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned()).collect())
}

/// Total, unread and saved, out of the rows alone; and that no publication's numbers are other than its rows.
fn counted(folder: &Path) -> Result<[i64; 3], String> {
    let connection = state::connect(folder)?;
    let wrong: i64 = connection
        .query_row(
            "SELECT count(*) FROM publication_count c WHERE (c.total, c.unread) IS NOT
                (SELECT count(*), count(*) - coalesce(sum(is_read), 0) FROM article a
                 WHERE a.publication_id = c.publication_id AND a.is_listed = 1)",
            [],
            |row| row.get(0),
        )
        .map_err(said)?;
    if wrong > 0 {
        return Err(format!("{wrong} publications count their stories wrongly"));
    }
    connection
        .query_row(
            "SELECT coalesce(sum(is_listed), 0), coalesce(sum(is_listed AND NOT is_read), 0),
                (SELECT count(*) FROM saved_story WHERE article_id IS NOT NULL) FROM article",
            [],
            |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]),
        )
        .map_err(said)
}
