//! Public rooms: library stacks and a conference hall.
//! Must draw nothing out of doors but through a window.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// An aisle between tall shelves, a window at its end, a reader.
pub(super) fn library_stacks(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (vx, vy) = (s.third(), h * s.chance.between(0.48, 0.54));
    s.ground(c.deep);
    let scale = 0.15;
    let at = |x: f32, y: f32, t: f32| (vx + (x - vx) * t, vy + (y - vy) * t);
    let wall = [at(0.0, 0.0, scale), at(w, 0.0, scale), at(w, h, scale), at(0.0, h, scale)];
    let (floor_l, floor_r) = (w * 0.26, w * 0.76);
    s.poly(
        &[at(0.0, 0.0, scale), at(w, 0.0, scale), (w, 0.0), (0.0, 0.0)],
        Paint::down(0.0, vy, &[c.deep, c.shade.mix(c.mid, 0.5)]),
    );
    s.poly(
        &[at(0.0, h, scale), at(w, h, scale), (w, h + 5.0), (0.0, h + 5.0)],
        Paint::down(vy, h, &[c.glow.mix(c.haze, 0.4), c.mid, c.shade.mix(c.deep, 0.3)]),
    );
    for side in 0..2 {
        let (edge, foot) = if side == 0 { (-w * 0.1, floor_l) } else { (w * 1.1, floor_r) };
        shelves(s, edge, foot, (vx, vy), scale);
    }
    s.poly(&wall, c.glow.mix(c.paper, 0.45));
    let (gx, gy) = (wall[0].0, wall[0].1);
    let (gw, gh) = (wall[1].0 - gx, wall[2].1 - gy);
    s.rect(gx, gy, gw, gh, Paint::down(gy, gy + gh, &[c.sky[1], c.paper]));
    for i in 0..=3 {
        s.rect(gx + gw / 3.0 * i as f32 - u * 0.2, gy, u * 0.4, gh, c.shade);
    }
    for i in 1..4 {
        s.rect(gx, gy + gh / 4.0 * i as f32, gw, u * 0.4, c.shade);
    }
    s.grain(Path::circle(vx, vy, u * 48.0), Paint::halo(vx, vy, u * 48.0, c.glow.at(0.8)));
    let beam = Path::polygon(&[wall[3], wall[2], (vx + u * 26.0, h + 5.0), (vx - u * 20.0, h + 5.0)]);
    s.grain(beam, Paint::down(vy, h, &[c.glow.at(0.8), c.glow.at(0.1)]));
    let x = vx + (w * 0.5 - vx) * 0.4;
    super::city::person(s, x, h * 0.84, h * 0.36, c.accent);
    s.grain(
        Path::polygon(&[
            (x - u * 4.0, h * 0.84),
            (x + u * 4.0, h * 0.84),
            (x + u * 9.0, h),
            (x - u * 3.0, h),
        ]),
        Paint::down(h * 0.84, h, &[c.deep.at(0.85), c.deep.at(0.1)]),
    );
    s.vignette(0.45);
}

/// One wall of shelves running to the vanishing point.
fn shelves(s: &mut Sheet, edge: f32, foot: f32, (vx, vy): (f32, f32), scale: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    let inks = [
        c.accent,
        c.shade,
        c.mid,
        c.haze,
        c.accent.mix(c.deep, 0.4),
        c.mid.mix(c.haze, 0.5),
        c.paper.mix(c.haze, 0.5),
        c.shade.mix(c.mid, 0.4),
    ];
    // Depth runs from 1 (here) to the end wall; a book's place is a depth and a height between floor and ceiling.
    let near = 2.6;
    let side = (foot + edge) / 2.0;
    let at = |t: f32, level: f32| {
        (vx + (side - vx) * t, vy + (-h * 0.12 - vy + (h * 1.08 + h * 0.12) * level) * t)
    };
    s.poly(&[at(scale, 0.0), at(near, 0.0), at(near, 1.0), at(scale, 1.0)], c.deep.mix(c.shade, 0.3));
    let rows = 8;
    for row in 0..rows {
        let (top, low) = ((row as f32 + 0.1) / rows as f32, (row as f32 + 0.9) / rows as f32);
        let mut z = 1.0 / near;
        while z < 1.0 / scale {
            let next = (z + s.chance.between(0.032, 0.075)).min(1.0 / scale);
            let (t0, t1) = (1.0 / z, 1.0 / next);
            if s.chance.odds(0.94) {
                let short = (low - top) * s.chance.between(0.0, 0.3);
                let dim = ((t0 - 0.25) * 0.7).clamp(0.0, 0.65);
                let ink = s.chance.pick(&inks).mix(c.deep, dim);
                s.poly(&[at(t0, top + short), at(t1, top + short), at(t1, low), at(t0, low)], ink);
                if s.chance.odds(0.3) {
                    let band = top + short + (low - top) * 0.2;
                    s.poly(
                        &[at(t0, band), at(t1, band), at(t1, band + 0.008), at(t0, band + 0.008)],
                        c.glow.mix(c.deep, dim),
                    );
                }
            }
            z = next + 0.002;
        }
        s.poly(
            &[at(scale, low), at(near, low), at(near, low + 0.022), at(scale, low + 0.022)],
            c.shade.mix(c.mid, 0.35),
        );
    }
    for k in 1..9 {
        let t = 1.0 / (1.0 / near + k as f32 * 0.7);
        let (a, b) = (at(t, 0.0), at(t, 1.0));
        s.line(a, b, u * 1.2 * t.min(1.6), c.deep);
    }
}

