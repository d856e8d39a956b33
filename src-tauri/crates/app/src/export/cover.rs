//! The cover: title, date and what is in it over a horizon, drawn here. Also draws what a picture in lines shows as
//! points, for readers that know no SVG.

use super::Issue;
use crate::voice::say_of;
use crate::words;
use layover_content::xhtml::escape_text;
use layover_store::EditionKind;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};

const WIDTH: u32 = 1_200;
const HEIGHT: u32 = 1_800;
/// Wide letters count two; so many fit in a line of the title at its largest.
const LINE_MAX: usize = 20;
const LINES_MAX: usize = 7;
const FACES: [&[u8]; 4] = [
    include_bytes!("faces/source-serif-4-latin-600.ttf"),
    include_bytes!("faces/source-serif-4-latin-ext-600.ttf"),
    include_bytes!("faces/source-serif-4-greek-600.ttf"),
    include_bytes!("faces/source-serif-4-cyrillic-600.ttf"),
];

/// Our own typeface, and the system's for scripts it has no letters of.
static TYPEFACES: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    for face in FACES {
        faces.load_font_data(face.to_vec());
    }
    faces.load_system_fonts();
    faces.set_serif_family("Source Serif 4");
    Arc::new(faces)
});

/// The cover as JPEG; `None` when it could not be drawn, which no book fails for.
pub(super) fn draw(issue: &Issue) -> Option<Vec<u8>> {
    let points = points(svg(issue).as_bytes(), Some(Arc::clone(&TYPEFACES)), |_, _| (WIDTH, HEIGHT))?;
    let picture = image::RgbaImage::from_raw(WIDTH, HEIGHT, points.take())?;
    super::album::encoded(&image::DynamicImage::ImageRgba8(picture)).map(|(_, bytes)| bytes)
}

/// A drawing as PNG, no wider than that. Words in it are set in what typefaces there are.
pub(super) fn rasterised(svg: &[u8], width_max: u32) -> Option<Vec<u8>> {
    let fit = |width: f32, height: f32| {
        // Small drawings are drawn larger: an e-reader's screen is fine.
        let scale = (f32::from(u16::try_from(width_max).unwrap_or(u16::MAX)) / width.max(1.0)).min(2.0);
        (pixels(width * scale), pixels(height * scale))
    };
    points(svg, Some(Arc::clone(&TYPEFACES)), fit)?.encode_png().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds just before")]
fn pixels(length: f32) -> u32 {
    length.round().clamp(1.0, 8_192.0) as u32
}

#[expect(clippy::cast_precision_loss, reason = "sizes of pictures")]
fn points(
    svg: &[u8],
    typefaces: Option<Arc<fontdb::Database>>,
    size: impl FnOnce(f32, f32) -> (u32, u32),
) -> Option<Pixmap> {
    let mut options = Options { font_family: "Source Serif 4".to_owned(), ..Options::default() };
    // Nothing is loaded: neither files nor addresses.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    if let Some(typefaces) = typefaces {
        options.fontdb = typefaces;
    }
    let tree = Tree::from_data(svg, &options).ok()?;
    let own = tree.size();
    let (width, height) = size(own.width(), own.height());
    let mut points = Pixmap::new(width, height)?;
    let scale = Transform::from_scale(width as f32 / own.width(), height as f32 / own.height());
    resvg::render(&tree, scale, &mut points.as_mut());
    Some(points)
}

/// Grounds and their inks, chosen by what is in the edition.
const INKS: [(&str, &str, &str); 6] = [
    ("#f6f1e7", "#1f3a4d", "#c4552d"),
    ("#eef1ec", "#23402f", "#b3862b"),
    ("#f4eee8", "#4a2430", "#2f6f78"),
    ("#edf0f4", "#22304f", "#b8472f"),
    ("#f5f0e1", "#3a3322", "#7a3b52"),
    ("#eef0ef", "#1d3f40", "#c07a1e"),
];

fn svg(issue: &Issue) -> String {
    let mut hash = Sha256::new();
    hash.update(&issue.title);
    issue.stories().for_each(|story| hash.update(story.id.to_le_bytes()));
    let seed = hash.finalize();
    let byte = |at: usize| u32::from(seed.get(at).copied().unwrap_or_default());
    let (ground, ink, accent) = INKS.get(byte(0) as usize % INKS.len()).copied().unwrap_or(INKS[0]);
    let (lines, size) = title_lines(&issue.title);
    let mut words = String::new();
    let mut at = 330;
    for line in &lines {
        words.push_str(&format!(
            "<text x=\"600\" y=\"{at}\" font-size=\"{size}\" text-anchor=\"middle\" fill=\"{ink}\">{}</text>",
            escape_text(line)
        ));
        at += size * 115 / 100;
    }
    at += 30;
    // The week's title is its day.
    let day = if issue.kind == EditionKind::Week { String::new() } else { issue.day() };
    for line in [day, under(issue)].iter().filter(|line| !line.is_empty()) {
        words.push_str(&format!(
            "<text x=\"600\" y=\"{at}\" font-size=\"38\" text-anchor=\"middle\" fill=\"{ink}\" fill-opacity=\"0.8\">{}</text>",
            escape_text(line)
        ));
        at += 58;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"Source Serif 4\" font-weight=\"600\">\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{ground}\"/>{}\
         <text x=\"600\" y=\"150\" font-size=\"34\" letter-spacing=\"14\" text-anchor=\"middle\" fill=\"{accent}\">{}</text>\
         <rect x=\"520\" y=\"186\" width=\"160\" height=\"4\" fill=\"{accent}\"/>{words}</svg>",
        horizon(&byte, ink, accent),
        escape_text(&masthead(issue.kind, issue.is_single))
    )
}

