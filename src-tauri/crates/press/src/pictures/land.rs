//! Wide land: mountains, a river delta from above, dunes with a caravan.
//! Must draw nothing built.

use super::palette::Ink;
use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// Peaks with lit and shaded faces, a lake or forest at their foot.
pub(super) fn mountain_range(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let base = h * s.chance.between(0.66, 0.74);
    let sx = s.third();
    s.sky(base);
    if c.dark {
        s.stars(h * 0.5, 140);
    }
    let (sun_y, sun_r) = (h * s.chance.between(0.17, 0.3), u * s.chance.between(6.0, 10.0));
    s.luminary(sx, sun_y, sun_r);
    s.stratus(h * 0.15, h * 0.4, 4, c.paper.at(0.4));
    s.hills(base - u * 18.0, u * 12.0, 3.0, c.haze.mix(c.sky[1], 0.4));
    let main = if sx > w / 2.0 { w * 0.33 } else { w * 0.66 };
    let lit_left = sx < main;
    for (dx, tall, wide) in [
        (-0.34, 0.36, 0.26),
        (0.3, 0.4, 0.27),
        (-0.16, 0.44, 0.24),
        (0.14, 0.37, 0.2),
        (0.0, 0.56, 0.34),
        (0.52, 0.33, 0.25),
        (-0.52, 0.3, 0.24),
    ] {
        let x = main + w * (dx + s.chance.between(-0.03, 0.03));
        let tall = h * tall * s.chance.between(0.85, 1.08);
        peak(s, x, base - tall, base + u * 4.0, (w * wide).max(tall * 0.8), lit_left);
    }
    let mist = c.sky[2].mix(c.paper, 0.3);
    s.grain(
        Path::rect(0.0, base - h * 0.2, w, h * 0.24),
        Paint::down(base - h * 0.2, base, &[mist.at(0.0), mist.at(0.75)]),
    );
    s.hills(base - u * 1.0, u * 4.0, 3.0, c.mid.mix(c.shade, 0.5));
    if s.chance.odds(0.5) {
        lake(s, base + u * 3.0, sx);
    } else {
        s.hills(base + u * 6.0, u * 4.0, 2.5, c.shade);
    }
    pines(s, h * 0.97, u * 17.0);
    s.vignette(0.25);
}

fn peak(s: &mut Sheet, x: f32, top: f32, base: f32, half: f32, lit_left: bool) {
    let c = s.c;
    let tall = base - top;
    let edge = |s: &mut Sheet, side: f32| -> Vec<Point> {
        let jag = |i: usize, t: f32, s: &mut Sheet| {
            let wobble = if i == 0 || i == 9 { 0.0 } else { s.chance.between(-0.035, 0.035) };
            (x + side * half * (t + wobble), top + tall * t.powf(0.92) * (1.0 + wobble * 0.4))
        };
        (0..10).map(|i| jag(i, i as f32 / 9.0, s)).collect()
    };
    let (left, right) = (edge(s, -1.0), edge(s, 1.0));
    let mut spine: Vec<Point> = vec![(x, top)];
    for i in 1..10 {
        let t = i as f32 / 9.0;
        let sway = if i % 2 == 0 { 0.09 } else { -0.11 };
        spine.push((x + half * (sway * (0.5 + t) + s.chance.between(-0.05, 0.05)), top + tall * t));
    }
    let depth = (tall / s.h * 1.6).clamp(0.0, 0.9);
    let stone = c.haze.mix(c.mid, 0.35 + depth * 0.6);
    let (light, dark) = (stone.mix(c.paper, 0.3), stone.mix(c.shade, 0.75));
    let face = |side: &[Point]| {
        let mut points = side.to_vec();
        points.extend(spine.iter().rev());
        Path::polygon(&points)
    };
    let (l, r) = (face(&left), face(&right));
    s.fill(l.clone(), if lit_left { light } else { dark });
    s.fill(r.clone(), if lit_left { dark } else { light });
    let (sun_side, shade_side) = if lit_left { (l, r) } else { (r, l) };
    snow(s, x, top, half, tall, &sun_side, c.paper);
    snow(s, x, top, half, tall, &shade_side, c.haze.mix(c.mid, 0.45));
    s.grain(shade_side, Paint::down(top, base, &[c.deep.at(0.35), c.deep.at(0.0)]));
}

