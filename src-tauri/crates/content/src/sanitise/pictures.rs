//! Which picture an `<img>` means: lazily loaded, in several sizes, or no picture at all but a beacon.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use dom_query::NodeRef;
use url::Url;

use super::{address, attributes};

/// Wider candidates than this are passed over where a smaller one is offered, in pixels.
const WIDTH_MAX: u32 = 1600;
/// A candidate narrower than this does not stand in for the picture itself, in pixels.
const WIDTH_MIN: u32 = 400;

/// Lazy-loading attributes, the most telling first.
const LAZY: [&str; 18] = [
    "data-runner-src",
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-large-file",
    "data-orig-src",
    "data-actualsrc",
    "data-full-src",
    "data-hi-res-src",
    "data-img-src",
    "data-image",
    "data-cfsrc",
    "data-echo",
    "data-url",
    "data-original-src",
    "nitro-lazy-src",
    "data-pin-media",
];
const LAZY_SETS: [&str; 7] = [
    "srcset",
    "data-srcset",
    "data-runner-srcset",
    "data-lazy-srcset",
    "data-original-set",
    "data-src-set",
    "nitro-lazy-srcset",
];
const PLACEHOLDERS: [&str; 12] = [
    "blank.gif",
    "blank.png",
    "spacer.gif",
    "placeholder",
    "transparent.gif",
    "transparent.png",
    "grey.gif",
    "loading.gif",
    "lazyload.gif",
    "1x1.",
    "pixel.gif",
    "pixel.png",
];
/// Parts of addresses that count readers and show nothing.
const TRACKERS: [&str; 36] = [
    "feeds.feedburner.com/~",
    "feedsportal.com/",
    "pixel.wp.com/",
    "stats.wordpress.com/",
    "/b.gif?",
    "scorecardresearch.com/",
    "google-analytics.com/",
    "googletagmanager.com/",
    "doubleclick.net/",
    "facebook.com/tr?",
    "quantserve.com/",
    "counter.theconversation",
    "medium.com/_/stat",
    "/piwik.php",
    "/matomo.php",
    "chartbeat.net/",
    "statcounter.com/",
    "/__pixel",
    "/pixel?",
    "/tracking/",
    "/track/open",
    "/open.aspx",
    "zemanta.com/",
    "republication-tracker",
    "pixel.adsafeprotected",
    "//pixel.",
    "/pixel.gif",
    "/1x1.",
    "bat.bing.com/",
    "list-manage.com/track",
    "/beacon",
    "adserver",
    "/count.gif",
    "analytics.",
    "px.ads.linkedin",
    "ad.doubleclick",
];

/// A picture as the body will carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) url: String,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    pub(crate) alt: String,
}

/// The picture an `img` shows; `None` for beacons, placeholders and addresses that lead nowhere.
pub(crate) fn resolve(img: &NodeRef<'_>, base: Option<&Url>) -> Option<Candidate> {
    let (width, height) = (size(img, "width"), size(img, "height"));
    if is_beacon_size(width, height) || is_hidden(img) {
        return None;
    }
    let url = chosen_address(img, base)?;
    if is_tracking(&url) {
        return None;
    }
    let alt = img.attr("alt").and_then(|alt| attributes::value("img", "alt", &alt)).unwrap_or_default();
    Some(Candidate { url, width: width.filter(|w| *w > 0), height: height.filter(|h| *h > 0), alt })
}

static TRACKING: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::builder().ascii_case_insensitive(true).build(TRACKERS).ok());

/// Whether an address is known to count readers rather than to show something.
pub(crate) fn is_tracking(url: &str) -> bool {
    TRACKING.as_ref().is_none_or(|trackers| trackers.is_match(url))
}

/// What stays the same over all sizes of one picture: host and path without the size, and the parameters that
/// do not set one.
pub(crate) fn picture_identity(url: &str) -> String {
    let Ok(parsed) = Url::parse(url) else { return url.to_owned() };
    let host = parsed.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut whole = format!("{host}{}", parsed.path());
    if let Some((_, rest)) = whole.split_once(".wp.com/").filter(|(proxy, _)| proxy.starts_with('i')) {
        whole = rest.to_owned();
    }
    let query: Vec<&str> =
        parsed.query().unwrap_or_default().split('&').filter(|pair| !is_size_parameter(pair)).collect();
    format!("{}?{}", without_size(&whole), query.join("&"))
}

