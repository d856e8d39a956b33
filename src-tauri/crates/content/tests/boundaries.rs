//! Where a story ends, in every form in which sites print other stories after it: none of theirs may come out,
//! all of its own must, and the others are named as further stories.
#![expect(clippy::expect_used, reason = "a page of ours that holds no article is a failed test")]

use layover_content::page::{self, ExtractedPage, PageInput};

const URL: &str = "https://quay.example/2024/lamps-on-the-quay";
const TITLE: &str = "Lamps on the quay";

const OWN: [&str; 6] = [
    "The harbour kept its lamps through the winter, and nobody who passed at night could say it had ever been dark.",
    "The keeper walked the whole length of the quay twice, once at dusk and once before the first boats came in.",
    "Letters went to three ministries, each of which replied that the matter lay with the other two, with regret.",
    "On the quay the timetable stayed on its board, faded by salt, and the ramp was swept each morning all the same.",
    "A lamp costs nothing, she told the board, and a darkened pier costs a great deal to explain to anyone at all.",
    "In April the board met again, counted the lamps, found all twelve of them lit, and went home without a vote.",
];

/// How the page prints its stories.
struct Print {
    name: &'static str,
    own_paragraphs: usize,
    /// Opens and closes the own story.
    own: (&'static str, &'static str),
    /// One other story, with `{n}` for its number and `{text}` for its paragraphs.
    other: &'static str,
    others: usize,
    /// Whether the others' addresses can be told.
    is_named: bool,
}

