//! Worked country: woods, wheat, windmills.
//! Must draw nothing of towns or the sea.

use super::land::pine;
use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A wood with light falling between the trunks; firs or beeches by chance.
pub(super) fn forest(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sky = c.sky;
    s.ground(Paint::down(0.0, h, &[sky[1], sky[2], sky[1].mix(c.mid, 0.3)]));
    let sx = s.third();
    let sy = h * s.chance.between(0.26, 0.4);
    s.luminary(sx, sy, u * 9.0);
    let firs = s.chance.odds(0.5);
    let planes = 5;
    for plane in 0..planes {
        let t = plane as f32 / (planes - 1) as f32;
        let ink = sky[2].mix(c.mid, 0.25 + t * 0.5).mix(c.deep, t * t * 0.85);
        if firs {
            fir_plane(s, t, ink);
        } else {
            trunk_plane(s, t, ink, sx);
        }
        if plane < planes - 1 {
            let mist = sky[2].mix(c.paper, 0.25);
            s.grain(
                Path::rect(0.0, h * 0.45, w, h * 0.55),
                Paint::down(h * 0.45, h * 0.95, &[mist.at(0.0), mist.at(0.5)]),
            );
        }
    }
    for _ in 0..5 {
        let x = sx + u * s.chance.between(-28.0, 28.0);
        let wide = u * s.chance.between(2.0, 5.0);
        let lean = (x - sx) * 0.9;
        let ray = Path::polygon(&[
            (x - wide * 0.4, sy * 0.4),
            (x + wide * 0.4, sy * 0.4),
            (x + wide + lean, h),
            (x - wide + lean, h),
        ]);
        s.grain(ray, Paint::down(0.0, h * 0.95, &[c.glow.at(0.3), c.glow.at(0.12), c.glow.at(0.0)]));
    }
    walker(s, sx);
    s.vignette(0.35);
}

fn fir_plane(s: &mut Sheet, t: f32, ink: Ink) {
    let (w, h, u) = (s.w, s.h, s.u);
    let base = h * (0.66 + 0.3 * t);
    let line = s.horizon(base, u * 3.0, 2.0, 3);
    let path = s.under(&line);
    let mut x = -u * 4.0;
    while x < w + u * 4.0 {
        let open = ((x / w - 0.5).abs() * 2.2).clamp(0.3, 1.0);
        let tall = h * (0.26 + 0.42 * t) * s.chance.between(0.6, 1.12) * if t > 0.6 { open } else { 1.0 };
        pine(s, x, base + u * 3.0, tall, ink);
        x += tall * s.chance.between(0.12, 0.32);
    }
    s.fill(path, ink);
}

fn trunk_plane(s: &mut Sheet, t: f32, ink: Ink, sx: f32) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let base = h * (0.7 + 0.24 * t);
    let line = s.horizon(base, u * 1.5, 2.0, 3);
    let path = s.under(&line);
    let count = (17.0 - t * 12.0) as usize;
    for i in 0..count {
        let x = w * (i as f32 + s.chance.between(0.1, 0.9)) / count as f32;
        if t > 0.5 && (x - sx).abs() < u * 13.0 {
            continue;
        }
        let thick = u * (0.8 + 4.4 * t * t) * s.chance.between(0.75, 1.25);
        let lean = u * s.chance.between(-2.0, 2.0);
        let trunk = Path::at(x - thick * 0.6 + lean, -5.0)
            .line(x + thick * 0.6 + lean, -5.0)
            .quad((x + thick * 0.6, h * 0.5), (x + thick * 1.25, base + u * 3.0))
            .line(x - thick * 1.25, base + u * 3.0)
            .quad((x - thick * 0.6, h * 0.5), (x - thick * 0.6 + lean, -5.0))
            .close();
        s.fill(trunk.clone(), ink);
        let lit = if x < sx { 1.0 } else { -1.0 };
        s.grain(
            trunk,
            Paint::across(
                x + lit * thick,
                x - lit * thick * 0.3,
                &[c.glow.at(0.65 * (1.0 - t * 0.4)), c.glow.at(0.0)],
            ),
        );
        for _ in 0..2 {
            let (y, side) = (h * s.chance.between(0.08, 0.42), s.chance.side());
            let out = side * thick * s.chance.between(3.0, 6.0);
            let part = s.chance.between(5.0, 10.0);
            s.stroke(
                Path::at(x + lean * 0.7, y).quad((x + out * 0.5, y - u * 2.0), (x + out, y - u * part)),
                thick * 0.24,
                ink,
            );
        }
    }
    s.fill(path, ink);
}

