//! The open sea: a ship under sail and a lighthouse on its rock.
//! Must draw nothing that has a harbour.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A tall ship on a wide sea, sun behind it.
pub(super) fn sailing_ship(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.62, 0.7);
    let x = s.third();
    s.sky(sea);
    if c.dark {
        s.stars(sea * 0.8, 120);
    }
    let disc = x + u * s.chance.between(-10.0, 10.0);
    s.luminary(disc, sea - u * 20.0, u * 15.0);
    s.stratus(sea * 0.35, sea * 0.95, 6, c.paper.mix(c.haze, 0.4).at(0.55));
    s.water(sea, c.mid.mix(c.sky[2], 0.35), c.shade.mix(c.deep, 0.2));
    s.glitter(disc, sea, h, u * 13.0, c.glow.mix(c.paper, 0.25));
    swell(s, sea);
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    ship(s, x, sea + u * 6.0, u * 17.0, way);
    let far = if x < w / 2.0 { w * 0.82 } else { w * 0.16 };
    lugger(s, far, sea + u * 0.6, u * 3.0, way);
    s.glints(sea + u * 7.0, h, 50, c.haze.at(0.6));
    s.birds(w - x, h * 0.3, 6, c.deep.at(0.75));
    s.vignette(0.3);
}

fn swell(s: &mut Sheet, sea: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    for row in 1..6 {
        let t = row as f32 / 6.0;
        let y = sea + (h - sea) * t.powf(1.25);
        let line = s.horizon(y, u * (0.5 + 1.8 * t), 5.0 - 2.5 * t, 2);
        let path = s.under(&line);
        s.grain(
            path,
            Paint::down(y - u, y + u * 12.0 * t + u * 2.0, &[c.deep.at(0.08 + 0.25 * t), c.deep.at(0.0)]),
        );
    }
}

fn lugger(s: &mut Sheet, x: f32, y: f32, size: f32, way: f32) {
    let ink = s.c.deep.mix(s.c.mid, 0.35);
    s.fill(
        Path::at(-1.0, 0.0).line(1.1, -0.15).line(0.8, 0.3).line(-0.8, 0.3).close().place(
            x,
            y,
            size * way,
            size,
        ),
        ink,
    );
    s.fill(
        Path::at(0.0, -2.4).quad((0.9, -1.0), (1.1, -0.3)).line(0.0, -0.3).close().place(
            x,
            y,
            size * way,
            size,
        ),
        ink,
    );
    s.fill(
        Path::at(-0.1, -2.0).quad((-0.5, -0.9), (-0.8, -0.3)).line(-0.1, -0.3).close().place(
            x,
            y,
            size * way,
            size,
        ),
        ink,
    );
}

/// A three-masted ship: hull, masts and full square sails, lit from one side.
fn ship(s: &mut Sheet, x: f32, y: f32, size: f32, way: f32) {
    let c = s.c;
    let place = |p: Path| p.place(x, y, size * way, size);
    let shadow = Path::at(-1.1, 0.1).line(1.1, 0.1).line(0.7, 0.6).line(-0.6, 0.75).close();
    s.grain(place(shadow), Paint::down(y, y + size * 0.7, &[c.deep.at(0.7), c.deep.at(0.0)]));
    s.line(
        (x + size * 0.95 * way, y - size * 0.3),
        (x + size * 1.62 * way, y - size * 0.62),
        size * 0.03,
        c.deep,
    );
    let rig = c.deep.mix(c.shade, 0.3);
    let masts = [(-0.62, 2.0), (0.08, 2.5), (0.7, 2.15)];
    for (mx, tall) in masts {
        s.line((x + size * mx * way, y), (x + size * mx * way, y - size * tall), size * 0.032, rig);
    }
    for i in 0..3 {
        let t = 1.62 - i as f32 * 0.18;
        let foot = (x + size * t * way, y - size * (0.6 - i as f32 * 0.07));
        let head = (x + size * 0.74 * way, y - size * (2.0 - i as f32 * 0.35));
        let jib = Path::at(foot.0, foot.1)
            .quad(((foot.0 + head.0) / 2.0 + size * 0.02 * way, (foot.1 + head.1) / 2.0 + size * 0.1), head)
            .quad((head.0 + size * 0.1 * way, foot.1 - size * 0.3), foot);
        s.fill(jib.close(), c.paper.mix(c.haze, 0.2 + 0.25 * i as f32));
    }
    for (mx, tall) in masts {
        let levels = 4;
        for level in 0..levels {
            let t = level as f32 / levels as f32;
            let low = 0.42 + (tall - 0.55) * t;
            let high = low + (tall - 0.5) / levels as f32 * 0.92;
            let (bottom, top) = (0.36 * (1.0 - 0.42 * t), 0.33 * (1.0 - 0.42 * (t + 0.2)));
            let sail = Path::at(mx - top, -high)
                .line(mx + top, -high)
                .quad((mx + bottom + 0.16, -(low + high) / 2.0), (mx + bottom, -low))
                .quad((mx + 0.05, -low - 0.07), (mx - bottom, -low))
                .quad((mx - bottom + 0.1, -(low + high) / 2.0), (mx - top, -high))
                .close();
            let sail = place(sail);
            s.fill(sail.clone(), c.paper);
            let (dark, bright) = (x + size * (mx - 0.35) * way, x + size * (mx + 0.4) * way);
            s.grain(sail, Paint::across(bright, dark, &[c.shade.at(0.0), c.shade.at(0.1), c.shade.at(0.75)]));
            s.line(
                (x + size * (mx - top - 0.04) * way, y - size * high),
                (x + size * (mx + top + 0.04) * way, y - size * high),
                size * 0.02,
                rig,
            );
        }
        let flag = Path::at(mx, -tall)
            .quad((mx - 0.15, -tall - 0.06), (mx - 0.32, -tall + 0.05))
            .line(mx, -tall + 0.12)
            .close();
        s.fill(place(flag), c.accent);
    }
    let hull = Path::at(-1.12, -0.46)
        .quad((-0.9, -0.26), (-0.3, -0.24))
        .quad((0.5, -0.22), (1.1, -0.42))
        .quad((1.0, 0.0), (0.78, 0.16))
        .line(-0.92, 0.16)
        .quad((-1.04, -0.1), (-1.12, -0.46))
        .close();
    s.fill(place(hull), c.deep);
    let band = Path::at(-1.06, -0.26)
        .quad((-0.8, -0.14), (-0.3, -0.12))
        .quad((0.5, -0.1), (1.04, -0.27))
        .line(1.02, -0.2)
        .quad((0.5, -0.02), (-0.3, -0.04))
        .quad((-0.8, -0.06), (-1.04, -0.18))
        .close();
    s.fill(place(band), c.accent.mix(c.paper, 0.1));
    for i in 0..9 {
        let px = x + size * (-0.72 + i as f32 * 0.19) * way;
        s.rect(px, y - size * 0.115, size * 0.05, size * 0.045, c.deep);
    }
    s.fill(Path::sliver(x, y + size * 0.17, size * 1.15, size * 0.05), c.paper.at(0.75));
}

