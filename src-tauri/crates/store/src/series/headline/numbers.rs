//! The numbers of parts: "Part 3", "Teil 2", "#40", "(IV)", "第1回". Must never take a year, a model or a symphony for one.

/// Words before the number of a part, in small letters.
const WORDS: [&str; 51] = [
    "part",
    "pt",
    "episode",
    "ep",
    "chapter",
    "instalment",
    "installment",
    "volume",
    "vol",
    "teil",
    "folge",
    "kapitel",
    "partie",
    "épisode",
    "chapitre",
    "volet",
    "parte",
    "capítulo",
    "capitolo",
    "episodio",
    "episódio",
    "puntata",
    "entrega",
    "deel",
    "aflevering",
    "hoofdstuk",
    "del",
    "avsnit",
    "avsnitt",
    "afsnit",
    "kapittel",
    "osa",
    "jakso",
    "część",
    "odcinek",
    "rozdział",
    "díl",
    "část",
    "rész",
    "partea",
    "μέρος",
    "bölüm",
    "bagian",
    "phần",
    "часть",
    "выпуск",
    "глава",
    "серия",
    "частина",
    "випуск",
    "الجزء",
];
/// The same, for what is not of a series as well: symphonies, scents, addresses. They count behind a mark.
const LOOSE: [&str; 8] = ["no", "nr", "n°", "nº", "num", "issue", "letter", "№"];
/// Marks that stand at the number itself.
const GLUED: [&str; 4] = ["#", "№", "n°", "nº"];
/// A number alone in brackets is a part's up to here; then it is somebody's age or a year.
const BRACKETED_MAX: u32 = 30;
/// No series is as long.
const PART_MAX: u32 = 9_999;

/// The name a text numbers at its end, and the number.
pub(super) fn trailing(text: &str) -> Option<(&str, u32)> {
    bracketed(text).or_else(|| counted(text, true)).or_else(|| worded(text, false))
}

/// The same before a colon, where "Water Notes No. 4" needs no mark.
pub(super) fn trailing_loose(text: &str) -> Option<(&str, u32)> {
    bracketed(text).or_else(|| counted(text, true)).or_else(|| worded(text, true))
}

/// The name before a count inside a text: "港の記憶 第3回 雨".
pub(super) fn within(text: &str) -> Option<(&str, u32)> {
    counted(text, false)
}

/// The number a text opens with, and what follows.
pub(super) fn leading(text: &str) -> Option<(u32, &str)> {
    if let Some((before, part, after)) = count(text)
        && before.is_empty()
    {
        return rest_of(after).map(|rest| (part, rest));
    }
    let (first, rest) = text.split_once(' ')?;
    let is_glued = GLUED.iter().any(|mark| first.starts_with(mark)) && first.chars().count() > 1;
    let (number, rest) = if is_glued { (first, rest) } else { rest.split_once(' ')? };
    let is_word = is_glued || WORDS.contains(&plain(first).as_str());
    // "Part 1: The River", "Teil 1 – Der Fluss", "Часть 1. Река"
    let is_marked = number.ends_with([':', '.', '：', '|']) || rest.starts_with(['–', '—', '-', '|', ':']);
    let part = value(number)?;
    (is_word && is_marked).then_some(())?;
    rest_of(rest).map(|rest| (part, rest))
}

fn rest_of(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '：' | '–' | '—' | '-' | '|' | '.')
    });
    (!rest.is_empty()).then_some(rest)
}

/// "Deep Roots (IV)", "Deep Roots (2/5)", "Deep Roots (Part 2 of 3)", "港口往事（上）".
fn bracketed(text: &str) -> Option<(&str, u32)> {
    let inner = text.trim_end().strip_suffix([')', '）', ']'])?;
    let (name, inner) = inner.rsplit_once(['(', '（', '['])?;
    let inner = inner.trim();
    let of_all = inner.split_once('/').or_else(|| inner.split_once(" of "));
    let (number, is_of_all) =
        of_all.map_or((inner, false), |(number, all)| (number.trim(), value(all.trim()).is_some()));
    let worded = worded(number, true).filter(|(name, _)| name.is_empty()).map(|(_, part)| part);
    let counted = || {
        count(number)
            .filter(|(before, _, after)| before.is_empty() && after.is_empty())
            .map(|(_, part, _)| part)
    };
    let bare = || {
        let half = match number {
            "上" => Some(1),
            "中" => Some(2),
            "下" => Some(3),
            _ => None,
        };
        half.or_else(|| value(number).filter(|part| *part <= BRACKETED_MAX || is_of_all))
    };
    worded.or_else(counted).or_else(bare).map(|part| (name, part))
}

