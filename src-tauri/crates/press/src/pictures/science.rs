//! Science at work: telescopes, observatories, benches.
//! Must draw nothing that only decorates a room.

use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// A great arc of star trails around a pole.
fn trails(s: &mut Sheet, x: f32, y: f32, count: usize) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let far = w.hypot(h);
    for i in 0..count {
        let r = far * (0.04 + 0.86 * (i as f32 + s.chance.unit()) / count as f32);
        let (from, sweep) = (s.chance.between(0.0, std::f32::consts::TAU), s.chance.between(0.12, 0.5));
        let arc: Vec<Point> = (0..9)
            .map(|k| {
                let a = from + sweep * k as f32 / 8.0;
                (x + r * a.cos(), y + r * a.sin())
            })
            .collect();
        let ink = s.chance.pick(&[c.paper, c.glow, c.haze]).at(s.chance.between(0.25, 0.8));
        let part = s.chance.between(0.1, 0.22);
        s.stroke(Path::smooth(&arc, false), u * part, ink);
    }
}

fn night_ground(s: &mut Sheet) {
    let (h, c) = (s.h, s.c);
    let low = c.mid.mix(c.shade, 0.25);
    s.ground(Paint::down(0.0, h * 0.85, &[c.deep, c.shade.mix(c.deep, 0.25), low, c.haze.mix(low, 0.25)]));
}

/// A telescope on its mount against the turning sky, an astronomer beside it.
pub(super) fn telescope(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    night_ground(s);
    s.stars(h * 0.85, 140);
    let x = s.third();
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    trails(s, x + way * w * 0.42, h * 0.22, 150);
    s.hills(h * 0.8, u * 7.0, 2.2, c.mid.mix(c.shade, 0.5));
    s.hills(h * 0.87, u * 3.5, 1.6, c.shade.mix(c.deep, 0.35));
    let base = h * 0.92;
    s.rect(-1.0, base, w + 2.0, h, c.deep);
    let pivot = (x, base - u * 33.0);
    for dx in [-13.0, -2.0, 11.0] {
        s.poly(
            &[
                (pivot.0 - u * 0.9, pivot.1),
                (pivot.0 + u * 0.9, pivot.1),
                (pivot.0 + u * (dx + 0.7), base + u),
                (pivot.0 + u * (dx - 0.7), base + u),
            ],
            c.deep,
        );
    }
    s.line((pivot.0 - u * 6.0, base - u * 14.0), (pivot.0 + u * 5.2, base - u * 14.0), u * 0.5, c.deep);
    let tilt = -0.72 * way;
    let part = |from: f32, to: f32, a: f32, b: f32| {
        let (l, r) = (pivot.0 + way * u * from, pivot.0 + way * u * to);
        Path::polygon(&[
            (l, pivot.1 - u * a),
            (r, pivot.1 - u * b),
            (r, pivot.1 + u * b),
            (l, pivot.1 + u * a),
        ])
        .turn(pivot, tilt)
    };
    let tubes = [
        (-22.0, -14.0, 1.2, 1.2, c.deep),
        (-15.0, -6.0, 2.1, 2.1, c.shade),
        (-7.0, 26.0, 3.4, 4.2, c.paper),
        (25.0, 32.0, 5.2, 5.4, c.accent),
        (-8.2, -6.0, 4.0, 4.0, c.accent),
        (8.0, 9.6, 4.2, 4.2, c.shade),
    ];
    for (from, to, a, b, ink) in tubes {
        s.fill(part(from, to, a, b), ink);
    }
    let shade = part(-22.0, 32.0, 2.4, 5.4);
    s.inside(shade, |s| {
        let lower = Path::polygon(&[
            (pivot.0 - way * u * 24.0, pivot.1 + u * 0.6),
            (pivot.0 + way * u * 34.0, pivot.1 + u * 0.6),
            (pivot.0 + way * u * 34.0, pivot.1 + u * 7.0),
            (pivot.0 - way * u * 24.0, pivot.1 + u * 7.0),
        ])
        .turn(pivot, tilt);
        s.grain(lower, c.deep.at(0.6));
    });
    s.circle(pivot.0, pivot.1, u * 2.6, c.deep);
    s.circle(pivot.0, pivot.1, u * 1.1, c.glow);
    super::city::person(s, x - way * u * 24.0, base + u, u * 30.0, c.accent.mix(c.deep, 0.45));
    s.vignette(0.3);
}

