//! Engineering in a landscape: dams, locks and bridges.
//! Must draw nothing else.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// An arch dam between two rock walls, spilling.
pub(super) fn dam(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let crest = h * s.chance.between(0.36, 0.42);
    s.sky(crest);
    let sx = s.third();
    s.luminary(sx, h * 0.16, u * 7.0);
    s.hills(crest - u * 7.0, u * 9.0, 2.5, c.haze.mix(c.mid, 0.3));
    s.hills(crest - u * 2.0, u * 7.0, 3.5, c.mid.mix(c.haze, 0.2));
    let middle = w * s.chance.between(0.46, 0.56);
    let half = w * 0.42;
    s.rect(-1.0, crest - u * 1.5, w + 2.0, u * 4.0, c.haze.mix(c.paper, 0.4));
    let foot = h * 0.84;
    let wall = Path::at(middle - half, crest)
        .quad((middle, crest + u * 9.0), (middle + half, crest))
        .line(middle + half * 0.34, foot)
        .quad((middle, foot + u * 4.0), (middle - half * 0.34, foot))
        .close();
    s.fill(wall.clone(), c.paper.mix(c.haze, 0.3));
    s.inside(wall.clone(), |s| {
        for i in 1..10 {
            let t = i as f32 / 10.0;
            let x = middle - half + 2.0 * half * t;
            s.line((x, crest - u), (middle + (x - middle) * 0.3, foot + u * 4.0), u * 0.16, c.shade.at(0.3));
            let y = crest + (foot - crest) * t;
            let belt =
                Path::at(middle - half, y).quad((middle, y + u * 9.0 * (1.0 - t * 0.5)), (middle + half, y));
            s.stroke(belt, u * 0.12, c.shade.at(0.22));
        }
    });
    s.shaded(
        wall,
        if sx < middle { middle - half } else { middle + half },
        if sx < middle { middle + half } else { middle - half },
        c.shade,
        0.95,
    );
    let road = Path::at(middle - half * 1.1, crest - u * 1.4)
        .quad((middle, crest + u * 7.8), (middle + half * 1.1, crest - u * 1.4))
        .line(middle + half * 1.1, crest + u * 0.8)
        .quad((middle, crest + u * 10.2), (middle - half * 1.1, crest + u * 0.8))
        .close();
    s.fill(road, c.shade.mix(c.deep, 0.4));
    spill(s, middle, crest + u * 5.0, foot);
    gorge(s, middle, half, crest);
    s.water(foot + u * 1.5, c.mid.mix(c.haze, 0.4), c.shade);
    for _ in 0..26 {
        let x = middle + u * s.chance.between(-17.0, 17.0);
        let (y, r) = (foot + u * s.chance.between(-1.0, 4.0), u * s.chance.between(1.0, 3.6));
        s.grain(Path::circle(x, y, r), Paint::halo(x, y, r, c.paper.at(0.9)));
    }
    s.glints(foot + u * 4.0, h, 50, c.paper.at(0.6));
    super::land::pines(s, h * 1.0, u * 13.0);
    s.vignette(0.28);
}

fn spill(s: &mut Sheet, middle: f32, top: f32, foot: f32) {
    let (u, c) = (s.u, s.c);
    let count = s.chance.whole(3, 5);
    for i in 0..count {
        let x = middle + (i as f32 - (count - 1) as f32 / 2.0) * u * 7.4;
        let low = middle + (x - middle) * 0.72;
        s.rect(x - u * 2.6, top - u * 3.2, u * 5.2, u * 4.0, c.deep);
        let fall = Path::polygon(&[
            (x - u * 2.1, top),
            (x + u * 2.1, top),
            (low + u * 2.6, foot + u * 2.0),
            (low - u * 2.6, foot + u * 2.0),
        ]);
        s.fill(fall.clone(), c.paper);
        s.inside(fall, |s| {
            for k in 0..5 {
                let dx = u * (k as f32 - 2.0) * 0.9;
                s.line((x + dx, top), (low + dx * 1.2, foot + u * 2.0), u * 0.22, c.mid.at(0.45));
            }
        });
    }
}

