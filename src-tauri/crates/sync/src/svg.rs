//! Which SVG files are kept: drawings that can do nothing but be drawn.
//!
//! They are served under a policy that runs and loads nothing; this is the wall before that one. A file is
//! refused whole, never repaired. Entities are refused because they can say anything after they are expanded, and
//! drawings that multiply when they are drawn, for a few lines can say more than any web-view draws.

mod parts;
mod sheets;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use parts::{Part, Parts};

/// Larger drawings are refused unread.
const MOST_BYTES: usize = 4 * 1024 * 1024;
const MOST_DEPTH: usize = 256;
/// Most elements that references may add to those a file has: sixteen of sixteen of sixteen are a window that hangs.
const MOST_ADDED: u64 = 50_000;
/// What a drawing without a size is given, as browsers do.
const DEFAULT_SIZE: SvgSize = SvgSize { width: 300, height: 150 };

/// Elements that run, load, embed or change what a link says.
const REFUSED: [&str; 15] = [
    "script",
    "foreignobject",
    "iframe",
    "frame",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "handler",
    "listener",
    "link",
    "meta",
    "base",
    "form",
];

/// A drawing's size in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SvgSize {
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Why a file is not kept.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotADrawing;

/// Checks a file and reads its size.
pub(crate) fn check(bytes: &[u8]) -> Result<SvgSize, NotADrawing> {
    if bytes.len() > MOST_BYTES {
        return Err(NotADrawing);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NotADrawing)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let mut drawing = Drawing::default();
    loop {
        match reader.read_event().map_err(|_| NotADrawing)? {
            Event::Start(element) => drawing.start(&element)?,
            Event::Empty(element) => {
                drawing.take(&element)?;
            }
            Event::End(_) => drawing.end()?,
            Event::Text(text) => drawing.write(&text),
            Event::CData(text) => drawing.write(&text),
            // A style sheet named here would be loaded; an internal subset may define entities.
            Event::PI(instruction) if instruction.starts_with("xml-stylesheet") => return Err(NotADrawing),
            Event::DocType(doctype) if doctype.contains('[') => return Err(NotADrawing),
            Event::GeneralRef(entity) => drawing.entity(&entity)?,
            Event::Eof => break,
            _ => {}
        }
    }
    drawing.finish()
}

/// A file while it is read.
#[derive(Default)]
struct Drawing {
    size: Option<SvgSize>,
    parts: Parts,
    /// The elements that are open, the root first.
    open: Vec<usize>,
    /// What stands in the style sheet that is open.
    sheet: Option<String>,
}

impl Drawing {
    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), NotADrawing> {
        let index = self.take(element)?;
        self.open.push(index);
        if self.open.len() > MOST_DEPTH {
            return Err(NotADrawing);
        }
        if local_name(element) == "style" {
            self.sheet = Some(String::new());
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), NotADrawing> {
        self.open.pop().ok_or(NotADrawing)?;
        match self.sheet.take() {
            // Whole: comments and entities of the file could cut a word in two.
            Some(sheet) if is_harmless_style(&sheet) => self.parts.take_sheet(&sheet),
            Some(_) => Err(NotADrawing),
            None => Ok(()),
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(sheet) = &mut self.sheet {
            sheet.push_str(text);
        }
    }

    fn entity(&mut self, entity: &str) -> Result<(), NotADrawing> {
        if !is_harmless_entity(entity) {
            return Err(NotADrawing);
        }
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        sheet.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            // A number can spell any letter, and no style needs it.
            _ => return Err(NotADrawing),
        });
        Ok(())
    }

    /// Takes an element in, and gives its number.
    fn take(&mut self, element: &BytesStart<'_>) -> Result<usize, NotADrawing> {
        let name = local_name(element);
        let is_misplaced =
            self.sheet.is_some() || (self.open.is_empty() && (self.size.is_some() || name != "svg"));
        if is_misplaced || REFUSED.contains(&name.as_str()) {
            return Err(NotADrawing);
        }
        let mut part = Part::new(&name);
        let mut stated = Stated::default();
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|_| NotADrawing)?;
            let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
            let value = unescape(&attribute.value)?;
            if !is_harmless(&name, &key, &value) {
                return Err(NotADrawing);
            }
            stated.take(&key, &value);
            if matches!(attribute.key.as_ref(), "id" | "xml:id") {
                part.ids.push(value);
            } else {
                part.take(&name, &key, &value)?;
            }
        }
        self.size = Some(self.size.unwrap_or_else(|| stated.size()));
        self.parts.add(part, self.open.last().copied())
    }

    fn finish(self) -> Result<SvgSize, NotADrawing> {
        let size = self.size.filter(|_| self.open.is_empty()).ok_or(NotADrawing)?;
        if self.parts.added()? > MOST_ADDED { Err(NotADrawing) } else { Ok(size) }
    }
}

