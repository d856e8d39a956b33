//! What stands at the places a profile names.

use dom_query::Document;

use crate::text;

/// The texts at a profile's places, each once.
pub(super) fn texts(document: &Document, selectors: Option<&[String]>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for selector in selectors.unwrap_or_default() {
        for node in document.select(selector).nodes() {
            let printed = text::fold(&node.text());
            if !printed.is_empty() && !found.contains(&printed) {
                found.push(printed);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}
