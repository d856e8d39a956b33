//! Portraits: dignified busts of nobody in particular.
//! Must resemble no real person.

use super::face::{beard, features, spectacles};
use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// Skins from light to dark, warm under any palette.
const SKINS: [Ink; 6] = [
    Ink::hex(0xf0c9a8),
    Ink::hex(0xdda97f),
    Ink::hex(0xc58a5e),
    Ink::hex(0x9c6543),
    Ink::hex(0x74462f),
    Ink::hex(0x523024),
];
/// Hair, from black to white.
const HAIRS: [Ink; 6] = [
    Ink::hex(0x1d1719),
    Ink::hex(0x3a2620),
    Ink::hex(0x6b4429),
    Ink::hex(0xa8763c),
    Ink::hex(0x8f8c8a),
    Ink::hex(0xdedbd4),
];

pub(super) struct Face {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) k: f32,
    pub(super) way: f32,
    pub(super) skin: Ink,
    pub(super) hair: Ink,
}

impl Face {
    /// From units of a head's half width, nose to the lit side.
    pub(super) fn place(&self, p: Path) -> Path {
        p.place(self.x, self.y, self.k * self.way, self.k)
    }
}

/// A bust before a plain or figured ground.
pub(super) fn portrait(s: &mut Sheet) {
    let (w, h, u) = (s.w, s.h, s.u);
    let way = s.chance.side();
    let k = u * 18.5;
    let x = w * 0.5 - way * u * s.chance.between(1.0, 5.0);
    let skin = s.chance.pick(&SKINS);
    let dark_skin = skin.r < 0.7;
    let hair = if dark_skin {
        s.chance.pick(&[HAIRS[0], HAIRS[0], HAIRS[1], HAIRS[4], HAIRS[5]])
    } else {
        s.chance.pick(&HAIRS)
    };
    let face = Face { x, y: h * 0.45, k, way, skin, hair };
    backdrop(s, &face);
    let style = s.chance.whole(0, 6);
    hair_behind(s, &face, style);
    clothes(s, &face);
    head(s, &face);
    hair_before(s, &face, style);
    if style >= 4 && s.chance.odds(0.5) {
        beard(s, &face);
    }
    features(s, &face);
    if s.chance.odds(0.4) {
        spectacles(s, &face);
    }
    s.vignette(0.22);
}

fn backdrop(s: &mut Sheet, f: &Face) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let ground = s.chance.pick(&[
        c.mid,
        c.haze,
        c.shade.mix(c.mid, 0.4),
        c.accent.mix(c.haze, 0.35),
        c.glow.mix(c.haze, 0.45),
    ]);
    s.ground(ground);
    match s.chance.whole(0, 3) {
        0 => s.circle(f.x + f.way * u * 7.0, h * 0.42, u * 37.0, ground.mix(c.paper, 0.35)),
        1 => {
            s.rect(
                if f.way > 0.0 { w * 0.56 } else { -1.0 },
                -1.0,
                w * 0.44 + 2.0,
                h + 2.0,
                ground.mix(c.shade, 0.35),
            );
            s.circle(w * 0.5 + f.way * w * 0.25, h * 0.22, u * 9.0, c.glow);
        }
        2 => {
            s.hills(h * 0.62, u * 8.0, 2.0, ground.mix(c.shade, 0.25));
            s.hills(h * 0.74, u * 6.0, 2.6, ground.mix(c.shade, 0.5));
        }
        _ => {
            for i in 0..6 {
                s.rect(w * (0.04 + 0.165 * i as f32), -1.0, w * 0.085, h + 2.0, ground.mix(c.paper, 0.16));
            }
        }
    }
    s.veil(Paint::across(
        if f.way > 0.0 { w } else { 0.0 },
        if f.way > 0.0 { 0.0 } else { w },
        &[c.paper.at(0.3), c.paper.at(0.0), c.deep.at(0.4)],
    ));
}

fn hair_behind(s: &mut Sheet, f: &Face, style: usize) {
    let dark = f.hair.mix(s.c.deep, 0.25);
    match style {
        0 => s.fill(
            f.place(
                Path::at(-1.12, -0.3)
                    .cubic((-1.2, -1.9), (1.2, -1.9), (1.12, -0.3))
                    .cubic((1.2, 0.6), (1.3, 1.2), (1.15, 1.75))
                    .line(-1.2, 1.75)
                    .cubic((-1.35, 1.0), (-1.2, 0.4), (-1.12, -0.3))
                    .close(),
            ),
            dark,
        ),
        1 => s.fill(
            f.place(
                Path::at(-1.15, -0.2)
                    .cubic((-1.3, -1.9), (1.3, -1.9), (1.15, -0.2))
                    .cubic((1.25, 0.3), (1.2, 0.7), (1.0, 0.9))
                    .line(-1.05, 0.9)
                    .cubic((-1.3, 0.6), (-1.2, 0.2), (-1.15, -0.2))
                    .close(),
            ),
            dark,
        ),
        2 => {
            for (dx, dy, r) in [
                (-0.9, -0.5, 0.62),
                (-0.75, -1.05, 0.62),
                (-0.2, -1.4, 0.66),
                (0.4, -1.32, 0.62),
                (0.85, -0.9, 0.58),
                (0.98, -0.35, 0.48),
                (-1.02, 0.05, 0.48),
                (1.0, 0.15, 0.38),
            ] {
                s.fill(f.place(Path::circle(dx, dy, r)), dark);
            }
        }
        3 => s.fill(f.place(Path::circle(-0.72, -1.25, 0.52)), dark),
        _ => {}
    }
}

