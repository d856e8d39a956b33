//! A vector as it stands in the fields of a document: as text, as text that was escaped once too often, and as an address.

use crate::vectors::Vector;

/// What one source prints.
pub struct Fields<'a> {
    /// The vector.
    pub html: &'a str,
    /// The vector as a browser that has read it writes it down as XML.
    pub xhtml: &'a str,
    /// The vector where an address should be.
    pub address: String,
    /// `http://host:port` of the source.
    pub origin: &'a str,
    /// Its number in the town.
    pub number: usize,
    /// The form of the feed that is printed; of none, where it is a page or a list.
    pub form: &'static str,
}

impl<'a> Fields<'a> {
    /// The fields of a source. Addresses tell the forms apart: of one address there is one story, whatever prints it.
    pub fn of(vector: &'a Vector, number: usize, origin: &'a str, form: &'static str) -> Self {
        let html = vector.html.as_str();
        let address = match number / 3 % 3 {
            0 => html.to_owned(),
            1 => format!("javascript:alert(1)//{form}{html}"),
            _ => format!("{origin}/{form}/\"{html}"),
        };
        Self { html, xhtml: &vector.xhtml, address, origin, number, form }
    }

    /// The vector as text of a mark-up.
    pub fn text(&self) -> String {
        escaped(self.html)
    }

    /// The vector as somebody writes it whose program escapes twice: text that must stay text.
    pub fn text_twice(&self) -> String {
        escaped(&self.text())
    }

    /// The vector as a part of an XML document that is taken as it stands (`CDATA`).
    pub fn as_it_stands(&self) -> String {
        format!("<![CDATA[{}]]>", self.html.replace("]]>", "]]]]><![CDATA[>"))
    }

    /// The vector as an attribute that should be an address.
    pub fn link(&self) -> String {
        escaped(&self.address)
    }
}

/// Text for the content and the attributes of XML and HTML.
pub fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}
