//! Tables as GitHub writes them: one line a row, spans filled with empty cells.

use super::inline::line;
use super::{element_of, push};
use crate::xhtml::{Element, Node};

pub(super) fn table(found: &mut Vec<String>, element: &Element) {
    let caption = child(element, "caption");
    if let Some(caption) = caption {
        push(found, &super::inline::wrapped(flat(&caption.children).trim(), "**"));
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut has_head = false;
    for group in element.children.iter().filter_map(element_of) {
        if !matches!(group.tag.as_str(), "thead" | "tbody" | "tfoot") {
            continue;
        }
        for row in group.children.iter().filter_map(element_of) {
            let is_head = row.children.iter().filter_map(element_of).all(|cell| cell.tag == "th");
            has_head |= rows.is_empty() && (group.tag == "thead" || is_head);
            rows.push(cells(row));
        }
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    if !has_head {
        rows.insert(0, Vec::new());
    }
    let mut lines: Vec<String> = rows.iter().map(|row| row_line(row, width)).collect();
    lines.insert(1, format!("|{}", " --- |".repeat(width)));
    found.push(lines.join("\n"));
}

fn child<'e>(element: &'e Element, tag: &str) -> Option<&'e Element> {
    element.children.iter().filter_map(element_of).find(|child| child.tag == tag)
}

fn row_line(row: &[String], width: usize) -> String {
    let cells = row.iter().map(String::as_str).chain(std::iter::repeat("")).take(width);
    let cells: String = cells.map(|cell| format!(" {cell} |")).collect();
    format!("|{cells}")
}

fn cells(row: &Element) -> Vec<String> {
    let mut cells = Vec::new();
    for cell in row.children.iter().filter_map(element_of) {
        cells.push(flat(&cell.children).trim().to_owned());
        let span: usize = cell.attribute("colspan").and_then(|span| span.parse().ok()).unwrap_or(1);
        cells.extend(std::iter::repeat_n(String::new(), span.saturating_sub(1)));
    }
    cells
}

/// A cell's content on one line.
fn flat(nodes: &[Node]) -> String {
    let mut parts = Vec::new();
    for block in super::blocks(nodes) {
        parts.push(block.replace("\\\n", "<br>").replace('\n', " "));
    }
    if parts.is_empty() { line(nodes).replace('\n', " ") } else { parts.join("<br>") }
}
