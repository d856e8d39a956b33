//! Places of passage: the airport.
//! Must draw nothing that flies out of sight.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// An apron at evening: a tail fin close by, the tower, an aeroplane climbing.
pub(super) fn airport(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.64, 0.7);
    let sx = s.third();
    s.sky(horizon);
    if c.dark {
        s.stars(horizon * 0.8, 100);
    }
    let up = u * s.chance.between(2.0, 14.0);
    s.luminary(sx, horizon - up, u * 11.0);
    s.stratus(h * 0.1, horizon * 0.85, 6, c.paper.at(0.45));
    s.hills(horizon - u, u * 4.0, 2.2, c.haze.mix(c.mid, 0.45));
    let way = if sx > w / 2.0 { -1.0 } else { 1.0 };
    tower(s, w * 0.5 - way * w * 0.33, horizon + u * 3.0, h * 0.42);
    terminal(s, horizon + u * 3.0, w * 0.5 - way * w * 0.2, way);
    s.rect(
        -1.0,
        horizon + u * 3.0,
        w + 2.0,
        h,
        Paint::down(horizon, h, &[c.mid.mix(c.haze, 0.25), c.shade.mix(c.deep, 0.3)]),
    );
    for i in 0..9 {
        let x = w * (i as f32 - 0.5) / 8.0;
        s.grain(
            Path::circle(x, horizon + u * 4.6, u * 1.6),
            Paint::halo(x, horizon + u * 4.6, u * 1.6, c.glow),
        );
        s.circle(x, horizon + u * 4.6, u * 0.3, c.paper);
    }
    let vx = w * 0.5 + way * w * 0.1;
    s.stroke(
        Path::at(vx, horizon + u * 5.0)
            .quad((vx - way * u * 4.0, h * 0.86), (w * 0.5 - way * w * 0.3, h + u * 3.0)),
        u * 0.9,
        c.glow,
    );
    parked(s, w * 0.5 + way * w * 0.15, h * 0.9, u * 30.0, way);
    let high = h * s.chance.between(0.2, 0.3);
    climbing(s, w * 0.5 - way * w * 0.06, high, u * 7.5, way);
    s.vignette(0.28);
}

fn tower(s: &mut Sheet, x: f32, base: f32, tall: f32) {
    let (u, c) = (s.u, s.c);
    let top = base - tall;
    let stem =
        Path::polygon(&[(x - u * 2.6, base), (x - u * 1.7, top), (x + u * 1.7, top), (x + u * 2.6, base)]);
    s.fill(stem.clone(), c.paper.mix(c.haze, 0.35));
    s.shaded(stem, x - u, x + u * 2.4, c.deep, 0.75);
    s.poly(
        &[(x - u * 2.0, top), (x - u * 5.6, top - u * 4.4), (x + u * 5.6, top - u * 4.4), (x + u * 2.0, top)],
        c.shade,
    );
    s.poly(
        &[
            (x - u * 5.6, top - u * 4.4),
            (x - u * 6.6, top - u * 8.4),
            (x + u * 6.6, top - u * 8.4),
            (x + u * 5.6, top - u * 4.4),
        ],
        c.glow,
    );
    for k in -3_i16..=3 {
        let k = f32::from(k);
        s.line((x + u * 1.7 * k, top - u * 4.4), (x + u * 2.0 * k, top - u * 8.4), u * 0.3, c.deep);
    }
    s.rect(x - u * 7.0, top - u * 9.8, u * 14.0, u * 1.6, c.deep);
    s.line((x, top - u * 9.8), (x, top - u * 17.0), u * 0.35, c.deep);
    s.circle(x, top - u * 17.0, u * 0.55, c.accent);
}

fn terminal(s: &mut Sheet, base: f32, x: f32, way: f32) {
    let (w, u, c) = (s.w, s.u, s.c);
    let long = w * 0.42;
    let l = if way > 0.0 { x } else { x - long };
    let roof = Path::at(l, base)
        .line(l, base - u * 7.0)
        .quad((l + long * 0.5, base - u * 13.5), (l + long, base - u * 6.0))
        .line(l + long, base)
        .close();
    s.fill(roof, c.shade.mix(c.deep, 0.2));
    for i in 0..22 {
        let px = l + long * (i as f32 + 0.6) / 23.0;
        let part = s.chance.between(0.0, 0.25);
        s.rect(px, base - u * 4.6, long / 36.0, u * 3.6, c.glow.mix(c.accent, part));
    }
}

