//! The language in which the library speaks to readers: messages of `locales/TAG/core.ftl`. As a locale is, it is the
//! process's: English until a window says which one it speaks, and in a terminal always.

mod isolates;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::Deserialize;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

/// Tags (BCP 47) with the words of each.
const WORDS: [(&str, &str); 6] = [
    (ENGLISH, include_str!("../../../../locales/en/core.ftl")),
    ("de", include_str!("../../../../locales/de/core.ftl")),
    ("fr", include_str!("../../../../locales/fr/core.ftl")),
    ("es", include_str!("../../../../locales/es/core.ftl")),
    ("ar", include_str!("../../../../locales/ar/core.ftl")),
    ("zh-CN", include_str!("../../../../locales/zh-CN/core.ftl")),
];
const ENGLISH: &str = "en";
const FROM_RIGHT: &str = "ar";

/// The figure that stands for nothing: those of Arabic follow each other from another one on.
static ZERO: AtomicU32 = AtomicU32::new('0' as u32);
static FIRST: LazyLock<Arc<Voice>> = LazyLock::new(|| Arc::new(Voice::of(WORDS[0], Habits::default())));
static SPOKEN: LazyLock<RwLock<Arc<Voice>>> = LazyLock::new(|| RwLock::new(FIRST.clone()));

/// How the window writes dates, clocks and large numbers where its reader is, besides its language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Habits {
    /// "November 29" and not "29 November".
    pub is_month_first: bool,
    /// What stands for the first and the second half of a day where clocks count to twelve; empty where they do not.
    pub halves: Vec<String>,
    /// What stands after the thousands of 1,000; empty where nothing does.
    pub thousand: String,
    /// The same for the thousands of 10,000: in some languages four figures stand in a row, and five do not.
    pub ten_thousand: String,
}

struct Voice {
    tag: &'static str,
    words: FluentBundle<FluentResource>,
    habits: Habits,
}

impl Voice {
    fn of((tag, source): (&'static str, &str), habits: Habits) -> Self {
        let mut words = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // What is put into a sentence from right to left is mostly Latin, and must not turn what stands beside it.
        words.set_use_isolating(tag == FROM_RIGHT);
        words.set_formatter(Some(figures));
        // A message that is not understood is left out, and English stands in for it; a test finds it.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        words.add_resource_overriding(resource);
        Self { tag, words, habits }
    }

    fn say(&self, id: &str, attribute: Option<&str>, with: &[(&str, With<'_>)]) -> Option<String> {
        let message = self.words.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in with {
            arguments.set(*name, value.value());
        }
        let mut errors = Vec::new();
        let said = self.words.format_pattern(pattern, Some(&arguments), &mut errors);
        Some(if self.tag == FROM_RIGHT { isolates::turned(&said) } else { said.into_owned() })
    }
}

/// What a message is told.
#[derive(Clone, Copy, Debug)]
pub(crate) enum With<'a> {
    /// A number, which may choose the form of the sentence.
    Count(u64),
    /// Words as they stand.
    Text(&'a str),
}

impl<'a> With<'a> {
    fn value(self) -> FluentValue<'a> {
        match self {
            Self::Count(count) => FluentValue::from(count),
            Self::Text(text) => FluentValue::from(text),
        }
    }
}

fn figures<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(written(&grouped(&number.as_string(), &habits()))),
        _ => None,
    }
}

