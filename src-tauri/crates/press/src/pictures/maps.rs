//! Maps: islands, contours, trade routes, the globe.
//! Must name no real place.

use super::path::{Path, Point};
use super::scene::Paint;
use super::seed::rough;
use super::sheet::Sheet;

/// A field of heights over the sheet, and the outlines where it crosses a level.
struct Field {
    columns: usize,
    rows: usize,
    step: (f32, f32),
    heights: Vec<f32>,
    origin: Point,
}

impl Field {
    /// Heights from a rule, one cell for about so many scene units; the border is sunk so that outlines close.
    fn over(w: f32, h: f32, cell: f32, rule: impl Fn(f32, f32) -> f32) -> Self {
        let (columns, rows) = ((w * 1.1 / cell) as usize + 3, (h * 1.1 / cell) as usize + 3);
        let step = (w * 1.1 / (columns - 1) as f32, h * 1.1 / (rows - 1) as f32);
        let mut heights = Vec::with_capacity(columns * rows);
        for row in 0..rows {
            for column in 0..columns {
                let rim = row == 0 || column == 0 || row + 1 == rows || column + 1 == columns;
                let (x, y) = (column as f32 * step.0 - w * 0.05, row as f32 * step.1 - h * 0.05);
                heights.push(if rim { -9.0 } else { rule(x, y) });
            }
        }
        Self { columns, rows, step, heights, origin: (-w * 0.05, -h * 0.05) }
    }

    /// Closed rings around everything higher than a level.
    fn rings(&self, level: f32) -> Vec<Vec<Point>> {
        let mut next = std::collections::BTreeMap::new();
        for row in 0..self.rows - 1 {
            for column in 0..self.columns - 1 {
                self.cell(column, row, level, &mut next);
            }
        }
        let mut rings = vec![];
        while let Some((start, _)) = next.first_key_value().map(|(k, v)| (*k, *v)) {
            let (mut ring, mut at) = (vec![], start);
            while let Some((point, onward)) = next.remove(&at) {
                ring.push(point);
                at = onward;
            }
            if ring.len() > 5 {
                rings.push(ring);
            }
        }
        rings
    }

    /// The crossings of one cell: from an edge to the next, the high ground on the right.
    fn cell(
        &self,
        column: usize,
        row: usize,
        level: f32,
        next: &mut std::collections::BTreeMap<usize, (Point, usize)>,
    ) {
        let at = |dx: usize, dy: usize| (row + dy) * self.columns + column + dx;
        let corners = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
        // Edges by number: twice a corner's index for the edge to its right, plus one for the edge below it.
        let edges = [corners[0] * 2, corners[1] * 2 + 1, corners[3] * 2, corners[0] * 2 + 1];
        let high: Vec<bool> = corners.iter().map(|c| self.heights[*c] > level).collect();
        for side in 0..4 {
            if high[side] || !high[(side + 1) % 4] {
                continue;
            }
            // Entering high ground going clockwise; leave at the first edge that goes down again.
            for k in 1..4 {
                let other = (side + k) % 4;
                if high[other] && !high[(other + 1) % 4] {
                    let point = self.crossing(corners[side], corners[(side + 1) % 4], level);
                    next.insert(edges[side], (point, edges[other]));
                    break;
                }
            }
        }
    }

    fn crossing(&self, a: usize, b: usize, level: f32) -> Point {
        let (va, vb) = (self.heights[a].max(level - 1.0), self.heights[b].max(level - 1.0));
        let t = ((level - va) / (vb - va)).clamp(0.05, 0.95);
        let place = |i: usize| {
            let (x, y) = ((i % self.columns) as f32 * self.step.0, (i / self.columns) as f32 * self.step.1);
            (x + self.origin.0, y + self.origin.1)
        };
        let (pa, pb) = (place(a), place(b));
        (pa.0 + (pb.0 - pa.0) * t, pa.1 + (pb.1 - pa.1) * t)
    }

