//! What an export would hold, said before it is made.

use super::{Issue, gather};
use crate::contract::{ExportContents, ExportWhat, Mark, StoryRow};
use crate::voice::With::{Count, Text};
use crate::voice::say_with;
use crate::{AppError, Library, words};
use layover_model::ArticleId;
use layover_store::Store;

impl Library {
    /// What an export of that would hold; nothing is written.
    ///
    /// # Errors
    /// There is nothing of that kind, or the library could not be read.
    pub async fn export_contents(&self, what: ExportWhat) -> Result<ExportContents, AppError> {
        self.with_store(move |store| foreseen(store, &gather(store, &what)?)).await
    }
}

fn foreseen(store: &Store, issue: &Issue) -> Result<ExportContents, AppError> {
    let ids: Vec<ArticleId> = issue.stories().map(|story| ArticleId(story.id)).collect();
    let sum = |of: &dyn Fn(&StoryRow) -> u32| issue.stories().map(of).sum::<u32>();
    let mut contents = ExportContents {
        title: issue.title.clone(),
        stories: u32::try_from(ids.len()).unwrap_or(u32::MAX),
        not_whole: not_whole(issue),
        minutes: issue.minutes(),
        pictures: sum(&|story| story.completeness.pictures_here),
        missing_pictures: sum(&|story| lacking(story)),
        picture_bytes: store.picture_bytes(&ids)?,
        sentence: String::new(),
    };
    contents.sentence = sentence(issue, &contents);
    Ok(contents)
}

/// Stories whose whole text is not here.
pub(super) fn not_whole(issue: &Issue) -> u32 {
    issue.stories().map(|story| u32::from(!has_whole_text(story))).sum()
}

fn has_whole_text(story: &StoryRow) -> bool {
    matches!(story.completeness.mark, Mark::Whole | Mark::Partial)
}

fn lacking(story: &StoryRow) -> u32 {
    story.completeness.pictures_total.saturating_sub(story.completeness.pictures_here)
}

fn sentence(issue: &Issue, contents: &ExportContents) -> String {
    // An abbreviation closes a sentence with its own stop.
    let extent = issue.extent();
    let extent = extent.trim_end_matches('.');
    let mut parts = vec![say_with("exportExtent", &[("extent", Text(extent))])];
    if contents.pictures > 0 {
        let (pictures, size) =
            (words::pictures(contents.pictures.into()), words::size(contents.picture_bytes));
        let with = [("pictures", Text(pictures.as_str())), ("size", Text(size.as_str()))];
        parts.push(say_with("exportPictures", &with));
    }
    if contents.not_whole > 0 {
        parts.push(say_with("exportPartly", &[("count", Count(contents.not_whole.into()))]));
    }
    if contents.missing_pictures > 0 {
        parts.push(say_with("exportNotHere", &[("count", Count(contents.missing_pictures.into()))]));
    }
    words::sentences(&parts)
}
