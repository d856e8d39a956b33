//! Affairs of state: flags of no country, an embassy, a treaty.
//! Must show no real flag or seal.

use super::palette::Ink;
use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// A row of flags before a sky, each of an invented design.
pub(super) fn flags(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let foot = h * 0.86;
    s.sky(foot);
    let sx = s.third();
    s.luminary(sx, h * 0.66, u * 11.0);
    s.stratus(h * 0.2, h * 0.75, 6, c.paper.at(0.5));
    s.hills(h * 0.8, u * 5.0, 2.4, c.haze.mix(c.mid, 0.45));
    s.hills(h * 0.86, u * 3.0, 3.0, c.mid.mix(c.shade, 0.5));
    let count = if w > h * 1.2 { 5 } else { 4 };
    let rise = s.chance.side();
    for i in 0..count {
        let t = i as f32 / (count - 1) as f32;
        let t = if rise > 0.0 { t } else { 1.0 - t };
        let x = w * (0.07 + 0.19 * i as f32 * 4.6 / count as f32);
        let size = u * (21.0 + 7.0 * t);
        let top = h * (0.3 - 0.2 * t);
        s.rect(x - u * 0.4, top - u * 1.5, u * 0.9, h, c.deep);
        s.circle(x, top - u * 2.0, u * 1.1, c.glow);
        flag(s, x + u * 0.5, top, size, i);
    }
    s.rect(-1.0, h * 0.93, w + 2.0, h * 0.1, c.deep);
    s.vignette(0.25);
}

fn flag(s: &mut Sheet, x: f32, y: f32, wide: f32, order: usize) {
    let c = s.c;
    let (tall, phase) = (wide * 0.66, s.chance.between(0.0, 6.0));
    let wave = move |p: Point| {
        let t = (p.0 - x) / wide;
        (
            p.0 - wide * 0.04 * t,
            p.1 + tall * 0.09 * t.sqrt().max(0.0) * (t * 6.5 + phase).sin() + tall * 0.08 * t,
        )
    };
    let patch = |a: f32, b: f32, d: f32, e: f32| {
        let mut points = vec![];
        for i in 0..=12 {
            points.push((x + wide * (a + (d - a) * i as f32 / 12.0), y + tall * b));
        }
        for i in (0..=12).rev() {
            points.push((x + wide * (a + (d - a) * i as f32 / 12.0), y + tall * e));
        }
        Path::polygon(&points).map(wave)
    };
    let mut inks = [c.accent, c.paper, c.shade, c.glow, c.mid];
    inks.rotate_left(order % 5);
    let [one, two, three, ..] = inks;
    let whole = patch(0.0, 0.0, 1.0, 1.0);
    s.fill(whole.clone(), one);
    match (order + s.chance.whole(0, 1) * 3) % 6 {
        0 => {
            s.fill(patch(0.0, 0.36, 1.0, 0.64), two);
            s.fill(Path::circle(x + wide * 0.5, y + tall * 0.5, tall * 0.24).map(wave), three);
        }
        1 => {
            let half = [(x + wide * 0.3, y), (x + wide, y), (x + wide, y + tall), (x + wide * 0.7, y + tall)];
            s.fill(Path::polygon(&half).map(wave), two);
            s.fill(Path::circle(x + wide * 0.25, y + tall * 0.5, tall * 0.16).map(wave), two);
        }
        2 => {
            s.fill(patch(0.0, 0.7, 1.0, 1.0), two);
            let peak = [(0.2, 0.7), (0.36, 0.42), (0.5, 0.18), (0.64, 0.42), (0.8, 0.7)];
            let peak: Vec<Point> = peak.iter().map(|p| (x + wide * p.0, y + tall * p.1)).collect();
            s.fill(Path::polygon(&peak).map(wave), three);
        }
        3 => {
            for i in 0..3 {
                let b = (i as f32 * 2.0 + 1.0) / 7.0;
                s.fill(patch(0.38, b, 1.0, b + 1.0 / 7.0), two);
            }
            s.fill(patch(0.0, 0.0, 0.32, 1.0), three);
        }
        4 => {
            for i in 0..4 {
                let a = 0.12 + 0.2 * i as f32;
                s.fill(
                    patch(
                        a,
                        if i % 2 == 0 { 0.16 } else { 0.5 },
                        a + 0.14,
                        if i % 2 == 0 { 0.5 } else { 0.84 },
                    ),
                    two,
                );
            }
        }
        _ => {
            s.fill(Path::circle(x + wide * 0.4, y + tall * 0.5, tall * 0.3).map(wave), two);
            s.fill(Path::circle(x + wide * 0.4, y + tall * 0.5, tall * 0.18).map(wave), one);
        }
    }
    let folds: Vec<Ink> = (0..14)
        .map(|i| {
            let t = i as f32 / 13.0;
            c.deep.at(((t * 6.5 + phase + 1.2).sin() * 0.36).max(0.0) * t.sqrt() + 0.03)
        })
        .collect();
    s.grain(whole.clone(), Paint::across(x, x + wide, &folds));
    let lights: Vec<Ink> = (0..14)
        .map(|i| {
            let t = i as f32 / 13.0;
            c.paper.at(((t * 6.5 + phase + 4.2).sin() * 0.3).max(0.0) * t.sqrt())
        })
        .collect();
    s.grain(whole, Paint::across(x, x + wide, &lights));
}

