//! Captive portals: a network's sign-in page where something else was. Recognising one changes nothing and
//! forgets nothing; it only says so.

use layover_content::sign_in::looks_like_sign_in;
use layover_model::FetchProblem;
use url::Url;

use crate::fetcher::What;
use crate::problem::{FetchFailure, shown};
use crate::redirect::Trail;

/// A sign-in page is small; a larger page is not looked through.
pub(crate) const LARGEST_SIGN_IN_PAGE_BYTES: usize = 512 * 1024;

/// The failure, when this answer is a network's sign-in page.
///
/// Where a feed or a picture was expected, a page of another site is one, and a page of the same site that
/// asks to sign in, or holds next to nothing and sends on to another site by itself. Where a page was expected, it must ask to sign in and come from another site or over
/// plain `http`, or send on by itself to what calls itself a sign-in: over `https` a network cannot answer in a site's name.
pub(crate) fn recognise(what: What, trail: &Trail, body: &[u8]) -> Option<FetchFailure> {
    if body.len() > LARGEST_SIGN_IN_PAGE_BYTES || !is_web_page(body) {
        return None;
    }
    let moved = !is_same_site(trail.first(), trail.current());
    let is_portal = match what {
        What::Feed | What::Picture | What::Media => {
            moved || asks_to_sign_in(body) || sends_elsewhere(body, trail.current())
        }
        What::Page => {
            let is_plain = trail.current().scheme() == "http";
            (moved || is_plain) && asks_to_sign_in(body)
                || is_plain && sends_to_sign_in(body, trail.current())
        }
    };
    let sentence =
        || format!("This network wants you to sign in: it answered in place of {}.", shown(trail.first()));
    is_portal.then(|| FetchFailure::new(FetchProblem::CaptivePortal, sentence()))
}

/// Whether bytes are a web page by their look. The header is not asked: many feeds are sent as `text/html`.
pub(crate) fn is_web_page(body: &[u8]) -> bool {
    let mut text = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    for (opening, closing) in [("<?xml", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if starts_with(text, opening) {
            let end = text.windows(closing.len()).position(|window| window == closing.as_bytes());
            text = end.and_then(|end| text.get(end + closing.len()..)).unwrap_or_default().trim_ascii_start();
        }
    }
    ["<!doctype html", "<html", "<head", "<body", "<script", "<meta", "<title"]
        .iter()
        .any(|opening| starts_with(text, opening))
}

fn starts_with(text: &[u8], opening: &str) -> bool {
    text.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening.as_bytes()))
}

fn asks_to_sign_in(body: &[u8]) -> bool {
    looks_like_sign_in(&String::from_utf8_lossy(body))
}

/// A page that sends on is not larger than this.
const LARGEST_SENDING_ON_BYTES: usize = 4 * 1024;

/// What a network calls the place where it asks.
const SIGN_IN_PLACES: [&str; 8] =
    ["login", "logon", "signin", "sign-in", "captive", "hotspot", "wifi", "wlan"];

/// Whether a small page sends whoever loads it to another site. Old pages do that too, when their site has moved.
fn sends_elsewhere(body: &[u8], from: &Url) -> bool {
    places_sent_to(body, from).next().is_some()
}

/// The same, where that place says what it is.
fn sends_to_sign_in(body: &[u8], from: &Url) -> bool {
    let calls_itself_so = |place: Url| {
        let place = place.as_str().to_ascii_lowercase();
        SIGN_IN_PLACES.iter().any(|name| place.contains(name))
    };
    places_sent_to(body, from).any(calls_itself_so)
}

/// Addresses of other sites in a small page that sends on: by a refresh (HTML §4.2.5.3), or by a script.
fn places_sent_to(body: &[u8], from: &Url) -> impl Iterator<Item = Url> {
    let body = if body.len() > LARGEST_SENDING_ON_BYTES { &[] } else { body };
    let page = String::from_utf8_lossy(body);
    let lower = page.to_ascii_lowercase();
    let sends = lower.contains("http-equiv") && lower.contains("refresh")
        || ["location=", "location =", "location.href", "location.replace", "location.assign"]
            .iter()
            .any(|way| lower.contains(way));
    let address = |(at, _): (usize, &str)| {
        let rest = page.get(at..).unwrap_or_default();
        let end = rest.find(|letter: char| "\"'<> ;)".contains(letter)).unwrap_or(rest.len());
        Url::parse(rest.get(..end)?).ok()
    };
    let targets = lower.match_indices("http://").chain(lower.match_indices("https://")).filter_map(address);
    let elsewhere: Vec<Url> = targets.filter(|target| sends && !is_same_site(from, target)).collect();
    elsewhere.into_iter()
}

/// Whether two addresses lie at one site: the same host, or one a part of the other.
fn is_same_site(first: &Url, second: &Url) -> bool {
    let bare = |url: &Url| {
        let host = url.host_str().unwrap_or_default().to_owned();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    };
    let (first, second) = (bare(first), bare(second));
    let is_part_of = |part: &str, whole: &str| {
        part.strip_suffix(whole).is_some_and(|rest| rest.ends_with('.') && whole.contains('.'))
    };
    first == second || is_part_of(&first, &second) || is_part_of(&second, &first)
}
