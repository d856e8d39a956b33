//! The wall itself: ammonia with a closed list. What the writer gets wrong ends here.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::{address, attributes, elements};

static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wall = Builder::empty();
    let tag_attributes: HashMap<&str, HashSet<&str>> =
        elements::ALLOWED.iter().map(|tag| (*tag, attributes::own(tag).iter().copied().collect())).collect();
    wall.tags(elements::ALLOWED.into_iter().collect())
        .clean_content_tags(HashSet::from([
            "script", "style", "template", "noscript", "iframe", "svg", "math", "title",
        ]))
        .tag_attributes(tag_attributes)
        .generic_attributes(attributes::COMMON.into_iter().collect())
        .url_schemes(HashSet::from(address::SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(|tag, name, value| is_allowed(tag, name, value).then_some(Cow::Borrowed(value)));
    wall
});

/// A text without tags of fewer bytes is always escaped quickly.
const LONG_TEXT_BYTES: usize = 64 * 1024;
/// The most bytes that may be looked at again when texts are escaped, all in all.
const ESCAPING_MAX: usize = 1 << 32;

/// Whether the mark-up can be written in reasonable time. html5ever escapes a text by looking for the next
/// bracket from each `&` on: 2 MB of `&amp;` took 40 seconds.
pub(super) fn is_writable(html: &str) -> bool {
    let long = html.split('<').filter(|run| run.len() > LONG_TEXT_BYTES);
    let stops = |run: &str| run.bytes().filter(|byte| matches!(byte, b'&' | 0xC2)).count();
    long.map(|run| run.len().saturating_mul(stops(run))).fold(0, usize::saturating_add) <= ESCAPING_MAX
}

/// The mark-up with everything outside the list removed.
pub(super) fn clean(html: &str) -> String {
    WALL.clean(html).to_string()
}

/// Whether an element may carry an attribute of this name, with one value or another.
pub(super) fn knows(tag: &str, name: &str) -> bool {
    attributes::COMMON.contains(&name) || attributes::own(tag).contains(&name)
}

/// Whether the attribute may stand with this value, which is what it says and not how it is written.
pub(super) fn is_allowed(tag: &str, name: &str, value: &str) -> bool {
    match name {
        "href" => address::is_allowed_link(value),
        "data-src" => address::web_address(value, None).is_some_and(|address| address == value),
        "id" => address::fragment_id(value).is_some_and(|id| id == value),
        _ => attributes::value(tag, name, value).is_some_and(|allowed| allowed == value),
    }
}
