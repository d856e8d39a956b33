//! The last step before storage: foreign mark-up in, [`SanitizedHtml`] out.
//!
//! The order is guard, parse, write anew from an allow-list ([`writer`]), and then ammonia over the result
//! ([`wall`]), which alone decides what may pass. Must never let an address through that a browser fetches by
//! itself: pictures stand as `data-src`. Cleaning a clean body changes nothing.

mod address;
mod attributes;
mod captions;
mod elements;
mod embeds;
mod marks;
mod math;
mod pictures;
mod posts;
mod shown;
mod wall;
mod writer;

pub(crate) use address::{is_refused, web_address};
pub(crate) use embeds::is_known as is_known_embed;
pub(crate) use marks::is_pull_quote;
pub(crate) use pictures::{
    is_tracking, parse_set as picture_set, picture_identity, resolve as resolve_picture,
};
pub(crate) use posts::{free as free_post, is_post, settle as settle_post};
pub(crate) use shown::{may_show, settle as settle_shown};
pub(crate) use writer::{KEPT_ID, escape_into};

use dom_query::Document;
use layover_model::{PictureReference, SanitizedHtml};
use url::Url;

use crate::guard;

/// A cleaned body, and the pictures it shows in its order, each address once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CleanBody {
    /// The body.
    pub html: SanitizedHtml,
    /// Its pictures.
    pub pictures: Vec<PictureReference>,
}

/// Parsers move what is nested wrongly; after so many rounds a text that still moves becomes plain text.
const ROUNDS: usize = 6;

/// Cleans foreign mark-up. Relative addresses are resolved against `base_url`, or dropped without one.
/// Mark-up beyond the [`guard`] becomes plain paragraphs.
#[must_use]
pub fn clean(html: &str, base_url: Option<&str>) -> CleanBody {
    match guard::parse_fragment(html) {
        Ok(document) => {
            shown::settle_all(&document);
            posts::settle_all(&document);
            clean_parsed(document, base_url)
        }
        Err(_) => plain_paragraphs(html),
    }
}

/// The same for what was parsed already, out of a page the guard let pass.
pub(crate) fn clean_parsed(mut document: Document, base_url: Option<&str>) -> CleanBody {
    let base = base_url.and_then(|url| Url::parse(url).ok());
    let mut last = String::new();
    for _ in 0..ROUNDS {
        let written = writer::write(&document, base.as_ref());
        if written.html.len() > guard::PAGE_BYTES_MAX || !wall::is_writable(&written.html) {
            return plain_paragraphs(&written.html);
        }
        let walled = wall::clean(&written.html);
        if walled.len() > guard::PAGE_BYTES_MAX {
            return plain_paragraphs(&walled);
        }
        // Equal: the parser reads the mark-up the way it was meant, so one more round would change nothing,
        // or has changed nothing.
        if walled == written.html && (is_surely_settled(&walled) || walled == last) {
            return CleanBody {
                html: SanitizedHtml::sealed_by_sanitiser(walled),
                pictures: written.pictures,
            };
        }
        document = Document::fragment(walled.as_str());
        last = walled;
    }
    plain_paragraphs(&last)
}

/// Whether mark-up that reads back as it was written also needs no other look: an id stays only while a link
/// leads to it, and that link may just have gone; blanks inside `pre` may have opened what closes again empty.
fn is_surely_settled(html: &str) -> bool {
    !html.contains(" id=\"") && !html.contains("<pre")
}

/// The way out: the text alone, one paragraph a line.
fn plain_paragraphs(html: &str) -> CleanBody {
    let mut body = String::new();
    for line in crate::text::lines_of(html).lines() {
        body.push_str("<p>");
        escape_into(&mut body, line, false);
        body.push_str("</p>");
    }
    CleanBody { html: SanitizedHtml::sealed_by_sanitiser(body), pictures: Vec::new() }
}
