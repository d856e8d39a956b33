//! The sheet an illustrator draws on: a scene being made, its inks and its chance.
//! Must never print: that is the rasteriser's and the SVG writer's work.

use super::palette::{Ink, Inks};
use super::path::{Path, Point};
use super::scene::{Label, Manner, Paint, Scene, Shape};
use super::seed::Chance;

/// A sheet's area in scene units, whatever its ratio, so that sizes mean the same on every sheet.
const AREA: f32 = 1_000_000.0;

/// A scene being drawn.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) w: f32,
    pub(super) h: f32,
    /// A hundredth of the shorter side.
    pub(super) u: f32,
    pub(super) c: Inks,
    pub(super) chance: Chance,
    pub(super) data: Vec<f64>,
    pub(super) names: Vec<String>,
    pub(super) scene: Scene,
    clip: Option<usize>,
}

impl Sheet {
    pub(super) fn new(ratio: f32, c: Inks, chance: Chance) -> Self {
        let h = (AREA / ratio).sqrt();
        let w = h * ratio;
        let scene = Scene { width: w, height: h, shapes: vec![], clips: vec![], labels: vec![] };
        Self { w, h, u: w.min(h) / 100.0, c, chance, data: vec![], names: vec![], scene, clip: None }
    }

    fn put(&mut self, path: Path, paint: Paint, manner: Manner) {
        self.scene.shapes.push(Shape { path, paint, manner, clip: self.clip });
    }

    pub(super) fn fill(&mut self, path: Path, paint: impl Into<Paint>) {
        self.put(path, paint.into(), Manner::Fill);
    }

    /// Fills with holes where outlines overlap.
    pub(super) fn holed(&mut self, path: Path, paint: impl Into<Paint>) {
        self.put(path, paint.into(), Manner::EvenOdd);
    }

    /// Prints a paint's opacity as grains.
    pub(super) fn grain(&mut self, path: Path, paint: impl Into<Paint>) {
        self.put(path, paint.into(), Manner::Grain);
    }

    pub(super) fn stroke(&mut self, path: Path, width: f32, ink: Ink) {
        self.put(path, ink.into(), Manner::Line(width, vec![]));
    }

    pub(super) fn dash(&mut self, path: Path, width: f32, ink: Ink, pattern: &[f32]) {
        self.put(path, ink.into(), Manner::Line(width, pattern.to_vec()));
    }

    pub(super) fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, paint: impl Into<Paint>) {
        self.fill(Path::rect(x, y, w, h), paint);
    }

    pub(super) fn circle(&mut self, x: f32, y: f32, r: f32, paint: impl Into<Paint>) {
        self.fill(Path::circle(x, y, r), paint);
    }

    pub(super) fn poly(&mut self, points: &[Point], paint: impl Into<Paint>) {
        self.fill(Path::polygon(points), paint);
    }

    pub(super) fn line(&mut self, from: Point, to: Point, width: f32, ink: Ink) {
        self.stroke(Path::at(from.0, from.1).line(to.0, to.1), width, ink);
    }

    /// Words for the SVG print.
    pub(super) fn label(&mut self, at: Point, size: f32, ink: Ink, anchor: &'static str, words: &str) {
        self.scene.labels.push(Label { at, size, ink, anchor, words: words.to_owned() });
    }

    /// Everything drawn inside is cut to the outline; cuts do not nest.
    pub(super) fn inside(&mut self, path: Path, draw: impl FnOnce(&mut Self)) {
        let before = self.clip;
        self.scene.clips.push(path);
        self.clip = Some(self.scene.clips.len() - 1);
        draw(self);
        self.clip = before;
    }

    /// Paints the whole sheet.
    pub(super) fn ground(&mut self, paint: impl Into<Paint>) {
        let (w, h) = (self.w, self.h);
        self.rect(-1.0, -1.0, w + 2.0, h + 2.0, paint);
    }

    /// Prints grains over the whole sheet.
    pub(super) fn veil(&mut self, paint: impl Into<Paint>) {
        let (w, h) = (self.w, self.h);
        self.grain(Path::rect(0.0, 0.0, w, h), paint);
    }

    /// A place on a third of the width, to either side, a little off.
    pub(super) fn third(&mut self) -> f32 {
        let third = if self.chance.odds(0.5) { 0.32 } else { 0.68 };
        self.w * (third + self.chance.between(-0.04, 0.04))
    }
}
