//! What makes a face: beard, features, spectacles.
//! Must decide nothing about the person beyond them.

use super::palette::Ink;
use super::path::Path;
use super::people::Face;
use super::scene::Paint;
use super::sheet::Sheet;

pub(super) fn beard(s: &mut Sheet, f: &Face) {
    let c = s.c;
    let path = f.place(
        Path::at(-0.86, 0.05)
            .cubic((-0.84, 0.4), (-0.6, 0.42), (-0.2, 0.44))
            .quad((0.15, 0.36), (0.46, 0.44))
            .cubic((0.7, 0.4), (0.8, 0.3), (0.84, 0.0))
            .cubic((0.86, 0.7), (0.6, 1.3), (0.12, 1.34))
            .cubic((-0.5, 1.3), (-0.9, 0.8), (-0.86, 0.05))
            .close(),
    );
    s.fill(path.clone(), f.hair);
    s.grain(
        path,
        Paint::across(
            f.x + f.way * f.k,
            f.x - f.way * f.k,
            &[c.glow.at(0.3), c.glow.at(0.0), c.deep.at(0.4)],
        ),
    );
}

pub(super) fn features(s: &mut Sheet, f: &Face) {
    let c = s.c;
    let line = f.skin.mix(Ink::hex(0x3a1d1c), 0.62);
    let brow = f.hair.mix(Ink::hex(0x2a1a1a), 0.45);
    for (x, wide) in [(-0.3, 0.2), (0.46, 0.17)] {
        s.stroke(f.place(Path::at(x - wide, -0.19).quad((x, -0.31), (x + wide, -0.2))), f.k * 0.065, brow);
        s.fill(
            f.place(
                Path::at(x - wide * 0.8, 0.02)
                    .quad((x, -0.11), (x + wide * 0.8, 0.02))
                    .quad((x, 0.09), (x - wide * 0.8, 0.02))
                    .close(),
            ),
            c.paper.mix(f.skin, 0.2),
        );
        s.fill(f.place(Path::circle(x + 0.03, 0.0, 0.068)), Ink::hex(0x231a1c));
        s.stroke(
            f.place(Path::at(x - wide * 0.85, 0.0).quad((x, -0.13), (x + wide * 0.85, 0.0))),
            f.k * 0.035,
            brow,
        );
    }
    s.fill(
        f.place(
            Path::at(0.12, -0.12)
                .quad((0.2, 0.2), (0.3, 0.34))
                .quad((0.2, 0.44), (0.02, 0.38))
                .quad((0.08, 0.1), (0.12, -0.12))
                .close(),
        ),
        line.at(0.32),
    );
    s.stroke(f.place(Path::at(0.02, 0.38).quad((0.16, 0.46), (0.3, 0.36))), f.k * 0.03, line.at(0.8));
    let lips = f.skin.mix(Ink::hex(0x8e2f33), 0.48);
    s.fill(
        f.place(
            Path::at(-0.16, 0.66)
                .quad((0.02, 0.58), (0.13, 0.62))
                .quad((0.24, 0.58), (0.38, 0.65))
                .quad((0.14, 0.82), (-0.16, 0.66))
                .close(),
        ),
        lips,
    );
    s.stroke(f.place(Path::at(-0.17, 0.66).quad((0.12, 0.7), (0.39, 0.65))), f.k * 0.025, line);
}

pub(super) fn spectacles(s: &mut Sheet, f: &Face) {
    let (c, k) = (s.c, f.k);
    let ink = s.chance.pick(&[c.deep, Ink::hex(0x2a1a1a), c.accent]);
    let round = s.chance.odds(0.5);
    for (x, rx) in [(-0.3, 0.29), (0.46, 0.25)] {
        let rim = if round {
            Path::ellipse(x, 0.01, rx, 0.26)
        } else {
            Path::rounded(x - rx, -0.18, rx * 2.0, 0.4, 0.11)
        };
        s.fill(f.place(rim.clone()), c.paper.at(0.16));
        s.stroke(f.place(rim), k * 0.045, ink);
    }
    s.stroke(f.place(Path::at(-0.01, -0.02).quad((0.1, -0.1), (0.21, -0.02))), k * 0.04, ink);
    s.stroke(f.place(Path::at(-0.59, -0.02).line(-0.88, -0.06)), k * 0.04, ink);
}