fn masthead(kind: EditionKind, is_single: bool) -> String {
    match kind {
        _ if is_single => say_of("coverMast", "single", &[]),
        EditionKind::Selection | EditionKind::Pack => "LAYOVER".to_owned(),
        kind => say_of("coverMast", kind.as_str(), &[]),
    }
}

/// What stands under the date: who wrote the one story, or how much there is to read.
fn under(issue: &Issue) -> String {
    match issue.stories().next() {
        Some(story) if issue.is_single && !story.contributors.is_empty() => {
            let names = words::listed(&story.contributors);
            if names.chars().count() > 48 { story.publication.clone() } else { names }
        }
        Some(story) if issue.is_single => story.publication.clone(),
        _ => issue.extent(),
    }
}

/// Hills behind one another, a sun over them, and a line across the sky.
fn horizon(byte: &dyn Fn(usize) -> u32, ink: &str, accent: &str) -> String {
    let sun_x = 250 + byte(1) * 700 / 255;
    let sun_y = 1_180 + byte(2) * 120 / 255;
    let mut out = format!(
        "<circle cx=\"{sun_x}\" cy=\"{sun_y}\" r=\"{}\" fill=\"{accent}\"/>",
        90 + byte(3) * 60 / 255
    );
    let (from, to) = (1_010 + byte(4) * 90 / 255, 930 + byte(5) * 90 / 255);
    out.push_str(&format!(
        "<path d=\"M-20 {from} Q 600 {} 1220 {to}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3\" stroke-dasharray=\"2 16\" stroke-linecap=\"round\"/>",
        760 + byte(6) * 120 / 255
    ));
    for (layer, opacity) in [(0_u32, "0.28"), (1, "0.5"), (2, "0.92")] {
        let base = 1_330 + layer * 130;
        let mut path = format!("M0 {HEIGHT} L0 {base}");
        // One curve goes on from the other: a ridge without a notch.
        let peak = base.saturating_sub(50 + byte(7 + layer as usize) * 90 / 255);
        path.push_str(&format!(" Q 150 {peak} 300 {}", base - 20));
        for step in 1..4_u32 {
            let at = 10 + (layer * 4 + step) as usize;
            path.push_str(&format!(" T {} {}", step * 300 + 300, base.saturating_sub(byte(at) * 40 / 255)));
        }
        path.push_str(&format!(" L{WIDTH} {HEIGHT} Z"));
        out.push_str(&format!("<path d=\"{path}\" fill=\"{ink}\" fill-opacity=\"{opacity}\"/>"));
    }
    out
}

/// The title in lines, and the size of its letters.
fn title_lines(title: &str) -> (Vec<String>, u32) {
    for (most, size) in [(LINE_MAX, 104), (24, 86), (30, 70), (38, 56)] {
        let lines = wrapped(title, most);
        if u32::try_from(lines.len()).unwrap_or(u32::MAX) * size * 115 / 100 <= 560 {
            return (lines, size);
        }
    }
    let mut lines = wrapped(title, 38);
    if lines.len() > LINES_MAX {
        lines.truncate(LINES_MAX);
        lines.last_mut().into_iter().for_each(|last| last.push('…'));
    }
    (lines, 56)
}

/// Words; a number keeps the words of its date: "29 November 2026".
fn unbroken(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let is_number = |word: &str| word.chars().all(|letter| letter.is_ascii_digit());
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if is_number(last) || (is_number(word) && last.contains('\u{a0}')) => {
                last.push('\u{a0}');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// Breaks at blanks, and within what has none.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in unbroken(text) {
        let gap = usize::from(!line.is_empty());
        if !line.is_empty() && breadth(&line) + gap + breadth(&word) > most {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            if breadth(&line) >= most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Letters of Chinese, Japanese and Korean are as wide as two.
fn breadth(text: &str) -> usize {
    text.chars().map(|letter| if matches!(u32::from(letter), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x20000..=0x3FFFD) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_broken_into_lines_that_fit() {
        assert_eq!(title_lines("Who pays for salt").0, ["Who pays for salt"]);
        assert_eq!(
            title_lines("The week to 29 November 2026").0,
            ["The week to", "29\u{a0}November\u{a0}2026"]
        );
        assert!(title_lines(&"word ".repeat(300)).0.len() <= LINES_MAX);
        assert!(title_lines(&"長".repeat(60)).0.iter().all(|line| breadth(line) <= 39));
    }

    #[test]
    fn a_drawing_that_asks_for_files_gets_none() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='10' height='10'><image xlink:href='/etc/hostname' width='5' height='5'/><rect width='5' height='5'/></svg>";
        assert!(rasterised(svg.as_bytes(), 1_600).is_some());
        assert!(rasterised(b"<svg", 1_600).is_none());
    }
}
