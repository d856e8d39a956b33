//! What many pictures share: skies, suns, hills, water, clouds, birds.
//! Must never draw a whole picture.

use super::palette::Ink;
use super::path::{Path, Point};
use super::scene::Paint;
use super::seed::rough;
use super::sheet::Sheet;

impl Sheet {
    /// The sky down to a height, with grain thickening towards the top.
    pub(super) fn sky(&mut self, low: f32) {
        let sky = self.c.sky;
        let (w, h) = (self.w, self.h);
        self.ground(Paint::down(0.0, low, &sky));
        let top = if self.c.dark { self.c.deep } else { sky[0].mix(self.c.shade, 0.5) };
        self.grain(Path::rect(0.0, 0.0, w, h * 0.6), Paint::down(0.0, h * 0.6, &[top.at(0.42), top.at(0.0)]));
    }

    /// A flat disc with a grainy light around it.
    pub(super) fn sun(&mut self, x: f32, y: f32, r: f32) {
        let ink = self.c.glow.mix(self.c.paper, 0.25);
        self.grain(Path::circle(x, y, r * 4.2), Paint::halo(x, y, r * 4.2, ink.at(0.75)));
        self.circle(x, y, r, ink);
    }

    /// A moon, full or with the shadow's bite, according to chance.
    pub(super) fn moon(&mut self, x: f32, y: f32, r: f32) {
        let ink = self.c.paper.mix(self.c.glow, 0.25);
        self.grain(Path::circle(x, y, r * 3.4), Paint::halo(x, y, r * 3.4, ink.at(0.4)));
        self.circle(x, y, r, ink);
        self.grain(
            Path::circle(x, y, r),
            Paint::across(x - r, x + r * 1.3, &[ink.at(0.0), self.c.mid.at(0.5)]),
        );
    }

    /// The sun by day, the moon by night.
    pub(super) fn luminary(&mut self, x: f32, y: f32, r: f32) {
        if self.c.dark { self.moon(x, y, r * 0.7) } else { self.sun(x, y, r) }
    }

    /// Small stars down to a height.
    pub(super) fn stars(&mut self, low: f32, count: usize) {
        for _ in 0..count {
            let (x, y) = (self.chance.unit() * self.w, self.chance.unit().powf(1.4) * low);
            let r = self.u * self.chance.between(0.06, 0.2);
            let ink = self.c.paper.at(self.chance.between(0.35, 0.95));
            self.circle(x, y, r, ink);
        }
    }

    /// Long flat clouds in a band of heights.
    pub(super) fn stratus(&mut self, top: f32, low: f32, count: usize, ink: Ink) {
        for _ in 0..count {
            let (x, y) = (self.chance.unit() * self.w, self.chance.between(top, low));
            let half = self.w * self.chance.between(0.08, 0.26);
            let thick = self.u * self.chance.between(0.5, 1.5);
            for part in 0..3 {
                let dx = self.chance.between(-0.5, 0.5) * half;
                let dy = thick * 0.8 * part as f32;
                let long = half * self.chance.between(0.45, 0.9);
                self.fill(Path::sliver(x + dx, y + dy, long, thick), ink);
            }
        }
    }

    /// The points of a rough horizon: a base height, a swing and a number of swells across the sheet.
    pub(super) fn horizon(&mut self, base: f32, swing: f32, swells: f32, octaves: usize) -> Vec<Point> {
        let salt = self.chance.salt();
        let (w, steps) = (self.w, 160);
        let point = |i: usize| {
            let x = i as f32 / steps as f32;
            (x * (w + 20.0) - 10.0, base - swing * rough(x * swells, 0.5, octaves, salt))
        };
        (0..=steps).map(point).collect()
    }

    /// The land under a horizon, down to the sheet's edge.
    pub(super) fn under(&self, horizon: &[Point]) -> Path {
        let mut points = horizon.to_vec();
        points.push((self.w + 10.0, self.h + 10.0));
        points.push((-10.0, self.h + 10.0));
        Path::polygon(&points)
    }

