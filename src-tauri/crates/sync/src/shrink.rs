//! Pictures wider than a screen shows, made as wide as that.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};

use crate::darkroom::{MOST_BYTES, remaking_place};
use crate::pictures::Picture;

/// Pictures up to here stay as they came.
pub const WIDEST: u32 = 1_600;

/// What shrinking has to save to be worth another loss of quality, in hundredths.
const WORTH_HUNDREDTHS: usize = 85;
const QUALITY: u8 = 84;

/// The same picture no wider than [`WIDEST`]: `None` when it stays as it came, because it is no wider, would hardly be
/// smaller, moves, or is of a kind that would lose something. Blocks until there is room for
/// its pixels, and for as long as decoding and encoding take.
#[must_use]
pub fn shrink(bytes: &[u8], media_type: &str) -> Option<Picture> {
    let format = match media_type {
        "image/jpeg" => ImageFormat::Jpeg,
        "image/png" if !contains(bytes, b"acTL") => ImageFormat::Png,
        "image/webp" if !contains(bytes, b"ANIM") => ImageFormat::WebP,
        _ => return None,
    };
    let _place = remaking_place(bytes, format)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if matches!(decoder.original_color_type(), ExtendedColorType::Cmyk8 | ExtendedColorType::Cmyk16) {
        return None;
    }
    let orientation = decoder.orientation().ok()?;
    let profile = decoder.icc_profile().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if picture.width() <= WIDEST {
        return None;
    }
    let height = u64::from(picture.height()) * u64::from(WIDEST) / u64::from(picture.width());
    let picture = picture.resize_exact(WIDEST, u32::try_from(height.max(1)).ok()?, FilterType::CatmullRom);
    let (encoded, media_type) = encode(&picture, format, profile)?;
    let is_worth_it = encoded.len() * 100 < bytes.len() * WORTH_HUNDREDTHS;
    is_worth_it.then(|| Picture {
        width: picture.width(),
        height: picture.height(),
        bytes: encoded,
        media_type: media_type.to_owned(),
    })
}

/// A photograph stays one; what may be see-through, or drawn with sharp edges, stays without loss.
fn encode(
    picture: &DynamicImage,
    format: ImageFormat,
    profile: Option<Vec<u8>>,
) -> Option<(Vec<u8>, &'static str)> {
    let mut bytes = Vec::new();
    let as_photograph = match format {
        ImageFormat::Jpeg => true,
        ImageFormat::WebP => !picture.color().has_alpha() || is_opaque(picture),
        _ => false,
    };
    if as_photograph {
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        if let Some(profile) = profile {
            encoder.set_icc_profile(profile).ok()?;
        }
        let plain = match picture {
            DynamicImage::ImageLuma8(_) => picture.clone(),
            _ => DynamicImage::ImageRgb8(picture.to_rgb8()),
        };
        plain.write_with_encoder(encoder).ok()?;
        return Some((bytes, "image/jpeg"));
    }
    let mut encoder = PngEncoder::new(&mut bytes);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    picture.write_with_encoder(encoder).ok()?;
    Some((bytes, "image/png"))
}

fn is_opaque(picture: &DynamicImage) -> bool {
    picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == u8::MAX)
}

fn contains(bytes: &[u8], name: &[u8; 4]) -> bool {
    // Both stand near the beginning: before the first picture data.
    bytes.get(..bytes.len().min(4096)).is_some_and(|head| head.windows(4).any(|window| window == name))
}
