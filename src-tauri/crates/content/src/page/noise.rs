//! Boxes and lines that are no part of any story: newsletters, sharing, cookies, related lists, adverts.

use dom_query::{Document, NodeRef};

use crate::text;

/// Words in a class or id that mark such a box, compared as whole words between hyphens and underscores.
const MARKS: [&str; 61] = [
    "share",
    "comments",
    "appeal",
    "newsletter",
    "newsletters",
    "sharedaddy",
    "sharebar",
    "share-bar",
    "share-buttons",
    "share-panel",
    "share-links",
    "share-tools",
    "social-share",
    "social-links",
    "social-icons",
    "social-media",
    "sharing",
    "related",
    "related-posts",
    "related-articles",
    "related-stories",
    "relatedposts",
    "recommended",
    "recommendations",
    "cookie-banner",
    "cookie-notice",
    "cookie-consent",
    "consent-banner",
    "gdpr",
    "subscribe",
    "subscription",
    "signup",
    "sign-up",
    "donate",
    "donation",
    "outbrain",
    "taboola",
    "advert",
    "advertisement",
    "ad-slot",
    "ad-container",
    "adsbygoogle",
    "promo",
    "promobox",
    "keep-reading",
    "read-next",
    "most-read",
    "most-popular",
    "trending",
    "follow-us",
    "jp-relatedposts",
    "addtoany",
    "addthis",
    "breadcrumb",
    "breadcrumbs",
    "comments-area",
    "disqus",
    "paywall-prompt",
    "support-us",
    "google-cta",
    "skip-link",
];
/// A box with more words than this is kept: what is called "related" may hold the story itself.
const BOX_WORDS_MAX: u32 = 180;

/// Lines that stand for something a paper page would not have, in lower case without punctuation.
const LINES: [&str; 62] = [
    "advertisement",
    "advertisements",
    "advert",
    "ad",
    "sponsored",
    "sponsored content",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share on facebook",
    "share on twitter",
    "share on x",
    "tweet",
    "facebook",
    "twitter",
    "email",
    "print",
    "pinterest",
    "linkedin",
    "whatsapp",
    "copy link",
    "link copied",
    "follow us",
    "follow us on social",
    "follow us on twitter",
    "keep reading",
    "show less",
    "read more",
    "load more",
    "continue reading",
    "story continues below",
    "story continues below advertisement",
    "article continues below",
    "article continues after advertisement",
    "subscribe",
    "subscribe now",
    "sign up",
    "sign up now",
    "newsletter",
    "donate",
    "donate now",
    "support us",
    "related",
    "related articles",
    "related stories",
    "related posts",
    "related content",
    "recommended",
    "recommended stories",
    "more stories",
    "most read",
    "most popular",
    "trending",
    "comments",
    "leave a comment",
    "leave a reply",
    "view comments",
    "skip to content",
    "back to top",
    "google cta",
    "loading",
];
const OPENINGS: [&str; 26] = [
    "read more",
    "read also",
    "also read",
    "read next",
    "see also",
    "related:",
    "more from",
    "sign up for",
    "sign up to",
    "subscribe to",
    "subscribe now",
    "click here to",
    "follow us on",
    "like us on",
    "follow him on",
    "follow her on",
    "follow them on",
    "don't miss",
    "don’t miss",
    "advertisement",
    "this article was originally published",
    "get the latest",
    "join our",
    "enter your email",
    "share this",
    "want more of our stories",
];

/// Headings that open a box about something else, in lower case.
const HEADINGS: [&str; 16] = [
    "more from",
    "more in",
    "more on",
    "related",
    "keep reading",
    "read next",
    "most read",
    "most popular",
    "you may also like",
    "you might also like",
    "recommended",
    "comments",
    "latest",
    "trending",
    "newsletter",
    "continue reading",
];
/// Such a box may hold whole teasers, but not a story's text: words at most.
const LED_WORDS_MAX: u32 = 600;
/// A box that asks for a mail address has fewer words than this.
const ASKING_WORDS_MAX: u32 = 80;

/// Takes the boxes out of a page that are no part of its story. `title` is the story's headline.
pub(super) fn remove_boxes(document: &Document, title: &str) {
    remove_marked(document);
    remove_asking(document);
    remove_led(document);
    remove_opening(document, title);
}

