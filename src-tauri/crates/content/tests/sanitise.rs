//! The sanitiser as other crates see it: input, expected output, one check.

use layover_content::{guard, sanitise, text};

fn cleaned(html: &str) -> String {
    let once = sanitise::clean(html, Some("https://example.org/stories/one/"));
    let twice = sanitise::clean(once.html.as_str(), Some("https://example.org/stories/one/"));
    assert_eq!(once, twice, "cleaning a clean body changed it: {html}");
    let elsewhere = sanitise::clean(once.html.as_str(), None);
    assert_eq!(once, elsewhere, "a clean body depends on its base: {html}");
    once.html.as_str().to_owned()
}

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(cleaned(html), expected, "from {html}");
}

#[test]
fn keeps_what_a_story_is_made_of() {
    for whole in [
        "<p>One <em>two</em> <strong>three</strong></p>",
        "<h2>Head</h2><p>Text</p>",
        "<ul><li>One</li><li>Two<ol><li>Inner</li></ol></li></ul>",
        "<dl><dt>Term</dt><dd>Meaning</dd></dl>",
        "<blockquote><p>Said</p></blockquote>",
        "<table><caption>Ships</caption><thead><tr><th scope=\"col\">Name</th></tr></thead><tbody><tr><td colspan=\"2\">Anna</td><td></td></tr></tbody></table>",
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
        "<pre><code class=\"language-rust\">fn main() {\n    todo\n}\n</code></pre>",
        "<details><summary>More</summary><p>Less</p></details>",
        "<p>H<sub>2</sub>O <time datetime=\"2024-01-02\">then</time> <del>was</del> <ins>is</ins> <abbr title=\"North Atlantic Treaty Organization\">NATO</abbr></p>",
        "<p lang=\"ar\" dir=\"rtl\">سلام</p>",
        "<p>One<br>two</p>",
        "<p>before</p><hr><p>after</p>",
        "<p><span lang=\"fr\">déjà</span> vu</p>",
    ] {
        check(whole, whole);
    }
}

#[test]
fn drops_what_runs_navigates_or_asks() {
    check("<script>x()</script><p onclick=\"x()\" style=\"color:red\" class=\"big\">Text</p>", "<p>Text</p>");
    check(
        "<p><a href=\"javascript:x()\">go</a> <a href=\"JaVa\tscript:x()\">go</a> <a href=\"data:text/html,x\">go</a></p>",
        "<p>go go go</p>",
    );
    check(
        "<form action=\"/x\"><p>Ask</p><input value=\"x\"><button>Send</button><select><option>a</select></form>",
        "<div><p>Ask</p></div>",
    );
    check(
        "<svg><script>x()</script><text>t</text></svg><math><mi>x</mi></math>",
        "<p><code class=\"math\">x</code></p>",
    );
    check(
        "<style>p{}</style><link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=//evil/><p>T</p>",
        "<p>T</p>",
    );
    check("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x</noscript>", "");
    check("<template><p>hidden</p></template><p>shown</p>", "<p>shown</p>");
}

#[test]
fn a_scheme_is_read_as_browsers_read_it() {
    for refused in [
        "javascript:x()",
        "JAVAscript:x()",
        "java\tscript:x()",
        "java\nscript:x()",
        "java\r\nscript\t:x()",
        "java&Tab;script&colon;x()",
        "&#106;ava&#x0A;script&#58;x()",
        " \n javascript:x()",
        "&#1;&#31; javascript:x()",
        "java&#1;script:x()",
        "java\0script:x()",
        "&#xfeff;javascript:x()",
        "javascript:x() \n",
        "vbscript:x()",
        "data:text/html,x",
        "dat\ta:image/svg+xml,x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "view-source:x",
    ] {
        check(&format!("<a href=\"{refused}\">go</a>"), "<p>go</p>");
        check(&format!("go<img src=\"{refused}\" data-src=\"{refused}\">"), "<p>go</p>");
        check(&format!("go<iframe src=\"{refused}\"></iframe>"), "<p>go</p>");
        check(&format!("go<video poster=\"{refused}\"><source src=\"{refused}\"></video>"), "<p>go</p>");
    }
    check(
        "<a href=\" ht\ttps://example.org/time/12:30\n\">go</a>",
        "<p><a href=\"https://example.org/time/12:30\">go</a></p>",
    );
    check("<a href=\"./a:b\">go</a>", "<p><a href=\"https://example.org/stories/one/a:b\">go</a></p>");
}

