//! Harbours: an evening quay with boats, and a container port at work.
//! Must draw nothing but harbours.

use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A row of gabled houses between two xs, standing on a base, some windows lit.
pub(super) fn gables(s: &mut Sheet, from: f32, to: f32, base: f32, tall: f32, walls: [Ink; 3]) {
    let lamp = s.c.glow;
    let mut x = from;
    while x < to {
        let wide = tall * s.chance.between(0.42, 0.75);
        let high = tall * s.chance.between(0.6, 1.0);
        let wall = s.chance.pick(&walls);
        let roof = wall.mix(s.c.deep, 0.45);
        s.rect(x, base - high, wide + 0.5, high + 2.0, wall);
        if s.chance.odds(0.6) {
            let peak = [
                (x - 1.0, base - high),
                (x + wide / 2.0, base - high - wide * 0.55),
                (x + wide + 1.0, base - high),
            ];
            s.poly(&peak, roof);
        } else {
            s.rect(x - 1.0, base - high - tall * 0.06, wide + 2.0, tall * 0.08, roof);
        }
        windows(s, x, base - high, wide, high, lamp, roof);
        x += wide;
    }
}

fn windows(s: &mut Sheet, x: f32, y: f32, wide: f32, high: f32, lamp: Ink, dark: Ink) {
    let (columns, rows) = (3, 4);
    let (dx, dy) = (wide / columns as f32, high / rows as f32);
    for row in 0..rows {
        for column in 0..columns {
            let ink = if s.chance.odds(0.4) { lamp } else { dark.at(0.6) };
            let (px, py) = (x + dx * (column as f32 + 0.3), y + dy * (row as f32 + 0.28));
            s.rect(px, py, dx * 0.4, dy * 0.5, ink);
        }
    }
}

/// A small boat with mast and furled sail, and its image in the water.
pub(super) fn boat(s: &mut Sheet, x: f32, y: f32, size: f32, hull: Ink, trim: Ink) {
    let way = s.chance.side();
    let body = Path::at(-1.0, -0.26)
        .quad((0.0, -0.1), (1.12, -0.34))
        .quad((0.95, 0.0), (0.75, 0.06))
        .line(-0.8, 0.06)
        .close();
    let tall = s.chance.between(1.9, 2.7);
    let mirror = |p: Path| p.place(x, y + size * 0.08, size * way, -size * 0.6);
    let dark = s.c.deep;
    s.fill(mirror(body.clone()), dark.at(0.45));
    for i in 0..7 {
        let t = i as f32 / 7.0;
        let sway = s.chance.between(-0.12, 0.12) * size;
        s.fill(
            Path::sliver(
                x + 0.1 * size * way + sway,
                y + size * (0.3 + t * tall * 0.55),
                size * 0.14,
                size * 0.045,
            ),
            dark.at(0.42 - t * 0.3),
        );
    }
    let mast = s.c.deep.mix(hull, 0.25);
    s.line(
        (x + 0.1 * size * way, y - size * 0.2),
        (x + 0.1 * size * way, y - size * tall),
        size * 0.055,
        mast,
    );
    s.line(
        (x + 0.1 * size * way, y - size * 0.62),
        (x - 0.8 * size * way, y - size * 0.56),
        size * 0.05,
        mast,
    );
    for end in [-0.92, 1.05] {
        s.line(
            (x + 0.1 * size * way, y - size * tall),
            (x + end * size * way, y - size * 0.3),
            size * 0.014,
            mast,
        );
    }
    let sail =
        Path::at(0.08, -0.62).quad((-0.4, -0.86), (-0.82, -0.56)).close().place(x, y, size * way, size);
    s.fill(sail, s.c.paper.mix(s.c.haze, 0.35));
    let cabin = Path::at(-0.35, -0.16).line(-0.28, -0.42).line(0.3, -0.42).line(0.42, -0.18).close();
    s.fill(cabin.place(x, y, size * way, size), s.c.paper.mix(hull, 0.25));
    s.fill(body.clone().place(x, y, size * way, size), hull);
    let band = Path::at(-1.0, -0.26)
        .quad((0.0, -0.1), (1.12, -0.34))
        .line(1.06, -0.25)
        .quad((0.0, -0.02), (-0.96, -0.17))
        .close();
    s.fill(band.place(x, y, size * way, size), trim);
    let lit = s.c.deep;
    s.shaded(body.place(x, y, size * way, size), x + size * 0.2, x + size * 1.2, lit, 0.5);
}

