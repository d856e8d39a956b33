//! Boxes and lines that are no part of any story: newsletters, sharing, cookies, related lists, adverts.

use dom_query::{Document, NodeRef};

use crate::text;

/// Words in a class or id that mark such a box, compared as whole words between hyphens and underscores.
const MARKS: [&str; 58] = [
    "newsletter", "newsletters", "sharedaddy", "sharebar", "share-bar", "share-buttons", "share-panel", "share-links", "share-tools",
    "social-share", "social-links", "social-icons", "social-media", "sharing", "related", "related-posts", "related-articles", "related-stories",
    "relatedposts", "recommended", "recommendations", "cookie-banner", "cookie-notice", "cookie-consent", "consent-banner", "gdpr",
    "subscribe", "subscription", "signup", "sign-up", "donate", "donation", "outbrain", "taboola", "advert", "advertisement", "ad-slot",
    "ad-container", "adsbygoogle", "promo", "promobox", "keep-reading", "read-next", "most-read", "most-popular", "trending", "follow-us",
    "jp-relatedposts", "addtoany", "addthis", "breadcrumb", "breadcrumbs", "comments-area", "disqus", "paywall-prompt", "support-us", "google-cta",
    "skip-link",
];
/// A box with more words than this is kept: what is called "related" may hold the story itself.
const BOX_WORDS_MAX: u32 = 180;

/// Lines that stand for something a paper page would not have, in lower case without punctuation.
const LINES: [&str; 62] = [
    "advertisement", "advertisements", "advert", "ad", "sponsored", "sponsored content", "share", "share this", "share this article", "share this story",
    "share on facebook", "share on twitter", "share on x", "tweet", "facebook", "twitter", "email", "print", "pinterest", "linkedin", "whatsapp",
    "copy link", "link copied", "follow us", "follow us on social", "follow us on twitter", "keep reading", "show less", "read more", "load more",
    "continue reading", "story continues below", "story continues below advertisement", "article continues below", "article continues after advertisement",
    "subscribe", "subscribe now", "sign up", "sign up now", "newsletter", "donate", "donate now", "support us", "related", "related articles",
    "related stories", "related posts", "related content", "recommended", "recommended stories", "more stories", "most read", "most popular", "trending",
    "comments", "leave a comment", "leave a reply", "view comments", "skip to content", "back to top", "google cta", "loading",
];
const OPENINGS: [&str; 26] = [
    "read more", "read also", "also read", "read next", "see also", "related:", "more from", "sign up for", "sign up to", "subscribe to", "subscribe now",
    "click here to", "follow us on", "like us on", "follow him on", "follow her on", "follow them on", "don't miss", "don’t miss", "advertisement",
    "this article was originally published", "get the latest", "join our", "enter your email", "share this", "want more of our stories",
];

/// Takes the marked boxes out of a page.
pub(super) fn remove_boxes(document: &Document) {
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
    let opens = OPENINGS.iter().any(|opening| lower.trim_start_matches(['>', '»', '[', '(', '*', '–', '—', '-', ' ']).starts_with(opening));
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
    (before.is_empty() || before.ends_with('-')) && (after.is_empty() || after.starts_with('-')) && !before.starts_with("has-") && !before.starts_with("no-")
}

fn is_structural(node: &NodeRef<'_>) -> bool {
    ["html", "body", "main", "article", "p", "a", "span", "img", "time", "li"].iter().any(|name| node.has_name(name))
}

fn holds_headline(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| inner.has_name("h1"))
}
