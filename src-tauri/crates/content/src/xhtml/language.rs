//! Language tags that a checker takes: well-formed by BCP 47, in the plain form with script, region and variants.

/// The tag as it may stand in `lang`; its first part when the rest is not well-formed; `None` when there is none.
#[must_use]
pub fn language_tag(given: &str) -> Option<String> {
    let parts: Vec<&str> = given.trim().split(['-', '_']).collect();
    let (language, rest) = parts.split_first()?;
    let is_language =
        (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !is_language {
        return None;
    }
    let language = language.to_ascii_lowercase();
    if are_subtags(rest) { Some([&[language.as_str()], rest].concat().join("-")) } else { Some(language) }
}

fn are_subtags(mut rest: &[&str]) -> bool {
    let is = |part: &str, length: usize, of: fn(&u8) -> bool| {
        part.len() == length && part.bytes().all(|byte| of(&byte))
    };
    if let [script, more @ ..] = rest
        && is(script, 4, u8::is_ascii_alphabetic)
    {
        rest = more;
    }
    if let [region, more @ ..] = rest
        && (is(region, 2, u8::is_ascii_alphabetic) || is(region, 3, u8::is_ascii_digit))
    {
        rest = more;
    }
    // Variants, each once.
    let is_variant = |part: &str| {
        let starts_with_digit = part.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let length = if starts_with_digit { 4..=8 } else { 5..=8 };
        length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_once = |at: usize, part: &str| !rest.iter().take(at).any(|other| other.eq_ignore_ascii_case(part));
    rest.iter().enumerate().all(|(at, part)| is_variant(part) && is_once(at, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed_or_cut_or_gone() {
        let cases = [
            ("en", Some("en")),
            ("zh_Hans_CN", Some("zh-Hans-CN")),
            ("DE-ch-1996", Some("de-ch-1996")),
            ("en-", Some("en")),
            ("en-x", Some("en")),
            ("x", None),
            ("", None),
            ("<b>", None),
        ];
        for (given, tag) in cases {
            assert_eq!(language_tag(given).as_deref(), tag, "{given}");
        }
    }
}
