//! How much of a drawing is drawn: its elements, and what they refer to.

use std::collections::HashMap;

use super::sheets::{MOST_SHEET_REFERENCES, has_brace_in_string, labels_before, plain_id, references_in};
use super::{NotADrawing, without_blanks};

/// Most elements, and most that one may refer to or be styled by. No drawing of 4 MB comes near.
const MOST_PARTS: usize = 200_000;
const MOST_REFERENCES: usize = 64;
/// Largest style sheet that refers to parts.
const MOST_SHEET_BYTES: usize = 256 * 1024;
/// Most steps of the count, so that it is no bomb itself.
const MOST_STEPS: usize = 2_000_000;

/// How often what is referred to is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Often {
    /// In the element's place, and inherits from it: children, and what `use` puts there.
    Placed,
    /// Once over all of the element.
    Once,
    /// Once for each element inside, for they inherit it.
    Each,
    /// Once for each corner of each line inside.
    Corners,
}

impl Often {
    /// By all that stands before `url(` in its declaration. What is not surely another is taken for the worst.
    pub(super) fn of_property(before: &str) -> Self {
        match before {
            "mask:" | "mask-image:" | "clip-path:" | "filter:" => Self::Once,
            "fill:" | "stroke:" | "marker-start:" | "marker-end:" => Self::Each,
            _ => Self::Corners,
        }
    }
}

/// One element's word about a part of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) often: Often,
    pub(super) id: String,
}

/// One element, as far as it can multiply.
pub(super) struct Part {
    /// Its `id`, and its `xml:id`.
    pub(super) ids: Vec<String>,
    /// What a style sheet may call it by: its name, `.class`, `#id`.
    labels: Vec<String>,
    references: Vec<Reference>,
    children: Vec<usize>,
    /// As many corners as its lines have at most.
    corners: u64,
    /// A gradient is colour, whatever stands in it; nothing of it is drawn by itself.
    is_gradient: bool,
}

impl Part {
    pub(super) fn new(name: &str) -> Self {
        Self {
            ids: Vec::new(),
            labels: vec![name.to_owned()],
            references: Vec::new(),
            children: Vec::new(),
            corners: 0,
            is_gradient: matches!(name, "lineargradient" | "radialgradient"),
        }
    }

    pub(super) fn take(&mut self, name: &str, key: &str, value: &str) -> Result<(), NotADrawing> {
        match key {
            "href" | "src" => self.place(name, value),
            "class" => self.labels.extend(value.split_whitespace().map(|class| format!(".{class}"))),
            "style" => self.references.extend(references_in(value)?.into_iter().map(|(_, found)| found)),
            "d" | "points" | "from" | "to" | "values" | "by" => {
                self.corners = self.corners.saturating_add(value.len() as u64);
            }
            _ => {
                let declared = references_in(&format!("{key}:{value}"))?;
                self.references.extend(declared.into_iter().map(|(_, found)| found));
            }
        }
        let count = self.references.len() + self.labels.len();
        if count > MOST_REFERENCES { Err(NotADrawing) } else { Ok(()) }
    }

    /// Links lead somewhere and animations move what is there: neither draws what it names.
    fn place(&mut self, name: &str, value: &str) {
        if name == "a" || name == "set" || name == "discard" || name.starts_with("animate") {
            return;
        }
        let Some(id) = without_blanks(value).strip_prefix('#').map(plain_id) else { return };
        let reference = Reference { often: Often::Placed, id };
        // Many drawings say it twice, as `href` and `xlink:href`.
        if !self.references.contains(&reference) {
            self.references.push(reference);
        }
    }
}

/// How much is drawn for an element: elements, and corners of lines in them.
#[derive(Clone, Copy)]
struct Extent {
    elements: u64,
    corners: u64,
}

/// How far the count of one element is.
#[derive(Clone, Copy)]
enum Count {
    Unseen,
    Open,
    Known(Extent),
}

/// An element whose parts are being counted.
struct Waiting {
    index: usize,
    made_of: Vec<(Often, usize)>,
    next: usize,
}

/// All elements of a file, the root first, and what they say of each other.
#[derive(Default)]
pub(super) struct Parts {
    all: Vec<Part>,
    /// Elements of an id. There should be one; where there are more, all are counted.
    holders: HashMap<String, Vec<usize>>,
    /// What style sheets refer to, by the label of the elements it is for; `*` is any.
    styles: HashMap<String, Vec<Reference>>,
}

