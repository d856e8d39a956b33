//! Towns and cities: skylines by day and by night, a market street.
//! Must draw nothing outside a town.

use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// One plane of towers across the sheet.
fn plane(s: &mut Sheet, base: f32, low: f32, tall: f32, peak: f32, ink: Ink, lit: f32) {
    let (w, u) = (s.w, s.u);
    let mut x = -u * 2.0;
    while x < w {
        let wide = u * s.chance.between(4.0, 9.5);
        let near = 1.0 - ((x + wide / 2.0 - peak).abs() / (w * 0.45)).min(1.0);
        let high = low
            + (tall - low) * near.powf(1.3) * s.chance.between(0.55, 1.0)
            + u * s.chance.between(0.0, 5.0);
        tower(s, x, base, wide, high, ink, lit);
        x += wide + u * if s.chance.odds(0.3) { s.chance.between(0.3, 1.6) } else { -0.1 };
    }
}

fn tower(s: &mut Sheet, x: f32, base: f32, wide: f32, high: f32, ink: Ink, lit: f32) {
    let (u, c) = (s.u, s.c);
    let top = base - high;
    let kind = s.chance.whole(0, 6);
    s.rect(x, top, wide, high + 2.0, ink);
    match kind {
        0 => s.poly(&[(x, top), (x + wide, top - wide * 0.7), (x + wide, top + 1.0), (x, top + 1.0)], ink),
        1 => {
            for i in 1..4 {
                let inset = wide * 0.13 * i as f32;
                s.rect(x + inset, top - u * 1.7 * i as f32, wide - inset * 2.0, u * 1.8, ink);
            }
            s.line((x + wide / 2.0, top - u * 5.0), (x + wide / 2.0, top - u * 11.0), u * 0.35, ink);
        }
        2 => s.fill(
            Path::at(x, top + 1.0)
                .cubic((x, top - wide * 0.75), (x + wide, top - wide * 0.75), (x + wide, top + 1.0))
                .close(),
            ink,
        ),
        3 => {
            s.rect(x + wide * 0.25, top - u * 1.6, wide * 0.5, u * 2.0, ink);
            s.line((x + wide * 0.4, top), (x + wide * 0.4, top - u * 6.0), u * 0.22, ink);
        }
        4 => s.poly(&[(x, top + 1.0), (x + wide / 2.0, top - wide * 1.1), (x + wide, top + 1.0)], ink),
        _ => s.rect(x - wide * 0.04, top - u * 0.4, wide * 1.08, u * 0.9, ink),
    }
    s.grain(
        Path::rect(x + wide * 0.55, top, wide * 0.45, high),
        Paint::across(x + wide * 0.4, x + wide, &[c.deep.at(0.0), c.deep.at(0.35)]),
    );
    if lit > 0.0 {
        lights(s, x, top, wide, high, ink, lit);
    }
}

fn lights(s: &mut Sheet, x: f32, top: f32, wide: f32, high: f32, ink: Ink, lit: f32) {
    let (u, c) = (s.u, s.c);
    let columns = ((wide / (u * 1.35)) as usize).max(2);
    let rows = ((high / (u * 1.9)) as usize).max(2);
    let (dx, dy) = (wide / (columns as f32 + 0.5), high / (rows as f32 + 0.5));
    let (mut on, mut off) = (Path::new(), Path::new());
    for row in 0..rows {
        let floor_lit = s.chance.odds(0.12);
        for column in 0..columns {
            let (px, py) = (x + dx * (column as f32 + 0.45), top + dy * (row as f32 + 0.4));
            let pane = Path::rect(px, py, dx * 0.58, dy * 0.46);
            if floor_lit || s.chance.odds(lit) {
                on = on.and(pane);
            } else {
                off = off.and(pane);
            }
        }
    }
    s.fill(off, c.deep.mix(ink, 0.3).at(0.45));
    s.fill(on, c.glow.mix(c.paper, 0.12));
}