fn clothes(s: &mut Sheet, f: &Face) {
    let (h, u, c) = (s.h, s.u, s.c);
    let coat =
        s.chance.pick(&[c.deep, c.shade, c.accent, c.deep.mix(c.shade, 0.5), c.accent.mix(c.deep, 0.4)]);
    let foot = (h - f.y) / f.k + 0.2;
    let body = f.place(
        Path::at(-0.5, 1.42)
            .cubic((-1.4, 1.62), (-2.05, 1.75), (-2.3, foot))
            .line(2.3, foot)
            .cubic((2.05, 1.75), (1.4, 1.62), (0.5, 1.42))
            .close(),
    );
    s.fill(body.clone(), coat);
    let neck =
        f.place(Path::at(-0.46, 0.5).line(0.46, 0.5).line(0.5, 1.5).quad((0.0, 2.0), (-0.5, 1.5)).close());
    let kind = s.chance.whole(0, 3);
    let shirt = if coat == c.deep || kind == 0 { c.paper } else { c.haze };
    match kind {
        0 | 1 => {
            s.fill(f.place(Path::at(-0.5, 1.38).line(0.5, 1.38).line(0.05, 3.0).close()), shirt);
            s.fill(neck.clone(), f.skin);
            for side in [-1.0, 1.0] {
                s.fill(
                    f.place(Path::polygon(&[
                        (0.48 * side, 1.26),
                        (0.62 * side, 1.4),
                        (0.42 * side, 1.95),
                        (0.02 * side, 1.78),
                    ])),
                    shirt.mix(c.paper, 0.5),
                );
                s.fill(
                    f.place(Path::polygon(&[
                        (0.58 * side, 1.4),
                        (1.1 * side, 1.62),
                        (0.82 * side, 2.2),
                        (0.06, 3.05),
                        (0.5 * side, 1.9),
                    ])),
                    coat.mix(c.deep, 0.3),
                );
            }
            if kind == 0 {
                s.fill(
                    f.place(Path::polygon(&[
                        (-0.13, 1.82),
                        (0.13, 1.82),
                        (0.09, 2.02),
                        (0.2, 3.0),
                        (0.02, 3.1),
                        (-0.14, 3.0),
                        (-0.09, 2.02),
                    ])),
                    if coat == c.accent { c.deep } else { c.accent },
                );
            }
        }
        2 => {
            s.fill(neck.clone(), f.skin);
            let collar = f.place(
                Path::at(-0.54, 1.0)
                    .quad((0.0, 1.4), (0.54, 1.0))
                    .line(0.62, 1.6)
                    .quad((0.0, 2.1), (-0.62, 1.6))
                    .close(),
            );
            s.fill(collar.clone(), coat.mix(c.paper, 0.12));
            s.shaded(collar, f.x, f.x - f.way * f.k * 0.6, c.deep, 0.6);
        }
        _ => {
            s.fill(neck.clone(), f.skin);
            let scarf = f.place(
                Path::at(-0.66, 1.2)
                    .quad((0.0, 1.75), (0.66, 1.16))
                    .quad((0.86, 1.45), (0.7, 1.74))
                    .quad((0.0, 2.3), (-0.74, 1.78))
                    .quad((-0.86, 1.46), (-0.66, 1.2))
                    .close(),
            );
            let tone = if coat == c.accent { c.glow } else { c.accent };
            s.fill(
                f.place(Path::polygon(&[(0.1, 1.9), (0.5, 1.85), (0.62, 3.2), (0.16, 3.3)])),
                tone.mix(c.deep, 0.2),
            );
            s.fill(scarf.clone(), tone);
            s.shaded(scarf, f.x + f.way * f.k * 0.2, f.x - f.way * f.k * 0.9, c.deep, 0.6);
        }
    }
    s.grain(neck, Paint::down(f.y + f.k * 0.7, f.y + f.k * 1.7, &[c.deep.at(0.55), c.deep.at(0.0)]));
    s.shaded(body, f.x + f.way * u * 8.0, f.x - f.way * u * 40.0, c.deep, 0.75);
}

