//! The number of a part in an address. Must never take what alone tells two stories apart for one.

/// No article has more parts; higher numbers are years, ids and the pages of a long list.
const PARTS_MAX: u32 = 60;
/// The fewest words of a segment that is a headline: sections and comics have one or two.
const WORDS_MIN: usize = 3;
/// The fewest digits of an id.
const ID_MIN: usize = 5;

const NAMES: [&str; 5] = ["page", "paged", "pg", "pagina", "seite"];
const MARKS: [&str; 3] = ["/page/", "/page-", "/seite-"];

/// Whether a parameter is the number of a part of the story at `path`.
pub(super) fn is_number_of(name: &str, value: &str, path: &str) -> bool {
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)) && is_number(value) && names_a_story(path)
}

/// A path without the number of a part at its end.
pub(super) fn without_number(path: &str) -> &str {
    let head = path.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if head.len() == path.len() {
        return path;
    }
    let number = path.get(head.len()..).unwrap_or_default();
    let stem = MARKS.iter().find_map(|mark| head.strip_suffix(mark));
    let stem = stem.map(|stem| stem.strip_suffix("/amp").unwrap_or(stem));
    stem.filter(|stem| is_number(number) && names_a_story(stem)).unwrap_or(path)
}

fn is_number(text: &str) -> bool {
    text.len() <= 2 && text.parse().is_ok_and(|number: u32| number <= PARTS_MAX)
}

/// Whether a path names one story by itself.
fn names_a_story(path: &str) -> bool {
    let (before, last) = path.rsplit_once('/').unwrap_or(("", path));
    let (slug, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    if !slug.bytes().any(|letter| letter.is_ascii_alphanumeric()) {
        return false;
    }
    let words = slug.split(['-', '_']).filter(|word| !word.is_empty()).count();
    let is_document = matches!(ending, "html" | "htm" | "shtml") && words > 1;
    words >= WORDS_MIN || is_document || has_id(slug) || is_dated(before)
}

/// "12345678", "a12345678", "salt-12345".
fn has_id(slug: &str) -> bool {
    slug.bytes().rev().take_while(u8::is_ascii_digit).count() >= ID_MIN
}

/// "/2026/05", "/news/2026/05/03".
fn is_dated(before: &str) -> bool {
    let is_of = |segment: &str, digits: usize| {
        segment.len() == digits && segment.bytes().all(|letter| letter.is_ascii_digit())
    };
    let mut segments = before.split('/').peekable();
    while let Some(segment) = segments.next() {
        let is_year = is_of(segment, 4) && matches!(segment.get(..2), Some("19" | "20"));
        if is_year && segments.peek().is_some_and(|month| is_of(month, 2) || is_of(month, 1)) {
            return true;
        }
    }
    false
}