/// Whole thousands set apart, as the window does it.
fn grouped(number: &str, habits: &Habits) -> String {
    let mark = if number.len() <= 4 { &habits.thousand } else { &habits.ten_thousand };
    if mark.is_empty() || number.len() <= 3 || !number.bytes().all(|figure| figure.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut all = String::with_capacity(number.len() * 2);
    for (at, figure) in number.chars().enumerate() {
        if at > 0 && (number.len() - at).is_multiple_of(3) {
            all.push_str(mark);
        }
        all.push(figure);
    }
    all
}

/// Figures as the window writes them.
pub(crate) fn written(number: &str) -> String {
    let zero = ZERO.load(Ordering::Relaxed);
    let own = |figure: char| figure.to_digit(10).and_then(|value| char::from_u32(zero + value));
    number.chars().map(|letter| own(letter).unwrap_or(letter)).collect()
}

/// Speaks a language from now on, with figures that begin at `zero` and dates as the reader is used to them; English
/// where the language is not spoken.
pub fn speak(tag: &str, zero: char, habits: Habits) {
    let words = WORDS.iter().find(|(known, _)| *known == tag).copied().unwrap_or(WORDS[0]);
    ZERO.store(if zero.is_numeric() { zero as u32 } else { '0' as u32 }, Ordering::Relaxed);
    let voice = Arc::new(Voice::of(words, habits));
    *SPOKEN.write().unwrap_or_else(PoisonError::into_inner) = voice;
}

fn spoken() -> Arc<Voice> {
    SPOKEN.read().unwrap_or_else(PoisonError::into_inner).clone()
}

/// How dates and clocks are written by whoever is spoken to.
pub(crate) fn habits() -> Habits {
    spoken().habits.clone()
}

/// The language spoken, as attributes of an element whose words are the library's in a document of another language.
pub(crate) fn attributes() -> String {
    let tag = spoken().tag;
    format!("lang=\"{tag}\" dir=\"{}\"", if tag == FROM_RIGHT { "rtl" } else { "ltr" })
}

/// The same for a whole document in XHTML.
pub(crate) fn xml_attributes() -> String {
    format!(" xml:lang=\"{}\" {}", spoken().tag, attributes())
}

/// Whether it is English that is spoken, in which some sentences come worded already.
pub(crate) fn is_english() -> bool {
    spoken().tag == ENGLISH
}

/// A message.
pub(crate) fn say(id: &str) -> String {
    said(id, None, &[])
}

/// A message that is told something.
pub(crate) fn say_with(id: &str, with: &[(&str, With<'_>)]) -> String {
    said(id, None, with)
}

/// One of a group of messages.
pub(crate) fn say_of(id: &str, name: &str, with: &[(&str, With<'_>)]) -> String {
    said(id, Some(name), with)
}

/// One of a group of messages, where there is one of that name.
pub(crate) fn find(id: &str, name: &str) -> Option<String> {
    spoken().say(id, Some(name), &[])
}

fn said(id: &str, name: Option<&str>, with: &[(&str, With<'_>)]) -> String {
    spoken().say(id, name, with).or_else(|| FIRST.say(id, name, with)).unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use With::{Count, Text};

    fn in_language(tag: &str, id: &str, name: Option<&str>, with: &[(&str, With<'_>)]) -> String {
        let words = WORDS.iter().find(|(known, _)| *known == tag).copied().unwrap();
        Voice::of(words, Habits::default()).say(id, name, with).unwrap()
    }

    #[test]
    fn every_language_is_understood_whole() {
        for (tag, source) in WORDS {
            let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{tag}: {errors:?}");
        }
    }

    #[test]
    fn counts_take_the_plural_of_their_language() {
        let stories = |tag: &str, count| in_language(tag, "stories", None, &[("count", Count(count))]);
        assert_eq!([1, 2].map(|count| stories("en", count)), ["1 story", "2 stories"]);
        assert_eq!([1, 2].map(|count| stories("de", count)), ["1 Artikel", "2 Artikel"]);
        assert_eq!([0, 2].map(|count| stories("fr", count)), ["0 article", "2 articles"]);
        let bare = |count| stories("ar", count).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!([1, 2, 5, 11].map(bare), ["مقال واحد", "مقالان", "5 مقالات", "11 مقالًا"]);
        assert_eq!(stories("zh-CN", 3), "3 篇文章");
    }

    #[test]
    fn what_a_message_is_told_stands_in_it() {
        let said = in_language("de", "onwardMoreBy", None, &[("name", Text("Marta Okafor"))]);
        assert_eq!(said, "Mehr von Marta Okafor");
        assert_eq!(in_language("fr", "frameMark", Some("failed"), &[]), "Incomplet");
    }

    #[test]
    fn a_day_comes_where_its_language_has_it() {
        let said = |tag: &str, order| {
            let with = [("day", Text("29")), ("month", Text("May")), ("year", Text("2026"))];
            in_language(tag, "dateDay", Some(order), &with)
        };
        assert_eq!(said("en", "month-first"), "May 29, 2026");
        assert_eq!(said("en", "day-first"), "29 May 2026");
        assert_eq!(said("de", "month-first"), said("de", "day-first"), "there is one way in German");
    }

    #[test]
    fn large_numbers_are_set_apart_as_the_window_does_it() {
        let habits = |thousand: &str, ten: &str| Habits {
            thousand: thousand.to_owned(),
            ten_thousand: ten.to_owned(),
            ..Habits::default()
        };
        let (english, spanish, terminal) = (habits(",", ","), habits("", "."), Habits::default());
        let all = |habits| ["950", "4900", "12345", "1234567", "0.5"].map(|number| grouped(number, habits));
        assert_eq!(all(&english), ["950", "4,900", "12,345", "1,234,567", "0.5"]);
        assert_eq!(all(&spanish), ["950", "4900", "12.345", "1.234.567", "0.5"]);
        assert_eq!(all(&terminal), ["950", "4900", "12345", "1234567", "0.5"]);
    }

    #[test]
    fn what_is_nowhere_is_seen_and_breaks_nothing() {
        assert_eq!(say("no-such-message"), "no-such-message");
        assert!(find("errorSentence", "no-such-error").is_none());
    }
}
