//! Which elements a parser would hold open: an estimate of the tree builder's two stacks, never its equal.
//! Must count rather too much than too little, and forgive what real pages leave unclosed (`<p>`, `<li>`, `<td>`).

use super::tags::Name;

const VOID: [&str; 16] = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
    "source", "track", "wbr",
];
const FORMATS: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
const MARKERS: [&str; 7] = ["td", "th", "caption", "applet", "marquee", "object", "template"];
const SCOPES: [&str; 10] =
    ["table", "td", "th", "caption", "button", "object", "applet", "marquee", "template", "html"];
const ENDS_PARAGRAPH: [&str; 37] = [
    "p",
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "dd",
    "dt",
];
const BREAKS_OUT: [&str; 20] = [
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "img",
    "li",
    "p",
    "span",
    "table",
    "ul",
];

struct Open {
    name: Name,
    /// Formatting elements known when a marker was set: what is left when it closes.
    formats: usize,
}

/// The open elements, and the formatting elements that would be opened again in the next block.
#[derive(Default)]
pub(super) struct OpenElements {
    stack: Vec<Open>,
    formats: Vec<(Name, u64)>,
    foreign: usize,
}

impl OpenElements {
    pub(super) fn depth(&self) -> usize {
        self.stack.len()
    }

    pub(super) fn formats(&self) -> usize {
        self.formats.len()
    }

    pub(super) fn is_in_foreign_content(&self) -> bool {
        self.foreign > 0
    }

    pub(super) fn start(&mut self, name: Name, source: &[u8]) {
        if self.foreign > 0 && name.is_one_of(&BREAKS_OUT) {
            self.leave_foreign_content();
        }
        if self.foreign > 0 && source.ends_with(b"/>") {
            return;
        }
        if name.is_one_of(&VOID) && self.foreign == 0 {
            return;
        }
        self.end_implied(name);
        if name.is_one_of(&["svg", "math"]) {
            self.foreign += 1;
        }
        if name.is_one_of(&FORMATS) && self.foreign == 0 {
            self.open_format(name, source);
        }
        self.stack.push(Open { name, formats: self.formats.len() });
    }

    pub(super) fn end(&mut self, name: Name) {
        if name.is_one_of(&FORMATS)
            && let Some(found) = self.formats.iter().rposition(|(format, _)| *format == name)
            && found >= self.marker()
        {
            self.formats.remove(found);
        }
        if let Some(found) = self.stack.iter().rposition(|open| open.name == name) {
            self.close_to(found);
        }
    }

    /// Formatting elements before this index belong to cells and boxes further out.
    fn marker(&self) -> usize {
        self.stack.iter().rev().find(|open| open.name.is_one_of(&MARKERS)).map_or(0, |open| open.formats)
    }

    fn open_format(&mut self, name: Name, source: &[u8]) {
        let marker = self.marker().min(self.formats.len());
        if name.as_bytes() == b"a"
            && let Some(found) = self.formats.iter().skip(marker).position(|(format, _)| *format == name)
        {
            self.formats.remove(marker + found);
            // Old pages never close `<a name=…>`: the next one does.
            if let Some(open) = self.stack.iter().rposition(|open| open.name == name) {
                self.stack.remove(open);
            }
        }
        // The parser itself keeps no more than three equal ones ("Noah's ark").
        let entry = (name, fingerprint(source));
        let equal = self.formats.iter().skip(marker).filter(|known| **known == entry).count();
        if equal >= 3
            && let Some(first) = self.formats.iter().skip(marker).position(|known| *known == entry)
        {
            self.formats.remove(marker + first);
        }
        self.formats.push(entry);
    }

    fn end_implied(&mut self, name: Name) {
        if name.is_one_of(&ENDS_PARAGRAPH) {
            self.end_inside(&["p"], &SCOPES);
        }
        match name.as_bytes() {
            b"li" => self.end_inside(&["li"], &["ul", "ol", "menu", "dir", "table", "td", "th"]),
            b"dd" | b"dt" => self.end_inside(&["dd", "dt"], &["dl", "table", "td", "th"]),
            b"option" | b"optgroup" => self.end_inside(&["option"], &["select"]),
            b"rt" | b"rp" => self.end_inside(&["rt", "rp"], &["ruby"]),
            b"td" | b"th" => self.end_inside(&["td", "th"], &["tr", "table"]),
            b"tr" => self.end_inside(&["tr"], &["table"]),
            b"tbody" | b"thead" | b"tfoot" => {
                self.end_inside(&["tbody", "thead", "tfoot", "colgroup"], &["table"]);
            }
            _ => {}
        }
    }

    /// Closes the nearest of `names`, unless one of `walls` stands before it.
    fn end_inside(&mut self, names: &[&str], walls: &[&str]) {
        for index in (0..self.stack.len()).rev() {
            let Some(open) = self.stack.get(index) else { return };
            if open.name.is_one_of(names) {
                self.close_to(index);
                return;
            }
            if open.name.is_one_of(walls) {
                return;
            }
        }
    }

    fn close_to(&mut self, index: usize) {
        while self.stack.len() > index {
            let Some(closed) = self.stack.pop() else { return };
            if closed.name.is_one_of(&MARKERS) {
                self.formats.truncate(closed.formats);
            }
            if closed.name.is_one_of(&["svg", "math"]) {
                self.foreign = self.foreign.saturating_sub(1);
            }
        }
    }

    fn leave_foreign_content(&mut self) {
        if let Some(first) = self.stack.iter().position(|open| open.name.is_one_of(&["svg", "math"])) {
            self.close_to(first);
        }
    }
}

/// FNV-1a over a tag as written: equal tags, equal fingerprints.
fn fingerprint(source: &[u8]) -> u64 {
    source
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