fn walker(s: &mut Sheet, x: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    super::city::person(s, x, h * 0.925, u * 10.0, c.accent);
}

/// Rows of wheat under a wide sky, with a farm or a lone tree.
pub(super) fn wheat_field(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.4, 0.48);
    let sx = s.third();
    s.sky(horizon);
    let up = u * s.chance.between(6.0, 20.0);
    s.luminary(sx, horizon - up, u * 8.5);
    s.stratus(h * 0.08, horizon * 0.8, 7, c.paper.at(0.6));
    s.hills(horizon - u * 2.0, u * 6.0, 2.0, c.haze.mix(c.mid, 0.35));
    s.hills(horizon, u * 3.0, 3.0, c.mid.mix(c.shade, 0.25));
    let gold = if c.dark { c.mid.mix(c.glow, 0.35) } else { c.glow.mix(c.mid, 0.28) };
    s.rect(
        -1.0,
        horizon + u,
        w + 2.0,
        h,
        Paint::down(horizon, h, &[gold.mix(c.paper, 0.3), gold, gold.mix(c.shade, 0.6)]),
    );
    let vx = if sx > w / 2.0 { w * 0.3 } else { w * 0.7 };
    for i in -14..15 {
        let foot = w * 0.5 + i as f32 * w * 0.115;
        let (a, b) = (vx + i as f32 * u * 1.3, vx + (i as f32 + 0.42) * u * 1.3);
        s.poly(
            &[(a, horizon + u), (b, horizon + u), (foot + w * 0.045, h + 5.0), (foot, h + 5.0)],
            c.shade.at(0.22),
        );
    }
    farm(s, vx, horizon + u * 2.0);
    ears(s, gold);
    s.birds(w * 0.5, h * 0.18, 7, c.deep.at(0.65));
    s.vignette(0.25);
}

fn farm(s: &mut Sheet, x: f32, base: f32) {
    let (u, c) = (s.u, s.c);
    for (dx, r) in [(-14.0, 3.6), (-9.5, 5.0), (9.0, 4.4), (14.0, 3.2)] {
        s.rect(x + u * dx - u * 0.3, base - u * 4.0, u * 0.6, u * 4.4, c.deep);
        let crown = Path::ellipse(x + u * dx, base - u * (r + 1.4), u * r * 0.8, u * r * 1.25);
        s.fill(crown.clone(), c.shade.mix(c.deep, 0.3));
        s.shaded(crown, x + u * dx - u, x + u * (dx + r), c.deep, 0.7);
    }
    s.rect(x - u * 5.0, base - u * 5.0, u * 10.0, u * 5.4, c.accent);
    s.shaded(Path::rect(x - u * 5.0, base - u * 5.0, u * 10.0, u * 5.4), x, x + u * 5.0, c.deep, 0.6);
    s.poly(
        &[
            (x - u * 6.0, base - u * 4.8),
            (x - u * 3.6, base - u * 8.6),
            (x + u * 3.6, base - u * 8.6),
            (x + u * 6.0, base - u * 4.8),
        ],
        c.deep,
    );
    s.rect(x - u * 1.1, base - u * 3.2, u * 2.2, u * 3.6, c.paper);
    s.fill(Path::rounded(x + u * 5.6, base - u * 10.0, u * 3.4, u * 10.4, u * 1.7), c.paper.mix(c.haze, 0.5));
}