/// White domes on a ridge under a starry sky.
pub(super) fn observatory(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    night_ground(s);
    s.stars(h * 0.8, 220);
    let x = s.third();
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    let lean = way * 0.5;
    let heart = (w * 0.5 + way * w * 0.12, h * 0.34);
    for i in 0..9 {
        let t = 1.0 - i as f32 / 9.0;
        let arm = Path::ellipse(heart.0, heart.1, w * 0.56 * t.sqrt(), u * 17.0 * t).turn(heart, -lean);
        let fade = Paint::Radial(heart, w * 0.56, vec![c.haze.at(0.13), c.haze.at(0.07), c.haze.at(0.0)]);
        s.grain(arm, fade);
    }
    if s.chance.odds(0.5) {
        trails(s, x, h * 0.3, 110);
    } else {
        s.moon(w - x, h * 0.2, u * 4.5);
    }
    s.hills(h * 0.72, u * 8.0, 2.4, c.mid.mix(c.shade, 0.3));
    s.hills(h * 0.79, u * 6.0, 2.0, c.mid.mix(c.shade, 0.7));
    let ridge = h * 0.83;
    dome(s, x + way * w * 0.44, ridge - u * 0.5, u * 6.0, way);
    dome(s, x + way * w * 0.29, ridge, u * 9.0, -way);
    dome(s, x, ridge + u * 1.5, u * 20.0, way);
    let line = s.horizon(ridge + u * 1.5, u * 1.6, 2.5, 4);
    let path = s.under(&line);
    s.fill(path.clone(), c.deep);
    s.grain(path, Paint::down(ridge, h, &[c.shade.at(0.7), c.deep.at(0.0)]));
    s.stroke(
        Path::at(x + u * 4.0, ridge + u * 2.0).cubic(
            (x - way * u * 14.0, h * 0.9),
            (x + way * u * 34.0, h * 0.93),
            (x + way * u * 20.0, h + u),
        ),
        u * 0.9,
        c.haze.at(0.5),
    );
    s.vignette(0.35);
}

fn dome(s: &mut Sheet, x: f32, base: f32, r: f32, way: f32) {
    let c = s.c;
    let drum = Path::rect(x - r * 0.96, base - r * 0.75, r * 1.92, r * 0.95);
    s.fill(drum.clone(), c.paper.mix(c.haze, 0.4));
    s.shaded(drum, x - way * r, x + way * r, c.deep, 0.9);
    let spring = base - r * 0.75;
    let cap = Path::at(x - r, spring)
        .cubic((x - r, spring - r * 1.33), (x + r, spring - r * 1.33), (x + r, spring))
        .close();
    s.fill(cap.clone(), c.paper);
    s.inside(cap.clone(), |s| {
        let slit = Path::at(x + way * r * 0.12, spring)
            .cubic(
                (x + way * r * 0.16, spring - r * 0.8),
                (x + way * r * 0.05, spring - r),
                (x, spring - r * 1.1),
            )
            .line(x + way * r * 0.25, spring - r * 1.1)
            .cubic(
                (x + way * r * 0.4, spring - r * 0.85),
                (x + way * r * 0.48, spring - r * 0.5),
                (x + way * r * 0.48, spring),
            )
            .close();
        s.fill(slit.clone(), c.deep);
        s.grain(slit, Paint::down(spring - r, spring, &[c.accent.at(0.1), c.accent.at(0.95)]));
        for k in [-0.75_f32, -0.45, 0.75] {
            s.stroke(
                Path::at(x + way * r * k, spring).cubic(
                    (x + way * r * k, spring - r * 0.6),
                    (x + way * r * k * 0.6, spring - r * 0.9),
                    (x, spring - r),
                ),
                r * 0.012,
                c.shade.at(0.5),
            );
        }
    });
    s.shaded(cap, x - way * r * 0.5, x + way * r, c.deep, 0.9);
    s.rect(x - r * 1.05, spring - r * 0.05, r * 2.1, r * 0.1, c.shade);
    for k in [-0.6, -0.3] {
        s.rect(x + r * k, base - r * 0.45, r * 0.1, r * 0.2, c.glow);
    }
    s.rect(x + r * 0.5, base - r * 0.4, r * 0.18, r * 0.6, c.deep);
}

