//! Addresses as they are shown and kept. What stands in a name, a sentence or the log is read over shoulders and sent
//! along with reports: it holds no password and no token.

use url::Url;

/// Longest path that is shown, in characters.
const PATH_MAX: usize = 80;

/// The address as a sentence shows it: no scheme, no credentials, no query (tokens live there), not too long.
#[must_use]
pub fn shown(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{host}{port}{}", short(url.path()))
}

/// The same for an address as text, also where it cannot be read as one.
#[must_use]
pub fn shown_text(address: &str) -> String {
    let address = address.trim();
    let url = Url::parse(address).ok().filter(Url::has_host);
    url.as_ref().map_or_else(|| by_hand(address), shown)
}

/// A name that is an address as [`shown_text`] shows it; any other as it stands.
#[must_use]
pub fn as_name(name: &str) -> String {
    let begins = |with: &str| name.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    let is_address = ["http://", "https://", "feed://"].into_iter().any(begins);
    if is_address && !name.contains(char::is_whitespace) { shown_text(name) } else { name.to_owned() }
}

/// Takes user name and password out of an address: they are never sent, so they need not be kept.
pub fn drop_credentials(url: &mut Url) {
    // Refused only by an address without a host, which has neither.
    let _ = url.set_password(None);
    let _ = url.set_username("");
}

/// The address without user name and password; one that has none, or is none, as it stands.
#[must_use]
pub fn without_credentials(address: &str) -> String {
    match Url::parse(address.trim()) {
        Ok(mut url) if !url.username().is_empty() || url.password().is_some() => {
            drop_credentials(&mut url);
            url.to_string()
        }
        _ => address.to_owned(),
    }
}

fn by_hand(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = authority.rsplit('@').next().unwrap_or_default();
    format!("{host}{}", short(path))
}

fn short(path: &str) -> String {
    let path = path.trim_end_matches('/');
    let short: String = path.chars().take(PATH_MAX).collect();
    let more = if short.len() < path.len() { "\u{2026}" } else { "" };
    format!("{short}{more}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_holds_no_secret() {
        let cases = [
            ("http://user:pw@quay.example/feed?token=T#part", "quay.example/feed"),
            ("https://quay.example:8443/", "quay.example:8443"),
            (" https://token@quay.example/a/b/ ", "quay.example/a/b"),
            ("http://user:pw@quay.example:99999/feed?token=T", "quay.example:99999/feed"),
            ("user:pw@quay.example/feed?token=T", "quay.example/feed"),
            ("", ""),
        ];
        for (address, expected) in cases {
            assert_eq!(shown_text(address), expected, "{address}");
        }
        let long = shown_text(&format!("https://quay.example/{}", "a".repeat(200)));
        assert!(long.ends_with('\u{2026}') && long.chars().count() < 100, "{long}");
    }

    #[test]
    fn a_name_that_is_an_address_is_shown_as_one() {
        assert_eq!(as_name("HTTP://user:pw@quay.example/feed?token=T"), "quay.example/feed");
        for name in ["The Quay: a paper", "Quay // Harbour", "https://quay.example is its name", ""] {
            assert_eq!(as_name(name), name);
        }
    }

    #[test]
    fn an_address_is_kept_with_its_query_and_without_its_password() {
        let kept = [
            ("http://user:pw@quay.example/feed?token=T", "http://quay.example/feed?token=T"),
            ("http://:pw@quay.example/feed", "http://quay.example/feed"),
            ("http://user@quay.example/feed", "http://quay.example/feed"),
            ("http://quay.example", "http://quay.example"),
            ("no address", "no address"),
        ];
        for (address, expected) in kept {
            assert_eq!(without_credentials(address), expected);
        }
    }
}