/// A city over its river, by day or evening.
pub(super) fn city_skyline(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let base = h * s.chance.between(0.7, 0.76);
    let sx = s.third();
    s.sky(base);
    if c.dark {
        s.stars(h * 0.5, 100);
    }
    let sun_y = base - h * s.chance.between(0.2, 0.4);
    s.luminary(sx, sun_y, u * 12.0);
    s.stratus(h * 0.1, base * 0.7, 5, c.paper.at(0.45));
    let peak = if sx > w / 2.0 { w * 0.36 } else { w * 0.64 };
    let tones =
        [c.haze.mix(c.sky[1], 0.25).mix(c.mid, 0.12), c.haze.mix(c.mid, 0.6), c.mid.mix(c.shade, 0.55)];
    plane(s, base, u * 9.0, h * 0.5, peak, tones[0], 0.0);
    plane(s, base, u * 5.0, h * 0.44, peak + w * 0.12, tones[1], if c.dark { 0.3 } else { 0.0 });
    let mist = c.sky[2].mix(c.paper, 0.3);
    s.grain(
        Path::rect(0.0, base - u * 24.0, w, u * 24.0),
        Paint::down(base - u * 24.0, base, &[mist.at(0.0), mist.at(0.7)]),
    );
    plane(s, base, u * 3.0, h * 0.26, peak - w * 0.1, tones[2], 0.16);
    s.water(base, c.sky[1].mix(c.mid, 0.3), c.shade.mix(c.deep, 0.3));
    s.rect(
        -1.0,
        base,
        w + 2.0,
        u * 7.0,
        Paint::down(base, base + u * 7.0, &[tones[2].at(0.9), tones[2].at(0.0)]),
    );
    s.glitter(sx, base + u * 3.0, h, u * 9.0, c.glow.mix(c.paper, 0.2));
    s.glints(base, h, 60, c.haze.at(0.6));
    s.rect(-1.0, base - u * 0.8, w + 2.0, u * 1.6, c.deep.mix(c.shade, 0.4));
    let (x, hull) = (w * s.chance.between(0.3, 0.7), c.accent);
    super::harbour::boat(s, x, base + (h - base) * 0.55, u * 5.0, hull, c.paper);
    s.birds(sx, h * 0.25, 6, c.deep.at(0.6));
    s.vignette(0.22);
}

/// A city after dark from a roof: towers of lit windows to the edge of the sheet.
pub(super) fn city_night(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (top, low) = (c.deep, c.shade.mix(c.mid, 0.35));
    s.ground(Paint::down(0.0, h * 0.8, &[top, c.shade.mix(c.deep, 0.35), low.mix(c.accent, 0.3)]));
    s.stars(h * 0.45, 110);
    let mx = s.third();
    let moon_y = h * s.chance.between(0.14, 0.24);
    s.moon(mx, moon_y, u * 5.5);
    let peak = if mx > w / 2.0 { w * 0.35 } else { w * 0.65 };
    plane(s, h * 0.86, u * 18.0, h * 0.62, peak, low.mix(c.mid, 0.3), 0.14);
    let glow = c.glow.mix(c.accent, 0.35);
    s.grain(
        Path::rect(0.0, h * 0.4, w, h * 0.46),
        Paint::down(h * 0.4, h * 0.86, &[glow.at(0.0), glow.at(0.5)]),
    );
    plane(s, h * 0.93, u * 10.0, h * 0.55, peak + w * 0.2, c.shade.mix(c.deep, 0.2), 0.24);
    s.grain(
        Path::rect(0.0, h * 0.66, w, h * 0.3),
        Paint::down(h * 0.66, h * 0.96, &[glow.at(0.0), glow.at(0.35)]),
    );
    plane(s, h * 1.02, u * 9.0, h * 0.34, w - peak, c.deep.mix(c.shade, 0.28), 0.34);
    roof(s, mx);
    s.vignette(0.4);
}

fn roof(s: &mut Sheet, mx: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let ink = c.deep.mix(Ink::hex(0), 0.35);
    s.rect(-1.0, h * 0.945, w + 2.0, h * 0.06, ink);
    let x = if mx > w / 2.0 { w * 0.83 } else { w * 0.17 };
    let tank = h * 0.945;
    for side in [-1.0, 1.0] {
        s.line((x + side * u * 4.6, tank), (x + side * u * 3.8, tank - u * 9.0), u * 0.6, ink);
        s.line((x - side * u * 4.5, tank), (x + side * u * 3.8, tank - u * 9.0), u * 0.25, ink);
    }
    s.rect(x - u * 5.2, tank - u * 20.0, u * 10.4, u * 11.4, ink);
    s.poly(&[(x - u * 6.0, tank - u * 19.8), (x, tank - u * 26.0), (x + u * 6.0, tank - u * 19.8)], ink);
    for i in 0..4 {
        s.line(
            (x - u * 5.0, tank - u * (18.0 - 2.6 * i as f32)),
            (x + u * 5.0, tank - u * (18.0 - 2.6 * i as f32)),
            u * 0.14,
            c.mid.at(0.5),
        );
    }
}

