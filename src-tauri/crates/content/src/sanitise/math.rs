//! Formulas: their TeX, or the formula's own text. No `math` element is stored.

use dom_query::NodeRef;

/// What a formula says as text.
pub(super) fn source_of(formula: &NodeRef<'_>) -> String {
    let annotation = formula.descendants().into_iter().find(|node| {
        node.has_name("annotation")
            && node.attr("encoding").is_some_and(|encoding| encoding.to_ascii_lowercase().contains("tex"))
    });
    let text = match annotation {
        Some(annotation) => annotation.text(),
        None => match formula.attr("alttext") {
            Some(alternative) => alternative,
            None => formula.text(),
        },
    };
    crate::text::fold(&text)
}