fn unescape(value: &str) -> Result<String, NotADrawing> {
    quick_xml::escape::unescape(value).map(std::borrow::Cow::into_owned).map_err(|_| NotADrawing)
}

fn local_name(element: &BytesStart<'_>) -> String {
    element.local_name().as_ref().to_ascii_lowercase()
}

fn is_harmless(element: &str, key: &str, value: &str) -> bool {
    let value = bare(value);
    match key {
        // A link in a drawing does nothing where drawings are shown, so it may stay.
        "href" | "src" if element == "a" && value.starts_with("http") => true,
        "href" | "src" => is_inner_address(&value),
        // What an animation refers to would be another's than the animation's own, and escape the count.
        "from" | "to" | "values" | "by" => !names_address(&value) && !value.contains("url("),
        "attributename" => {
            !matches!(value.as_str(), "href" | "xlink:href" | "class") && !value.starts_with("on")
        }
        _ if key.starts_with("on") => false,
        _ => is_harmless_style(&value),
    }
}

/// Lower case, without the white space and control characters that hide a scheme.
fn bare(value: &str) -> String {
    without_blanks(value).to_ascii_lowercase()
}

fn without_blanks(value: &str) -> String {
    value.chars().filter(|character| !character.is_whitespace() && !character.is_control()).collect()
}

fn names_address(value: &str) -> bool {
    ["javascript:", "data:", "http:", "https:", "//", "file:", "vbscript:"]
        .iter()
        .any(|start| value.contains(start))
}

/// An address inside this file, or a picture carried in it.
fn is_inner_address(value: &str) -> bool {
    value.starts_with('#')
        || ["png", "jpeg", "jpg", "gif", "webp"]
            .iter()
            .any(|format| value.starts_with(&format!("data:image/{format};")))
}

/// No style may load anything: no import, and `url(…)` only of this file's own parts.
fn is_harmless_style(style: &str) -> bool {
    let style = bare(style);
    // An escape can spell any of the words below.
    if style.contains('\\')
        || style.contains("@import")
        || style.contains("expression(")
        || style.contains("javascript:")
        // A line drawn by a style has corners that nobody counted.
        || style.contains("d:path(")
    {
        return false;
    }
    style.split("url(").skip(1).all(|rest| is_inner_address(rest.trim_start_matches(['"', '\''])))
        && !style.contains("image-set(")
}

fn is_harmless_entity(entity: &str) -> bool {
    entity.starts_with('#') || matches!(entity, "amp" | "lt" | "gt" | "quot" | "apos")
}

/// What the root says of its size.
#[derive(Default)]
struct Stated {
    width: Option<f64>,
    height: Option<f64>,
    view: Option<(f64, f64)>,
}