/// An evening harbour: sun or moon over hills, a lit town, boats at rest.
pub(super) fn harbour_dusk(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.5, 0.6);
    let sx = s.third();
    let left_town = sx > w / 2.0;
    s.sky(sea);
    if c.dark {
        s.stars(sea * 0.8, 90);
    }
    s.stratus(h * 0.12, sea * 0.75, 5, c.haze.mix(c.sky[2], 0.5).at(0.45));
    let up = u * s.chance.between(5.0, 15.0);
    s.luminary(sx, sea - up, u * 7.5);
    s.hills(sea - u * 5.0, u * 8.0, 2.2, c.haze.mix(c.mid, 0.45));
    s.hills(sea - u * 1.5, u * 6.0, 3.2, c.mid.mix(c.shade, 0.45));
    s.water(sea, c.sky[2].mix(c.mid, 0.4), c.shade.mix(c.deep, 0.25));
    s.glitter(sx, sea + u, h * 0.95, u * 8.0, c.glow.mix(c.paper, 0.2));
    s.glints(sea, h, 60, c.haze.at(0.45));
    let span = w * s.chance.between(0.36, 0.48);
    let (from, to) = if left_town { (-u * 4.0, span) } else { (w - span, w + u * 4.0) };
    town(s, from, to, sea + u, left_town);
    fleet(s, sx, sea);
    jetty(s, left_town);
    s.vignette(0.3);
}

fn town(s: &mut Sheet, from: f32, to: f32, base: f32, left: bool) {
    let (u, c) = (s.u, s.c);
    let walls = [c.shade, c.shade.mix(c.mid, 0.5), c.shade.mix(c.deep, 0.3)];
    let tower = from + (to - from) * if left { 0.42 } else { 0.58 };
    s.rect(tower, base - u * 27.0, u * 5.0, u * 27.0, walls[2]);
    s.poly(
        &[
            (tower - u * 0.6, base - u * 27.0),
            (tower + u * 2.5, base - u * 37.0),
            (tower + u * 5.6, base - u * 27.0),
        ],
        c.deep,
    );
    s.rect(tower + u * 1.9, base - u * 24.5, u * 1.2, u * 2.6, c.glow);
    gables(s, from, to, base - u * 2.0, u * 13.0, walls);
    let (quay_from, quay_to) = if left { (from, to + u * 12.0) } else { (from - u * 12.0, to) };
    s.rect(quay_from, base - u * 2.4, quay_to - quay_from, u * 2.8, c.deep);
    s.rect(
        quay_from,
        base + u * 0.4,
        quay_to - quay_from,
        s.h * 0.16,
        Paint::down(base, base + s.h * 0.16, &[c.deep.at(0.6), c.deep.at(0.0)]),
    );
    for _ in 0..16 {
        let x = s.chance.between(from, to);
        let long = u * s.chance.between(4.0, 12.0);
        let drift = u * 0.5;
        for i in 0..6 {
            let t = i as f32 / 6.0;
            let dx = s.chance.between(-drift, drift);
            s.fill(Path::sliver(x + dx, base + u + long * t, u * 0.9, u * 0.2), c.glow.at(0.75 * (1.0 - t)));
        }
    }
}

fn fleet(s: &mut Sheet, sx: f32, sea: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let count = s.chance.whole(3, 5);
    let turn = s.chance.unit() * 0.2;
    for i in 0..count {
        let t = (i as f32 + 0.6) / count as f32;
        let x = w * (0.1 + (0.8 * (i as f32 * 0.618 + turn + 0.15) % 0.8)) + u * s.chance.between(-3.0, 3.0);
        let x = if (x - sx).abs() < u * 9.0 { x + u * 14.0 } else { x };
        let y = sea + (h - sea) * (0.12 + 0.56 * t * t);
        let hull = s.chance.pick(&[c.accent, c.deep, c.paper.mix(c.haze, 0.3), c.accent]);
        let trim = if hull == c.accent { c.paper } else { c.accent };
        boat(s, x, y, u * (4.0 + 7.5 * t), hull, trim);
    }
}

