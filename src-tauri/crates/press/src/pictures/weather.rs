//! Weather as the subject: rain on a street, a storm over land, ice.
//! Must draw nothing in fair weather.

use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// A wet evening street: umbrellas, lamps, their reflections.
pub(super) fn rain(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let kerb = h * s.chance.between(0.6, 0.66);
    let (top, low) = if c.dark { (c.deep, c.mid) } else { (c.shade.mix(c.mid, 0.6), c.haze.mix(c.mid, 0.3)) };
    s.ground(Paint::down(0.0, kerb, &[top, low, low.mix(c.glow, 0.45)]));
    let far = [low.mix(top, 0.4), low.mix(top, 0.6), low.mix(top, 0.25)];
    super::harbour::gables(s, -u * 4.0, w + u * 4.0, kerb, h * 0.3, far);
    let mist = low.mix(c.glow, 0.45);
    s.grain(
        Path::rect(0.0, h * 0.2, w, kerb - h * 0.2),
        Paint::down(h * 0.2, kerb, &[mist.at(0.0), mist.at(0.7)]),
    );
    let near = [c.shade, c.shade.mix(c.deep, 0.4), c.shade.mix(c.mid, 0.25)];
    let left = s.chance.odds(0.5);
    let (a, b) = if left { (-u * 6.0, w * 0.26) } else { (w * 0.72, w + u * 4.0) };
    super::harbour::gables(s, a, b, kerb + u * 3.0, h * 0.56, near);
    s.rect(-1.0, kerb, w + 2.0, h, Paint::down(kerb, h, &[low.mix(c.shade, 0.45), c.shade.mix(c.deep, 0.5)]));
    let count = 4;
    for i in 0..count {
        let t = i as f32 / (count - 1) as f32;
        let x = if left { w * (0.34 + 0.6 * t) } else { w * (0.66 - 0.6 * t) };
        street_lamp(s, x, kerb + u * (1.0 + 7.0 * t), h * (0.22 + 0.28 * t));
    }
    s.glints(kerb + u * 2.0, h, 80, c.haze.at(0.4));
    let bold = s.chance.whole(0, 2);
    for i in 0..3 {
        let t = [0.36, 0.52, 0.72][i];
        let x = if left { w * t } else { w * (1.0 - t) } + u * s.chance.between(-3.0, 3.0);
        let base = h * [0.8, 0.94, 0.86][i];
        let ink = if i == bold { c.accent } else { c.deep };
        walker(s, x, base, u * [24.0, 36.0, 28.0][i], ink);
    }
    for _ in 0..170 {
        let (x, y) = (s.chance.unit() * w * 1.1, s.chance.unit() * h);
        let long = u * s.chance.between(2.5, 8.0);
        let ink = c.paper.at(s.chance.between(0.12, 0.42));
        s.line((x, y), (x - long * 0.22, y + long), u * 0.13, ink);
    }
    s.vignette(0.35);
}

fn street_lamp(s: &mut Sheet, x: f32, base: f32, tall: f32) {
    let (h, c) = (s.h, s.c);
    let top = base - tall;
    s.line((x, base), (x, top), tall * 0.022, c.deep);
    s.grain(Path::circle(x, top, tall * 0.55), Paint::halo(x, top, tall * 0.55, c.glow.at(0.95)));
    s.fill(Path::ellipse(x, top, tall * 0.045, tall * 0.06), c.paper.mix(c.glow, 0.4));
    s.fill(
        Path::polygon(&[
            (x - tall * 0.06, top - tall * 0.045),
            (x, top - tall * 0.1),
            (x + tall * 0.06, top - tall * 0.045),
        ]),
        c.deep,
    );
    s.glitter(x, base, (base + tall * 0.9).min(h), tall * 0.055, c.glow);
}

