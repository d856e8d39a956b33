//! Names of people, compared: without case, accents, punctuation; initials against the names they may stand for.
//! Pure; whose name a name is, is decided in `contributor`.

use layover_model::letters::plain;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a name without case, accents and punctuation: "Ó Maoláin" is `o`, `maolain`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let folded: String =
        name.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    // Lower case may bring marks of its own (İ).
    let folded = folded.nfkd().filter(|letter| !is_combining_mark(*letter)).fold(String::new(), plain);
    folded
        .split(|letter: char| !letter.is_alphanumeric() && !is_inside_word(letter))
        .map(|word| word.chars().filter(|letter| !is_inside_word(*letter)).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// "O'Neill" is one word, whichever sign stands in it; and so is a name with the joiners of Persian or Hindi in it.
fn is_inside_word(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '‘' | '`' | '\u{200B}'..='\u{200F}' | '\u{61C}')
}

/// The key equal names have.
pub(crate) fn key(name: &str) -> String {
    words(name).join(" ")
}

/// The last word: what initials do not touch.
pub(crate) fn family_key(name: &str) -> String {
    words(name).pop().unwrap_or_default()
}

/// Makes the two keys known to SQL, for the migration that first needed them.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("name_key", 1, flags, |call| Ok(key(&call.get::<String>(0)?)))?;
    connection.create_scalar_function("family_key", 1, flags, |call| Ok(family_key(&call.get::<String>(0)?)))
}

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Equal after case, accents and punctuation.
    Equal,
    /// Equal where initials are taken for the names they may stand for.
    Initials,
    /// The same words in another order, or one with a part of a double name left out: perhaps the same person.
    Perhaps,
    /// Not alike.
    Unlike,
}

/// Compares two names by their words.
pub(crate) fn likeness(one: &[String], other: &[String]) -> Likeness {
    if one.is_empty() || other.is_empty() {
        return Likeness::Unlike;
    }
    if one == other {
        return Likeness::Equal;
    }
    if is_by_initials(one, other) {
        return Likeness::Initials;
    }
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort();
        words
    };
    let is_turned_round = one.len() > 1 && sorted(one) == sorted(other);
    if is_turned_round || is_shortened(one, other) || is_shortened(other, one) {
        return Likeness::Perhaps;
    }
    Likeness::Unlike
}

/// "M Okafor Lindqvist" and "Marta Okafor Lindqvist": as many words, the last equal and spelled out.
fn is_by_initials(one: &[String], other: &[String]) -> bool {
    let (Some((one_last, one_first)), Some((other_last, other_first))) =
        (one.split_last(), other.split_last())
    else {
        return false;
    };
    one.len() == other.len()
        && one_last == other_last
        && one_last.chars().count() > 1
        && one_first.iter().zip(other_first).enumerate().all(|(at, (one, other))| match at {
            0 => may_be(one, other),
            _ => one == other || (may_be(one, other) && !is_particle(one) && !is_particle(other)),
        })
}

/// "Tom Ó Brien": behind a first name this one letter is a part of the family's name, and no Oscar.
fn is_particle(word: &str) -> bool {
    word == "o"
}

fn may_be(one: &str, other: &str) -> bool {
    one == other || is_initial_of(one, other) || is_initial_of(other, one)
}

fn is_initial_of(initial: &str, name: &str) -> bool {
    let mut letters = initial.chars();
    matches!((letters.next(), letters.next()), (Some(first), None) if name.starts_with(first))
}

/// "Marta Okafor" of "Marta Okafor Lindqvist": the first word agrees, and the others all stand in the longer name.
fn is_shortened(short: &[String], long: &[String]) -> bool {
    let (Some((short_first, short_rest)), Some((long_first, long_rest))) =
        (short.split_first(), long.split_first())
    else {
        return false;
    };
    short.len() < long.len()
        && short.len() > 1
        && may_be(short_first, long_first)
        && short_rest.iter().all(|word| word.chars().count() > 1 && long_rest.contains(word))
}

/// Whether a name leaves the first name to an initial.
pub(crate) fn has_initial(name: &str) -> bool {
    let is_initial = |(at, word): (usize, &String)| {
        word.chars().count() == 1 && word.is_ascii() && (at == 0 || !is_particle(word))
    };
    words(name).iter().enumerate().any(is_initial)
}

#[cfg(test)]
mod tests {
    //! Inside the crate: no caller sees names compared, only whom they belong to.
    use super::*;

    #[test]
    fn names_stand_to_each_other_as_an_editor_would_say() {
        use Likeness::{Equal, Initials, Perhaps, Unlike};
        let cases = [
            ("Pétur Guðlaugsson", "PETUR GUDLAUGSSON", Equal),
            ("Jarosław Kowalczyk", "Jaroslaw Kowalczyk", Equal),
            ("Yıldız Karimova", "Yildiz Karimova", Equal),
            ("Yıldız Karimova", "YILDIZ KARİMOVA", Equal),
            ("Fionnuala Ó Maoláin", "Fionnuala O Maolain", Equal),
            ("Sean O'Neill", "Seán O’Neill", Equal),
            ("علی\u{200C}رضا کریمی", "علیرضا کریمی", Equal),
            ("Nguyễn Thị Hạnh", "Nguyen Thi Hanh", Equal),
            ("Marta Okafor-Lindqvist", "Marta Okafor Lindqvist", Equal),
            ("M. Okafor-Lindqvist", "Marta Okafor-Lindqvist", Initials),
            ("Y. Karimova", "Yıldız Karimova", Initials),
            ("J. R. Holm", "John Robert Holm", Initials),
            ("Tom Ó Brien", "Tom Oscar Brien", Unlike),
            ("F. Ó Maoláin", "Fionnuala Ó Maoláin", Initials),
            ("O. Brien", "Oscar Brien", Initials),
            ("Jane Holm", "John Holm", Unlike),
            ("M. Okafor", "Marta Okafor-Lindqvist", Perhaps),
            ("Marta Okafor", "Marta Okafor-Lindqvist", Perhaps),
            ("Wenqing Lin", "Lin Wenqing", Perhaps),
            ("Bárány Zsófia", "Zsofia Barany", Perhaps),
            ("Marta Lindqvist", "Sven Lindqvist", Unlike),
            ("Holm", "Ada Holm", Unlike),
            ("A. H.", "Ada Holm", Unlike),
            ("林文青", "Lin Wenqing", Unlike),
            ("", "Ada Holm", Unlike),
        ];
        for (one, other, expected) in cases {
            assert_eq!(likeness(&words(one), &words(other)), expected, "{one} / {other}");
            assert_eq!(likeness(&words(other), &words(one)), expected, "{other} / {one}");
        }
    }

    #[test]
    fn an_irish_name_is_spelled_out_and_an_initial_is_not() {
        for (name, expected) in [
            ("Fionnuala Ó Maoláin", false),
            ("Fionnuala O Maolain", false),
            ("F. Ó Maoláin", true),
            ("O. Brien", true),
            ("John R. Holm", true),
            ("Ada Holm", false),
        ] {
            assert_eq!(has_initial(name), expected, "{name}");
        }
    }
}
