//! Still lifes: a book and a lamp.
//! Must draw nothing larger than a table.

use super::palette::Ink;
use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;

/// A wall and a table, lit from one side; returns the table's edge.
pub(super) fn table(s: &mut Sheet, edge: f32) {
    let (w, h, c) = (s.w, s.h, s.c);
    let wall = if c.dark { [c.shade, c.deep] } else { [c.haze.mix(c.paper, 0.35), c.mid.mix(c.haze, 0.45)] };
    s.ground(Paint::Linear((0.0, 0.0), (w, h), wall.to_vec()));
    s.rect(-1.0, edge, w + 2.0, h, c.shade.mix(c.mid, 0.25));
    s.grain(Path::rect(0.0, edge, w, h - edge), Paint::down(edge, h, &[c.haze.at(0.3), c.deep.at(0.55)]));
}

/// A window's light thrown on the wall.
pub(super) fn window_light(s: &mut Sheet, x: f32, edge: f32) {
    let (u, c) = (s.u, s.c);
    let (wide, tall, lean) = (u * 15.0, edge * 0.4, u * 9.0);
    for column in 0..2 {
        for row in 0..2 {
            let (px, py) = (
                x + (wide + u * 1.8) * column as f32 - lean * 0.55 * row as f32,
                edge * 0.08 + (tall + u * 2.2) * row as f32 + u * 4.0 * column as f32,
            );
            let pane = [
                (px, py),
                (px + wide, py + u * 3.6),
                (px + wide - lean * 0.5, py + tall + u * 3.6),
                (px - lean * 0.5, py + tall),
            ];
            s.grain(Path::polygon(&pane), Paint::down(py, py + tall, &[c.glow.at(0.75), c.glow.at(0.45)]));
        }
    }
}

pub(super) fn cast(s: &mut Sheet, x: f32, y: f32, half: f32, thick: f32) {
    let ink = s.c.deep;
    s.grain(
        Path::ellipse(x, y, half, thick),
        Paint::Radial((x, y), half, vec![ink.at(0.85), ink.at(0.55), ink.at(0.0)]),
    );
}

/// A book standing on a table, its cover a small abstract of its own.
pub(super) fn book_cover(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let edge = h * 0.78;
    table(s, edge);
    let light = if s.chance.odds(0.5) { w * 0.06 } else { w * 0.58 };
    window_light(s, light, edge);
    let tall = (h * 0.74).min(w * 0.9);
    let wide = tall * 0.66;
    let x = w * 0.5 - wide * 0.5 + u * s.chance.between(-8.0, 8.0);
    let top = edge + u * 8.0 - tall;
    cast(s, x + wide * 0.62, edge + u * 8.0, wide * 0.85, u * 4.0);
    let spine = u * 3.4;
    s.poly(
        &[
            (x + wide, top + u * 0.6),
            (x + wide + spine, top + u * 2.4),
            (x + wide + spine, top + tall - u * 1.6),
            (x + wide, top + tall),
        ],
        c.paper,
    );
    for i in 1..6 {
        let px = x + wide + spine * i as f32 / 6.0;
        s.line(
            (px, top + u * 1.2 + u * 0.3 * i as f32),
            (px, top + tall - u * 0.3 * i as f32),
            u * 0.1,
            c.mid.at(0.6),
        );
    }
    let cover = Path::rect(x, top, wide, tall);
    let ground = s.chance.pick(&[c.accent, c.shade, c.paper.mix(c.haze, 0.15), c.deep.mix(c.shade, 0.4)]);
    s.fill(cover.clone(), ground);
    let kind = s.chance.whole(0, 4);
    s.inside(cover.clone(), |s| design(s, kind, (x, top, wide, tall), ground));
    s.rect(x + wide * 0.045, top, u * 0.35, tall, c.deep.at(0.25));
    s.grain(
        cover,
        Paint::Linear(
            (x, top),
            (x + wide, top + tall),
            vec![c.paper.at(0.2), c.paper.at(0.0), c.deep.at(0.38)],
        ),
    );
    s.vignette(0.3);
}

