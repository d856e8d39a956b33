//! Tea: the pot, the glasses, the lemon.
//! Must draw no other drink.

use super::path::Path;
use super::scene::Paint;
use super::sheet::Sheet;
use super::still::{cast, table, window_light};

/// A glass of tea in its saucer.
pub(super) fn glass_of_tea(s: &mut Sheet, x: f32, base: f32, k: f32) {
    let c = s.c;
    cast(s, x, base, k * 1.1, k * 0.2);
    s.fill(Path::ellipse(x, base - k * 0.06, k * 0.82, k * 0.16), c.paper);
    s.fill(Path::ellipse(x, base - k * 0.1, k * 0.6, k * 0.1), c.haze.mix(c.mid, 0.3));
    let glass = Path::at(-0.4, -1.25)
        .quad((-0.36, -0.85), (-0.27, -0.72))
        .quad((-0.42, -0.4), (-0.26, -0.1))
        .line(0.26, -0.1)
        .quad((0.42, -0.4), (0.27, -0.72))
        .quad((0.36, -0.85), (0.4, -1.25))
        .close()
        .place(x, base, k, k);
    s.fill(glass.clone(), c.paper.at(0.55));
    let tea = c.accent.mix(c.deep, 0.12);
    s.inside(glass.clone(), |s| {
        s.rect(
            x - k,
            base - k * 1.06,
            k * 2.0,
            k * 1.2,
            Paint::down(base - k, base, &[tea.mix(c.glow, 0.35), tea.mix(c.deep, 0.25)]),
        );
        s.fill(Path::ellipse(x, base - k * 1.06, k * 0.38, k * 0.06), tea.mix(c.glow, 0.65));
    });
    s.shaded(glass.clone(), x, x + k * 0.42, c.deep, 0.5);
    s.stroke(glass, k * 0.025, c.paper.at(0.8));
    s.fill(Path::rounded(x - k * 0.25, base - k * 0.95, k * 0.06, k * 0.6, k * 0.03), c.paper.at(0.65));
}

/// Tea by a window: pot, glasses, steam, lemon.
pub(super) fn tea(s: &mut Sheet) {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let edge = h * s.chance.between(0.64, 0.7);
    table(s, edge);
    let x = s.third();
    let way = if x < w / 2.0 { 1.0 } else { -1.0 };
    window_light(s, if way > 0.0 { w * 0.5 } else { w * 0.12 }, edge);
    let cloth = Path::polygon(&[
        (w * 0.16, edge + u * 2.0),
        (w * 0.84, edge + u * 2.0),
        (w * 0.98, h * 0.95),
        (w * 0.02, h * 0.95),
    ]);
    s.fill(cloth.clone(), c.paper.mix(c.haze, 0.3));
    s.inside(cloth.clone(), |s| {
        for i in 0..3 {
            let y = h * 0.885 + u * 2.0 * i as f32;
            s.rect(0.0, y, w, u * 0.8, c.accent.at(0.8));
        }
    });
    s.grain(cloth, Paint::Linear((0.0, edge), (w, h), vec![c.glow.at(0.3), c.deep.at(0.45)]));
    pot(s, x, edge + u * 15.0, u * 15.0, way);
    for (dx, dy, k) in [(27.0, 17.0, 11.0), (47.0, 11.0, 10.0)] {
        let gx = (x + way * u * dx).clamp(w * 0.08, w * 0.92);
        glass_of_tea(s, gx, edge + u * dy, u * k);
        steam(s, gx, edge + u * (dy - k * 1.3), u * 16.0);
    }
    lemon(s, x + way * u * 30.0, h * 0.91, u * 5.0);
    s.vignette(0.32);
}

fn steam(s: &mut Sheet, x: f32, base: f32, tall: f32) {
    let c = s.c;
    for i in 0..2 {
        let dx = tall * (0.12 * i as f32 - 0.06);
        let bend = tall * s.chance.between(0.12, 0.25) * s.chance.side();
        let wisp = Path::at(x + dx, base)
            .cubic(
                (x + dx + bend, base - tall * 0.35),
                (x + dx - bend, base - tall * 0.65),
                (x + dx + bend * 0.4, base - tall),
            )
            .cubic(
                (x + dx - bend * 0.7, base - tall * 0.65),
                (x + dx + bend * 1.4, base - tall * 0.35),
                (x + dx + tall * 0.05, base),
            )
            .close();
        s.grain(wisp, Paint::down(base - tall, base, &[c.paper.at(0.0), c.paper.at(0.75)]));
    }
}

fn lemon(s: &mut Sheet, x: f32, y: f32, r: f32) {
    let c = s.c;
    cast(s, x + r * 0.3, y + r * 0.3, r * 1.5, r * 0.5);
    s.fill(Path::ellipse(x, y, r, r * 0.62), c.glow.mix(c.accent, 0.15));
    s.fill(Path::ellipse(x, y - r * 0.04, r * 0.88, r * 0.53), c.paper);
    for i in 0..9 {
        let (a, b) = (i as f32 * 0.698 + 0.06, (i + 1) as f32 * 0.698 - 0.06);
        s.poly(
            &[
                (x, y - r * 0.04),
                (x + r * 0.8 * a.cos(), y - r * 0.04 + r * 0.47 * a.sin()),
                (x + r * 0.8 * b.cos(), y - r * 0.04 + r * 0.47 * b.sin()),
            ],
            c.glow,
        );
    }
}

fn pot(s: &mut Sheet, x: f32, base: f32, k: f32, way: f32) {
    let c = s.c;
    let ink = s.chance.pick(&[c.accent, c.shade, c.mid]);
    cast(s, x + k * 0.2, base, k * 1.8, k * 0.26);
    let place = |p: Path| p.place(x, base, k * way, k);
    s.stroke(
        place(Path::at(-0.85, -1.25).cubic((-1.75, -1.5), (-1.75, -0.3), (-0.8, -0.4))),
        k * 0.17,
        ink.mix(c.deep, 0.35),
    );
    s.fill(
        place(
            Path::at(0.7, -0.85)
                .quad((1.15, -0.8), (1.28, -1.35))
                .line(1.58, -1.42)
                .quad((1.5, -0.45), (0.75, -0.3))
                .close(),
        ),
        ink.mix(c.deep, 0.15),
    );
    let body = Path::at(-0.52, -1.5)
        .cubic((-1.3, -1.25), (-1.25, -0.1), (-0.55, 0.0))
        .line(0.55, 0.0)
        .cubic((1.25, -0.1), (1.3, -1.25), (0.52, -1.5))
        .close();
    s.fill(place(body.clone()), ink);
    s.inside(place(body.clone()), |s| {
        s.rect(x - k * 1.5, base - k * 0.92, k * 3.0, k * 0.3, c.paper.at(0.92));
        for i in 0..13 {
            let px = x + k * (i as f32 - 6.0) * 0.2;
            s.poly(
                &[(px - k * 0.1, base - k * 0.66), (px, base - k * 0.88), (px + k * 0.1, base - k * 0.66)],
                ink.mix(c.deep, 0.2),
            );
        }
    });
    s.shaded(place(body), x - way * k * 0.2, x - way * k * 1.25, c.deep, 0.85);
    s.fill(Path::ellipse(x + way * k * 0.5, base - k * 1.1, k * 0.1, k * 0.2), c.paper.at(0.7));
    s.fill(place(Path::at(-0.58, -1.47).quad((0.0, -1.92), (0.58, -1.47)).close()), ink.mix(c.deep, 0.25));
    s.circle(x, base - k * 1.77, k * 0.13, c.glow);
}
