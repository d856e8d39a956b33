//! The reading style sheet: a fixed part, and the reader's type settings as custom properties.

use crate::contract::Settings;

const FIXED: &str = include_str!("reader.css");

/// The style sheet for these settings. Sizes are clamped, faces come from a fixed list: nothing of the
/// settings reaches the sheet as text.
#[must_use]
pub fn stylesheet(settings: &Settings) -> String {
    let face = match settings.reader_face.as_str() {
        "source-serif" => "'Source Serif 4 Variable'",
        "atkinson" => "'Atkinson Hyperlegible Next Variable'",
        "system" => "ui-serif",
        _ => "'Literata Variable'",
    };
    let size = settings.reader_size.clamp(14, 32);
    let measure = settings.measure.clamp(45, 75);
    format!("{FIXED}\n:root {{ --face: {face}; --size: {size}px; --measure: {measure}ch; }}\n")
}
