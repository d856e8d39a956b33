//! Folding addresses into keys that tell the same feed and the same site again. Articles come with their own
//! canonical address; this is only for what a reader subscribes to.

/// Key of a feed: scheme dropped, host in lower case, no fragment, no last slash. The rest of an address can
/// mean anything to its server and stays as it is.
pub(crate) fn feed_key(url: &str) -> String {
    fold(url, false)
}

/// Key of a site: as for a feed, and without `www.`. The path belongs to it: on shared hosts
/// (`medium.com/@name`) it is what tells one publication from another.
pub(crate) fn site_key(url: &str) -> String {
    fold(url, true)
}

/// Whether two addresses lie on one host, or one on a host below the other's.
pub(crate) fn is_same_house(one: &str, other: &str) -> bool {
    let host = |url: &str| site_key(url).split(['/', '?', ':']).next().unwrap_or_default().to_owned();
    let (one, other) = (host(one), host(other));
    let is_below =
        |lower: &str, upper: &str| lower.strip_suffix(upper).is_some_and(|rest| rest.ends_with('.'));
    one == other || is_below(&one, &other) || is_below(&other, &one)
}

fn fold(url: &str, without_www: bool) -> String {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    let host = if without_www { host.strip_prefix("www.").unwrap_or(&host) } else { &host };
    format!("{host}{}", path.trim_end_matches('/'))
}
