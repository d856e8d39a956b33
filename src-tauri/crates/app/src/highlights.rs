//! Highlights and notes: made, changed, found, and written out in forms other programs read.

mod export;

use crate::contract::{Highlight, Highlighted, Undo};
use crate::voice::say_of;
use crate::{AppError, Library, clock};
use export::HighlightFormat;
use layover_content::anchor::Markable;
use layover_content::text;
use layover_model::{ArticleId, HighlightColour, HighlightId};
use layover_store::{HighlightMark, NewHighlight, Store, Story};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Longest note, in characters.
const NOTE_MAX: usize = 20_000;
/// Longest label, in characters, and how many of them.
const TAG_MAX: usize = 60;
const TAGS_MAX: usize = 20;

impl Library {
    /// Marks a passage of a story, named by its first letter and the one after its last (white space not counted). The
    /// same passage marked again gets the new colour.
    ///
    /// # Errors
    /// The story or the passage is not there, or the library could not be written.
    pub async fn highlight(
        &self,
        story: i64,
        start: u32,
        end: u32,
        colour: String,
        edition: Option<String>,
    ) -> Result<Highlighted, AppError> {
        let colour = colour_of(&colour)?;
        let (id, act) = self
            .with_store(move |store| {
                let told = known(store, story)?;
                // Places are counted in a text: in another one they are another passage.
                if edition.is_some_and(|edition| edition != edition_of(&told)) {
                    return Err(AppError::TextChanged);
                }
                let markable = markable(&told);
                let marked = store.highlights_of(ArticleId(story))?;
                let same = marked.into_iter().find(|marked| {
                    let place = marked.quote.as_ref().and_then(|quote| markable.find(quote));
                    place == Some((start as usize, end as usize))
                });
                if let Some(same) = same {
                    let mark = HighlightMark { colour, ..same.mark };
                    return Ok((same.id, store.change_highlight(same.id, &mark, clock::now())?));
                }
                let quote = markable.quote(start as usize, end as usize).ok_or(AppError::NoPassage)?;
                let mark = HighlightMark { colour, ..HighlightMark::default() };
                let new = NewHighlight { article: ArticleId(story), quote: Some(quote), mark };
                Ok(store.add_highlight(&new, clock::now())?)
            })
            .await?;
        Ok(Highlighted { id: id.0, undo: self.done(&act, "highlights").await? })
    }

    /// Marks the passage with these words, where the story holds it just once.
    ///
    /// # Errors
    /// The story is not there, or does not hold these words once; or the library could not be written.
    pub async fn highlight_words(
        &self,
        story: i64,
        words: String,
        colour: String,
    ) -> Result<Highlighted, AppError> {
        let place = self
            .with_store(move |store| {
                let markable = markable(&known(store, story)?);
                let quote = markable.quote_of(&words).ok_or(AppError::NoSuchPassage)?;
                markable.find(&quote).ok_or(AppError::NoSuchPassage)
            })
            .await?;
        let letter = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        self.highlight(story, letter(place.0), letter(place.1), colour, None).await
    }

    /// Writes a note to a whole story.
    ///
    /// # Errors
    /// The story is not there, the note is empty, or the library could not be written.
    pub async fn note_story(&self, story: i64, note: String) -> Result<Highlighted, AppError> {
        let note = note_of(&note);
        if note.is_empty() {
            return Err(AppError::EmptyNote);
        }
        let mark = HighlightMark { note, ..HighlightMark::default() };
        let new = NewHighlight { article: ArticleId(story), quote: None, mark };
        let (id, act) = self
            .with_store(move |store| {
                known(store, story)?;
                Ok(store.add_highlight(&new, clock::now())?)
            })
            .await?;
        Ok(Highlighted { id: id.0, undo: self.done(&act, "highlights").await? })
    }

    /// Gives a highlight another colour, note and labels. `None` when nothing changed. A note to a whole story that is
    /// emptied goes.
    ///
    /// # Errors
    /// There is none of that id or no such colour, or the library could not be written.
    pub async fn change_highlight(
        &self,
        id: i64,
        colour: String,
        note: String,
        tags: Vec<String>,
    ) -> Result<Option<Undo>, AppError> {
        let mark = HighlightMark { colour: colour_of(&colour)?, note: note_of(&note), tags: tags_of(tags) };
        let act = self
            .with_store(move |store| {
                let id = HighlightId(id);
                let before = store.highlight(id)?.ok_or(AppError::UnknownHighlight)?;
                let is_empty = before.quote.is_none() && mark.note.is_empty();
                Ok(match is_empty {
                    true => store.remove_highlight(id, clock::now())?,
                    false => store.change_highlight(id, &mark, clock::now())?,
                })
            })
            .await?;
        self.done(&act, "highlights").await
    }