fn jetty(s: &mut Sheet, right: bool) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sign = if right { 1.0 } else { -1.0 };
    let edge = if right { w * 0.62 } else { w * 0.38 };
    let far = if right { w + u } else { -u };
    s.poly(&[(edge, h * 0.955), (far, h * 0.895), (far, h + 5.0), (edge - sign * u * 2.0, h + 5.0)], c.deep);
    for i in 0..3 {
        let x = edge + sign * u * (4.0 + 13.0 * i as f32);
        let y = h * 0.955 - (x - edge).abs() / (far - edge).abs() * h * 0.06;
        s.fill(Path::rounded(x - u, y - u * 4.6, u * 2.0, u * 6.0, u * 0.7), c.deep);
        s.fill(Path::rounded(x - u * 1.35, y - u * 5.0, u * 2.7, u * 1.1, u * 0.5), c.deep);
    }
}

/// A port: quayside cranes, a laden ship, stacked boxes.
pub(super) fn container_port(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.68, 0.74);
    s.sky(sea);
    let sx = s.third();
    let sun_high = u * s.chance.between(20.0, 34.0);
    s.luminary(sx, sea - sun_high, u * 11.0);
    s.stratus(h * 0.1, sea * 0.7, 4, c.paper.at(0.35));
    s.hills(sea - u * 5.0, u * 4.0, 2.0, c.haze.mix(c.mid, 0.3));
    for i in 0..5 {
        let x = w * (i as f32 * 0.23 + s.chance.between(-0.02, 0.05));
        crane(s, x, sea - u * 2.0, u * 26.0, c.mid.mix(c.haze, 0.25), u * 0.45);
    }
    s.water(sea, c.mid.mix(c.haze, 0.3), c.shade.mix(c.deep, 0.3));
    let left = w * s.chance.between(0.08, 0.2);
    let part = s.chance.between(0.66, 0.78);
    cargo_ship(s, left, sea + u * 5.0, w * part);
    s.glints(sea + u * 5.0, h, 70, c.haze.at(0.5));
    let near = if sx > w / 2.0 { w * 0.16 } else { w * 0.84 };
    crane(s, near, h * 0.955, h * 0.72, c.accent.mix(c.deep, 0.12), u * 1.3);
    s.rect(-1.0, h * 0.945, w + 2.0, h * 0.06, c.deep);
    stack(s, near);
    s.vignette(0.28);
}

fn stack(s: &mut Sheet, near: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let inks = [c.deep, c.shade, c.mid, c.accent.mix(c.deep, 0.3)];
    let (from, to) = if near < w / 2.0 { (w * 0.6, w) } else { (0.0, w * 0.4) };
    let wide = u * 10.0;
    let mut x = from;
    while x < to {
        for level in 0..s.chance.whole(0, 2) {
            let ink = s.chance.pick(&inks);
            container(s, x, h * 0.945 - u * 4.4 * (level as f32 + 1.0), wide, u * 4.3, ink);
        }
        x += wide + u * 0.3;
    }
}

fn container(s: &mut Sheet, x: f32, y: f32, wide: f32, tall: f32, ink: Ink) {
    s.rect(x, y, wide, tall, ink);
    let rib = s.c.deep.at(0.28);
    for i in 1..9 {
        s.rect(x + wide * i as f32 / 9.0, y + tall * 0.14, wide * 0.03, tall * 0.72, rib);
    }
    s.rect(x, y + tall * 0.92, wide, tall * 0.08, s.c.deep.at(0.5));
    s.rect(x, y, wide, tall * 0.07, s.c.paper.at(0.16));
}