fn snow(s: &mut Sheet, x: f32, top: f32, half: f32, tall: f32, face: &Path, ink: Ink) {
    let mut cap: Vec<Point> = vec![(x - half * 0.7, top - 5.0), (x + half * 0.7, top - 5.0)];
    let teeth = 12;
    for i in 0..=teeth {
        let t = 1.0 - i as f32 / teeth as f32 * 2.0;
        let deep = if i % 2 == 0 { 0.2 } else { 0.36 };
        cap.push((x + half * 0.7 * t, top + tall * (deep + s.chance.between(-0.05, 0.06))));
    }
    s.inside(face.clone(), |s| s.poly(&cap, ink));
}

fn lake(s: &mut Sheet, top: f32, sx: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    s.water(top, c.sky[2].mix(c.mid, 0.3), c.mid.mix(c.shade, 0.6));
    s.glitter(sx, top, h, u * 6.0, c.glow.mix(c.paper, 0.3).at(0.8));
    s.glints(top, h, 40, c.paper.at(0.5));
}

/// A row of firs along the sheet's foot, lower in the middle.
pub(super) fn pines(s: &mut Sheet, base: f32, tall: f32) {
    let (w, h, c) = (s.w, s.h, s.c);
    let salt = s.chance.between(0.35, 0.65);
    let mut x = -tall * 0.2;
    while x < w + tall * 0.2 {
        let away = ((x / w - salt).abs() * 1.9).clamp(0.22, 1.0);
        let high = tall * away * s.chance.between(0.7, 1.2);
        pine(s, x, base + tall * 0.1, high, c.deep);
        x += high * s.chance.between(0.16, 0.3) + tall * 0.03;
    }
    s.rect(-1.0, base, w + 2.0, h - base + 2.0, c.deep);
}

pub(super) fn pine(s: &mut Sheet, x: f32, base: f32, tall: f32, ink: Ink) {
    let mut points = vec![(x, base - tall)];
    let tiers = 6;
    let mut back = vec![];
    for i in 1..=tiers {
        let t = i as f32 / tiers as f32;
        let (out, y) = (tall * 0.2 * t, base - tall * (1.0 - 0.92 * t));
        points.push((x + out, y));
        points.push((x + out * 0.55, y - tall * 0.012));
        back.push((x - out * 0.96, y + tall * 0.008));
        back.push((x - out * 0.52, y - tall * 0.01));
    }
    points.extend(back.into_iter().rev());
    s.poly(&points, ink);
    s.rect(x - tall * 0.02, base - tall * 0.1, tall * 0.04, tall * 0.1, ink);
}

