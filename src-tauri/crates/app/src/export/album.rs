//! The pictures of what is written out, in the form it takes.

use crate::voice::say;
use crate::{AppError, serving};
use image::{DynamicImage, ImageFormat};
use layover_content::serve::ServedPicture;
use layover_model::{ContentHash, PictureState};
use layover_store::Store;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::io::Cursor;

/// Which form pictures take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As every e-book reader shows them: JPEG, PNG or GIF, in files.
    Book,
    /// As they are, in the addresses themselves (`data:`).
    Within,
    /// As they are, in files.
    Files,
}

/// Takes one file: its name, its media type, its bytes.
pub(super) type Put<'a> = dyn FnMut(&str, &str, &[u8]) -> Result<(), AppError> + 'a;

/// Pictures by what a page names them; each file is put once.
pub(super) struct Album<'a> {
    store: &'a Store,
    form: Form,
    put: RefCell<&'a mut Put<'a>>,
    names: RefCell<HashMap<ContentHash, Option<String>>>,
    missing: RefCell<HashSet<String>>,
    failure: RefCell<Option<AppError>>,
}

/// Wider pictures fill no page of an e-reader better.
const BOOK_WIDTH_MAX: u32 = 1_600;
const JPEG_QUALITY: u8 = 85;

impl<'a> Album<'a> {
    pub(super) fn new(store: &'a Store, form: Form, put: &'a mut Put<'a>) -> Self {
        Self {
            store,
            form,
            put: RefCell::new(put),
            names: RefCell::default(),
            missing: RefCell::default(),
            failure: RefCell::default(),
        }
    }

    /// What to show for a picture of a story.
    pub(super) fn show(&self, url: &str, state: PictureState) -> ServedPicture {
        let PictureState::OnBoard(hash) = state else {
            self.missing.borrow_mut().insert(url.to_owned());
            return ServedPicture::Missing(serving::missing_words(state));
        };
        if let Some(address) = self.address(hash) {
            return ServedPicture::OnBoard(address);
        }
        self.missing.borrow_mut().insert(url.to_owned());
        ServedPicture::Missing(say("bookNoPicture"))
    }

    /// Pictures in it, and pictures that are not.
    pub(super) fn counts(&self) -> (u32, u32) {
        let held = self.names.borrow().values().filter(|name| name.is_some()).count();
        (number(held), number(self.missing.borrow().len()))
    }

    /// The first thing that went wrong while putting files.
    pub(super) fn check(&self) -> Result<(), AppError> {
        self.failure.borrow_mut().take().map_or(Ok(()), Err)
    }

    fn address(&self, hash: ContentHash) -> Option<String> {
        if let (Some(known), true) = (self.names.borrow().get(&hash), self.form != Form::Within) {
            return known.clone();
        }
        let address = self.take(hash).unwrap_or_else(|error| {
            self.failure.borrow_mut().get_or_insert(error);
            None
        });
        let kept =
            if self.form == Form::Within { address.as_ref().map(|_| String::new()) } else { address.clone() };
        self.names.borrow_mut().insert(hash, kept);
        address
    }

    fn take(&self, hash: ContentHash) -> Result<Option<String>, AppError> {
        let Some(stored) = self.store.picture(hash)? else { return Ok(None) };
        // A file that is not what it was is none: nothing damaged is handed on as good.
        let Some(bytes) = self.store.whole_file(hash) else { return Ok(None) };
        let (media_type, bytes) = match self.form {
            Form::Book => match for_books(&stored.media_type, bytes) {
                Some(fit) => fit,
                None => return Ok(None),
            },
            Form::Within | Form::Files => (stored.media_type, bytes),
        };
        if self.form == Form::Within {
            return Ok(Some(format!("data:{media_type};base64,{}", crate::story_page::base64(&bytes))));
        }
        let Some(ending) = ending(&media_type) else { return Ok(None) };
        let short = hash.to_hex().chars().take(24).collect::<String>();
        let name = format!("pictures/{short}.{ending}");
        (self.put.borrow_mut())(&name, &media_type, &bytes)?;
        Ok(Some(name))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The ending of a picture's file.
pub(crate) fn ending(media_type: &str) -> Option<&'static str> {
    Some(match media_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/avif" => "avif",
        "image/svg+xml" => "svg",
        _ => return None,
    })
}

/// A picture as every e-book may hold it; `None` for one that cannot be read.
fn for_books(media_type: &str, bytes: Vec<u8>) -> Option<(String, Vec<u8>)> {
    if media_type == "image/svg+xml" {
        return super::cover::rasterised(&bytes, BOOK_WIDTH_MAX).map(|png| ("image/png".to_owned(), png));
    }
    let format = image::guess_format(&bytes).ok()?;
    let _place = layover_sync::remaking_place(&bytes, format)?;
    let picture = image::load_from_memory_with_format(&bytes, format).ok()?;
    match format {
        ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::Gif if picture.width() <= BOOK_WIDTH_MAX => {
            Some((format.to_mime_type().to_owned(), bytes))
        }
        _ => {
            let picture = if picture.width() > BOOK_WIDTH_MAX {
                picture.resize(BOOK_WIDTH_MAX, u32::MAX, image::imageops::FilterType::Triangle)
            } else {
                picture
            };
            encoded(&picture)
        }
    }
}

/// JPEG, or PNG for what one can see through.
pub(super) fn encoded(picture: &DynamicImage) -> Option<(String, Vec<u8>)> {
    let mut bytes = Cursor::new(Vec::new());
    let is_opaque =
        !picture.color().has_alpha() || picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == u8::MAX);
    if is_opaque {
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
        picture.to_rgb8().write_with_encoder(encoder).ok()?;
        return Some(("image/jpeg".to_owned(), bytes.into_inner()));
    }
    picture.write_to(&mut bytes, ImageFormat::Png).ok()?;
    Some(("image/png".to_owned(), bytes.into_inner()))
}
