//! What a feed states, with its texts still in the form the author gave them.

use super::markup::print::escape;
use super::wording;
use super::{FeedFormat, ParsedEntry, ParsedFeed, ParsedPerson};
use layover_model::Timestamp;

/// A text and how it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    /// The value, references of the feed's own syntax read once.
    pub(crate) value: String,
    /// HTML, not plain text.
    pub(crate) is_markup: bool,
}

impl Stated {
    /// As plain text, on one line.
    pub(crate) fn plain_text(&self) -> Option<String> {
        let text = if self.is_markup { wording::plain_text(&self.value) } else { self.value.clone() };
        let text = wording::one_line(&text);
        (!text.is_empty()).then_some(text)
    }

    /// As mark-up; the lines of a plain text stay lines.
    pub(crate) fn markup(self) -> String {
        if self.is_markup {
            return self.value;
        }
        let mut out = String::with_capacity(self.value.len());
        escape(&self.value, false, &mut out);
        out.replace("\r\n", "\n").replace("\n\n", "<br><br>")
    }
}

/// A feed before its texts are turned into the forms Layover keeps.
#[derive(Debug)]
pub(crate) struct StatedFeed {
    pub(crate) format: FeedFormat,
    pub(crate) title: Option<Stated>,
    pub(crate) subtitle: Option<Stated>,
    pub(crate) link: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) id: Option<String>,
    pub(crate) updated: Option<Timestamp>,
    pub(crate) next_page: Option<String>,
    pub(crate) authors: Vec<ParsedPerson>,
    pub(crate) entries: Vec<StatedEntry>,
    pub(crate) is_last_cut: bool,
    pub(crate) warnings: Vec<String>,
}

/// An entry, likewise. `rest` holds every field whose form is settled.
#[derive(Debug, Default)]
pub(crate) struct StatedEntry {
    pub(crate) title: Option<Stated>,
    pub(crate) summary: Option<Stated>,
    pub(crate) content: Option<Stated>,
    pub(crate) rest: ParsedEntry,
}

impl StatedFeed {
    pub(crate) fn into_parsed(self) -> ParsedFeed {
        ParsedFeed {
            format: self.format,
            title: self.title.as_ref().and_then(Stated::plain_text),
            link: self.link,
            subtitle: self.subtitle.as_ref().and_then(Stated::plain_text),
            language: self.language,
            id: self.id,
            updated: self.updated,
            next_page: self.next_page,
            entries: self.entries.into_iter().map(StatedEntry::into_parsed).collect(),
            is_last_cut: self.is_last_cut,
            warnings: self.warnings,
        }
    }
}

impl StatedEntry {
    fn into_parsed(self) -> ParsedEntry {
        ParsedEntry {
            title: self.title.as_ref().and_then(Stated::plain_text),
            summary_html: self.summary.map(Stated::markup),
            content_html: self.content.map(Stated::markup),
            ..self.rest
        }
    }
}