/// A river parting into arms towards the sea, from high above.
pub(super) fn river_delta(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let land = if c.dark { c.shade } else { c.mid.mix(c.haze, 0.4) };
    s.ground(Paint::down(0.0, h, &[land.mix(c.haze, 0.35), land, land.mix(c.shade, 0.3)]));
    fields(s, land);
    let shore = h * s.chance.between(0.74, 0.8);
    let coast = s.horizon(shore, u * 5.0, 3.0, 5);
    let sea = if c.dark { c.deep } else { c.shade };
    let start = (w * s.chance.between(0.26, 0.74), -u * 3.0);
    let mut arms = vec![];
    branch(s, start, std::f32::consts::FRAC_PI_2, u * 5.6, 0, h + u * 4.0, &mut arms);
    for (i, alpha) in [(4.5, 0.25), (2.2, 0.4)] {
        let line: Vec<Point> = coast.iter().map(|p| (p.0, p.1 - u * i)).collect();
        let path = s.under(&line);
        s.fill(path, c.haze.mix(c.paper, 0.35).at(alpha));
        for (path, width) in &arms {
            s.stroke(path.clone(), width + u * i * 0.55, c.haze.mix(c.paper, 0.35).at(alpha));
        }
    }
    let path = s.under(&coast);
    s.fill(path.clone(), sea);
    for (path, width) in arms {
        s.stroke(path, width, sea);
    }
    s.grain(path, Paint::down(shore - u * 4.0, h, &[c.mid.at(0.0), c.mid.at(0.75), c.deep.at(0.4)]));
    s.glints(shore + u * 6.0, h, 40, c.haze.at(0.5));
    for _ in 0..7 {
        let (x, y) = (s.chance.unit() * w, s.chance.between(shore + u * 6.0, h));
        s.poly(&[(x, y - u * 1.6), (x + u * 0.7, y), (x - u * 0.7, y)], c.paper);
    }
    s.veil(Paint::Linear((0.0, 0.0), (w, h), vec![c.glow.at(0.3), c.glow.at(0.0), c.deep.at(0.35)]));
}

/// Long strips of field, each parcel turned its own way.
fn fields(s: &mut Sheet, land: Ink) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let inks =
        [c.haze, c.mid, c.glow.mix(c.haze, 0.5), land, c.shade.mix(land, 0.6), land.mix(c.paper, 0.35)];
    let size = u * 17.0;
    let lean = s.chance.between(-0.25, 0.25);
    for row in -1..(h / size) as i32 + 2 {
        for column in -1..(w / size) as i32 + 2 {
            let (x, y) = (column as f32 * size, row as f32 * size);
            let parcel = Path::rect(x, y, size, size).turn((w / 2.0, h / 2.0), lean);
            let upright = s.chance.odds(0.5);
            let strips = s.chance.whole(3, 7);
            for i in 0..strips {
                let (a, wide) = (size * i as f32 / strips as f32, size / strips as f32);
                let strip = if upright {
                    Path::rect(x + a, y, wide - u * 0.2, size - u * 0.4)
                } else {
                    Path::rect(x, y + a, size - u * 0.4, wide - u * 0.2)
                };
                let (ink, alpha) = (s.chance.pick(&inks), s.chance.between(0.1, 0.5));
                s.fill(strip.turn((w / 2.0, h / 2.0), lean), ink.at(alpha));
            }
            s.stroke(parcel, u * 0.3, c.paper.at(0.22));
        }
    }
}

fn branch(
    s: &mut Sheet,
    from: Point,
    heading: f32,
    width: f32,
    depth: usize,
    end: f32,
    arms: &mut Vec<(Path, f32)>,
) {
    let u = s.u;
    let (mut p, mut points) = (from, vec![from]);
    let bend = s.chance.side();
    let steps = s.chance.whole(3, if depth == 0 { 6 } else { 5 });
    for i in 0..40 {
        let meander = 0.62 * bend * if i % 4 < 2 { 1.0 } else { -1.0 } * s.chance.between(0.4, 1.0);
        let angle = (heading + meander).clamp(0.12, 3.02);
        let stride = u * s.chance.between(4.0, 6.0);
        p = (p.0 + angle.cos() * stride, p.1 + angle.sin() * stride);
        points.push(p);
        if p.1 > end || (depth < 4 && i + 1 >= steps) {
            break;
        }
    }
    arms.push((Path::smooth(&points, false), width));
    if p.1 < end && depth < 4 {
        let towards = heading * 0.62 + std::f32::consts::FRAC_PI_2 * 0.38;
        let (left, right) = (s.chance.between(0.25, 0.6), s.chance.between(0.25, 0.6));
        branch(s, p, towards - left, width * 0.72, depth + 1, end, arms);
        if depth < 3 || s.chance.odds(0.6) {
            let part = s.chance.between(0.45, 0.72);
            branch(s, p, towards + right, width * part, depth + 1, end, arms);
        }
    }
}