fn ears(s: &mut Sheet, gold: Ink) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    for row in 0..3 {
        let t = row as f32 / 2.0;
        let ink = gold.mix(c.shade, 0.45 + t * 0.2).mix(c.deep, t * 0.45);
        let mut x = -u * 3.0;
        let lean = u * s.chance.between(2.0, 6.0);
        while x < w + u * 2.0 {
            let tall =
                u * (11.0 + 9.0 * t) * s.chance.between(0.7, 1.15) * ((x / w - 0.5).abs() * 1.3 + 0.45);
            let (foot, tip) = ((x, h + u), (x + lean, h + u - tall));
            s.stroke(Path::at(foot.0, foot.1).quad((x, h - tall * 0.6), tip), u * (0.16 + 0.16 * t), ink);
            for k in 0..4 {
                let (gx, gy) = (tip.0 - lean * 0.1 * k as f32, tip.1 + u * (0.7 + 0.3 * t) * k as f32);
                for side in [-1.0, 1.0] {
                    let grain =
                        Path::ellipse(gx + side * u * 0.36, gy, u * (0.26 + 0.18 * t), u * (0.62 + 0.3 * t))
                            .turn((gx, gy), side * 0.5);
                    s.fill(grain, ink.mix(c.glow, 0.2 * (1.0 - t)));
                }
            }
            x += u * s.chance.between(1.3, 3.2);
        }
    }
}

/// Windmills on a flat land with water: old tower mills, or new turbines on hills.
pub(super) fn windmills(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let horizon = h * s.chance.between(0.62, 0.7);
    let sx = s.third();
    s.sky(horizon);
    if c.dark {
        s.stars(horizon * 0.9, 120);
    }
    let up = u * s.chance.between(6.0, 24.0);
    s.luminary(sx, horizon - up, u * 10.0);
    s.stratus(h * 0.1, horizon * 0.85, 6, c.paper.at(0.5));
    let way = if sx > w / 2.0 { -1.0 } else { 1.0 };
    if s.chance.odds(0.5) {
        s.hills(horizon - u, u * 2.0, 3.0, c.haze.mix(c.mid, 0.5));
        s.hills(horizon + u, u * 1.0, 3.0, c.mid.mix(c.shade, 0.4));
        for (dx, k) in [(-0.3, 12.0), (-0.12, 17.0), (0.22, 46.0)] {
            mill(s, w * 0.5 + way * w * dx, horizon + u * (k * 0.1), u * k);
        }
        s.water(horizon + u * 6.0, c.sky[2].mix(c.mid, 0.25), c.shade);
        s.rect(-1.0, horizon + u * 5.0, w + 2.0, u * 1.6, c.deep);
        s.glitter(sx, horizon + u * 7.0, h, u * 8.0, c.glow);
        s.glints(horizon + u * 7.0, h, 40, c.paper.at(0.5));
        reeds(s);
    } else {
        s.hills(horizon - u * 6.0, u * 9.0, 1.8, c.haze.mix(c.mid, 0.35));
        for (dx, y, k) in [(-0.34, -8.0, 17.0), (-0.2, -6.0, 23.0), (-0.05, -5.0, 19.0)] {
            turbine(s, w * 0.5 + way * w * dx, horizon + u * y, u * k, c.paper.mix(c.haze, 0.4));
        }
        s.hills(horizon, u * 7.0, 1.5, c.mid.mix(c.haze, 0.1));
        turbine(s, w * 0.5 + way * w * 0.1, horizon + u * 4.0, u * 38.0, c.paper.mix(c.haze, 0.15));
        s.hills(horizon + u * 10.0, u * 6.0, 1.3, c.mid.mix(c.shade, 0.5));
        turbine(s, w * 0.5 + way * w * 0.3, horizon + u * 16.0, u * 62.0, c.paper);
        s.hills(horizon + u * 20.0, u * 5.0, 1.1, c.shade.mix(c.deep, 0.3));
    }
    s.vignette(0.25);
}