fn walker(s: &mut Sheet, x: f32, base: f32, tall: f32, ink: super::palette::Ink) {
    let c = s.c;
    let lean = s.chance.between(-0.06, 0.06) * tall;
    let smear = Path::polygon(&[
        (x - tall * 0.16, base),
        (x + tall * 0.16, base),
        (x + tall * 0.28, base + tall * 0.55),
        (x - tall * 0.28, base + tall * 0.55),
    ]);
    s.grain(smear, Paint::down(base, base + tall * 0.55, &[ink.mix(c.deep, 0.4).at(0.75), ink.at(0.0)]));
    super::city::person(s, x, base, tall * 0.82, c.deep.mix(c.shade, 0.35));
    let (cx, cy, r) = (x + lean, base - tall * 0.72, tall * 0.3);
    let dome = Path::at(cx - r, cy)
        .cubic((cx - r * 0.95, cy - r * 0.98), (cx + r * 0.95, cy - r * 0.98), (cx + r, cy))
        .quad((cx + r * 0.75, cy - r * 0.16), (cx + r * 0.5, cy))
        .quad((cx + r * 0.25, cy - r * 0.16), (cx, cy))
        .quad((cx - r * 0.25, cy - r * 0.16), (cx - r * 0.5, cy))
        .quad((cx - r * 0.75, cy - r * 0.16), (cx - r, cy))
        .close();
    s.fill(dome.clone(), ink);
    s.shaded(dome, cx - r * 0.3, cx + r, c.deep, 0.75);
    s.line((cx, cy - r * 0.74), (cx, cy - r * 0.9), tall * 0.012, ink);
    for k in [-0.5, 0.0, 0.5] {
        s.stroke(
            Path::at(cx, cy - r * 0.72).quad((cx + r * k * 0.7, cy - r * 0.5), (cx + r * k, cy)),
            tall * 0.006,
            c.deep.at(0.6),
        );
    }
}

/// A storm over low land or sea: towering cloud, lightning, slanting rain.
pub(super) fn storm(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.72, 0.78);
    let clear = c.glow.mix(c.haze, 0.35);
    s.ground(Paint::down(
        0.0,
        horizon,
        &[c.deep.mix(c.shade, 0.45), c.shade.mix(c.mid, 0.4), c.mid.mix(clear, 0.5), clear],
    ));
    let x = s.third();
    for row in 0..4 {
        let t = row as f32 / 3.0;
        let ink = c.mid.mix(c.shade, 0.25 + 0.4 * t).mix(c.deep, t * 0.35);
        cloud_bank(s, h * (0.5 - 0.14 * t), ink, 0.12 + 0.05 * t);
    }
    let foot = h * 0.44;
    for i in 0..9 {
        let fx = x + u * (i as f32 * 7.0 - 34.0) + u * s.chance.between(-3.0, 3.0);
        let wide = u * s.chance.between(6.0, 15.0);
        let veil = Path::polygon(&[
            (fx, foot),
            (fx + wide, foot),
            (fx + wide - u * 11.0, horizon),
            (fx - u * 11.0, horizon),
        ]);
        s.grain(veil, Paint::down(foot, horizon, &[c.shade.at(0.4), c.shade.at(0.06)]));
    }
    bolt(s, x, h * 0.42, horizon);
    if s.chance.odds(0.5) {
        s.water(horizon, c.mid.mix(c.shade, 0.4), c.deep);
        s.glitter(x, horizon, h, u * 6.0, c.glow.mix(c.paper, 0.3));
        s.glints(horizon, h, 70, c.haze.at(0.5));
        let (bx, hull) = (w - x, c.accent);
        super::harbour::boat(s, bx, horizon + (h - horizon) * 0.4, u * 5.0, hull, c.paper);
    } else {
        s.hills(horizon, u * 3.0, 2.0, c.shade.mix(c.deep, 0.4));
        house(s, w - x, horizon + u * 3.0);
        s.hills(horizon + u * 6.0, u * 3.0, 1.5, c.deep);
    }
    for _ in 0..90 {
        let (px, py) = (s.chance.unit() * w * 1.1, s.chance.unit() * h);
        let long = u * s.chance.between(3.0, 8.0);
        s.line((px, py), (px - long * 0.4, py + long), u * 0.12, c.paper.at(0.2));
    }
    s.vignette(0.4);
}

