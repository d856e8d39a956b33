//! Where a story goes on: its next page. Must never take the next story for it.

use dom_query::{Document, NodeRef};
use url::Url;

use super::outline::{self, Outline, Place};
use super::sources::Source;
use crate::profile::Profile;
use crate::{sanitise, text};

/// Higher numbers at the end of an address are years and ids.
const PAGE_MAX: u32 = 60;

/// Words of the longest label, and as many signs beside them.
const LABEL_WORDS_MAX: usize = 10;

static STATED: Place = Place::new("link[rel~=next][href]", outline::LINK);

/// The address of the page's own next page. Where the profile says what leads there, nothing else does.
pub(super) fn next_page(
    outline: &Outline<'_>,
    url: &str,
    own: &[String],
    base: Option<&Url>,
    profile: Option<&Profile>,
) -> Option<(String, Source)> {
    let page = Url::parse(url).ok()?;
    if let Some(selectors) = profile.map(|profile| &profile.page.next).filter(|next| !next.is_empty()) {
        return by_profile(outline.document(), &page, selectors, base).map(|next| (next, Source::Profile));
    }
    // A second page may call the first its canonical address.
    let others = own.iter().filter(|_| numbered(&page).1 == 1).filter_map(|own| Url::parse(own).ok());
    let own: Vec<Url> = others.chain(std::iter::once(page.clone())).collect();
    let is_next =
        |address: &String| Url::parse(address).is_ok_and(|next| own.iter().any(|own| follows(own, &next)));
    let resolve = |href: &str| sanitise::web_address(href, base).filter(is_next);
    let stated = outline.at(&STATED).find_map(|link| resolve(&link.attr("href")?));
    stated.map(|next| (next, Source::Link)).or_else(|| {
        // No other address has a page's number in it.
        let has_number = |link: &NodeRef<'_>| {
            link.attr("href").is_some_and(|href| href.bytes().any(|byte| byte.is_ascii_digit()))
        };
        let numbered = outline.with(outline::ANCHOR).filter(has_number);
        let printed = numbered.filter(|link| {
            link.attr("rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|rel| rel == "next"))
                || is_next_label(&link.text())
                || link.attr("aria-label").is_some_and(|label| is_next_label(&label))
        });
        let mut printed = printed.filter_map(|link| resolve(&link.attr("href")?));
        printed.next().map(|next| (next, Source::Print))
    })
}

/// What a profile's link leads to, when that is another page of the same site.
fn by_profile(document: &Document, page: &Url, selectors: &[String], base: Option<&Url>) -> Option<String> {
    let links = selectors.iter().flat_map(|selector| document.select(selector).nodes().to_vec());
    let addresses = links.filter_map(|link| sanitise::web_address(&link.attr("href")?, base));
    let is_onward = |address: &String| {
        Url::parse(address).is_ok_and(|next| host(&next) == host(page) && whole(&next) != whole(page))
    };
    addresses.into_iter().find(is_onward)
}

fn is_next_label(label: &str) -> bool {
    // Most links are headlines.
    if label.split_whitespace().nth(LABEL_WORDS_MAX).is_some() {
        return false;
    }
    let label = text::fold(label).to_lowercase();
    let bare = label.trim_matches(|c: char| !c.is_alphanumeric());
    const LABELS: [&str; 14] = [
        "next",
        "next page",
        "page suivante",
        "suivant",
        "suivante",
        "weiter",
        "nächste seite",
        "siguiente",
        "página siguiente",
        "volgende",
        "avanti",
        "continue to next page",
        "continue reading on next page",
        "read on",
    ];
    let number = bare.strip_prefix("page ").unwrap_or(bare);
    LABELS.contains(&bare) || number.parse().is_ok_and(|number: u32| (2..=PAGE_MAX).contains(&number))
}

/// Whether `next` is the page after `own`: the same address but for a number one higher.
fn follows(own: &Url, next: &Url) -> bool {
    if host(own) != host(next) {
        return false;
    }
    let (stem, number) = numbered(next);
    // "/covid-19" may be a first page or a nineteenth.
    number == 2 && stem == whole(own) || number > 2 && numbered(own) == (stem, number - 1)
}

fn host(url: &Url) -> &str {
    let host = url.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// An address without its page's number, and the number; 1 where none stands.
fn numbered(url: &Url) -> (String, u32) {
    for (name, value) in url.query_pairs() {
        if ["page", "p", "pg", "paged", "seite", "pagina"].contains(&name.as_ref())
            && let Some(number) = page_number(&value)
        {
            let mut bare = url.clone();
            let kept: Vec<(String, String)> =
                url.query_pairs().into_owned().filter(|(known, _)| *known != name).collect();
            bare.set_query(None);
            if !kept.is_empty() {
                bare.query_pairs_mut().extend_pairs(kept);
            }
            return (whole(&bare), number);
        }
    }
    let path = plain_path(url);
    let at = path.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = path.get(at..).and_then(page_number);
    let head = path.get(..at).unwrap_or_default();
    let stem = ["/page/", "/page-", "/seite-", "/p", "-page-", "_", "-", ",", "/"]
        .iter()
        .find_map(|mark| head.strip_suffix(mark));
    match (stem, number) {
        (Some(stem), Some(number)) => (format!("{stem}?{}", url.query().unwrap_or_default()), number),
        _ => (whole(url), 1),
    }
}

fn page_number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number| (2..=PAGE_MAX).contains(number))
}

fn whole(url: &Url) -> String {
    format!("{}?{}", plain_path(url), url.query().unwrap_or_default())
}

/// The path without its last slash and ending.
fn plain_path(url: &Url) -> &str {
    let path = url.path().trim_end_matches('/');
    [".html", ".htm", ".php", ".aspx"].iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path)
}