/// A market: striped awnings, heaped stalls, people, lamps on strings.
pub(super) fn market(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let ground = h * 0.72;
    s.sky(h * 0.55);
    s.luminary(w * 0.5, h * 0.2, u * 8.0);
    let walls = [c.haze.mix(c.paper, 0.3), c.haze.mix(c.mid, 0.35), c.mid.mix(c.haze, 0.3)];
    super::harbour::gables(s, -u * 3.0, w * 0.34, ground, h * 0.5, walls);
    super::harbour::gables(s, w * 0.64, w + u * 5.0, ground, h * 0.5, walls);
    super::harbour::gables(
        s,
        w * 0.3,
        w * 0.66,
        ground,
        h * 0.24,
        [walls[0], walls[0].mix(c.sky[2], 0.4), walls[1]],
    );
    let dust = c.sky[2].mix(c.glow, 0.3);
    s.grain(
        Path::rect(0.0, h * 0.2, w, ground - h * 0.2),
        Paint::down(h * 0.2, ground, &[dust.at(0.1), dust.at(0.65)]),
    );
    s.rect(
        -1.0,
        ground,
        w + 2.0,
        h,
        Paint::down(ground, h, &[c.haze.mix(c.paper, 0.35), c.mid.mix(c.shade, 0.45)]),
    );
    let count = if w > h { 3 } else { 2 };
    for i in 0..8 {
        let x = w * (0.3 + 0.055 * i as f32) + u * s.chance.between(-1.0, 1.0);
        let tone = s.chance.pick(&[c.shade, c.mid, c.deep]);
        let part = s.chance.between(1.0, 4.0);
        person(s, x, ground + u * part, u * 10.0, tone);
    }
    let wide = w / count as f32;
    for i in 0..count {
        let ink = s.chance.pick(&[c.accent, c.shade, c.mid, c.accent]);
        let x = wide * (i as f32 + 0.5) + u * s.chance.between(-2.5, 2.5);
        let near = h * if i % 2 == 0 { 0.9 } else { 0.87 };
        stall(s, x, near, wide * 0.82, h * 0.34, ink);
    }
    for i in 0..4 {
        let x = w * (0.14 + 0.24 * i as f32) + u * s.chance.between(-5.0, 5.0);
        let tone = s.chance.pick(&[c.deep, c.shade.mix(c.deep, 0.4)]);
        person(s, x, h * 1.03, u * 25.0, tone);
    }
    lanterns(s);
    s.vignette(0.3);
}

