//! Which addresses may stand in a body. Must never let a scheme other than http, https and mailto through.

use url::{Position, Url};

const LENGTH_MAX: usize = 8192;
/// Schemes a link may have.
pub(super) const SCHEMES: [&str; 3] = ["http", "https", "mailto"];
/// Ids of a story's body begin with this, so that they cannot meet an id of the page around it.
pub(super) const ID_PREFIX: &str = "s-";

/// A link as the body may carry it: an absolute address, or `#s-…` inside the story.
pub(super) fn link(href: &str, base: Option<&Url>) -> Option<String> {
    let href = href.trim();
    if let Some(fragment) = href.strip_prefix('#') {
        return fragment_id(fragment).map(|id| format!("#{id}"));
    }
    let url = resolve(href, base)?;
    if let Some(fragment) = url.fragment().filter(|_| base.is_some_and(|base| is_same_page(&url, base))) {
        return fragment_id(fragment).map(|id| format!("#{id}"));
    }
    let is_allowed = SCHEMES.contains(&url.scheme()) && url.as_str().len() <= LENGTH_MAX;
    is_allowed.then(|| String::from(url))
}

/// An absolute http or https address.
pub(crate) fn web_address(address: &str, base: Option<&Url>) -> Option<String> {
    let url = resolve(address.trim(), base)?;
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    let is_allowed = has_host && matches!(url.scheme(), "http" | "https") && url.as_str().len() <= LENGTH_MAX;
    is_allowed.then(|| String::from(url))
}

/// The id an element may carry, prefixed once. `None` when it holds what an id should not.
pub(super) fn fragment_id(name: &str) -> Option<String> {
    let name = name.strip_prefix(ID_PREFIX).unwrap_or(name);
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '~');
    (!name.is_empty() && name.len() <= 200 && name.chars().all(is_plain))
        .then(|| format!("{ID_PREFIX}{name}"))
}

/// Whether an address passes unchanged: the last check inside the wall.
pub(super) fn is_allowed_link(href: &str) -> bool {
    match href.strip_prefix('#') {
        Some(fragment) => fragment_id(fragment).is_some_and(|id| id == fragment),
        None => link(href, None).is_some_and(|address| address == href),
    }
}

/// Whether an address names a scheme that no body may carry. Tabs and line breaks within it, and what stands
/// before it, are skipped as browsers do; so is every other control character, which they would keep.
pub(crate) fn is_refused(address: &str) -> bool {
    if ["https:", "http:"].iter().any(|plain| address.starts_with(plain)) {
        return false;
    }
    let Some((scheme, _)) = address.split_once(':') else { return false };
    let is_skipped = |c: char| c.is_control() || matches!(c, '\u{feff}' | '\u{fffd}');
    let scheme: String = scheme.chars().filter(|c| !is_skipped(*c)).collect();
    let scheme = scheme.trim_start();
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme && !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

fn resolve(address: &str, base: Option<&Url>) -> Option<Url> {
    if address.is_empty() || is_refused(address) {
        return None;
    }
    Url::options().base_url(base).parse(address).ok()
}

/// Whether two addresses differ in their fragments alone.
fn is_same_page(one: &Url, other: &Url) -> bool {
    one[..Position::AfterQuery] == other[..Position::AfterQuery]
}
