//! Owns the magazine as it is written: the files of `magazine/`, carried in the binary. Never changes while the
//! press runs; what changes is the [`Site`](crate::site::Site).

use std::sync::Arc;

use jiff::Timestamp;

use crate::check;
use crate::error::PressError;
use crate::gallery::Gallery;
use crate::masthead::Masthead;
use crate::story::Story;

const MASTHEAD: &str = include_str!("../magazine/masthead.toml");
const PICTURES: &str = include_str!("../magazine/pictures.toml");
const STORIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/stories.rs"));

/// Everything that was written.
#[derive(Debug)]
pub(crate) struct Magazine {
    pub(crate) masthead: Arc<Masthead>,
    pub(crate) gallery: Arc<Gallery>,
    pub(crate) stories: Vec<Story>,
}

impl Magazine {
    /// Reads the files, dating the stories from `now`.
    ///
    /// # Errors
    /// A file is broken or names something that is not there; the message names the file.
    pub(crate) fn read(now: Timestamp) -> Result<Self, PressError> {
        let masthead: Masthead = toml::from_str(MASTHEAD).map_err(|error| PressError::Magazine {
            file: "masthead.toml".to_owned(),
            reason: error.to_string(),
        })?;
        let gallery = Gallery::parse("pictures.toml", PICTURES)?;
        check::masthead("masthead.toml", &masthead, &gallery)?;
        let stories = STORIES
            .iter()
            .map(|(file, text)| {
                let file = format!("stories/{file}");
                let mut story = Story::parse(&file, text, &masthead, now)?;
                check::story(&file, &story, &masthead, &gallery)?;
                title_in_series(&masthead, &mut story);
                Ok(story)
            })
            .collect::<Result<Vec<_>, PressError>>()?;
        Ok(Self { masthead: Arc::new(masthead), gallery: Arc::new(gallery), stories })
    }
}

/// Prints a story's title the way its series does, unless the writer already has.
fn title_in_series(masthead: &Masthead, story: &mut Story) {
    let Some(place) = &story.series else { return };
    let Some(series) = masthead.series(&place.slug) else { return };
    let opening = series.title_pattern.split('{').next().unwrap_or_default();
    if series.title_pattern.contains("{title}") && !story.title.starts_with(opening) {
        let part = place.part.map(|part| part.to_string()).unwrap_or_default();
        story.title = series.title_pattern.replace("{part}", &part).replace("{title}", &story.title);
    }
}