/// A columned front with a flag, steps, trees and a waiting car.
pub(super) fn embassy_facade(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let ground = h * 0.84;
    s.sky(ground);
    if c.dark {
        s.stars(h * 0.4, 90);
    }
    let sx = s.third();
    s.luminary(sx, h * 0.2, u * 8.0);
    s.stratus(h * 0.08, h * 0.4, 4, c.paper.at(0.5));
    let wide = (w * 0.78).min(h * 1.1);
    let l = w * 0.5 - wide / 2.0;
    let (top, wall) = (ground - (wide * 0.62).min(h * 0.56), c.paper.mix(c.haze, 0.35));
    s.rect(l, top, wide, ground - top, wall);
    s.shaded(
        Path::rect(l, top, wide, ground - top),
        if sx > w / 2.0 { l + wide } else { l },
        if sx > w / 2.0 { l } else { l + wide },
        c.shade,
        0.85,
    );
    let storeys = 3;
    let tall = (ground - top) / storeys as f32;
    let columns = 9;
    for row in 0..storeys {
        for column in 0..columns {
            let (x, y) =
                (l + wide * (column as f32 + 0.28) / columns as f32, top + tall * (row as f32 + 0.24));
            let (ww, wh) = (wide / columns as f32 * 0.44, tall * 0.58);
            let lit = s.chance.odds(if c.dark { 0.6 } else { 0.3 });
            s.rect(x - u * 0.4, y - u * 0.4, ww + u * 0.8, wh + u * 0.8, c.paper);
            s.rect(x, y, ww, wh, if lit { c.glow } else { c.shade.mix(c.deep, 0.4) });
            s.rect(x + ww * 0.46, y, ww * 0.08, wh, c.paper.mix(c.shade, 0.2));
            s.rect(x, y + wh * 0.4, ww, u * 0.25, c.paper.mix(c.shade, 0.2));
            s.rect(x - u * 0.8, y + wh + u * 0.3, ww + u * 1.6, u * 0.7, c.paper);
        }
        s.rect(l, top + tall * row as f32, wide, u * 0.5, c.shade.at(0.3));
    }
    s.rect(l - u * 1.6, top - u * 2.4, wide + u * 3.2, u * 2.8, c.paper);
    s.rect(l - u * 1.6, top + u * 0.4, wide + u * 3.2, u * 0.8, c.shade.at(0.6));
    for i in 0..28 {
        s.rect(
            l + wide * (i as f32 + 0.2) / 28.0,
            top - u * 4.6,
            wide / 60.0,
            u * 2.4,
            c.paper.mix(c.haze, 0.3),
        );
    }
    portico(s, w * 0.5, ground, wide * 0.42, (ground - top) * 0.8);
    let mast = top - u * 22.0;
    s.rect(w * 0.5 - u * 0.3, mast, u * 0.7, u * 22.0, c.deep);
    flag(s, w * 0.5 + u * 0.4, mast + u * 0.5, u * 17.0, 0);
    s.rect(-1.0, ground, w + 2.0, h, Paint::down(ground, h, &[c.mid.mix(c.haze, 0.3), c.shade]));
    for side in [-1.0, 1.0] {
        for (k, r) in [(0.47, 9.0), (0.37, 6.5)] {
            let x = w * (0.5 + side * k);
            s.rect(x - u * 0.7, ground - u * 12.0, u * 1.4, u * 13.0, c.deep);
            let crown = Path::ellipse(x, ground - u * (9.0 + r), u * r * 0.78, u * r * 1.2);
            s.fill(crown.clone(), c.shade.mix(c.deep, 0.35));
            s.grain(crown, Paint::across(sx, sx - (sx - x) * 2.0, &[c.mid.at(0.8), c.deep.at(0.5)]));
        }
    }
    let car = w * if s.chance.odds(0.5) { 0.27 } else { 0.7 };
    limousine(s, car, h * 0.945, u * 15.0);
    s.vignette(0.28);
}