/// Dunes in low light, camels on a crest.
pub(super) fn desert_caravan(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let far = h * s.chance.between(0.46, 0.54);
    let sx = s.third();
    s.sky(far);
    if c.dark {
        s.stars(far * 0.9, 180);
    }
    let sun_y = far - u * s.chance.between(8.0, 22.0);
    s.luminary(sx, sun_y, u * 10.0);
    let sand = if c.dark { c.haze } else { c.haze.mix(c.glow, 0.4).mix(c.mid, 0.1) };
    let light = if sx > w / 2.0 { 1.0 } else { -1.0 };
    s.hills(far + u, u * 3.0, 2.2, sand.mix(c.sky[1], 0.5));
    for (at, peak) in [(0.1, 9.0), (0.62, 12.0), (0.95, 8.0)] {
        let x = w * (at + s.chance.between(-0.08, 0.08));
        dune(s, (x, far - u * peak * 0.6), w * 0.4, far + u * 8.0, sand.mix(c.sky[2], 0.35), light);
    }
    for (at, peak) in [(0.28, 7.0), (0.84, 10.0)] {
        let x = w * (at + s.chance.between(-0.08, 0.08));
        dune(s, (x, far + u * (11.0 - peak)), w * 0.5, far + u * 22.0, sand.mix(c.mid, 0.16), light);
    }
    let path_y = h * s.chance.between(0.7, 0.75);
    let crest = s.horizon(path_y, u * 2.2, 1.1, 1);
    let body = s.under(&crest);
    s.fill(body.clone(), sand.mix(c.mid, 0.32));
    s.grain(body, Paint::down(path_y - u * 3.0, h, &[c.paper.at(0.4), c.paper.at(0.0), c.shade.at(0.5)]));
    let count = s.chance.whole(4, 6);
    let start = w * 0.5 - light * w * s.chance.between(0.22, 0.3);
    for i in 0..count {
        let jitter = u * s.chance.between(-0.8, 0.8);
        let x = start + light * (i as f32 * u * 12.5 + jitter);
        let y = height_at(&crest, x);
        let shadow = Path::polygon(&[
            (x - light * u * 3.0, y),
            (x + light * u * 3.0, y),
            (x - light * u * 15.0, y + u * 9.0),
            (x - light * u * 23.0, y + u * 9.0),
        ]);
        s.grain(shadow, Paint::down(y, y + u * 10.0, &[c.shade.at(0.65), c.shade.at(0.05)]));
        camel(s, x, y + u * 0.4, u * 5.2, light, i % 2 == 0);
    }
    let near = w * 0.5 - light * w * s.chance.between(0.2, 0.34);
    dune(s, (near, h * 0.84), w * 0.75, h * 1.06, sand.mix(c.mid, 0.6), light);
    s.vignette(0.25);
}

fn height_at(line: &[Point], x: f32) -> f32 {
    line.iter().min_by(|a, b| (a.0 - x).abs().total_cmp(&(b.0 - x).abs())).map_or(0.0, |p| p.1)
}

