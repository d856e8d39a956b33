//! A stored body made ready to be shown: pictures get the addresses of the copies on board, links open outside.
//! Must never give an element an address that the caller did not hand over.

use layover_model::SanitizedHtml;

use crate::sanitise::escape_into;
use crate::text;

/// What to show for a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServedPicture {
    /// The copy on board, by its address in the reading frame.
    OnBoard(String),
    /// No copy; one sentence says why.
    Missing(String),
}

/// The body as the reading frame shows it. `picture` is asked once for each picture, by its address on the web.
#[must_use]
pub fn render(body: &SanitizedHtml, picture: &dyn Fn(&str) -> ServedPicture) -> String {
    let source = body.as_str();
    let mut out = String::with_capacity(source.len() + source.len() / 8);
    let mut rest = source;
    while let Some(open) = rest.find('<') {
        let (before, tag_on) = rest.split_at(open);
        out.push_str(before);
        // A cleaned body has no ">" inside a tag: attribute values are escaped.
        let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
        let (tag, after) = tag_on.split_at(end);
        write_tag(&mut out, tag, picture);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn write_tag(out: &mut String, tag: &str, picture: &dyn Fn(&str) -> ServedPicture) {
    if tag.starts_with("<img ") {
        write_picture(out, tag, picture);
    } else if tag.starts_with("<a ") && attribute(tag, "href").is_some_and(|href| !href.starts_with('#')) {
        out.push_str(tag.trim_end_matches('>'));
        out.push_str(" target=\"_blank\" rel=\"noopener noreferrer\">");
    } else {
        out.push_str(tag);
    }
}

fn write_picture(out: &mut String, tag: &str, picture: &dyn Fn(&str) -> ServedPicture) {
    let Some(url) = attribute(tag, "data-src") else { return };
    let alt = attribute(tag, "alt").unwrap_or_default();
    match picture(&url) {
        ServedPicture::OnBoard(address) => {
            out.push_str("<img");
            write_attribute(out, "src", &address);
            for name in ["width", "height"] {
                if let Some(size) = attribute(tag, name) {
                    write_attribute(out, name, &size);
                }
            }
            write_attribute(out, "alt", &alt);
            out.push('>');
        }
        ServedPicture::Missing(sentence) => {
            out.push_str("<span class=\"picture-missing\" role=\"note\">");
            if !alt.is_empty() {
                out.push_str("<span class=\"picture-alt\">");
                escape_into(out, &alt, false);
                out.push_str("</span> ");
            }
            escape_into(out, &sentence, false);
            out.push_str("</span>");
        }
    }
}

fn write_attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_into(out, value, true);
    out.push('"');
}

/// The value of an attribute of a tag as the sanitiser writes it: ` name="value"`.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    while let Some((head, tail)) = rest.split_once("=\"") {
        let (value, after) = tail.split_once('"')?;
        if head.rsplit(' ').next() == Some(name) {
            return Some(text::decode_references(value).into_owned());
        }
        rest = after;
    }
    None
}
