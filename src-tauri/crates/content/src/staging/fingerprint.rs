//! One hash over what a source said, so that an unchanged entry is told without comparing fields.

use layover_model::ContentHash;
use sha2::{Digest, Sha256};

use crate::feed::ParsedEntry;

/// Grows when the same source would be staged differently: then every entry counts as changed once.
const RULES: u8 = 2;

/// Over everything an entry says.
pub(super) fn of_entry(entry: &ParsedEntry) -> ContentHash {
    let mut hash = Fields::new();
    for field in [
        &entry.id,
        &entry.link,
        &entry.title,
        &entry.summary_html,
        &entry.content_html,
        &entry.language,
        &entry.base_url,
    ] {
        hash.text(field.as_deref());
    }
    for instant in [entry.published, entry.updated] {
        hash.number(instant.map(|instant| instant.0));
    }
    for person in &entry.authors {
        hash.text(person.name.as_deref());
        hash.text(person.url.as_deref());
    }
    entry.tags.iter().for_each(|tag| hash.text(Some(tag)));
    for enclosure in &entry.enclosures {
        hash.text(Some(&enclosure.url));
    }
    for picture in &entry.pictures {
        hash.text(Some(&picture.url));
        hash.text(picture.caption.as_deref());
    }
    hash.finish()
}

/// Over the words of a page.
pub(super) fn of_page(title: &str, body: &str) -> ContentHash {
    let mut hash = Fields::new();
    hash.text(Some(title));
    hash.text(Some(body));
    hash.finish()
}

/// Fields with their lengths, so that "ab" + "c" is not "a" + "bc".
struct Fields(Sha256);

impl Fields {
    fn new() -> Self {
        Self(Sha256::new_with_prefix([RULES]))
    }

    fn text(&mut self, text: Option<&str>) {
        self.number(text.map(|text| i64::try_from(text.len()).unwrap_or(i64::MAX)));
        self.0.update(text.unwrap_or_default());
    }

    fn number(&mut self, number: Option<i64>) {
        self.0.update([u8::from(number.is_some())]);
        self.0.update(number.unwrap_or_default().to_be_bytes());
    }

    fn finish(self) -> ContentHash {
        ContentHash(self.0.finalize().into())
    }
}