/// An aeroplane seen from its side, nose to one side, standing on the apron.
fn parked(s: &mut Sheet, x: f32, base: f32, k: f32, way: f32) {
    let c = s.c;
    let place = |p: Path| p.place(x, base - k * 0.2, -k * way, k);
    s.grain(
        Path::ellipse(x, base + k * 0.05, k * 1.4, k * 0.1),
        Paint::halo(x, base + k * 0.05, k * 1.3, c.deep),
    );
    for gx in [-0.95, 0.12, 0.24] {
        s.line((x - gx * k * way, base - k * 0.1), (x - gx * k * way, base), k * 0.03, c.deep);
        s.circle(x - gx * k * way, base, k * 0.05, c.deep);
    }
    s.fill(
        place(Path::at(0.72, -0.2).line(1.12, -0.86).line(1.36, -0.86).line(1.25, -0.18).close()),
        c.accent,
    );
    s.fill(
        place(Path::at(1.09, -0.8).line(1.345, -0.8).line(1.325, -0.68).line(1.02, -0.68).close()),
        c.paper,
    );
    let body = Path::at(-1.36, 0.0)
        .cubic((-1.3, -0.16), (-1.12, -0.26), (-0.9, -0.27))
        .line(0.85, -0.27)
        .quad((1.2, -0.24), (1.4, -0.16))
        .quad((1.1, 0.06), (0.7, 0.1))
        .line(-0.95, 0.1)
        .quad((-1.3, 0.1), (-1.36, 0.0))
        .close();
    s.fill(place(body.clone()), c.paper);
    s.grain(
        place(body),
        Paint::down(base - k * 0.42, base - k * 0.08, &[c.shade.at(0.0), c.shade.at(0.12), c.shade.at(0.85)]),
    );
    s.fill(
        place(Path::at(-1.29, -0.1).line(-1.17, -0.2).line(-1.04, -0.2).line(-1.06, -0.1).close()),
        c.deep,
    );
    for i in 0..22 {
        let px = x - (-0.85 + i as f32 * 0.075) * k * way;
        s.fill(
            Path::rounded(px - k * 0.014, base - k * 0.37, k * 0.028, k * 0.05, k * 0.012),
            c.deep.mix(c.shade, 0.4),
        );
    }
    s.fill(
        place(Path::at(-0.2, 0.0).line(0.72, 0.14).line(0.86, 0.2).line(0.5, 0.17).line(-0.1, 0.1).close()),
        c.shade,
    );
    s.fill(place(Path::rounded(-0.32, 0.06, 0.36, 0.16, 0.08)), c.shade.mix(c.mid, 0.4));
    s.fill(place(Path::at(1.0, -0.14).line(1.4, -0.24).line(1.5, -0.24).line(1.28, -0.1).close()), c.shade);
}

/// A distant aeroplane climbing, with its trail.
pub(super) fn climbing(s: &mut Sheet, x: f32, y: f32, k: f32, way: f32) {
    let c = s.c;
    let ink = c.deep.mix(c.shade, 0.3);
    let turned = |p: Path| p.place(x, y, k * way, k).turn((x, y), -0.26 * way);
    s.fill(
        turned(Path::at(-1.2, -0.06).quad((0.5, -0.16), (1.2, 0.0)).quad((0.6, 0.12), (-0.9, 0.06)).close()),
        ink,
    );
    s.fill(turned(Path::at(0.15, 0.0).line(-0.55, 0.42).line(-0.75, 0.42).line(-0.3, 0.0).close()), ink);
    s.fill(turned(Path::at(0.1, -0.06).line(-0.35, -0.3).line(-0.5, -0.3).line(-0.25, -0.06).close()), ink);
    s.fill(
        turned(Path::at(-0.85, -0.05).line(-1.28, -0.44).line(-1.42, -0.44).line(-1.2, -0.04).close()),
        c.accent,
    );
    s.grain(
        turned(Path::polygon(&[(-1.3, -0.04), (-7.0, -0.16), (-7.0, 0.12), (-1.3, 0.03)])),
        Paint::across(x, x - way * k * 6.5, &[c.paper.at(0.8), c.paper.at(0.0)]),
    );
}
