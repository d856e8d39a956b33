//! Whether a picture's file is one that a window can show, for looking at what is on board again.

use crate::{svg, whole};

/// Whether these bytes are a whole picture of that media type, by the same rules it was fetched with.
#[must_use]
pub fn is_picture(bytes: &[u8], media_type: &str) -> bool {
    match media_type {
        "image/svg+xml" => svg::check(bytes).is_ok(),
        _ => whole::is_whole(bytes, media_type),
    }
}