    fn outline(&self, level: f32) -> Path {
        self.rings(level).iter().fold(Path::new(), |path, ring| path.and(Path::smooth(ring, true)))
    }
}

/// Graticule lines over the sheet.
fn graticule(s: &mut Sheet, alpha: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let gap = u * 16.0;
    let ink = c.paper.at(alpha);
    let bend = s.chance.between(-0.06, 0.06);
    for i in -2..(w / gap) as i32 + 3 {
        let x = i as f32 * gap + gap * 0.4;
        let lean = (x - w / 2.0) * bend;
        s.stroke(
            Path::at(x - lean, -5.0).quad((x + lean * 0.4, h / 2.0), (x + lean, h + 5.0)),
            u * 0.13,
            ink,
        );
    }
    for i in -1..(h / gap) as i32 + 2 {
        let y = i as f32 * gap + gap * 0.5;
        s.stroke(Path::at(-5.0, y).quad((w / 2.0, y + u * 6.0), (w + 5.0, y)), u * 0.13, ink);
    }
}

fn rose(s: &mut Sheet, x: f32, y: f32, r: f32) {
    let c = s.c;
    s.stroke(Path::circle(x, y, r * 0.72), r * 0.03, c.paper.at(0.8));
    s.stroke(Path::circle(x, y, r * 0.62), r * 0.015, c.paper.at(0.6));
    for i in 0..8 {
        let turn = i as f32 * std::f32::consts::FRAC_PI_4;
        let long = if i % 2 == 0 { r } else { r * 0.56 };
        let wide = long * 0.13;
        let left = Path::polygon(&[(x, y - long), (x, y), (x - wide, y - wide * 1.2)]);
        let right = Path::polygon(&[(x, y - long), (x, y), (x + wide, y - wide * 1.2)]);
        s.fill(left.turn((x, y), turn), if i == 0 { c.accent } else { c.paper });
        s.fill(
            right.turn((x, y), turn),
            if i == 0 { c.accent.mix(c.deep, 0.35) } else { c.shade.mix(c.mid, 0.3) },
        );
    }
}

/// Where the sea's and the land's inks come from on a map.
fn map_inks(s: &Sheet) -> (super::palette::Ink, super::palette::Ink) {
    let c = s.c;
    let sea = if c.dark { c.shade } else { c.mid.mix(c.shade, 0.45) };
    (sea, c.paper.mix(c.haze, 0.25))
}

fn islands(s: &mut Sheet, shelf: f32, scale: f32) -> Field {
    let (w, h) = (s.w, s.h);
    let (salt, warp) = (s.chance.salt(), s.chance.salt());
    let heart = (s.third(), h * s.chance.between(0.35, 0.65));
    let lean = s.chance.between(-0.9, 0.9);
    Field::over(w, h, 9.0, move |x, y| {
        let (dx, dy) =
            (rough(x * 0.006, y * 0.006, 2, warp) * 60.0, rough(x * 0.006, y * 0.006, 2, warp ^ 77) * 60.0);
        let (px, py) = ((x - heart.0) / w, (y - heart.1) / h);
        let along = px * lean.cos() + py * lean.sin();
        let across = -px * lean.sin() + py * lean.cos();
        let reach = 0.5 - (along * along * 1.3 + across * across * 4.2).sqrt();
        rough((x + dx) * scale, (y + dy) * scale, 5, salt) * 0.95 + reach * 0.6 - shelf
    })
}

