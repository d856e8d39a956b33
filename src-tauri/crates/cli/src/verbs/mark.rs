//! `layover mark-read` and `layover mark-unread`.

use super::what::Chosen;
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find;
use clap::Args;
use layover_app::Library;
use layover_app::contract::{ExportWhat, ListFilter, Undo};
use layover_model::age_in_days;

/// Stories one by one, or a whole list.
#[derive(Args)]
pub struct MarkRead {
    /// Their numbers, addresses, or the beginnings of their titles.
    #[arg(conflicts_with_all = ["what", "everything", "older_than", "above", "below"])]
    stories: Vec<String>,
    #[command(flatten)]
    list: Chosen,
    /// Every story of the library.
    #[arg(long, conflicts_with = "what")]
    everything: bool,
    /// Of the list, those older than this alone: 7d, 2w, 3m, 1y.
    #[arg(long, value_name = "AGE", value_parser = days)]
    older_than: Option<u32>,
    /// Of the list, newest first, those that stand above this story.
    #[arg(long, value_name = "STORY", conflicts_with = "older_than")]
    above: Option<String>,
    /// Of the list, newest first, those that stand below this story.
    #[arg(long, value_name = "STORY", conflicts_with_all = ["older_than", "above"])]
    below: Option<String>,
}

/// Stories to be unread again.
#[derive(Args)]
pub struct MarkUnread {
    /// Their numbers, addresses, or the beginnings of their titles.
    #[arg(required = true)]
    stories: Vec<String>,
}

impl MarkRead {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if !self.stories.is_empty() {
            return tell(desk, library.set_read(ids(&library, &self.stories).await?, true).await?);
        }
        let filter = self.filter(&library).await?;
        if let Some(days) = self.older_than {
            return tell(desk, library.mark_older_read(filter, days).await?);
        }
        if self.above.is_none() && self.below.is_none() {
            return tell(desk, library.mark_all_read(filter, None).await?);
        }
        let marked = self.beside(&library, filter).await?;
        tell(desk, library.set_read(marked, true).await?)
    }

    /// The list that was named. Naming none is no way to mark everything by mistake.
    async fn filter(&self, library: &Library) -> Result<ListFilter, Failure> {
        match self.list.what(library).await? {
            Some(ExportWhat::List { filter }) => Ok(filter),
            Some(ExportWhat::Edition { id }) => {
                let scope = layover_app::contract::Scope::Edition { id };
                Ok(ListFilter { scope, ..ListFilter::default() })
            }
            Some(_) => Err(Failure::Usage("name stories by their numbers, or a list".to_owned())),
            None if self.everything => Ok(ListFilter::default()),
            None => Err(Failure::Usage(
                "say which stories: their numbers, a list (--section, --publication …), or --everything"
                    .to_owned(),
            )),
        }
    }

    /// What stands above or below a story of the list.
    async fn beside(&self, library: &Library, filter: ListFilter) -> Result<Vec<i64>, Failure> {
        let word = self.above.as_ref().or(self.below.as_ref()).map_or("", String::as_str);
        let story = find::story_on_board(library, word).await?;
        let ids: Vec<i64> = library.story_ids(filter).await?.into_iter().map(|id| id.0).collect();
        let at = ids.iter().position(|id| *id == story);
        let at = at.ok_or_else(|| Failure::NothingFound("this story is not in that list".to_owned()))?;
        let (above, below) = ids.split_at(at);
        Ok(if self.above.is_some() { above.to_vec() } else { below.iter().skip(1).copied().collect() })
    }
}

impl MarkUnread {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        tell(desk, library.set_read(ids(&library, &self.stories).await?, false).await?)
    }
}

async fn ids(library: &Library, words: &[String]) -> Result<Vec<i64>, Failure> {
    let mut ids = Vec::with_capacity(words.len());
    for word in words {
        ids.push(find::story_on_board(library, word).await?);
    }
    Ok(ids)
}

fn tell(desk: &Desk, done: Option<Undo>) -> Result<Ending, Failure> {
    match done {
        Some(undo) => desk.answer(&undo, &format!("{} `layover undo` takes it back.", undo.sentence))?,
        None => return Ok(desk.nothing("They were so already.")),
    }
    Ok(Ending::Done)
}

fn days(text: &str) -> Result<u32, String> {
    age_in_days(text).ok_or_else(|| "an age is written like 7d, 2w, 3m or 1y".to_owned())
}
