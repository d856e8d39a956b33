//! Railways: a train in the land, and the land from a train.
//! Must draw nothing without rails.

use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A short train of carriages standing on a level line, somewhere along the sheet.
pub(super) fn train_on(s: &mut Sheet, rail: f32, tall: f32) {
    let (w, c) = (s.w, s.c);
    let cars = s.chance.whole(4, 6);
    let long = tall * 3.6;
    let start = w * s.chance.between(-0.05, 0.3);
    for i in 0..cars {
        let x = start + (long + tall * 0.14) * i as f32;
        let nose = if i + 1 == cars { tall * 0.9 } else { tall * 0.12 };
        let body = Path::at(x, rail - tall * 0.12)
            .line(x, rail - tall)
            .line(x + long - nose, rail - tall)
            .quad((x + long - nose * 0.2, rail - tall * 0.9), (x + long, rail - tall * 0.12))
            .close();
        s.fill(body.clone(), c.accent);
        s.grain(body, Paint::down(rail - tall, rail, &[c.paper.at(0.25), c.deep.at(0.45)]));
        s.rect(x + tall * 0.1, rail - tall * 0.76, long - nose - tall * 0.2, tall * 0.3, c.deep);
        for k in 0..7 {
            let px = x + tall * 0.2 + (long - nose - tall * 0.3) / 7.0 * k as f32;
            s.rect(px, rail - tall * 0.72, (long - nose) / 7.0 * 0.72, tall * 0.22, c.glow);
        }
        s.rect(x, rail - tall * 0.34, long - nose * 0.6, tall * 0.06, c.paper);
        for k in [0.16, 0.26, 0.72, 0.82] {
            s.circle(x + long * k, rail - tall * 0.06, tall * 0.1, c.deep);
        }
    }
}

/// Rails running to the horizon, signals and poles beside them, a train coming.
pub(super) fn railway(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.5, 0.57);
    let vx = s.third();
    s.sky(horizon);
    if c.dark {
        s.stars(horizon * 0.9, 140);
    }
    let up = u * s.chance.between(3.0, 12.0);
    let part = s.chance.between(-6.0, 6.0);
    s.luminary(vx + u * part, horizon - up, u * 11.0);
    s.stratus(h * 0.1, horizon * 0.9, 6, c.paper.at(0.45));
    s.hills(horizon - u * 3.0, u * 8.0, 2.0, c.haze.mix(c.mid, 0.4));
    s.hills(horizon, u * 3.0, 3.0, c.mid.mix(c.shade, 0.3));
    let plain = c.mid.mix(c.haze, 0.2);
    s.rect(-1.0, horizon + u, w + 2.0, h, Paint::down(horizon, h, &[plain, plain.mix(c.shade, 0.75)]));
    for i in 0..18 {
        let t = (i as f32 / 18.0).powf(1.8);
        let y = horizon + u + (h - horizon) * t;
        let line = s.horizon(y, u * (0.2 + t * 1.2), 4.0, 2);
        let band = s.under(&line);
        s.fill(band, c.shade.at(0.07));
    }
    let foot = w * if vx < w / 2.0 { 0.56 } else { 0.44 };
    let half = w.min(h) * 0.44;
    let edge = |t: f32, k: f32| (vx + (foot + half * k - vx) * t, horizon + (h + u * 4.0 - horizon) * t);
    let bed = [edge(0.0, 0.0), edge(1.0, -1.75), edge(1.0, 1.75)];
    s.poly(&bed, c.shade.mix(c.haze, 0.35));
    s.grain(Path::polygon(&bed), Paint::down(horizon, h, &[c.haze.at(0.3), c.deep.at(0.65)]));
    for i in 0..30 {
        let t = 1.0 / (1.0 + i as f32 * 0.22);
        let next = 1.0 / (1.0 + (i as f32 - 0.42) * 0.22);
        let (a, b, d, e) = (edge(t, -1.25), edge(t, 1.25), edge(next, 1.25), edge(next, -1.25));
        s.poly(&[a, b, d, e], c.deep.at(0.85));
    }
    for k in [-0.82, 0.82] {
        s.poly(&[edge(0.0, 0.0), edge(1.0, k - 0.075), edge(1.0, k + 0.075)], c.haze.mix(c.paper, 0.5));
        s.poly(&[edge(0.0, 0.0), edge(1.0, k + 0.035), edge(1.0, k + 0.075)], c.deep);
    }
    poles(s, vx, horizon, if vx < w / 2.0 { 1.0 } else { -1.0 });
    let t = 0.085;
    let at = edge(t, 0.0);
    engine(s, at.0, at.1, u * 5.5);
    s.vignette(0.3);
}

