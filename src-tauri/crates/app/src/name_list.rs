//! Lists of names as people keep them: one on a line or apart by semicolons, with numbers, bullets, notes and comments. Must
//! never take a house, a desk or what is no text for somebody.

use crate::voice::With::{self, Text};
use crate::voice::say_of;
use crate::{AppError, words};
use layover_content::encoding::{self, DocumentKind};
use layover_content::{byline, text};

/// Names taken from one list.
const NAMES_AT_ONCE: usize = 2_000;
/// A text has at most one in so many characters that no text has.
const STRANGE_SHARE: usize = 50;
/// So many of those left out are named.
const SHOWN: usize = 3;

/// What a list says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct NameList {
    /// Each once, in its order.
    pub(crate) names: Vec<String>,
    /// How many more there were than one list takes.
    left_out: usize,
    /// What is no person’s name, as it stands.
    refused: Vec<String>,
}

/// The text of a list that lies in a file, whatever its encoding.
#[must_use]
pub fn list_text(bytes: &[u8]) -> String {
    encoding::decode(bytes, None, DocumentKind::Json)
}

/// The names of a list. What follows a tab, a bar, a bracket or a dash (their magazine, a note) is passed over; so is what
/// follows a comma, unless the line is "Family, Given" or another whole name stands there.
pub(crate) fn read(list: &str) -> Result<NameList, AppError> {
    if !is_text(list) {
        return Err(AppError::NotNames);
    }
    let mut read = NameList::default();
    let mut known = std::collections::HashSet::new();
    let lines = list.trim_start_matches('\u{feff}').split(['\n', '\r']);
    // A line that begins with # is a note of whoever keeps the list.
    for entry in lines.filter(|line| !line.trim_start().starts_with('#')).flat_map(|line| line.split(';')) {
        let entry = without_note(entry);
        if entry.chars().filter(|letter| letter.is_alphabetic()).count() < 2 {
            continue;
        }
        let named = named(entry);
        if named.is_empty() {
            read.refused.push(text::beginning(&text::from_markup(entry), 40));
        }
        for name in named.into_iter().filter(|name| known.insert(name.clone())) {
            if read.names.len() < NAMES_AT_ONCE {
                read.names.push(name);
            } else {
                read.left_out += 1;
            }
        }
    }
    Ok(read)
}

impl NameList {
    /// What is to be said of those that were not taken; empty when all were.
    pub(crate) fn remark(&self) -> String {
        let left = match self.left_out {
            0 => String::new(),
            left => say_of("namesLeft", "out", &[("count", counted(left)), ("most", counted(NAMES_AT_ONCE))]),
        };
        let shown =
            self.refused.iter().take(SHOWN).map(|name| say_of("namesLeft", "name", &[("name", Text(name))]));
        let mut shown: Vec<String> = shown.collect();
        let more = self.refused.len().saturating_sub(SHOWN);
        if more > 0 {
            shown.push(say_of("namesLeft", "more", &[("count", counted(more))]));
        }
        let names = words::listed(&shown);
        let refused = match self.refused.len() {
            0 => String::new(),
            count => say_of("namesLeft", "refused", &[("count", counted(count)), ("names", Text(&names))]),
        };
        words::sentences(&[left, refused])
    }
}

fn counted(count: usize) -> With<'static> {
    With::Count(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Whether this is text at all: hardly a character that only files of other kinds have.
fn is_text(list: &str) -> bool {
    let is_strange = |letter: &char| {
        letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}') || *letter == '\u{fffd}'
    };
    let strange = list.chars().filter(is_strange).count();
    !list.contains('\0') && strange * STRANGE_SHARE <= list.chars().count()
}

/// "1. Ada Holm (The Quay)", "- Ada Holm | The Quay": Ada Holm.
fn without_note(entry: &str) -> &str {
    let has_letters = |field: &&str| field.chars().any(char::is_alphabetic);
    let field = entry.split(['\t', '(', '|']).find(has_letters).unwrap_or_default();
    let mut name = field.trim();
    loop {
        let bare = name.trim_start_matches(['-', '*', '•', '–', '—', '·', '◦', '‣', '+']).trim_start();
        let bare = match bare.split_once(['.', ')']) {
            Some((number, rest))
                if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                rest.trim_start()
            }
            _ => bare,
        };
        if bare.len() == name.len() {
            break;
        }
        name = bare;
    }
    [" - ", " – ", " — "].iter().fold(name, |name, dash| name.split(dash).next().unwrap_or(name)).trim()
}

