//! What people type and paste as an address, made into one. Pure; asks nobody.

use std::net::IpAddr;

use layover_content::address::drop_credentials;
use url::{Host, Url};

/// Schemes that only say what kind of thing the address is.
const LABELS: [&str; 6] = ["layover:", "feed:", "rss:", "itpc:", "pcast:", "podcast:"];

/// An address as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    first: Url,
    second: Option<Url>,
}

impl Typed {
    /// The likeliest address.
    pub(crate) fn first(&self) -> &Url {
        &self.first
    }

    /// The likeliest address.
    pub(crate) fn into_first(self) -> Url {
        self.first
    }

    /// The likeliest address, and the one to try when nothing answers there.
    pub(crate) fn into_both(self) -> (Url, Option<Url>) {
        (self.first, self.second)
    }

    /// Whether this names a whole site rather than something on it.
    pub(crate) fn is_a_site(&self) -> bool {
        self.first.path() == "/" && self.first.query().is_none()
    }
}

/// The likeliest web address of what a reader typed or pasted.
///
/// # Errors
/// One plain sentence naming it.
pub fn typed_address(text: &str) -> Result<String, String> {
    let address = read_typed(text)?.into_first();
    Ok(address.to_string())
}

/// Reads what a reader typed.
///
/// # Errors
/// One plain sentence naming it.
pub(crate) fn read_typed(text: &str) -> Result<Typed, String> {
    let text = text.trim().trim_matches(['<', '>', '"', '\'', '\u{201c}', '\u{201d}']).trim();
    let refuse = || not_an_address(text);
    let mut bare = text;
    let mut had_label = false;
    while let Some(rest) = LABELS.iter().find_map(|label| strip_prefix_ignoring_case(bare, label)) {
        bare = rest.trim_start_matches('/');
        had_label = true;
    }
    if bare.is_empty() || bare.contains(char::is_whitespace) {
        return Err(refuse());
    }
    if starts_ignoring_case(bare, "http:") || starts_ignoring_case(bare, "https:") {
        let mut first = Url::parse(bare).map_err(|_| refuse())?;
        drop_credentials(&mut first);
        return Ok(Typed { first, second: None });
    }
    if bare.contains("://") || names_another_scheme(bare) {
        return Err(refuse());
    }
    let bare = bare.trim_start_matches('/');
    let secure = Url::parse(&format!("https://{bare}")).map_err(|_| refuse())?;
    let plain = Url::parse(&format!("http://{bare}")).map_err(|_| refuse())?;
    let host = secure.host().ok_or_else(refuse)?;
    if !has_username(&secure) && (looks_like_host(&host, bare) || secure.port().is_some() || had_label) {
        // Hosts of one's own network seldom have a certificate.
        let is_local = !matches!(host, Host::Domain(name) if name.contains('.'));
        let (first, second) = if is_local { (plain, secure) } else { (secure, plain) };
        return Ok(Typed { first, second: Some(second) });
    }
    Err(refuse())
}

fn not_an_address(text: &str) -> String {
    if text.is_empty() {
        return "Type the address of a site or a feed, such as example.org.".to_owned();
    }
    let short: String = text.chars().take(80).collect();
    format!(
        "\u{201c}{short}\u{201d} is not a web address. It should look like example.org or https://example.org/feed."
    )
}

fn looks_like_host(host: &Host<&str>, typed: &str) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost" || has_top_level(name),
        // "1.2" is a number to people and 1.0.0.2 to machines.
        Host::Ipv4(address) => typed.starts_with(&address.to_string()),
        Host::Ipv6(_) => true,
    }
}

fn has_top_level(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name.parse::<IpAddr>().is_err()
        && name.rsplit_once('.').is_some_and(|(rest, last)| {
            !rest.is_empty() && last.len() >= 2 && last.chars().any(char::is_alphabetic)
        })
}

/// `mailto:…`, `javascript:…`; not `example.org:8080/feed`, whose colon is followed by a port.
fn names_another_scheme(text: &str) -> bool {
    let Some((before, after)) = text.split_once(':') else { return false };
    !before.contains(['/', '?', '[']) && !after.starts_with(|character: char| character.is_ascii_digit())
}

fn has_username(url: &Url) -> bool {
    !url.username().is_empty()
}

fn starts_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    starts_ignoring_case(text, prefix).then(|| text.get(prefix.len()..)).flatten()
}
