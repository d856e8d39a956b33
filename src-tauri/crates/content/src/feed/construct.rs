//! Text constructs (RFC 4287 §3.1, Atom 0.3's modes, RSS's habits): what an element's text is, and whether it is
//! mark-up. Relative addresses inside mark-up are made absolute here, where the element's own base is known.

use super::document::Reading;
use super::markup::{ElementId, Namespace};
use super::stated::Stated;
use super::{FeedFormat, address, wording};
use base64::Engine;

impl Reading<'_, '_> {
    /// The text of an element in the form it was meant, relative addresses in it made absolute.
    pub(super) fn stated(&self, id: ElementId) -> Option<Stated> {
        let mut stated = self.raw_stated(id);
        if stated.is_markup {
            let base = self.base_of(id);
            stated.value = address::resolve_markup(&stated.value, base.as_ref()).trim().to_owned();
        }
        (!stated.value.is_empty()).then_some(stated)
    }

    fn raw_stated(&self, id: ElementId) -> Stated {
        let element = self.tree.element(id);
        let media_type = element.attribute("type").unwrap_or_default().trim().to_ascii_lowercase();
        let mode = element.attribute("mode").unwrap_or_default();
        let has_elements = self.tree.children(id).next().is_some();
        if (mode.eq_ignore_ascii_case("base64") || is_binary(&media_type))
            && !has_elements
            && let Some(value) = from_base64(&self.tree.text(id))
        {
            return Stated { value, is_markup: true };
        }
        let is_xhtml = media_type == "xhtml" || media_type.ends_with("xml");
        if has_elements || (is_xhtml && self.format == FeedFormat::Atom) {
            let is_escaped = matches!(media_type.as_str(), "html" | "text/html");
            let holder = self.division(id).filter(|_| self.is_atom_1).unwrap_or(id);
            let has_only_text = self.tree.children(holder).next().is_none();
            let value = if is_escaped && has_only_text {
                self.tree.text(holder)
            } else {
                self.tree.inner_markup(holder)
            };
            return Stated { value: value.trim().to_owned(), is_markup: true };
        }
        let value = self.tree.text(id).trim().to_owned();
        let is_markup = match media_type.as_str() {
            "html" | "text/html" => true,
            "text" | "text/plain" => false,
            _ if element.namespace == Namespace::Core && self.format != FeedFormat::Atom => true,
            _ if element.namespace == Namespace::Content => true,
            _ => mode.eq_ignore_ascii_case("escaped") || wording::looks_like_markup(&value),
        };
        Stated { value, is_markup }
    }

    /// The one `<div>` that wraps an element's whole content.
    fn division(&self, id: ElementId) -> Option<ElementId> {
        let mut children = self.tree.children(id);
        let (first, element) = children.next()?;
        (element.name == "div" && children.next().is_none()).then_some(first)
    }
}

fn is_binary(media_type: &str) -> bool {
    media_type.contains('/')
        && !media_type.starts_with("text/")
        && !media_type.ends_with("xml")
        && !media_type.ends_with("html")
}

fn from_base64(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = base64::engine::general_purpose::STANDARD.decode(compact).ok()?;
    String::from_utf8(bytes).ok()
}
