//! Lichens on stone, seen close.
//! Must draw nothing larger than a hand.

use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// Lichens on stone, seen close: scalloped rosettes with their fruit.
pub(super) fn lichen(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let stone = if c.dark { c.shade.mix(c.deep, 0.4) } else { c.shade.mix(c.mid, 0.3) };
    s.ground(stone);
    for _ in 0..11 {
        let (x, y) = (s.chance.unit() * w, s.chance.unit() * h);
        let plane = Path::polygon(&[
            (x, y),
            (x + u * s.chance.between(20.0, 60.0), y - u * 20.0),
            (x + u * 50.0, y + u * s.chance.between(20.0, 60.0)),
            (x - u * 10.0, y + u * 40.0),
        ]);
        let ink = if s.chance.odds(0.5) { c.deep } else { c.mid };
        s.grain(plane, Paint::Linear((x, y), (x + u * 30.0, y + u * 50.0), vec![ink.at(0.5), ink.at(0.0)]));
    }
    let inks = [
        c.accent,
        c.haze,
        c.glow,
        c.paper.mix(c.haze, 0.4),
        c.mid.mix(c.haze, 0.4),
        c.accent.mix(c.glow, 0.45),
    ];
    let main = (s.third(), h * s.chance.between(0.4, 0.6));
    let mut taken: Vec<(Point, f32)> = vec![];
    let mut tries = vec![(main, u * 31.0)];
    for i in 0..150 {
        let r = u * (19.0 * (1.0 - i as f32 / 150.0).powi(2) + 2.2) * s.chance.between(0.7, 1.1);
        tries.push(((s.chance.unit() * w, s.chance.unit() * h), r));
    }
    for (at, r) in tries {
        let clear = taken.iter().all(|(p, q)| (p.0 - at.0).hypot(p.1 - at.1) > (q + r) * 0.93);
        if clear {
            let ink = if taken.is_empty() { c.haze.mix(c.paper, 0.25) } else { s.chance.pick(&inks) };
            rosette(s, at, r, ink);
            taken.push((at, r));
        }
    }
    s.vignette(0.45);
}

fn rosette(s: &mut Sheet, at: Point, r: f32, ink: super::palette::Ink) {
    let (u, c) = (s.u, s.c);
    let salt = s.chance.salt();
    let ring = |k: f32, lobes: f32, deep: f32| {
        let count = 96;
        let points: Vec<Point> = (0..count)
            .map(|i| {
                let a = i as f32 / count as f32 * std::f32::consts::TAU;
                let rough = super::seed::rough(a.cos() * 1.6 + k, a.sin() * 1.6, 3, salt);
                let scallop = (a * lobes + rough * 3.0).sin().abs();
                let d = r * k * (0.88 + 0.13 * rough + deep * scallop);
                (at.0 + d * a.cos(), at.1 + d * a.sin())
            })
            .collect();
        Path::smooth(&points, true)
    };
    let lobes = (r / u * 0.45).clamp(5.0, 13.0).round();
    s.grain(
        Path::circle(at.0 + r * 0.08, at.1 + r * 0.1, r * 1.15),
        Paint::Radial(
            (at.0 + r * 0.08, at.1 + r * 0.1),
            r * 1.15,
            vec![c.deep.at(0.8), c.deep.at(0.6), c.deep.at(0.0)],
        ),
    );
    let edge = ring(1.0, lobes, 0.13);
    s.fill(edge.clone(), ink);
    let steps = if r > u * 9.0 { 4 } else { 2 };
    for i in 1..=steps {
        let t = i as f32 / (steps as f32 + 1.0);
        let tone = if i % 2 == 1 { ink.mix(c.deep, 0.24) } else { ink.mix(c.paper, 0.22) };
        s.fill(ring(1.0 - t * 0.85, lobes, 0.12), tone);
    }
    s.grain(
        edge,
        Paint::Linear(
            (at.0 - r, at.1 - r),
            (at.0 + r, at.1 + r),
            vec![c.paper.at(0.35), c.paper.at(0.0), c.deep.at(0.5)],
        ),
    );
    let cups = (r / u * 0.5) as usize;
    for _ in 0..cups {
        let (a, d) = (s.chance.between(0.0, std::f32::consts::TAU), r * 0.62 * s.chance.unit().sqrt());
        let (x, y, k) = (at.0 + d * a.cos(), at.1 + d * a.sin(), u * s.chance.between(0.6, 1.5));
        s.circle(x + k * 0.2, y + k * 0.25, k, c.deep.at(0.6));
        s.circle(x, y, k, ink.mix(c.paper, 0.5));
        s.circle(x, y, k * 0.66, c.accent.mix(c.deep, 0.35));
    }
}
