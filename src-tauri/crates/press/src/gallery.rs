//! Owns the list of pictures (`magazine/pictures.toml`) and the prints made so far: each is drawn when first
//! asked for and kept in memory. Never draws by itself.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;
use serde::Deserialize;

use crate::error::PressError;
use crate::pictures::{self, Format, PictureSpec};

/// A picture of the magazine.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) name: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
    pub(crate) credit: String,
    spec: PictureSpec,
}

/// All pictures, and their prints.
#[derive(Debug, Default)]
pub(crate) struct Gallery {
    pictures: Vec<Picture>,
    places: HashMap<String, usize>,
    prints: Mutex<HashMap<(String, u32), Print>>,
}

/// A print that one thread makes and the others wait for; nothing in it if it could not be drawn.
type Print = Arc<OnceLock<Option<Bytes>>>;

#[derive(Deserialize)]
struct List {
    #[serde(rename = "picture", default)]
    pictures: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    format: String,
    width: u32,
    height: u32,
    motif: String,
    palette: String,
    #[serde(default)]
    alt: String,
    #[serde(default)]
    credit: String,
    #[serde(default)]
    caption_data: Vec<f64>,
    #[serde(default)]
    labels: Vec<String>,
}

impl Gallery {
    /// Reads the list.
    ///
    /// # Errors
    /// The list is broken, or asks for a format, motif or palette that nobody can draw.
    pub(crate) fn parse(file: &str, text: &str) -> Result<Self, PressError> {
        let wrong = |reason: String| PressError::Magazine { file: file.to_owned(), reason };
        let list: List = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let pictures = list
            .pictures
            .into_iter()
            .map(|entry| {
                let name = entry.name.clone();
                entry.picture().map_err(|error| wrong(format!("picture {name}: {error}")))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let places =
            pictures.iter().enumerate().map(|(place, picture)| (picture.name.clone(), place)).collect();
        Ok(Self { pictures, places, prints: Mutex::default() })
    }

    /// The picture with this name.
    pub(crate) fn picture(&self, name: &str) -> Option<&Picture> {
        self.places.get(name).and_then(|place| self.pictures.get(*place))
    }

    /// All pictures, in the order of the list.
    pub(crate) fn pictures(&self) -> &[Picture] {
        &self.pictures
    }

    /// A print of a picture, as wide as asked and never wider than it is. Draws it if nobody has yet: slow.
    pub(crate) fn print(&self, picture: &Picture, width: Option<u32>) -> Option<Bytes> {
        let width = width.unwrap_or(picture.width).clamp(1, picture.width);
        let frame = Arc::clone(
            self.prints
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .entry((picture.name.clone(), width))
                .or_default(),
        );
        frame.get_or_init(|| picture.draw(width)).clone()
    }
}

impl Entry {
    fn picture(self) -> Result<Picture, pictures::PictureError> {
        let spec = PictureSpec {
            name: self.name.clone(),
            format: self.format.parse()?,
            width: self.width,
            height: self.height,
            motif: self.motif.parse()?,
            palette: self.palette.parse()?,
            data: self.caption_data,
            labels: self.labels,
        };
        Ok(Picture {
            name: self.name,
            width: self.width,
            height: self.height,
            alt: self.alt,
            credit: self.credit,
            spec,
        })
    }
}

impl Picture {
    /// The path it is served at.
    pub(crate) fn path(&self) -> String {
        format!("/media/{}.{}", self.name, self.extension())
    }

    /// The ending of its file's name.
    pub(crate) fn extension(&self) -> &'static str {
        match self.spec.format {
            Format::Jpeg => "jpg",
            Format::Png => "png",
            Format::Webp => "webp",
            Format::Svg => "svg",
        }
    }

    /// Its media type.
    pub(crate) fn media_type(&self) -> &'static str {
        pictures::media_type(self.spec.format)
    }

    fn draw(&self, width: u32) -> Option<Bytes> {
        let height = (u64::from(width) * u64::from(self.height)).div_ceil(u64::from(self.width.max(1)));
        let height = u32::try_from(height).ok()?.max(1);
        let spec = PictureSpec { width, height, ..self.spec.clone() };
        pictures::draw(&spec).ok().map(Bytes::from)
    }
}
