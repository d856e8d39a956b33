//! What looks like a condition of a search and is none, so that a search that finds nothing can say why.

use crate::StoryQuery;
use crate::query::pieces;

/// A word of a search that begins as a condition does and says nothing a condition can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// As typed: "kind:soup".
    pub piece: String,
    /// What may stand behind the colon.
    pub wanted: Wanted,
}

/// What a condition takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A kind of story.
    Kind,
    /// How a story stands with the reader.
    State,
    /// A list.
    Place,
    /// A date (ISO 8601), or its year or month.
    Day,
    /// A count of days, weeks, months or years.
    Age,
    /// Minutes of reading.
    Minutes,
    /// It is no condition; this one may have been meant.
    Meant(&'static str),
    /// To be left out, which a search does not do.
    Without,
}

/// Every condition, and what some take one for.
const NAMES: [(&str, &str); 23] = [
    ("author", "author"),
    ("section", "section"),
    ("series", "series"),
    ("publication", "publication"),
    ("tag", "tag"),
    ("kind", "kind"),
    ("trip", "trip"),
    ("after", "after"),
    ("before", "before"),
    ("newer", "newer"),
    ("older", "older"),
    ("longer", "longer"),
    ("shorter", "shorter"),
    ("contributor", "author"),
    ("writer", "author"),
    ("category", "section"),
    ("magazine", "publication"),
    ("source", "publication"),
    ("site", "publication"),
    ("topic", "tag"),
    ("type", "kind"),
    ("since", "after"),
    ("until", "before"),
];

/// The first word that was meant as a condition, as far as one can tell, and is looked for as a word.
#[must_use]
pub fn misread(typed: &str) -> Option<Misread> {
    pieces(typed).find_map(|piece| {
        let (name, value) = piece.split_once(':')?;
        let name = name.to_lowercase();
        // What has an address behind its colon is a link.
        let is_word =
            !value.is_empty() && !value.starts_with('/') && !StoryQuery::parse(piece).has_conditions();
        let without = || {
            let rest = piece.strip_prefix(['-', '!'])?;
            StoryQuery::parse(rest).has_conditions().then_some(Wanted::Without)
        };
        let wanted = wanted(&name).or_else(without).or_else(|| meant(&name))?;
        is_word.then(|| Misread { piece: piece.to_owned(), wanted })
    })
}

/// The condition that a word before a colon may have been meant for: one letter of it is missing, too many, wrong or
/// swapped with the next, or it says the same.
fn meant(name: &str) -> Option<Wanted> {
    let typed: Vec<char> = name.chars().collect();
    let is_near = |known: &str| {
        let known: Vec<char> = known.chars().collect();
        // Short ones are near to every other short word; "tags" is not.
        let is_long = known.len() > 4 || typed.len() > known.len();
        typed == known || is_long && is_a_slip_away(&typed, &known)
    };
    let is_word = typed.len() > 2 && typed.iter().all(|letter| letter.is_alphabetic());
    NAMES.iter().find(|(known, _)| is_word && is_near(known)).map(|(_, condition)| Wanted::Meant(condition))
}

/// Whether two words differ in one letter, or in two neighbours that are swapped.
fn is_a_slip_away(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let tail = |word: &[char], skip: usize| word.get(same + skip..).unwrap_or_default().to_vec();
    if one.len() == other.len() {
        let is_swapped = one.get(same) == other.get(same + 1) && one.get(same + 1) == other.get(same);
        return tail(one, 1) == tail(other, 1) || is_swapped && tail(one, 2) == tail(other, 2);
    }
    one.len() + 1 == other.len() && tail(one, 0) == tail(other, 1)
        || one.len() == other.len() + 1 && tail(one, 1) == tail(other, 0)
}

fn wanted(name: &str) -> Option<Wanted> {
    Some(match name {
        "kind" => Wanted::Kind,
        "is" => Wanted::State,
        "in" => Wanted::Place,
        "after" | "before" => Wanted::Day,
        "newer" | "older" => Wanted::Age,
        "longer" | "shorter" => Wanted::Minutes,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_as_a_condition_is_told_from_words() {
        let found = |typed: &str| misread(typed).map(|misread| (misread.piece, misread.wanted));
        assert_eq!(found("salt kind:soup is:blue"), Some(("kind:soup".to_owned(), Wanted::Kind)));
        assert_eq!(found("is:blue"), Some(("is:blue".to_owned(), Wanted::State)));
        assert_eq!(found("after:2026-13"), Some(("after:2026-13".to_owned(), Wanted::Day)));
        assert_eq!(found("autor:okafor"), Some(("autor:okafor".to_owned(), Wanted::Meant("author"))));
        for (typed, condition) in [
            ("sectoin:water", "section"),
            ("seris:treaty", "series"),
            ("publicaton:quay", "publication"),
            ("tags:grain", "tag"),
            ("contributor:okafor", "author"),
            ("Category:water", "section"),
        ] {
            assert_eq!(found(typed).map(|(_, wanted)| wanted), Some(Wanted::Meant(condition)), "{typed}");
        }
        assert_eq!(found("salt -section:water").map(|(_, wanted)| wanted), Some(Wanted::Without));
        assert_eq!(found("-\"wet sand\""), None);
        for plain in
            ["site:/x", "http://quay.example", "bag:x", "tip:x", "mind:x", "opinion:x", "-salt", "re:x"]
        {
            assert_eq!(found(plain), None, "{plain}");
        }
        for plain in ["salt", "15:30", "kind:opinion is:read", "kind:", "note:this", "author:nobody", ""] {
            assert_eq!(found(plain), None, "{plain}");
        }
    }
}