fn turbine(s: &mut Sheet, x: f32, base: f32, tall: f32, ink: Ink) {
    let c = s.c;
    let hub = base - tall;
    let mast = Path::polygon(&[
        (x - tall * 0.02, base),
        (x - tall * 0.01, hub),
        (x + tall * 0.01, hub),
        (x + tall * 0.02, base),
    ]);
    s.fill(mast.clone(), ink);
    s.shaded(mast, x - tall * 0.004, x + tall * 0.02, c.shade, 0.8);
    let start = s.chance.between(0.0, 2.0);
    for i in 0..3 {
        let blade = Path::at(x - tall * 0.006, hub)
            .quad((x - tall * 0.035, hub - tall * 0.16), (x + tall * 0.002, hub - tall * 0.56))
            .line(x + tall * 0.012, hub)
            .close();
        s.fill(blade.turn((x, hub), start + i as f32 * 2.0944), ink);
    }
    s.circle(x, hub, tall * 0.019, ink.mix(c.shade, 0.4));
}

fn mill(s: &mut Sheet, x: f32, base: f32, tall: f32) {
    let c = s.c;
    let cap = base - tall;
    let body = Path::polygon(&[
        (x - tall * 0.23, base + 2.0),
        (x - tall * 0.13, cap),
        (x + tall * 0.13, cap),
        (x + tall * 0.23, base + 2.0),
    ]);
    let far = (1.0 - tall / (s.u * 46.0)).clamp(0.0, 1.0) * 0.5;
    let ink = c.shade.mix(c.accent, 0.25).mix(c.haze, far);
    s.fill(body.clone(), ink);
    s.shaded(body, x - tall * 0.1, x + tall * 0.22, c.deep, 0.95 - far);
    s.rect(x - tall * 0.27, base - tall * 0.42, tall * 0.54, tall * 0.035, c.deep.mix(c.haze, far));
    s.fill(
        Path::at(x - tall * 0.16, cap + 1.0)
            .cubic(
                (x - tall * 0.13, cap - tall * 0.2),
                (x + tall * 0.13, cap - tall * 0.2),
                (x + tall * 0.16, cap + 1.0),
            )
            .close(),
        c.deep.mix(c.haze, far),
    );
    for (dx, dy) in [(-0.06, 0.26), (0.05, 0.26), (-0.02, 0.76)] {
        s.rect(x + tall * dx, base - tall * dy, tall * 0.04, tall * 0.07, c.glow);
    }
    let hub = (x - tall * 0.03, cap - tall * 0.04);
    let start = s.chance.between(0.3, 1.3);
    let sail = c.paper.mix(c.haze, 0.2 + far);
    for i in 0..4 {
        let turn = start + i as f32 * std::f32::consts::FRAC_PI_2;
        let arm =
            Path::rect(hub.0 - tall * 0.012, hub.1 - tall * 0.72, tall * 0.024, tall * 0.72).turn(hub, turn);
        let cloth =
            Path::rect(hub.0 + tall * 0.012, hub.1 - tall * 0.7, tall * 0.12, tall * 0.54).turn(hub, turn);
        s.fill(cloth, sail);
        for k in 0..7 {
            let y = hub.1 - tall * (0.7 - 0.09 * k as f32);
            s.stroke(
                Path::at(hub.0, y).line(hub.0 + tall * 0.132, y).turn(hub, turn),
                tall * 0.008,
                c.deep.mix(c.haze, far),
            );
        }
        s.fill(arm, c.deep.mix(c.haze, far));
    }
    s.circle(hub.0, hub.1, tall * 0.035, c.deep);
}

fn reeds(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    for _ in 0..70 {
        let t = s.chance.unit();
        let x = if s.chance.odds(0.6) { w * 0.36 * t * t } else { w - w * 0.3 * t * t };
        let tall = u * s.chance.between(6.0, 20.0) * (1.1 - t * 0.8);
        let lean = u * s.chance.between(-2.0, 3.0);
        s.stroke(Path::at(x, h + u).quad((x, h - tall * 0.6), (x + lean, h - tall)), u * 0.28, c.deep);
        if s.chance.odds(0.35) {
            s.fill(Path::ellipse(x + lean * 0.85, h - tall * 0.93, u * 0.45, u * 1.7), c.deep);
        }
    }
}