/// One dune: a long windward slope, a sharp crest and a slip face in shade, away from the light.
fn dune(s: &mut Sheet, (x, y): Point, half: f32, base: f32, ink: Ink, light: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    let tall = base - y;
    let (sunny, shady) = (x + light * half, x - light * half);
    let (sun_edge, shade_edge) = (x + light * s.w * 1.2, x - light * s.w * 1.2);
    let body = Path::at(sun_edge, base)
        .line(sunny, base)
        .cubic((x + light * half * 0.55, base), (x + light * half * 0.25, y + tall * 0.06), (x, y))
        .cubic((x - light * half * 0.2, y + tall * 0.3), (x - light * half * 0.5, base), (shady, base))
        .line(shade_edge, base)
        .line(shade_edge, h + 5.0)
        .line(sun_edge, h + 5.0)
        .close();
    s.fill(body.clone(), ink);
    s.grain(body.clone(), Paint::down(y, base + tall, &[c.paper.at(0.7), c.paper.at(0.12), c.shade.at(0.2)]));
    let slip = Path::at(x, y)
        .cubic(
            (x + light * half * 0.12, y + tall * 0.3),
            (x - light * half * 0.16, y + tall * 0.62),
            (x + light * half * 0.1, base),
        )
        .line(shady, base)
        .line(shady, base)
        .cubic((x - light * half * 0.5, base), (x - light * half * 0.2, y + tall * 0.3), (x, y))
        .close();
    s.inside(body, |s| {
        s.fill(
            slip.clone(),
            if c.dark { ink.mix(c.shade, 0.6) } else { ink.mix(c.accent, 0.22).mix(c.shade, 0.38) },
        );
        s.grain(slip, Paint::down(y, base + tall * 0.4, &[c.shade.at(0.35), ink.at(0.75)]));
        for i in 1..6 {
            let t = i as f32 / 6.0;
            let line = Path::at(x + light * half * 0.04, y + tall * (0.1 + 0.8 * t)).quad(
                (x + light * half * 0.3, y + tall * (0.2 + 0.72 * t)),
                (sunny, base + tall * (t - 0.3)),
            );
            s.stroke(line, u * 0.11, c.shade.at(0.18));
        }
    });
}

fn camel(s: &mut Sheet, x: f32, y: f32, k: f32, way: f32, laden: bool) {
    let c = s.c;
    let ink = c.deep;
    let place = |p: Path| p.place(x, y, k * way, k);
    let body = Path::at(-0.72, -0.98)
        .quad((-0.45, -1.2), (-0.28, -1.2))
        .quad((-0.05, -1.62), (0.2, -1.2))
        .quad((0.5, -1.14), (0.62, -0.98))
        .quad((0.85, -0.86), (0.95, -1.2))
        .quad((1.0, -1.62), (1.1, -1.68))
        .line(1.42, -1.6)
        .quad((1.44, -1.5), (1.34, -1.48))
        .line(1.18, -1.46)
        .quad((1.12, -0.8), (0.8, -0.64))
        .quad((0.4, -0.52), (0.0, -0.6))
        .quad((-0.5, -0.56), (-0.68, -0.7))
        .close();
    s.fill(place(body), ink);
    for (hip, foot) in [(-0.6, -0.72), (-0.42, -0.32), (0.52, 0.4), (0.66, 0.8)] {
        let leg = Path::at(hip - 0.1, -0.8)
            .line(hip + 0.1, -0.8)
            .line(foot + 0.05, 0.0)
            .line(foot - 0.04, 0.0)
            .close();
        s.fill(place(leg), ink);
    }
    s.stroke(place(Path::at(-0.7, -0.95).quad((-0.86, -0.8), (-0.8, -0.55))), k * 0.05, ink);
    if laden {
        s.fill(
            place(Path::at(-0.5, -1.16).line(0.36, -1.16).line(0.44, -0.72).line(-0.5, -0.72).close()),
            c.accent,
        );
        s.fill(
            place(Path::at(-0.5, -0.84).line(0.42, -0.84).line(0.44, -0.76).line(-0.5, -0.76).close()),
            c.glow,
        );
    } else {
        s.fill(
            place(
                Path::at(-0.22, -1.2)
                    .quad((0.0, -2.0), (0.05, -2.02))
                    .quad((0.26, -1.9), (0.26, -1.2))
                    .close(),
            ),
            c.accent.mix(c.deep, 0.35),
        );
        let (hx, hy) = (x + 0.06 * k * way, y - 2.08 * k);
        s.circle(hx, hy, k * 0.15, ink);
        s.fill(Path::ellipse(hx, hy - k * 0.06, k * 0.18, k * 0.12), c.paper);
    }
}
