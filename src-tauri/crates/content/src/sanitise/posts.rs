//! Posts of other places that a page quotes for a script to dress up: their words stay as a quotation, and a card leads
//! to where they stand. Must never take an ordinary quotation for one.

use dom_query::{Document, Element, NodeRef};
use html5ever::local_name;

use super::address::web_address;
use super::writer::escape_into;
use crate::{dates, text};

/// One kind of post.
struct Post {
    class: &'static str,
    kind: &'static str,
    label: &'static str,
    /// Where it keeps its address; else the last link that holds `mark` does.
    attributes: &'static [&'static str],
    mark: &'static str,
}

const POSTS: [Post; 11] = [
    Post { class: "twitter-tweet", kind: "x", label: "Post on X", attributes: &[], mark: "/status/" },
    Post { class: "twitter-video", kind: "x", label: "Post on X", attributes: &[], mark: "/status/" },
    Post {
        class: "instagram-media",
        kind: "instagram",
        label: "Post on Instagram",
        attributes: &["data-instgrm-permalink"],
        mark: "instagram.com/",
    },
    Post {
        class: "tiktok-embed",
        kind: "tiktok",
        label: "Video on TikTok",
        attributes: &["cite"],
        mark: "/video/",
    },
    Post {
        class: "mastodon-embed",
        kind: "mastodon",
        label: "Post on Mastodon",
        attributes: &["data-embed-url"],
        mark: "/@",
    },
    Post {
        class: "bluesky-embed",
        kind: "bluesky",
        label: "Post on Bluesky",
        attributes: &[],
        mark: "/post/",
    },
    Post {
        class: "text-post-media",
        kind: "threads",
        label: "Post on Threads",
        attributes: &["data-text-post-permalink"],
        mark: "/post/",
    },
    Post {
        class: "fb-post",
        kind: "facebook",
        label: "Post on Facebook",
        attributes: &["data-href", "cite"],
        mark: "facebook.com/",
    },
    Post {
        class: "fb-video",
        kind: "facebook",
        label: "Video on Facebook",
        attributes: &["data-href", "cite"],
        mark: "facebook.com/",
    },
    Post {
        class: "reddit-embed-bq",
        kind: "reddit",
        label: "Post on Reddit",
        attributes: &[],
        mark: "/comments/",
    },
    Post {
        class: "flourish-embed",
        kind: "chart",
        label: "Chart",
        attributes: &["data-src"],
        mark: "flourish",
    },
];

/// Settles a whole document.
pub(super) fn settle_all(document: &Document) {
    let is_one = |node: &NodeRef<'_>| node.element_ref().is_some_and(|element| is_post(&element));
    let found: Vec<NodeRef<'_>> = document.root().descendants_it().filter(is_one).collect();
    found.iter().for_each(settle);
}

/// Where charts are that state only their number.
const CHARTS: &str = "https://flo.uri.sh/";

/// Whether an element is one: cheap, for every quotation and box of a page is asked.
pub(crate) fn is_post(element: &Element) -> bool {
    may_be_post(element)
        || matches!(element.name.local, local_name!("blockquote") | local_name!("div"))
            && element.attrs.iter().any(|attribute| {
                attribute.name.local == local_name!("class")
                    && attribute.value.contains('-')
                    && kind_of(&attribute.value).is_some()
            })
}

/// The same without a name, which only its end tells.
fn may_be_post(element: &Element) -> bool {
    element.name.local == local_name!("blockquote")
        && !element.attrs.iter().any(|attribute| attribute.name.local == local_name!("class"))
}

fn kind_of(class: &str) -> Option<&'static Post> {
    class.split_ascii_whitespace().find_map(|token| POSTS.iter().find(|post| token == post.class))
}

/// Boxes around a post that hold nothing else.
const AROUND: [&str; 4] = ["div", "figure", "section", "center"];
const AROUND_MAX: usize = 4;

/// Takes a post out of boxes that hold nothing else: what they are called says how it is dressed up.
pub(crate) fn free(node: &NodeRef<'_>) {
    let said = node.text().trim().len();
    let is_bare = |around: &NodeRef<'_>| {
        AROUND.iter().any(|name| around.has_name(name)) && around.text().trim().len() <= said
    };
    if let Some(outer) = node.ancestors_it(Some(AROUND_MAX)).take_while(is_bare).last() {
        outer.insert_before(node);
        outer.remove_from_parent();
    }
}