fn cloud_bank(s: &mut Sheet, low: f32, ink: super::palette::Ink, bulge: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    let (deep, swells) = (h * bulge * 0.55, s.chance.between(2.2, 3.4));
    let edge = s.horizon(low + deep, deep, swells, 4);
    let mut points: Vec<Point> = edge.clone();
    points.push((s.w + 10.0, -5.0));
    points.push((-10.0, -5.0));
    let path = Path::polygon(&points);
    s.fill(path.clone(), ink);
    s.grain(
        path,
        Paint::down(low - h * 0.2, low + deep * 2.0, &[c.deep.at(0.55), c.deep.at(0.15), c.glow.at(0.3)]),
    );
    for _ in 0..5 {
        let p = s.chance.pick(&edge);
        let long = u * s.chance.between(8.0, 22.0);
        let thick = u * s.chance.between(0.5, 1.4);
        s.fill(Path::sliver(p.0, p.1 + u * 0.8, long, thick), ink.at(0.7));
    }
}

fn bolt(s: &mut Sheet, x: f32, top: f32, low: f32) {
    let (u, c) = (s.u, s.c);
    let mut points: Vec<Point> = vec![];
    let (mut px, steps) = (x, 9);
    for i in 0..=steps {
        points.push((px, top + (low - top) * i as f32 / steps as f32));
        px += u * s.chance.between(-4.2, 4.2);
    }
    let right: Vec<Point> = points
        .iter()
        .enumerate()
        .map(|(i, p)| (p.0 + u * 1.3 * (1.0 - i as f32 / steps as f32), p.1 + u * 0.5))
        .collect();
    let mid = points[4];
    s.grain(Path::circle(mid.0, mid.1, u * 30.0), Paint::halo(mid.0, mid.1, u * 30.0, c.glow.at(0.7)));
    let mut shape = points.clone();
    shape.extend(right.iter().rev());
    s.fill(Path::polygon(&shape), c.paper);
    let (mut fork, mut at) = (vec![mid], mid);
    for i in 0..4 {
        at = (
            at.0 + u * s.chance.between(1.0, 6.0) * if i % 2 == 0 { 1.0 } else { 0.3 },
            at.1 + (low - top) * 0.09,
        );
        fork.push(at);
    }
    s.stroke(Path::through(&fork), u * 0.45, c.paper);
}

fn house(s: &mut Sheet, x: f32, base: f32) {
    let (u, c) = (s.u, s.c);
    s.rect(x - u * 4.0, base - u * 6.0, u * 8.0, u * 7.0, c.deep);
    s.poly(&[(x - u * 5.0, base - u * 5.8), (x, base - u * 11.0), (x + u * 5.0, base - u * 5.8)], c.deep);
    s.grain(
        Path::circle(x, base - u * 3.4, u * 6.0),
        Paint::halo(x, base - u * 3.4, u * 6.0, c.glow.at(0.6)),
    );
    s.rect(x - u * 1.0, base - u * 4.6, u * 2.0, u * 2.4, c.glow);
    for dx in [-11.0, -8.0, 9.0] {
        super::land::pine(s, x + u * dx, base + u, u * 13.0, c.deep);
    }
}

/// Icebergs in still water, seals or a small ship for scale.
pub(super) fn ice(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.58, 0.66);
    s.sky(sea);
    let sx = s.third();
    if c.dark {
        s.stars(sea * 0.8, 150);
    }
    let up = u * s.chance.between(5.0, 25.0);
    s.luminary(sx, sea - up, u * 6.5);
    s.stratus(h * 0.1, sea * 0.85, 5, c.paper.at(0.5));
    s.hills(sea - u * 3.0, u * 8.0, 2.8, c.haze.mix(c.paper, 0.45));
    s.water(sea, c.sky[2].mix(c.mid, 0.4), c.shade);
    s.glitter(sx, sea, h, u * 7.0, c.glow.mix(c.paper, 0.3));
    let way = if sx > w / 2.0 { 1.0 } else { -1.0 };
    let at = |t: f32| w * 0.5 + way * w * t;
    berg(s, at(0.33), sea + u * 1.5, u * 13.0, u * 12.0);
    berg(s, at(-0.19), sea + u * 5.0, u * 33.0, h * 0.4);
    berg(s, at(0.16), sea + u * 9.0, u * 10.0, u * 9.0);
    for _ in 0..26 {
        let t = s.chance.unit();
        let y = sea + (h - sea) * (0.12 + 0.88 * t * t);
        let x = s.chance.unit() * w;
        let part = s.chance.between(0.5, 1.2);
        floe(s, x, y, u * (1.5 + 8.0 * t) * part);
    }
    s.glints(sea, h, 40, c.paper.at(0.5));
    let (x, hull) = (at(0.27), c.accent);
    super::harbour::boat(s, x, sea + (h - sea) * 0.42, u * 5.5, hull, c.paper);
    s.vignette(0.22);
}

