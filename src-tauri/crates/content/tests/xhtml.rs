//! Bodies as XHTML and as Markdown: mark-up in, what is written out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on shall say so"
)]

use layover_content::serve::ServedPicture;
use layover_content::xhtml::{self, Setting};
use layover_content::{markdown, sanitise};
use proptest::prelude::*;

fn setting<'a>(
    picture: &'a dyn Fn(&str) -> ServedPicture,
    link: &'a dyn Fn(&str) -> Option<String>,
) -> Setting<'a> {
    Setting { picture, link, ids: "", is_epub: true }
}

fn picture(url: &str) -> ServedPicture {
    if url.contains("lost") {
        ServedPicture::Missing("The site no longer has this picture.".to_owned())
    } else {
        ServedPicture::OnBoard("pictures/a.jpg".to_owned())
    }
}

fn link(url: &str) -> Option<String> {
    url.ends_with("/neighbour").then(|| "story-2.xhtml".to_owned())
}

fn written(html: &str) -> String {
    let clean = sanitise::clean(html, Some("https://example.org/a"));
    xhtml::render(&clean.html, &setting(&picture, &link))
}

fn marked_down(html: &str) -> String {
    let clean = sanitise::clean(html, Some("https://example.org/a"));
    markdown::render(&clean.html, &setting(&picture, &link))
}

#[test]
fn elements_stand_where_they_may() {
    let cases = [
        ("<p>a &amp; b &lt; c&nbsp;d</p>", "<p>a &amp; b &lt; c\u{a0}d</p>"),
        ("<p>one<br>two</p><hr>", "<p>one<br/>two</p><hr/>"),
        // A block inside a line.
        ("<b><p>one</p><p>two</p></b>", "<p>one</p><p>two</p>"),
        // A link inside a heading inside a term.
        ("<dl><dt><h3>Term</h3></dt><dd>said</dd></dl>", "<dl><dt><p>Term</p></dt><dd>said</dd></dl>"),
        ("<dl><dd>said</dd></dl>", "<div><div>said</div></div>"),
        (
            "<ol start=3 reversed><li>a<li>b</ol>",
            "<ol start=\"3\" reversed=\"reversed\"><li>a</li><li>b</li></ol>",
        ),
        ("<p><time datetime='soon'>Soon</time> and <bdo>plain</bdo></p>", "<p>Soon and plain</p>"),
        ("<p lang='en-'>a</p><p lang='x'>b</p>", "<p lang=\"en\" xml:lang=\"en\">a</p><p>b</p>"),
        (
            "<p><a href='https://example.org/x|y[1]'>a</a> <a href='https://example.org/neighbour'>b</a></p>",
            "<p><a href=\"https://example.org/x%7Cy%5B1%5D\">a</a> <a href=\"story-2.xhtml\">b</a></p>",
        ),
        (
            "<figure><img src='https://example.org/1.jpg' alt='A \"quay\"'><figcaption>Lamps</figcaption></figure>",
            "<figure><img src=\"pictures/a.jpg\" alt=\"A &quot;quay&quot;\"/><figcaption>Lamps</figcaption></figure>",
        ),
        (
            "<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby></p>",
            "<p><ruby>港<rt>みなと</rt></ruby></p>",
        ),
    ];
    for (html, expected) in cases {
        assert_eq!(written(html), expected, "{html}");
    }
}

#[test]
fn a_missing_picture_is_its_note() {
    let html = written("<p><img src='https://example.org/lost.jpg' alt='The quay'></p>");
    assert!(html.contains("class=\"picture-missing\"") && html.contains("The quay"), "{html}");
    assert!(html.contains("no longer has this picture") && !html.contains("<img"), "{html}");
}

#[test]
fn tables_are_put_in_order() {
    let html = written(
        "<table><tr><td>loose</td></tr><thead><tr><th>Head<h2>in it</h2></th></tr></thead><caption>Of it</caption><tr></tr></table>",
    );
    assert!(html.starts_with("<table><caption>Of it</caption><thead>"), "{html}");
    assert!(!html.contains("<tr></tr>") && !html.contains("<th>Head<h2"), "{html}");
}

const NOTED: &str = "<p>Salt<sup><a id='mark-1' href='#note-1'>1</a></sup> and <a href='#lost'>nothing</a>.</p>\
    <ol><li id='note-1'>Said by Holm. <a href='#mark-1'>↩</a></li></ol>";

#[test]
fn notes_and_their_marks_find_each_other() {
    let html = written(NOTED);
    assert!(
        html.contains("<a id=\"n1\" href=\"#n2\" role=\"doc-noteref\" epub:type=\"noteref\">1</a>"),
        "{html}"
    );
    assert!(html.contains("<li id=\"n2\" epub:type=\"footnote\">"), "{html}");
    // The way back is no mark, and a link to nowhere is none at all.
    assert_eq!(html.matches("noteref\">").count(), 1, "{html}");
    assert!(html.contains("<span>nothing</span>"), "{html}");
}

