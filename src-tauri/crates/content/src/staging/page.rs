//! A page's text joined with what the feed said, and a page saved on its own.

use layover_model::{
    Credit, HeroPicture, Portrait, SeriesName, StagedArticle, StagedBody, TextFailure, TextOrigin, TextState,
};

use super::{SUMMARY_MAX, filing, fingerprint};
use crate::page::{ExtractedPage, is_same_site};
use crate::sanitise::{picture_identity, web_address};
use crate::{canonical, section, text};

/// A page's text replaces a summary even when it is a little shorter: summaries repeat themselves.
const SHORTER_THAN_SUMMARY: f64 = 0.8;
/// It replaces a whole text only when it is about as long: a login page must never overwrite a story.
const SHORTER_THAN_WHOLE: f64 = 0.95;

/// The article with the better of two texts, and with what the page knows where the feed said nothing.
#[must_use]
pub fn with_page(article: StagedArticle, page: ExtractedPage) -> StagedArticle {
    let is_better = is_better(&article, &page);
    joined(article, page, is_better)
}

/// The same for a page read again with newer rules: what they find on it stands in the place of what older ones
/// found, longer or not. A text of the feed's own still has to be bettered.
#[must_use]
pub fn with_page_again(article: StagedArticle, page: ExtractedPage) -> StagedArticle {
    let is_of_page = article.body.as_ref().is_some_and(|body| body.origin == TextOrigin::Page);
    let is_better = if is_of_page {
        page.quality == TextState::Full || article.text_state != TextState::Full
    } else {
        is_better(&article, &page)
    };
    joined(article, page, is_better)
}

fn joined(article: StagedArticle, page: ExtractedPage, is_better: bool) -> StagedArticle {
    let mut article = article;
    let url = article.url.clone().unwrap_or_default();
    fill(&mut article.title, &text::title(&page.title));
    fill(&mut article.dek, &page.dek);
    fill(&mut article.language, &page.language);
    if !page.kicker.is_empty() {
        article.kicker.clone_from(&page.kicker);
    }
    for section in &page.sections {
        if article.sections.iter().all(|known| known.slug != section.slug) {
            article.sections.push(section.clone());
        }
    }
    for tag in &page.tags {
        if article.tags.iter().all(|known| !known.eq_ignore_ascii_case(tag)) {
            article.tags.push(tag.clone());
        }
    }
    article.kind = article.kind.or(page.kind);
    article.credits = better_credits(article.credits, &page.credits);
    article.published = article.published.or(page.published);
    article.modified = article.modified.max(page.modified);
    article.canonical_url = page
        .canonical_url
        .as_deref()
        .filter(|stated| is_same_site(stated, &url))
        .and_then(canonical::canonical)
        .or(article.canonical_url);
    article.original_url = page.original_url.clone().or(article.original_url);
    article.series = page.series.as_deref().and_then(|name| series(name, &article.title)).or(article.series);
    article.portraits = portraits(&page);
    if !page.further.is_empty() {
        article.further.clone_from(&page.further);
    }
    if is_better {
        article.direction = page.direction;
        article.text_state = page.quality;
        article.hero = hero_beside_page(article.hero, &page);
        article.body = Some(page_body(page));
    } else {
        article.hero = article.hero.or_else(|| page.hero.filter(|hero| !shows(article.body.as_ref(), hero)));
        if article.text_state == TextState::SummaryOnly {
            article.text_state = kept_state(page.quality, page.word_count);
        }
    }
    if article.summary.is_empty() {
        article.summary = summary(&article.dek, article.body.as_ref());
    }
    filing::file_by_address(article)
}

/// A page saved on its own, under the address it was fetched from.
#[must_use]
pub fn from_page(page: ExtractedPage, url: &str) -> StagedArticle {
    let stated = page.canonical_url.clone().filter(|stated| is_same_site(stated, url));
    let source_hash = fingerprint::of_page(&page.title, &page.text);
    let mut article = StagedArticle {
        guid: None,
        url: web_address(url, None),
        canonical_url: stated.as_deref().and_then(canonical::canonical).or_else(|| canonical::canonical(url)),
        title: text::title(&page.title),
        dek: page.dek.clone(),
        kicker: page.kicker.clone(),
        sections: page.sections.clone(),
        kind: page.kind,
        tags: page.tags.clone(),
        credits: page.credits.clone(),
        published: page.published,
        modified: page.modified,
        language: page.language.clone(),
        direction: page.direction,
        summary: String::new(),
        hero: page.hero.clone(),
        text_state: page.quality,
        body: None,
        enclosures: Vec::new(),
        further: page.further.clone(),
        series: page.series.as_deref().and_then(|name| series(name, &page.title)),
        original_url: page.original_url.clone(),
        portraits: portraits(&page),
        source_hash,
    };
    let description = page.excerpt.clone();
    article.body = Some(page_body(page)).filter(|body| !body.html.is_empty());
    article.summary = if article.dek.is_empty() && !description.is_empty() {
        text::beginning(&description, SUMMARY_MAX)
    } else {
        summary(&article.dek, article.body.as_ref())
    };
    filing::file_by_address(article)
}

