//! Rules over an engine's output: what repeats the page's head, lines that are no part of a story, and what is
//! printed after its end. Must never take out running text for its place alone.

use dom_query::{NodeId, NodeRef};

use super::lines::{self, Kind, Line};
use super::metadata::Metadata;
use super::{phrases, tail};
use crate::text;

/// Lines at the head among which headline, dek and byline may stand once more.
const HEAD_LINES: usize = 12;
/// A longer line is running text, in characters.
const PROSE_MIN: usize = 200;
/// A longer line is no byline, in characters.
const BYLINE_MAX: usize = 120;
/// A longer line is looked at no further, in bytes.
const NOISE_MAX: usize = 400;

/// Polishes an extracted text in place, and gives the lines that stay.
pub(super) fn polish<'a>(root: NodeRef<'a>, metadata: &Metadata) -> Vec<Line<'a>> {
    let mut lines = lines::of(root);
    remove_head(&mut lines, metadata);
    remove_comments(&mut lines);
    remove_led(&mut lines);
    remove_noise(&mut lines);
    remove_labels(&mut lines);
    remove_link_lists(&mut lines);
    tail::cut(&mut lines, metadata);
    lines
}

/// Takes out the lines that `is_gone` says of.
pub(super) fn remove_where<'a>(lines: &mut Vec<Line<'a>>, mut is_gone: impl FnMut(usize, &Line<'a>) -> bool) {
    let mut at = 0;
    lines.retain(|line| {
        let gone = is_gone(at, line);
        at += 1;
        if gone {
            line.remove();
        }
        !gone
    });
}

fn remove_head(lines: &mut Vec<Line<'_>>, metadata: &Metadata) {
    let texts = lines.iter().enumerate().filter(|(_, line)| line.is_text()).take(HEAD_LINES);
    let mut gone = Vec::new();
    for (at, line) in texts {
        if is_repeated(line, metadata) {
            gone.push(at);
        } else if line.text.chars().count() > PROSE_MIN {
            break;
        }
    }
    remove_where(lines, |at, _| gone.contains(&at));
}

fn is_repeated(line: &Line<'_>, metadata: &Metadata) -> bool {
    let printed = line.text.as_str();
    if same_words(printed, &metadata.title) && line.kind != Kind::Item {
        return true;
    }
    if !metadata.dek.is_empty() && same_words(printed, &metadata.dek) {
        return true;
    }
    printed.chars().count() <= BYLINE_MAX
        && (is_byline(printed, metadata)
            || is_date_line(printed)
            || is_dated_byline(printed)
            || is_hour(printed)
            || is_trail(line))
}

/// "4:12 PM ET": an hour with its zone, and nothing else.
fn is_hour(printed: &str) -> bool {
    let words: Vec<&str> = printed.split_whitespace().collect();
    let [clock, half, zone] = words.as_slice() else { return false };
    let is_clock = clock.split_once(':').is_some_and(|(hour, minute)| {
        hour.parse().is_ok_and(|hour: u32| hour < 13) && minute.parse().is_ok_and(|minute: u32| minute < 60)
    });
    let half = half.to_ascii_lowercase().replace('.', "");
    is_clock
        && matches!(half.as_str(), "am" | "pm")
        && (2..=4).contains(&zone.len())
        && zone.chars().all(|c| c.is_ascii_uppercase())
}

/// "Stories » Harbours »": the way to the page from the front page.
fn is_trail(line: &Line<'_>) -> bool {
    line.is_link() && line.text.split(['»', '›']).count() > 2
}

/// "By Jane Doe | 18 November 2019": opens with the word, and holds a year and no sentence.
fn is_dated_byline(printed: &str) -> bool {
    let opens = ["By ", "BY ", "Von ", "Par ", "Por "].iter().any(|opening| printed.starts_with(opening));
    opens && holds_year(printed) && !printed.ends_with('.')
}

/// Whether a line holds a year of our days.
pub(super) fn holds_year(printed: &str) -> bool {
    printed
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")))
}