    /// A hill plane: flat ink, a grainy light at its crest or mist at its foot.
    pub(super) fn hills(&mut self, base: f32, swing: f32, swells: f32, ink: Ink) {
        let line = self.horizon(base, swing, swells, 4);
        let path = self.under(&line);
        self.fill(path.clone(), ink);
        let mist = ink.mix(self.c.sky[2], 0.55);
        let reach = self.h * 0.16 + swing;
        self.grain(path, Paint::down(base - swing * 0.3, base + reach, &[mist.at(0.0), mist.at(0.5)]));
    }

    /// Water from a height down, with bands of waves that widen as they come near.
    pub(super) fn water(&mut self, top: f32, far: Ink, near: Ink) {
        let (w, h) = (self.w, self.h);
        self.rect(-1.0, top, w + 2.0, h - top + 2.0, Paint::down(top, h, &[far, near]));
        self.grain(
            Path::rect(0.0, top, w, h - top),
            Paint::down(top, h, &[near.at(0.0), self.c.deep.at(0.35)]),
        );
    }

    /// Waves' glints over water, thin far off and long near by.
    pub(super) fn glints(&mut self, top: f32, low: f32, count: usize, ink: Ink) {
        for _ in 0..count {
            let t = self.chance.unit();
            let y = top + (low - top) * t * t;
            let x = self.chance.unit() * self.w;
            let half = self.u * (0.8 + 5.5 * t) * self.chance.between(0.5, 1.3);
            self.fill(Path::sliver(x, y, half, self.u * (0.06 + 0.28 * t)), ink.at(ink.a * (0.35 + 0.5 * t)));
        }
    }

    /// A light's broken column on the water below it.
    pub(super) fn glitter(&mut self, x: f32, top: f32, low: f32, half: f32, ink: Ink) {
        let rows = 26;
        for row in 0..rows {
            let t = (row as f32 + self.chance.between(0.0, 0.7)) / rows as f32;
            let y = top + (low - top) * t.powf(1.35);
            let reach = half * (0.55 + 0.75 * t) * self.chance.between(0.35, 1.0);
            let dx = half * self.chance.between(-0.35, 0.35) * (0.4 + t);
            let thick = self.u * (0.12 + 0.55 * t);
            self.fill(Path::sliver(x + dx, y, reach, thick), ink.at(ink.a * (0.95 - 0.55 * t)));
        }
    }

    /// A few birds far off.
    pub(super) fn birds(&mut self, x: f32, y: f32, count: usize, ink: Ink) {
        for _ in 0..count {
            let bx = x + self.u * self.chance.between(-9.0, 9.0);
            let by = y + self.u * self.chance.between(-4.0, 4.0);
            let s = self.u * self.chance.between(0.7, 1.3);
            let wing = Path::at(bx - s, by - s * 0.35)
                .quad((bx - s * 0.4, by - s * 0.5), (bx, by))
                .quad((bx + s * 0.4, by - s * 0.5), (bx + s, by - s * 0.35));
            self.stroke(wing, self.u * 0.16, ink);
        }
    }

    /// Grains of dark along the sheet's edges, heavier at the foot.
    pub(super) fn vignette(&mut self, strength: f32) {
        let (w, h) = (self.w, self.h);
        let dark = self.c.deep;
        self.veil(Paint::Radial(
            (w * 0.5, h * 0.45),
            w.max(h) * 0.75,
            vec![dark.at(0.0), dark.at(0.0), dark.at(strength * 0.35), dark.at(strength)],
        ));
    }

    /// Shade printed on one side of a form, between two xs.
    pub(super) fn shaded(&mut self, path: Path, from: f32, to: f32, ink: Ink, strength: f32) {
        self.grain(path, Paint::across(from, to, &[ink.at(0.0), ink.at(strength)]));
    }
}
