//! Pages that mean one thing to a parser and another to whoever estimates, and those that strain what is stated
//! beside the text: titles, addresses, linked data, candidates of pictures.

use crate::{Shape, numbered, page};

pub(super) const SHAPES: &[Shape] = &[
    Shape { name: "b ended inside div", make: |n| page(&"<b><div></b>".repeat(n)), counts: &[400, 150_000] },
    Shape {
        name: "span ended inside div",
        make: |n| page(&"<span><div></span>".repeat(n)),
        counts: &[100_000],
    },
    Shape { name: "li around section", make: |n| page(&"<li><section>".repeat(n)), counts: &[100_000] },
    Shape {
        name: "row in a template in a row",
        make: |n| page(&"<table><tr><td><template>".repeat(n)),
        counts: &[60_000],
    },
    Shape {
        name: "div after a script in a script",
        make: |n| page(&format!("<script><!--<script></script><textarea></script>{}", "<div>".repeat(n))),
        counts: &[100_000],
    },
    Shape {
        name: "div after a title in a select",
        make: |n| page(&format!("<select><title></select>{}", "<div>".repeat(n))),
        counts: &[100_000],
    },
    Shape {
        name: "div after a title in svg",
        make: |n| page(&format!("<svg><desc><title><!--</title>{}", "<div>".repeat(n))),
        counts: &[100_000],
    },
    Shape {
        name: "div after a section of characters",
        make: |n| page(&format!("<svg><![CDATA[><!--]]>{}", "<div>".repeat(n))),
        counts: &[100_000],
    },
    Shape {
        name: "attributes behind a comment with a quote",
        make: |n| page(&format!("<!--<x y=\"--><p {}>\"", numbered(n, |k| format!("a{k} ")))),
        counts: &[200_000],
    },
    Shape {
        name: "crossed formats around blocks",
        make: |n| page(&"<a><b><i><u><div></a></b></i></u>".repeat(n)),
        counts: &[120, 50_000],
    },
    Shape {
        name: "formats wrapped again and again",
        make: |n| {
            page(&format!("{}<div><p>x{}", numbered(90, |k| format!("<b id=b{k}>")), "</b><p>".repeat(n)))
        },
        counts: &[90, 100_000],
    },
    Shape {
        name: "text put before a table",
        make: |n| page(&format!("<table>{}", "<b>x<tr>y".repeat(n))),
        counts: &[450, 100_000],
    },
    Shape {
        name: "blocks put before a table",
        make: |n| page(&"<table><div>x".repeat(n)),
        counts: &[150, 100_000],
    },
    Shape {
        name: "plain text to the end",
        make: |n| page(&format!("<plaintext>{}", "<div>".repeat(n))),
        counts: &[300_000],
    },
    Shape { name: "framesets", make: |n| "<frameset><frame>".repeat(n), counts: &[100_000] },
    Shape {
        name: "bodies and html",
        make: |n| page(&numbered(n, |k| format!("<body a{k}><html b{k}>"))),
        counts: &[120, 60_000],
    },
    Shape { name: "forms", make: |n| page(&"<form><div>".repeat(n)), counts: &[200, 100_000] },
    Shape {
        name: "a title",
        make: |n| headed(&format!("<title>{}</title>", "An hour | ".repeat(n / 10))),
        counts: &[1_900_000],
    },
    Shape { name: "titles", make: |n| headed(&"<title>An hour</title>".repeat(n)), counts: &[60_000] },
    Shape {
        name: "stated titles",
        make: |n| headed(&format!("<meta property=og:title content='{}'>", "An hour - ".repeat(n / 10))),
        counts: &[1_900_000],
    },
    Shape {
        name: "statements",
        make: |n| headed(&numbered(n, |k| format!("<meta property=article:tag content=x{k}>"))),
        counts: &[40_000],
    },
    Shape {
        name: "stated authors",
        make: |n| headed(&format!("<meta name=author content='{}'>", "Ann Bell, ".repeat(n))),
        counts: &[180_000],
    },
    Shape {
        name: "an address",
        make: |n| {
            headed(&format!(
                "<base href='https://x.example/{0}'><link rel=canonical href='/{0}?{0}'>",
                "a/../".repeat(n)
            ))
        },
        counts: &[120_000],
    },
    Shape {
        name: "linked data, nested objects",
        make: |n| linked(&format!("{}1{}", "{\"author\":".repeat(n), "}".repeat(n))),
        counts: &[100, 120_000],
    },
    Shape {
        name: "linked data, nested lists",
        make: |n| linked(&format!("{}{}", "[".repeat(n), "]".repeat(n))),
        counts: &[120, 900_000],
    },
    Shape {
        name: "linked data, a graph of many",
        make: |n| {
            linked(&format!(
                "{{\"@graph\":[{}1]}}",
                numbered(n, |k| {
                    format!(
                        "{{\"@type\":\"NewsArticle\",\"@id\":\"#{k}\",\"author\":{{\"@id\":\"#{k}\"}},\"headline\":\"h{k}\"}},"
                    )
                })
            ))
        },
        counts: &[18_000],
    },
    Shape {
        name: "linked data, many people",
        make: |n| {
            linked(&format!(
                "{{\"@type\":\"Article\",\"author\":[{}1]}}",
                numbered(n, |k| { format!("{{\"@type\":\"Person\",\"name\":\"Ann Bell {k}\"}},") })
            ))
        },
        counts: &[35_000],
    },
    Shape {
        name: "linked data, many scripts",
        make: |n| headed(&"<script type=application/ld+json>{\"@type\":\"Article\"}</script>".repeat(n)),
        counts: &[28_000],
    },
    Shape {
        name: "candidates of a picture",
        make: |n| page(&format!("<img srcset='{}'>", numbered(n, |k| format!("/p{k}.jpg {k}w, ")))),
        counts: &[100_000],
    },
    Shape {
        name: "sources of a picture",
        make: |n| {
            page(&format!(
                "<picture>{}<img src=/x.jpg></picture>",
                numbered(n, |k| { format!("<source srcset='/p{k}.jpg {k}w'>") })
            ))
        },
        counts: &[50_000],
    },
    Shape {
        name: "pictures and their twins",
        make: |n| {
            page(&numbered(n, |k| format!("<img data-src=/{k}.jpg><noscript><img src=/{k}.jpg></noscript>")))
        },
        counts: &[28_000],
    },
    Shape {
        name: "words of consent",
        make: |n| format!("<title>x</title><p>{}", "enable javascript <script".repeat(n)),
        counts: &[80_000],
    },
];

fn headed(head: &str) -> String {
    page("<p>The lake lay still.</p>").replacen("<head>", &format!("<head>{head}"), 1)
}

fn linked(data: &str) -> String {
    headed(&format!("<script type=\"application/ld+json\">{data}</script>"))
}