fn remove_noise(lines: &mut Vec<Line<'_>>) {
    let is_prose = |line: &Line<'_>| line.kind == Kind::Text && line.words >= 15 && !line.is_link();
    let next: Vec<bool> = lines.iter().skip(1).map(is_prose).chain([false]).collect();
    let counted = counted_out(lines);
    remove_where(lines, |at, line| {
        let opens_prose = line.kind == Kind::Heading && next.get(at) == Some(&true);
        line.kind == Kind::Picture && is_button(line)
            || line.is_text()
                && line.text.len() <= NOISE_MAX
                && !opens_prose
                && (is_furniture(line) && !counted.contains(&line.list) || is_pleading(line))
    });
}

/// A line of print that no story holds; a word that is said is none.
fn is_furniture(line: &Line<'_>) -> bool {
    let is_said = line.kind == Kind::Text && line.words == 1 && line.linked == 0 && line.is_said();
    // "Want more of our stories? Click here": what opens so and leads away with two words in five.
    let leads = line.is_link() || line.linked * 5 >= line.text.len().max(1) * 2;
    !is_said && phrases::is_noise(&line.text, leads)
}

/// A picture of a button: it leads somewhere, and its words are those of one.
fn is_button(line: &Line<'_>) -> bool {
    let shown = line.nodes.iter().flat_map(|node| std::iter::once(*node).chain(node.descendants_it()));
    let mut pictures = shown.filter(|node| node.has_name("img"));
    let Some(words) = pictures.next().and_then(|picture| picture.attr("alt")) else { return false };
    // One word, or a number, may be all that is said of a photograph.
    let says = text::fold(&words).to_lowercase();
    let is_named = says.contains(' ') && !phrases::is_of_pictures(&says);
    pictures.next().is_none() && is_named && phrases::is_noise(&says, true) && line.is_in_link()
}

/// All emphasis, all a link, or a button, and it asks for something.
fn is_pleading(line: &Line<'_>) -> bool {
    line.kind == Kind::Text
        && ((line.is_stressed() || line.is_all_link()) && phrases::pleads(&line.text)
            || line.is_button() && phrases::is_asking_button(&line.text))
}

/// Lists without links that a sentence leads to: what they count is the story's, whatever buttons say.
fn counted_out(lines: &[Line<'_>]) -> Vec<Option<NodeId>> {
    let pairs = lines.iter().zip(lines.iter().skip(1));
    let led = pairs.filter(|(before, first)| {
        first.list.is_some()
            && first.list != before.list
            && before.kind == Kind::Text
            && before.text.ends_with(':')
    });
    let is_plain = |list: &Option<NodeId>| {
        lines.iter().filter(|line| line.list == *list).all(|line| line.linked == 0 && line.kind == Kind::Item)
    };
    led.map(|(_, first)| first.list).filter(is_plain).collect()
}

/// Words of a story before what readers wrote under it.
const BEFORE_COMMENTS_MIN: u32 = 60;

/// Takes out what readers wrote: all that follows a heading such as "3 thoughts on …".
fn remove_comments(lines: &mut Vec<Line<'_>>) {
    let mut words = 0;
    let start = lines.iter().position(|line| {
        words += line.words;
        line.kind == Kind::Heading && words >= BEFORE_COMMENTS_MIN && phrases::counts_comments(&line.text)
    });
    if let Some(start) = start {
        remove_where(lines, |at, _| at >= start);
    }
}

/// Lists of links under a line such as "Related stories".
fn remove_led(lines: &mut Vec<Line<'_>>) {
    let mut gone = vec![false; lines.len()];
    for (at, line) in lines.iter().enumerate() {
        if !line.is_text() || line.list.is_some() || !phrases::leads_away(line.text.trim_end_matches(':')) {
            continue;
        }
        let led = lines
            .iter()
            .skip(at + 1)
            .take_while(|next| next.is_all_link() || next.kind == Kind::Picture)
            .count();
        if led > 0 {
            gone.iter_mut().skip(at).take(led + 1).for_each(|gone| *gone = true);
        }
    }
    remove_where(lines, |at, _| gone.get(at) == Some(&true));
}

/// Labels of pictures that are not there.
fn remove_labels(lines: &mut Vec<Line<'_>>) {
    let shown: Vec<bool> = lines.iter().map(|line| line.kind == Kind::Picture).collect();
    let is_beside = |at: usize| {
        [at.checked_sub(1), Some(at + 1)].iter().flatten().any(|near| shown.get(*near) == Some(&true))
    };
    remove_where(lines, |at, line| {
        line.kind == Kind::Text && !is_beside(at) && phrases::is_label(&line.text)
    });
}

/// A list of fewer links may belong to the sentence before it.
const LIST_LINKS_MIN: usize = 2;
/// Entries of menus and lists of names have fewer words than headlines do.
const HEADLINE_WORDS: u32 = 5;

/// Lists of other stories' headlines, where no sentence, and no heading over sources, leads to them.
fn remove_link_lists(lines: &mut Vec<Line<'_>>) {
    let mut gone = vec![false; lines.len()];
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let same = lines.iter().skip(at).take_while(|next| next.list.is_some() && next.list == line.list);
        let (mut count, mut linked, mut words) = (0, 0, 0);
        for item in same {
            count += 1;
            linked += usize::from(item.is_all_link() && leads_out(item));
            words += item.words;
        }
        let is_led = at.checked_sub(1).and_then(|before| lines.get(before)).is_some_and(|before| {
            before.text.ends_with(':') || before.kind == Kind::Heading && !phrases::leads_away(&before.text)
        });
        let headlines = u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(HEADLINE_WORDS);
        if count >= LIST_LINKS_MIN && linked == count && words >= headlines && !is_led {
            gone.iter_mut().skip(at).take(count).for_each(|gone| *gone = true);
        }
        at += count.max(1);
    }
    remove_where(lines, |at, _| gone.get(at) == Some(&true));
}

