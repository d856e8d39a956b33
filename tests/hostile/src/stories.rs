//! Pages that look like many stories, many posts or many texts at once: what the rules about boundaries, quotations
//! and stated texts go through most often.

use crate::{Shape, numbered, page};

pub(super) const SHAPES: &[Shape] = &[
    Shape {
        name: "heads of stories that were links",
        make: |n| page(&numbered(n, |k| format!("<div><h2><a>The price of salt {k}</a></h2>{PROSE}</div>"))),
        counts: &[80, 9_000],
    },
    Shape {
        name: "names and days under headings",
        make: |n| {
            page(&numbered(n, |k| {
                format!("<h2>The price of salt {k}</h2><div>Ana Ruiz</div><div>3 May 2024</div><p>x")
            }))
        },
        counts: &[15_000],
    },
    Shape {
        name: "stories before the headline",
        make: |n| before(&numbered(n, |k| other(k, PROSE))),
        counts: &[80, 7_000],
    },
    Shape {
        name: "stories between the headline and the text",
        make: |n| between(&numbered(n, |k| other(k, PROSE))),
        counts: &[80, 7_000],
    },
    Shape {
        name: "stories inside each other",
        make: |n| page(&format!("{}x", numbered(n, |k| format!("<div>{}", other(k, PROSE))))),
        counts: &[250],
    },
    Shape {
        name: "the headline again and again",
        make: |n| page(&"<article><h2>An hour in the valley</h2><p>x</article>".repeat(n)),
        counts: &[20_000],
    },
    Shape {
        name: "those who write",
        make: |n| {
            page(&numbered(n, |k| format!("<a rel=author href=/author/{k}>Ann Bell</a> 3 May 2024<br>")))
        },
        counts: &[25_000],
    },
    Shape { name: "days", make: |n| page(&"<div class=date>3 May 2024</div>".repeat(n)), counts: &[50_000] },
    Shape {
        name: "posts",
        make: |n| page(&numbered(n, |k| format!("<div class=share>{}</div>", post(k)))),
        counts: &[13_000],
    },
    Shape {
        name: "quotations inside each other that end with a day",
        make: |n| {
            page(&numbered(n, |k| format!("<blockquote>x <a href=//x.com/a/status/{k}>3 May 2024</a>")))
        },
        counts: &[240],
    },
    Shape {
        name: "a quotation of many links",
        make: |n| {
            page(&format!("<blockquote>{}</blockquote>", "<a href=//x.com/a/status/1>3 May</a>".repeat(n)))
        },
        counts: &[45_000],
    },
    Shape {
        name: "chapters on related work inside each other",
        make: |n| page(&format!("<section id=related-work><h2>Related work</h2>{PROSE}").repeat(n)),
        counts: &[200],
    },
    Shape {
        name: "a stated text of many lines",
        make: |n| stated(&"A line of it.\\n".repeat(n)),
        counts: &[120_000],
    },
    Shape { name: "a stated text of one word", make: |n| stated(&"w".repeat(n)), counts: &[1_900_000] },
    Shape {
        name: "a stated text of nested mark-up",
        make: |n| stated(&format!("{}</p>x", "<div>word and word ".repeat(n))),
        counts: &[400, 80_000],
    },
    Shape {
        name: "a stated text written as plain mark-up",
        make: |n| stated(&"&lt;p&gt;A line of it.&lt;/p&gt;".repeat(n)),
        counts: &[40_000],
    },
    Shape {
        name: "refreshes",
        make: |n| headed(&numbered(n, |k| format!("<meta http-equiv=refresh content='0;url=/{k}'>"))),
        counts: &[40_000],
    },
    Shape {
        name: "canonical addresses",
        make: |n| headed(&numbered(n, |k| format!("<link rel=canonical href='/{k}'>"))),
        counts: &[45_000],
    },
    Shape {
        name: "bases",
        make: |n| headed(&numbered(n, |k| format!("<base href='/{k}/../'>"))),
        counts: &[60_000],
    },
    Shape { name: "texts apart", make: |n| page(&"x<!---->".repeat(n)), counts: &[70_000, 230_000] },
    Shape {
        name: "one letter with many marks",
        make: |n| page(&format!("e{}", "\u{301}".repeat(n))),
        counts: &[900_000],
    },
    Shape { name: "letters without width", make: |n| page(&"\u{200b}".repeat(n)), counts: &[600_000] },
    Shape { name: "ellipses", make: |n| page(&"… ".repeat(n)), counts: &[450_000] },
    Shape {
        name: "notes and their signs",
        make: |n| {
            let signs = numbered(n, |k| format!("<sup id=r{k}><a href=#f{k}>{k}</a></sup>"));
            page(&format!(
                "<p>{signs}</p><ol>{}</ol>",
                numbered(n, |k| format!("<li id=f{k}>x <a href=#r{k}>↩</a>"))
            ))
        },
        counts: &[12_000],
    },
    Shape {
        name: "styles of many bytes",
        make: |n| page(&format!("<p style=\"{}\">x", "color:red;".repeat(n / 10)).repeat(10)),
        counts: &[190_000],
    },
];

const PROSE: &str = "<p>The salt of the far shore was weighed in the morning, and nobody in the valley thought the price of it \
                     fair, for the boats were late and the scales of the harbour were known to be old.</p>";

fn other(number: usize, text: &str) -> String {
    format!(
        "<div><h2><a href=/s/{number}>The price of salt {number}</a></h2><a href=/author/b>B. Quill</a> <div>3 May 2024</div>{text}</div>"
    )
}

fn post(number: usize) -> String {
    format!(
        "<blockquote class=twitter-tweet><p>x</p><a href=https://x.com/a/status/{number}>3 May 2024</a></blockquote>"
    )
}

fn before(stories: &str) -> String {
    page("").replacen(
        "<article>",
        &format!("{stories}<div><div>Ann Bell</div><div>3 May 2024</div></div><article>"),
        1,
    )
}

fn between(stories: &str) -> String {
    page("").replacen("</h1>", &format!("</h1><div>Ann Bell</div><div>3 May 2024</div>{stories}"), 1)
}

fn headed(head: &str) -> String {
    page("<p>x</p>").replacen("<head>", &format!("<head>{head}"), 1)
}

fn stated(text: &str) -> String {
    format!(
        "<!doctype html><html><head><title>An hour</title><script type=\"application/ld+json\">\
         {{\"@type\":\"Article\",\"headline\":\"An hour\",\"articleBody\":\"{text}\"}}</script></head><body><h1>An hour</h1>\
         <div id=root></div></body></html>"
    )
}
