//! Addresses as RFC 3986 writes them: browsers take more, checkers of e-books do not.

/// The address with every character percent-encoded that may not stand in one. `None` for a scheme other than http,
/// https and mailto.
#[must_use]
pub fn strict(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    if !["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return None;
    }
    let after_host = address
        .split_once("://")
        .map_or(0, |(scheme, rest)| scheme.len() + 3 + rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (head, tail) = address.split_at_checked(after_host)?;
    let mut strict = head.to_owned();
    let mut has_fragment = false;
    for (at, character) in tail.char_indices() {
        match character {
            '%' if is_encoded(tail, at) => strict.push('%'),
            '#' if !has_fragment => {
                has_fragment = true;
                strict.push('#');
            }
            character if character.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(character) => {
                strict.push(character);
            }
            character => {
                let mut bytes = [0; 4];
                for byte in character.encode_utf8(&mut bytes).bytes() {
                    strict.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    Some(strict)
}

fn is_encoded(text: &str, at: usize) -> bool {
    text.get(at + 1..at + 3).is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_take_is_written_as_the_standard_has_it() {
        let cases = [
            ("https://example.org/a?b=[1]|2#c#d", Some("https://example.org/a?b=%5B1%5D%7C2#c%23d")),
            ("https://example.org/%41%", Some("https://example.org/%41%25")),
            ("mailto:a@example.org", Some("mailto:a@example.org")),
            ("https://[::1]/x", Some("https://[::1]/x")),
            ("javascript:alert(1)", None),
            ("no address", None),
        ];
        for (given, strictly) in cases {
            assert_eq!(strict(given).as_deref(), strictly, "{given}");
        }
    }
}
