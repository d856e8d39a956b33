//! A vector as it stands in the fields of a document: as text, as text that was escaped once too often, and as an address.

/// What one source prints.
pub struct Fields<'a> {
    /// The vector.
    pub html: &'a str,
    /// The vector where an address should be.
    pub address: String,
    /// `http://host:port` of the source.
    pub origin: &'a str,
    /// Its number in the town.
    pub number: usize,
}

impl<'a> Fields<'a> {
    /// The fields of a source.
    pub fn of(html: &'a str, number: usize, origin: &'a str) -> Self {
        let address = match number / 3 % 3 {
            0 => html.to_owned(),
            1 => format!("javascript:alert(1)//{html}"),
            _ => format!("{origin}/\"{html}"),
        };
        Self { html, address, origin, number }
    }

    /// The vector as text of a mark-up.
    pub fn text(&self) -> String {
        escaped(self.html)
    }

    /// The vector as somebody writes it whose program escapes twice: text that must stay text.
    pub fn text_twice(&self) -> String {
        escaped(&self.text())
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
