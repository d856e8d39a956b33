//! Sections: one slug for one printed name, and the format a kicker names.

use layover_model::{Kind, SectionName};

/// The stable name of a printed one: lower-case letters and digits, hyphens between.
#[must_use]
pub fn slug(printed: &str) -> String {
    let mut slug = String::new();
    for character in printed.trim().chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(character, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A section from its printed name; `None` when nothing is printed.
#[must_use]
pub fn named(printed: &str) -> Option<SectionName> {
    let name = crate::text::fold(printed);
    let slug = slug(&name);
    (!slug.is_empty() && name.chars().count() <= 80).then_some(SectionName { slug, name })
}

/// The format a printed word names.
#[must_use]
pub fn kind(printed: &str) -> Option<Kind> {
    match slug(printed).as_str() {
        "analysis" | "analyses" | "news-analysis" | "explainer" | "explainers" | "explained"
        | "backgrounder" | "analyse" | "analisis" | "análisis" | "hintergrund" => Some(Kind::Analysis),
        "reporting" | "dispatch" | "dispatches" | "news" | "report" | "news-report" | "reportage"
        | "reports" | "investigation" | "investigations" => Some(Kind::Reporting),
        "opinion" | "opinions" | "comment" | "commentary" | "commentaries" | "column" | "columns"
        | "columnists" | "editorial" | "editorials" | "op-ed" | "op-eds" | "oped" | "viewpoint"
        | "viewpoints" | "perspective" | "perspectives" | "guest-essay" | "comment-is-free" | "meinung"
        | "kommentar" | "kommentare" | "opinión" | "tribune" | "tribunes" | "commentisfree" => {
            Some(Kind::Opinion)
        }
        "q-a"
        | "qa"
        | "q-as"
        | "q-and-a"
        | "questions-and-answers"
        | "interview"
        | "interviews"
        | "conversation"
        | "conversations"
        | "entrevista"
        | "entrevistas"
        | "entretien" => Some(Kind::Interview),
        "video" | "videos" | "watch" => Some(Kind::Video),
        "review" | "reviews" | "book-review" | "book-reviews" | "film-review" | "film-reviews"
        | "rezension" => Some(Kind::Review),
        "podcast" | "podcasts" | "audio" | "listen" => Some(Kind::Audio),
        _ => None,
    }
}