fn design(s: &mut Sheet, kind: usize, (x, y, wide, tall): (f32, f32, f32, f32), ground: Ink) {
    let c = s.c;
    let pale = ground == c.paper.mix(c.haze, 0.15);
    let (front, second) = if pale { (c.accent, c.shade) } else { (c.paper, c.glow) };
    match kind {
        0 => {
            for i in (0..7).rev() {
                let ink = [front, second, ground.mix(c.deep, 0.3)][i % 3];
                s.circle(x + wide * 0.5, y + tall * 0.62, wide * (0.06 + 0.065 * i as f32), ink);
            }
        }
        1 => {
            s.circle(x + wide * 0.66, y + tall * 0.36, wide * 0.19, second);
            for i in 0..5 {
                let t = i as f32 / 4.0;
                let ly = y + tall * (0.5 + 0.1 * i as f32);
                let wave = Path::at(x - 5.0, ly)
                    .cubic(
                        (x + wide * 0.3, ly - tall * 0.1),
                        (x + wide * 0.5, ly + tall * 0.09),
                        (x + wide + 5.0, ly - tall * 0.03),
                    )
                    .line(x + wide + 5.0, y + tall + 5.0)
                    .line(x - 5.0, y + tall + 5.0)
                    .close();
                s.fill(wave, front.mix(c.deep, t * 0.85));
            }
        }
        2 => {
            for i in 0..9 {
                let h = s.chance.between(0.12, 0.52);
                let ink = [front, second, c.mid][i % 3];
                s.rect(x + wide * (0.1 + 0.09 * i as f32), y + tall * (0.9 - h), wide * 0.072, tall * h, ink);
            }
        }
        3 => {
            for row in 0..5 {
                for column in 0..4 {
                    let (px, py, k) = (
                        x + wide * (0.1 + 0.2 * column as f32),
                        y + tall * (0.3 + 0.133 * row as f32),
                        wide * 0.2,
                    );
                    let turn = s.chance.whole(0, 3) as f32 * std::f32::consts::FRAC_PI_2;
                    let ink = s.chance.pick(&[front, second, c.mid, c.haze]);
                    let leaf = Path::at(px, py)
                        .cubic((px + k * 0.55, py), (px + k, py + k * 0.45), (px + k, py + k))
                        .line(px, py + k)
                        .close();
                    s.fill(leaf.turn((px + k / 2.0, py + k / 2.0), turn), ink);
                }
            }
        }
        _ => {
            for i in 0..10 {
                let r = wide * (0.72 - 0.07 * i as f32);
                let ink = if i % 2 == 0 { front } else { ground };
                s.circle(x + wide * 0.2, y + tall * 0.88, r, ink);
            }
            s.circle(x + wide * 0.7, y + tall * 0.4, wide * 0.07, second);
        }
    }
    s.rect(x + wide * 0.11, y + tall * 0.085, wide * 0.62, tall * 0.026, front);
    s.rect(x + wide * 0.11, y + tall * 0.13, wide * 0.46, tall * 0.026, front);
    s.rect(x + wide * 0.11, y + tall * 0.19, wide * 0.28, tall * 0.011, second);
}

/// A desk at night: a lamp's cone, papers, a pen, a pile of books, a window.
pub(super) fn desk_lamp(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let edge = h * 0.76;
    s.ground(Paint::Linear((0.0, 0.0), (w, h), vec![c.deep, c.shade.mix(c.deep, 0.25)]));
    let x = s.third();
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    let pane = (w * 0.5 + way * w * 0.25 - u * 15.0, h * 0.1, u * 30.0, h * 0.42);
    s.rect(pane.0, pane.1, pane.2, pane.3, Paint::down(pane.1, pane.1 + pane.3, &[c.shade, c.mid]));
    s.circle(pane.0 + pane.2 * 0.68, pane.1 + pane.3 * 0.26, u * 3.0, c.paper);
    s.inside(Path::rect(pane.0, pane.1, pane.2, pane.3), |s| {
        let foot = pane.1 + pane.3;
        let tone = [c.deep, c.deep.mix(c.shade, 0.5), c.deep];
        super::harbour::gables(s, pane.0 - u, pane.0 + pane.2, foot, pane.3 * 0.5, tone);
    });
    for i in 0..=2 {
        s.rect(
            pane.0 + pane.2 / 2.0 * i as f32 - u * 0.5,
            pane.1 - u * 0.5,
            u,
            pane.3 + u,
            c.mid.mix(c.shade, 0.5),
        );
        s.rect(
            pane.0 - u * 0.5,
            pane.1 + pane.3 / 2.0 * i as f32 - u * 0.5,
            pane.2 + u,
            u,
            c.mid.mix(c.shade, 0.5),
        );
    }
    s.rect(-1.0, edge, w + 2.0, h, c.shade.mix(c.mid, 0.35));
    s.grain(Path::rect(0.0, edge, w, h - edge), Paint::down(edge, h, &[c.deep.at(0.1), c.deep.at(0.8)]));
    let head = (x + way * u * 14.0, edge - u * 36.0);
    let pool = (head.0 + way * u * 6.0, edge + u * 6.0);
    let cone = Path::polygon(&[
        (head.0 - u * 4.0, head.1 + u * 3.0),
        (head.0 + u * 6.0, head.1 + u * 3.0),
        (pool.0 + u * 34.0, pool.1),
        (pool.0 - u * 30.0, pool.1),
    ]);
    s.grain(cone, Paint::down(head.1, pool.1, &[c.glow.at(0.75), c.glow.at(0.18)]));
    s.grain(
        Path::ellipse(pool.0, pool.1, u * 40.0, u * 9.0),
        Paint::Radial(pool, u * 40.0, vec![c.glow.at(0.95), c.glow.at(0.6), c.glow.at(0.0)]),
    );
    papers(s, pool.0, edge + u * 9.0);
    pile(s, x - way * u * 17.0, edge + u * 5.0);
    lamp(s, x, edge + u * 4.0, head, way);
    s.vignette(0.45);
}

