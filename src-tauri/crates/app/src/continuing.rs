//! What stands under "Continue reading": stories on board, whole, folded under their teasers.

use crate::serving::{body, on_board};
use crate::voice::With::Text;
use crate::voice::{say, say_with};
use crate::{AppError, rows, words};
use layover_content::canonical::canonical;
use layover_model::{ArticleId, TextState};
use layover_store::{OnwardReason, Store, Story};

/// Teasers under a story.
const TEASERS: usize = 3;

/// A story under another, folded.
#[derive(Clone, Debug)]
pub struct Teaser {
    /// Its id.
    pub id: i64,
    /// Why it is there: "More by Marta Okafor".
    pub reason: String,
    /// Headline.
    pub title: String,
    /// The sentence under it.
    pub dek: String,
    /// Who made it, and how long it takes.
    pub facts: String,
    /// Address of its picture in the story scheme.
    pub picture: Option<String>,
    /// Who made the picture; empty when nothing is said.
    pub credit: String,
    /// BCP 47 tag and direction, where they are not the page's.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// How much of it is here, in words.
    pub completeness: String,
    /// Whether it is wholly here.
    pub is_whole: bool,
    /// Its text, ready to show; empty when only a summary is here.
    pub body: String,
    /// Its address, folded.
    pub url: Option<String>,
}

/// The teasers under a story.
pub(crate) fn teasers(store: &Store, after: ArticleId) -> Result<Vec<Teaser>, AppError> {
    let mut teasers = Vec::new();
    for onward in store.onward(after, TEASERS, &canonical)? {
        if let Some(story) = store.story(onward.article)? {
            teasers.push(teaser(&story, onward.reason));
        }
    }
    Ok(teasers)
}

fn teaser(story: &Story, reason: OnwardReason) -> Teaser {
    let id = story.row.id.0;
    let row = rows::row(story.row.clone());
    let has_text = story.body.is_some() && story.row.completeness.text == TextState::Full;
    let minutes = if row.minutes == 0 { String::new() } else { words::reading_minutes(row.minutes) };
    let facts = [words::listed(&row.contributors), minutes].into_iter().filter(|fact| !fact.is_empty());
    Teaser {
        id,
        reason: why(story, reason),
        title: row.title.clone(),
        dek: row.dek.clone(),
        facts: facts.collect::<Vec<_>>().join(" · "),
        picture: story.hero.as_ref().and_then(|hero| on_board(hero.state)).or_else(|| row.thumbnail.clone()),
        credit: story.hero.as_ref().map(|hero| hero.hero.credit.clone()).unwrap_or_default(),
        language: row.language.clone(),
        direction: story.row.direction.as_attribute(),
        completeness: row.completeness.sentence,
        is_whole: story.row.completeness.is_whole(),
        body: if has_text { body(story, Some(id)) } else { String::new() },
        url: story.url.as_deref().and_then(canonical),
    }
}

fn why(story: &Story, reason: OnwardReason) -> String {
    match reason {
        OnwardReason::Series => story.series.as_ref().map_or_else(
            || say("onwardNext"),
            |series| say_with("onwardNextIn", &[("series", Text(&series.name))]),
        ),
        OnwardReason::OnPage => say("onwardSamePage"),
        OnwardReason::Contributor => {
            let name = story.credits.first().map(|credit| credit.credit.name.clone());
            name.map_or_else(
                || say("onwardSameHand"),
                |name| say_with("onwardMoreBy", &[("name", Text(&name))]),
            )
        }
        OnwardReason::Section => {
            story.row.section_name.clone().unwrap_or_else(|| story.row.publication_name.clone())
        }
    }
}