fn portico(s: &mut Sheet, x: f32, ground: f32, wide: f32, tall: f32) {
    let (u, c) = (s.u, s.c);
    let (l, spring) = (x - wide / 2.0, ground - tall * 0.76);
    s.rect(l, spring, wide, tall * 0.76, c.deep.mix(c.shade, 0.35));
    s.rect(x - wide * 0.09, ground - tall * 0.44, wide * 0.18, tall * 0.44, c.glow);
    s.rect(x - u * 0.2, ground - tall * 0.44, u * 0.4, tall * 0.44, c.deep);
    s.poly(&[(l - u * 2.5, spring), (x, ground - tall * 1.06), (l + wide + u * 2.5, spring)], c.paper);
    s.poly(
        &[(l + u * 3.0, spring - u * 1.5), (x, ground - tall * 1.0), (l + wide - u * 3.0, spring - u * 1.5)],
        c.haze.mix(c.shade, 0.3),
    );
    s.circle(x, spring - tall * 0.09, tall * 0.045, c.accent);
    s.rect(l - u * 1.4, spring, wide + u * 2.8, tall * 0.06, c.paper);
    for i in 0..6 {
        let cx = l + wide * (i as f32 + 0.24) / 6.0;
        let cw = wide * 0.084;
        let shaft = Path::rect(cx, spring + tall * 0.06, cw, tall * 0.7);
        s.fill(shaft.clone(), c.paper);
        s.shaded(shaft, cx + cw * 0.2, cx + cw, c.shade, 0.85);
        s.rect(cx - cw * 0.22, spring + tall * 0.06, cw * 1.44, tall * 0.025, c.paper);
        s.rect(cx - cw * 0.22, ground - tall * 0.02, cw * 1.44, tall * 0.03, c.paper);
    }
    for i in 0..4 {
        let k = i as f32;
        s.rect(
            l - u * (2.0 + 1.6 * k),
            ground + u * 0.9 * k,
            wide + u * (4.0 + 3.2 * k),
            u * 0.95,
            c.paper.mix(c.shade, 0.12 + 0.14 * k),
        );
    }
}