/// The series a page names, with the number its headline gives.
fn series(name: &str, title: &str) -> Option<SeriesName> {
    let slug = section::slug(name);
    (!slug.is_empty()).then(|| SeriesName { slug, name: name.to_owned(), part: part(title) })
}

/// "Part 3" in a headline.
pub(super) fn part(title: &str) -> Option<u32> {
    let lower = title.to_lowercase();
    let after = lower.split_once("part ")?.1;
    after.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

fn portraits(page: &ExtractedPage) -> Vec<Portrait> {
    let known = page.portraits.iter();
    known.map(|portrait| Portrait { name: portrait.name.clone(), url: portrait.url.clone() }).collect()
}

/// Fewer words than this are no article that a feed's own summary would be the whole of.
const FEWEST_WORDS: u32 = 60;

/// How whole the feed's own text is when the page's is no better: a page of a few words ("Moved.") vouches for nothing.
fn kept_state(quality: TextState, page_words: u32) -> TextState {
    match quality {
        TextState::Full if page_words < FEWEST_WORDS => TextState::Failed(TextFailure::NoArticle),
        quality => quality,
    }
}

fn is_better(article: &StagedArticle, page: &ExtractedPage) -> bool {
    let before = f64::from(article.body.as_ref().map_or(0, |body| body.word_count));
    let after = f64::from(page.word_count);
    match (article.text_state, page.quality) {
        (TextState::Full, TextState::Full) => {
            after > before * 1.2 || (after >= before * SHORTER_THAN_WHOLE && has_more_pictures(article, page))
        }
        (TextState::Full, _) => false,
        (_, TextState::Full) => after >= before * SHORTER_THAN_SUMMARY,
        _ => after > before,
    }
}

fn has_more_pictures(article: &StagedArticle, page: &ExtractedPage) -> bool {
    page.body.pictures.len() > article.body.as_ref().map_or(0, |body| body.pictures.len())
}

fn page_body(page: ExtractedPage) -> StagedBody {
    StagedBody {
        html: page.body.html,
        word_count: page.word_count,
        text: page.text,
        origin: TextOrigin::Page,
        pictures: page.body.pictures,
    }
}

/// The page's hero beside its own text; the feed's where the page has none and does not show it.
fn hero_beside_page(feed: Option<HeroPicture>, page: &ExtractedPage) -> Option<HeroPicture> {
    let Some(own) = page.hero.clone() else {
        return feed.filter(|hero| {
            page.body
                .pictures
                .iter()
                .all(|shown| picture_identity(&shown.url) != picture_identity(&hero.picture.url))
        });
    };
    let mut hero = own;
    if let Some(feed) = feed {
        fill(&mut hero.caption, &feed.caption);
        fill(&mut hero.credit, &feed.credit);
        fill(&mut hero.alt, &feed.alt);
    }
    Some(hero)
}

fn shows(body: Option<&StagedBody>, hero: &HeroPicture) -> bool {
    body.is_some_and(|body| {
        body.pictures.iter().any(|shown| picture_identity(&shown.url) == picture_identity(&hero.picture.url))
    })
}

/// The page's names, unless the feed has more: a page links its authors.
fn better_credits(feed: Vec<Credit>, page: &[Credit]) -> Vec<Credit> {
    if page.len() >= feed.len() && !page.is_empty() {
        return page.to_vec();
    }
    let mut credits = feed;
    for credit in &mut credits {
        if credit.page_url.is_none() {
            credit.page_url =
                page.iter().find(|known| known.name == credit.name).and_then(|known| known.page_url.clone());
        }
    }
    credits
}

fn summary(dek: &str, body: Option<&StagedBody>) -> String {
    super::excerpt::summary(dek, body)
}

fn fill(field: &mut String, other: &str) {
    if field.is_empty() {
        other.clone_into(field);
    }
}