fn gorge(s: &mut Sheet, middle: f32, half: f32, crest: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    for side in [-1.0_f32, 1.0] {
        let edge = if side < 0.0 { -u * 4.0 } else { s.w + u * 4.0 };
        let mut points = vec![(edge, crest - u * 15.0), (middle + side * half * 1.12, crest - u * 7.0)];
        for i in 0..9 {
            let t = i as f32 / 8.0;
            let jut = u * if i % 2 == 0 { 2.2 } else { -1.6 };
            points.push((
                middle + side * (half * (1.0 - 0.68 * t.powf(0.9)) + jut),
                crest + (h * 0.9 - crest) * t,
            ));
        }
        points.push((middle + side * half * 0.5, h + 5.0));
        points.push((edge, h + 5.0));
        let rock = Path::polygon(&points);
        s.fill(rock.clone(), c.shade.mix(c.deep, 0.25));
        s.inside(rock.clone(), |s| {
            for i in 0..6 {
                let x = edge + (middle - edge) * s.chance.between(0.05, 0.75);
                let y = crest + u * (i as f32 * 9.0 - 8.0);
                let lean = side * u * s.chance.between(4.0, 10.0);
                s.poly(
                    &[(x, y), (x + lean, y + u * 30.0), (x + side * u * 13.0, y + u * 26.0)],
                    c.mid.at(0.35),
                );
            }
        });
        s.grain(rock, Paint::down(crest - u * 10.0, h, &[c.mid.at(0.55), c.deep.at(0.75)]));
    }
}

/// A canal running to its vanishing point, a lock gate, a narrow boat.
pub(super) fn canal_lock(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.38, 0.44);
    let vx = s.third();
    s.sky(horizon);
    s.luminary(if vx < w / 2.0 { w * 0.74 } else { w * 0.26 }, horizon - u * 16.0, u * 6.5);
    s.stratus(h * 0.08, horizon * 0.8, 5, c.paper.at(0.5));
    s.hills(horizon - u, u * 4.0, 2.5, c.haze.mix(c.mid, 0.5));
    let bank = c.mid.mix(c.haze, 0.2);
    s.rect(
        -1.0,
        horizon,
        w + 2.0,
        h,
        Paint::down(horizon, h, &[bank.mix(c.haze, 0.4), bank.mix(c.shade, 0.55)]),
    );
    let (left, right) = (w * 0.1, w * 0.86);
    let canal =
        Path::polygon(&[(vx - u * 0.8, horizon), (vx + u * 0.8, horizon), (right, h + 5.0), (left, h + 5.0)]);
    s.fill(canal.clone(), Paint::down(horizon, h, &[c.sky[2], c.sky[0].mix(c.shade, 0.3), c.shade]));
    for (side, foot) in [(-1.0, left), (1.0, right)] {
        let wall = [
            (vx + side * u * 0.8, horizon),
            (vx + side * u * 1.5, horizon),
            (foot + side * u * 11.0, h + 5.0),
            (foot, h + 5.0),
        ];
        s.poly(&wall, c.paper.mix(c.haze, 0.55));
        let face = [(vx + side * u * 0.8, horizon), (foot, h + 5.0), (foot - side * u * 7.0, h + 5.0)];
        s.poly(&face, c.shade.mix(c.deep, 0.35));
    }
    poplars(s, vx, horizon);
    s.inside(canal, |s| s.glints(horizon + u * 4.0, h, 40, c.paper.at(0.5)));
    let gate_y = horizon + (h - horizon) * s.chance.between(0.3, 0.38);
    gate(s, vx, horizon, gate_y, left, right);
    narrow_boat(s, vx + (w * 0.48 - vx) * 0.75, h * 0.84, u * 12.0);
    s.vignette(0.25);
}

fn poplars(s: &mut Sheet, vx: f32, horizon: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    for side in [-1.0_f32, 1.0] {
        for i in (0..7).rev() {
            let t = 1.0 / (1.0 + i as f32 * 0.75);
            let x = vx + side * (s.w * 0.62) * t;
            let base = horizon + (h - horizon) * 0.5 * t;
            let tall = h * 0.74 * t * s.chance.between(0.85, 1.1);
            let wide = tall * 0.11;
            let ink = c.shade.mix(c.haze, (1.0 - t) * 0.7).mix(c.deep, t * 0.45);
            s.rect(x - wide * 0.1, base - tall * 0.2, wide * 0.2, tall * 0.2, c.deep);
            let crown = Path::at(x, base - tall)
                .cubic(
                    (x + wide * 1.1, base - tall * 0.7),
                    (x + wide * 1.2, base - tall * 0.2),
                    (x + wide * 0.2, base - tall * 0.1),
                )
                .line(x - wide * 0.2, base - tall * 0.1)
                .cubic(
                    (x - wide * 1.2, base - tall * 0.2),
                    (x - wide * 1.1, base - tall * 0.7),
                    (x, base - tall),
                )
                .close();
            s.fill(crown.clone(), ink);
            s.shaded(crown, x - wide * 0.4, x + wide, c.deep, 0.75);
            s.fill(Path::sliver(x - side * wide, base, wide * 3.2, u * 0.6 * t), c.deep.at(0.35));
        }
    }
}

