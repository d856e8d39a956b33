//! One address for one story: the forms under which publications print the same address, folded.
//!
//! The result is compared and stored, never fetched: `https` and no `www.` may not answer everywhere.

use url::Url;

mod coming_from;
mod parts;

/// The address folded: https, no `www.`, no default port, no last slash, no fragment, nothing that says where a
/// reader came from, no AMP form, no number of a part. `None` for anything that is no http or https address.
///
/// A part's number (`?page=2`, `/page/2`, `/seite-2`) is dropped only where the rest of the path names one story by
/// itself: three words or more in its last segment, a date before it, an id in it, or a document's ending. Elsewhere
/// (`/comic?page=12`, `/archive/page/3`) the number may be all that tells two stories apart, and stays; so does
/// whatever is no number from 0 to 60 (`?page=about`, `?page=2026`) and every other parameter (`?p=`, `?id=`).
#[must_use]
pub fn canonical(url: &str) -> Option<String> {
    let url = Url::parse(url.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.trim_end_matches('.');
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host);
    let port = url
        .port()
        .filter(|port| !matches!(port, 80 | 443))
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let path = folded_path(url.path()).to_owned();
    let path = crate::profile::find(host).and_then(|profile| profile.folded_path(&path)).unwrap_or(path);
    let query = kept_query(&url, &path);
    Some(format!("https://{host}{port}{path}{query}"))
}

/// Whether two addresses name the same story.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    canonical(one).is_some_and(|folded| Some(folded) == canonical(other))
}

fn folded_path(mut path: &str) -> &str {
    loop {
        let before = path;
        path = path.trim_end_matches('/');
        for form in ["/amp", "/index.html", "/index.htm", "/index.php", ".amp"] {
            path = path.strip_suffix(form).unwrap_or(path).trim_end_matches('/');
        }
        // "/amp/a-story" beside "/a-story"; "/amp" alone is a place.
        path =
            path.strip_prefix("/amp").filter(|rest| rest.starts_with('/') && rest.len() > 1).unwrap_or(path);
        path = parts::without_number(path);
        // One form may hide another: "/a-long-story/amp/page/2".
        if path.len() == before.len() {
            return path;
        }
    }
}

fn kept_query(url: &Url, path: &str) -> String {
    let Some(query) = url.query() else { return String::new() };
    let is_kept = |pair: &&str| !pair.is_empty() && !is_dropped(pair, path);
    let mut kept = String::new();
    for pair in query.split('&').filter(is_kept) {
        kept.push(if kept.is_empty() { '?' } else { '&' });
        kept.push_str(pair);
    }
    kept
}

fn is_dropped(pair: &str, path: &str) -> bool {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is = |other: &str| name.eq_ignore_ascii_case(other);
    coming_from::is_said_by(name, value)
        || (is("amp") && matches!(value, "" | "1" | "true"))
        || ((is("outputtype") || is("output")) && value.eq_ignore_ascii_case("amp"))
        || parts::is_number_of(name, value, path)
}
