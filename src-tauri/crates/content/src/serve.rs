//! A stored body made ready to be shown: pictures get the addresses of the copies on board, links open outside.
//! Must never give an element an address that the caller did not hand over.

use std::borrow::Cow;

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
    Page { picture, apart: None }.render(body)
}

/// The same for a body that stands on a page with others: its ids get `apart` behind them, so that its notes lead
/// to its own, and its pictures are fetched when they are come to.
#[must_use]
pub fn render_beside(body: &SanitizedHtml, apart: i64, picture: &dyn Fn(&str) -> ServedPicture) -> String {
    Page { picture, apart: Some(apart) }.render(body)
}

/// How a body is put on its page.
struct Page<'a> {
    picture: &'a dyn Fn(&str) -> ServedPicture,
    apart: Option<i64>,
}

impl Page<'_> {
    fn render(&self, body: &SanitizedHtml) -> String {
        let source = body.as_str();
        let mut out = String::with_capacity(source.len() + source.len() / 8);
        let mut rest = source;
        while let Some(open) = rest.find('<') {
            let (before, tag_on) = rest.split_at(open);
            out.push_str(before);
            // A cleaned body has no ">" inside a tag: attribute values are escaped.
            let end = tag_on.find('>').map_or(tag_on.len(), |end| end + 1);
            let (tag, after) = tag_on.split_at(end);
            self.write_tag(&mut out, tag);
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn write_tag(&self, out: &mut String, tag: &str) {
        if tag.starts_with("<img ") {
            self.write_picture(out, tag);
        } else if tag.starts_with("<a ") && attribute(tag, "href").is_some_and(|href| !href.starts_with('#'))
        {
            out.push_str(self.set_apart(tag).trim_end_matches('>'));
            out.push_str(" target=\"_blank\" rel=\"noopener noreferrer\">");
        } else {
            out.push_str(&self.set_apart(tag));
        }
    }

    /// The tag with its id, and what it says of others' ids, set apart from those of the page.
    fn set_apart<'t>(&self, tag: &'t str) -> Cow<'t, str> {
        let (Some(apart), true) = (self.apart, tag.contains(" id=\"") || tag.contains(" href=\"#")) else {
            return Cow::Borrowed(tag);
        };
        let mut out = String::with_capacity(tag.len() + 16);
        let mut rest = tag;
        while let Some((head, tail)) = rest.split_once("=\"") {
            let Some((value, after)) = tail.split_once('"') else { break };
            let name = head.rsplit(' ').next().unwrap_or_default();
            let is_id = name == "id" || name == "href" && value.starts_with('#') && value.len() > 1;
            out.push_str(&format!("{head}=\"{value}"));
            if is_id {
                out.push_str(&format!("-{apart}"));
            }
            out.push('"');
            rest = after;
        }
        out.push_str(rest);
        Cow::Owned(out)
    }

    fn write_picture(&self, out: &mut String, tag: &str) {
        let Some(url) = attribute(tag, "data-src") else { return };
        let alt = attribute(tag, "alt").unwrap_or_default();
        match (self.picture)(&url) {
            ServedPicture::OnBoard(address) => {
                out.push_str("<img");
                write_attribute(out, "src", &address);
                for name in ["width", "height"] {
                    if let Some(size) = attribute(tag, name) {
                        write_attribute(out, name, &size);
                    }
                }
                if self.apart.is_some() {
                    write_attribute(out, "loading", "lazy");
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