/// A laboratory bench: flasks, columns, a lamp, a window behind.
pub(super) fn laboratory(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let wall = if c.dark { [c.deep, c.shade] } else { [c.haze.mix(c.paper, 0.25), c.haze.mix(c.mid, 0.3)] };
    s.ground(Paint::Linear((0.0, 0.0), (w, h), wall.to_vec()));
    let x = s.third();
    let pane = (x - u * 21.0, h * 0.08, u * 42.0, h * 0.5);
    s.rect(pane.0, pane.1, pane.2, pane.3, Paint::down(pane.1, pane.1 + pane.3, &c.sky));
    s.circle(x + u * 7.0, h * 0.24, u * 5.5, c.glow);
    for i in 0..=3 {
        s.rect(pane.0 + pane.2 / 3.0 * i as f32 - u * 0.4, pane.1, u * 0.8, pane.3, c.paper);
    }
    for i in 0..=2 {
        s.rect(
            pane.0 - u * 0.4,
            pane.1 + pane.3 / 2.0 * i as f32 - u * 0.4,
            pane.2 + u * 0.8,
            u * 0.8,
            c.paper,
        );
    }
    let far = if x < w / 2.0 { w * 0.62 } else { w * 0.06 };
    shelf(s, far, h * 0.3, w * 0.32);
    let bench = h * 0.8;
    let ray = Path::polygon(&[
        (pane.0, pane.1 + pane.3),
        (pane.0 + pane.2, pane.1 + pane.3),
        (pane.0 + pane.2 * 1.5, bench),
        (pane.0 + pane.2 * 0.3, bench),
    ]);
    s.grain(ray, c.glow.at(0.22));
    s.rect(-1.0, bench, w + 2.0, h, c.shade.mix(c.deep, 0.35));
    s.grain(Path::rect(0.0, bench, w, h - bench), Paint::down(bench, h, &[c.mid.at(0.35), c.deep.at(0.7)]));
    s.rect(-1.0, bench - u * 0.6, w + 2.0, u * 1.6, c.paper.mix(c.haze, 0.35));
    let inks = [c.accent, c.glow, c.mid, c.accent.mix(c.glow, 0.5)];
    let mut place = w * 0.12;
    while place < w * 0.95 {
        let ink = s.chance.pick(&inks);
        let size = u * s.chance.between(14.0, 20.0);
        match s.chance.whole(0, 3) {
            0 => conical(s, place, bench - u * 0.6, size * 1.5, ink),
            1 => round_flask(s, place, bench - u * 0.6, size * 1.6, ink),
            2 => cylinder(s, place, bench - u * 0.6, size * 1.8, ink),
            _ => rack(s, place, bench - u * 0.6, size * 1.3, ink),
        }
        place += size * 1.25;
    }
    s.vignette(0.3);
}

fn shelf(s: &mut Sheet, x: f32, y: f32, wide: f32) {
    let (u, c) = (s.u, s.c);
    for row in 0..2 {
        let ly = y + u * 17.0 * row as f32;
        let mut at = x + u;
        while at < x + wide - u * 4.0 {
            let (bw, bh) = (u * s.chance.between(2.6, 4.4), u * s.chance.between(6.0, 11.0));
            let ink = s.chance.pick(&[c.shade, c.mid, c.accent.mix(c.deep, 0.2), c.deep]);
            s.fill(Path::rounded(at, ly - bh, bw, bh, u * 0.8), ink);
            s.rect(at + bw * 0.3, ly - bh - u * 1.4, bw * 0.4, u * 1.6, ink);
            s.rect(at, ly - bh * 0.62, bw, bh * 0.3, c.paper);
            at += bw + u * s.chance.between(0.5, 1.4);
        }
        s.rect(x, ly, wide, u * 1.2, c.deep.mix(c.shade, 0.3));
    }
}