fn poles(s: &mut Sheet, vx: f32, horizon: f32, side: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let reach = w * 0.48;
    let mut before: Option<[(f32, f32); 2]> = None;
    for i in 0..9 {
        let t = 1.0 / (1.0 + i as f32 * 0.62);
        let x = vx + side * reach * t;
        let (base, tall) = (horizon + (h - horizon) * 0.52 * t, h * 0.7 * t);
        let top = base - tall;
        s.line((x, base), (x, top), u * (0.1 + 1.0 * t), c.deep);
        let arm = tall * 0.13;
        for k in 0..2 {
            s.line(
                (x - arm, top + tall * (0.05 + 0.08 * k as f32)),
                (x + arm, top + tall * (0.05 + 0.08 * k as f32)),
                u * (0.06 + 0.6 * t),
                c.deep,
            );
        }
        let ends = [(x - arm, top + tall * 0.04), (x + arm, top + tall * 0.04)];
        if let Some(last) = before {
            for (a, b) in last.iter().zip(&ends) {
                let sag = (a.1 + b.1) / 2.0 + tall * 0.16;
                s.stroke(Path::at(a.0, a.1).quad(((a.0 + b.0) / 2.0, sag), *b), u * 0.13, c.deep.at(0.8));
            }
        }
        before = Some(ends);
    }
}

/// The front of a locomotive, head on.
fn engine(s: &mut Sheet, x: f32, rail: f32, k: f32) {
    let c = s.c;
    s.fill(
        Path::at(x - k * 0.62, rail)
            .line(x - k * 0.62, rail - k * 1.2)
            .quad((x - k * 0.5, rail - k * 1.75), (x, rail - k * 1.8))
            .quad((x + k * 0.5, rail - k * 1.75), (x + k * 0.62, rail - k * 1.2))
            .line(x + k * 0.62, rail)
            .close(),
        c.accent,
    );
    s.rect(x - k * 0.46, rail - k * 1.4, k * 0.4, k * 0.4, c.deep);
    s.rect(x + k * 0.06, rail - k * 1.4, k * 0.4, k * 0.4, c.deep);
    s.rect(x - k * 0.7, rail - k * 0.34, k * 1.4, k * 0.34, c.deep);
    for dx in [-0.38, 0.38] {
        s.grain(
            Path::circle(x + k * dx, rail - k * 0.55, k * 0.9),
            Paint::halo(x + k * dx, rail - k * 0.55, k * 0.9, c.glow),
        );
        s.circle(x + k * dx, rail - k * 0.55, k * 0.13, c.paper);
    }
}

/// A compartment's window on passing country, a small table before it.
pub(super) fn train_window(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.46, 0.52);
    s.sky(horizon);
    if c.dark {
        s.stars(horizon, 90);
    }
    let sx = s.third();
    let up = u * s.chance.between(10.0, 20.0);
    s.luminary(sx, horizon - up, u * 8.0);
    s.stratus(h * 0.18, horizon * 0.9, 4, c.paper.at(0.5));
    s.hills(horizon - u * 5.0, u * 10.0, 2.2, c.haze.mix(c.mid, 0.35));
    s.hills(horizon, u * 6.0, 2.8, c.mid.mix(c.haze, 0.15));
    if s.chance.odds(0.5) {
        s.water(horizon + u * 4.0, c.sky[2], c.mid);
        s.glitter(sx, horizon + u * 4.0, h * 0.7, u * 6.0, c.glow);
    }
    s.hills(horizon + u * 9.0, u * 4.0, 2.0, c.mid.mix(c.shade, 0.4));
    for i in 0..9 {
        let x = w * (0.06 + 0.11 * i as f32) + u * s.chance.between(-3.0, 3.0);
        let r = u * s.chance.between(2.0, 4.4);
        let y = horizon + u * 13.0;
        s.rect(x - u * 0.3, y - r, u * 0.6, r * 2.0, c.deep);
        s.fill(Path::ellipse(x, y - r * 1.5, r, r * 1.25), c.shade.mix(c.deep, 0.35));
    }
    s.hills(horizon + u * 16.0, u * 2.5, 2.0, c.shade);
    for i in 0..5 {
        let y = horizon + u * (20.0 + 2.4 * i as f32);
        s.line((-u, y), (w + u, y), u * 0.5, c.deep.at(0.22));
    }
    wall(s, horizon);
}