#[test]
fn makes_links_absolute_and_checks_their_scheme() {
    check("<a href=\"/a?b=1&c=2\">x</a>", "<p><a href=\"https://example.org/a?b=1&amp;c=2\">x</a></p>");
    check("<a href=\"mailto:a@example.org\">x</a>", "<p><a href=\"mailto:a@example.org\">x</a></p>");
    check("<a href=\"ftp://example.org/x\">x</a><a name=\"unused\">y</a>", "<p>xy</p>");
    assert_eq!(sanitise::clean("<a href=\"/a\">x</a>", None).html.as_str(), "<p>x</p>");
}

#[test]
fn a_link_leads_to_a_span_too() {
    check(
        "<p><a href='#b'>On</a></p><p><span id=b>Below</span>, and <span id=c>nobody</span></p>",
        "<p><a href=\"#s-b\">On</a></p><p><span id=\"s-b\">Below</span>, and nobody</p>",
    );
}

#[test]
fn footnotes_lead_inside_the_story() {
    check(
        "<p>Fact<sup id=\"ref1\"><a href=\"#note1\">1</a></sup></p><ol><li id=\"note1\">Source <a href=\"https://example.org/stories/one/#ref1\">back</a></li></ol>",
        "<p>Fact<sup id=\"s-ref1\"><a href=\"#s-note1\">1</a></sup></p><ol><li id=\"s-note1\">Source <a href=\"#s-ref1\">back</a></li></ol>",
    );
    check("<p id=\"lonely\">x</p>", "<p>x</p>");
}

#[test]
fn pictures_stand_with_the_address_nobody_fetches() {
    let lazy = [
        "<img src=\"data:image/gif;base64,R0lGOD\" data-src=\"/a.jpg\">",
        "<img src=\"data:image/svg+xml,x\" data-runner-src=\"/a.jpg\">",
        "<img src=\"/blank.gif\" data-original=\"/a.jpg\">",
        "<img data-lazy-src=\"/a.jpg\">",
        "<img src=\"/a.jpg\">",
        "<img src=\"/small.jpg\" srcset=\"/small.jpg 320w, /a.jpg 1200w, /huge.jpg 3000w\">",
        "<picture><source data-srcset=\"/a.jpg 1600w, /b.jpg 800w\"><img src=\"/b.jpg\"></picture>",
        "<img src=\"data:,\"><noscript><img src=\"/a.jpg\"></noscript>",
        "<img data-src=\"/a.jpg\"><noscript><img src=\"/a.jpg?noscript\"></noscript>",
    ];
    for html in lazy {
        check(html, "<p><img data-src=\"https://example.org/a.jpg\"></p>");
    }
    check(
        "<img src=\"/a.jpg\" width=\"640px\" height=\"480\" alt=\" A  ship \" loading=\"lazy\" sizes=\"x\">",
        "<p><img data-src=\"https://example.org/a.jpg\" width=\"640\" height=\"480\" alt=\"A ship\"></p>",
    );
    for beacon in [
        "<p>T<img src=\"https://t.example/x.gif\" width=\"1\" height=\"1\"></p>",
        "<p>T<img src=\"https://pixel.wp.com/b.gif?x=1\"></p>",
        "<p>T<img src=\"https://a.example/x.png\" style=\"display: none\"></p>",
        "<p>T<img src=\"data:image/gif;base64,R0lGOD\"></p>",
    ] {
        check(beacon, "<p>T</p>");
    }
    let clean = sanitise::clean(
        "<img src=/a.jpg width=3><p><img src=/b.jpg><img src=/a.jpg></p>",
        Some("https://example.org/"),
    );
    let urls: Vec<&str> = clean.pictures.iter().map(|picture| picture.url.as_str()).collect();
    assert_eq!(urls, ["https://example.org/a.jpg", "https://example.org/b.jpg"]);
}

