//! Prints a scene to pixels: shapes by tiny-skia, grains by hand.
//! Must never know what a picture shows.

use super::palette::Ink;
use super::path::{Path, Step};
use super::scene::{Manner, Paint, Scene, Shape};
use tiny_skia as skia;

/// The edge of the square of grains that repeats over the sheet; a power of two.
const TILE: usize = 512;
/// How hard grains are: 0 is a plain gradient, 1 is sand.
const HARDNESS: f32 = 0.4;
/// How many levels the paper's tooth lightens or darkens a pixel.
const TOOTH: i32 = 3;
/// The step between the levels of a posterised print; it divides 255, so that white stays white.
const LEVEL: u8 = 5;

/// How much sand and tooth a print carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Texture {
    /// Grains and tooth, for formats that may forget detail.
    Sand,
    /// Plain gradients in few levels, for formats that keep every pixel and would swell with noise.
    Plain,
}

/// Prints a scene on an opaque sheet of pixels.
pub(super) fn print(scene: &Scene, width: u32, height: u32, texture: Texture) -> Option<skia::Pixmap> {
    let mut press = Press {
        sheet: skia::Pixmap::new(width, height)?,
        scale: skia::Transform::from_scale(width as f32 / scene.width, height as f32 / scene.height),
        grains: grains((width as f32 * height as f32).sqrt() / 1100.0),
        clips: vec![None; scene.clips.len()],
        hardness: if texture == Texture::Sand { HARDNESS } else { 0.0 },
    };
    press.sheet.fill(skia::Color::WHITE);
    for shape in &scene.shapes {
        press.shape(scene, shape);
    }
    match texture {
        Texture::Sand => press.tooth(),
        Texture::Plain => press.posterise(),
    }
    Some(press.sheet)
}

struct Press {
    sheet: skia::Pixmap,
    scale: skia::Transform,
    grains: Vec<u8>,
    clips: Vec<Option<skia::Mask>>,
    hardness: f32,
}

impl Press {
    fn shape(&mut self, scene: &Scene, shape: &Shape) {
        let Some(path) = outline(&shape.path) else { return };
        if let Some(at) = shape.clip {
            self.cut(at, &scene.clips[at]);
        }
        if let Manner::Grain = shape.manner {
            self.grain(&path, shape);
            return;
        }
        let clip = shape.clip.and_then(|at| self.clips[at].as_ref());
        let Some(shader) = shader(&shape.paint) else { return };
        let paint = skia::Paint { shader, anti_alias: true, ..Default::default() };
        match &shape.manner {
            Manner::Fill => {
                self.sheet.fill_path(&path, &paint, skia::FillRule::Winding, self.scale, clip);
            }
            Manner::EvenOdd => {
                self.sheet.fill_path(&path, &paint, skia::FillRule::EvenOdd, self.scale, clip);
            }
            Manner::Line(width, pattern) => {
                let stroke = skia::Stroke {
                    width: *width,
                    line_cap: skia::LineCap::Round,
                    line_join: skia::LineJoin::Round,
                    dash: skia::StrokeDash::new(pattern.clone(), 0.0),
                    ..Default::default()
                };
                self.sheet.stroke_path(&path, &paint, &stroke, self.scale, clip);
            }
            Manner::Grain => {}
        }
    }

    /// Prepares the mask of a clip on first use.
    fn cut(&mut self, at: usize, clip: &Path) {
        if self.clips[at].is_some() {
            return;
        }
        let mask = skia::Mask::new(self.sheet.width(), self.sheet.height());
        if let (Some(mut mask), Some(path)) = (mask, outline(clip)) {
            mask.fill_path(&path, skia::FillRule::Winding, true, self.scale);
            self.clips[at] = Some(mask);
        }
    }

