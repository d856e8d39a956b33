//! Above: a satellite over the planet, the view from an aeroplane.
//! Must draw nothing standing on the ground.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A satellite with its panels over a curved, lit horizon.
pub(super) fn satellite(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    s.ground(Paint::down(0.0, h, &[c.deep, c.deep.mix(c.shade, 0.6), c.shade]));
    s.stars(h * 0.8, 220);
    let r = w * 1.15;
    let (px, py) = (w * s.chance.between(0.3, 0.7), h * s.chance.between(0.66, 0.72) + r);
    s.grain(
        Path::circle(px, py, r * 1.12),
        Paint::Radial(
            (px, py),
            r * 1.12,
            vec![
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.9),
                c.haze.at(0.8),
                c.haze.at(0.0),
            ],
        ),
    );
    let planet = Path::circle(px, py, r);
    s.fill(planet.clone(), Paint::down(py - r, h, &[c.mid.mix(c.haze, 0.4), c.shade]));
    s.inside(planet, |s| {
        for i in 0..26 {
            let t = s.chance.unit();
            let y = py - r + (h - (py - r)) * (0.06 + 0.95 * t);
            let x = s.chance.unit() * w;
            let ink = if i % 3 == 0 { c.glow.mix(c.haze, 0.4) } else { c.paper };
            for k in 0..4 {
                let dx = u * s.chance.between(-9.0, 9.0) * (0.5 + t);
                s.fill(
                    Path::sliver(x + dx, y + u * 0.9 * k as f32, u * (3.0 + 12.0 * t), u * (0.3 + 0.9 * t)),
                    ink.at(0.5),
                );
            }
        }
    });
    s.grain(
        Path::circle(px, py, r),
        Paint::across(0.0, w, &[c.glow.at(0.4), c.deep.at(0.0), c.deep.at(0.9)]),
    );
    let sun = (w * 0.12, py - (r * r - (px - w * 0.12).powi(2)).max(0.0).sqrt());
    s.grain(Path::circle(sun.0, sun.1, u * 36.0), Paint::halo(sun.0, sun.1, u * 36.0, c.glow));
    s.circle(sun.0, sun.1, u * 3.4, c.paper);
    let (x, y, turn) =
        (w * s.chance.between(0.56, 0.7), h * s.chance.between(0.3, 0.38), s.chance.between(-0.6, -0.2));
    craft(s, x, y, u * 9.0, turn);
    s.vignette(0.35);
}

fn craft(s: &mut Sheet, x: f32, y: f32, k: f32, turn: f32) {
    let c = s.c;
    let place = |p: Path| p.place(x, y, k, k).turn((x, y), turn);
    s.fill(place(Path::rect(-3.4, -0.06, 6.8, 0.12)), c.haze);
    for side in [-1.0_f32, 1.0] {
        for panel in 0..3 {
            let left = if side < 0.0 { -3.5 + 0.86 * panel as f32 } else { 0.94 + 0.86 * panel as f32 };
            s.fill(place(Path::rect(left, -0.78, 0.8, 1.56)), c.shade.mix(c.mid, 0.45));
            for i in 0..4 {
                for j in 0..3 {
                    let ink = if (i + j) % 2 == 0 { c.mid.mix(c.haze, 0.25) } else { c.mid };
                    s.fill(
                        place(Path::rect(left + 0.04 + 0.25 * j as f32, -0.74 + 0.38 * i as f32, 0.22, 0.34)),
                        ink,
                    );
                }
            }
            let glare = place(Path::polygon(&[(left, -0.78), (left + 0.5, -0.78), (left, 0.3)]));
            s.grain(glare, c.paper.at(0.35));
        }
    }
    s.fill(place(Path::rect(-0.6, -0.9, 1.2, 1.8)), c.glow.mix(c.paper, 0.2));
    s.fill(place(Path::rect(0.12, -0.9, 0.48, 1.8)), c.accent.mix(c.glow, 0.35));
    for i in 0..4 {
        s.fill(place(Path::rect(-0.6, -0.7 + 0.42 * i as f32, 1.2, 0.05)), c.deep.at(0.4));
    }
    s.stroke(place(Path::at(0.0, 0.9).line(0.0, 1.35)), k * 0.09, c.haze);
    s.fill(place(Path::at(-0.85, 1.3).quad((0.0, 2.05), (0.85, 1.3)).close()), c.paper);
    s.grain(place(Path::at(-0.85, 1.3).quad((0.0, 2.05), (0.85, 1.3)).close()), c.shade.at(0.45));
    s.fill(place(Path::ellipse(0.0, 1.3, 0.85, 0.16)), c.haze.mix(c.mid, 0.3));
    s.stroke(place(Path::at(0.0, 1.3).line(0.0, 1.85)), k * 0.05, c.deep);
    s.stroke(place(Path::at(0.3, -0.9).line(0.55, -1.7)), k * 0.06, c.haze);
    let tip = (0.55 * k, -1.7 * k);
    let (sin, cos) = turn.sin_cos();
    s.circle(x + tip.0 * cos - tip.1 * sin, y + tip.0 * sin + tip.1 * cos, k * 0.12, c.accent);
}