#[test]
fn captions_and_credits_stay_with_their_picture() {
    check(
        "<figure><img src=\"/a.jpg\"><figcaption>A ship <span class=\"photo-credit\">(Ana)</span></figcaption></figure>",
        "<figure><img data-src=\"https://example.org/a.jpg\"><figcaption>A ship <small class=\"credit\">(Ana)</small></figcaption></figure>",
    );
    check(
        "<div class=\"wp-caption\" style=\"width: 310px\"><a href=\"/a\"><img src=\"/a.jpg\"></a><p class=\"wp-caption-text\">A ship</p></div>",
        "<figure><a href=\"https://example.org/a\"><img data-src=\"https://example.org/a.jpg\"></a><figcaption>A ship</figcaption></figure>",
    );
    check(
        "<p class=\"shortcode-media\"><img data-runner-src=\"/a.jpg\"><small class=\"image-media media-caption\">A ship</small><small class=\"image-media media-photo-credit\">Ana</small></p><p>Text</p>",
        "<figure><img data-src=\"https://example.org/a.jpg\"><figcaption>A ship</figcaption><small class=\"credit\">Ana</small></figure><p>Text</p>",
    );
    check("<div><p class=\"caption\">No picture</p></div>", "<div><p>No picture</p></div>");
}

#[test]
fn embeds_become_link_cards() {
    check(
        "<p>See <iframe src=\"https://www.youtube-nocookie.com/embed/abc_DEF-1?rel=0\" title=\"A talk\"></iframe> this</p>",
        "<p>See</p><figure class=\"embed\"><a href=\"https://www.youtube.com/watch?v=abc_DEF-1\" class=\"embed\" data-kind=\"youtube\">A talk</a></figure><p>this</p>",
    );
    check(
        "<figure><iframe src=\"https://player.vimeo.com/video/12345\"></iframe><figcaption>Film</figcaption></figure>",
        "<figure class=\"embed\"><a href=\"https://vimeo.com/12345\" class=\"embed\" data-kind=\"vimeo\">Video on Vimeo</a><figcaption>Film</figcaption></figure>",
    );
    check(
        "<video poster=\"/p.jpg\"><source src=\"/film.mp4\"></video>",
        "<figure class=\"embed\"><img data-src=\"https://example.org/p.jpg\"><a href=\"https://example.org/film.mp4\" class=\"embed\" data-kind=\"video\">Video at example.org</a></figure>",
    );
    check("<iframe src=\"https://securepubads.g.doubleclick.net/x\"></iframe><p>T</p>", "<p>T</p>");
}

#[test]
fn only_frames_of_known_hosts_and_of_the_own_site_become_cards() {
    for dropped in [
        "<embed src=\"https://www.youtube.com/v/abc\">",
        "<object data=\"https://www.youtube.com/v/abc\"><param name=\"movie\"><embed src=\"/x.swf\"></object>",
        "<applet code=\"https://example.org/x.class\">Old</applet>",
        "<iframe src=\"https://unknown.example/x\" title=\"Look\"></iframe>",
        "<iframe src=\"https://notexample.org/x\"></iframe>",
        "<iframe src=\"https://example.org.unknown.example/x\"></iframe>",
        "<iframe src=\"https://unknown.example/google.com/maps\"></iframe>",
        "<iframe src=\"https://www.google.com/search\"></iframe>",
        "<iframe srcdoc=\"<p>x</p>\"></iframe>",
        "<figure><iframe src=\"https://unknown.example/x\"></iframe><figcaption> </figcaption></figure>",
    ] {
        check(&format!("{dropped}<p>T</p>"), "<p>T</p>");
    }
    check(
        "<figure><iframe src=\"https://unknown.example/x\" title=\"Routes\"></iframe><figcaption>All fourteen</figcaption></figure>",
        "<figure class=\"embed\"><a href=\"https://unknown.example/x\" class=\"embed\" data-kind=\"page\">Routes</a><figcaption>All fourteen</figcaption></figure>",
    );
    check("<object data=\"/x.swf\"><p>What it shows</p></object>", "<p>What it shows</p>");
    for (shown, kind, title) in [
        ("https://charts.example.org/x", "page", "Embedded page at charts.example.org"),
        ("https://example.org/x", "page", "Embedded page at example.org"),
        ("https://www.google.com/maps/embed?pb=1", "map", "Map"),
        ("https://datawrapper.dwcdn.net/abc/1/", "chart", "Chart"),
    ] {
        check(
            &format!("<iframe src=\"{shown}\"></iframe>"),
            &format!(
                "<figure class=\"embed\"><a href=\"{shown}\" class=\"embed\" data-kind=\"{kind}\">{title}</a></figure>"
            ),
        );
    }
}

#[test]
fn quotes_and_pull_quotes_are_told_apart() {
    check("<blockquote>Said</blockquote>", "<blockquote>Said</blockquote>");
    check(
        "<aside class=\"wp-block-pullquote x\"><p>Loud</p></aside>",
        "<aside class=\"pullquote\"><p>Loud</p></aside>",
    );
    check("<blockquote class=\"pull-quote\">Loud</blockquote>", "<aside class=\"pullquote\">Loud</aside>");
}

