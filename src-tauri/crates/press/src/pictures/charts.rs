//! Charts: bars, lines and areas on quiet paper, from the figures given or from invented ones.
//! Must never print words as pixels: labels go to the SVG.

use super::palette::Ink;
use super::path::{Path, Point};
use super::scene::Paint;
use super::sheet::Sheet;

/// The inner frame of a chart: left, top, right, bottom.
type Frame = (f32, f32, f32, f32);

/// The figures given, or invented ones: one for each label, or as many as the chart likes.
fn figures(s: &mut Sheet, count: usize) -> Vec<f32> {
    if given(s) {
        return s.data.iter().map(|v| *v as f32).collect();
    }
    let count = if s.names.len() >= 3 { s.names.len() } else { count };
    let (salt, rise) = (s.chance.salt(), s.chance.between(0.1, 1.0));
    let value = |i: usize| {
        let t = i as f32 / (count - 1) as f32;
        (0.95 + rise * t + 0.45 * super::seed::rough(t * 4.0, 0.3, 3, salt)).max(0.12)
    };
    (0..count).map(value).collect()
}

/// Whether a chart has figures of its own, to which nothing may be added.
fn given(s: &Sheet) -> bool {
    s.data.len() >= 2
}

/// Paper, a coloured mark at the top corner, grid lines, ticks and labels.
///
/// A chart of bars has its ticks between them and its labels under their middles; one of points has both at
/// the points.
fn paper(s: &mut Sheet, columns: usize, bars: bool) -> Frame {
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
    let gaps = if bars { columns } else { columns.saturating_sub(1).max(1) };
    for i in 0..=gaps {
        let x = frame.0 + (frame.2 - frame.0) * i as f32 / gaps as f32;
        s.line((x, frame.3), (x, frame.3 + u * 1.3), u * 0.2, line.at(0.8));
    }
    labels(s, frame, line, bars);
    frame
}

fn labels(s: &mut Sheet, frame: Frame, ink: Ink, bars: bool) {
    let names = s.names.clone();
    let size = s.u * 3.0;
    for (i, name) in names.iter().enumerate() {
        let share = if bars {
            (i as f32 + 0.5) / names.len() as f32
        } else {
            i as f32 / (names.len() - 1).max(1) as f32
        };
        let x = frame.0 + (frame.2 - frame.0) * share;
        s.label((x, frame.3 + s.u * 5.2), size, ink, "middle", name);
    }
}

/// From which value to which a chart reaches: from nothing, or from below it when a figure is negative.
fn span(values: &[f32]) -> (f32, f32) {
    let low = values.iter().copied().fold(0.0_f32, f32::min);
    let high = values.iter().copied().fold(0.0_f32, f32::max);
    (low, low + (high - low).max(1e-6) * 1.08)
}

fn height((low, high): (f32, f32), value: f32, frame: Frame) -> f32 {
    let share = ((value - low) / (high - low)).clamp(0.0, 1.0);
    frame.3 - (frame.3 - frame.1) * if share.is_nan() { 0.0 } else { share }
}

/// Bars, one of them in the accent.
pub(super) fn bar_chart(s: &mut Sheet) {
    let c = s.c;
    let count = s.chance.whole(7, 13);
    let values = figures(s, count);
    let frame = paper(s, values.len(), true);
    let reach = span(&values);
    let zero = height(reach, 0.0, frame);
    let step = (frame.2 - frame.0) / values.len() as f32;
    let last = values.len() - 1;
    let chosen = if given(s) || s.chance.odds(0.6) { last } else { s.chance.whole(0, last) };
    let plain = if c.dark { c.mid.mix(c.haze, 0.35) } else { c.mid.mix(c.shade, 0.35) };
    for (i, value) in values.iter().enumerate() {
        let end = height(reach, *value, frame);
        let (x, y, wide) = (frame.0 + step * (i as f32 + 0.17), end.min(zero), step * 0.66);
        let tall = (end - zero).abs();
        let ink = if i == chosen { c.accent } else { plain };
        s.rect(x, y, wide, tall, ink);
        s.grain(Path::rect(x, y, wide, tall), Paint::down(y, frame.3, &[c.paper.at(0.18), c.deep.at(0.3)]));
    }
}

