//! A story beside what it said before: a page of its own in the reading frame.

use super::document::{STYLES, own_words, theme_name};
use super::{BRIDGE, escape};
use crate::contract::Theme;
use crate::voice::With::Text;
use crate::voice::{attributes, say, say_with};
use layover_model::Direction;

/// What the page is made of. `changes` is mark-up of ours around escaped text.
#[derive(Clone, Debug)]
pub struct ComparisonDocument<'a> {
    /// BCP 47 tag, empty when unknown.
    pub language: &'a str,
    /// Direction of the text.
    pub direction: Direction,
    /// The look.
    pub theme: Theme,
    /// Headline as it stands.
    pub title: &'a str,
    /// When it was changed, in words and as RFC 3339.
    pub replaced: (String, String),
    /// The comparison.
    pub changes: String,
}

/// The whole document.
#[must_use]
pub fn comparison(page: &ComparisonDocument<'_>) -> String {
    let language =
        if page.language.is_empty() { String::new() } else { format!(" lang=\"{}\"", escape(page.language)) };
    let (words, machine) = &page.replaced;
    let when = format!("<time datetime=\"{}\">{}</time>", escape(machine), escape(words));
    format!(
        "<!doctype html>\n<html{language} dir=\"{direction}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <title>{title}</title><meta name=\"viewport\" content=\"width=device-width\">{styles}</head>\
         <body><div role=\"region\" aria-labelledby=\"layover-title\"><article tabindex=\"-1\" aria-labelledby=\"layover-title\"><header class=\"head\"><p class=\"kicker\">{changed}</p>\
         <h1 id=\"layover-title\">{title}</h1><p class=\"dek\" {own}>{explained}</p></header>\
         <div class=\"body comparison\">{changes}</div></article></div><script>{BRIDGE}</script></body></html>",
        direction = page.direction.as_attribute(),
        theme = theme_name(page.theme),
        title = escape(page.title),
        styles = *STYLES,
        own = attributes(),
        changed = own_words(&say("frameChanged")),
        explained = say_with("frameChangedOn", &[("when", Text(&when))]),
        changes = page.changes,
    )
}