const PRINTS: [Print; 17] = [
    Print {
        name: "others expanded, marked by their addresses",
        own_paragraphs: 6,
        own: (
            "<article data-article-url=\"/2024/lamps-on-the-quay\"><h1>Lamps on the quay</h1>",
            "</article>",
        ),
        other: "<article data-article-url=\"/2024/other-{n}\"><h1><a href=\"/2024/other-{n}\">Other story {n}</a></h1>{text}</article>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "a short story, three long others",
        own_paragraphs: 3,
        own: ("<article><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2>{text}</article>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "no classes, one other expanded",
        own_paragraphs: 6,
        own: ("<article><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2>{text}</article>",
        others: 1,
        is_named: true,
    },
    Print {
        name: "others in templates",
        own_paragraphs: 6,
        own: ("<article><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2><template>{text}</template></article>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "others collapsed behind a summary",
        own_paragraphs: 6,
        own: ("<article><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2><details><summary>Read</summary>{text}</details></article>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "others hidden until they are scrolled to",
        own_paragraphs: 6,
        own: ("<article itemid=\"/2024/lamps-on-the-quay\"><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article itemid=\"/2024/other-{n}\"><h1>Other story {n}</h1><div style=\"display:none\">{text}</div></article>",
        others: 2,
        is_named: true,
    },
    Print {
        name: "the mark stands at the end of each story",
        own_paragraphs: 6,
        own: (
            "<article><h1>Lamps on the quay</h1>",
            "<span data-post-url=\"https://quay.example/2024/lamps-on-the-quay\"></span></article>",
        ),
        other: "<article><h1>Other story {n}</h1>{text}<span data-post-url=\"https://quay.example/2024/other-{n}\"></span></article>",
        others: 2,
        is_named: true,
    },
    Print {
        name: "others inside the article's own column",
        own_paragraphs: 6,
        own: ("<main><article><h1>Lamps on the quay</h1>", ""),
        other: "<section data-story-url=\"/2024/other-{n}\" itemtype=\"https://schema.org/NewsArticle\"><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2>{text}</section>",
        others: 2,
        is_named: true,
    },
    Print {
        name: "sections that nothing marks",
        own_paragraphs: 6,
        own: ("<main><section><h1>Lamps on the quay</h1>", "</section>"),
        other: "<section><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2>{text}</section>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "posts that nothing marks, each under a headline of the first rank",
        own_paragraphs: 2,
        own: ("<div id=page><div class=post><h1>Lamps on the quay</h1>", "</div>"),
        other: "<div class=post><h1><a href=\"/2024/other-{n}\">Other story {n}</a></h1>{text}</div>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "head and text in boxes apart, the others in a third",
        own_paragraphs: 3,
        own: (
            "<div><div><h1>Lamps on the quay</h1><div><a href=/author/ada/>Ada Holm</a> <div>May 3, 2024</div></div></div><div>",
            "</div>",
        ),
        other: "<div><div><h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2><a href=/author/b{n}/>Bo Quill</a> <div>May 9, 2024</div><div>{text}</div></div></div>",
        others: 2,
        is_named: true,
    },
    Print {
        name: "one column without boxes",
        own_paragraphs: 6,
        own: ("<div><h1>Lamps on the quay</h1><p>By Ada Holm</p><p>May 3, 2024</p>", ""),
        other: "<h2><a href=\"/2024/other-{n}\">Other story {n}</a></h2><p>By Bo Quill</p><p>May 9, 2024</p>{text}",
        others: 2,
        is_named: true,
    },
    Print {
        name: "headlines without a link, bylines and days as over the first",
        own_paragraphs: 6,
        own: ("<div><h1>Lamps on the quay</h1><p>By Ada Holm</p><p>May 3, 2024</p>", ""),
        other: "<h2>Other story {n} of many</h2><p>By Bo Quill</p><p>May 9, 2024</p>{text}",
        others: 2,
        is_named: false,
    },
    Print {
        name: "bylines and days alone",
        own_paragraphs: 3,
        own: (
            "<div><h1>Lamps on the quay</h1><a href=/author/ada/>Ada Holm</a> <div>May 3, 2024</div><div>",
            "</div>",
        ),
        other: "<div><a href=/author/b{n}/>Bo Quill</a> <div>May 9, 2024</div><div>{text}</div></div>",
        others: 2,
        is_named: false,
    },
    Print {
        name: "boxes with an address that may be anything's",
        own_paragraphs: 6,
        own: (
            "<div class=article-wrap data-url=\"/2024/lamps-on-the-quay\"><h1>Lamps on the quay</h1>",
            "</div>",
        ),
        other: "<div class=article-wrap data-url=\"/2024/other-{n}\"><h1>Other story {n}</h1>{text}</div>",
        others: 3,
        is_named: true,
    },
    Print {
        name: "the next story behind a summary",
        own_paragraphs: 6,
        own: ("<main><h1>Lamps on the quay</h1>", ""),
        other: "<details class=next-story><summary>Other story {n} of many</summary>{text}</details>",
        others: 1,
        is_named: false,
    },
    Print {
        name: "a note of one paragraph, another article after it",
        own_paragraphs: 1,
        own: ("<article><h1>Lamps on the quay</h1>", "</article>"),
        other: "<article><h1>Other story {n}</h1>{text}</article>",
        others: 1,
        is_named: false,
    },
];

fn page_of(print: &Print) -> String {
    let own: String = OWN.iter().take(print.own_paragraphs).map(|line| format!("<p>{line}</p>")).collect();
    let others: String = (1..=print.others)
        .map(|number| {
            let text: String = (0..12)
                .map(|line| format!("<p>Other story {number}, line {line}: an unrelated account of grain, tariffs, gauges and the price of salt.</p>"))
                .collect();
            print.other.replace("{n}", &number.to_string()).replace("{text}", &text)
        })
        .collect();
    let (opens, closes) = print.own;
    format!(
        "<!DOCTYPE html><html><head><title>{TITLE}</title><link rel=canonical href={URL}></head><body>\
         <nav><a href=/>Home</a> <a href=/about>About</a></nav>{opens}{own}{closes}{others}\
         <footer><p>All rights reserved.</p></footer></body></html>"
    )
}

fn extract(html: &str) -> ExtractedPage {
    let input =
        PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url: URL, profile: None };
    page::extract(input).expect("article")
}

#[test]
fn other_stories_stay_out_and_are_named() {
    for print in &PRINTS {
        let found = extract(&page_of(print));
        for line in OWN.iter().take(print.own_paragraphs) {
            assert!(found.text.contains(line), "{}: {line:?} is lost from {:?}", print.name, found.text);
        }
        assert!(!found.text.contains("Other story"), "{}: {:?}", print.name, found.text);
        assert!(!found.text.contains("rights reserved"), "{}: {:?}", print.name, found.text);
        if print.is_named {
            assert_eq!(found.further.len(), print.others, "{}: {:?}", print.name, found.further);
            for (at, story) in found.further.iter().enumerate() {
                assert_eq!(
                    story.url,
                    format!("https://quay.example/2024/other-{}", at + 1),
                    "{}",
                    print.name
                );
                assert_eq!(story.title, format!("Other story {}", at + 1), "{}", print.name);
            }
        }
    }
}

/// Pages whose headings lead elsewhere, and all of whose text is their own.
#[test]
fn a_story_that_speaks_of_others_stays_whole() {
    let line = |about: &str| {
        format!(
            "<p>Of {about} the keeper said that it had burnt all winter, and that nobody on the quay had seen it dark once.</p>"
        )
    };
    let part = |number: u32| {
        let lines: String =
            ["wick", "oil", "glass"].map(|thing| line(&format!("the {thing} of lamp {number}"))).concat();
        format!("<h2><a href=/2024/lamp-{number}>The lamp of pier {number}</a></h2>{lines}")
    };
    let parts: String = (1..=4).map(part).collect();
    let opening: String = OWN.iter().map(|line| format!("<p>{line}</p>")).collect();
    let pages = [
        // Its parts are named after stories of their own, and it goes on.
        format!(
            "<article><h1>{TITLE}</h1>{opening}{parts}<h2>How we counted them</h2>{}</article>",
            line("all")
        ),
        format!(
            "<article><h1>{TITLE}</h1>{opening}<section>{}</section><h2>How we counted them</h2>{}</article>",
            part(1),
            line("all")
        ),
        // A collection has no text before its first part.
        format!("<div><h1>{TITLE}</h1>{parts}</div>"),
        // Another story is named in the middle.
        format!(
            "<article><h1>{TITLE}</h1>{opening}<h3><a href=/2024/salt>The price of salt in winter</a></h3>{}{}</article>",
            line("one"),
            line("all")
        ),
    ];
    for html in pages {
        let html = format!("<html><head><title>{TITLE}</title></head><body>{html}</body></html>");
        let found = extract(&html);
        let last = if html.contains("Of all") { "Of all the keeper" } else { "glass of lamp 4" };
        assert!(found.text.contains(last), "{html}: {}", found.text);
        if html.contains("pier 1") {
            assert!(found.text.contains("The lamp of pier 1"), "{html}: {}", found.text);
        }
    }
}

/// What sites print around a story: each between its paragraphs or after them.
const NOISE: [&str; 14] = [
    "<p>Advertisement</p>",
    "<div class=\"Newsletter_box__x1\"><h3>Newsletter</h3><p>All of it in your mailbox.</p><form><input type=email></form></div>",
    "<p><a href=/2024/other-1>READ MORE: THE PRICE OF SALT IN WINTER</a></p>",
    "<p>Read also: <a href=/2024/other-1>The price of salt in winter</a></p>",
    "<p>Lesen Sie auch: <a href=/2024/other-1>Der Preis des Salzes im Winter</a></p>",
    "<p>Читайте также: <a href=/2024/other-1>Цена соли зимой</a></p>",
    "<div class=share-buttons><a href=#>Share</a><a href=#>Tweet</a></div>",
    "<section><h3>Related stories</h3><ul><li><a href=/2024/other-1>The price of salt in winter, explained</a></li><li><a href=/2024/other-2>Rail gauges and what they cost us</a></li></ul></section>",
    "<p><strong>You may also like:</strong></p><ul><li><a href=/2024/other-1>The price of salt in winter, explained</a></li></ul>",
    "<div id=cookie-banner><p>We use cookies to make this better.</p><button>Accept</button></div>",
    "<p>Sign up for our newsletter and have it delivered to your inbox.</p>",
    "<div class=author-bio><p>Ada Holm writes about harbours.</p></div>",
    "<div class=comments><p>First! A fine lamp.</p></div>",
    "<p>Image 2 of 5</p>",
];
const TELLTALES: [&str; 18] = [
    "Advertisement",
    "mailbox",
    "PRICE OF SALT",
    "price of salt",
    "Preis des Salzes",
    "Цена соли",
    "Tweet",
    "Related",
    "Rail gauges",
    "also like",
    "cookies",
    "newsletter",
    "inbox",
    "Ada Holm writes",
    "First!",
    "Image 2",
    "Accept",
    "Share",
];

#[test]
fn boxes_and_lines_that_are_no_story_stay_out() {
    for place in [1, 3, 6] {
        let mut parts: Vec<String> = OWN.iter().map(|line| format!("<p>{line}</p>")).collect();
        parts.insert(place, NOISE.concat());
        let html = format!(
            "<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div>{}</div></article></body></html>",
            parts.concat()
        );
        let found = extract(&html);
        for line in OWN {
            assert!(found.text.contains(line), "noise at {place}: {line:?} is lost from {:?}", found.text);
        }
        for telltale in TELLTALES {
            assert!(!found.text.contains(telltale), "noise at {place}: {telltale:?} in {:?}", found.text);
        }
    }
}

#[test]
fn what_follows_the_end_stays_out_but_sources_stay() {
    let own: String = OWN.iter().map(|line| format!("<p>{line}</p>")).collect();
    let page = |tail: &str| {
        format!(
            "<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div>{own}{tail}</div></article></body></html>"
        )
    };
    let found = extract(&page(
        "<p>Follow us on Facebook</p><p><a href=/tags/lamps>Lamps</a></p><p>© 2024 The Quay. All rights reserved.</p>",
    ));
    assert!(found.text.ends_with(OWN[5]), "{:?}", found.text);
    let sources = "<h2>Sources</h2><ul><li><a href=https://archive.example/a>The ledger of the keeper, 1911</a></li><li><a href=https://archive.example/b>Minutes of the harbour board</a></li></ul>";
    let found = extract(&page(sources));
    assert!(found.text.contains("The ledger of the keeper"), "{:?}", found.text);
}

#[test]
fn a_second_engine_is_asked_only_in_doubt() {
    let own: String = OWN.iter().cycle().take(18).map(|line| format!("<p>{line}</p>")).collect();
    let plain = format!(
        "<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{own}</article></body></html>"
    );
    assert!(!extract(&plain).has_second_opinion);
    let scraps: String =
        (0..12).map(|number| format!("<p>Scrap number {number} without an end</p>")).collect();
    let doubtful = plain.replace("</article>", &format!("{scraps}</article>"));
    assert!(extract(&doubtful).has_second_opinion);
}