/// Islands in a shelving sea, with ferry routes between them.
pub(super) fn archipelago_map(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (sea, land) = map_inks(s);
    s.ground(Paint::Linear((0.0, 0.0), (w, h), vec![sea, sea.mix(c.deep, 0.45)]));
    graticule(s, 0.2);
    let field = islands(s, 0.3, 0.0085);
    for (level, alpha) in [(-0.3, 0.16), (-0.2, 0.2), (-0.11, 0.26), (-0.045, 0.36)] {
        s.holed(field.outline(level), c.haze.at(alpha));
    }
    let coast = field.outline(0.0);
    s.fill(coast.clone().map(|p| (p.0 + u * 0.5, p.1 + u * 0.7)), c.deep.at(0.45));
    s.holed(coast.clone(), land);
    let relief = [c.haze.mix(c.glow, 0.35), c.haze.mix(c.mid, 0.35), c.mid.mix(c.haze, 0.15)];
    for (i, ink) in relief.into_iter().enumerate() {
        s.holed(field.outline(0.1 + 0.11 * i as f32), ink);
    }
    s.grain(coast.clone(), Paint::Linear((0.0, 0.0), (w, h), vec![c.paper.at(0.3), c.shade.at(0.25)]));
    s.stroke(coast, u * 0.24, c.deep.mix(c.shade, 0.3));
    routes(s, &field);
    let (x, y) = (if s.chance.odds(0.5) { w - u * 14.0 } else { u * 14.0 }, h - u * 14.0);
    rose(s, x, y, u * 8.5);
    frame(s);
}

/// Dashed lines between the largest islands' edges.
fn routes(s: &mut Sheet, field: &Field) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let mut rings = field.rings(0.02);
    rings.sort_by_key(|ring| std::cmp::Reverse(ring.len()));
    let inside = |p: &&Point| p.0 > w * 0.08 && p.0 < w * 0.92 && p.1 > h * 0.1 && p.1 < h * 0.9;
    let mut ports: Vec<Point> = vec![];
    for ring in rings.iter().take(7) {
        let spots: Vec<Point> = ring.iter().filter(inside).copied().collect();
        if !spots.is_empty() {
            ports.push(spots[s.chance.whole(0, spots.len() - 1)]);
            ports.push(spots[s.chance.whole(0, spots.len() - 1)]);
        }
    }
    ports.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in ports.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let bend = u * s.chance.between(-10.0, 10.0);
        let arc = Path::at(a.0, a.1).quad(((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0 + bend), b);
        s.dash(arc, u * 0.42, c.accent, &[u * 1.4, u * 1.3]);
    }
    for port in ports {
        s.circle(port.0, port.1, u * 1.25, c.paper);
        s.circle(port.0, port.1, u * 0.85, c.accent);
    }
}

fn frame(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let m = u * 2.6;
    s.stroke(Path::rect(m, m, w - 2.0 * m, h - 2.0 * m), u * 0.2, c.paper.at(0.75));
    s.vignette(0.3);
}

/// Heights as nested tints and lines, with a walked route to the summit.
pub(super) fn contour_map(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (salt, warp) = (s.chance.salt(), s.chance.salt());
    let top = (s.third(), h * s.chance.between(0.36, 0.62));
    let field = Field::over(w, h, 10.0, move |x, y| {
        let (dx, dy) = ((x - top.0) / 620.0, (y - top.1) / 620.0);
        let bend = rough(x * 0.004, y * 0.004, 2, warp) * 0.4;
        rough(x * 0.0042 + bend, y * 0.0042, 3, salt) * 0.55 + 0.62 - (dx * dx + dy * dy).sqrt() * 0.85
    });
    let (low, high) = if c.dark { (c.deep, c.mid) } else { (c.paper, c.mid) };
    s.ground(low.mix(high, 0.08));
    let levels = 17;
    for i in 0..levels {
        let t = i as f32 / (levels - 1) as f32;
        let level = -0.5 + 1.55 * t;
        let tint = if c.dark {
            low.mix(c.shade, t * 2.0).mix(high, t)
        } else {
            low.mix(c.haze, (t * 1.9).min(1.0)).mix(high, (t * 1.5 - 0.55).max(0.0))
        };
        let outline = field.outline(level);
        s.holed(outline.clone(), tint);
        let (thick, ink) = if i % 4 == 0 { (0.34, 0.85) } else { (0.15, 0.6) };
        let line = if c.dark { c.haze } else { c.shade };
        s.stroke(outline, u * thick, line.at(ink));
    }
    s.veil(Paint::Linear((0.0, 0.0), (w, h), vec![c.glow.at(0.35), c.glow.at(0.0), c.deep.at(0.28)]));
    let way = if top.0 > w / 2.0 { -1.0 } else { 1.0 };
    let mut points = vec![];
    for i in 0..9 {
        let t = i as f32 / 8.0;
        let sway = if i == 0 || i == 8 { 0.0 } else { s.chance.between(-5.0, 5.0) };
        points
            .push((top.0 + way * w * 0.52 * (1.0 - t), h * 0.9 + (top.1 - h * 0.9) * t.powf(1.2) + u * sway));
    }
    s.stroke(Path::smooth(&points, false), u * 1.5, c.paper.at(0.55));
    s.dash(Path::smooth(&points, false), u * 0.7, c.accent, &[u * 1.8, u * 1.5]);
    s.circle(points[0].0, points[0].1, u * 1.5, c.paper);
    s.circle(points[0].0, points[0].1, u * 1.0, c.accent);
    let k = u * 2.8;
    s.poly(&[(top.0 - k, top.1 + k * 0.8), (top.0, top.1 - k), (top.0 + k, top.1 + k * 0.8)], c.paper);
    s.poly(
        &[
            (top.0 - k * 0.7, top.1 + k * 0.62),
            (top.0, top.1 - k * 0.62),
            (top.0 + k * 0.7, top.1 + k * 0.62),
        ],
        c.accent,
    );
    s.vignette(0.2);
}

