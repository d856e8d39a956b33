//! Feeds that are too much of one thing.

use crate::{Hostile, Shape, numbered};

/// Every hostile feed.
#[must_use]
pub fn feeds() -> Vec<Hostile> {
    SHAPES.iter().flat_map(Shape::each).collect()
}

const SHAPES: &[Shape] = &[
    Shape { name: "nested elements", make: |n| rss(&"<x>".repeat(n)), counts: &[1_000, 1_000_000] },
    Shape { name: "nested channels", make: |n| rss(&"<channel><item>".repeat(n)), counts: &[100_000] },
    Shape {
        name: "attributes of one tag",
        make: |n| rss(&format!("<item {}/>", numbered(n, |k| format!("a{k}='' ")))),
        counts: &[200_000],
    },
    Shape {
        name: "namespaces of one tag",
        make: |n| rss(&format!("<item {}/>", numbered(n, |k| format!("xmlns:a{k}='urn:x' ")))),
        counts: &[100_000],
    },
    Shape {
        name: "namespaces in every depth",
        make: |n| rss(&numbered(n, |k| format!("<a{k}:x xmlns:a{k}='urn:x{k}'>"))),
        counts: &[50_000],
    },
    Shape {
        name: "items",
        make: |n| {
            rss(&numbered(n, |k| {
                format!("<item><title>Story {k}</title><link>https://x.example/{k}</link></item>")
            }))
        },
        counts: &[100_000],
    },
    Shape { name: "empty items", make: |n| rss(&"<item/>".repeat(n)), counts: &[1_000_000] },
    Shape {
        name: "categories of one item",
        make: |n| {
            rss(&format!(
                "<item><title>x</title>{}</item>",
                numbered(n, |k| format!("<category>c{k}</category>"))
            ))
        },
        counts: &[200_000],
    },
    Shape {
        name: "enclosures of one item",
        make: |n| {
            rss(&format!(
                "<item><title>x</title>{}</item>",
                numbered(n, |k| {
                    format!("<enclosure url='https://x.example/{k}.mp3' type='audio/mpeg' length='1'/>")
                })
            ))
        },
        counts: &[100_000],
    },
    Shape {
        name: "a body of nested elements",
        make: |n| {
            rss(&format!(
                "<item><title>x</title><description>{}</description></item>",
                "&lt;div&gt;".repeat(n)
            ))
        },
        counts: &[500, 400_000],
    },
    Shape {
        name: "bodies that grow",
        make: |n| {
            rss(&format!(
                "<item><title>x</title><description><![CDATA[<p>{}{}]]></description></item>",
                numbered(100, |k| format!("<b id=b{k}>")),
                "</p><p>x".repeat(1_400)
            )
            .repeat(n))
        },
        counts: &[20],
    },
    Shape {
        name: "a title of mark-up",
        make: |n| rss(&format!("<item><title>{}</title></item>", "&lt;b&gt;x".repeat(n))),
        counts: &[1_000_000],
    },
    Shape {
        name: "references",
        make: |n| rss(&format!("<item><title>{}</title></item>", "&amp;".repeat(n))),
        counts: &[2_000_000],
    },
    Shape {
        name: "unknown references",
        make: |n| rss(&format!("<item><title>{}</title></item>", "&x;&#;&#x".repeat(n))),
        counts: &[1_000_000],
    },
    Shape { name: "signs less than", make: |n| rss(&"<".repeat(n)), counts: &[10_000_000] },
    Shape { name: "comments", make: |n| rss(&"<!-- -->".repeat(n)), counts: &[1_000_000] },
    Shape {
        name: "an endless section",
        make: |n| rss(&format!("<item><title><![CDATA[{}", "]]".repeat(n))),
        counts: &[5_000_000],
    },
    Shape { name: "end tags", make: |n| rss(&"</item></x>".repeat(n)), counts: &[1_000_000] },
    Shape {
        name: "crossed tags",
        make: |n| rss(&numbered(n, |k| format!("<a{k}><b{k}></a{k}>"))),
        counts: &[200_000],
    },
    Shape {
        name: "entities that grow",
        make: |n| {
            format!(
                "<!DOCTYPE rss [<!ENTITY a0 'ha'>{}]>{}",
                numbered(n, |k| { format!("<!ENTITY a{} '{}'>", k + 1, format!("&a{k};").repeat(10)) }),
                rss(&format!("<item><title>&a{n};</title></item>"))
            )
        },
        counts: &[12],
    },
    Shape {
        name: "json, nested",
        make: |n| format!("{{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}", "[".repeat(n)),
        counts: &[1_000_000],
    },
    Shape {
        name: "json, items",
        make: |n| {
            format!(
                "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",\"items\":[{}1]}}",
                numbered(n, |k| format!("{{\"id\":\"{k}\",\"content_html\":\"<p>x\"}},"))
            )
        },
        counts: &[100_000],
    },
    Shape {
        name: "atom, links of one entry",
        make: |n| {
            format!(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><title>x</title>{}</entry></feed>",
                numbered(n, |k| format!("<link rel='alternate' href='https://x.example/{k}'/>"))
            )
        },
        counts: &[100_000],
    },
    Shape {
        name: "atom, mark-up in elements",
        make: |n| {
            format!(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title><entry><title>x</title>\
            <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{}</div></content></entry></feed>",
                "<div>".repeat(n)
            )
        },
        counts: &[400, 500_000],
    },
];

fn rss(items: &str) -> String {
    format!("<?xml version='1.0'?><rss version='2.0'><channel><title>A line</title>{items}</channel></rss>")
}
