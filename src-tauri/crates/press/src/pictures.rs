//! The magazine's illustrator: draws a picture from its name, motif and palette, always the same.
//! Must never read a file, a clock or the network; the name is the only seed.

mod bridges;
mod charts;
mod city;
mod country;
mod face;
mod harbour;
mod land;
mod lichen;
mod maps;
mod palette;
mod path;
mod people;
mod places;
mod rail;
mod raster;
mod rooms;
mod scene;
mod scenery;
mod science;
mod sea;
mod seed;
mod sheet;
mod sky;
mod state;
mod still;
mod svg;
mod tea;
mod weather;
mod works;

pub use palette::Palette;

use image::ImageEncoder;
use std::str::FromStr;
use thiserror::Error;

/// The longest side a picture may have.
const LONGEST: u32 = 8000;
/// The quality of JPEG prints.
const JPEG_QUALITY: u8 = 82;

/// Why a picture could not be drawn.
#[derive(Debug, Error)]
pub enum PictureError {
    /// No motif of that name.
    #[error("no motif is called \"{0}\"")]
    UnknownMotif(String),
    /// No palette of that name.
    #[error("no palette is called \"{0}\"")]
    UnknownPalette(String),
    /// No format of that name.
    #[error("no picture format is called \"{0}\"")]
    UnknownFormat(String),
    /// A side of nothing, or one too long.
    #[error("picture \"{name}\" cannot be {width} by {height} pixels")]
    Size {
        /// The picture's name.
        name: String,
        /// The width asked for.
        width: u32,
        /// The height asked for.
        height: u32,
    },
    /// The encoder refused.
    #[error("picture \"{name}\" could not be encoded: {source}")]
    Encode {
        /// The picture's name.
        name: String,
        /// What the encoder said.
        source: image::ImageError,
    },
}

/// How a picture is written to bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the description")]
pub enum Format {
    Jpeg,
    Png,
    Webp,
    Svg,
}

impl FromStr for Format {
    type Err = PictureError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "jpeg" | "jpg" => Ok(Self::Jpeg),
            "png" => Ok(Self::Png),
            "webp" => Ok(Self::Webp),
            "svg" => Ok(Self::Svg),
            _ => Err(PictureError::UnknownFormat(name.to_owned())),
        }
    }
}

/// The media type a format is served as.
#[must_use]
pub const fn media_type(format: Format) -> &'static str {
    match format {
        Format::Jpeg => "image/jpeg",
        Format::Png => "image/png",
        Format::Webp => "image/webp",
        Format::Svg => "image/svg+xml",
    }
}

/// Declares the motifs once: variant, name and the function that draws it.
macro_rules! motifs {
    ($($variant:ident $name:literal $draw:path,)*) => {
        /// What a picture shows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names are the description")]
        pub enum Motif { $($variant),* }

        impl Motif {
            /// Every motif, for contact sheets and tests.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name used in lists of pictures.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            fn draw(self, sheet: &mut sheet::Sheet) {
                match self { $(Self::$variant => $draw(sheet)),* }
            }
        }
    };
}