/// Makes a quotation with a card of it. Without an address it stays as it is.
pub(crate) fn settle(node: &NodeRef<'_>) {
    let Some((post, url)) = named(node).or_else(|| unnamed(node)) else { return };
    let mut html = String::new();
    let shows_text = !node.text().trim().is_empty();
    let has_quotation = node.descendants_it().any(|inner| inner.has_name("blockquote"));
    let (opens, closes) =
        if has_quotation || !shows_text { ("", "") } else { ("<blockquote>", "</blockquote>") };
    html.push_str(opens);
    html.push_str(&node.inner_html());
    html.push_str(closes);
    html.push_str("<a class=\"embed\" data-kind=\"");
    html.push_str(post.kind);
    html.push_str("\" href=\"");
    escape_into(&mut html, &url, true);
    html.push_str("\">");
    html.push_str(post.label);
    html.push_str("</a>");
    node.rename("figure");
    node.remove_all_attrs();
    node.set_attr("class", "embed");
    node.set_html(html);
}

fn named(node: &NodeRef<'_>) -> Option<(&'static Post, String)> {
    let post = node.class().and_then(|class| kind_of(&class))?;
    Some((post, address_of(node, post)?))
}

/// A quotation that lost its name: it ends with the day of a post, which leads to where that stands.
fn unnamed(node: &NodeRef<'_>) -> Option<(&'static Post, String)> {
    let is_inside = || node.ancestors_it(Some(2)).any(|around| around.has_class("embed"));
    if !node.has_name("blockquote") || node.has_attr("class") || is_inside() {
        return None;
    }
    let link = node.descendants_it().filter(|inner| inner.has_name("a")).last()?;
    let day = text::fold(&link.text());
    let is_last = node.text().trim_end().ends_with(link.text().trim());
    if !is_last || day.len() > DAY_BYTES_MAX || dates::find(&day, false).is_none() {
        return None;
    }
    let url = web_address(&link.attr("href")?, None)?;
    let (host, path) = url.split_once("://")?.1.split_once('/')?;
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("mobile.")).unwrap_or(host);
    let (_, class, mark) = PLACES.iter().find(|(place, _, _)| *place == host)?;
    path.contains(mark.trim_start_matches('/')).then_some(())?;
    Some((kind_of(class)?, url))
}

/// A link with more letters says more than a day.
const DAY_BYTES_MAX: usize = 40;

/// Where posts stand, their class, and what their addresses hold.
const PLACES: [(&str, &str, &str); 4] = [
    ("twitter.com", "twitter-tweet", "/status/"),
    ("x.com", "twitter-tweet", "/status/"),
    ("bsky.app", "bluesky-embed", "/post/"),
    ("instagram.com", "instagram-media", "/p/"),
];

fn address_of(node: &NodeRef<'_>, post: &Post) -> Option<String> {
    let stated = post.attributes.iter().find_map(|name| node.attr(name)).map(|address| address.to_string());
    let stated = stated.map(|address| {
        if post.class == "flourish-embed" && !address.contains("//") {
            format!("{CHARTS}{address}")
        } else {
            address
        }
    });
    let linked = || {
        let links = node.descendants_it().filter(|inner| inner.has_name("a"));
        links.filter_map(|link| link.attr("href")).filter(|href| href.contains(post.mark)).last()
    };
    let address = stated.or_else(|| linked().map(|href| href.to_string())).or_else(|| of_repository(node))?;
    web_address(address.strip_suffix("/embed").unwrap_or(&address), None)
}

/// `at://did:plc:…/app.bsky.feed.post/3k`, as the place writes it for readers.
fn of_repository(node: &NodeRef<'_>) -> Option<String> {
    let stated = node.attr("data-bluesky-uri")?;
    let (who, post) = stated.strip_prefix("at://")?.split_once("/app.bsky.feed.post/")?;
    Some(format!("https://bsky.app/profile/{who}/post/{post}"))
}
