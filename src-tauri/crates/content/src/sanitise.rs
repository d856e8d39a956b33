//! The last step before storage: foreign mark-up in, [`SanitizedHtml`] out.
//!
//! The order is guard, parse, write anew from an allow-list ([`writer`]), and then ammonia over the result
//! ([`wall`]), which alone decides what may pass; where its answer is known ([`passes`]) it is not asked. Must never
//! let an address through that a browser fetches by itself: pictures stand as `data-src`. Cleaning a clean body
//! changes nothing.

mod address;
mod attributes;
mod captions;
mod elements;
mod embeds;
mod marks;
mod math;
mod passes;
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

use std::collections::HashSet;

use dom_query::Document;
use layover_model::{PictureReference, SanitizedHtml};
use memchr::memmem;
use url::Url;

use crate::{guard, text};

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
    clean_unless(html, base_url, passes::surely_passes)
}

/// The same with the wall asked about all of it, however it is written: what [`clean`] must never differ from. For tests.
#[doc(hidden)]
#[must_use]
pub fn clean_by_the_wall(html: &str, base_url: Option<&str>) -> CleanBody {
    clean_unless(html, base_url, |_| false)
}

/// The same for what was parsed already, out of a page the guard let pass.
pub(crate) fn clean_parsed(document: Document, base_url: Option<&str>) -> CleanBody {
    write_and_wall(document, base_url, passes::surely_passes)
}

fn clean_unless(html: &str, base_url: Option<&str>, is_known: fn(&str) -> bool) -> CleanBody {
    match guard::parse_fragment(html) {
        Ok(document) => {
            shown::settle_all(&document);
            posts::settle_all(&document);
            write_and_wall(document, base_url, is_known)
        }
        Err(_) => plain_paragraphs(html),
    }
}

/// Writes a document and puts it through the wall, until that changes nothing; what `is_known` to pass as it stands is not put.
fn write_and_wall(mut document: Document, base_url: Option<&str>, is_known: fn(&str) -> bool) -> CleanBody {
    let base = base_url.and_then(|url| Url::parse(url).ok());
    let (mut last, mut has_passed) = (String::new(), false);
    for _ in 0..ROUNDS {
        let written = writer::write(&document, base.as_ref());
        if written.html.len() > guard::PAGE_BYTES_MAX || !wall::is_writable(&written.html) {
            return plain_paragraphs(&written.html);
        }
        let sealed =
            |html| CleanBody { html: SanitizedHtml::sealed_by_sanitiser(html), pictures: written.pictures };
        // The wall has seen this very mark-up, and left it as it was.
        if has_passed && written.html == last {
            return sealed(last);
        }
        let walled = if is_known(&written.html) { None } else { Some(wall::clean(&written.html)) };
        let walled = walled.filter(|walled| *walled != written.html);
        // Passed: the parser reads the mark-up the way it was meant, so one more round would change nothing,
        // or has changed nothing.
        has_passed = walled.is_none();
        let walled = walled.unwrap_or(written.html);
        if walled.len() > guard::PAGE_BYTES_MAX {
            return plain_paragraphs(&walled);
        }
        if has_passed && (is_surely_settled(&walled) || walled == last) {
            return sealed(walled);
        }
        document = Document::fragment(walled.as_str());
        last = walled;
    }
    plain_paragraphs(&last)
}

/// Whether mark-up that reads back as it was written also needs no other look: an id stays only while a link
/// leads to it, and that link may just have gone; blanks inside `pre` may have opened what closes again empty.
fn is_surely_settled(html: &str) -> bool {
    let mut listings =
        memmem::find_iter(html.as_bytes(), "<pre").filter_map(|at| html.get(at + "<pre".len()..));
    listings.all(is_plain_listing) && are_led_to(html)
}

/// Whether what follows `<pre` is text alone, or text alone in one `code`, that begins with no blank.
fn is_plain_listing(rest: &str) -> bool {
    let inside = rest.split_once('>').and_then(|(_, rest)| rest.split_once("</pre>"));
    let Some((inside, _)) = inside else { return false };
    let code = inside.strip_prefix("<code").and_then(|rest| rest.split_once('>'));
    let text = match code {
        Some((_, rest)) => rest.strip_suffix("</code>"),
        None => Some(inside),
    };
    text.is_some_and(|text| !text.contains('<') && text.starts_with(|first: char| !first.is_whitespace()))
}

/// Whether links lead to all ids of a written body.
fn are_led_to(html: &str) -> bool {
    let values = |opening: &'static str| {
        let rests =
            memmem::find_iter(html.as_bytes(), opening).filter_map(move |at| html.get(at + opening.len()..));
        rests.filter_map(|rest| rest.split_once('"')).map(|(value, _)| value)
    };
    // A bracket in a text is written as a reference, so the first is a tag's; a text that looks like the second costs
    // but another look.
    let links: HashSet<&str> = values("<a href=\"#").collect();
    values(" id=\"").all(|id| links.contains(id))
}

/// A body that begins with a plain figure, cut after it: the figure's mark-up, and the rest. `None` where the rest might
/// have to be written otherwise: it is what was written, without its first element.
pub(crate) fn after_figure(body: &CleanBody) -> Option<(String, CleanBody)> {
    let (inside, rest) = body.html.as_str().strip_prefix("<figure>")?.split_once("</figure>")?;
    let is_plain = inside.matches("<img ").count() == 1
        && PARTS.iter().all(|part| !inside.contains(part))
        && !rest.contains(" id=\"");
    let (_, address) = inside.split_once("data-src=\"")?;
    let (address, _) = address.split_once('"')?;
    if !is_plain || rest.contains(address) {
        return None;
    }
    let shown = text::decode_references(address);
    let pictures = body.pictures.iter().filter(|picture| picture.url != *shown).cloned().collect();
    let html = SanitizedHtml::sealed_by_sanitiser(rest.to_owned());
    Some((format!("<figure>{inside}</figure>"), CleanBody { html, pictures }))
}

/// What may make a picture part of something else, and what other parts of a body refer to.
const PARTS: [&str; 7] = ["<figure", "<table", "<li", "<blockquote", "<details", "class=\"embed", " id=\""];

/// The way out: the text alone, one paragraph a line.
fn plain_paragraphs(html: &str) -> CleanBody {
    let mut body = String::new();
    for line in text::lines_of(html).lines() {
        body.push_str("<p>");
        escape_into(&mut body, line, false);
        body.push_str("</p>");
    }
    CleanBody { html: SanitizedHtml::sealed_by_sanitiser(body), pictures: Vec::new() }
}