/// Whether an item links beyond its own page: contents and footnotes link within.
fn leads_out(line: &Line<'_>) -> bool {
    let links = line.nodes.iter().flat_map(|node| std::iter::once(*node).chain(node.descendants_it()));
    links.filter_map(|node| node.attr("href")).all(|href| !href.contains('#'))
}

fn is_byline(printed: &str, metadata: &Metadata) -> bool {
    let lower = printed.to_lowercase();
    let names: Vec<String> = metadata.credits.iter().map(|credit| credit.name.to_lowercase()).collect();
    let Some(first) = names.first() else { return false };
    let mut rest = lower.clone();
    if !lower.contains(first.as_str()) {
        return false;
    }
    for name in &names {
        rest = rest.replace(name.as_str(), " ");
    }
    // "By", "and", a date, a time, "min read": nothing that would be missed.
    rest.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 3 && !is_date_word(word))
        .count()
        == 0
        || names_all(printed, &names)
}

/// A line of more words says more than who wrote it.
const SIGNED_WORDS: usize = 6;

/// "ANA RUIZ, QUAY": the people credited, and where they work.
fn names_all(printed: &str, names: &[String]) -> bool {
    let is_short = printed.split_whitespace().count() <= SIGNED_WORDS && !printed.ends_with(['.', '?', '!']);
    is_short
        && crate::byline::split(printed)
            .iter()
            .map(|credit| credit.name.to_lowercase())
            .eq(names.iter().cloned())
}

pub(super) fn is_date_line(printed: &str) -> bool {
    let has_number = printed.chars().any(|c| c.is_ascii_digit());
    let words: Vec<String> = printed
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    has_number
        && printed.chars().count() <= 90
        && !words.is_empty()
        && words.iter().all(|word| word.chars().count() <= 3 || is_date_word(word))
        && (words.iter().any(|word| is_date_word(word)) || crate::dates::parse(printed).is_some())
}

fn is_date_word(word: &str) -> bool {
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "published",
        "updated",
        "posted",
        "modified",
        "last",
        "minute",
        "minutes",
        "read",
        "hours",
        "days",
    ]
    .contains(&word)
}

fn same_words(one: &str, other: &str) -> bool {
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}