/// Boxes around a field for a mail address.
fn remove_asking(document: &Document) {
    for field in document.select("input[type=email], input[name=email], input[name=EMAIL]").nodes() {
        let boxes = field
            .ancestors_it(Some(5))
            .filter(|around| ["section", "aside", "div", "form"].iter().any(|name| around.has_name(name)));
        let small = boxes.take_while(|around| {
            text::word_count(&around.text()) <= ASKING_WORDS_MAX && !holds_headline(around)
        });
        if let Some(outer) = small.last() {
            outer.remove_from_parent();
        }
    }
}

/// Boxes led by a heading such as "More from us".
fn remove_led(document: &Document) {
    for heading in document
        .select("section h2, section h3, aside h2, aside h3, aside h4, div h2, div h3, div h4")
        .nodes()
    {
        let printed = text::fold(&heading.text()).to_lowercase();
        if printed.chars().count() > 40 || !HEADINGS.iter().any(|opening| printed.starts_with(opening)) {
            continue;
        }
        let Some(around) = heading
            .parent()
            .filter(|around| ["section", "aside", "div"].iter().any(|name| around.has_name(name)))
        else {
            continue;
        };
        let leads = around
            .descendants_it()
            .find(|inner| inner.is_text() && !inner.text().trim().is_empty())
            .is_some_and(|first| first.ancestors_it(None).any(|outer| outer.id == heading.id));
        let is_box = text::word_count(&around.text()) <= LED_WORDS_MAX && !holds_headline(&around);
        let is_linked = around
            .descendants_it()
            .any(|inner| ["a", "form", "button"].iter().any(|name| inner.has_name(name)));
        if leads && is_box && is_linked {
            around.remove_from_parent();
        }
    }
}

/// The head of the story itself: its words are in the metadata by now.
fn remove_opening(document: &Document, title: &str) {
    for header in document.select("article header, main header").nodes() {
        let holds_title = header
            .descendants_it()
            .any(|inner| inner.has_name("h1") && text::fold(&inner.text()).eq_ignore_ascii_case(title));
        let holds_picture = header.descendants_it().any(|inner| {
            ["img", "figure", "picture", "video", "iframe"].iter().any(|name| inner.has_name(name))
        });
        if !title.is_empty() && holds_title && !holds_picture && text::word_count(&header.text()) <= 120 {
            header.remove_from_parent();
        }
    }
}

fn remove_marked(document: &Document) {
    for node in document.select("[class], [id]").nodes() {
        if !is_marked(node) || is_structural(node) {
            continue;
        }
        if text::word_count(&node.text()) <= BOX_WORDS_MAX && !holds_headline(node) {
            node.remove_from_parent();
        }
    }
}

/// Whether a whole block is such a line. `is_link` says that all its words are one link.
pub(super) fn is_noise_line(line: &str, is_link: bool) -> bool {
    let lower = line.trim().to_lowercase();
    let bare: String = lower.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let bare = text::fold(&bare);
    if bare.is_empty() {
        return false;
    }
    if LINES.contains(&bare.as_str()) {
        return true;
    }
    let words = bare.split(' ').count();
    let opens = OPENINGS.iter().any(|opening| {
        lower.trim_start_matches(['>', '»', '[', '(', '*', '–', '—', '-', ' ']).starts_with(opening)
    });
    opens && (is_link || words <= 8)
}

fn is_marked(node: &NodeRef<'_>) -> bool {
    let class = node.class().unwrap_or_default();
    let id = node.id_attr().unwrap_or_default();
    class.split_ascii_whitespace().chain(id.split_ascii_whitespace()).any(|token| {
        let token = token.to_ascii_lowercase().replace("__", "-").replace('_', "-");
        MARKS.iter().any(|mark| holds_word(&token, mark))
    })
}

fn holds_word(token: &str, mark: &str) -> bool {
    let Some(at) = token.find(mark) else { return false };
    let before = token.get(..at).unwrap_or_default();
    let after = token.get(at + mark.len()..).unwrap_or_default();
    // "has-related" and "no-newsletter" speak of the whole page.
    (before.is_empty() || before.ends_with('-'))
        && (after.is_empty() || after.starts_with('-'))
        && !before.starts_with("has-")
        && !before.starts_with("no-")
}

fn is_structural(node: &NodeRef<'_>) -> bool {
    ["html", "body", "main", "article", "p", "a", "span", "img", "time", "li"]
        .iter()
        .any(|name| node.has_name(name))
}

fn holds_headline(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| inner.has_name("h1"))
}
