//! The reading frame's document: the whole story as one page of the story scheme.
//!
//! Owns the markup around a [`SanitizedHtml`] body, the style sheet, the one bridge script and the content
//! security policy that admits it by hash. Never puts anything foreign into the page but text it has escaped
//! and bodies the sanitiser sealed.

mod accent;
mod byline;
mod comparison;
mod document;
mod furniture;
mod onward;
mod policy;
mod style;

pub use byline::Maker;
pub use comparison::{ComparisonDocument, comparison};
pub(crate) use document::without_brackets;
pub use document::{HeroFigure, Original, StoryDocument, not_here, render};
pub(crate) use policy::base64;
pub use policy::{file_policy, frame_policy};
pub use style::stylesheet;

/// The script in the frame, of several files and one hash. It speaks with the window by `postMessage` alone; it has no other reach.
pub const BRIDGE: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("story_page/bridge/voice.js"),
    include_str!("story_page/bridge/places.js"),
    include_str!("story_page/bridge/paint.js"),
    include_str!("story_page/bridge/position.js"),
    include_str!("story_page/bridge/marks.js"),
    include_str!("story_page/bridge/find.js"),
    include_str!("story_page/bridge/spoken.js"),
    include_str!("story_page/bridge/notes.js"),
    include_str!("story_page/bridge/pictures.js"),
    include_str!("story_page/bridge/furniture.js"),
    include_str!("story_page/bridge/links.js"),
    include_str!("story_page/bridge/keys.js"),
    include_str!("story_page/bridge/orders.js"),
    "})();\n"
);

/// Base of the story scheme's addresses: WebView2 serves custom schemes as `http://<scheme>.localhost`.
pub const SCHEME_BASE: &str =
    if cfg!(any(windows, target_os = "android")) { "http://story.localhost" } else { "story://localhost" };

/// Escapes text for element content and double-quoted attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}
