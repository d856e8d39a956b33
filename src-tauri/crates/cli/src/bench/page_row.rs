//! What Layover makes of one page, as JSON.

use layover_content::page::{self, ExtractedPage, PageInput};
use layover_content::profile::{self, Profile};
use layover_model::{Credit, CreditRole, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The page's story: the keys that scores are computed from, and more; or `error`.
pub fn page_row(input: PageInput<'_>) -> Value {
    match page::extract(input) {
        Ok(page) => fields(&page),
        Err(error) => json!({ "error": error.to_string(), "quality": error.text_failure().as_str() }),
    }
}

/// The profile of that name, or else the one of the address.
pub fn profile(slug: Option<&str>, url: &str) -> Option<Arc<Profile>> {
    match slug {
        Some(slug) => profile::named(slug),
        None => profile::find(url),
    }
}

fn fields(page: &ExtractedPage) -> Value {
    let authors: Vec<&str> = authors(&page.credits).collect();
    let hero = page.hero.as_ref();
    json!({
        "html": page.body.html.as_str(),
        "text": page.text,
        "title": page.title,
        "byline": byline(&authors, page.house.as_deref()),
        "contributors": authors,
        "credits": page.credits.iter().map(credit).collect::<Vec<_>>(),
        "house": page.house,
        "portraits": page.portraits.iter().map(|portrait| json!({ "name": portrait.name, "url": portrait.url })).collect::<Vec<_>>(),
        "published": page.published.map(|instant| iso(instant, page.published_zone)),
        "modified": page.modified.map(|instant| iso(instant, page.modified_zone)),
        "excerpt": page.excerpt,
        "site_name": page.site_name,
        "lang": page.language,
        "direction": page.direction.as_attribute(),
        "dek": page.dek,
        "kicker": page.kicker,
        "section": page.sections.first().map(|section| &section.name),
        "sections": page.sections.iter().map(|section| &section.name).collect::<Vec<_>>(),
        "kind": page.kind.map(layover_model::Kind::as_str),
        "tags": page.tags,
        "hero": hero.map(|hero| &hero.picture.url),
        "caption": hero.map(|hero| &hero.caption),
        "credit": hero.map(|hero| &hero.credit),
        "pictures": page.body.pictures.iter().map(|picture| &picture.url).collect::<Vec<_>>(),
        "canonical_url": page.canonical_url,
        "original_url": page.original_url,
        "word_count": page.word_count,
        "quality": page.quality.as_str(),
        "is_free": page.is_free,
        "next_page": page.next_page,
        "series": page.series,
        "sources": page.sources.known().collect::<BTreeMap<_, _>>(),
        "further": page.further.iter().map(|story| json!({ "url": story.url, "title": story.title })).collect::<Vec<_>>(),
    })
}

fn authors(credits: &[Credit]) -> impl Iterator<Item = &str> {
    credits.iter().filter(|credit| credit.role == CreditRole::Author).map(|credit| credit.name.as_str())
}

fn credit(credit: &Credit) -> Value {
    json!({ "name": credit.name, "role": credit.role.as_str(), "page_url": credit.page_url })
}

/// The people as a line of print; without any, the house that signs.
fn byline(authors: &[&str], house: Option<&str>) -> String {
    match authors {
        [] => house.unwrap_or_default().to_owned(),
        [one, other] => format!("{one} and {other}"),
        more => more.join(", "),
    }
}

/// In the zone the page states it in.
fn iso(instant: Timestamp, zone: Option<i32>) -> String {
    let Ok(instant) = jiff::Timestamp::from_second(instant.0) else { return String::new() };
    let offset = zone.and_then(|seconds| jiff::tz::Offset::from_seconds(seconds).ok());
    match offset.filter(|offset| *offset != jiff::tz::Offset::UTC) {
        Some(offset) => instant.display_with_offset(offset).to_string(),
        None => instant.to_string(),
    }
}