/// "Water Notes #40", "Harbour talk, Teil 1".
fn worded(text: &str, is_loose: bool) -> Option<(&str, u32)> {
    let text = text.trim();
    let (before, number) = text.rsplit_once(' ').unwrap_or(("", text));
    if GLUED.iter().any(|mark| number.starts_with(mark) && number.len() > mark.len()) {
        return Some((before, value(number)?));
    }
    let part = value(number)?;
    let (name, word) = before.rsplit_once(' ').unwrap_or(("", before));
    let word = plain(word);
    let is_marked = name.ends_with([',', '–', '—', '-', '|', ':']) || word == "№" || is_loose;
    let is_word =
        WORDS.contains(&word.as_str()) || word == "#" || LOOSE.contains(&word.as_str()) && is_marked;
    is_word.then_some((name, part))
}

/// "第3回": the name before it; `at_end` asks that nothing follows.
fn counted(text: &str, at_end: bool) -> Option<(&str, u32)> {
    let (name, part, after) = count(text)?;
    (!name.trim().is_empty() && (!at_end || after.trim().is_empty())).then_some((name, part))
}

/// What stands before a count, the count, and what follows it.
fn count(text: &str) -> Option<(&str, u32, &str)> {
    let (before, rest) = text.split_once('第')?;
    let end = rest.find(|c: char| "回部章集期話话編编篇節节季卷".contains(c))?;
    let (number, after) = rest.split_at_checked(end)?;
    let unit = after.chars().next()?.len_utf8();
    Some((before, value(number.trim()).or_else(|| ideographic(number.trim()))?, after.get(unit..)?))
}

/// A number in figures, Roman or English: "3", "１０", "IV", "two", "#40".
fn value(text: &str) -> Option<u32> {
    let text = GLUED.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text);
    let text = text.trim_end_matches([':', '.', '：', ',', '|']);
    figures(text)
        .or_else(|| roman(text))
        .or_else(|| spelled(text))
        .filter(|part| (1..=PART_MAX).contains(part))
}

fn figures(text: &str) -> Option<u32> {
    let digit = |letter: char| match letter {
        '０'..='９' => Some(u32::from(letter) - u32::from('０')),
        '٠'..='٩' => Some(u32::from(letter) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(letter) - u32::from('۰')),
        other => other.to_digit(10),
    };
    if text.is_empty() {
        return None;
    }
    text.chars().try_fold(0_u32, |sum, letter| sum.checked_mul(10)?.checked_add(digit(letter)?))
}

/// Up to XXXIX, in capitals.
fn roman(text: &str) -> Option<u32> {
    const TENS: [&str; 4] = ["", "X", "XX", "XXX"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let all = TENS.iter().zip(0_u32..).flat_map(|(tens, ten)| {
        ONES.iter().zip(0_u32..).map(move |(ones, one)| (tens, ones, ten * 10 + one))
    });
    let mut all = all.filter(|(.., value)| *value > 0);
    all.find(|(tens, ones, _)| text.strip_prefix(**tens) == Some(**ones)).map(|(.., value)| value)
}

fn spelled(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let text = text.to_lowercase();
    NAMES.iter().zip(1_u32..).find(|(name, _)| **name == text).map(|(_, value)| value)
}

/// "三", "十二", "二十".
fn ideographic(text: &str) -> Option<u32> {
    let digit = |text: &str| {
        let mut digits = "一二三四五六七八九".chars().zip(1_u32..);
        digits.find(|(known, _)| text.chars().eq(std::iter::once(*known))).map(|(_, value)| value)
    };
    match text.split_once('十') {
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            let ones = if ones.is_empty() { 0 } else { digit(ones)? };
            Some(tens * 10 + ones)
        }
        None => digit(text),
    }
}

fn plain(word: &str) -> String {
    word.to_lowercase().trim_end_matches(['.', ',']).to_owned()
}

/// Whether a letter is a whole word or half of one.
pub(super) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}
