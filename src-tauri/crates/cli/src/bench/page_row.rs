//! What Layover makes of one page, as JSON.

use layover_content::page::{self, ExtractedPage, PageInput};
use layover_content::profile::{self, Profile};
use layover_model::{Credit, CreditRole, Timestamp};
use serde_json::{Value, json};

/// The page's story: the keys that scores are computed from, and more; or `error`.
pub fn page_row(input: PageInput<'_>) -> Value {
    match page::extract(input) {
        Ok(page) => fields(&page),
        Err(error) => json!({ "error": error.to_string(), "quality": error.text_failure().as_str() }),
    }
}

/// The profile of that name, or else the one of the address.
pub fn profile(slug: Option<&str>, url: &str) -> Option<&'static Profile> {
    match slug {
        Some(slug) => profile::builtin().iter().find(|profile| profile.slug == slug),
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
        "byline": authors.join(", "),
        "contributors": authors,
        "credits": page.credits.iter().map(credit).collect::<Vec<_>>(),
        "published": page.published.map(iso),
        "modified": page.modified.map(iso),
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
        "word_count": page.word_count,
        "quality": page.quality.as_str(),
        "further": page.further.iter().map(|story| json!({ "url": story.url, "title": story.title })).collect::<Vec<_>>(),
    })
}

fn authors(credits: &[Credit]) -> impl Iterator<Item = &str> {
    credits.iter().filter(|credit| credit.role == CreditRole::Author).map(|credit| credit.name.as_str())
}

fn credit(credit: &Credit) -> Value {
    json!({ "name": credit.name, "role": credit.role.as_str(), "page_url": credit.page_url })
}

fn iso(instant: Timestamp) -> String {
    jiff::Timestamp::from_second(instant.0).map(|instant| instant.to_string()).unwrap_or_default()
}