#[test]
fn empty_boxes_and_old_line_breaks_go() {
    check("<p>&nbsp;</p><p><br></p><div><span> </span></div><p>Text <b> </b></p>", "<p>Text</p>");
    check("One<br><br>Two<br>Three<br><br><br>Four", "<p>One</p><p>Two<br>Three</p><p>Four</p>");
    check("<p>One<div>Two</div>Three</p>", "<p>One</p><div>Two</div><p>Three</p>");
    check(
        "<p><b>One<table><tr><td>x</td></tr></table>Two</b></p>",
        "<p><b>One</b></p><table><tbody><tr><td>x</td></tr></tbody></table><p><b>Two</b></p>",
    );
}

#[test]
fn code_keeps_its_language_and_its_lines() {
    check("<pre class=\"lang-py\">\n\na\n\n  b\r\nc</pre>", "<pre class=\"language-py\">a\n\n  b\nc</pre>");
    check(
        "<pre><code class=\"hljs language-C++\">x</code></pre>",
        "<pre><code class=\"language-c++\">x</code></pre>",
    );
    check(
        "<math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math>",
        "<p><code class=\"math\">x^2</code></p>",
    );
}

#[test]
fn beyond_the_guard_the_text_is_left() {
    let deep = format!("{}End &amp; done{}", "<div>".repeat(600), "</div>".repeat(600));
    assert_eq!(cleaned(&deep), "<p>End &amp; done</p>");
}

#[test]
fn a_long_text_of_references_is_left_as_plain_text() {
    let clean = sanitise::clean(&"<b>a</b> &amp; &lt;\u{a0}b ".repeat(80_000), None);
    assert!(text::plain_text(&clean.html).starts_with("a & < b a & < b"));
    let long = "&amp;".repeat(400_000);
    assert_eq!(cleaned(&long), format!("<p>{long}</p>"));
}

#[test]
fn what_a_second_round_would_change_is_changed_at_once() {
    // The link to the note stands in a film that is left out; the blanks in `pre` opened a paragraph.
    for foreign in [
        "<p>Words</p><video src=/v.mp4><sup><a href=#n>1</a></sup></video><p id=n>Note</p>",
        "<p>Words</p><iframe src=#/there></iframe>",
        "<p>Words <a href=#n></a></p><p id=n>Note</p>",
        "<pre>a<i><div> <p>b</p>\n&gt;</div></i></pre>",
        "<pre>a<aside><i><div>\n<div></div>&gt;</div></i></aside></pre>",
    ] {
        let once = sanitise::clean(foreign, Some("https://x.example/"));
        let twice = sanitise::clean(once.html.as_str(), Some("https://x.example/"));
        assert_eq!(once.html.as_str(), twice.html.as_str(), "{foreign}");
    }
}

#[test]
fn many_pictures_are_each_listed_once() {
    let many: String = (0..4_000).map(|number| format!("<img src=//x.example/{}>", number % 2_000)).collect();
    assert_eq!(sanitise::clean(&many, Some("https://x.example/")).pictures.len(), 2_000);
}

#[test]
fn a_page_at_the_depth_limit_fits_a_small_stack() {
    let deep = format!("{}x{}", "<div><b>".repeat(250), "</b></div>".repeat(250));
    assert!(guard::parse(&deep).is_ok());
    let worker = std::thread::Builder::new().stack_size(2 * 1024 * 1024);
    let clean =
        worker.spawn(move || sanitise::clean(&deep, None)).expect("thread").join().expect("no overflow");
    assert_eq!(text::plain_text(&clean.html), "x");
}

#[test]
fn plain_text_has_one_line_a_paragraph() {
    let clean = sanitise::clean(
        "<h2>Head</h2><p>One &amp; <b>two</b><br>three</p><ul><li>Four</li></ul><table><tr><td>a</td><td>b</td></tr></table>",
        None,
    );
    assert_eq!(text::plain_text(&clean.html), "Head\nOne & two\nthree\nFour\na\nb");
    assert_eq!(text::from_markup("Caf&eacute; &amp;amp; <b>bar</b>\n x &#146;s"), "Café &amp; bar x ’s");
    assert_eq!(text::from_markup("1 < 2 & 3"), "1 < 2 & 3");
    assert_eq!(text::word_count("It's a well-known fact: 3.5 words, 日本語です"), 9);
}
