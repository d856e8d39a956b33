//! Prints a scene as SVG text, words included; grains become plain gradients.
//! Must never rasterise.

use super::palette::Ink;
use super::path::{Path, Step};
use super::scene::{Label, Manner, Paint, Scene, Shape};
use std::fmt::Write as _;

/// The scene as one SVG document.
pub(super) fn print(scene: &Scene, width: u32, height: u32) -> String {
    let mut body = String::new();
    let mut defs = String::new();
    for (id, clip) in scene.clips.iter().enumerate() {
        let _ = write!(defs, r#"<clipPath id="c{id}"><path d="{}"/></clipPath>"#, steps(clip));
    }
    let mut shapes = scene.shapes.iter().enumerate().peekable();
    while let Some((id, shape)) = shapes.next() {
        let outline = steps(&shape.path);
        let edge = shapes.next_if(|(_, next)| is_edge(shape, next) && steps(&next.path) == outline);
        let _ = write!(body, r#"<path d="{outline}""#);
        write_fill(&mut body, &mut defs, id, shape);
        if let Some((id, edge)) = edge {
            write_line(&mut body, &mut defs, id, edge);
        } else if let Manner::Line(..) = shape.manner {
            write_line(&mut body, &mut defs, id, shape);
        }
        if let Some(clip) = shape.clip {
            let _ = write!(body, r#" clip-path="url(#c{clip})""#);
        }
        body.push_str("/>");
    }
    for label in &scene.labels {
        write_label(&mut body, label);
    }
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {} {}"><defs>{defs}</defs>{body}</svg>"#,
        short(scene.width),
        short(scene.height)
    )
}

/// Whether a line could be the edge of the filled shape printed just before it.
fn is_edge(fill: &Shape, line: &Shape) -> bool {
    let filled = !matches!(fill.manner, Manner::Line(..));
    let solid = matches!(&line.manner, Manner::Line(_, pattern) if pattern.is_empty());
    filled && solid && fill.clip == line.clip && fill.path.steps.len() == line.path.steps.len()
}

/// A paint as an attribute's value and an opacity; gradients are put among the definitions.
fn value(paint: &Paint, defs: &mut String, id: usize) -> (String, f32) {
    match paint {
        Paint::Flat(ink) => return (hex(*ink), ink.a),
        Paint::Linear(from, to, inks) => {
            let _ = write!(
                defs,
                r#"<linearGradient id="g{id}" gradientUnits="userSpaceOnUse" x1="{}" y1="{}" x2="{}" y2="{}">{}</linearGradient>"#,
                short(from.0),
                short(from.1),
                short(to.0),
                short(to.1),
                stops(inks)
            );
        }
        Paint::Radial(centre, radius, inks) => {
            let _ = write!(
                defs,
                r#"<radialGradient id="g{id}" gradientUnits="userSpaceOnUse" cx="{}" cy="{}" r="{}">{}</radialGradient>"#,
                short(centre.0),
                short(centre.1),
                short(*radius),
                stops(inks)
            );
        }
    }
    (format!("url(#g{id})"), 1.0)
}

fn write_fill(body: &mut String, defs: &mut String, id: usize, shape: &Shape) {
    if let Manner::Line(..) = shape.manner {
        body.push_str(r#" fill="none""#);
        return;
    }
    let (colour, opacity) = value(&shape.paint, defs, id);
    let _ = write!(body, r#" fill="{colour}""#);
    if let Manner::EvenOdd = shape.manner {
        body.push_str(r#" fill-rule="evenodd""#);
    }
    if opacity < 1.0 {
        let _ = write!(body, r#" fill-opacity="{}""#, short(opacity));
    }
}

fn write_line(body: &mut String, defs: &mut String, id: usize, shape: &Shape) {
    let Manner::Line(width, pattern) = &shape.manner else { return };
    let (colour, opacity) = value(&shape.paint, defs, id);
    let width = short(*width);
    let _ = write!(
        body,
        r#" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round""#
    );
    if !pattern.is_empty() {
        let dashes: Vec<_> = pattern.iter().map(|d| short(*d)).collect();
        let _ = write!(body, r#" stroke-dasharray="{}""#, dashes.join(" "));
    }
    if opacity < 1.0 {
        let _ = write!(body, r#" stroke-opacity="{}""#, short(opacity));
    }
}

fn write_label(body: &mut String, label: &Label) {
    let words = label.words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = write!(
        body,
        r#"<text x="{}" y="{}" font-size="{}" fill="{}" text-anchor="{}" font-family="system-ui, sans-serif">{words}</text>"#,
        short(label.at.0),
        short(label.at.1),
        short(label.size),
        hex(label.ink),
        label.anchor
    );
}

fn stops(inks: &[Ink]) -> String {
    let last = inks.len().saturating_sub(1).max(1) as f32;
    let stop = |(i, ink): (usize, &Ink)| {
        let (offset, colour, opacity) = (short(i as f32 / last), hex(*ink), short(ink.a));
        format!(r#"<stop offset="{offset}" stop-color="{colour}" stop-opacity="{opacity}"/>"#)
    };
    inks.iter().enumerate().map(stop).collect()
}

/// An outline in steps relative to the last point, in tenths: half the length of absolute ones.
fn steps(path: &Path) -> String {
    let mut d = String::new();
    let (mut last, mut start) = ((0, 0), (0, 0));
    for step in &path.steps {
        let (letter, points) = match *step {
            Step::Move(p) => ('m', vec![p]),
            Step::Line(p) => ('l', vec![p]),
            Step::Quad(c, p) => ('q', vec![c, p]),
            Step::Cubic(a, b, p) => ('c', vec![a, b, p]),
            Step::Close => {
                d.push('z');
                last = start;
                continue;
            }
        };
        d.push(letter);
        let from = last;
        for (i, p) in points.iter().enumerate() {
            last = ((p.0 * 10.0).round() as i32, (p.1 * 10.0).round() as i32);
            write_tenths(&mut d, last.0 - from.0, i > 0);
            write_tenths(&mut d, last.1 - from.1, true);
        }
        if letter == 'm' {
            start = last;
        }
    }
    d
}

/// A number of tenths without needless characters; a minus sign parts numbers by itself.
fn write_tenths(d: &mut String, tenths: i32, part: bool) {
    if part && tenths >= 0 {
        d.push(' ');
    }
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let _ = match (whole, tenth) {
        (_, 0) => write!(d, "{sign}{whole}"),
        (0, _) => write!(d, "{sign}.{tenth}"),
        _ => write!(d, "{sign}{whole}.{tenth}"),
    };
}

fn hex(ink: Ink) -> String {
    let part = |v: f32| (v.clamp(0.0, 1.0) * 255.0).round() as u8;
    format!("#{:02x}{:02x}{:02x}", part(ink.r), part(ink.g), part(ink.b))
}

/// A number to a tenth or, when small, to a hundredth.
fn short(v: f32) -> String {
    let rounded = if v.abs() < 4.0 { (v * 100.0).round() / 100.0 } else { (v * 10.0).round() / 10.0 };
    format!("{rounded}")
}