/// A cabin window on a wing above cloud.
pub(super) fn aeroplane_window(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.48, 0.56);
    s.sky(horizon);
    if c.dark {
        s.stars(horizon, 120);
    }
    let sx = w * s.chance.between(0.4, 0.6);
    let up = u * s.chance.between(4.0, 12.0);
    s.luminary(sx, horizon - up, u * 7.0);
    for i in 0..6 {
        let t = i as f32 / 5.0;
        let base = horizon + (h - horizon) * (0.02 + 0.8 * t.powf(1.4));
        let ink = c.sky[2].mix(c.haze, 0.4).mix(c.mid, t * 0.55);
        billows(s, base, u * (1.2 + 6.0 * t), ink);
    }
    let way = s.chance.side();
    wing(s, way, horizon);
    cabin(s);
}

/// A sheet of cloud seen from above: a soft crest, light on top.
fn billows(s: &mut Sheet, base: f32, size: f32, ink: super::palette::Ink) {
    let c = s.c;
    let swells = (s.u * 34.0 / size).clamp(3.0, 14.0);
    let line = s.horizon(base, size * 0.75, swells, 3);
    let path = s.under(&line);
    s.fill(path.clone(), ink);
    s.grain(
        path,
        Paint::down(base - size, base + size * 4.0, &[c.paper.at(0.9), c.paper.at(0.3), c.shade.at(0.16)]),
    );
}

fn wing(s: &mut Sheet, way: f32, horizon: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let at = |x: f32, y: f32| (w * 0.5 + way * w * x, y);
    let plane = Path::polygon(&[
        at(-0.55, h * 0.86),
        at(0.2, horizon + u * 5.0),
        at(0.245, horizon - u * 3.4),
        at(0.262, horizon - u * 3.2),
        at(0.255, horizon + u * 6.0),
        at(-0.1, h * 0.93),
        at(-0.55, h * 1.06),
    ]);
    s.fill(plane.clone(), c.paper.mix(c.haze, 0.5));
    s.grain(plane, Paint::down(horizon, h, &[c.paper.at(0.3), c.shade.at(0.75)]));
    s.poly(
        &[
            at(0.218, horizon + u * 2.0),
            at(0.245, horizon - u * 3.4),
            at(0.262, horizon - u * 3.2),
            at(0.255, horizon + u * 6.0),
        ],
        c.accent,
    );
    s.line(at(-0.5, h * 0.9), at(0.22, horizon + u * 5.9), u * 0.22, c.shade.at(0.6));
    s.line(at(-0.3, h * 0.965), at(0.235, horizon + u * 6.2), u * 0.22, c.shade.at(0.6));
}

fn cabin(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let wall = if c.dark { c.shade.mix(c.mid, 0.25) } else { c.haze.mix(c.paper, 0.35) };
    let tall = h * 0.8;
    let wide = (tall * 0.78).min(w * 0.8);
    let count = if w > h * 1.3 { 2 } else { 1 };
    let gap = wide * 1.18;
    let start = w / 2.0 - gap * (count - 1) as f32 / 2.0;
    let hole = |x: f32, grow: f32| {
        Path::rounded(
            x - wide / 2.0 - grow,
            h * 0.1 - grow,
            wide + grow * 2.0,
            tall + grow * 2.0,
            wide * 0.42 + grow,
        )
    };
    let (mut frame, mut rim) = (Path::rect(-1.0, -1.0, w + 2.0, h + 2.0), Path::new());
    for i in 0..count {
        let x = start + gap * i as f32;
        frame = frame.and(hole(x, u * 1.2));
        rim = rim.and(hole(x, u * 3.4)).and(hole(x, 0.0));
    }
    s.holed(
        frame,
        Paint::Linear((0.0, 0.0), (w, h), vec![wall.mix(c.paper, 0.3), wall, wall.mix(c.shade, 0.45)]),
    );
    for i in 0..count {
        let x = start + gap * i as f32;
        s.stroke(hole(x, u * 3.4), u * 0.5, c.shade.at(0.45));
    }
    s.holed(rim, wall.mix(c.shade, 0.3));
    for i in 0..count {
        let x = start + gap * i as f32;
        s.stroke(hole(x, u * 0.2), u * 1.1, c.deep.at(0.5));
        let drop = tall * if i == 0 { s.chance.between(0.1, 0.22) } else { s.chance.between(0.04, 0.12) };
        s.inside(hole(x, 0.0), |s| {
            s.rect(x - wide, h * 0.1, wide * 2.0, drop, wall.mix(c.paper, 0.45));
            s.rect(x - wide, h * 0.1 + drop - u * 1.4, wide * 2.0, u * 1.4, wall.mix(c.shade, 0.4));
        });
        let glare = Path::polygon(&[
            (x + wide * 0.1, h * 0.1),
            (x + wide * 0.26, h * 0.1),
            (x - wide * 0.2, h * 0.9),
            (x - wide * 0.4, h * 0.9),
        ]);
        s.inside(hole(x, 0.0), |s| s.grain(glare, c.paper.at(0.15)));
    }
    s.vignette(0.3);
}