fn cargo_ship(s: &mut Sheet, left: f32, line: f32, long: f32) {
    let (u, c) = (s.u, s.c);
    let deck = line - u * 8.0;
    let inks = [
        c.accent,
        c.mid,
        c.paper.mix(c.haze, 0.3),
        c.shade,
        c.glow.mix(c.accent, 0.25),
        c.mid.mix(c.haze, 0.5),
    ];
    let (wide, tall) = (long / 15.0, u * 3.3);
    let house = left + long * 0.74;
    for column in 0..13 {
        let x = left + long * 0.085 + wide * 1.02 * column as f32;
        if x + wide > house && x < house + wide * 1.6 {
            continue;
        }
        let levels = s.chance.whole(3, 5) - usize::from(column == 0);
        for level in 0..levels {
            let ink = s.chance.pick(&inks);
            container(s, x, deck - tall * (level as f32 + 1.0), wide, tall * 0.96, ink);
        }
    }
    s.rect(house, deck - u * 24.0, wide * 1.3, u * 24.0, c.paper);
    s.shaded(Path::rect(house, deck - u * 24.0, wide * 1.3, u * 24.0), house, house + wide * 1.3, c.mid, 0.8);
    s.rect(house - u * 1.6, deck - u * 24.6, wide * 1.3 + u * 3.2, u * 3.0, c.paper.mix(c.haze, 0.25));
    s.rect(house - u * 1.2, deck - u * 23.8, wide * 1.3 + u * 2.4, u * 1.2, c.deep);
    s.rect(house + wide * 0.3, deck - u * 31.0, wide * 0.45, u * 6.6, c.accent);
    let hull = Path::at(left, deck - u * 2.2)
        .line(left + long * 0.06, deck)
        .line(left + long, deck)
        .line(left + long - u, line + u)
        .line(left + u * 5.0, line + u)
        .close();
    s.fill(hull.clone(), c.deep);
    s.grain(hull, Paint::down(deck, line, &[c.mid.at(0.5), c.mid.at(0.0)]));
    let belt = Path::at(left + u * 3.8, line - u * 1.4)
        .line(left + long - u * 0.4, line - u * 1.4)
        .line(left + long - u, line + u)
        .line(left + u * 5.0, line + u)
        .close();
    s.fill(belt, c.accent.mix(c.deep, 0.25));
    s.rect(
        left + u * 4.0,
        line + u,
        long - u * 4.0,
        u * 9.0,
        Paint::down(line, line + u * 10.0, &[c.deep.at(0.55), c.deep.at(0.0)]),
    );
}

/// A quayside gantry crane standing at an x, its boom over the water.
fn crane(s: &mut Sheet, x: f32, base: f32, tall: f32, ink: Ink, thick: f32) {
    let way = s.chance.side();
    let (deck, half) = (base - tall * 0.62, tall * 0.13);
    for side in [-1.0, 1.0] {
        s.line((x + half * side, base), (x + half * side * 0.9, deck), thick, ink);
    }
    s.line((x - half, base - tall * 0.28), (x + half, base - tall * 0.28), thick, ink);
    s.line((x - half, base - tall * 0.28), (x + half * 0.9, deck), thick * 0.55, ink);
    s.line((x - tall * 0.26 * way, deck), (x + tall * 0.62 * way, deck), thick * 1.3, ink);
    s.line((x - half * 0.7, deck), (x, base - tall), thick * 0.9, ink);
    s.line((x + half * 0.7, deck), (x, base - tall), thick * 0.9, ink);
    for reach in [-0.24, 0.3, 0.6] {
        s.line((x, base - tall), (x + tall * reach * way, deck), thick * 0.4, ink);
    }
    s.rect(x - tall * 0.16 * way - thick * 2.0, deck - thick * 3.2, thick * 5.0, thick * 3.2, ink);
    let trolley = x + tall * 0.42 * way;
    let drop = tall * s.chance.between(0.08, 0.22);
    for side in [-1.0, 1.0] {
        s.line(
            (trolley + thick * side, deck),
            (trolley + thick * side * 1.6, deck + drop),
            thick * 0.22,
            ink,
        );
    }
    s.rect(trolley - thick * 3.2, deck + drop, thick * 6.4, thick * 2.6, ink);
}