fn stall(s: &mut Sheet, x: f32, base: f32, wide: f32, tall: f32, ink: Ink) {
    let (u, c) = (s.u, s.c);
    let (l, top) = (x - wide / 2.0, base - tall);
    for px in [l + wide * 0.04, l + wide * 0.94] {
        s.rect(px, top + tall * 0.1, u * 0.9, tall * 0.9, c.deep);
    }
    s.rect(l + wide * 0.05, top + tall * 0.2, wide * 0.9, tall * 0.5, c.deep.at(0.62));
    let stripes = 9;
    for i in 0..stripes {
        let (t0, t1) = (i as f32 / stripes as f32, (i + 1) as f32 / stripes as f32);
        let tone = if i % 2 == 0 { ink } else { c.paper };
        let (a, b) = (l + wide * (0.06 + 0.88 * t0), l + wide * (0.06 + 0.88 * t1));
        let (d, e) = (l + wide * t0, l + wide * t1);
        let low = top + tall * 0.24;
        s.fill(
            Path::at(a, top)
                .line(b, top)
                .line(e, low)
                .quad(((d + e) / 2.0, low + tall * 0.1), (d, low))
                .close(),
            tone,
        );
    }
    s.grain(
        Path::rect(l, top, wide, tall * 0.3),
        Paint::down(top, top + tall * 0.3, &[c.deep.at(0.0), c.deep.at(0.4)]),
    );
    let table = base - tall * 0.34;
    let crates = 4;
    for i in 0..crates {
        let cx = l + wide * (0.04 + 0.92 * (i as f32 + 0.5) / crates as f32);
        let half = wide * 0.9 / crates as f32 * 0.46;
        let fruit = s.chance.pick(&[c.accent, c.glow, c.mid, c.haze, c.glow]);
        for row in 0..3 {
            for k in 0..(6 - row * 2) {
                let n = (6 - row * 2) as f32;
                let fx = cx + half * 1.8 * ((k as f32 + 0.5) / n - 0.5) * n / 6.0;
                let r = half * 0.19;
                let fy = table - r * 1.5 * row as f32 - r * 0.5;
                s.circle(fx, fy, r, fruit.mix(c.deep, 0.22));
                s.circle(fx - r * 0.16, fy - r * 0.18, r * 0.74, fruit);
            }
        }
    }
    s.rect(l + wide * 0.02, table, wide * 0.96, tall * 0.34, c.shade.mix(c.deep, 0.25));
    s.grain(
        Path::rect(l + wide * 0.02, table, wide * 0.96, tall * 0.34),
        Paint::down(table, base, &[c.mid.at(0.6), c.deep.at(0.5)]),
    );
    for i in 1..5 {
        s.rect(l + wide * (0.02 + 0.192 * i as f32), table, u * 0.25, tall * 0.34, c.deep.at(0.6));
    }
    s.rect(l, table - u * 0.5, wide, u * 1.3, c.paper.mix(c.haze, 0.4));
}

/// A standing figure in a coat, seen from behind.
pub(super) fn person(s: &mut Sheet, x: f32, base: f32, tall: f32, ink: Ink) {
    let c = s.c;
    let broad = s.chance.between(0.9, 1.1);
    let place = |p: Path| p.place(x, base, tall * broad, tall);
    let coat = Path::at(-0.05, -0.84)
        .quad((-0.15, -0.82), (-0.165, -0.62))
        .line(-0.15, -0.2)
        .line(0.15, -0.2)
        .line(0.165, -0.62)
        .quad((0.15, -0.82), (0.05, -0.84))
        .close();
    for side in [-1.0, 1.0] {
        s.fill(
            place(Path::polygon(&[
                (0.02 * side, -0.25),
                (0.11 * side, -0.25),
                (0.09 * side, 0.0),
                (0.035 * side, 0.0),
            ])),
            c.deep,
        );
    }
    s.fill(place(coat.clone()), ink);
    s.shaded(place(coat), x - tall * 0.02, x + tall * 0.16, c.deep, 0.6);
    let skin = s.chance.pick(&[c.haze, c.mid, c.haze.mix(c.mid, 0.5)]).mix(ink, 0.3);
    s.rect(x - tall * 0.025, base - tall * 0.88, tall * 0.05, tall * 0.06, skin);
    s.fill(Path::ellipse(x, base - tall * 0.92, tall * 0.06, tall * 0.072), skin);
    if s.chance.odds(0.5) {
        s.fill(Path::ellipse(x, base - tall * 0.955, tall * 0.11, tall * 0.016), c.deep);
        s.fill(
            Path::rounded(x - tall * 0.062, base - tall * 1.015, tall * 0.124, tall * 0.07, tall * 0.03),
            c.deep,
        );
    } else {
        s.fill(Path::ellipse(x, base - tall * 0.945, tall * 0.066, tall * 0.055), c.deep);
    }
}

fn lanterns(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    for row in 0..2 {
        let (y, sag) = (h * (0.1 + 0.1 * row as f32), h * s.chance.between(0.06, 0.1));
        s.stroke(
            Path::at(-u, y).quad((w * 0.5, y + sag * 2.0), (w + u, y - u * 2.0)),
            u * 0.18,
            c.deep.at(0.8),
        );
        for i in 0..9 {
            let t = (i as f32 + 0.5) / 9.0;
            let (x, ly) = (w * t, y + sag * 4.0 * t * (1.0 - t) - u * 2.0 * t * t + u * 1.4);
            s.grain(Path::circle(x, ly, u * 4.0), Paint::halo(x, ly, u * 4.0, c.glow.at(0.75)));
            s.circle(x, ly, u * 1.0, c.glow.mix(c.paper, 0.3));
        }
    }
}