/// Two coasts with sea lanes between their ports.
pub(super) fn trade_route_map(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (sea, land) = map_inks(s);
    s.ground(Paint::Linear((0.0, 0.0), (0.0, h), vec![sea.mix(c.deep, 0.15), sea.mix(c.deep, 0.5)]));
    graticule(s, 0.16);
    let salt = s.chance.salt();
    let slope = s.chance.between(-0.25, 0.25);
    let field = Field::over(w, h, 9.0, move |x, y| {
        let axis = (x / w - 0.5) + slope * (y / h - 0.5);
        rough(x * 0.0052, y * 0.0052, 5, salt) * 0.34 + (axis.abs() - 0.27) * 2.3
    });
    for (level, alpha) in [(-0.2, 0.14), (-0.12, 0.18), (-0.05, 0.26)] {
        s.holed(field.outline(level), c.haze.at(alpha));
    }
    let coast = field.outline(0.0);
    s.holed(coast.clone(), land);
    s.holed(field.outline(0.24), c.haze.mix(c.glow, 0.3));
    s.holed(field.outline(0.46), c.haze.mix(c.mid, 0.3));
    s.grain(coast.clone(), Paint::across(0.0, w, &[c.paper.at(0.3), c.shade.at(0.3)]));
    s.stroke(coast, u * 0.26, c.deep);
    lanes(s, &field);
    rose(s, w * 0.5, h - u * 15.0, u * 8.0);
    frame(s);
}

fn lanes(s: &mut Sheet, field: &Field) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let ring: Vec<Point> = field.rings(0.01).into_iter().filter(|r| r.len() > 60).flatten().collect();
    let near = |x: f32, y: f32| {
        ring.iter().copied().min_by(|a, b| {
            let far = |p: &Point| (p.0 - x).powi(2) + (p.1 - y).powi(2);
            far(a).total_cmp(&far(b))
        })
    };
    let west: Vec<Point> = [0.2, 0.45, 0.75].iter().filter_map(|t| near(w * 0.3, h * t)).collect();
    let east: Vec<Point> = [0.15, 0.36, 0.58, 0.82].iter().filter_map(|t| near(w * 0.7, h * t)).collect();
    for (i, a) in west.iter().enumerate() {
        for (k, b) in east.iter().enumerate() {
            let bold = (i + k) % 3 == 0;
            if !bold && s.chance.odds(0.35) {
                continue;
            }
            let bend = (s.chance.between(-0.1, 0.1) + 0.04 * (k as f32 - 1.5)) * h;
            let arc = Path::at(a.0, a.1).cubic((w * 0.42, a.1 + bend), (w * 0.56, b.1 + bend), *b);
            if bold {
                let part = s.chance.between(0.6, 1.2);
                s.stroke(arc, u * part, c.accent);
            } else {
                s.dash(arc, u * 0.4, c.glow, &[u * 1.5, u * 1.4]);
            }
        }
    }
    for port in west.into_iter().chain(east) {
        let r = u * s.chance.between(1.2, 2.1);
        s.circle(port.0, port.1, r, c.deep);
        s.circle(port.0, port.1, r * 0.72, c.glow);
    }
}

