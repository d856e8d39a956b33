//! What stands when a story comes again: the better text wins, and what the newcomer does not say stays.

use std::collections::HashSet;

use layover_model::{StagedArticle, StagedBody, TextOrigin, TextState};

/// A body shorter than this share of the stored one is taken for a stub, a login or an error page.
const SHORTEST_SHARE: f64 = 0.6;

/// The story as it is to be stored.
pub(crate) struct Combined {
    pub(crate) article: StagedArticle,
    /// Whether its body is another than the one stored.
    pub(crate) is_body_new: bool,
}

/// Lays what just came over what is stored. `is_shared`: another feed carries the story too, so that what this
/// one leaves out may be what that one said.
pub(crate) fn combine(stored: &StagedArticle, new: &StagedArticle, is_shared: bool) -> Combined {
    let takes_text = is_better_text(stored, new);
    let mut article = new.clone();
    if is_refused_as_stub(stored, new, takes_text) {
        // What a stub says of the story ("Subscribe to read.") is no better than its text.
        article.dek.clone_from(&stored.dek);
        article.summary.clone_from(&stored.summary);
    }
    if !takes_text {
        article.body.clone_from(&stored.body);
        article.text_state = kept_state(stored, new);
    }
    if !takes_text || is_shared || origin(stored) != origin(new) {
        fill_gaps(&mut article, stored);
    }
    // A source that stops stating these has not unstated them.
    article.guid = stored.guid.clone().or(article.guid);
    article.url = plainer(stored, &article);
    article.canonical_url = article.canonical_url.or_else(|| stored.canonical_url.clone());
    article.published = article.published.or(stored.published);
    article.modified = article.modified.max(stored.modified);
    if article.title.is_empty() {
        article.title.clone_from(&stored.title);
    }
    let is_body_new = takes_text && html(&article) != html(stored);
    // The hash tells entries apart, not stories: alone it is no change.
    article.source_hash = stored.source_hash;
    Combined { article, is_body_new }
}

/// The address to keep: the newest, but of two that name the same story the one with less on it. What says where a
/// reader came from is none of the story's.
fn plainer(stored: &StagedArticle, new: &StagedArticle) -> Option<String> {
    let (Some(old), Some(fresh)) = (&stored.url, &new.url) else {
        return new.url.clone().or(stored.url.clone());
    };
    let is_same = new.canonical_url.is_some() && new.canonical_url == stored.canonical_url;
    let burden = |url: &str| {
        let is_index = url.split(['?', '#']).next().is_some_and(|path| path.contains("/index."));
        (!url.starts_with("https:"), url.contains('#'), url.contains('?'), is_index, url.len())
    };
    Some(if is_same && burden(old) <= burden(fresh) { old.clone() } else { fresh.clone() })
}

fn is_refused_as_stub(stored: &StagedArticle, new: &StagedArticle, takes_text: bool) -> bool {
    let is_whole = |article: &StagedArticle| article.text_state == TextState::Full && article.body.is_some();
    !takes_text && is_whole(stored) && is_whole(new) && origin(stored) == origin(new)
}

fn is_better_text(stored: &StagedArticle, new: &StagedArticle) -> bool {
    let Some(new_body) = &new.body else { return false };
    let Some(stored_body) = &stored.body else { return true };
    let is_full = |article: &StagedArticle| article.text_state == TextState::Full;
    match (is_full(stored), is_full(new)) {
        (false, _) => true,
        (true, false) => false,
        (true, true) if is_foreign(stored_body, new_body) => false,
        (true, true) if is_page_over_feed(stored_body, new_body) => {
            new_body.word_count > stored_body.word_count
        }
        (true, true) => f64::from(new_body.word_count) >= f64::from(stored_body.word_count) * SHORTEST_SHARE,
    }
}

/// Whether a page brought a text that has nothing to do with the one on board: what answers in the place of a site (the terms
/// of a network, a notice) may be long, and asks nobody to sign in. A story that is written anew keeps some of its phrases.
fn is_foreign(stored: &StagedBody, new: &StagedBody) -> bool {
    let is_page = new.origin == TextOrigin::Page;
    if !is_page || stored.text == new.text || stored.word_count < TELLING_WORDS {
        return false;
    }
    let (stored, new) = (letters(&stored.text), letters(&new.text));
    let phrases: HashSet<&[char]> = new.windows(PHRASE).collect();
    let asked = stored.windows(PHRASE).step_by(PHRASE);
    let (mut all, mut common) = (0_usize, 0_usize);
    for phrase in asked {
        all += 1;
        common += usize::from(phrases.contains(phrase));
    }
    all > 0 && common * COMMON_SHARE < all
}

/// A text of fewer words says too little to be told from another.
const TELLING_WORDS: u32 = 60;
/// Letters that stand in a row in both: two or three words, or most of a sentence where words have no blanks.
const PHRASE: usize = 12;
/// One phrase in twenty is common to any two texts of a language at most.
const COMMON_SHARE: usize = 20;

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The page's own text gives way to a feed's only when that says more.
fn is_page_over_feed(stored: &StagedBody, new: &StagedBody) -> bool {
    stored.origin == TextOrigin::Page && new.origin == TextOrigin::Feed
}

fn kept_state(stored: &StagedArticle, new: &StagedArticle) -> TextState {
    match (stored.text_state, &stored.body) {
        (TextState::Full, Some(_)) => TextState::Full,
        _ => new.text_state,
    }
}

fn fill_gaps(article: &mut StagedArticle, stored: &StagedArticle) {
    for (field, known) in [
        (&mut article.dek, &stored.dek),
        (&mut article.kicker, &stored.kicker),
        (&mut article.summary, &stored.summary),
        (&mut article.language, &stored.language),
    ] {
        if field.is_empty() {
            field.clone_from(known);
        }
    }
    if article.language == stored.language {
        article.direction = stored.direction;
    }
    article.kind = article.kind.or(stored.kind);
    if article.credits.is_empty() {
        article.credits.clone_from(&stored.credits);
    }
    if article.tags.is_empty() {
        article.tags.clone_from(&stored.tags);
    }
    if article.enclosures.is_empty() {
        article.enclosures.clone_from(&stored.enclosures);
    }
    if article.further.is_empty() {
        article.further.clone_from(&stored.further);
    }
    if article.series.is_none() {
        article.series.clone_from(&stored.series);
    }
    if article.original_url.is_none() {
        article.original_url.clone_from(&stored.original_url);
    }
    if article.hero.is_none() {
        article.hero.clone_from(&stored.hero);
    }
    let mut sections = stored.sections.clone();
    sections.extend(
        article.sections.drain(..).filter(|new| {
            !stored.sections.iter().any(|known| known.slug == new.slug || known.name == new.name)
        }),
    );
    article.sections = sections;
}

fn origin(article: &StagedArticle) -> Option<TextOrigin> {
    article.body.as_ref().map(|body| body.origin)
}

fn html(article: &StagedArticle) -> Option<(&str, &str)> {
    article.body.as_ref().map(|body| (body.html.as_str(), body.text.as_str()))
}
