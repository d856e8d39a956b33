//! Codes of languages (BCP 47), as far as their form goes, and what to write in place of a name.

/// Longest code that is used anywhere.
const LONGEST: usize = 35;

/// Languages people write out by their English names.
const NAMED: [(&str, &str); 22] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("swedish", "sv"),
];

/// The code of what a slip of the pen calls a language: "English please", "en_GB".
fn code_of(written: &str) -> Option<String> {
    let first = written.split([' ', '_', ',']).next().unwrap_or_default().to_lowercase();
    if let Some((_, code)) = NAMED.iter().find(|(name, _)| *name == first) {
        return Some((*code).to_owned());
    }
    let (language, place) = written.split_once('_')?;
    let is_pair = |text: &str, most: usize| {
        (2..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    (is_pair(language, 3) && is_pair(place, 4)).then(|| {
        format!(
            "{}-{}",
            language.to_lowercase(),
            if place.len() == 2 { place.to_uppercase() } else { place.to_owned() }
        )
    })
}

/// What is wrong with a language's code, and what to write in its place; `None` where nothing is, or none is given.
pub(super) fn fault(tag: &str) -> Option<String> {
    let is_plain =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut parts = tag.split('-');
    let is_language = parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    if tag.is_empty() || is_language && parts.all(is_plain) && tag.len() <= LONGEST {
        return None;
    }
    let advice = match code_of(tag) {
        Some(code) => format!("write {code:?}"),
        None => "write one as \"en\", \"pt-BR\" or \"zh-Hant\" (BCP 47)".to_owned(),
    };
    Some(format!("{tag:?} is no language code; {advice}"))
}
