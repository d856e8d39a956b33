//! Charts: bars, lines and areas on quiet paper, from the figures given or from invented ones.
//! Must never print words as pixels: labels go to the SVG.

use super::palette::Ink;
use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// The inner frame of a chart: left, top, right, bottom.
type Frame = (f32, f32, f32, f32);

fn figures(s: &mut Sheet, count: usize) -> Vec<f32> {
    if s.data.len() >= 2 {
        return s.data.iter().map(|v| *v as f32).collect();
    }
    let (salt, rise) = (s.chance.salt(), s.chance.between(0.1, 1.0));
    let value = |i: usize| {
        let t = i as f32 / (count - 1) as f32;
        (0.95 + rise * t + 0.45 * super::seed::rough(t * 4.0, 0.3, 3, salt)).max(0.12)
    };
    (0..count).map(value).collect()
}

/// Paper, a coloured mark at the top corner, grid lines and ticks.
fn paper(s: &mut Sheet, columns: usize) -> Frame {
    let (w, h, u, c) = (s.w, s.h, s.u, s.c);
    let (ground, line) = if c.dark { (c.deep.mix(c.shade, 0.35), c.haze) } else { (c.paper, c.shade) };
    s.ground(ground);
    s.veil(Paint::Linear((0.0, 0.0), (w, h), vec![c.haze.at(0.0), c.haze.at(0.1), c.haze.at(0.32)]));
    let frame = (w * 0.075, h * 0.17, w * 0.925, h * 0.86);
    s.rect(frame.0, h * 0.07, u * 9.0, u * 1.5, c.accent);
    s.rect(frame.0, h * 0.07 + u * 2.7, w * 0.26, u * 0.5, line.at(0.35));
    for i in 0..=5 {
        let y = frame.3 + (frame.1 - frame.3) * i as f32 / 5.0;
        let (thick, alpha) = if i == 0 { (0.4, 0.95) } else { (0.14, 0.35) };
        s.line((frame.0, y), (frame.2, y), u * thick, line.at(alpha));
    }
    for i in 0..=columns {
        let x = frame.0 + (frame.2 - frame.0) * i as f32 / columns as f32;
        s.line((x, frame.3), (x, frame.3 + u * 1.3), u * 0.2, line.at(0.8));
    }
    labels(s, frame, line);
    frame
}

fn labels(s: &mut Sheet, frame: Frame, ink: Ink) {
    let names = s.names.clone();
    let count = names.len().max(1) as f32;
    let size = s.u * 3.0;
    for (i, name) in names.iter().enumerate() {
        let x = frame.0 + (frame.2 - frame.0) * (i as f32 + 0.5) / count;
        s.label((x, frame.3 + s.u * 5.2), size, ink, "middle", name);
    }
}

fn ceiling(values: &[f32]) -> f32 {
    values.iter().copied().fold(0.0_f32, f32::max).max(1e-6) * 1.08
}

/// Bars, one of them in the accent.
pub(super) fn bar_chart(s: &mut Sheet) {
    let c = s.c;
    let count = s.chance.whole(7, 13);
    let values = figures(s, count);
    let frame = paper(s, values.len());
    let top = ceiling(&values);
    let step = (frame.2 - frame.0) / values.len() as f32;
    let chosen = if s.chance.odds(0.6) { values.len() - 1 } else { s.chance.whole(0, values.len() - 1) };
    let plain = if c.dark { c.mid.mix(c.haze, 0.35) } else { c.mid.mix(c.shade, 0.35) };
    for (i, value) in values.iter().enumerate() {
        let tall = (frame.3 - frame.1) * (value / top).max(0.0);
        let (x, y, wide) = (frame.0 + step * (i as f32 + 0.17), frame.3 - tall, step * 0.66);
        let ink = if i == chosen { c.accent } else { plain };
        s.rect(x, y, wide, tall, ink);
        s.grain(Path::rect(x, y, wide, tall), Paint::down(y, frame.3, &[c.paper.at(0.18), c.deep.at(0.3)]));
    }
}

fn points(values: &[f32], frame: Frame, top: f32) -> Vec<Point> {
    let last = (values.len() - 1).max(1) as f32;
    let place = |(i, v): (usize, &f32)| {
        (frame.0 + (frame.2 - frame.0) * i as f32 / last, frame.3 - (frame.3 - frame.1) * (v / top).max(0.0))
    };
    values.iter().enumerate().map(place).collect()
}

/// One line told, two for comparison.
pub(super) fn line_chart(s: &mut Sheet) {
    let (u, c) = (s.u, s.c);
    let values = figures(s, 26);
    let salt = s.chance.salt();
    let other = |k: f32| -> Vec<f32> {
        let n = values.len() as f32;
        values
            .iter()
            .enumerate()
            .map(|(i, v)| v * (k + 0.16 * super::seed::rough(i as f32 / n * 5.0, k * 9.0, 3, salt)))
            .collect()
    };
    let (second, third) = (other(0.72), other(0.46));
    let frame = paper(s, 8);
    let top = ceiling(&values).max(ceiling(&second));
    for (line, ink) in
        [(third, c.haze.mix(c.mid, 0.4)), (second, c.mid.mix(c.shade, if c.dark { 0.0 } else { 0.4 }))]
    {
        s.stroke(Path::through(&points(&line, frame, top)), u * 0.7, ink);
    }
    let told = points(&values, frame, top);
    let mut under = told.clone();
    under.extend([(frame.2, frame.3), (frame.0, frame.3)]);
    s.grain(Path::polygon(&under), Paint::down(frame.1, frame.3, &[c.accent.at(0.4), c.accent.at(0.0)]));
    s.stroke(Path::through(&told), u * 1.05, c.accent);
    if let Some(end) = told.last() {
        let ground = if c.dark { c.deep } else { c.paper };
        s.circle(end.0, end.1, u * 1.9, ground);
        s.circle(end.0, end.1, u * 1.35, c.accent);
    }
}

/// Stacked layers over time.
pub(super) fn area_chart(s: &mut Sheet) {
    let (u, c) = (s.u, s.c);
    let whole = figures(s, 30);
    let frame = paper(s, 8);
    let top = ceiling(&whole);
    let inks = if c.dark {
        [c.accent, c.glow, c.haze, c.mid]
    } else {
        [c.accent, c.haze.mix(c.glow, 0.3), c.mid, c.shade]
    };
    let mut shares = [0.0; 4];
    let mut low = 1.0;
    for share in &mut shares {
        *share = low;
        low -= s.chance.between(0.17, 0.27);
    }
    let salt = s.chance.salt();
    for (layer, ink) in inks.into_iter().enumerate() {
        let drift = |i: usize| {
            0.07 * super::seed::rough(i as f32 * 0.16, layer as f32 * 3.0, 2, salt)
                * if layer == 0 { 0.0 } else { 1.0 }
        };
        let values: Vec<f32> =
            whole.iter().enumerate().map(|(i, v)| v * (shares[layer] + drift(i)).max(0.05)).collect();
        let edge = points(&values, frame, top);
        let mut shape = edge.clone();
        shape.extend([(frame.2, frame.3), (frame.0, frame.3)]);
        s.fill(Path::polygon(&shape), ink);
        s.grain(Path::polygon(&shape), Paint::down(frame.1, frame.3, &[c.paper.at(0.14), c.deep.at(0.22)]));
        s.stroke(Path::through(&edge), u * 0.35, c.paper.at(0.85));
    }
}