fn limousine(s: &mut Sheet, x: f32, base: f32, k: f32) {
    let c = s.c;
    s.grain(Path::ellipse(x, base, k * 1.2, k * 0.12), Paint::halo(x, base, k * 1.1, c.deep));
    let body = Path::at(-1.0, -0.1)
        .quad((-1.0, -0.32), (-0.62, -0.34))
        .quad((-0.42, -0.58), (-0.2, -0.58))
        .line(0.35, -0.58)
        .quad((0.5, -0.56), (0.66, -0.35))
        .quad((1.02, -0.32), (1.02, -0.1))
        .close();
    s.fill(body.place(x, base, k, k), c.deep);
    s.fill(
        Path::at(-0.5, -0.36)
            .quad((-0.36, -0.52), (-0.2, -0.52))
            .line(0.02, -0.52)
            .line(0.02, -0.36)
            .close()
            .place(x, base, k, k),
        c.haze,
    );
    s.fill(
        Path::at(0.08, -0.36)
            .line(0.08, -0.52)
            .line(0.34, -0.52)
            .quad((0.44, -0.5), (0.54, -0.36))
            .close()
            .place(x, base, k, k),
        c.haze,
    );
    for dx in [-0.6, 0.62] {
        s.circle(x + k * dx, base - k * 0.1, k * 0.16, c.deep);
        s.circle(x + k * dx, base - k * 0.1, k * 0.08, c.haze);
    }
    s.rect(x - k * 0.98, base - k * 0.26, k * 0.1, k * 0.07, c.glow);
}

/// An unrolled treaty with seals, a ribbon and a pen.
pub(super) fn treaty_scroll(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let desk = if c.dark { [c.shade, c.deep] } else { [c.shade.mix(c.mid, 0.3), c.deep.mix(c.shade, 0.5)] };
    s.ground(Paint::Linear((0.0, 0.0), (w, h), desk.to_vec()));
    for i in 0..16 {
        let y = h * (i as f32 + s.chance.unit()) / 16.0;
        s.stroke(
            Path::at(-5.0, y).cubic((w * 0.3, y + u * 2.0), (w * 0.7, y - u * 2.0), (w + 5.0, y + u)),
            u * 0.2,
            c.deep.at(0.35),
        );
    }
    let turn = s.chance.between(-0.16, 0.16);
    let mid = (w * s.chance.between(0.46, 0.54), h * 0.5);
    let (half, tall) = ((u * 47.0).min(w * 0.36), h * 0.41);
    let place = |p: Path| p.turn(mid, turn);
    let sheet = Path::rect(mid.0 - half, mid.1 - tall, half * 2.0, tall * 2.0);
    s.grain(place(sheet.clone()).map(|p| (p.0 + u * 2.2, p.1 + u * 3.0)), c.deep.at(0.75));
    s.fill(place(sheet.clone()), c.paper);
    s.grain(
        place(sheet),
        Paint::down(
            mid.1 - tall,
            mid.1 + tall,
            &[c.shade.at(0.5), c.haze.at(0.1), c.haze.at(0.1), c.shade.at(0.45)],
        ),
    );
    s.stroke(
        place(Path::rect(mid.0 - half * 0.88, mid.1 - tall * 0.8, half * 1.76, tall * 1.6)),
        u * 0.25,
        c.accent.at(0.7),
    );
    s.fill(place(Path::rect(mid.0 - half * 0.42, mid.1 - tall * 0.68, half * 0.84, u * 1.9)), c.shade);
    for i in 0..9 {
        let y = mid.1 - tall * 0.5 + tall * 0.095 * i as f32;
        let reach = if i % 4 == 3 { s.chance.between(0.5, 0.9) } else { 1.48 };
        s.fill(place(Path::rect(mid.0 - half * 0.74, y, half * reach, u * 0.5)), c.shade.at(0.6));
    }
    for side in [-1.0, 1.0] {
        let (x, y) = (mid.0 + side * half * 0.42, mid.1 + tall * 0.5);
        let hand = Path::at(x - half * 0.26, y)
            .cubic((x - half * 0.1, y - u * 5.0), (x - half * 0.1, y + u * 4.0), (x, y - u))
            .cubic(
                (x + half * 0.06, y - u * 4.0),
                (x + half * 0.1, y + u * 3.0),
                (x + half * 0.26, y - u * 1.6),
            );
        s.stroke(place(hand), u * 0.45, c.deep);
        s.fill(place(Path::rect(x - half * 0.3, y + u * 2.6, half * 0.6, u * 0.22)), c.shade);
    }
    for end in [-1.0, 1.0] {
        let y = mid.1 + end * tall;
        let roll = Path::rounded(mid.0 - half * 1.05, y - u * 2.8, half * 2.1, u * 5.6, u * 2.8);
        s.fill(place(roll.clone()), c.paper.mix(c.haze, 0.35));
        s.grain(
            place(roll),
            Paint::down(y - u * 2.8, y + u * 2.8, &[c.paper.at(0.6), c.shade.at(0.1), c.deep.at(0.75)]),
        );
    }
    let (sx, sy) = (mid.0, mid.1 + tall * 0.72);
    for dx in [-3.0, 3.0] {
        let tail = Path::polygon(&[
            (sx + u * (dx - 1.6), sy),
            (sx + u * (dx + 1.6), sy),
            (sx + u * (dx * 1.9 + 1.8), sy + u * 17.0),
            (sx + u * dx * 1.9, sy + u * 14.8),
            (sx + u * (dx * 1.9 - 1.8), sy + u * 17.0),
        ]);
        s.fill(place(tail), c.accent.mix(c.deep, if dx < 0.0 { 0.25 } else { 0.05 }));
    }
    seal(s, sx, sy, u * 7.0);
    let pen = if s.chance.odds(0.5) { 1.0 } else { -1.0 };
    nib(s, mid.0 + pen * half * 1.12, mid.1 - tall * 0.1, u * 22.0, 0.5 * pen);
    s.vignette(0.4);
}