    /// Prints a paint's opacity as grains inside a path's own box.
    fn grain(&mut self, path: &skia::Path, shape: &Shape) {
        let (width, height) = (self.sheet.width() as usize, self.sheet.height() as usize);
        let (left, top, right, low) = shape.path.bounds();
        let span = |from: f32, to: f32, scale: f32, most: usize| {
            let edge = |v: f32| v.clamp(0.0, most as f32) as usize;
            (edge((from * scale).floor()), edge((to * scale).ceil()))
        };
        let (x0, x1) = span(left, right, self.scale.sx, width);
        let (y0, y1) = span(top, low, self.scale.sy, height);
        if x1 <= x0 || y1 <= y0 {
            return;
        }
        let Some(mut mask) = skia::Mask::new((x1 - x0) as u32, (y1 - y0) as u32) else { return };
        let moved = self.scale.post_translate(-(x0 as f32), -(y0 as f32));
        mask.fill_path(path, skia::FillRule::Winding, true, moved);
        let ramp = Ramp::of(&shape.paint);
        let clip = shape.clip.and_then(|at| self.clips[at].as_ref()).map(skia::Mask::data);
        let (ix, iy) = (1.0 / self.scale.sx, 1.0 / self.scale.sy);
        let pixels = self.sheet.data_mut();
        for y in y0..y1 {
            let covered = &mask.data()[(y - y0) * (x1 - x0)..(y - y0 + 1) * (x1 - x0)];
            let grains = &self.grains[(y & (TILE - 1)) * TILE..][..TILE];
            let row = &mut pixels[(y * width + x0) * 4..(y * width + x1) * 4];
            for (i, (pixel, cover)) in row.chunks_exact_mut(4).zip(covered).enumerate() {
                let x = x0 + i;
                let cut = clip.map_or(255, |c| c[y * width + x]);
                if *cover == 0 || cut == 0 {
                    continue;
                }
                let colour = ramp.at(x as f32 * ix, y as f32 * iy);
                if colour[3] < 0.004 {
                    continue;
                }
                let seen = f32::from(*cover) * f32::from(cut) / 65025.0;
                lay(pixel, colour, seen, grains[x & (TILE - 1)], self.hardness);
            }
        }
    }

    /// Rounds every pixel to a few levels, so that neighbours agree.
    fn posterise(&mut self) {
        for part in self.sheet.data_mut() {
            *part = part.saturating_add(LEVEL / 2) / LEVEL * LEVEL;
        }
    }

    /// The paper's tooth over the whole sheet.
    fn tooth(&mut self) {
        let width = self.sheet.width() as usize;
        let grains = &self.grains;
        for (y, row) in self.sheet.data_mut().chunks_exact_mut(width * 4).enumerate() {
            let line = &grains[((y * 3 + 91) & (TILE - 1)) * TILE..][..TILE];
            for (x, pixel) in row.chunks_exact_mut(4).enumerate() {
                let lift = (i32::from(line[(x + 37) & (TILE - 1)]) - 128) * TOOTH / 128;
                for part in &mut pixel[..3] {
                    *part = (i32::from(*part) + lift).clamp(0, 255) as u8;
                }
            }
        }
    }
}

/// Lays one grain of a colour on an opaque pixel.
fn lay(pixel: &mut [u8], colour: [f32; 4], seen: f32, grain: u8, hardness: f32) {
    let density = colour[3];
    let sand = ((density * 1.5 - 0.25 - f32::from(grain) / 255.0) * 2.0 + 0.5).clamp(0.0, 1.0);
    let share = (density * (1.0 - hardness) + sand * hardness) * seen;
    for (part, ink) in pixel.iter_mut().zip(&colour[..3]) {
        let old = f32::from(*part);
        *part = (old + (ink * 255.0 - old) * share + 0.5) as u8;
    }
}

/// A gradient read by hand: 64 steps, looked up by position.
struct Ramp {
    steps: Vec<[f32; 4]>,
    origin: (f32, f32),
    along: (f32, f32),
    round: bool,
}

impl Ramp {
    fn of(paint: &Paint) -> Self {
        let (inks, origin, along, round) = match paint {
            Paint::Flat(ink) => (vec![*ink], (0.0, 0.0), (0.0, 0.0), false),
            Paint::Linear(from, to, inks) => {
                let (dx, dy) = (to.0 - from.0, to.1 - from.1);
                let long = (dx * dx + dy * dy).max(1e-6);
                (inks.clone(), *from, (dx / long, dy / long), false)
            }
            Paint::Radial(centre, radius, inks) => {
                (inks.clone(), *centre, (1.0 / radius.max(1e-3), 0.0), true)
            }
        };
        let last = inks.len().saturating_sub(1);
        let step = |i: usize| {
            let at = i as f32 / 63.0 * last as f32;
            let low = (at as usize).min(last);
            let ink = inks[low].mix(inks[(low + 1).min(last)], at - low as f32);
            [ink.r, ink.g, ink.b, ink.a]
        };
        Self { steps: (0..64).map(step).collect(), origin, along, round }
    }