fn liquid(s: &mut Sheet, glass: Path, level: f32, low: f32, ink: super::palette::Ink) {
    let (w, c) = (s.w, s.c);
    let bounds = glass.bounds();
    s.fill(glass.clone(), c.paper.at(0.4));
    s.inside(glass.clone(), |s| {
        s.rect(-1.0, level, w + 2.0, low - level + 2.0, ink.at(0.92));
        s.rect(-1.0, level, w + 2.0, s.u * 0.5, ink.mix(c.paper, 0.45));
    });
    s.shaded(glass.clone(), bounds.0 + (bounds.2 - bounds.0) * 0.4, bounds.2, c.deep, 0.5);
    s.stroke(glass, s.u * 0.28, c.deep.at(0.75));
    s.fill(
        Path::rounded(
            bounds.0 + (bounds.2 - bounds.0) * 0.24,
            level,
            (bounds.2 - bounds.0) * 0.06,
            (low - level) * 0.7,
            s.u * 0.5,
        ),
        c.paper.at(0.7),
    );
}

fn conical(s: &mut Sheet, x: f32, base: f32, k: f32, ink: super::palette::Ink) {
    let glass = Path::at(-0.09, -1.0)
        .line(0.09, -1.0)
        .line(0.09, -0.66)
        .line(0.36, -0.08)
        .quad((0.38, 0.0), (0.3, 0.0))
        .line(-0.3, 0.0)
        .quad((-0.38, 0.0), (-0.36, -0.08))
        .line(-0.09, -0.66)
        .close();
    let part = s.chance.between(0.25, 0.45);
    liquid(s, glass.place(x, base, k, k), base - k * part, base, ink);
}

fn round_flask(s: &mut Sheet, x: f32, base: f32, k: f32, ink: super::palette::Ink) {
    let dark = s.c.deep;
    let y = base - k * 0.12;
    for side in [-1.0, 1.0] {
        s.line((x + side * k * 0.2, y), (x + side * k * 0.3, base), s.u * 0.5, dark);
    }
    s.line((x - k * 0.24, y), (x + k * 0.24, y), s.u * 0.5, dark);
    let glass = Path::at(-0.07, -1.0)
        .line(0.07, -1.0)
        .line(0.07, -0.55)
        .cubic((0.4, -0.5), (0.4, 0.02), (0.0, 0.02))
        .cubic((-0.4, 0.02), (-0.4, -0.5), (-0.07, -0.55))
        .close();
    let part = s.chance.between(0.2, 0.34);
    liquid(s, glass.place(x, y, k, k), y - k * part, y + k * 0.03, ink);
}

fn cylinder(s: &mut Sheet, x: f32, base: f32, k: f32, ink: super::palette::Ink) {
    let glass = Path::rounded(-0.1, -1.0, 0.2, 1.0, 0.04).place(x, base, k, k);
    let dark = s.c.deep;
    s.rect(x - k * 0.17, base - k * 0.04, k * 0.34, k * 0.04, dark);
    let part = s.chance.between(0.35, 0.75);
    liquid(s, glass, base - k * part, base, ink);
    for i in 1..9 {
        s.line(
            (x + k * 0.02, base - k * 0.1 * i as f32),
            (x + k * 0.08, base - k * 0.1 * i as f32),
            s.u * 0.2,
            dark.at(0.7),
        );
    }
}

fn rack(s: &mut Sheet, x: f32, base: f32, k: f32, ink: super::palette::Ink) {
    let c = s.c;
    for i in 0..4 {
        let tx = x + k * (i as f32 - 1.5) * 0.24;
        let glass = Path::rounded(tx - k * 0.075, base - k * 1.02, k * 0.15, k * 0.96, k * 0.075);
        let tone = if i % 2 == 0 { ink } else { c.glow };
        let part = s.chance.between(0.35, 0.75);
        liquid(s, glass, base - k * part, base, tone);
    }
    for y in [0.78, 0.12] {
        s.rect(x - k * 0.54, base - k * y, k * 1.08, k * 0.1, c.deep.mix(c.shade, 0.4));
    }
    for side in [-0.56, 0.48] {
        s.rect(x + k * side, base - k * 0.86, k * 0.08, k * 0.86, c.deep);
    }
}