fn outline() -> Path {
    Path::at(-0.86, -0.5)
        .cubic((-0.86, -1.28), (0.86, -1.28), (0.86, -0.45))
        .cubic((0.86, 0.2), (0.74, 0.72), (0.36, 1.02))
        .quad((0.08, 1.18), (-0.16, 1.04))
        .cubic((-0.6, 0.8), (-0.86, 0.25), (-0.86, -0.5))
        .close()
}

fn head(s: &mut Sheet, f: &Face) {
    let c = s.c;
    for (side, r) in [(-1.0_f32, 0.2), (1.0, 0.14)] {
        s.fill(f.place(Path::ellipse(side * 0.88, 0.06, r, 0.27)), f.skin.mix(c.deep, 0.12));
    }
    let shape = f.place(outline());
    s.fill(shape.clone(), f.skin);
    let side = f.place(
        Path::at(-0.9, -1.3)
            .line(-0.3, -1.3)
            .cubic((-0.42, -0.6), (-0.3, -0.1), (-0.42, 0.3))
            .quad((-0.3, 0.8), (0.0, 1.2))
            .line(-0.9, 1.2)
            .close(),
    );
    let shade = f.skin.mix(Ink::hex(0x5a2f2c), 0.34).mix(c.deep, 0.08);
    s.inside(shape.clone(), |s| s.fill(side, shade));
    s.grain(
        shape,
        Paint::across(
            f.x + f.way * f.k * 0.9,
            f.x - f.way * f.k * 0.9,
            &[c.glow.at(0.3), c.glow.at(0.0), c.deep.at(0.2)],
        ),
    );
}

fn hair_before(s: &mut Sheet, f: &Face, style: usize) {
    let c = s.c;
    let cap = match style {
        0 => Path::at(-0.98, 0.5)
            .cubic((-1.15, -0.6), (-1.0, -1.5), (0.05, -1.48))
            .cubic((1.05, -1.48), (1.12, -0.6), (0.98, 0.45))
            .cubic((0.94, -0.2), (0.8, -0.7), (0.3, -0.98))
            .cubic((-0.2, -0.75), (-0.8, -0.5), (-0.98, 0.5))
            .close(),
        1 => Path::at(-1.02, 0.4)
            .cubic((-1.2, -0.8), (-0.9, -1.5), (0.05, -1.46))
            .cubic((1.1, -1.46), (1.16, -0.5), (1.0, 0.4))
            .cubic((0.95, -0.1), (0.9, -0.3), (0.8, -0.55))
            .quad((0.0, -0.4), (-0.78, -0.55))
            .cubic((-0.9, -0.2), (-0.94, 0.0), (-1.02, 0.4))
            .close(),
        2 => Path::at(-0.92, 0.0)
            .cubic((-1.1, -1.5), (1.1, -1.5), (0.92, -0.05))
            .cubic((0.8, -0.55), (0.55, -0.78), (0.1, -0.76))
            .cubic((-0.4, -0.78), (-0.78, -0.5), (-0.92, 0.0))
            .close(),
        3 => Path::at(-0.93, 0.1)
            .cubic((-1.08, -1.5), (1.06, -1.5), (0.93, -0.1))
            .cubic((0.78, -0.62), (0.5, -0.9), (0.1, -0.92))
            .cubic((-0.4, -0.85), (-0.8, -0.5), (-0.93, 0.1))
            .close(),
        4 => Path::at(-0.95, 0.05)
            .cubic((-1.1, -0.6), (-1.05, -1.5), (-0.05, -1.44))
            .cubic((0.5, -1.62), (1.2, -1.3), (0.92, -0.3))
            .cubic((0.84, -0.5), (0.8, -0.6), (0.72, -0.74))
            .quad((0.2, -0.62), (-0.4, -0.86))
            .cubic((-0.72, -0.6), (-0.8, -0.3), (-0.95, 0.05))
            .close(),
        5 => Path::at(-0.93, 0.0)
            .cubic((-1.02, -0.6), (-0.98, -1.28), (0.0, -1.3))
            .cubic((0.98, -1.28), (1.0, -0.5), (0.9, -0.15))
            .cubic((0.82, -0.5), (0.8, -0.66), (0.62, -0.8))
            .quad((0.0, -0.94), (-0.62, -0.8))
            .cubic((-0.8, -0.6), (-0.82, -0.3), (-0.93, 0.0))
            .close(),
        _ => Path::at(-0.95, 0.1)
            .cubic((-1.06, -0.3), (-1.0, -0.75), (-0.82, -0.9))
            .cubic((-0.74, -0.5), (-0.8, -0.2), (-0.82, 0.1))
            .close(),
    };
    let path = f.place(cap);
    s.fill(path.clone(), f.hair);
    s.grain(
        path,
        Paint::across(
            f.x + f.way * f.k,
            f.x - f.way * f.k,
            &[c.glow.at(0.38), c.glow.at(0.0), c.deep.at(0.5)],
        ),
    );
}
