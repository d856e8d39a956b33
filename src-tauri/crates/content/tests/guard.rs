//! Pages at and beyond each limit, and pages that only look as if they were beyond one.

use layover_content::guard::{self, ATTRIBUTES_MAX, DEPTH_MAX, GuardError, NODES_MAX, PAGE_BYTES_MAX};
use layover_content::page::{self, PageError, PageInput};
use layover_model::TextFailure;

/// What is wrong with a page, as a whole document and as a piece of one.
fn wrong(html: &str) -> Option<GuardError> {
    let whole = guard::parse(html).err();
    let piece = guard::parse_fragment(html).err();
    assert_eq!(whole.is_some(), piece.is_some(), "{}", html.chars().take(80).collect::<String>());
    whole
}

fn numbered(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

#[test]
fn each_limit_is_where_it_is_said_to_be() {
    // Around the innermost element stand the others, `body` and `html`.
    let depth = |count: usize| "<div>".repeat(count);
    assert_eq!(guard::parse(&depth(DEPTH_MAX - 2)).err(), None);
    assert_eq!(guard::parse(&depth(DEPTH_MAX - 1)).err(), Some(GuardError::TooDeep));
    let attributes = |count: usize| format!("<p {}>x", numbered(count, |number| format!("a{number} ")));
    assert_eq!(wrong(&attributes(ATTRIBUTES_MAX)), None);
    assert_eq!(wrong(&attributes(ATTRIBUTES_MAX + 1)), Some(GuardError::TooManyAttributes));
    assert_eq!(wrong(&"<br>".repeat(NODES_MAX - 10)), None);
    assert_eq!(wrong(&"<br>".repeat(NODES_MAX + 1)), Some(GuardError::TooManyNodes));
    assert_eq!(wrong(&"x".repeat(PAGE_BYTES_MAX)), None);
    let bytes = PAGE_BYTES_MAX + 1;
    assert_eq!(wrong(&"x".repeat(bytes)), Some(GuardError::TooLarge { bytes }));
}

#[test]
fn what_multiplies_is_stopped() {
    let repeated = format!("<p>{}{}", numbered(100, |k| format!("<b id=b{k}>")), "</p><p>x".repeat(20_000));
    assert_eq!(wrong(&repeated), Some(GuardError::TooManyNodes));
    let long = format!("<p><b title={}>{}", "x".repeat(10_000), "</p><p>x".repeat(1_000));
    assert_eq!(wrong(&long), Some(GuardError::TooTangled));
    let deep_text = format!("{}{}", "<div>".repeat(400), "word ".repeat(100_000));
    assert_eq!(wrong(&deep_text), Some(GuardError::TooTangled));
    let marked = format!("<div class={}>{}", "x".repeat(100_000), "<p>x".repeat(2_000));
    assert_eq!(wrong(&marked), Some(GuardError::TooTangled));
    let bodies = numbered(1_000, |number| format!("<body a{number}>"));
    assert_eq!(guard::parse(&bodies).err(), Some(GuardError::TooManyAttributes));
}

#[test]
fn tags_that_an_estimate_would_miss_are_seen() {
    let deep = "<div>".repeat(2_000);
    for start in [
        "<script><!--<script></script><textarea></script>",
        "<svg><desc><title><!--</title>",
        "<svg><![CDATA[><!--]]>",
        "<svg><foreignObject>",
        "<math><annotation-xml encoding=text/html>",
        "<template>",
        "<noscript>",
        "<iframe></iframe>",
        "<table>",
        "<!-- <script> -->",
    ] {
        assert_eq!(wrong(&format!("{start}{deep}")), Some(GuardError::TooDeep), "{start}");
    }
    for tags in ["<b><div></b>", "<span><div></span>", "<li><section>", "<a><b><i><u><div></a></b></i></u>"] {
        let end = wrong(&tags.repeat(20_000));
        assert!(matches!(end, Some(GuardError::TooDeep | GuardError::TooManyNodes)), "{tags}: {end:?}");
    }
}

#[test]
fn a_tag_without_an_end_is_stopped_while_it_is_read() {
    let many = numbered(200_000, |number| format!("a{number} "));
    for start in ["<p ", "x</p ", "<!--<x y=\"--><p ", "<p a='", "<p a='>' ", "<script>'<p </script><p "] {
        let html = format!("{start}{many}");
        let is_value = start.ends_with("='");
        assert_eq!(wrong(&html).is_some(), !is_value, "{start}");
    }
    assert_eq!(wrong(&format!("<!-- {many} -->")), None, "a comment");
    assert_eq!(wrong(&format!("<script>{many}</script>")), None, "a script");
    assert_eq!(wrong(&format!("<p data-x=\"{}\">", "a b='c' <d e> ".repeat(50_000))), None, "one value");
}

#[test]
fn what_real_pages_leave_open_is_forgiven() {
    for harmless in [
        "<p>text <b>bold</b><li>item".repeat(2_000),
        "<dd>term<p>and<b>more</b><dt>word".repeat(2_000),
        format!("<table>{}", "<tr><td>cell<p>text".repeat(2_000)),
        "<a name=x>text".repeat(3_000),
        // Three equal formats are all a parser keeps.
        "<b><p>".repeat(3_000),
        "<script>\"<div><div>\"</script>".repeat(1_000),
        "<!-- <div> <div> -->".repeat(1_000),
        "<textarea><div><div></textarea>".repeat(1_000),
        "<p>".repeat(20_000),
        "</div></p></b>".repeat(20_000),
    ] {
        assert_eq!(wrong(&harmless), None, "{}", harmless.chars().take(60).collect::<String>());
    }
}

#[test]
fn the_parser_gets_the_same_page_in_pieces() {
    // A character, a reference, a line break and a tag end up on both sides of a piece's edge.
    let unit = "<p class='a b'>Jalapeño &amp; crème brûlée\r\n日本語 &eacute;<!-- x --><br/>\r\n</p>";
    for pad in 0..70 {
        let html = format!("{}{}", "x".repeat(4_040 + pad), unit.repeat(3));
        let pieces = guard::parse(&html).expect("small");
        assert_eq!(pieces.html(), dom_query::Document::from(html.as_str()).html(), "{pad}");
        let piece = guard::parse_fragment(&html).expect("small");
        assert_eq!(piece.html(), dom_query::Document::fragment(html.as_str()).html(), "{pad}");
    }
}

#[test]
fn a_page_beyond_a_limit_is_unreadable_and_says_why() {
    let html = "<div>".repeat(5_000);
    let input = PageInput {
        bytes: html.as_bytes(),
        content_type: None,
        url: "https://line.example/x",
        profile: None,
    };
    let error = page::extract(input).expect_err("too deep");
    assert_eq!(error.text_failure(), TextFailure::Unreadable);
    assert!(matches!(error, PageError::Unreadable { reason: GuardError::TooDeep, .. }));
    assert_eq!(
        error.to_string(),
        "page https://line.example/x: the page nests elements deeper than 512 levels"
    );
}

#[test]
fn letters_beside_the_name_of_a_place_for_films_end_no_story() {
    let text =
        "<p>The night train stood in the valley for an hour, and nobody minded it at all.</p>".repeat(8);
    for frame in [
        "<iframe title='日youtube.com' src=//www.youtube.com/embed/x></iframe>",
        "<iframe src='//日本w.youtube.com/embed/x'></iframe>",
        "<embed src='日本player.vimeo.com'>",
        "<object data=/x><p>日本 youtube.com</p></object>",
    ] {
        let html = format!("<title>An hour</title><article><h1>An hour</h1>{text}{frame}{text}</article>");
        let url = "https://line.example/x";
        let input = PageInput { bytes: html.as_bytes(), content_type: None, url, profile: None };
        assert!(page::extract(input).is_ok_and(|page| page.word_count > 200), "{frame}");
    }
}
