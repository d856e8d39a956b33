//! The picture over a story: what the feed attaches, or what the body begins with, never shown twice.

use layover_model::{HeroPicture, PictureReference};

use crate::feed::{ParsedEntry, ParsedPicture};
use crate::sanitise::{CleanBody, is_tracking, picture_identity, web_address};
use crate::{opening, text};

/// Narrower attached pictures are thumbnails, in pixels.
const WIDTH_MIN: u32 = 200;

/// Takes the hero out of a body's head, or from what the entry attaches.
pub(super) fn take(body: CleanBody, entry: &ParsedEntry, base: &str) -> (CleanBody, Option<HeroPicture>) {
    let attached = attached(entry, base);
    let (body, opening) = opening::take_picture(body);
    if let Some(mut hero) = opening {
        if let Some(attached) = attached.filter(|attached| is_same(attached, &hero)) {
            complete(&mut hero, attached);
        }
        return (body, Some(hero));
    }
    let identity = |hero: &HeroPicture| picture_identity(&hero.picture.url);
    let hero = attached
        .filter(|hero| body.pictures.iter().all(|shown| picture_identity(&shown.url) != identity(hero)));
    (body, hero)
}

fn attached(entry: &ParsedEntry, base: &str) -> Option<HeroPicture> {
    let base = url::Url::parse(base).ok();
    entry.pictures.iter().find_map(|picture| read(picture, base.as_ref()))
}

fn read(picture: &ParsedPicture, base: Option<&url::Url>) -> Option<HeroPicture> {
    let url = web_address(&picture.url, base).filter(|url| !is_tracking(url))?;
    if picture.width.is_some_and(|width| width < WIDTH_MIN) {
        return None;
    }
    Some(HeroPicture {
        picture: PictureReference { url, width: picture.width, height: picture.height },
        alt: String::new(),
        caption: picture.caption.as_deref().map(text::from_markup).unwrap_or_default(),
        credit: picture.credit.as_deref().map(text::from_markup).unwrap_or_default(),
    })
}

fn is_same(one: &HeroPicture, other: &HeroPicture) -> bool {
    picture_identity(&one.picture.url) == picture_identity(&other.picture.url)
}

fn complete(hero: &mut HeroPicture, attached: HeroPicture) {
    if hero.caption.is_empty() {
        hero.caption = attached.caption;
    }
    if hero.credit.is_empty() {
        hero.credit = attached.credit;
    }
}