/// The people an entry names. No byline has figures in a name; who writes one down means somebody by it all the same.
fn named(entry: &str) -> Vec<String> {
    let people = |entry: &str| byline::split(&as_printed(entry)).into_iter().map(|credit| credit.name);
    let found: Vec<String> = people(entry).collect();
    let plain: String = entry.chars().filter(|letter| !letter.is_numeric()).collect();
    if found.is_empty() && plain.len() < entry.len() && people(&plain).count() == 1 {
        return vec![text::fold(&text::from_markup(entry))];
    }
    found
}

/// A name alone in small letters is meant as one: "karimova".
fn as_printed(entry: &str) -> String {
    let mut letters = entry.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() && !entry.contains(' ') => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => entry.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &str) -> Vec<String> {
        read(list).unwrap().names
    }

    #[test]
    fn names_are_read_from_lists_as_people_keep_them() {
        let list = "\u{feff}Marta Okafor-Lindqvist\n- Ada Holm, The Quay\nBerg, Sven\n\n* Lin Wenqing (essays); Ines Roth\n\
                    Ada Holm\n林文青\tEssays\n1 2 3\n# a note\n1. Nguyen Thi Hanh\n2) Petur Holm\r\n\
                    Ada Lovelace, Grace Hopper\nKing, Martin Luther\n<b>Zsofia Barany</b>\nJane Roe <jane@x.example>\n\
                    karimova\nbaraka mwangi\nJohn Roe, writes on ports\n7\tIda Lund";
        let expected = [
            "Marta Okafor-Lindqvist",
            "Ada Holm",
            "Sven Berg",
            "Lin Wenqing",
            "Ines Roth",
            "林文青",
            "Nguyen Thi Hanh",
            "Petur Holm",
            "Ada Lovelace",
            "Grace Hopper",
            "Martin Luther King",
            "Zsofia Barany",
            "Jane Roe",
            "Karimova",
            "Baraka Mwangi",
            "John Roe",
            "Ida Lund",
        ];
        assert_eq!(names(list), expected);
        assert_eq!(read(list).unwrap().remark(), "");
    }

    #[test]
    fn what_is_left_out_is_said() {
        let long: String = (0..2_345).map(|number| format!("Ada {}\n", letters(number))).collect();
        let read_long = read(&long).unwrap();
        assert_eq!(read_long.names.len(), 2_000);
        assert!(read_long.remark().starts_with("345 more names were left out"), "{}", read_long.remark());
        let houses = read("Staff\nAda Holm\nThe Editors").unwrap();
        assert_eq!(houses.names, ["Ada Holm"]);
        assert_eq!(houses.remark(), "“Staff” and “The Editors” were left out: they are no person’s name.");
        assert_eq!(names("Name0 Person0\nStaff 2"), ["Name0 Person0"]);
        assert_eq!(read("https").unwrap().remark(), "“https” was left out: it is no person’s name.");
    }

    #[test]
    fn what_is_no_text_is_no_list() {
        let bytes: Vec<u8> = (0..4_000_u32).map(|number| (number * 7_919 % 251) as u8).collect();
        assert!(matches!(read(&list_text(&bytes)), Err(AppError::NotNames)));
        assert!(matches!(read("Ada\0Holm"), Err(AppError::NotNames)));
        assert_eq!(names(&list_text(b"C\xe9cile Dubreuil\nAda Holm\n")), ["Cécile Dubreuil", "Ada Holm"]);
    }

    /// A number in letters, as a name has them.
    fn letters(number: u32) -> String {
        let digits = number.to_string();
        let mut name: String =
            digits.bytes().map(|digit| char::from(b'a' + (digit - b'0'))).collect::<String>() + "son";
        name.insert(0, 'B');
        name
    }
}
