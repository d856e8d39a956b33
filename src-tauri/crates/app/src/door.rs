//! Rules for the door to the local network, as readers write them: what is wrong with one that is none.
//!
//! Which rules there are is for [`layover_sync::AllowRule`] to say. This says it to a reader, and refuses names
//! that no host can have.

use crate::voice::With::Text;
use crate::voice::say_of;
use layover_sync::AllowRule;
use std::net::IpAddr;

/// Checks `HOST|CIDR[:PORT]`.
///
/// # Errors
/// A sentence on what is wrong with it.
pub(crate) fn check(rule: &str) -> Result<(), String> {
    let rule = rule.trim();
    if let Some(sentence) = opens_everything(rule).or_else(|| bad_port(rule)) {
        return Err(sentence);
    }
    let read = AllowRule::parse(rule).map_err(|_| said("other", rule))?.to_string();
    let host = read.rsplit_once(':').map_or(read.as_str(), |(host, _)| host);
    let is_address =
        read.contains(['/', '[']) || read.parse::<IpAddr>().is_ok() || host.parse::<IpAddr>().is_ok();
    if is_address || is_host_name(host) {
        return Ok(());
    }
    Err(said("not-a-host", rule))
}

fn said(what: &str, rule: &str) -> String {
    say_of("doorRule", what, &[("rule", Text(rule))])
}

fn opens_everything(rule: &str) -> Option<String> {
    let range = rule.trim_start_matches('[').split([']', ' ']).next()?;
    let prefix = range.rsplit_once('/').map(|(_, after)| after.split(':').next().unwrap_or_default())?;
    let is_all = !prefix.is_empty() && prefix.bytes().all(|digit| digit == b'0');
    is_all.then(|| said("all", rule))
}

/// A port that is a number and none that a host can have.
fn bad_port(rule: &str) -> Option<String> {
    let (before, port) = rule.rsplit_once(':')?;
    let has_port = !before.contains(':') || before.ends_with(']');
    let is_number = !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit());
    let is_wrong = !matches!(port.parse::<u16>(), Ok(1..));
    (has_port && is_number && is_wrong)
        .then(|| say_of("doorRule", "port", &[("rule", Text(rule)), ("port", Text(port))]))
}

fn is_host_name(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.len() <= 253 && host.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_addresses_and_ranges_are_rules() {
        for rule in [
            "reader.home:8080",
            "localhost",
            "bücher.example",
            "127.0.0.1:8900",
            "192.168.1.0/24",
            "10.0.0.0/8:80",
            "[::1]:8080",
            "::1",
            "fd00::/8",
            "[fd00::/8]:80",
        ] {
            assert_eq!(check(rule), Ok(()), "{rule}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (rule, why) in [
            ("nonsense!!", "letters, digits, hyphens and dots"),
            ("-a.example", "letters, digits, hyphens and dots"),
            ("a..example", "letters, digits, hyphens and dots"),
            ("0.0.0.0/0", "every address"),
            ("::/0", "every address"),
            ("[::/0]:80", "every address"),
            ("0.0.0.0/0:80", "every address"),
            ("localhost:65536", "from 1 to 65535"),
            ("localhost:0", "from 1 to 65535"),
            ("10.0.0.0/99", "address range"),
            ("", "address range"),
        ] {
            let said = check(rule).expect_err(rule);
            assert!(said.contains(why) && said.contains(rule), "{rule}: {said}");
        }
    }
}
