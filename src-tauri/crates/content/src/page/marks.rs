//! Which classes and ids mark a box that is no part of any story. Must never read a word inside another word.

/// Words in a class or id that mark such a box, compared as whole words between hyphens and underscores: those
/// that begin with a letter.
#[rustfmt::skip]
fn marks_with(first: u8) -> &'static [&'static str] {
    match first.to_ascii_lowercase() {
        b'a' => &[
            "ad-container", "ad-slot", "addthis", "addtoany", "adsbygoogle", "advert", "advertisement", "appeal",
            "author-bio", "author-box", "author-card", "authorbox", "about-author", "about-the-author",
        ],
        b'b' => &["bio-box", "breadcrumb", "breadcrumbs"],
        b'c' => &[
            "comments", "comments-area", "comment-list", "comment-respond", "consent-banner", "cookie-banner",
            "cookie-consent", "cookie-notice",
        ],
        b'd' => &["disqus", "donate", "donation"],
        b'e' => &["entry-tags"],
        b'f' => &["follow-us"],
        b'g' => &["gdpr", "google-cta"],
        b'j' => &["jp-relatedposts"],
        b'k' => &["keep-reading"],
        b'm' => &["most-popular", "most-read"],
        b'n' => &["newsletter", "newsletters", "next-article", "next-post", "next-story"],
        b'o' => &["outbrain"],
        b'p' => &[
            "pagination", "paywall-prompt", "post-navigation", "post-nav", "post-tags", "prev-post", "promo", "promobox",
        ],
        b'r' => &[
            "read-next", "recirc", "recirculation", "recommendations", "recommended", "related", "related-articles",
            "related-posts", "related-stories", "relatedposts", "respond",
        ],
        b's' => &[
            "share", "share-bar", "share-buttons", "share-links", "share-panel", "share-tools", "sharebar", "sharedaddy",
            "sharing", "sign-up", "signup", "skip-link", "social-icons", "social-links", "social-media", "social-share",
            "subscribe", "subscription", "support-us",
        ],
        b't' => &["tag-list", "tags-links", "tagcloud", "taboola", "trending"],
        b'y' => &["you-may-also-like"],
        _ => &[],
    }
}

/// Of these, words of our language like any other: what is called so may speak of a share or of what is related.
const PLAIN: [&str; 8] = ["appeal", "donate", "donation", "promo", "related", "share", "sharing", "trending"];

/// Whether an attribute holds such a mark that is no plain word.
pub(super) fn is_telling(attribute: &str) -> bool {
    let is_plain = |token: &str| {
        PLAIN.iter().any(|mark| begins(token.as_bytes(), mark.as_bytes()) && !is_compound(token))
    };
    attribute.split_ascii_whitespace().any(|token| is_token_marked(token) && !is_plain(token))
}

/// Whether a token names furniture by more than its first word.
fn is_compound(token: &str) -> bool {
    let bytes = token.as_bytes();
    marks_with(bytes.first().copied().unwrap_or_default())
        .iter()
        .any(|mark| mark.contains('-') && begins(bytes, mark.as_bytes()))
}

/// Names of boxes in which whole stories follow the page's own.
const FOLLOWING: [&str; 3] = ["next-article", "next-post", "next-story"];

/// Whether an attribute names a box of the story after this one.
pub(super) fn is_following(attribute: &str) -> bool {
    let mut tokens = attribute.split_ascii_whitespace();
    tokens.any(|token| FOLLOWING.iter().any(|mark| begins(token.as_bytes(), mark.as_bytes())))
}

/// Whether one of an attribute's tokens holds such a mark as a word.
pub(super) fn is_marked(attribute: &str) -> bool {
    attribute.split_ascii_whitespace().any(is_token_marked)
}

fn is_token_marked(token: &str) -> bool {
    let bytes = token.as_bytes();
    let mut is_start = true;
    for (at, byte) in bytes.iter().enumerate() {
        if is_start && let Some(rest) = bytes.get(at..) {
            let next = rest.get(1).copied().unwrap_or_default().to_ascii_lowercase();
            let mut likely = marks_with(*byte).iter().filter(|mark| mark.as_bytes().get(1) == Some(&next));
            let found = likely.any(|mark| begins(rest, mark.as_bytes()));
            // "has-related" and "no-newsletter" speak of the whole page.
            if found && !is_about_the_page(bytes.get(..at).unwrap_or_default()) {
                return true;
            }
        }
        is_start = is_joint(*byte);
    }
    false
}

/// Whether a token goes on with the mark, and ends there or at a joint.
fn begins(token: &[u8], mark: &[u8]) -> bool {
    let mut at = 0;
    for expected in mark {
        match token.get(at) {
            Some(found) if found.to_ascii_lowercase() == *expected => at += 1,
            Some(b'_') if *expected == b'-' => at += if token.get(at + 1) == Some(&b'_') { 2 } else { 1 },
            _ => return false,
        }
    }
    token.get(at).is_none_or(|next| is_joint(*next))
}

fn is_joint(byte: u8) -> bool {
    matches!(byte, b'-' | b'_')
}

fn is_about_the_page(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    [b"has-".as_slice(), b"no-", b"has_", b"no_"].iter().any(|opening| before.starts_with(opening))
}