fn is_size_parameter(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    pair.is_empty()
        || [
            "w",
            "h",
            "width",
            "height",
            "resize",
            "fit",
            "q",
            "quality",
            "crop",
            "auto",
            "fm",
            "format",
            "dpr",
            "ssl",
            "strip",
            "coordinates",
            "blur",
            "rect",
            "size",
            "s",
            "zoom",
            "scale",
            "downsize",
            "sharp",
            "usm",
            "ixlib",
            "fp-x",
            "fp-y",
            "v",
        ]
        .contains(&name.as_str())
}

/// "name-1024x683.jpg" and "name-scaled.jpg" are "name.jpg".
fn without_size(path: &str) -> String {
    let Some((stem, extension)) = path.rsplit_once('.') else { return path.to_owned() };
    let stem = stem.strip_suffix("-scaled").unwrap_or(stem);
    let stem = match stem.rsplit_once('-') {
        Some((head, size)) if is_dimensions(size) => head,
        _ => stem,
    };
    format!("{stem}.{extension}")
}

fn is_dimensions(text: &str) -> bool {
    let is_number =
        |part: &str| (2..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
}

fn size(img: &NodeRef<'_>, name: &str) -> Option<u32> {
    let value = img.attr(name)?;
    let digits = value.trim().trim_end_matches("px");
    digits.split('.').next()?.parse().ok()
}

fn is_beacon_size(width: Option<u32>, height: Option<u32>) -> bool {
    match (width, height) {
        (Some(width), Some(height)) => width <= 2 && height <= 2 || width == 0 || height == 0,
        (Some(one), None) | (None, Some(one)) => one <= 1,
        (None, None) => false,
    }
}

fn is_hidden(img: &NodeRef<'_>) -> bool {
    img.attr("style").is_some_and(|style| {
        let style: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        style.contains("display:none") || (style.contains("width:1px") && style.contains("height:1px"))
    })
}

fn chosen_address(img: &NodeRef<'_>, base: Option<&Url>) -> Option<String> {
    let sets = candidates(img);
    let usable = |address: &str| address::web_address(address, base).filter(|url| !is_placeholder(url));
    let from_sets =
        best(&sets).filter(|(_, width)| *width >= WIDTH_MIN).and_then(|(address, _)| usable(address));
    let from_lazy = || LAZY.iter().find_map(|name| img.attr(name).and_then(|address| usable(&address)));
    let from_source = || img.attr("src").and_then(|address| usable(&address));
    let from_small_sets = || best(&sets).and_then(|(address, _)| usable(address));
    from_sets.or_else(from_lazy).or_else(from_source).or_else(from_small_sets)
}

pub(super) fn is_placeholder(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    PLACEHOLDERS.iter().any(|placeholder| name.contains(placeholder))
}

/// Every (address, width) an `img` and the sources of its `picture` offer.
fn candidates(img: &NodeRef<'_>) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    let mut holders = vec![*img];
    if let Some(picture) = img.parent().filter(|parent| parent.has_name("picture")) {
        holders.extend(picture.element_children().into_iter().filter(|child| child.has_name("source")));
    }
    for holder in holders {
        for name in LAZY_SETS {
            if let Some(set) = holder.attr(name) {
                found.extend(parse_set(&set));
            }
        }
    }
    found
}

/// The widest candidate up to the limit, else the narrowest above it.
fn best(sets: &[(String, u32)]) -> Option<(&str, u32)> {
    let fitting = sets.iter().filter(|(_, width)| *width <= WIDTH_MAX).max_by_key(|(_, width)| *width);
    let found = fitting.or_else(|| sets.iter().min_by_key(|(_, width)| *width))?;
    Some((found.0.as_str(), found.1))
}

/// A `srcset`: addresses may hold commas, so a candidate ends at a comma after its descriptor or at ", ".
pub(crate) fn parse_set(set: &str) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    let mut rest = set.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if let Some(alone) = address.strip_suffix(',') {
            found.push((alone.to_owned(), 800));
            rest = after;
        } else {
            let stop = after.find(',').unwrap_or(after.len());
            let (descriptor, after) = after.split_at(stop);
            found.push((address.to_owned(), described_width(descriptor.trim())));
            rest = after;
        }
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    found
}

/// Pixels of a descriptor ("640w"); a density counts as multiples of 800.
fn described_width(descriptor: &str) -> u32 {
    if let Some(width) =
        descriptor.split_whitespace().find_map(|part| part.strip_suffix('w')?.parse::<u32>().ok())
    {
        return width;
    }
    match descriptor.strip_suffix('x').and_then(|density| density.parse::<f32>().ok()) {
        Some(density) if density >= 2.5 => 2400,
        Some(density) if density >= 1.5 => 1600,
        _ => 800,
    }
}