fn wall(s: &mut Sheet, horizon: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (l, t, b) = (w * 0.11, h * 0.1, (horizon + u * 27.0).min(h * 0.78));
    let panel = c.shade.mix(c.deep, 0.45);
    let frame =
        Path::rect(-1.0, -1.0, w + 2.0, h + 2.0).and(Path::rounded(l, t, w - 2.0 * l, b - t, u * 6.0));
    s.holed(frame, panel);
    let rim = Path::rounded(l - u * 1.6, t - u * 1.6, w - 2.0 * l + u * 3.2, b - t + u * 3.2, u * 7.4)
        .and(Path::rounded(l, t, w - 2.0 * l, b - t, u * 6.0));
    s.holed(rim, c.haze.mix(c.shade, 0.35));
    let sheen = Path::polygon(&[(w * 0.58, t), (w * 0.7, t), (w * 0.5, b), (w * 0.38, b)]);
    s.grain(sheen, c.paper.at(0.16));
    let rail = t + (b - t) * 0.24;
    s.rect(l, rail, w - 2.0 * l, u * 1.3, c.haze.mix(c.shade, 0.45));
    curtain(s, l, t, b, 1.0);
    curtain(s, w - l, t, b, -1.0);
    let table = h * 0.845;
    s.poly(
        &[(w * 0.2, table), (w * 0.8, table), (w * 0.87, h * 0.9), (w * 0.13, h * 0.9)],
        c.haze.mix(c.mid, 0.45),
    );
    s.rect(w * 0.13, h * 0.9, w * 0.74, u * 2.2, c.deep);
    s.grain(Path::rect(0.0, b, w, h - b), Paint::down(b, h, &[c.deep.at(0.1), c.deep.at(0.75)]));
    let cup = if s.chance.odds(0.5) { w * 0.34 } else { w * 0.64 };
    super::tea::glass_of_tea(s, cup, h * 0.885, u * 8.0);
    let book = w - cup;
    s.poly(
        &[
            (book - u * 9.0, h * 0.885),
            (book + u * 7.0, h * 0.885),
            (book + u * 8.6, h * 0.862),
            (book - u * 7.0, h * 0.862),
        ],
        c.accent,
    );
    s.poly(
        &[
            (book - u * 9.0, h * 0.885),
            (book + u * 7.0, h * 0.885),
            (book + u * 7.0, h * 0.898),
            (book - u * 9.0, h * 0.898),
        ],
        c.paper,
    );
}

fn curtain(s: &mut Sheet, x: f32, top: f32, low: f32, way: f32) {
    let (u, c) = (s.u, s.c);
    let inks: [Ink; 2] = [c.accent, c.accent.mix(c.deep, 0.35)];
    for fold in 0..4 {
        let (a, b) = (x + way * u * (fold as f32 * 3.0 - 2.5), x + way * u * (fold as f32 * 3.0 + 0.8));
        let knot = x + way * u * (1.0 + fold as f32 * 0.8);
        let tie = top + (low - top) * 0.62;
        let path = Path::at(a, top - u)
            .line(b, top - u)
            .cubic((b, top + (tie - top) * 0.6), (knot + way * u, tie - u * 5.0), (knot + way * u, tie))
            .quad((knot + way * u * 1.6, tie + u * 8.0), (x + way * u * (fold as f32 * 1.6 + 0.8), low))
            .line(x + way * u * (fold as f32 * 1.6 - 1.4), low)
            .quad((knot, tie + u * 8.0), (knot - way * u * 0.5, tie))
            .cubic((knot - way * u * 0.5, tie - u * 5.0), (a, top + (tie - top) * 0.6), (a, top - u))
            .close();
        s.fill(path, inks[fold % 2]);
    }
    let tie = top + (low - top) * 0.62;
    s.fill(
        Path::rounded(x.min(x + way * u * 5.0) - u * 0.8, tie - u * 0.7, u * 6.0, u * 1.5, u * 0.6),
        c.glow,
    );
}
