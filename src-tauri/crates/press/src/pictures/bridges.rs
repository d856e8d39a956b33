//! Bridges over wide water: hung from towers or standing on arches.
//! Must draw nothing else that is built.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A long bridge: suspension, arches or stays, by chance.
pub(super) fn bridge(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.66, 0.74);
    let sx = s.third();
    s.sky(sea);
    if c.dark {
        s.stars(sea * 0.8, 120);
    }
    let sun_y = sea - u * s.chance.between(12.0, 34.0);
    s.luminary(sx, sun_y, u * 9.0);
    s.stratus(h * 0.15, sea * 0.8, 5, c.paper.at(0.4));
    s.hills(sea - u * 4.0, u * 9.0, 2.2, c.haze.mix(c.mid, 0.3));
    s.hills(sea - u * 0.5, u * 5.0, 3.2, c.mid.mix(c.haze, 0.15));
    s.water(sea, c.sky[2].mix(c.mid, 0.45), c.shade.mix(c.deep, 0.2));
    s.glitter(sx, sea, h, u * 9.0, c.glow.mix(c.paper, 0.2));
    s.glints(sea, h, 70, c.haze.at(0.5));
    if s.chance.odds(0.62) {
        suspension(s, sea);
    } else {
        viaduct(s, sea);
    }
    let mist = c.sky[2].mix(c.paper, 0.35);
    s.grain(
        Path::rect(0.0, sea - u * 7.0, w, u * 12.0),
        Paint::down(sea - u * 7.0, sea + u * 5.0, &[mist.at(0.0), mist.at(0.55), mist.at(0.0)]),
    );
    let (boat_x, tone) = (w * s.chance.between(0.42, 0.58), c.deep);
    super::harbour::boat(s, boat_x, sea + (h - sea) * 0.5, u * 4.5, tone, c.accent);
    s.birds(w * 0.6, h * 0.2, 5, c.deep.at(0.6));
    s.vignette(0.28);
}

fn suspension(s: &mut Sheet, sea: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let flip = s.chance.odds(0.5);
    let at = |t: f32| if flip { w * (1.0 - t) } else { w * t };
    // Drawn in perspective: the near tower large, the far one small.
    let ink = c.accent.mix(c.deep, 0.15);
    let (near, far) = (at(0.27), at(0.8));
    let deck = |t: f32| sea - h * (0.2 - 0.125 * t);
    let tall = |t: f32| h * (0.47 - 0.33 * t);
    let (n, f) = (0.27, 0.8);
    let cable = |s: &mut Sheet, from: f32, to: f32, from_y: f32, to_y: f32, sag: f32, rods: usize| {
        let middle = (at((from + to) / 2.0), sag);
        s.stroke(Path::at(at(from), from_y).quad(middle, (at(to), to_y)), u * 0.5, ink);
        for i in 1..rods {
            let t = i as f32 / rods as f32;
            let x = at(from + (to - from) * t);
            let y = (1.0 - t).powi(2) * from_y + 2.0 * t * (1.0 - t) * sag + t * t * to_y;
            s.line((x, y), (x, deck(from + (to - from) * t)), u * 0.13, ink.at(0.85));
        }
    };
    cable(s, n, f, deck(n) - tall(n), deck(f) - tall(f), deck(0.58) + h * 0.1, 34);
    cable(s, -0.12, n, deck(-0.12) - h * 0.02, deck(n) - tall(n), deck(0.12) - h * 0.06, 18);
    cable(s, f, 1.1, deck(f) - tall(f), deck(1.1), deck(0.96), 12);
    let road = [
        (at(-0.05), deck(-0.05) - u * 0.6),
        (at(1.05), deck(1.05) - u * 0.3),
        (at(1.05), deck(1.05) + u * 0.7),
        (at(-0.05), deck(-0.05) + u * 2.6),
    ];
    for (x, t, scale) in [(far, f, 0.42), (near, n, 1.0)] {
        let (top, half) = (deck(t) - tall(t), u * 3.0 * scale);
        let foot = sea + u * 7.0 * scale;
        for side in [-1.0, 1.0] {
            let leg = Path::polygon(&[
                (x + half * side * 0.8 - half * 0.26, top),
                (x + half * side * 0.8 + half * 0.26, top),
                (x + half * side + half * 0.36, foot),
                (x + half * side - half * 0.36, foot),
            ]);
            s.fill(leg.clone(), ink);
            if side > 0.0 {
                s.fill(leg, c.deep.at(0.35));
            }
        }
        for k in 0..4 {
            s.rect(x - half, top + tall(t) * 0.25 * k as f32, half * 2.0, half * 0.5, ink);
        }
        s.fill(
            Path::rounded(x - half * 1.8, foot - half * 0.5, half * 3.6, half * 1.3, half * 0.3),
            c.deep.mix(c.shade, 0.4),
        );
        s.rect(
            x - half * 1.4,
            foot + half * 0.6,
            half * 2.8,
            half * 5.0,
            Paint::down(foot, foot + half * 6.0, &[c.deep.at(0.5), c.deep.at(0.0)]),
        );
    }
    s.poly(&road, c.deep.mix(ink, 0.35));
}

fn viaduct(s: &mut Sheet, sea: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (top, spans) = (h * s.chance.between(0.4, 0.46), s.chance.whole(4, 6));
    let step = w / (spans as f32 - 0.4);
    let mut wall = Path::rect(-u, top, w + u * 2.0, sea + u * 4.0 - top);
    for i in 0..=spans {
        let (l, r) = (step * (i as f32 - 0.62) + step * 0.11, step * (i as f32 + 0.38) - step * 0.11);
        let (spring, mid) = (top + (sea - top) * 0.5, (l + r) / 2.0);
        let crown = top + u * 4.6;
        wall = wall.and(
            Path::at(l, sea + u * 8.0)
                .line(l, spring)
                .cubic((l, crown + u), (mid - (r - l) * 0.3, crown), (mid, crown))
                .cubic((mid + (r - l) * 0.3, crown), (r, crown + u), (r, spring))
                .line(r, sea + u * 8.0)
                .close(),
        );
    }
    let stone = c.paper.mix(c.haze, 0.55);
    s.holed(wall, Paint::down(top, sea + u * 4.0, &[stone, stone.mix(c.shade, 0.55)]));
    for i in 0..=spans {
        let l = step * (i as f32 - 0.62) + step * 0.11;
        s.poly(
            &[
                (l - step * 0.08, top + u * 4.0),
                (l, top + (sea - top) * 0.5),
                (l, sea + u * 4.0),
                (l - step * 0.08, sea + u * 4.0),
            ],
            c.shade.at(0.55),
        );
        s.fill(
            Path::rounded(l - step * 0.24, sea + u * 2.4, step * 0.26, u * 2.4, u * 0.5),
            c.deep.mix(c.shade, 0.5),
        );
        s.rect(
            l - step * 0.22,
            sea + u * 4.6,
            step * 0.22,
            h * 0.12,
            Paint::down(sea + u * 4.0, sea + h * 0.14, &[c.deep.at(0.5), c.deep.at(0.0)]),
        );
    }
    s.rect(-u, top - u * 1.2, w + 2.0 * u, u * 2.0, stone.mix(c.paper, 0.5));
    s.rect(-u, top + u * 0.8, w + 2.0 * u, u * 0.7, c.shade.at(0.6));
    super::rail::train_on(s, top - u * 1.2, u * 5.0);
}
