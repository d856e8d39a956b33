//! Where on a page what is printed of its own story can stand.

use dom_query::{Document, Selection};

use crate::text;

/// The article with the headline, else the whole page.
pub(super) fn own_article(document: &Document) -> Selection<'_> {
    let headlines = document.select("h1");
    let article = headlines
        .nodes()
        .iter()
        .find_map(|headline| headline.ancestors_it(None).find(|around| around.has_name("article")));
    article.map_or_else(|| document.select("html"), Selection::from)
}

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
