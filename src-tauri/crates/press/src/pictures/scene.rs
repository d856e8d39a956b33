//! The scene: a list of shapes in paint order, which a rasteriser or an SVG writer can print.
//! Must never depend on either of them.

use super::palette::Ink;
use super::path::{Path, Point};

/// What fills a shape.
#[derive(Debug, Clone)]
pub(super) enum Paint {
    Flat(Ink),
    /// From one point to another, inks evenly spread.
    Linear(Point, Point, Vec<Ink>),
    /// From a centre outwards to a radius.
    Radial(Point, f32, Vec<Ink>),
}

impl From<Ink> for Paint {
    fn from(ink: Ink) -> Self {
        Self::Flat(ink)
    }
}

impl Paint {
    /// Inks from a height down to another.
    pub(super) fn down(top: f32, low: f32, inks: &[Ink]) -> Self {
        Self::Linear((0.0, top), (0.0, low), inks.to_vec())
    }

    /// Inks from left to right.
    pub(super) fn across(left: f32, right: f32, inks: &[Ink]) -> Self {
        Self::Linear((left, 0.0), (right, 0.0), inks.to_vec())
    }

    /// One ink that thins out to nothing around a centre.
    pub(super) fn halo(x: f32, y: f32, radius: f32, ink: Ink) -> Self {
        Self::Radial((x, y), radius, vec![ink, ink.at(ink.a * 0.42), ink.at(ink.a * 0.12), ink.at(0.0)])
    }
}

/// How a shape is put on the paper.
#[derive(Debug, Clone)]
pub(super) enum Manner {
    Fill,
    /// Like a fill, but holes where outlines overlap.
    EvenOdd,
    /// Opacity becomes the density of printed grains.
    Grain,
    /// A line of a width, with a dash pattern or none.
    Line(f32, Vec<f32>),
}

/// One shape.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    pub(super) path: Path,
    pub(super) paint: Paint,
    pub(super) manner: Manner,
    pub(super) clip: Option<usize>,
}

/// Words, which only the SVG writer prints.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) at: Point,
    pub(super) size: f32,
    pub(super) ink: Ink,
    pub(super) anchor: &'static str,
    pub(super) words: String,
}

/// A whole picture before it is printed.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) shapes: Vec<Shape>,
    pub(super) clips: Vec<Path>,
    pub(super) labels: Vec<Label>,
}