fn papers(s: &mut Sheet, x: f32, y: f32) {
    let (u, c) = (s.u, s.c);
    for i in 0..3 {
        let (dx, turn) = (u * (i as f32 * 5.0 - 6.0), (i as f32 - 1.0) * 0.05);
        let sheet = Path::polygon(&[
            (x + dx - u * 13.0, y + u * 3.0),
            (x + dx - u * 8.0, y - u * 4.0),
            (x + dx + u * 12.0, y - u * 4.0),
            (x + dx + u * 11.0, y + u * 3.0),
        ])
        .turn((x, y), turn);
        s.fill(sheet.clone(), c.paper.mix(c.haze, 0.35 - 0.17 * i as f32));
        s.stroke(sheet, u * 0.14, c.shade.at(0.4));
    }
    for i in 0..5 {
        let ly = y - u * 2.4 + u * 1.0 * i as f32;
        s.line((x - u * 3.0 - u * 0.6 * i as f32, ly), (x + u * 12.0, ly), u * 0.22, c.shade.at(0.65));
    }
    s.line((x + u * 17.0, y + u * 2.5), (x + u * 25.0, y - u * 2.5), u * 0.9, c.accent);
}

fn pile(s: &mut Sheet, x: f32, base: f32) {
    let (u, c) = (s.u, s.c);
    let mut y = base;
    for i in 0..s.chance.whole(3, 5) {
        let (wide, tall) = (u * s.chance.between(15.0, 20.0), u * s.chance.between(2.6, 4.2));
        let dx = u * s.chance.between(-1.5, 1.5);
        let ink = [c.accent, c.mid, c.haze.mix(c.mid, 0.3), c.shade, c.accent.mix(c.deep, 0.4)][i % 5];
        s.fill(Path::rounded(x - wide / 2.0 + dx, y - tall, wide, tall, u * 0.5), ink);
        s.rect(x - wide * 0.34 + dx, y - tall * 0.82, wide * 0.06, tall * 0.64, c.paper.at(0.7));
        s.rect(x + wide * 0.28 + dx, y - tall * 0.82, wide * 0.06, tall * 0.64, c.paper.at(0.7));
        s.grain(
            Path::rect(x - wide / 2.0 + dx, y - tall, wide, tall),
            Paint::across(x - wide / 2.0, x + wide / 2.0, &[c.deep.at(0.4), c.deep.at(0.0), c.deep.at(0.4)]),
        );
        y -= tall;
    }
}

fn lamp(s: &mut Sheet, x: f32, base: f32, head: (f32, f32), way: f32) {
    let (u, c) = (s.u, s.c);
    cast(s, x, base, u * 12.0, u * 2.4);
    let elbow = (x - way * u * 9.0, base - u * 24.0);
    s.line((x, base - u * 1.5), elbow, u * 1.1, c.paper.mix(c.haze, 0.4));
    s.line(elbow, (head.0 - way * u * 1.0, head.1 - u * 3.0), u * 1.1, c.paper.mix(c.haze, 0.4));
    s.circle(elbow.0, elbow.1, u * 1.5, c.accent);
    s.fill(
        Path::at(x - u * 7.0, base)
            .cubic((x - u * 6.0, base - u * 3.6), (x + u * 6.0, base - u * 3.6), (x + u * 7.0, base))
            .close(),
        c.accent,
    );
    let shade = Path::at(-8.0, 4.0)
        .cubic((-7.0, -3.0), (-4.0, -6.0), (-2.0, -7.0))
        .line(2.0, -7.0)
        .cubic((4.0, -6.0), (7.0, -3.0), (8.0, 4.0))
        .close()
        .place(head.0, head.1, u, u)
        .turn(head, -0.22 * way);
    s.grain(
        Path::circle(head.0, head.1 + u * 4.0, u * 17.0),
        Paint::halo(head.0, head.1 + u * 4.0, u * 17.0, c.glow.at(0.8)),
    );
    s.fill(
        Path::ellipse(head.0, head.1 + u * 4.2, u * 6.6, u * 2.0).turn(head, -0.22 * way),
        c.paper.mix(c.glow, 0.4),
    );
    s.fill(shade.clone(), c.accent);
    s.shaded(shade, head.0, head.0 - way * u * 8.0, c.deep, 0.7);
}
