//! The script a text is written in, against the language its page states: templates say "en" of any text.
//! Must never decide between languages that share their letters where no letter tells them apart.

use std::ops::RangeInclusive;

use layover_model::Direction;

/// Letters looked at.
const LETTERS_MAX: usize = 4_000;
/// A shorter text tells nothing, in letters.
const LETTERS_MIN: usize = 60;

/// Script, its letters, the languages written in it, the one that is meant where none of them is stated.
type Script = (&'static [RangeInclusive<char>], &'static [&'static str], Option<&'static str>);

const HAN: usize = 0;
const ARABIC: usize = 2;
const HEBREW: usize = 3;
const CYRILLIC: usize = 4;
const SCRIPTS: [Script; 12] = [
    (
        &['\u{3400}'..='\u{9fff}', '\u{3040}'..='\u{30ff}'],
        &["zh", "ja", "yue", "wuu", "nan", "cmn"],
        Some("zh"),
    ),
    (&['\u{ac00}'..='\u{d7a3}'], &["ko"], Some("ko")),
    (
        &['\u{600}'..='\u{6ff}', '\u{750}'..='\u{77f}', '\u{fb50}'..='\u{fdff}', '\u{fe70}'..='\u{feff}'],
        &["ar", "fa", "ur", "ps", "sd", "ug", "ckb", "ku", "pa", "ks", "azb", "arz", "prs", "ms"],
        Some("ar"),
    ),
    (&['\u{590}'..='\u{5ff}'], &["he", "iw", "yi", "lad"], Some("he")),
    (
        &['\u{400}'..='\u{52f}'],
        &[
            "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", "os", "uz", "az", "cv",
            "ce", "sh", "bs",
        ],
        None,
    ),
    (&['\u{370}'..='\u{3ff}', '\u{1f00}'..='\u{1fff}'], &["el", "grc"], Some("el")),
    (&['\u{e00}'..='\u{e7f}'], &["th"], Some("th")),
    (&['\u{900}'..='\u{97f}'], &["hi", "mr", "ne", "sa", "mai", "bho", "kok"], Some("hi")),
    (&['\u{980}'..='\u{9ff}'], &["bn", "as"], Some("bn")),
    (&['\u{b80}'..='\u{bff}'], &["ta"], Some("ta")),
    (&['\u{10a0}'..='\u{10ff}'], &["ka"], Some("ka")),
    (&['\u{530}'..='\u{58f}'], &["hy"], Some("hy")),
];

/// What the letters of a text say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Writing {
    /// The language, where the stated one is not written so.
    pub(super) language: Option<&'static str>,
    /// The direction, where the script has one of its own.
    pub(super) direction: Option<Direction>,
}

/// Looks at the letters of a text whose page states this language.
pub(super) fn of(text: &str, stated: &str) -> Writing {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).take(LETTERS_MAX).collect();
    let nothing = Writing { language: None, direction: None };
    // No script here holds a letter of ASCII, and six in ten are needed.
    let plain = letters.iter().filter(|letter| letter.is_ascii()).count();
    if letters.len() < LETTERS_MIN || plain * 10 > letters.len() * 4 {
        return nothing;
    }
    let is_of = |letter: char, script: &Script| script.0.iter().any(|range| range.contains(&letter));
    let share = |script: &Script| letters.iter().filter(|letter| is_of(**letter, script)).count();
    // A script of its own that holds most of the letters.
    let main = SCRIPTS.iter().enumerate().find(|(_, script)| share(script) * 10 > letters.len() * 6);
    let Some((index, (_, languages, usual))) = main else { return nothing };
    let primary = stated.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let guess = by_letters(index, &letters).or(*usual);
    let is_right_to_left = matches!(index, ARABIC | HEBREW);
    Writing {
        language: guess.filter(|_| !languages.contains(&primary.as_str())),
        direction: is_right_to_left.then_some(Direction::RightToLeft),
    }
}

/// Letters that one language of a script has and the others have not.
fn by_letters(script: usize, letters: &[char]) -> Option<&'static str> {
    let count = |wanted: &str| letters.iter().filter(|letter| wanted.contains(**letter)).count();
    let is_often = |wanted: &str| count(wanted) * 200 > letters.len();
    match script {
        HAN => {
            let kana = letters.iter().filter(|letter| ('\u{3040}'..='\u{30ff}').contains(*letter)).count();
            (kana * 20 > letters.len()).then_some("ja")
        }
        ARABIC if is_often("ٹڈڑےں") => Some("ur"),
        ARABIC if is_often("پچژگ") => Some("fa"),
        CYRILLIC if is_often("іїє") => Some(if count("ў") > 0 { "be" } else { "uk" }),
        CYRILLIC if is_often("ыэ") => Some("ru"),
        _ => None,
    }
}
