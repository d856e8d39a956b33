//! Whether a picture's bytes are all of it and can be shown: decoded once, before it is put on board.
//!
//! Decoders forgive: the JPEG decoder paints what is missing grey, as browsers do. So the structure is walked to its
//! end first, and the pixels are decoded after that. Of an animation the first frame is decoded and the structure
//! walked to its last: all frames of a long one can be gigabytes of pixels.

use std::io::Cursor;

use image::{ImageError, ImageFormat, ImageReader, Limits};

use crate::darkroom::{self, DecodingPlace, MOST_BYTES, decoding_place};

/// Whether these bytes are a whole picture of that media type. SVG is judged where it is parsed. Blocks until there is room
/// for its pixels.
#[must_use]
pub fn is_whole(bytes: &[u8], media_type: &str) -> bool {
    match decoded_bytes(bytes, media_type) {
        Some(needed) => is_whole_within(bytes, media_type, &decoding_place(needed)),
        None => false,
    }
}

/// The same for who has a place for [`decoded_bytes`] already.
pub(crate) fn is_whole_within(bytes: &[u8], media_type: &str, place: &DecodingPlace) -> bool {
    ends(bytes, media_type).is_some() && format(media_type).is_none_or(|format| decodes(bytes, format, place))
}

/// What decoding it takes: nothing, where it is not decoded. `None` when it is larger than anything that is.
pub(crate) fn decoded_bytes(bytes: &[u8], media_type: &str) -> Option<u64> {
    format(media_type).map_or(Some(0), |format| darkroom::decoded_bytes(bytes, format))
}

fn ends(bytes: &[u8], media_type: &str) -> Option<()> {
    match media_type {
        "image/jpeg" => jpeg_ends(bytes),
        "image/png" => png_ends(bytes),
        "image/gif" => gif_ends(bytes),
        "image/webp" => webp_ends(bytes),
        "image/avif" => boxes_end(bytes),
        "image/svg+xml" => Some(()),
        _ => None,
    }
}

/// What a decoder of ours knows of it.
fn format(media_type: &str) -> Option<ImageFormat> {
    match media_type {
        "image/jpeg" => Some(ImageFormat::Jpeg),
        "image/png" => Some(ImageFormat::Png),
        "image/gif" => Some(ImageFormat::Gif),
        "image/webp" => Some(ImageFormat::WebP),
        _ => None,
    }
}

fn decodes(bytes: &[u8], format: ImageFormat, _place: &DecodingPlace) -> bool {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    match reader.decode() {
        Ok(_) => true,
        // A form this decoder does not know (an odd colour space) is no broken file.
        Err(ImageError::Unsupported(_)) => true,
        Err(_) => false,
    }
}

/// ITU T.81 annex B: segments, and after each start of scan coded data to the next marker, to the end of image.
fn jpeg_ends(bytes: &[u8]) -> Option<()> {
    let mut at = 2;
    loop {
        while *bytes.get(at)? != 0xff {
            at += 1;
        }
        while *bytes.get(at)? == 0xff {
            at += 1;
        }
        let marker = *bytes.get(at)?;
        at += 1;
        match marker {
            0xd9 => return Some(()),
            // Restart and temporary markers, a second start, and data that only looked like a marker.
            0x00 | 0x01 | 0xd0..=0xd8 => {}
            _ => at += usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])).max(2),
        }
    }
}

/// PNG §5: chunks of a stated length, the last of them IEND.
fn png_ends(bytes: &[u8]) -> Option<()> {
    let mut at: usize = 8;
    loop {
        let length = usize::try_from(u32::from_be_bytes(array(bytes, at)?)).ok()?;
        let name: [u8; 4] = array(bytes, at + 4)?;
        at = at.checked_add(length)?.checked_add(12)?;
        bytes.get(..at)?;
        if &name == b"IEND" {
            return Some(());
        }
    }
}

/// GIF 89a §§ 18 to 27: blocks to the trailer. Some encoders leave the trailer away; none leaves half a block.
fn gif_ends(bytes: &[u8]) -> Option<()> {
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + table(*bytes.get(10)?);
    let mut has_picture = false;
    loop {
        match bytes.get(at) {
            Some(0x21) => at = gif_blocks_end(bytes, at + 2)?,
            Some(0x2c) => {
                at = gif_blocks_end(bytes, at + 11 + table(*bytes.get(at + 9)?))?;
                has_picture = true;
            }
            Some(0x3b) | None if has_picture && at <= bytes.len() => return Some(()),
            _ => return None,
        }
    }
}

fn gif_blocks_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += length + 1;
        if length == 0 {
            return Some(at);
        }
    }
}

/// RFC 9649 §2.4: the file is as long as its head says, and its chunks are.
fn webp_ends(bytes: &[u8]) -> Option<()> {
    let stated = usize::try_from(u32::from_le_bytes(array(bytes, 4)?)).ok()?.checked_add(8)?;
    // An odd last chunk may lack its filling byte.
    let end = stated.min(bytes.len());
    if bytes.len() + 1 < stated {
        return None;
    }
    let mut at: usize = 12;
    while at + 8 <= end {
        let length = usize::try_from(u32::from_le_bytes(array(bytes, at + 4)?)).ok()?;
        at = at.checked_add(8)?.checked_add(length)?;
        if at > end {
            return None;
        }
        at += length & 1;
    }
    Some(())
}

/// ISO 14496-12 §4.2: boxes of a stated length, up to the last byte.
fn boxes_end(bytes: &[u8]) -> Option<()> {
    let mut at: usize = 0;
    while at < bytes.len() {
        let length = match u32::from_be_bytes(array(bytes, at)?) {
            0 => return Some(()),
            1 => usize::try_from(u64::from_be_bytes(array(bytes, at + 8)?)).ok()?,
            length => usize::try_from(length).ok()?,
        };
        if length < 8 {
            return None;
        }
        at = at.checked_add(length)?;
    }
    (at == bytes.len()).then_some(())
}

fn array<const LENGTH: usize>(bytes: &[u8], at: usize) -> Option<[u8; LENGTH]> {
    bytes.get(at..at.checked_add(LENGTH)?)?.try_into().ok()
}
