//! Pages that are too much of one thing.

use crate::{Hostile, Shape, numbered, page, stories, tricks};

/// Every hostile page.
#[must_use]
pub fn pages() -> Vec<Hostile> {
    SHAPES.iter().chain(tricks::SHAPES).chain(stories::SHAPES).flat_map(Shape::each).collect()
}

const SHAPES: &[Shape] = &[
    Shape {
        name: "nested div",
        make: |n| page(&nested("<div>", "</div>", n)),
        counts: &[400, 10_000, 100_000],
    },
    Shape { name: "nested b and i", make: |n| page(&"<b><i>".repeat(n)), counts: &[200, 100_000] },
    Shape {
        name: "nested lists",
        make: |n| page(&nested("<ul><li>x", "</li></ul>", n)),
        counts: &[240, 50_000],
    },
    Shape {
        name: "nested tables",
        make: |n| page(&nested("<table><tr><td>x", "</td></tr></table>", n)),
        counts: &[120, 50_000],
    },
    Shape {
        name: "nested blockquotes",
        make: |n| page(&"<blockquote><p>x".repeat(n)),
        counts: &[490, 100_000],
    },
    Shape { name: "nested templates", make: |n| page(&"<template><p>x".repeat(n)), counts: &[400, 100_000] },
    Shape {
        name: "nested svg and html",
        make: |n| page(&"<svg><foreignObject><div>x".repeat(n)),
        counts: &[150, 50_000],
    },
    Shape {
        name: "nested math and html",
        make: |n| page(&"<math><annotation-xml encoding=text/html><div>x".repeat(n)),
        counts: &[150, 30_000],
    },
    Shape {
        name: "nested select",
        make: |n| page(&"<select><option>x<optgroup>".repeat(n)),
        counts: &[500, 60_000],
    },
    Shape {
        name: "kickers in boxes",
        make: |n| page(&format!("<div>{}</div>", "<p class=kicker>k</p>".repeat(200)).repeat(n)),
        counts: &[100, 300],
    },
    Shape {
        name: "headings of related stories",
        make: |n| page(&format!("<div>{}</div>", "<h2>Related</h2>".repeat(n))),
        counts: &[20_000],
    },
    Shape {
        name: "fields for mail addresses",
        make: |n| page(&format!("<div>{}</div>", "<input type=email>".repeat(250)).repeat(n)),
        counts: &[200],
    },
    Shape { name: "nested button", make: |n| page(&"<button><div>x".repeat(n)), counts: &[200, 100_000] },
    Shape { name: "nested ruby", make: |n| page(&"<ruby>x<rt>y".repeat(n)), counts: &[200, 100_000] },
    Shape { name: "unclosed a", make: |n| page(&"<a href=/x>x".repeat(n)), counts: &[70_000, 1_000_000] },
    Shape { name: "unclosed p", make: |n| page(&"<p>x".repeat(n)), counts: &[74_000, 1_000_000] },
    Shape { name: "unclosed font", make: |n| page(&"<font>x".repeat(n)), counts: &[490, 1_000_000] },
    Shape {
        name: "different fonts and blocks",
        make: |n| page(&numbered(n, |k| format!("<font size={k}><p>x"))),
        counts: &[150, 20_000],
    },
    Shape {
        name: "open formats repeated in each block",
        make: |n| page(&format!("<p>{}{}", numbered(100, |k| format!("<b id=b{k}>")), "</p><p>x".repeat(n))),
        counts: &[1_400, 200_000],
    },
    Shape {
        name: "a long attribute repeated in each block",
        make: |n| page(&format!("<p><b title={}>{}", "x".repeat(n), "</p><p>x".repeat(10_000))),
        counts: &[500, 500_000],
    },
    Shape {
        name: "attributes of one tag",
        make: |n| page(&format!("<p {}>x", numbered(n, |k| format!("a{k} ")))),
        counts: &[256, 8_000, 200_000],
    },
    Shape {
        name: "attributes of an end tag",
        make: |n| page(&format!("x</p {}>x", numbered(n, |k| format!("a{k} ")))),
        counts: &[200_000],
    },
    Shape {
        name: "attributes of many tags",
        make: |n| page(&format!("<i {}>x</i>", numbered(256, |k| format!("a{k} "))).repeat(n)),
        counts: &[1_400],
    },
    Shape {
        name: "one attribute of many bytes",
        make: |n| page(&format!("<p title=\"{}\">x", "x ".repeat(n / 2))),
        counts: &[1_900_000, 10_000_000],
    },
    Shape {
        name: "a class of many bytes around much",
        make: |n| page(&format!("<div class=\"{}\">{}</div>", "x ".repeat(n / 2), "<p>x".repeat(60_000))),
        counts: &[2_000, 1_000_000],
    },
    Shape {
        name: "classes of many bytes",
        make: |n| page(&format!("<p class=\"{}\">x", "share-x ".repeat(n / 8)).repeat(10)),
        counts: &[190_000],
    },
    Shape {
        name: "text in every depth",
        make: |n| page(&nested(&format!("<div class=share>{}", "word ".repeat(n)), "</div>", 400)),
        counts: &[100, 900],
    },
    Shape {
        name: "much text deep inside",
        make: |n| {
            page(&nested("<div class=related><section>", "</section></div>", n).replacen(
                "</section>",
                &format!("{}</section>", "<p>word and word</p>".repeat(60_000)),
                1,
            ))
        },
        counts: &[50, 120, 240],
    },
    Shape { name: "one text", make: |n| page(&"word ".repeat(n / 5)), counts: &[1_900_000, 20_000_000] },
    Shape { name: "one word", make: |n| page(&"w".repeat(n)), counts: &[1_900_000] },
    Shape { name: "blanks", make: |n| page(&" \n".repeat(n / 2)), counts: &[1_900_000] },
    Shape { name: "references", make: |n| page(&"&amp;".repeat(n)), counts: &[380_000, 1_000_000] },
    Shape { name: "unfinished references", make: |n| page(&"&ampx&#x1;&#".repeat(n)), counts: &[150_000] },
    Shape { name: "signs less than", make: |n| page(&"<".repeat(n)), counts: &[1_900_000] },
    Shape { name: "nulls", make: |n| page(&"\0".repeat(n)), counts: &[1_900_000] },
    Shape {
        name: "different names",
        make: |n| page(&numbered(n, |k| format!("<x{k:x}>"))),
        counts: &[480, 200_000],
    },
    Shape {
        name: "different names closed",
        make: |n| page(&numbered(n, |k| format!("<x{k:x}>y</x{k:x}>"))),
        counts: &[70_000],
    },
    Shape {
        name: "different attribute names",
        make: |n| page(&numbered(n, |k| format!("<i x{k:x}>y</i>"))),
        counts: &[70_000],
    },
    Shape { name: "end tags", make: |n| page(&"</p></b></div>".repeat(n)), counts: &[60_000, 130_000] },
    Shape { name: "line breaks", make: |n| page(&"<br>".repeat(n)), counts: &[140_000] },
    Shape { name: "comments", make: |n| page(&"<!---->".repeat(n)), counts: &[140_000] },
    Shape {
        name: "an endless comment",
        make: |n| page(&format!("<!--{}", "- >".repeat(n / 3))),
        counts: &[1_900_000],
    },
    Shape { name: "scripts", make: |n| page(&"<script>1</script>".repeat(n)), counts: &[70_000] },
    Shape {
        name: "pictures",
        make: |n| page(&numbered(n, |k| format!("<img src=//x.example/{k}>"))),
        counts: &[20_000, 70_000],
    },
    Shape {
        name: "links",
        make: |n| page(&numbered(n, |k| format!("<a href=/{k}>word {k}</a>, "))),
        counts: &[20_000, 48_000],
    },
    Shape {
        name: "ids and links to them",
        make: |n| page(&numbered(n, |k| format!("<i id=n{k}><a href=#n{k}>x</a></i>"))),
        counts: &[40_000],
    },
    Shape {
        name: "headings",
        make: |n| page(&numbered(n, |k| format!("<div><h2>More from us {k}</h2><a href=/{k}>x</a></div>"))),
        counts: &[20_000],
    },
    Shape {
        name: "articles",
        make: |n| {
            page(&numbered(n, |k| format!("<article><h2><a href=/s/{k}>Story {k}</a></h2><p>x</article>")))
        },
        counts: &[20_000],
    },
    Shape {
        name: "figures",
        make: |n| {
            page(&numbered(n, |k| {
                format!("<figure><img src=/{k}.jpg><figcaption>Words {k}</figcaption></figure>")
            }))
        },
        counts: &[20_000],
    },
    Shape {
        name: "times and bylines",
        make: |n| {
            page(&"<time datetime=2024-05-06>6 May</time><span class=byline>By Ann Bell</span>".repeat(n))
        },
        counts: &[20_000],
    },
    Shape {
        name: "fields for mail",
        make: |n| page(&"<div><form><input type=email></form></div>".repeat(n)),
        counts: &[40_000],
    },
    Shape {
        name: "pre",
        make: |n| page(&format!("<pre><code>{}</code></pre>", "x\n".repeat(n / 2))),
        counts: &[1_900_000],
    },
    Shape {
        name: "rows",
        make: |n| page(&format!("<table>{}</table>", "<tr><td>x<td colspan=1000 rowspan=9999>".repeat(n))),
        counts: &[30_000],
    },
    Shape {
        name: "iframes",
        make: |n| page(&numbered(n, |k| format!("<iframe src=//www.youtube.com/embed/{k}></iframe>"))),
        counts: &[35_000],
    },
];

fn nested(open: &str, close: &str, count: usize) -> String {
    format!("{}x{}", open.repeat(count), close.repeat(count))
}
