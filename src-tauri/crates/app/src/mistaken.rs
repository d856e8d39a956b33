//! An address that a reader took for a page, and that is a feed. Looks for the words that say so and reads
//! nothing else: what it holds is for subscribing.

use layover_sync::{FetchRequest, Fetched, Fetcher, NamedBy, What};
use url::Url;

/// Bytes in which a feed has said that it is one.
const OPENING: usize = 4_096;
/// In the version that every JSON Feed states.
const JSON_FEED: &[u8] = b"jsonfeed.org/version";

/// Whether a feed lies at what the reader typed.
pub(crate) async fn is_feed(fetcher: &Fetcher, typed: &str) -> bool {
    let typed = typed.trim();
    let address = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let Ok(url) = Url::parse(&address) else { return false };
    let request =
        FetchRequest { url: url.as_str(), what: What::Page, named_by: NamedBy::Reader, validators: None };
    match fetcher.get(request).await {
        Ok(Fetched::Body(body)) => opens_as_feed(&body.bytes),
        _ => false,
    }
}

fn opens_as_feed(bytes: &[u8]) -> bool {
    let opening = String::from_utf8_lossy(bytes.get(..OPENING).unwrap_or(bytes)).to_ascii_lowercase();
    let opening = opening.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if opening.starts_with('{') {
        // The fields of a JSON document stand in any order: which it is may be its last word.
        return bytes.windows(JSON_FEED.len()).any(|window| window == JSON_FEED);
    }
    !opening.contains("<html") && ["<rss", "<feed", "<rdf:rdf"].iter().any(|root| opening.contains(root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_open_as_such_and_pages_do_not() {
        for feed in [
            "<?xml version=\"1.0\"?><!-- ours --><rss version=\"2.0\">",
            "\u{feff}<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "{\"version\": \"https://jsonfeed.org/version/1.1\"}",
        ] {
            assert!(opens_as_feed(feed.as_bytes()), "{feed}");
        }
        for other in ["<!doctype html><html><p>about &lt;rss", "<html><code><rss>", "{}", ""] {
            assert!(!opens_as_feed(other.as_bytes()), "{other}");
        }
    }
}
