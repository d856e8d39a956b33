//! Who made a story, when, and how much of it is here. Each name is a button: it leads to the person's page.

use super::document::{StoryDocument, mark, own_words};
use super::escape;
use crate::voice::say_of;
use crate::words;
use layover_model::CreditRole;

/// Somebody named over or under a story.
#[derive(Clone, Debug)]
pub struct Maker {
    /// The contributor.
    pub id: i64,
    /// As printed.
    pub name: String,
    /// What they did.
    pub role: CreditRole,
}

/// The block under the headline.
pub(super) fn byline(story: &StoryDocument<'_>) -> String {
    let makers = story.contributors;
    let names = line(makers, CreditRole::Author);
    let others: String = [CreditRole::Interviewer, CreditRole::Photographer, CreditRole::Translator]
        .into_iter()
        .map(|role| (did(role), line(makers, role)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(did, names)| format!("<div class=\"names credit-line\">{did} {names}</div>"))
        .collect();
    let badge = makers
        .first()
        .map(|maker| {
            format!("<span class=\"initials\" aria-hidden=\"true\">{}</span>", escape(&initials(&maker.name)))
        })
        .unwrap_or_default();
    let minutes = match story.minutes {
        0 => String::new(),
        minutes => format!("<span>{}</span>", own_words(&words::reading_minutes(minutes))),
    };
    format!(
        "<div class=\"byline\">{badge}<div class=\"byline-words\">{names}{others}<div class=\"facts-edge\"><div class=\"facts\"><span><bdi>{publication}</bdi></span>\
         {published}{minutes}{mark}</div></div></div></div>",
        names = if names.is_empty() { String::new() } else { format!("<div class=\"names\">{names}</div>") },
        publication = escape(story.publication),
        published = published(&story.published),
        mark = mark(story.completeness),
    )
}

/// The names of those who did the one thing.
fn line(makers: &[Maker], role: CreditRole) -> String {
    let button = |maker: &Maker| {
        format!("<button type=\"button\" data-contributor=\"{}\">{}</button>", maker.id, escape(&maker.name))
    };
    let names: Vec<String> = makers.iter().filter(|maker| maker.role == role).map(button).collect();
    words::listed(&names)
}

fn did(role: CreditRole) -> String {
    own_words(&say_of("frameRole", role.as_str(), &[]))
}

/// The date, where there is one.
fn published((words, machine): &(String, String)) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<span><time datetime=\"{}\">{}</time></span>", escape(machine), own_words(words))
}

/// First letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let mut words =
        name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}
