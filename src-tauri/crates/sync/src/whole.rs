//! Whether a picture's bytes are all of it and can be shown: decoded once, before it is put on board.
//!
//! Decoders forgive: the JPEG decoder paints what is missing grey, as browsers do. So the structure is walked to its
//! end first, and the pixels are decoded after that. Of an animation the first frame is decoded and the structure
//! walked to its last: all frames of a long one can be gigabytes of pixels.

use std::io::Cursor;

use image::{ImageError, ImageFormat, ImageReader, Limits};

/// Above this the structure alone is looked at: the pixels of a larger picture would take more memory than is
/// decent for a look.
const DECODED_PIXELS: u64 = 40_000_000;
/// The most a decoder may take.
const DECODED_BYTES: u64 = 384 * 1024 * 1024;

/// Whether these bytes are a whole picture of that media type. SVG is judged where it is parsed.
#[must_use]
pub fn is_whole(bytes: &[u8], media_type: &str) -> bool {
    let (has_its_end, format) = match media_type {
        "image/jpeg" => (jpeg_ends(bytes), Some(ImageFormat::Jpeg)),
        "image/png" => (png_ends(bytes), Some(ImageFormat::Png)),
        "image/gif" => (gif_ends(bytes), Some(ImageFormat::Gif)),
        "image/webp" => (webp_ends(bytes), Some(ImageFormat::WebP)),
        "image/avif" => (boxes_end(bytes), None),
        "image/svg+xml" => (Some(()), None),
        _ => (None, None),
    };
    has_its_end.is_some() && format.is_none_or(|format| decodes(bytes, format))
}

fn decodes(bytes: &[u8], format: ImageFormat) -> bool {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODED_BYTES);
    reader.limits(limits);
    let size = imagesize::blob_size(bytes).map(|size| size.width as u64 * size.height as u64);
    if size.is_ok_and(|pixels| pixels > DECODED_PIXELS) {
        return true;
    }
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