    /// Takes a highlight and its note away. `None` when there was none.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn remove_highlight(&self, id: i64) -> Result<Option<Undo>, AppError> {
        let act =
            self.with_store(move |store| Ok(store.remove_highlight(HighlightId(id), clock::now())?)).await?;
        self.done(&act, "highlights").await
    }

    /// What is marked in a story, in the order of its text.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn story_highlights(&self, story: i64) -> Result<Vec<Highlight>, AppError> {
        self.with_store(move |store| of_story(store, &known(store, story)?)).await
    }

    /// Highlights and notes with all of these words in them (in passage, note, labels or headline), newest first; all
    /// of them for no words.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn highlights(&self, words: String) -> Result<Vec<Highlight>, AppError> {
        self.with_store(move |store| found(store, &words)).await
    }

    /// The same, written out as `markdown`, or as the `csv` that Readwise imports.
    ///
    /// # Errors
    /// There is no such form, or the library could not be read.
    pub async fn export_highlights(&self, words: String, format: &str) -> Result<String, AppError> {
        let format = HighlightFormat::from_name(format).ok_or(AppError::UnknownFormat)?;
        self.with_store(move |store| export::write(store, &found(store, &words)?, format)).await
    }
}

/// What is marked in a story, each in its place.
pub(crate) fn of_story(store: &Store, story: &Story) -> Result<Vec<Highlight>, AppError> {
    let markable = markable(story);
    let marked = store.highlights_of(story.row.id)?;
    Ok(marked.into_iter().map(|marked| shown(marked, Some(&markable))).collect())
}

fn found(store: &Store, words: &str) -> Result<Vec<Highlight>, AppError> {
    let wanted: Vec<String> = words.split_whitespace().map(text::folded).collect();
    let mut stories: HashMap<i64, Option<Markable>> = HashMap::new();
    let mut found = Vec::new();
    for marked in store.highlights()? {
        if !has_words(&marked, &wanted) {
            continue;
        }
        if let Some(id) = marked.article
            && !stories.contains_key(&id.0)
        {
            stories.insert(id.0, store.story(id)?.map(|story| markable(&story)));
        }
        let markable = marked.article.and_then(|id| stories.get(&id.0)).and_then(Option::as_ref);
        found.push(shown(marked, markable));
    }
    Ok(found)
}

fn has_words(marked: &layover_store::Highlight, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let quote = marked.quote.as_ref().map(|quote| quote.exact.as_str()).unwrap_or_default();
    let all = [quote, &marked.mark.note, &marked.mark.tags.join(" "), &marked.title, &marked.publication];
    let all = text::folded(&all.join("\n"));
    wanted.iter().all(|word| all.contains(word.trim_start_matches('#')))
}

fn shown(marked: layover_store::Highlight, markable: Option<&Markable>) -> Highlight {
    let place = marked.quote.as_ref().and_then(|quote| markable?.find(quote));
    let letter = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let lost = match (&marked.quote, place, markable) {
        (Some(_), None, Some(_)) => Some("changed"),
        (_, _, None) => Some("gone"),
        _ => None,
    };
    Highlight {
        id: marked.id.0,
        story: marked.article.map(|story| story.0),
        title: marked.title,
        url: marked.url,
        publication: marked.publication,
        colour: marked.mark.colour.as_str().to_owned(),
        quote: marked.quote.map(|quote| quote.exact).unwrap_or_default(),
        note: marked.mark.note,
        tags: marked.mark.tags,
        made: marked.made_at.0,
        place: place.map(|(start, end)| (letter(start), letter(end))),
        lost: lost.map(|why| say_of("highlightLost", why, &[])),
    }
}

/// Which text of a story it is: the same for the same text as long as this program runs. The story's document says it too,
/// so that a place that was counted there is never taken for one in another text.
pub(crate) fn edition_of(story: &Story) -> String {
    let mut told = DefaultHasher::new();
    story.body.as_ref().map_or(story.summary.as_str(), |body| body.as_str()).hash(&mut told);
    format!("{:016x}", told.finish())
}

/// The text of a story as the frame shows it.
fn markable(story: &Story) -> Markable {
    match &story.body {
        Some(body) => Markable::of_body(body),
        None => Markable::of_plain(&story.summary),
    }
}

fn known(store: &Store, story: i64) -> Result<Story, AppError> {
    store.story(ArticleId(story))?.ok_or(AppError::UnknownStory(story))
}

fn colour_of(name: &str) -> Result<HighlightColour, AppError> {
    HighlightColour::from_name(name).ok_or(AppError::UnknownColour)
}

fn note_of(note: &str) -> String {
    note.trim().chars().take(NOTE_MAX).collect()
}

/// Each label once, on one line, without the sign some write before it.
fn tags_of(tags: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for tag in tags {
        let tag: String = text::title(tag.trim().trim_start_matches('#')).chars().take(TAG_MAX).collect();
        if !tag.is_empty() && !kept.contains(&tag) && kept.len() < TAGS_MAX {
            kept.push(tag);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_kept_once_and_on_one_line() {
        let tags = ["#river", " river ", "", "two\nlines", "#"].map(str::to_owned).to_vec();
        assert_eq!(tags_of(tags), ["river", "two lines"]);
        assert_eq!(tags_of(vec!["a".repeat(500)]).first().map(String::len), Some(TAG_MAX));
        assert_eq!(tags_of((0..99).map(|n| n.to_string()).collect()).len(), TAGS_MAX);
    }
}
