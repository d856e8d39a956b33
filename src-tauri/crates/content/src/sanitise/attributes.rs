//! Which attributes each element may carry, and with which values. The writer and the wall read the same table.

/// Attributes an element may carry besides `lang`, `dir` and `id`.
pub(super) fn own(tag: &str) -> &'static [&'static str] {
    match tag {
        "a" => &["href", "class", "data-kind"],
        "abbr" | "dfn" => &["title"],
        "aside" | "code" | "figure" | "pre" | "small" => &["class"],
        "col" | "colgroup" => &["span"],
        "del" | "ins" | "time" => &["datetime"],
        "details" => &["open"],
        "img" => &["data-src", "width", "height", "alt"],
        "li" => &["value"],
        "ol" => &["start", "reversed", "type"],
        "td" => &["colspan", "rowspan"],
        "th" => &["colspan", "rowspan", "scope"],
        _ => &[],
    }
}

/// Attributes every element may carry.
pub(super) const COMMON: [&str; 3] = ["lang", "dir", "id"];

/// The value as it may stand, or `None`.
pub(super) fn value(tag: &str, name: &str, value: &str) -> Option<String> {
    let trimmed = value.trim();
    match name {
        "dir" => one_of(trimmed, &["ltr", "rtl", "auto"]),
        "lang" => is_language(trimmed).then(|| trimmed.to_owned()),
        "class" => class(tag, trimmed),
        "width" | "height" => number(trimmed.trim_end_matches("px"), 1, 20_000),
        "colspan" | "span" => number(trimmed, 2, 100),
        "rowspan" => number(trimmed, 2, 1_000),
        "start" | "value" => trimmed.parse::<i32>().ok().map(|number| number.to_string()),
        "type" => ["1", "a", "A", "i", "I"].contains(&trimmed).then(|| trimmed.to_owned()),
        "scope" => one_of(trimmed, &["row", "col", "rowgroup", "colgroup"]),
        "reversed" | "open" => Some(String::new()),
        "datetime" | "title" | "alt" => text(value),
        "data-kind" => is_kind(trimmed).then(|| trimmed.to_owned()),
        _ => None,
    }
}

/// Classes are Layover's own, one an element: what the reading page's style knows.
fn class(tag: &str, value: &str) -> Option<String> {
    let mut tokens = value.split_ascii_whitespace();
    let found = match tag {
        "figure" | "a" => tokens.find(|token| *token == "embed"),
        "aside" => tokens.find(|token| *token == "pullquote"),
        "small" => tokens.find(|token| *token == "credit"),
        "code" | "pre" => return tokens.find_map(|token| code_class(tag, token)),
        _ => None,
    };
    found.map(str::to_owned)
}

fn code_class(tag: &str, token: &str) -> Option<String> {
    if tag == "code" && token == "math" {
        return Some("math".to_owned());
    }
    let is_name = |name: &str| {
        (1..=24).contains(&name.len())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'#' | b'-' | b'_' | b'.'))
    };
    let name = token.strip_prefix("language-").or_else(|| token.strip_prefix("lang-"))?.to_ascii_lowercase();
    is_name(&name).then(|| format!("language-{name}"))
}

fn is_kind(value: &str) -> bool {
    (1..=20).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn is_language(value: &str) -> bool {
    (1..=35).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn one_of(value: &str, known: &[&str]) -> Option<String> {
    let value = value.to_ascii_lowercase();
    known.contains(&value.as_str()).then_some(value)
}

fn number(value: &str, least: u32, most: u32) -> Option<String> {
    let whole = value.split('.').next().unwrap_or_default();
    whole
        .parse::<u32>()
        .ok()
        .filter(|number| (least..=most).contains(number))
        .map(|number| number.to_string())
}

fn text(value: &str) -> Option<String> {
    let clean: String = value.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let folded = crate::text::fold(&clean);
    let folded: String = folded.chars().take(1_000).collect();
    let folded = folded.trim_end();
    (!folded.is_empty()).then(|| folded.to_owned())
}