motifs! {
    HarbourDusk "harbour-dusk" harbour::harbour_dusk,
    ContainerPort "container-port" harbour::container_port,
    SailingShip "sailing-ship" sea::sailing_ship,
    Lighthouse "lighthouse" sea::lighthouse,
    MountainRange "mountain-range" land::mountain_range,
    RiverDelta "river-delta" land::river_delta,
    Dam "dam" works::dam,
    CanalLock "canal-lock" works::canal_lock,
    DesertCaravan "desert-caravan" land::desert_caravan,
    CitySkyline "city-skyline" city::city_skyline,
    CityNight "city-night" city::city_night,
    Bridge "bridge" bridges::bridge,
    Market "market" city::market,
    Railway "railway" rail::railway,
    TrainWindow "train-window" rail::train_window,
    ArchipelagoMap "archipelago-map" maps::archipelago_map,
    ContourMap "contour-map" maps::contour_map,
    TradeRouteMap "trade-route-map" maps::trade_route_map,
    Globe "globe" maps::globe,
    BarChart "bar-chart" charts::bar_chart,
    LineChart "line-chart" charts::line_chart,
    AreaChart "area-chart" charts::area_chart,
    Telescope "telescope" science::telescope,
    Observatory "observatory" science::observatory,
    Laboratory "laboratory" science::laboratory,
    Lichen "lichen" lichen::lichen,
    LibraryStacks "library-stacks" rooms::library_stacks,
    BookCover "book-cover" still::book_cover,
    DeskLamp "desk-lamp" still::desk_lamp,
    ConferenceTable "conference-table" rooms::conference_table,
    Flags "flags" state::flags,
    EmbassyFacade "embassy-facade" state::embassy_facade,
    TreatyScroll "treaty-scroll" state::treaty_scroll,
    Forest "forest" country::forest,
    Rain "rain" weather::rain,
    Storm "storm" weather::storm,
    Ice "ice" weather::ice,
    WheatField "wheat-field" country::wheat_field,
    Windmills "windmills" country::windmills,
    Satellite "satellite" sky::satellite,
    AeroplaneWindow "aeroplane-window" sky::aeroplane_window,
    Airport "airport" places::airport,
    Tea "tea" tea::tea,
    Portrait "portrait" people::portrait,
}

impl FromStr for Motif {
    type Err = PictureError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().copied().find(|motif| motif.name() == name);
        found.ok_or_else(|| PictureError::UnknownMotif(name.to_owned()))
    }
}

/// A picture to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureSpec {
    /// The picture's name and its only seed.
    pub name: String,
    /// How it is written.
    pub format: Format,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows.
    pub motif: Motif,
    /// The inks it is printed in.
    pub palette: Palette,
    /// The figures of a chart; invented from the name when empty.
    pub data: Vec<f64>,
    /// The words at a chart's axis, printed in SVG only.
    pub labels: Vec<String>,
}

/// Draws a picture and encodes it; the same bytes for the same description, always.
///
/// # Errors
/// When a side is nothing or longer than 8000 pixels, or the encoder refuses.
pub fn draw(spec: &PictureSpec) -> Result<Vec<u8>, PictureError> {
    let (width, height) = (spec.width, spec.height);
    let size_error = || PictureError::Size { name: spec.name.clone(), width, height };
    if width == 0 || height == 0 || width.max(height) > LONGEST {
        return Err(size_error());
    }
    let scene = compose(spec);
    if spec.format == Format::Svg {
        return Ok(svg::print(&scene, width, height).into_bytes());
    }
    let texture = if spec.format == Format::Jpeg { raster::Texture::Sand } else { raster::Texture::Plain };
    let sheet = raster::print(&scene, width, height, texture).ok_or_else(size_error)?;
    let pixels: Vec<u8> = sheet.data().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    encode(spec.format, &pixels, width, height)
        .map_err(|source| PictureError::Encode { name: spec.name.clone(), source })
}

fn compose(spec: &PictureSpec) -> scene::Scene {
    let ratio = spec.width as f32 / spec.height as f32;
    let mut sheet = sheet::Sheet::new(ratio, spec.palette.inks(), seed::Chance::from_name(&spec.name));
    sheet.data = spec.data.iter().copied().filter(|v| v.is_finite()).collect();
    sheet.names.clone_from(&spec.labels);
    spec.motif.draw(&mut sheet);
    sheet.scene
}

fn encode(format: Format, pixels: &[u8], width: u32, height: u32) -> Result<Vec<u8>, image::ImageError> {
    use image::codecs::{jpeg::JpegEncoder, png, webp::WebPEncoder};
    let mut bytes = Vec::new();
    let colour = image::ExtendedColorType::Rgb8;
    match format {
        Format::Jpeg => {
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
                .write_image(pixels, width, height, colour)?;
        }
        Format::Png => {
            let quick = png::PngEncoder::new_with_quality(
                &mut bytes,
                png::CompressionType::Fast,
                png::FilterType::Adaptive,
            );
            quick.write_image(pixels, width, height, colour)?;
        }
        Format::Webp | Format::Svg => {
            WebPEncoder::new_lossless(&mut bytes).write_image(pixels, width, height, colour)?;
        }
    }
    Ok(bytes)
}
