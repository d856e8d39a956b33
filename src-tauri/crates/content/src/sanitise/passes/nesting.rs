//! Where an element stays when it is parsed (HTML §13.2.6.4.7 and on): in places where no rule of the parser closes, moves or
//! repeats anything. Each place that is not surely one of them is refused.

use super::super::elements;

/// Elements within a line. All others close an open paragraph.
const INLINE: [&str; 30] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var",
];
const VOID: [&str; 4] = ["br", "col", "hr", "img"];
const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
/// Elements the parser opens again after what closed them (§13.2.4.3). Within themselves they are not known to stay.
const FORMATTING: [&str; 9] = ["a", "b", "code", "em", "i", "s", "small", "strong", "u"];
/// Elements that hold nothing but the elements that name them in [`parents`]; anything else is moved out of them.
const CLOSED: [&str; 6] = ["colgroup", "table", "tbody", "tfoot", "thead", "tr"];

/// Browsers lay flat what is nested deeper than 512 elements; the writer nests less than half of this.
const DEPTH_MOST: usize = 256;

/// The only elements an element stays directly inside; `None`: any that is not [`CLOSED`].
pub(super) fn parents(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag {
        "li" => &["ol", "ul"],
        "dd" | "dt" => &["dl"],
        "caption" | "colgroup" | "tbody" | "tfoot" | "thead" => &["table"],
        "col" => &["colgroup"],
        "tr" => &["tbody", "tfoot", "thead"],
        "td" | "th" => &["tr"],
        "rp" | "rt" => &["ruby"],
        _ => return None,
    })
}

/// The elements that are open, the innermost last.
#[derive(Default)]
pub(super) struct Nesting {
    open: Vec<&'static str>,
    /// The tag before this place opened a `pre`: a line break here would be dropped.
    is_at_start_of_pre: bool,
}

impl Nesting {
    /// Opens an element of this name where it stays; `None` where it is not known to.
    pub(super) fn open(&mut self, name: &str) -> Option<&'static str> {
        let tag = *elements::ALLOWED.get(elements::ALLOWED.binary_search(&name).ok()?)?;
        if self.open.len() >= DEPTH_MOST || !self.stays(tag) {
            return None;
        }
        self.is_at_start_of_pre = tag == "pre";
        if !VOID.contains(&tag) {
            self.open.push(tag);
        }
        Some(tag)
    }

    fn stays(&self, tag: &str) -> bool {
        let parent = self.open.last().copied();
        let is_in_place = match parents(tag) {
            Some(parents) => parent.is_some_and(|parent| parents.contains(&parent)),
            None => parent.is_none_or(|parent| !CLOSED.contains(&parent)),
        };
        let is_block = INLINE.binary_search(&tag).is_err();
        let closes_paragraph = is_block && self.open.contains(&"p");
        let closes_heading = HEADINGS.contains(&tag) && self.open.iter().any(|open| HEADINGS.contains(open));
        let is_repeated = FORMATTING.contains(&tag) && self.open.contains(&tag);
        is_in_place && !closes_paragraph && !closes_heading && !is_repeated
    }

    /// Closes the innermost element, when it has this name.
    pub(super) fn close(&mut self, name: &str) -> Option<()> {
        self.is_at_start_of_pre = false;
        (self.open.pop()? == name).then_some(())
    }

    /// Whether text stays where it stands.
    pub(super) fn may_hold_text(&mut self, text: &str) -> bool {
        let is_dropped = std::mem::take(&mut self.is_at_start_of_pre) && text.starts_with('\n');
        !is_dropped && self.open.last().is_none_or(|open| !CLOSED.contains(open))
    }

    /// Whether all that was opened was closed.
    pub(super) fn is_closed(&self) -> bool {
        self.open.is_empty()
    }
}
