//! The pages of a folder of saved stories.

use crate::export::{STYLE, page_policy};
use layover_content::xhtml::{escape_attribute, escape_text};

/// A story's line in the contents.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Line {
    /// Its folder.
    pub(super) folder: String,
    pub(super) title: String,
    /// ` lang="…" dir="…"`.
    pub(super) attributes: String,
    /// Who, where, when.
    pub(super) facts: String,
}

/// Pictures lie beside the page, whether it is opened from disk or served.
const PICTURES: &str = "'self' file:";

/// The contents.
pub(super) fn index(lines: &[Line]) -> String {
    let entry = |line: &Line| {
        format!(
            "<li><a href=\"{}/index.html\"{}>{}</a><p class=\"facts\">{}</p></li>\n",
            escape_attribute(&address(&line.folder)),
            line.attributes,
            escape_text(&line.title),
            escape_text(&line.facts)
        )
    };
    let list: String = lines.iter().map(entry).collect();
    document(
        " lang=\"en\"",
        "Saved stories",
        &format!(
            "<header class=\"edition\"><h1>Saved stories</h1></header><nav aria-label=\"Contents\"><ul>\n{list}</ul></nav>"
        ),
    )
}

/// A page with our style and nothing that runs.
pub(super) fn document(attributes: &str, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html{attributes}><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><meta name=\"referrer\" content=\"no-referrer\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"generator\" content=\"Layover\">\
         <title>{}</title><style>{STYLE}</style></head><body>{body}</body></html>\n",
        page_policy(PICTURES),
        escape_text(title)
    )
}

/// A folder's name as an address.
fn address(name: &str) -> String {
    let mut address = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}