/// A lighthouse on a cape, beam over the water.
pub(super) fn lighthouse(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let sea = h * s.chance.between(0.6, 0.68);
    let x = s.third();
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    s.sky(sea);
    if c.dark {
        s.stars(sea * 0.9, 160);
    }
    let disc = if way > 0.0 { w * 0.72 } else { w * 0.28 };
    let up = u * s.chance.between(4.0, 22.0);
    s.luminary(disc, sea - up, u * 8.0);
    s.stratus(sea * 0.3, sea * 0.95, 6, c.haze.mix(c.paper, 0.4).at(0.5));
    s.hills(sea - u * 2.0, u * 3.5, 2.0, c.haze.mix(c.mid, 0.4));
    s.water(sea, c.sky[2].mix(c.mid, 0.5), c.shade);
    s.glitter(disc, sea, h * 0.96, u * 8.0, c.glow.mix(c.paper, 0.2));
    s.glints(sea, h, 70, c.haze.at(0.5));
    let ground = sea - u * s.chance.between(4.0, 9.0);
    cape(s, x, ground, sea, way);
    let tall = (ground - h * 0.12).min(u * 52.0);
    let lamp_y = ground - tall * 0.91;
    beam(s, x, lamp_y, way);
    tower(s, x, ground, tall);
    cottage(s, x - way * u * 13.0, ground + u * 0.8);
    s.birds(w * 0.5, h * 0.22, 5, c.deep.at(0.7));
    s.vignette(0.3);
}

fn cape(s: &mut Sheet, x: f32, ground: f32, sea: f32, way: f32) {
    let (h, u, c) = (s.h, s.u, s.c);
    let edge = if way > 0.0 { -u * 5.0 } else { s.w + u * 5.0 };
    let rock = [
        (edge, ground - u * 3.0),
        (x - way * u * 9.0, ground - u * 0.5),
        (x + way * u * 8.0, ground),
        (x + way * u * 12.0, ground + u * 4.0),
        (x + way * u * 11.0, sea + u * 3.0),
        (x + way * u * 19.0, sea + u * 5.5),
        (x + way * u * 17.0, sea + u * 11.0),
        (x + way * u * 29.0, h * 0.84),
        (x + way * u * 31.0, h * 0.93),
        (x + way * u * 44.0, h + 5.0),
        (edge, h + 5.0),
    ];
    let path = Path::polygon(&rock);
    s.fill(path.clone(), c.deep.mix(c.shade, 0.35));
    s.grain(path.clone(), Paint::down(ground, h, &[c.mid.at(0.75), c.shade.at(0.3), c.deep.at(0.7)]));
    s.inside(path, |s| {
        for i in 0..7 {
            let px = x - way * u * (34.0 - i as f32 * 11.0) + u * s.chance.between(-3.0, 3.0);
            let lean = way * u * s.chance.between(4.0, 11.0);
            let top = ground + u * s.chance.between(2.0, 12.0) + i as f32 * u * 2.0;
            s.poly(&[(px, top), (px + lean, h + 5.0), (px - way * u * 5.0, h + 5.0)], s.c.deep.at(0.2));
        }
    });
    for i in 0..5 {
        let fx = x + way * u * (13.0 + 7.0 * i as f32);
        let fy = sea + (h - sea) * (0.12 + 0.2 * i as f32);
        s.fill(Path::sliver(fx, fy, u * (4.0 + i as f32), u * 0.5), c.paper.at(0.7));
    }
}