fn seal(s: &mut Sheet, x: f32, y: f32, r: f32) {
    let c = s.c;
    let edge: Vec<Point> = (0..24)
        .map(|i| {
            let a = i as f32 / 24.0 * std::f32::consts::TAU;
            let d = r * (1.0 + 0.07 * ((i * 7) % 5) as f32 / 2.0);
            (x + d * a.cos(), y + d * a.sin())
        })
        .collect();
    let blob = Path::smooth(&edge, true);
    s.fill(blob.clone(), c.accent);
    s.grain(
        blob,
        Paint::Linear(
            (x - r, y - r),
            (x + r, y + r),
            vec![c.paper.at(0.4), c.accent.at(0.0), c.deep.at(0.7)],
        ),
    );
    s.stroke(Path::circle(x, y, r * 0.74), r * 0.06, c.deep.at(0.5));
    for i in 0..8 {
        let ray =
            Path::polygon(&[(x, y - r * 0.6), (x + r * 0.1, y - r * 0.12), (x - r * 0.1, y - r * 0.12)]);
        s.fill(ray.turn((x, y), i as f32 * std::f32::consts::FRAC_PI_4), c.deep.at(0.5));
    }
}

fn nib(s: &mut Sheet, x: f32, y: f32, k: f32, turn: f32) {
    let c = s.c;
    let place = |p: Path| p.place(x, y, k, k).turn((x, y), turn);
    s.grain(place(Path::rounded(-0.05, -1.0, 0.16, 1.8, 0.07)), c.deep.at(0.6));
    s.fill(place(Path::rounded(-0.075, -1.1, 0.15, 1.55, 0.07)), c.deep);
    s.fill(place(Path::rect(-0.08, -0.12, 0.16, 0.07)), c.glow);
    s.fill(place(Path::rect(-0.035, -1.0, 0.02, 0.8)), c.haze.at(0.6));
    s.fill(
        place(
            Path::at(-0.065, 0.44)
                .line(0.065, 0.44)
                .quad((0.06, 0.6), (0.0, 0.82))
                .quad((-0.06, 0.6), (-0.065, 0.44))
                .close(),
        ),
        c.glow,
    );
}