impl Parts {
    pub(super) fn add(&mut self, mut part: Part, parent: Option<usize>) -> Result<usize, NotADrawing> {
        let index = self.all.len();
        if index >= MOST_PARTS {
            return Err(NotADrawing);
        }
        for id in std::mem::take(&mut part.ids) {
            self.holders.entry(plain_id(&id)).or_default().push(index);
            part.labels.push(format!("#{id}"));
        }
        if let Some(parent) = parent
            && let Some(parent) = self.all.get_mut(parent)
        {
            parent.children.push(index);
        }
        self.all.push(part);
        Ok(index)
    }

    pub(super) fn take_sheet(&mut self, sheet: &str) -> Result<(), NotADrawing> {
        let found = references_in(sheet)?;
        if found.is_empty() {
            return Ok(());
        }
        let is_large = sheet.len() > MOST_SHEET_BYTES || found.len() > MOST_SHEET_REFERENCES;
        if is_large || has_brace_in_string(sheet) {
            return Err(NotADrawing);
        }
        for (start, reference) in found {
            for label in labels_before(sheet.get(..start).unwrap_or_default()) {
                self.styles.entry(label).or_default().push(reference.clone());
            }
        }
        Ok(())
    }

    /// How many elements are drawn beyond those that stand in the file.
    ///
    /// # Errors
    /// When a part is made of itself, or the count would take too long.
    pub(super) fn added(&self) -> Result<u64, NotADrawing> {
        let mut counts = vec![Count::Unseen; self.all.len()];
        let mut steps = 0_usize;
        // The root; no recursion, for a chain of parts may be as long as the file.
        let mut waiting = vec![self.begin(0, &mut counts)];
        while let Some(top) = waiting.last_mut() {
            let Some((_, index)) = top.made_of.get(top.next).copied() else {
                let extent = self.extent(top, &counts);
                set(&mut counts, top.index, Count::Known(extent));
                waiting.pop();
                continue;
            };
            top.next += 1;
            match counts.get(index) {
                Some(Count::Known(_)) => {}
                Some(Count::Unseen) => {
                    let inner = self.begin(index, &mut counts);
                    steps = steps.saturating_add(inner.made_of.len());
                    if steps > MOST_STEPS {
                        return Err(NotADrawing);
                    }
                    waiting.push(inner);
                }
                Some(Count::Open) | None => return Err(NotADrawing),
            }
        }
        match counts.first() {
            Some(Count::Known(root)) => Ok(root.elements.saturating_sub(self.all.len() as u64)),
            _ => Err(NotADrawing),
        }
    }

    fn begin(&self, index: usize, counts: &mut [Count]) -> Waiting {
        set(counts, index, Count::Open);
        Waiting { index, made_of: self.made_of(index), next: 0 }
    }

    /// An element's children, and what it or a style sheet refers to for it.
    fn made_of(&self, index: usize) -> Vec<(Often, usize)> {
        let Some(part) = self.all.get(index) else { return Vec::new() };
        let labels = part.labels.iter().map(String::as_str).chain(["*"]);
        let styled = labels.filter_map(|label| self.styles.get(label)).flatten();
        let named = part.references.iter().chain(styled).flat_map(|reference| {
            let often = reference.often;
            self.holders.get(&reference.id).into_iter().flatten().map(move |holder| (often, *holder))
        });
        let drawn = named.filter(|(_, holder)| self.all.get(*holder).is_some_and(|part| !part.is_gradient));
        let children = part.children.iter().map(|child| (Often::Placed, *child));
        children.chain(drawn).take(MOST_STEPS + 1).collect()
    }

    /// What is drawn for an element all of whose parts are counted.
    fn extent(&self, element: &Waiting, counts: &[Count]) -> Extent {
        let corners = self.all.get(element.index).map_or(0, |part| part.corners);
        let mut inside = Extent { elements: 1, corners };
        let (mut once, mut each, mut at_corners) = (0_u64, 0_u64, 0_u64);
        for (often, index) in &element.made_of {
            let Some(Count::Known(extent)) = counts.get(*index) else { continue };
            let sum = match often {
                Often::Placed => {
                    inside.corners = inside.corners.saturating_add(extent.corners);
                    &mut inside.elements
                }
                Often::Once => &mut once,
                Often::Each => &mut each,
                Often::Corners => &mut at_corners,
            };
            *sum = sum.saturating_add(extent.elements);
        }
        let inherited = inside.elements.saturating_mul(each);
        let places = inside.elements.saturating_add(inside.corners);
        let lined = places.saturating_mul(at_corners);
        let elements = [once, inherited, lined].into_iter().fold(inside.elements, u64::saturating_add);
        Extent { elements, corners: inside.corners }
    }
}

fn set(counts: &mut [Count], index: usize, count: Count) {
    if let Some(place) = counts.get_mut(index) {
        *place = count;
    }
}
