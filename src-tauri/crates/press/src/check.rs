//! Owns the proof-reading: every name in a story or under a contributor must stand for something. A wrong name
//! stops the press at its start, where it costs a minute, and not in a reader's test, where it costs a day.

use crate::error::PressError;
use crate::gallery::Gallery;
use crate::masthead::Masthead;
use crate::plain::plain;
use crate::story::Story;

/// Reads the proofs of a story.
///
/// # Errors
/// A picture or a series that is not there.
pub(crate) fn story(
    file: &str,
    story: &Story,
    masthead: &Masthead,
    gallery: &Gallery,
) -> Result<(), PressError> {
    let hero = story.hero.iter().map(|hero| hero.picture.clone());
    let in_body = plain(&story.fragment()).pictures.into_iter().map(|(name, _, _)| name);
    let missing_picture = hero.chain(in_body).find(|name| gallery.picture(name).is_none());
    let missing_series =
        story.series.iter().map(|place| place.slug.clone()).find(|slug| masthead.series(slug).is_none());
    match (missing_picture, missing_series) {
        (Some(name), _) => Err(wrong(file, format!("no picture {name}"))),
        (None, Some(slug)) => Err(wrong(file, format!("no series {slug}"))),
        (None, None) => Ok(()),
    }
}

/// Reads the proofs of the masthead.
///
/// # Errors
/// A contributor whose portrait is not there.
pub(crate) fn masthead(file: &str, masthead: &Masthead, gallery: &Gallery) -> Result<(), PressError> {
    let portraits = masthead.contributors.iter().filter_map(|person| person.portrait.as_deref());
    portraits
        .into_iter()
        .find(|name| gallery.picture(name).is_none())
        .map_or(Ok(()), |name| Err(wrong(file, format!("no picture {name}"))))
}

fn wrong(file: &str, reason: String) -> PressError {
    PressError::Magazine { file: file.to_owned(), reason }
}
