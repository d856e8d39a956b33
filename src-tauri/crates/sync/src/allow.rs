//! The one door into the local network: rules that the reader wrote, `HOST|CIDR[:PORT]`.
//!
//! Nothing but the reader's own list makes these. A rule never speaks for what a page links to: that is
//! decided in [`crate::gate`], which asks where an address was named.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;
use url::Host;

use crate::SyncError;
use crate::address::is_never_a_host;

/// One rule: a host or a range of addresses, at one port or at all.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AllowRule {
    target: Target,
    port: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Target {
    Name(String),
    Range(IpNet),
}

impl AllowRule {
    /// Reads `HOST|CIDR[:PORT]`: `127.0.0.0/8`, `10.1.2.3:8080`, `[::1]:8080`, `fd00::/8`,
    /// `intranet.example:8443`.
    ///
    /// # Errors
    /// A sentence naming what was given, when it is none of these.
    pub fn parse(text: &str) -> Result<Self, SyncError> {
        let wrong = || SyncError::BadRule(text.trim().to_owned());
        let (target, port) = split_port(text.trim()).ok_or_else(wrong)?;
        let port = port.map(|digits| read_port(digits).ok_or_else(wrong)).transpose()?;
        Ok(Self { target: read_target(target).ok_or_else(wrong)?, port })
    }

    /// The addresses out of `addresses` that this rule opens for a host of that name at that port.
    pub(crate) fn opens(&self, host: &Host<&str>, port: u16, addresses: &[IpAddr]) -> Vec<IpAddr> {
        if self.port.is_some_and(|allowed| allowed != port) {
            return Vec::new();
        }
        let is_open = |address: &IpAddr| match (&self.target, host) {
            (Target::Name(name), Host::Domain(domain)) => {
                name == domain.trim_end_matches('.') && !is_never_a_host(*address)
            }
            (Target::Name(_), _) => false,
            (Target::Range(range), _) => range.contains(address),
        };
        addresses.iter().copied().filter(is_open).collect()
    }
}

impl fmt::Display for AllowRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let target = match &self.target {
            Target::Name(name) => name.clone(),
            Target::Range(range) if range.prefix_len() == range.max_prefix_len() => range.addr().to_string(),
            Target::Range(range) => range.to_string(),
        };
        match self.port {
            Some(port) if target.contains(':') => write!(formatter, "[{target}]:{port}"),
            Some(port) => write!(formatter, "{target}:{port}"),
            None => formatter.write_str(&target),
        }
    }
}

/// The reader's rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowList(Vec<AllowRule>);

impl AllowList {
    /// Reads rules as they are stored, one a string.
    ///
    /// # Errors
    /// As [`AllowRule::parse`], for the first that is none.
    pub fn parse<T: AsRef<str>>(rules: &[T]) -> Result<Self, SyncError> {
        rules.iter().map(|rule| AllowRule::parse(rule.as_ref())).collect()
    }

    /// The rules in order; a rule's place is how [`crate::gate`] names it.
    pub(crate) fn rules(&self) -> &[AllowRule] {
        &self.0
    }
}

impl FromIterator<AllowRule> for AllowList {
    fn from_iter<T: IntoIterator<Item = AllowRule>>(rules: T) -> Self {
        Self(rules.into_iter().collect())
    }
}

/// Target and port apart. A bare IPv6 address or range has colons of its own and so no port.
fn split_port(text: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = text.strip_prefix('[') {
        let (inside, after) = rest.split_once(']')?;
        return match after.strip_prefix(':') {
            Some(port) => Some((inside, Some(port))),
            None => after.is_empty().then_some((inside, None)),
        };
    }
    match text.matches(':').count() {
        0 => Some((text, None)),
        1 => text.split_once(':').map(|(target, port)| (target, Some(port))),
        _ => Some((text, None)),
    }
}

fn read_port(digits: &str) -> Option<u16> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|&port: &u16| is_plain && port != 0)
}

fn read_target(text: &str) -> Option<Target> {
    if let Ok(range) = text.parse::<IpNet>() {
        // A rule over everything is no door but a missing wall.
        return (range.prefix_len() > 0).then(|| Target::Range(range.trunc()));
    }
    if let Ok(address) = text.parse::<IpAddr>() {
        return Some(Target::Range(address.into()));
    }
    if text.is_empty() || text.contains(['/', '@', '*', '?', '#', ' ', ':']) {
        return None;
    }
    match Host::parse(text).ok()? {
        Host::Domain(name) => {
            let name = name.trim_end_matches('.').to_owned();
            (!name.is_empty()).then_some(Target::Name(name))
        }
        Host::Ipv4(address) => Some(Target::Range(IpAddr::V4(address).into())),
        Host::Ipv6(address) => Some(Target::Range(IpAddr::V6(address).into())),
    }
}