fn berg(s: &mut Sheet, x: f32, line: f32, half: f32, tall: f32) {
    let c = s.c;
    let tops = [
        (-1.0, 0.0),
        (-0.93, -0.2),
        (-0.7, -0.34),
        (-0.56, -0.62),
        (-0.33, -0.72),
        (-0.18, -1.0),
        (-0.02, -0.93),
        (0.12, -0.58),
        (0.36, -0.5),
        (0.5, -0.68),
        (0.66, -0.6),
        (0.8, -0.22),
        (1.0, 0.0),
    ];
    let side = s.chance.side();
    let edge: Vec<Point> = tops
        .iter()
        .map(|(a, b)| {
            let (da, db) = (s.chance.between(-0.03, 0.03), s.chance.between(0.9, 1.08));
            (x + side * half * (a + da), line + tall * b * db)
        })
        .collect();
    let image: Vec<Point> = edge.iter().map(|p| (p.0, line + (line - p.1) * 0.5)).collect();
    s.grain(Path::polygon(&image), Paint::down(line, line + tall * 0.5, &[c.paper.at(0.6), c.haze.at(0.05)]));
    let body = Path::polygon(&edge);
    s.fill(body.clone(), c.paper);
    let ridge = (x - side * half * 0.18, line - tall);
    s.inside(body.clone(), |s| {
        let facets = [
            (
                [(-0.18, -1.05), (0.02, -0.62), (-0.1, -0.3), (0.06, 0.1), (1.1, 0.1), (1.1, -1.05)],
                c.haze.mix(c.mid, 0.45),
            ),
            ([(0.12, -0.6), (0.3, -0.36), (0.22, 0.1), (0.6, 0.1), (0.46, -0.3), (0.5, -0.68)], c.haze),
            (
                [(0.66, -0.62), (0.6, -0.3), (0.74, 0.1), (1.1, 0.1), (1.1, -0.5), (0.8, -0.6)],
                c.mid.mix(c.shade, 0.3),
            ),
            (
                [(-0.7, -0.36), (-0.56, -0.2), (-0.6, 0.1), (-0.44, 0.1), (-0.42, -0.26), (-0.56, -0.62)],
                c.haze.mix(c.paper, 0.35),
            ),
        ];
        for (points, ink) in facets {
            let points: Vec<Point> =
                points.iter().map(|(a, b)| (x + side * half * a, line + tall * b)).collect();
            s.poly(&points, ink);
        }
        s.rect(x - half * 1.1, line - tall * 0.05, half * 2.2, tall * 0.06, c.mid.at(0.55));
    });
    s.grain(body, Paint::Linear(ridge, (x + side * half, line), vec![c.shade.at(0.0), c.shade.at(0.45)]));
}

fn floe(s: &mut Sheet, x: f32, y: f32, half: f32) {
    let c = s.c;
    let shape = |dy: f32| {
        Path::polygon(&[
            (x - half, y + dy),
            (x - half * 0.5, y - half * 0.13 + dy),
            (x + half * 0.4, y - half * 0.16 + dy),
            (x + half, y - half * 0.02 + dy),
            (x + half * 0.55, y + half * 0.13 + dy),
            (x - half * 0.4, y + half * 0.12 + dy),
        ])
    };
    s.fill(shape(half * 0.08), c.mid.mix(c.shade, 0.3));
    s.fill(shape(0.0), c.paper);
}