fn gate(s: &mut Sheet, vx: f32, horizon: f32, y: f32, left: f32, right: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    let t = (y - horizon) / (h - horizon);
    let (a, b) = (vx + (left - vx) * t, vx + (right - vx) * t);
    let (tall, mid) = ((b - a) * 0.2, (a + b) / 2.0);
    s.rect(a, y + u * 0.5, b - a, tall * 0.9, Paint::down(y, y + tall, &[c.deep.at(0.7), c.deep.at(0.05)]));
    for side in [-1.0_f32, 1.0] {
        let end = if side < 0.0 { a } else { b };
        let leaf =
            [(end, y - tall * 0.9), (mid, y - tall * 0.75), (mid, y + tall * 0.12), (end, y + tall * 0.05)];
        s.poly(&leaf, c.deep.mix(c.shade, if side < 0.0 { 0.5 } else { 0.15 }));
        for k in 1..4 {
            let f = k as f32 / 4.0;
            s.line(
                (end, y - tall * 0.9 + tall * 0.95 * f),
                (mid, y - tall * 0.75 + tall * 0.87 * f),
                u * 0.22,
                c.mid.at(0.5),
            );
        }
        let arm = [
            (mid + side * u * 0.3, y - tall * 0.86),
            (end + side * tall * 1.6, y - tall * 1.22),
            (end + side * tall * 1.6, y - tall * 0.98),
            (mid + side * u * 0.3, y - tall * 0.74),
        ];
        s.poly(&arm, c.deep);
        let tip = [
            (end + side * tall * 1.15, y - tall * 1.12),
            (end + side * tall * 1.6, y - tall * 1.22),
            (end + side * tall * 1.6, y - tall * 0.98),
            (end + side * tall * 1.15, y - tall * 0.9),
        ];
        s.poly(&tip, c.paper);
    }
    s.rect(mid - u * 0.8, y + tall * 0.1, u * 1.6, tall * 0.5, c.paper.at(0.7));
}

fn narrow_boat(s: &mut Sheet, x: f32, y: f32, k: f32) {
    let c = s.c;
    let hull = Path::at(-0.62, -0.3)
        .line(0.62, -0.3)
        .quad((0.6, 0.4), (0.3, 0.62))
        .line(-0.3, 0.62)
        .quad((-0.6, 0.4), (-0.62, -0.3))
        .close();
    s.grain(Path::ellipse(x, y + k * 0.6, k, k * 0.35), Paint::halo(x, y + k * 0.6, k, c.deep.at(0.8)));
    s.fill(hull.place(x, y, k, k), c.deep);
    s.fill(
        Path::at(-0.52, -0.36).line(-0.44, -1.0).line(0.44, -1.0).line(0.52, -0.36).close().place(x, y, k, k),
        c.accent,
    );
    s.fill(
        Path::at(-0.5, -1.0)
            .quad((0.0, -1.16), (0.5, -1.0))
            .line(0.48, -0.92)
            .line(-0.48, -0.92)
            .close()
            .place(x, y, k, k),
        c.paper,
    );
    for side in [-0.24, 0.24] {
        s.circle(x + side * k, y - k * 0.68, k * 0.15, c.glow);
        s.stroke(Path::circle(x + side * k, y - k * 0.68, k * 0.15), k * 0.035, c.paper);
    }
    s.fill(
        Path::at(-0.62, -0.34).line(0.62, -0.34).line(0.61, -0.2).line(-0.61, -0.2).close().place(x, y, k, k),
        c.paper,
    );
    s.rect(x - k * 0.24, y - k * 1.32, k * 0.1, k * 0.28, c.deep);
}