/// The globe in space or on a plain ground, land on it by noise.
pub(super) fn globe(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let back = if c.dark { [c.deep, c.shade.mix(c.deep, 0.5)] } else { [c.shade.mix(c.deep, 0.45), c.deep] };
    s.ground(Paint::Linear((0.0, 0.0), (w, h), back.to_vec()));
    s.stars(h, 170);
    let (x, y, r) = (s.w * s.chance.between(0.42, 0.58), h * s.chance.between(0.5, 0.56), u * 37.0);
    s.grain(Path::circle(x, y, r * 1.5), Paint::halo(x, y, r * 1.5, c.mid.at(0.95)));
    let ball = Path::circle(x, y, r);
    let sea = c.mid.mix(c.shade, 0.4);
    s.fill(ball.clone(), sea);
    let (salt, lean) = (s.chance.salt(), s.chance.between(-0.5, 0.5));
    let field = Field::over(w, h, 7.0, move |px, py| {
        let (dx, dy) = ((px - x) / r, (py - y) / r);
        let z = (1.0 - (dx * dx + dy * dy).min(1.0)).sqrt();
        let (a, b) = (dx.atan2(z + 0.35) * 1.5, (dy * lean.cos() - z * lean.sin()) * 1.5);
        rough(a * 1.25 + 9.0, b * 1.25 + 4.0, 5, salt) - 0.02
    });
    s.inside(ball.clone(), |s| {
        s.holed(field.outline(-0.08), c.haze.at(0.25));
        s.holed(field.outline(0.0), c.paper.mix(c.haze, 0.3));
        s.holed(field.outline(0.2), c.haze.mix(c.glow, 0.3));
        s.holed(field.outline(0.38), c.haze.mix(c.mid, 0.4));
        for i in -3_i16..=3 {
            let t = f32::from(i) / 3.5;
            s.stroke(Path::ellipse(x, y, r * t.abs().max(0.004), r), u * 0.13, c.paper.at(0.3));
            let (ly, half) = (y + r * t * 0.92, r * (1.0 - (t * 0.92).powi(2)).sqrt());
            s.stroke(
                Path::at(x - half, ly).quad((x, ly + r * 0.14), (x + half, ly)),
                u * 0.13,
                c.paper.at(0.3),
            );
        }
        for i in 0..3 {
            let (ax, ay) = (x - r * s.chance.between(0.2, 0.7), y + r * s.chance.between(-0.6, 0.6));
            let (bx, by) = (x + r * s.chance.between(0.1, 0.6), y + r * s.chance.between(-0.6, 0.6));
            let lift = r * (0.3 + 0.1 * i as f32);
            s.dash(
                Path::at(ax, ay).quad(((ax + bx) / 2.0, (ay + by) / 2.0 - lift), (bx, by)),
                u * 0.5,
                c.accent,
                &[u * 1.5, u * 1.2],
            );
            s.circle(ax, ay, u * 1.0, c.accent);
            s.circle(bx, by, u * 1.0, c.accent);
        }
    });
    let light = (x - r * 0.42, y - r * 0.42);
    s.grain(
        ball.clone(),
        Paint::Radial(
            light,
            r * 1.55,
            vec![c.glow.at(0.35), c.deep.at(0.0), c.deep.at(0.25), c.deep.at(0.92)],
        ),
    );
    s.stroke(ball, u * 0.3, c.haze.at(0.5));
}