#[test]
fn markdown_reads_back_as_it_was_said() {
    let cases = [
        ("<p>2 * 3 * 4 [sic] &lt;b&gt; _x_</p>", "2 \\* 3 \\* 4 \\[sic\\] \\<b\\> \\_x\\_"),
        ("<h2># One</h2><p>1. not a list</p>", "## \\# One\n\n1\\. not a list"),
        ("<p><em>soft </em>and <strong>loud</strong></p>", "*soft* and **loud**"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
        ("<ul><li>a<ol start='3'><li>b</ol></ul>", "- a\n\n  3. b"),
        ("<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"),
        ("<pre><code class='language-rust'>let a = `b`;\n</code></pre>", "```rust\nlet a = `b`;\n```"),
        ("<p><a href='https://example.org/x_(y)'>z</a></p>", "[z](<https://example.org/x_(y)>)"),
        ("<p><img src='https://example.org/1.jpg' alt='A [quay]'></p>", "![A \\[quay\\]](pictures/a.jpg)"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>x<br>y</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1\\|2 | x<br>y |",
        ),
    ];
    for (html, expected) in cases {
        assert_eq!(marked_down(html), expected, "{html}");
    }
    let noted = marked_down(NOTED);
    assert!(noted.contains("Salt[^n2]") && noted.contains("[^n2]: Said by Holm."), "{noted}");
    assert!(!noted.contains('↩'), "{noted}");
}

/// Mark-up that nests what must not be nested.
fn tangled() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "p",
        "div",
        "b",
        "a href='https://example.org/'",
        "a href='#x'",
        "span id='x'",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "thead",
        "figure",
        "figcaption",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
        "h2",
        "ruby",
        "rt",
        "pre",
        "blockquote",
        "aside",
        "sup",
        "code",
        "dfn",
        "bdo dir='rtl'",
        "colgroup",
        "col",
        "hr",
        "br",
        "img src='https://example.org/1.png'",
    ]);
    let part = (tags, prop::bool::ANY, "[a-z&<>\"' \u{0}\u{1b}\u{fffe}]{0,6}");
    prop::collection::vec(part, 0..40).prop_map(|parts| {
        let mut html = String::new();
        for (tag, closes, text) in parts {
            let name = tag.split(' ').next().unwrap();
            if closes {
                html.push_str(&format!("</{name}>{text}"));
            } else {
                html.push_str(&format!("<{tag}>{text}"));
            }
        }
        html
    })
}

/// What an XML parser would say of it: every tag closed, no reference or character that XML does not know.
fn well_formed(xml: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        let end = tag.find('>').ok_or("a tag without an end")?;
        let (inner, after) = (&tag[1..end], &tag[end + 1..]);
        if let Some(name) = inner.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes something else"));
            }
        } else if !inner.ends_with('/') {
            open.push(inner.split(' ').next().unwrap());
        }
        for reference in text.split('&').skip(1) {
            let name = reference.split(';').next().unwrap_or_default();
            if !matches!(name, "amp" | "lt" | "gt" | "quot") {
                return Err(format!("&{name}"));
            }
        }
        rest = after;
    }
    if let Some(bad) =
        xml.chars().find(|c| matches!(u32::from(*c), 0..=8 | 0xB | 0xC | 0xE..=0x1F | 0xFFFE | 0xFFFF))
    {
        return Err(format!("{bad:?} in it"));
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} left open")) }
}

/// Nobody inside that may not be.
fn misplaced(xml: &str) -> Option<String> {
    const BLOCKS: [&str; 12] =
        ["p", "div", "ul", "ol", "dl", "table", "figure", "details", "blockquote", "aside", "h2", "pre"];
    let mut open: Vec<&str> = Vec::new();
    for tag in xml.split('<').skip(1) {
        let name = tag.split([' ', '>', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        if tag.starts_with('/') {
            open.pop();
            continue;
        }
        let parent = open.last().copied().unwrap_or("body");
        let in_line =
            open.iter().any(|name| matches!(*name, "p" | "h2" | "pre" | "summary" | "sup" | "code" | "b"));
        let wrong = match name {
            "li" => !matches!(parent, "ul" | "ol"),
            "td" | "th" => parent != "tr",
            "tr" => !matches!(parent, "thead" | "tbody" | "tfoot"),
            "dt" | "dd" => parent != "dl",
            "rt" => parent != "ruby",
            "a" => open.contains(&"a"),
            block if BLOCKS.contains(&block) => in_line,
            _ => {
                matches!(parent, "ul" | "ol" | "tr" | "table" | "dl")
                    && !matches!(name, "caption" | "colgroup" | "thead" | "tbody" | "tfoot")
            }
        };
        if wrong {
            return Some(format!("{name} in {parent}: {open:?}"));
        }
        if !tag.split('>').next().unwrap_or_default().ends_with('/') {
            open.push(name);
        }
    }
    None
}

proptest! {
    #[test]
    fn whatever_comes_is_written_well_formed_and_in_place(html in tangled()) {
        let xml = written(&html);
        prop_assert_eq!(well_formed(&xml), Ok(()), "{} from {}", xml, html);
        prop_assert_eq!(misplaced(&xml), None, "{} from {}", xml, html);
    }
}
