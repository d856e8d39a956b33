//! Posts of other places that a page quotes for a script to dress up: their words stay as a quotation, and a card leads
//! to where they stand. Must never take an ordinary quotation for one.

use dom_query::{Document, Element, NodeRef};
use html5ever::local_name;

use super::address::web_address;
use super::writer::escape_into;

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
    matches!(element.name.local, local_name!("blockquote") | local_name!("div"))
        && element.attrs.iter().any(|attribute| {
            attribute.name.local == local_name!("class")
                && attribute
                    .value
                    .split_ascii_whitespace()
                    .any(|token| token.contains('-') && POSTS.iter().any(|post| post.class == token))
        })
}

fn kind_of(class: &str) -> Option<&'static Post> {
    POSTS.iter().find(|post| class.split_ascii_whitespace().any(|token| token == post.class))
}

/// Makes a quotation with a card of it. Without an address it stays as it is.
pub(crate) fn settle(node: &NodeRef<'_>) {
    let Some(post) = node.class().and_then(|class| kind_of(&class)) else { return };
    let Some(url) = address_of(node, post) else { return };
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
    let address = stated.or_else(|| linked().map(|href| href.to_string()))?;
    web_address(address.strip_suffix("/embed").unwrap_or(&address), None)
}
