//! Names in scripts without capitals or without spaces between names.
//! Must never cut a name that is written with a space in it.

use std::ops::RangeInclusive;

const HAN: RangeInclusive<char> = '\u{3400}'..='\u{9fff}';
const HANGUL: RangeInclusive<char> = '\u{ac00}'..='\u{d7a3}';
const KANA: RangeInclusive<char> = '\u{3040}'..='\u{30ff}';

/// What stands behind a reporter's name in Korean, Chinese and Japanese.
const OFFICES_BEHIND: [&str; 10] =
    ["특파원", "선임기자", "인턴기자", "기자", "논설위원", "通讯员", "記者", "记者", "編集委員", "特派員"];

/// Names that begin with the letter that means "and" in Arabic and Hebrew.
const NO_CONJUNCTION: [&str; 14] = [
    "وليد",
    "وائل",
    "وسام",
    "وفاء",
    "ولاء",
    "وجدي",
    "وحيد",
    "وردة",
    "وسيم",
    "وداد",
    "ورد",
    "ורד",
    "ויקטור",
    "ויקי",
];

/// Whether a letter is of a script that writes names without spaces.
pub(super) fn is_spaceless(c: char) -> bool {
    HAN.contains(&c) || HANGUL.contains(&c) || KANA.contains(&c)
}

/// "홍길동 기자" is 홍길동, "王小明记者" is 王小明.
pub(super) fn without_office(name: &str) -> &str {
    let mut name = name.trim();
    while let Some(before) = OFFICES_BEHIND.iter().find_map(|office| name.strip_suffix(office)) {
        if before.trim().is_empty() {
            break;
        }
        name = before.trim_end();
    }
    name
}

/// "王小明 李四" are two, "山田 太郎" is one: so short both parts are a family's name and a given one.
pub(super) fn apart(name: &str) -> Vec<String> {
    let name = without_office(name);
    let words: Vec<&str> =
        name.split_whitespace().map(without_office).filter(|word| !OFFICES_BEHIND.contains(word)).collect();
    let is_of =
        |range: &RangeInclusive<char>| words.iter().all(|word| word.chars().all(|c| range.contains(&c)));
    let is_longer = |word: &&str| word.chars().count() >= 3;
    let is_name = |word: &&str| (2..=4).contains(&word.chars().count());
    let are_names = words.len() > 1 && words.iter().all(is_name) && words.iter().any(is_longer);
    if are_names && (is_of(&HAN) || is_of(&HANGUL)) {
        return words.into_iter().map(str::to_owned).collect();
    }
    vec![words.join(" ")]
}

/// Cuts "أحمد علي ومحمد حسن" before the second name: "and" is a letter of the word there.
pub(super) fn cut_conjunctions(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut cut = String::with_capacity(text.len());
    for (index, word) in words.iter().enumerate() {
        let second = word.strip_prefix(['و', 'ו']).filter(|rest| rest.chars().count() > 2);
        let begins = |known: &&str| word.starts_with(*known);
        match second.filter(|_| index >= 2 && !NO_CONJUNCTION.iter().any(begins)) {
            Some(second) => {
                cut.push(',');
                cut.push_str(second);
            }
            None => {
                cut.push(' ');
                cut.push_str(word);
            }
        }
    }
    cut.trim_start().to_owned()
}