fn beam(s: &mut Sheet, x: f32, y: f32, way: f32) {
    let (w, u, c) = (s.w, s.u, s.c);
    let far = if way > 0.0 { w * 1.1 } else { -w * 0.1 };
    let cone = Path::polygon(&[(x, y - u * 0.6), (far, y - u * 13.0), (far, y + u * 5.0), (x, y + u * 0.6)]);
    s.grain(cone, Paint::across(x, far, &[c.glow.at(0.85), c.glow.at(0.35), c.glow.at(0.1)]));
    let back = x - way * u * 34.0;
    let tail = Path::polygon(&[(x, y - u * 0.6), (back, y - u * 3.2), (back, y + u * 5.5), (x, y + u * 0.6)]);
    s.grain(tail, Paint::across(x, back, &[c.glow.at(0.6), c.glow.at(0.0)]));
    s.grain(Path::circle(x, y, u * 10.0), Paint::halo(x, y, u * 10.0, c.glow.at(0.9)));
}

fn tower(s: &mut Sheet, x: f32, ground: f32, tall: f32) {
    let c = s.c;
    let (foot, neck) = (tall * 0.125, tall * 0.075);
    let at = |t: f32| foot + (neck - foot) * t;
    let top = ground - tall * 0.84;
    let body = Path::polygon(&[
        (x - foot, ground + 2.0),
        (x - neck, top),
        (x + neck, top),
        (x + foot, ground + 2.0),
    ]);
    s.fill(body.clone(), c.paper);
    let bands = s.chance.whole(2, 3);
    for i in 0..bands {
        let (t0, t1) =
            ((i as f32 * 2.0 + 0.55) / (bands as f32 * 2.0), (i as f32 * 2.0 + 1.45) / (bands as f32 * 2.0));
        let (y0, y1) = (ground + (top - ground) * t0, ground + (top - ground) * t1);
        s.poly(&[(x - at(t0), y0), (x - at(t1), y1), (x + at(t1), y1), (x + at(t0), y0)], c.accent);
    }
    s.shaded(body, x - foot * 0.5, x + foot, c.deep, 0.85);
    for t in [0.2, 0.46, 0.7] {
        s.rect(
            x - tall * 0.012,
            ground + (top - ground) * t - tall * 0.03,
            tall * 0.024,
            tall * 0.045,
            c.deep,
        );
    }
    s.rect(x - neck * 1.5, top - tall * 0.02, neck * 3.0, tall * 0.026, c.deep);
    s.rect(x - neck * 0.72, top - tall * 0.1, neck * 1.44, tall * 0.08, c.glow);
    for i in 0..4 {
        s.rect(x - neck * 0.72 + neck * 0.46 * i as f32, top - tall * 0.1, neck * 0.07, tall * 0.08, c.deep);
    }
    s.fill(
        Path::at(x - neck * 0.95, top - tall * 0.1)
            .quad((x, top - tall * 0.19), (x + neck * 0.95, top - tall * 0.1))
            .close(),
        c.deep,
    );
    s.line((x, top - tall * 0.14), (x, top - tall * 0.19), tall * 0.008, c.deep);
}

fn cottage(s: &mut Sheet, x: f32, ground: f32) {
    let (u, c) = (s.u, s.c);
    s.rect(x - u * 5.0, ground - u * 4.6, u * 10.0, u * 5.6, c.paper.mix(c.haze, 0.3));
    s.shaded(
        Path::rect(x - u * 5.0, ground - u * 4.6, u * 10.0, u * 5.6),
        x - u * 2.0,
        x + u * 5.0,
        c.deep,
        0.6,
    );
    s.poly(
        &[
            (x - u * 5.8, ground - u * 4.4),
            (x - u * 4.0, ground - u * 8.2),
            (x + u * 4.0, ground - u * 8.2),
            (x + u * 5.8, ground - u * 4.4),
        ],
        c.accent.mix(c.deep, 0.45),
    );
    s.rect(x + u * 2.0, ground - u * 10.0, u * 1.4, u * 3.0, c.deep);
    s.rect(x - u * 3.2, ground - u * 3.4, u * 1.5, u * 1.9, c.glow);
    s.rect(x + u * 1.6, ground - u * 3.4, u * 1.5, u * 1.9, c.glow);
    s.rect(x - u * 0.7, ground - u * 3.2, u * 1.4, u * 3.4, c.deep);
}
