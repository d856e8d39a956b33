//! What somebody is, printed behind their name without a comma: "Jane Doe Political correspondent". Must never make a
//! name of an office that stands alone.

use super::case;
use super::words::{FUNCTION_WORDS, OFFICE_WORDS};

/// What such an office ends with.
const ENDS: [&str; 7] =
    ["correspondent", "editor", "reporter", "writer", "columnist", "commentator", "journalist"];

/// What it opens with: the fields of a newsroom, and ranks. Words that families are called by are left out.
const FIELDS: [&str; 69] = [
    "political",
    "politics",
    "diplomatic",
    "defence",
    "defense",
    "security",
    "science",
    "health",
    "economics",
    "economic",
    "business",
    "environment",
    "environmental",
    "education",
    "foreign",
    "world",
    "international",
    "national",
    "culture",
    "cultural",
    "arts",
    "sport",
    "sports",
    "technology",
    "music",
    "film",
    "books",
    "legal",
    "religion",
    "religious",
    "data",
    "home",
    "middle",
    "european",
    "african",
    "asian",
    "energy",
    "climate",
    "labour",
    "labor",
    "housing",
    "transport",
    "travel",
    "food",
    "fashion",
    "media",
    "crime",
    "local",
    "regional",
    "parliamentary",
    "congressional",
    "investigations",
    "investigative",
    "social",
    "finance",
    "financial",
    "markets",
    "industry",
    "policy",
    "military",
    "senior",
    "chief",
    "deputy",
    "assistant",
    "managing",
    "executive",
    "features",
    "opinion",
    "community",
];

/// "Jane Doe Political correspondent and Tom Lee" without what Jane Doe is; `None` where no such office stands in it.
pub(super) fn without(part: &str) -> Option<String> {
    let words: Vec<&str> = part.split(' ').collect();
    for (end, _) in words.iter().enumerate().filter(|(_, word)| is_among(word, &ENDS)) {
        let after = words.get(end + 1..).unwrap_or_default();
        if after.first().is_some_and(|next| !matches!(*next, "and" | "&" | "AND")) {
            continue;
        }
        let mut starts =
            (2..end).filter(|start| words.get(*start).is_some_and(|word| is_among(word, &FIELDS)));
        let names = starts.find_map(|start| words.get(..start).filter(|names| are_names(names)))?;
        let rest = after.join(" ");
        let rest = without(&rest).unwrap_or(rest);
        return Some(format!("{} {rest}", names.join(" ")).trim_end().to_owned());
    }
    None
}

/// "Jane Doe", "Jane Doe and Jan de Vries".
fn are_names(words: &[&str]) -> bool {
    words.split(|word| matches!(*word, "and" | "&")).all(|name| {
        let can_be_name = |word: &&str| {
            (word.starts_with(char::is_uppercase) || case::is_particle(word))
                && ![FIELDS.as_slice(), &OFFICE_WORDS, &FUNCTION_WORDS]
                    .iter()
                    .any(|list| is_among(word, list))
        };
        (2..=4).contains(&name.len()) && name.iter().all(can_be_name)
    })
}

fn is_among(word: &str, list: &[&str]) -> bool {
    list.contains(&word.to_lowercase().as_str())
}
