//! Which SVG files are kept: drawings that can do nothing but be drawn.
//!
//! They are served under a policy that runs and loads nothing; this is the wall before that one. A file is
//! refused whole, never repaired. Entities are refused because they can say anything after they are expanded.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Larger drawings are refused unread.
const MOST_BYTES: usize = 4 * 1024 * 1024;
const MOST_DEPTH: usize = 256;
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
    let mut depth = 0_usize;
    let mut size = None;
    let mut is_in_style = false;
    loop {
        match reader.read_event().map_err(|_| NotADrawing)? {
            Event::Start(element) => {
                size = Some(take_element(&element, size, depth)?);
                is_in_style = local_name(&element) == "style";
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(NotADrawing);
                }
            }
            Event::Empty(element) => size = Some(take_element(&element, size, depth)?),
            Event::End(_) => {
                depth = depth.checked_sub(1).ok_or(NotADrawing)?;
                is_in_style = false;
            }
            Event::Text(text) if is_in_style && !is_harmless_style(&text) => {
                return Err(NotADrawing);
            }
            Event::CData(text) if is_in_style && !is_harmless_style(&text) => {
                return Err(NotADrawing);
            }
            // A style sheet named here would be loaded; an internal subset may define entities.
            Event::PI(instruction) if instruction.starts_with("xml-stylesheet") => return Err(NotADrawing),
            Event::DocType(doctype) if doctype.contains('[') => return Err(NotADrawing),
            Event::GeneralRef(entity) if !is_harmless_entity(&entity) => return Err(NotADrawing),
            Event::Eof => break,
            _ => {}
        }
    }
    if depth == 0 { size.ok_or(NotADrawing) } else { Err(NotADrawing) }
}

fn take_element(
    element: &BytesStart<'_>,
    size: Option<SvgSize>,
    depth: usize,
) -> Result<SvgSize, NotADrawing> {
    let name = local_name(element);
    if REFUSED.contains(&name.as_str()) || (depth == 0 && (size.is_some() || name != "svg")) {
        return Err(NotADrawing);
    }
    let mut stated = Stated::default();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| NotADrawing)?;
        let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
        let value = unescape(&attribute.value)?;
        if !is_harmless(&name, &key, &value) {
            return Err(NotADrawing);
        }
        stated.take(&key, &value);
    }
    Ok(size.unwrap_or_else(|| stated.size()))
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
        "from" | "to" | "values" | "by" => !names_address(&value),
        "attributename" => !matches!(value.as_str(), "href" | "xlink:href") && !value.starts_with("on"),
        _ if key.starts_with("on") => false,
        _ => is_harmless_style(&value),
    }
}

/// Lower case, without the white space and control characters that hide a scheme.
fn bare(value: &str) -> String {
    let kept = value.chars().filter(|character| !character.is_whitespace() && !character.is_control());
    kept.collect::<String>().to_ascii_lowercase()
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
