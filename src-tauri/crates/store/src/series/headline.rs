//! How headlines name the series they belong to: "Treaty Watch: …", "The Canal Diaries, Part 3: …", "Water Notes #40",
//! "Deep Roots (III)", "第1回 …", "Rain | The Weather Column". Pure; what makes a series of them is decided in `evidence`.

mod numbers;

/// How a headline names a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stem<'a> {
    /// "Treaty Watch".
    pub(super) name: &'a str,
    /// The number of the part, where it is said.
    pub(super) part: Option<u32>,
}

/// Longest name of a series, in characters; a longer one where parts are numbered.
const LONGEST: usize = 48;
const LONGEST_NUMBERED: usize = 80;

/// What a headline can be a part of, the likeliest first.
pub(super) fn stems(title: &str) -> Vec<Stem<'_>> {
    let title = title.trim();
    if let Some((part, rest)) = leading(title) {
        // "Part 1: The River of Tin"
        let rest = head(rest).map_or(rest, |(name, _)| name);
        return numbered(rest, part).into_iter().collect();
    }
    let head = head(title).and_then(|(head, rest)| before_colon(head, rest));
    // A number at the end counts where the beginning names nothing.
    let end = || numbers::trailing(title).and_then(|(name, part)| numbered(name, part));
    head.or_else(end)
        .into_iter()
        .chain(numbers::within(title).and_then(|(name, part)| numbered(name, part)))
        .collect()
}

/// The number a headline opens with, and the rest: "Part 1: The River of Tin".
pub(super) fn leading(title: &str) -> Option<(u32, &str)> {
    numbers::leading(title.trim())
}

/// What a headline says behind its last bar or dash, with what stands between: " | " and "The Weather Column".
pub(super) fn suffix(title: &str) -> Option<(&'static str, &str)> {
    let between = [" | ", " — ", " – "];
    let found = between.into_iter().filter_map(|between| Some((between, title.rsplit_once(between)?)));
    let (between, (before, name)) = found.max_by_key(|(_, (before, _))| before.len())?;
    let name = name.trim();
    (is_name(name) && name.starts_with(char::is_uppercase) && !before.trim().is_empty())
        .then_some((between, name))
}

fn head(title: &str) -> Option<(&str, &str)> {
    title.split_once(": ").or_else(|| title.split_once(" | ")).or_else(|| title.split_once('：'))
}

fn before_colon<'a>(head: &'a str, rest: &str) -> Option<Stem<'a>> {
    if rest.trim().is_empty() {
        return None;
    }
    let head = head.trim();
    match numbers::trailing_loose(head) {
        Some((name, part)) => numbered(name, part),
        None => is_name(head).then_some(Stem { name: head, part: None }),
    }
}

fn is_name(name: &str) -> bool {
    name.split_whitespace().count() >= 2
        && name.chars().count() <= LONGEST
        && !name.contains(['“', '”', '"', '?', '!'])
        && name.chars().next().is_some_and(|first| !first.is_lowercase())
}

/// One word is name enough where parts are numbered.
fn numbered(name: &str, part: u32) -> Option<Stem<'_>> {
    let name = name.trim().trim_matches(|c: char| {
        matches!(c, ',' | ':' | '：' | '–' | '—' | '-' | '·' | '|' | '、' | '，' | '/' | '・')
    });
    let name = name.trim().trim_end_matches('.');
    let letters = name.chars().filter(|letter| letter.is_alphabetic());
    let is_enough =
        letters.map(|letter| if numbers::is_ideograph(letter) { 2 } else { 1 }).sum::<usize>() >= 3;
    (is_enough && name.chars().count() <= LONGEST_NUMBERED).then_some(Stem { name, part: Some(part) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(title: &str) -> Option<(&str, Option<u32>)> {
        stems(title).first().map(|stem| (stem.name, stem.part))
    }

    #[test]
    fn numbers_stand_where_magazines_put_them() {
        let numbered = [
            ("The Canal Diaries, Part 3: The river in the air", "The Canal Diaries", 3),
            ("The Canal Diaries, Part III: The river in the air", "The Canal Diaries", 3),
            ("Water Notes #40", "Water Notes", 40),
            ("Water Notes #40: Rain", "Water Notes", 40),
            ("Water Notes, No. 4", "Water Notes", 4),
            ("Water Notes № 4", "Water Notes", 4),
            ("Deep Roots (IV)", "Deep Roots", 4),
            ("Deep Roots (2/5)", "Deep Roots", 2),
            ("Deep Roots (part 2 of 3)", "Deep Roots", 2),
            ("Who owns the water? (II)", "Who owns the water?", 2),
            ("Tin (Part 2): The River", "Tin", 2),
            ("Deep Roots, Part Two", "Deep Roots", 2),
            ("Harbour talk, Teil 1", "Harbour talk", 1),
            ("Hafengespräche – Folge 12", "Hafengespräche", 12),
            ("Les eaux, partie 2", "Les eaux", 2),
            ("Le port - Chapitre 3", "Le port", 3),
            ("Las aguas (parte 2)", "Las aguas", 2),
            ("Het water, deel 3", "Het water", 3),
            ("Воды. Часть 2", "Воды", 2),
            ("港の記憶 第3回", "港の記憶", 3),
            ("港の記憶（第１０回）", "港の記憶", 10),
            ("港の記憶 第十二回 雨", "港の記憶", 12),
            ("第1回 港の記憶", "港の記憶", 1),
            ("港口往事（上）", "港口往事", 1),
            ("Part 1: The River of Tin", "The River of Tin", 1),
            ("Part One: The River of Tin", "The River of Tin", 1),
            ("Teil 2 – Der Fluss", "Der Fluss", 2),
            ("Часть 3. Река", "Река", 3),
        ];
        for (title, name, part) in numbered {
            assert_eq!(first(title), Some((name, Some(part))), "{title}");
        }
    }

    #[test]
    fn other_numbers_number_nothing() {
        for title in [
            "Boeing 737",
            "Riots of the harbour (1992)",
            "Beethoven's Symphony No. 5",
            "Apollo 11",
            "Article 9",
            "Vitamin (C)",
            "A part of the harbour",
            "The best of 2024",
            "Deep Roots (revised)",
            "10:30: Thing 1",
            "Part 4",
            "We take part 2 times",
            "LIVE: Thing 3",
            "X (2)",
        ] {
            assert_eq!(first(title), None, "{title}");
        }
        assert_eq!(first("Ukraine war: day 901"), Some(("Ukraine war", None)));
        assert_eq!(first("Treaty Watch: the comma"), Some(("Treaty Watch", None)));
    }

    #[test]
    fn what_stands_behind_a_bar_can_be_a_column() {
        assert_eq!(suffix("Rain | The Weather Column"), Some((" | ", "The Weather Column")));
        assert_eq!(suffix("Rain — and so on | The Weather Column"), Some((" | ", "The Weather Column")));
        assert_eq!(suffix("Rain — The Weather Column"), Some((" — ", "The Weather Column")));
        for title in ["Rain falls — and nobody drowns", "Rain | Opinion", "Rain", "Rain - The Weather Column"]
        {
            assert_eq!(suffix(title), None, "{title}");
        }
    }
}
