//! Names of hosts, as profiles list them.

use url::{Host, Url};

/// The host of an address, or the host itself: small letters, without `www.`.
pub(super) fn of(host_or_url: &str) -> Option<String> {
    let parsed = Url::parse(host_or_url).ok();
    let host = parsed.as_ref().and_then(Url::host_str).unwrap_or(host_or_url).to_ascii_lowercase();
    let host = host.trim_end_matches('.');
    let host = host.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// Whether this is how a profile writes a host: a name with a dot as the web spells it (`xn--…`), or a bare address of
/// the reader's own network. Listing one opens no door to it.
pub(super) fn is_plausible(host: &str) -> bool {
    if host == "localhost" || host.starts_with('[') {
        return Host::parse(host).is_ok();
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    host.len() <= 253
        && host.contains('.')
        && !host.starts_with("www.")
        && host.split('.').all(is_label)
        && Host::parse(host).is_ok_and(|parsed| parsed.to_string() == host)
}

/// A web address that names nobody and has no end of letters.
pub(super) fn is_web(url: &str) -> bool {
    let is_plain = |url: Url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.username().is_empty()
            && url.password().is_none()
    };
    url.len() <= 2_000 && Url::parse(url).is_ok_and(is_plain)
}
