//! What a library holds, and what must not become of it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::acts::state;
use crate::readiness::said;

/// What stands in a library.
pub(super) struct Seen {
    /// Addresses of feeds, and where they are said to move.
    pub(super) feeds: BTreeMap<i64, String>,
    /// Each with its headline, address, state and text.
    pub(super) stories: BTreeMap<i64, String>,
    /// On board.
    pub(super) pictures: i64,
    /// Stories and pictures that no later sync would ask for again, and are not here; and stories marked as gone.
    given_up: i64,
}

const GIVEN_UP: &str = "SELECT (SELECT count(*) FROM article WHERE url LIKE '%//127.9.%'
        AND (source_removed = 1 OR text_state <> 'full' AND page_due_at IS NULL))
    + (SELECT count(*) FROM picture WHERE url LIKE '%//127.9.%' AND asset_id IS NULL AND due_at IS NULL)";

impl Seen {
    pub(super) fn of(library: &Path) -> Result<Self, String> {
        let connection = state::connect(library)?;
        let all = |query: &str| -> Result<BTreeMap<i64, String>, String> {
            let mut statement = connection.prepare(query).map_err(said)?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(said)?;
            rows.collect::<Result<_, _>>().map_err(said)
        };
        let number = |query: &str| connection.query_row(query, [], |row| row.get(0)).map_err(said);
        Ok(Self {
            feeds: all("SELECT id, url || coalesce(' soon ' || moved_target, '') FROM feed")?,
            stories: all("SELECT a.id, a.title || ' ' || coalesce(a.url, '') || ' ' || a.text_state || ' '
                || coalesce(hex(b.packed), '') FROM article a LEFT JOIN body b ON b.article_id = a.id")?,
            pictures: number("SELECT count(*) FROM picture WHERE asset_id IS NOT NULL")?,
            given_up: number(GIVEN_UP)?,
        })
    }

    /// Stories whose text is whole.
    pub(super) fn whole(&self) -> usize {
        self.stories.values().filter(|story| story.contains(" full ")).count()
    }

    /// Nothing of it is another thing, and nothing is added.
    pub(super) fn is_just(&self, after: &Self) -> Result<(), String> {
        self.stays_in(after)?;
        if self.stories.len() != after.stories.len() || self.pictures != after.pictures {
            let (before, after) =
                ((self.stories.len(), self.pictures), (after.stories.len(), after.pictures));
            return Err(format!("stories and pictures were {before:?}, and are {after:?}"));
        }
        Ok(())
    }

    /// Nothing of it is another thing, and nothing is given up.
    pub(super) fn stays_in(&self, after: &Self) -> Result<(), String> {
        if self.feeds != after.feeds {
            let changed = after.feeds.iter().find(|(id, url)| self.feeds.get(id) != Some(url));
            return Err(format!("an address changed: {changed:?}"));
        }
        if let Some((id, story)) =
            self.stories.iter().find(|(id, story)| after.stories.get(id) != Some(story))
        {
            let short = |story: &str| story.chars().take(120).collect::<String>();
            let now = after.stories.get(id).map(|now| short(now));
            return Err(format!("a story changed: {}, now {now:?}", short(story)));
        }
        if after.pictures < self.pictures {
            return Err(format!("{} pictures were here, and {} are", self.pictures, after.pictures));
        }
        if after.given_up > 0 {
            return Err(format!("{} stories or pictures are given up", after.given_up));
        }
        Ok(())
    }
}
