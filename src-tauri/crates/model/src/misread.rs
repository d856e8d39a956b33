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
}

/// The first word that was meant as a condition, as far as one can tell, and is looked for as a word.
#[must_use]
pub fn misread(typed: &str) -> Option<Misread> {
    pieces(typed).find_map(|piece| {
        let (name, value) = piece.split_once(':')?;
        let wanted = wanted(&name.to_lowercase())?;
        let is_word = !value.is_empty() && !StoryQuery::parse(piece).has_conditions();
        is_word.then(|| Misread { piece: piece.to_owned(), wanted })
    })
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
        for plain in ["salt", "15:30", "kind:opinion is:read", "kind:", "note:this", "author:nobody", ""] {
            assert_eq!(found(plain), None, "{plain}");
        }
    }
}