/// A long table seen down its length, empty chairs, a window on the city.
pub(super) fn conference_table(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.5, 0.55);
    s.ground(c.shade.mix(c.deep, 0.4));
    let pane = (w * 0.06, h * 0.07, w * 0.88, horizon - h * 0.07);
    s.inside(Path::rect(pane.0, pane.1, pane.2, pane.3), |s| {
        s.sky(horizon);
        let sx = s.third();
        let sy = s.h * 0.24;
        s.luminary(sx, sy, s.u * 7.0);
        s.hills(horizon - s.u * 10.0, s.u * 7.0, 2.0, c.haze.mix(c.mid, 0.4));
        let tones = [c.mid.mix(c.haze, 0.3), c.mid, c.mid.mix(c.shade, 0.4)];
        super::harbour::gables(s, -s.u, s.w, horizon + s.u, s.u * 15.0, tones);
    });
    let bays = if w > h { 6 } else { 4 };
    for i in 0..=bays {
        s.rect(pane.0 + pane.2 * i as f32 / bays as f32 - u * 0.6, pane.1, u * 1.2, pane.3, c.deep);
    }
    s.rect(pane.0 - u, pane.1 + pane.3 * 0.3, pane.2 + 2.0 * u, u * 0.8, c.deep);
    s.rect(
        -1.0,
        horizon,
        w + 2.0,
        h,
        Paint::down(horizon, h, &[c.mid.mix(c.shade, 0.5), c.shade.mix(c.deep, 0.5)]),
    );
    s.rect(-1.0, horizon - u, w + 2.0, u * 2.0, c.deep);
    for i in 0..bays {
        let x = pane.0 + pane.2 * (i as f32 + 0.1) / bays as f32;
        let (wide, lean) = (pane.2 / bays as f32 * 0.85, (x - w / 2.0) * 0.8);
        s.grain(
            Path::polygon(&[
                (x, horizon + u),
                (x + wide, horizon + u),
                (x + wide * 1.7 + lean, h),
                (x + lean, h),
            ]),
            Paint::down(horizon, h, &[c.glow.at(0.6), c.glow.at(0.05)]),
        );
    }
    let vx = w * s.chance.between(0.44, 0.56);
    let top = horizon + u * 7.0;
    for i in 0..5 {
        let t = 0.3 + 0.7 * (i as f32 / 4.0).powf(1.4);
        for side in [-1.0_f32, 1.0] {
            let x = vx + side * w * 0.46 * t;
            chair(s, x, top + (h - top) * (0.98 * t - 0.12), u * 21.0 * t, side);
        }
    }
    let desk = Path::polygon(&[
        (vx - w * 0.08, top),
        (vx + w * 0.08, top),
        (vx + w * 0.42, h + 5.0),
        (vx - w * 0.42, h + 5.0),
    ]);
    s.grain(desk.clone().map(|p| (p.0, p.1 + u * 4.0)), c.deep.at(0.8));
    s.fill(
        desk.clone(),
        Paint::down(top, h, &[c.haze.mix(c.paper, 0.3), c.mid.mix(c.haze, 0.2), c.accent.mix(c.deep, 0.5)]),
    );
    s.inside(desk, |s| {
        s.poly(
            &[(vx - w * 0.02, top), (vx + w * 0.02, top), (vx + w * 0.1, h + 5.0), (vx - w * 0.1, h + 5.0)],
            c.paper.at(0.35),
        );
    });
    for i in 0..4 {
        let t = 0.22 + 0.7 * (i as f32 / 3.0).powf(1.4);
        for side in [-1.0_f32, 1.0] {
            setting(s, vx + side * w * 0.27 * t, top + (h - top) * t * 0.93, u * 7.0 * t, side);
        }
    }
    s.vignette(0.35);
}

fn chair(s: &mut Sheet, x: f32, y: f32, k: f32, side: f32) {
    let c = s.c;
    let back = Path::rounded(x - k * 0.3, y - k * 1.0, k * 0.6, k * 0.95, k * 0.16);
    s.fill(back.clone(), c.accent.mix(c.deep, 0.25));
    s.shaded(back, x - side * k * 0.3, x + side * k * 0.3, c.deep, 0.9);
    s.rect(x - k * 0.36, y - k * 0.3, k * 0.72, k * 0.16, c.deep);
    for dx in [-0.28, 0.24] {
        s.rect(x + k * dx, y - k * 0.2, k * 0.05, k * 0.5, c.deep);
    }
}

fn setting(s: &mut Sheet, x: f32, y: f32, k: f32, side: f32) {
    let c = s.c;
    s.poly(
        &[(x - k * 0.9, y), (x - k * 0.7, y - k * 0.6), (x + k * 0.7, y - k * 0.6), (x + k * 0.9, y)],
        c.paper,
    );
    for i in 0..3 {
        s.line(
            (x - k * 0.5, y - k * (0.15 + 0.14 * i as f32)),
            (x + k * 0.4, y - k * (0.15 + 0.14 * i as f32)),
            k * 0.04,
            c.shade.at(0.6),
        );
    }
    let gx = x - side * k * 1.4;
    s.fill(
        Path::polygon(&[
            (gx - k * 0.22, y - k * 0.9),
            (gx + k * 0.22, y - k * 0.9),
            (gx + k * 0.17, y - k * 0.2),
            (gx - k * 0.17, y - k * 0.2),
        ]),
        c.paper.at(0.6),
    );
    s.fill(Path::ellipse(gx, y - k * 0.6, k * 0.19, k * 0.06), c.mid);
}