fn points(values: &[f32], frame: Frame, reach: (f32, f32)) -> Vec<Point> {
    let last = (values.len() - 1).max(1) as f32;
    let place =
        |(i, v): (usize, &f32)| (frame.0 + (frame.2 - frame.0) * i as f32 / last, height(reach, *v, frame));
    values.iter().enumerate().map(place).collect()
}

/// One line told; two more for comparison when all are invented.
pub(super) fn line_chart(s: &mut Sheet) {
    let (u, c) = (s.u, s.c);
    let values = figures(s, 26);
    let salt = s.chance.salt();
    let other = |k: f32| -> Vec<f32> {
        let n = values.len() as f32;
        let drift = |i: usize| 0.16 * super::seed::rough(i as f32 / n * 5.0, k * 9.0, 3, salt);
        values.iter().enumerate().map(|(i, v)| v * (k + drift(i))).collect()
    };
    let frame = paper(s, if given(s) { values.len() } else { 9 }, false);
    let reach = span(&values);
    if !given(s) {
        let inks = [c.haze.mix(c.mid, 0.4), c.mid.mix(c.shade, if c.dark { 0.0 } else { 0.4 })];
        for (k, ink) in [0.46, 0.72].into_iter().zip(inks) {
            s.stroke(Path::through(&points(&other(k), frame, reach)), u * 0.7, ink);
        }
    }
    let told = points(&values, frame, reach);
    let mut under = told.clone();
    under.extend([(frame.2, frame.3), (frame.0, frame.3)]);
    s.grain(Path::polygon(&under), Paint::down(frame.1, frame.3, &[c.accent.at(0.4), c.accent.at(0.0)]));
    s.stroke(Path::through(&told), u * 1.05, c.accent);
    let ground = if c.dark { c.deep } else { c.paper };
    let marked = if given(s) && told.len() <= 16 { 0 } else { told.len().saturating_sub(1) };
    for (x, y) in told.into_iter().skip(marked) {
        s.circle(x, y, u * 1.9, ground);
        s.circle(x, y, u * 1.35, c.accent);
    }
}

/// Layers stacked over time when invented; the one area told when figures are given.
pub(super) fn area_chart(s: &mut Sheet) {
    let (u, c) = (s.u, s.c);
    let whole = figures(s, 30);
    let frame = paper(s, if given(s) { whole.len() } else { 9 }, false);
    let reach = span(&whole);
    if given(s) {
        let ink = if c.dark { c.mid.mix(c.haze, 0.25) } else { c.mid };
        layer(s, &points(&whole, frame, reach), frame, ink);
        s.stroke(Path::through(&points(&whole, frame, reach)), u * 1.05, c.accent);
        return;
    }
    let inks = if c.dark {
        [c.accent, c.glow, c.haze, c.mid]
    } else {
        [c.accent, c.haze.mix(c.glow, 0.3), c.mid, c.shade]
    };
    let (mut share, salt) = (1.0, s.chance.salt());
    for (depth, ink) in inks.into_iter().enumerate() {
        let sway = if depth == 0 { 0.0 } else { 0.07 };
        let drift = |i: usize| sway * super::seed::rough(i as f32 * 0.16, depth as f32 * 3.0, 2, salt);
        let values: Vec<f32> =
            whole.iter().enumerate().map(|(i, v)| v * (share + drift(i)).max(0.05)).collect();
        layer(s, &points(&values, frame, reach), frame, ink);
        share -= s.chance.between(0.17, 0.27);
    }
}

fn layer(s: &mut Sheet, edge: &[Point], frame: Frame, ink: Ink) {
    let (u, c) = (s.u, s.c);
    let mut shape = edge.to_vec();
    shape.extend([(frame.2, frame.3), (frame.0, frame.3)]);
    s.fill(Path::polygon(&shape), ink);
    s.grain(Path::polygon(&shape), Paint::down(frame.1, frame.3, &[c.paper.at(0.14), c.deep.at(0.22)]));
    s.stroke(Path::through(edge), u * 0.35, c.paper.at(0.85));
}