impl Stated {
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "width" => self.width = length(value),
            "height" => self.height = length(value),
            "viewbox" => {
                let numbers: Vec<f64> = value
                    .split([' ', ',', '\t', '\n', '\r'])
                    .filter_map(|number| number.parse().ok())
                    .collect();
                self.view = match numbers.as_slice() {
                    [_, _, width, height] if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
                    _ => None,
                };
            }
            _ => {}
        }
    }

    fn size(&self) -> SvgSize {
        let ratio = self.view.map(|(width, height)| width / height);
        let (width, height) = match (self.width, self.height, self.view) {
            (Some(width), Some(height), _) => (width, height),
            (Some(width), None, Some(_)) => (width, width / ratio.unwrap_or(1.0)),
            (None, Some(height), Some(_)) => (height * ratio.unwrap_or(1.0), height),
            (None, None, Some(view)) => view,
            _ => return DEFAULT_SIZE,
        };
        SvgSize { width: pixels(width), height: pixels(height) }
    }
}

/// A length in pixels; percentages and other units say nothing of pixels.
fn length(value: &str) -> Option<f64> {
    let number = value.trim().trim_end_matches("px").trim();
    number.parse().ok().filter(|length: &f64| length.is_finite() && *length > 0.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held to a size before")]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, 100_000.0) as u32
}

#[cfg(test)]
mod tests {
    use super::sheets::{labels_before, last_label};
    use super::*;
    use std::fmt::Write;

    fn is_kept(inside: &str) -> bool {
        let head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>";
        check(format!("{head}{inside}</svg>").as_bytes()).is_ok()
    }

    /// Eight parts, each made of sixteen of the one before it; `part` writes one of an id and of what is in it, `inner`
    /// what refers to an id.
    fn tower(part: impl Fn(&str, &str) -> String, inner: impl Fn(&str) -> String) -> String {
        let mut all = part("p0", "<rect width='1' height='1'/>");
        for level in 1..9 {
            let below = inner(&format!("p{}", level - 1)).repeat(16);
            all.push_str(&part(&format!("p{level}"), &below));
        }
        all.push_str(&inner("p8"));
        all
    }

    fn group(id: &str, inside: &str) -> String {
        format!("<g id='{id}'>{inside}</g>")
    }

    #[test]
    fn what_multiplies_is_refused() {
        let pattern =
            |id: &str, inside: &str| format!("<pattern id='{id}' width='1' height='1'>{inside}</pattern>");
        let mask = |id: &str, inside: &str| format!("<mask id='{id}'>{inside}</mask>");
        let marker = |id: &str, inside: &str| format!("<marker id='{id}'>{inside}</marker>");
        let towers = [
            tower(group, |id| format!("<use href='#{id}'/>")),
            tower(group, |id| format!("<use xlink:href=' #{id} '/>")),
            tower(group, |id| format!("<use href='#{}'/>", id.replace('p', "%70"))),
            tower(pattern, |id| format!("<rect fill='url(#{id})'/>")),
            tower(mask, |id| format!("<rect style='opacity:1; MASK: URL( \"#{id}\" )'/>")),
            tower(marker, |id| format!("<path d='M0 0 1 1' marker-end='url(#{id})'/>")),
            tower(
                |id, inside| {
                    format!("<style>.{id}u{{mask:url(#{id})}}</style><mask id='{id}'>{inside}</mask>")
                },
                |id| format!("<rect class='x {id}u'/>"),
            ),
        ];
        for tower in towers {
            assert!(!is_kept(&tower), "{}", tower.get(..300).unwrap_or(&tower));
        }
    }

    #[test]
    fn what_is_inherited_multiplies_too() {
        let rects = "<rect/>".repeat(40);
        let mut fills = "<pattern id='p0'><rect/></pattern>".to_owned();
        let line = "M0 0".to_owned() + &"h1v1".repeat(20);
        let mut lines = "<marker id='m0'><rect/></marker>".to_owned();
        for level in 1..9 {
            let below = level - 1;
            write!(fills, "<pattern id='p{level}'><g fill='url(#p{below})'>{rects}</g></pattern>").unwrap();
            write!(lines, "<marker id='m{level}'><path d='{line}' marker-mid='url(#m{below})'/></marker>")
                .unwrap();
        }
        assert!(!is_kept(&fills));
        assert!(!is_kept(&lines));
    }

    #[test]
    fn what_is_made_of_itself_is_refused() {
        assert!(!is_kept("<g id='a'><use href='#a'/></g>"));
        assert!(!is_kept("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
        assert!(!is_kept("<mask id='m'><rect mask='url(#m)'/></mask>"));
    }

    #[test]
    fn what_hides_a_reference_is_refused() {
        for inside in [
            "<style>*{--p:url(#a)}</style>",
            "<rect style='--p:url(#a)'/>",
            "<style>.x{content:\"}.y{\";fill:url(#a)}</style>",
            "<style>.x{fill:u&#114;l(#a)}</style>",
            "<style>@im<!-- -->port 'a.css';</style>",
            "<style><g></g>@import 'a.css';</style>",
            "<rect><set attributeName='fill' to='url(#a)'/></rect>",
            "<rect fill='url(#a'/>",
        ] {
            assert!(!is_kept(inside), "{inside}");
        }
    }

    #[test]
    fn a_long_chain_is_counted_without_a_stack() {
        let mut chain = String::new();
        for link in (1..20_000).rev() {
            write!(chain, "<g id='c{link}'><use href='#c{}'/></g>", link - 1).unwrap();
        }
        assert!(!is_kept(&chain));
    }

    #[test]
    fn ordinary_drawings_pass() {
        let symbol = "<symbol id='s'><path d='M0 0h9v9z'/><circle r='2'/></symbol>";
        let gradient =
            "<linearGradient id='a'><stop/><stop/></linearGradient><linearGradient id='b' href='#a'/>";
        let styled = "<style>/* made by hand */ .a &gt; .b{clip-path:url(#c)}</style><clipPath id='c'><rect/></clipPath>";
        let arrow = "<marker id='arrow'><path d='M0 0 9 3 0 6z'/></marker>";
        let drawings = [
            format!("{symbol}{}", "<use href='#s' xlink:href='#s'/>".repeat(200)),
            format!("{gradient}{}", "<path fill='url(#b)' d='M0 0h1'/>".repeat(30_000)),
            format!("{arrow}{}", "<path d='M0 0C1 1 2 2 3 3' marker-end='url(#arrow)'/>".repeat(300)),
            format!("{styled}{}", "<g class='a'><path class='b'/></g>".repeat(500)),
            "<path id='a'/><clipPath id='A'><use href='#a'/></clipPath><g clip-path='url(#A)'/>".to_owned(),
            "<g id='top'><a href='#top'>up</a><animate href='#top' attributeName='x'/></g>".to_owned(),
            "<style>text{font-family:'Noto Sans',\"Arial\"}</style><text>a</text>".to_owned(),
            "<rect/>".repeat(60_000),
        ];
        for drawing in drawings {
            assert!(is_kept(&drawing), "{}", drawing.get(..200).unwrap_or(&drawing));
        }
    }

    #[test]
    fn the_end_of_a_selector_says_whom_a_rule_is_for() {
        let cases = [
            ("g.edge > path", "path"),
            (".a .b", ".b"),
            ("rect.a.b:hover", ".b"),
            ("#one", "#one"),
            ("Path", "path"),
            ("a[b]", "a"),
            ("*", "*"),
            ("[href]", "*"),
            ("50%", "*"),
            ("from", "*"),
            ("", "*"),
        ];
        for (selector, label) in cases {
            assert_eq!(last_label(selector), label, "{selector}");
        }
        assert_eq!(labels_before("@media print{.a, .b{x:y;fill:"), [".a", ".b"]);
        assert_eq!(labels_before(".a:not([x='.b']){fill:"), ["*"]);
        assert_eq!(labels_before(".a{.b{x:y}fill:"), ["*"]);
    }
}