    fn at(&self, x: f32, y: f32) -> [f32; 4] {
        let (dx, dy) = (x - self.origin.0, y - self.origin.1);
        let t = if self.round {
            (dx * dx + dy * dy).sqrt() * self.along.0
        } else {
            dx * self.along.0 + dy * self.along.1
        };
        self.steps[(t.clamp(0.0, 1.0) * 63.0) as usize]
    }
}

/// A square of evenly spread values; the larger the print, the larger the grain.
fn grains(size: f32) -> Vec<u8> {
    let mut state = 0x1234_5678_9abc_def1_u64;
    let mut white = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 40) & 0xff) as u32
    };
    let mut field: Vec<u32> = (0..TILE * TILE).map(|_| white()).collect();
    for _ in 0..(size.round() as usize).clamp(0, 4) {
        field = softened(&field);
    }
    evened(&field)
}

/// Each value joined with its right and lower neighbours, wrapping at the edges.
fn softened(field: &[u32]) -> Vec<u32> {
    let wrap = TILE - 1;
    let value = |x: usize, y: usize| field[(y & wrap) * TILE + (x & wrap)];
    let join = |i: usize| {
        let (x, y) = (i & wrap, i / TILE);
        (value(x, y) + value(x + 1, y) + value(x, y + 1) + value(x + 1, y + 1)) / 4
    };
    (0..field.len()).map(join).collect()
}

/// The same field with every level equally frequent.
fn evened(field: &[u32]) -> Vec<u8> {
    let mut counts = [0u32; 256];
    for value in field {
        counts[(*value & 255) as usize] += 1;
    }
    let mut below = 0;
    let ranks = counts.map(|count| {
        below += count;
        ((below - count / 2) as u64 * 255 / field.len() as u64) as u8
    });
    field.iter().map(|value| ranks[(*value & 255) as usize]).collect()
}

fn outline(path: &Path) -> Option<skia::Path> {
    let mut builder = skia::PathBuilder::new();
    for step in &path.steps {
        match *step {
            Step::Move(p) => builder.move_to(p.0, p.1),
            Step::Line(p) => builder.line_to(p.0, p.1),
            Step::Quad(c, p) => builder.quad_to(c.0, c.1, p.0, p.1),
            Step::Cubic(a, b, p) => builder.cubic_to(a.0, a.1, b.0, b.1, p.0, p.1),
            Step::Close => builder.close(),
        }
    }
    builder.finish()
}

fn colour(ink: Ink) -> skia::Color {
    let part = |v: f32| v.clamp(0.0, 1.0);
    skia::Color::from_rgba(part(ink.r), part(ink.g), part(ink.b), part(ink.a)).unwrap_or(skia::Color::BLACK)
}

fn shader(paint: &Paint) -> Option<skia::Shader<'static>> {
    let stops = |inks: &[Ink]| {
        let last = inks.len().saturating_sub(1).max(1) as f32;
        let stop = |(i, ink): (usize, &Ink)| skia::GradientStop::new(i as f32 / last, colour(*ink));
        inks.iter().enumerate().map(stop).collect()
    };
    let point = |p: (f32, f32)| skia::Point::from_xy(p.0, p.1);
    let (mode, still) = (skia::SpreadMode::Pad, skia::Transform::identity());
    match paint {
        Paint::Flat(ink) => Some(skia::Shader::SolidColor(colour(*ink))),
        Paint::Linear(from, to, inks) => {
            skia::LinearGradient::new(point(*from), point(*to), stops(inks), mode, still)
        }
        Paint::Radial(centre, radius, inks) => {
            skia::RadialGradient::new(point(*centre), 0.0, point(*centre), *radius, stops(inks), mode, still)
        }
    }
}
