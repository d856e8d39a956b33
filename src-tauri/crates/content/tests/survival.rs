//! What must come out of a page as it went in: one page of running text for each, with the thing in its middle.
#![expect(clippy::expect_used, reason = "a page of ours that holds no article is a failed test")]

use layover_content::page::{self, PageInput};

const URL: &str = "https://quay.example/stories/lamps";

/// A page whose article holds `thing` between paragraphs.
fn page_with(thing: &str) -> String {
    let paragraph = |about: &str| {
        format!(
            "<p>The harbour kept {about} through the winter, and nobody who passed the quay at night could say that it had \
             ever been dark, for the keeper walked the whole length of it twice, once at dusk and once before dawn.</p>"
        )
    };
    let before: String = ["its lamps", "its bells", "its boats"].map(paragraph).concat();
    let after: String = ["its ropes", "its ledgers", "its gulls"].map(paragraph).concat();
    format!(
        "<!DOCTYPE html><html lang=en><head><title>Lamps on the quay</title></head><body><nav><a href=/>Home</a></nav>\
         <article><h1>Lamps on the quay</h1><div class=text>{before}{thing}{after}</div></article></body></html>"
    )
}

fn body_with(thing: &str) -> String {
    let html = page_with(thing);
    let input =
        PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url: URL, profile: None };
    page::extract(input).expect("article").body.html.as_str().to_owned()
}

/// Each: what stands on the page, what the body must hold, what it must not.
fn check(cases: &[(&str, &[&str], &[&str])]) {
    for (thing, held, gone) in cases {
        let body = body_with(thing);
        for part in *held {
            assert!(body.contains(part), "{part:?} of {thing:?} is not in {body}");
        }
        for part in *gone {
            assert!(!body.contains(part), "{part:?} of {thing:?} is in {body}");
        }
    }
}

#[test]
fn pictures_come_out_however_they_are_loaded() {
    check(&[
        (
            "<figure><img src=/a.jpg alt=Quay><figcaption>The quay at dusk <small class=credit>Ada Holm</small></figcaption></figure>",
            &["data-src=\"https://quay.example/a.jpg\"", "<figcaption>The quay at dusk", "Ada Holm"],
            &[],
        ),
        (
            "<p><img src=data:image/gif;base64,R0 data-src=/lazy.jpg></p>",
            &["https://quay.example/lazy.jpg"],
            &["base64"],
        ),
        (
            "<p><img src=/blank.gif data-lazy-src=/lazy2.jpg></p>",
            &["https://quay.example/lazy2.jpg"],
            &["blank.gif"],
        ),
        (
            "<p><img src=/blank.gif data-original=/lazy3.jpg></p>",
            &["https://quay.example/lazy3.jpg"],
            &["blank.gif"],
        ),
        (
            "<p><img src=/s.jpg data-srcset='/s-400.jpg 400w, /s-1200.jpg 1200w, /s-2400.jpg 2400w'></p>",
            &["https://quay.example/s-1200.jpg"],
            &["s-2400", "s-400"],
        ),
        (
            "<figure><picture><source srcset='/p-800.webp 800w, /p-1600.webp 1600w'><img src=/p.jpg></picture></figure>",
            &["https://quay.example/p-1600.webp"],
            &["p-800"],
        ),
        (
            "<p><img class=lazy src=/blank.gif><noscript><img src=/twin.jpg></noscript></p>",
            &["https://quay.example/twin.jpg"],
            &["blank.gif"],
        ),
        (
            "<div class=slot></div><noscript><img src=/only.jpg></noscript>",
            &["https://quay.example/only.jpg"],
            &[],
        ),
        (
            "<figure><picture><source srcset='/m-640.webp 640w, /m-1400.webp 1400w'><img alt='' loading=lazy></picture></figure>",
            &["https://quay.example/m-1400.webp"],
            &[],
        ),
        ("<p><img src=https://pixel.wp.com/b.gif width=1 height=1></p>", &[], &["pixel.wp.com"]),
    ]);
}

#[test]
fn pictures_in_other_elements_come_out_too() {
    check(&[
        (
            "<figure><object data=/o.png type=image/png></object></figure>",
            &["data-src=\"https://quay.example/o.png\""],
            &["<object"],
        ),
        ("<p><embed src=/e.svg></p>", &["data-src=\"https://quay.example/e.svg\""], &["<embed"]),
        (
            "<p><input type=image src=/i.png alt=Map></p>",
            &["https://quay.example/i.png", "alt=\"Map\""],
            &["<input"],
        ),
        (
            "<figure><div class=lazy data-bg=/b.jpg></div><figcaption>Dusk</figcaption></figure>",
            &["https://quay.example/b.jpg"],
            &[],
        ),
        (
            "<figure><div style=\"background-image: url('/s.jpg')\"></div></figure>",
            &["https://quay.example/s.jpg"],
            &[],
        ),
        ("<div class=ad style=\"background-image: url('/ad.jpg')\"></div>", &[], &["ad.jpg"]),
        (
            "<div data-bg=/section.jpg><p>In the winter of that year nobody lit the lamps at all, and no ship came.</p></div>",
            &["nobody lit"],
            &["section.jpg"],
        ),
    ]);
}

#[test]
fn a_drawing_that_cannot_be_kept_leaves_a_note() {
    check(&[
        (
            "<figure><svg width=600 height=300 aria-label='Oil burnt, by lamp'><rect/><text>East</text></svg><figcaption>Litres a night</figcaption></figure>",
            &["Drawing: Oil burnt, by lamp.", "cannot be kept", "Litres a night"],
            &["<svg", "East"],
        ),
        (
            "<div><svg><text>A</text><text>B</text><text>C</text></svg></div>",
            &["A drawing stands here"],
            &["<svg"],
        ),
        ("<div><canvas width=640 height=360>chart</canvas></div>", &["A drawing stands here"], &["<canvas"]),
        (
            &format!("<p><img alt=Chart src=data:image/png;base64,{}></p>", "QUJD".repeat(2_000)),
            &["Picture: Chart. It is part of the page itself and cannot be kept."],
            &["base64"],
        ),
        ("<p><svg width=24 height=24 viewBox='0 0 512 512'><path/></svg></p>", &[], &["drawing", "<svg"]),
        (
            "<p><a href=/x><svg width=300 height=300><path/></svg>Onward to the lamps</a></p>",
            &[],
            &["drawing"],
        ),
    ]);
}

#[test]
fn rows_of_pictures_stay() {
    let figures = "<figure><img src=/a.jpg><figcaption>East lamp</figcaption></figure><figure><img src=/b.jpg><figcaption>West lamp</figcaption></figure>";
    check(&[
        (
            &format!("<div class=gallery>{figures}</div>"),
            &["/a.jpg", "/b.jpg", "East lamp", "West lamp"],
            &[],
        ),
        (
            &format!("<div class=photo-slideshow><div class=track>{figures}</div></div>"),
            &["/a.jpg", "/b.jpg"],
            &[],
        ),
        (
            "<div class=gallery><div><img src=/a.jpg></div><div><img src=/b.jpg></div><div><img src=/c.jpg></div></div>",
            &["/a.jpg", "/c.jpg"],
            &[],
        ),
        (
            "<div class=carousel><h3><a href=/x>Another story of the quay</a></h3><img src=/x.jpg><h3><a href=/y>One more</a></h3><img src=/y.jpg></div>",
            &[],
            &["/x.jpg"],
        ),
    ]);
}

#[test]
fn tables_and_lists_keep_their_form() {
    check(&[
        (
            "<table><thead><tr><th>Lamp</th><th>Oil</th></tr></thead><tbody><tr><td>East</td><td>4 l</td></tr><tr><td>West</td><td>3 l</td></tr></tbody></table>",
            &["<th>Lamp</th>", "<td>West</td>"],
            &[],
        ),
        (
            "<ol start=3><li>Trim the wick, and wipe the glass.<ul><li>Use the soft cloth.</li></ul></li><li>Fill the lamp to the mark.</li></ol>",
            &["<ol start=\"3\">", "<ul><li>Use the soft cloth.</li></ul>"],
            &[],
        ),
        (
            "<dl><dt>Wick</dt><dd>What burns in the oil of a lamp.</dd></dl>",
            &["<dt>Wick</dt>", "<dd>What burns"],
            &[],
        ),
    ]);
}

#[test]
fn listings_and_formulas_keep_their_source() {
    check(&[
        (
            "<pre><code class=\"language-rust\">fn lamp() {}\nlet x = 1;</code></pre>",
            &["class=\"language-rust\"", "fn lamp() {}\nlet x = 1;"],
            &[],
        ),
        (
            "<p>The light falls off as <script type=\"math/tex\">1/r^2</script> from the pier.</p>",
            &["<code class=\"math\">1/r^2</code>"],
            &["<script"],
        ),
        (
            "<p>So <span class=MathJax_Preview></span><span class=MathJax>E mc</span><script type='math/tex'>E=mc^2</script> holds there too.</p>",
            &["<code class=\"math\">E=mc^2</code>"],
            &["E mc<"],
        ),
        (
            "<p>And <span class=katex><span class=katex-mathml><math><semantics><mrow><mi>a</mi></mrow><annotation encoding=\"application/x-tex\">a^2+b^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>a2b2</span></span> is known.</p>",
            &["<code class=\"math\">a^2+b^2</code>"],
            &["a2b2", "<math"],
        ),
    ]);
}

#[test]
fn words_keep_what_is_said_about_them() {
    check(&[
        (
            "<blockquote><p>A lamp costs nothing, she said to the board.</p></blockquote>",
            &["<blockquote>"],
            &["pullquote"],
        ),
        (
            "<aside class=pullquote><p>A darkened pier costs a great deal.</p></aside>",
            &["<aside class=\"pullquote\">", "A darkened pier costs"],
            &[],
        ),
        (
            "<p>They wrote <ruby>港<rt>みなと</rt></ruby> over the gate, as the old keepers had.</p>",
            &["<ruby>", "<rt>みなと</rt>"],
            &[],
        ),
        (
            "<p dir=rtl lang=ar>كان الميناء مضاء طوال الليل، ولم يعرف أحد من أشعل المصابيح.</p>",
            &["dir=\"rtl\"", "lang=\"ar\""],
            &[],
        ),
        (
            "<p>Nobody counted them.<sup><a href=\"#fn1\" id=\"ref1\">1</a></sup> Not once.</p><ol class=footnotes><li id=fn1>The ledger says twelve lamps in all. <a href=\"#ref1\">Back</a></li></ol>",
            &["href=\"#s-fn1\"", "id=\"s-fn1\"", "The ledger says twelve"],
            &[],
        ),
    ]);
}

#[test]
fn what_is_embedded_becomes_a_card() {
    check(&[
        (
            "<figure><iframe src=\"https://www.youtube.com/embed/abc123\" title=\"Lamps lit\"></iframe></figure>",
            &["https://www.youtube.com/watch?v=abc123", "Lamps lit"],
            &["<iframe"],
        ),
        (
            "<div><iframe src=\"https://datawrapper.dwcdn.net/x1/\" title=\"Oil a month\"></iframe></div>",
            &["https://datawrapper.dwcdn.net/x1/", "Oil a month"],
            &[],
        ),
        (
            "<div><iframe src=\"https://www.openstreetmap.org/export/embed.html\"></iframe></div>",
            &["data-kind=\"map\""],
            &[],
        ),
        ("<div><iframe src=\"https://ads.example/frame\"></iframe></div>", &[], &["ads.example"]),
        (
            "<figure><video src=/film.mp4 poster=/film.jpg controls></video></figure>",
            &["https://quay.example/film.mp4", "https://quay.example/film.jpg"],
            &[],
        ),
        ("<figure><audio src=/bell.mp3 controls></audio></figure>", &["https://quay.example/bell.mp3"], &[]),
    ]);
}

#[test]
fn frames_with_a_caption_become_cards_and_others_go() {
    check(&[
        (
            "<figure><iframe src=https://unknown.example/routes title=Routes></iframe><figcaption>All fourteen routes.</figcaption></figure>",
            &["href=\"https://unknown.example/routes\"", "All fourteen routes."],
            &["<iframe"],
        ),
        ("<div><iframe src=https://unknown.example/box title=Box></iframe></div>", &[], &["unknown.example"]),
    ]);
}

#[test]
fn a_rule_stands_between_two_parts_and_nowhere_else() {
    let body = body_with("<hr><div class=ad><script>x()</script></div><hr><p><br></p><hr>");
    assert_eq!(body.matches("<hr>").count(), 1, "{body}");
    let html =
        page_with("").replace("<div class=text>", "<div class=text><hr>").replace("</div>", "<hr></div>");
    let input =
        PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url: URL, profile: None };
    let body = page::extract(input).expect("article").body.html.as_str().to_owned();
    assert_eq!(body.matches("<hr>").count(), 0, "{body}");
}

#[test]
fn what_generators_call_a_heading_or_a_table_does_not_decide() {
    check(&[
        (
            "<p>As <a href='#related-work'>others</a> did.</p><h2 id=related-work>Related work</h2><p>Others have counted the lamps of a harbour before, from the water and from the hill, and none of them twice.</p>",
            &["<h2 id=\"s-related-work\">Related work</h2>", "none of them twice"],
            &[],
        ),
        ("<h2 id=share-of-voters>Share of voters</h2>", &["Share of voters</h2>"], &[]),
        ("<pre id=share-code><code>let lamps = 2;</code></pre>", &["let lamps = 2;"], &[]),
        ("<table id=subscription-prices><tr><td>East</td><td>4 crowns</td></tr></table>", &["4 crowns"], &[]),
        (
            "<blockquote class=promo-quote><p>I only light them, said the keeper.</p></blockquote>",
            &["I only light them"],
            &[],
        ),
    ]);
}

#[test]
fn a_word_in_a_class_does_not_take_running_text_away() {
    check(&[
        (
            "<section id=related-work><h2>Related work</h2><p>Others have counted the lamps of a harbour before, from the water and from the hill, and none of them twice.</p></section>",
            &["Related work", "none of them twice"],
            &[],
        ),
        (
            "<div class=share><p>Each keeper has a share of the catch, and each share is weighed on the quay in the morning, before the boats go out.</p></div>",
            &["weighed on the quay"],
            &[],
        ),
        (
            "<p class=share>Each keeper has a share of the catch, and each share is weighed on the quay in the morning, before the boats go out.</p>",
            &["weighed on the quay"],
            &[],
        ),
        (
            "<p>Two laws speak of it:</p><ul class=related-laws><li>The Lamps Act of 1911, which says who lights the lamps of the quay.</li><li>The Harbours Act of 1924, which says who pays for them.</li></ul>",
            &["Lamps Act", "Harbours Act"],
            &[],
        ),
        (
            "<figure class=share-image><img src=/quay.jpg width=800 height=600><figcaption>The quay at dusk</figcaption></figure>",
            &["/quay.jpg", "The quay at dusk"],
            &[],
        ),
        (
            "<section><h2>More on the harbour</h2><p>The harbour was dug in 1840 by <a href=https://archive.example/men>eleven men</a> and a horse, and for the whole of the first winter nobody came to see it.</p><p>The second winter was like the first, but for the horse.</p></section>",
            &["More on the harbour", "eleven men"],
            &[],
        ),
        (
            "<div class=subscription-widget><p>Thanks for reading The Quay, all of you! Subscribe for free to receive new posts and support my work.</p></div>",
            &[],
            &["Thanks for reading"],
        ),
        (
            "<div class=related><p>Read more about how the lamps of the west pier came to be lit at all, in six parts.</p><ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li><li><a href=/c>Three</a></li></ul></div>",
            &[],
            &["in six parts"],
        ),
    ]);
}

#[test]
fn short_words_stay_where_they_are_said() {
    check(&[
        (
            "<p>“Who lights them?” she asked.</p><p>“Next.”</p><p>“Save.”</p><p>Share.</p><p>“I said, who lights them?”</p>",
            &["“Next.”", "“Save.”", "<p>Share.</p>"],
            &[],
        ),
        (
            "<p>The rule of the quay has four words:</p><ol><li>Light</li><li>Save</li><li>Share</li><li>Print</li></ol>",
            &["<li>Save</li>", "<li>Share</li>", "<li>Print</li>"],
            &[],
        ),
        ("<p>Share</p><p>Loading...</p>", &[], &["<p>Share</p>", "Loading"]),
    ]);
}

#[test]
fn what_pleads_with_the_reader_goes_and_what_is_told_of_giving_stays() {
    check(&[
        (
            "<p><strong>Our reporting is free to read. Please donate today to keep it so.</strong></p>",
            &[],
            &["donate"],
        ),
        (
            "<p><b><a href=/give>Donate now to support independent reporting.</a></b></p>",
            &[],
            &["Donate now"],
        ),
        (
            "<p><em>This ran first in our weekly newsletter. <a href=/letter>Sign up here</a>.</em></p>",
            &[],
            &["newsletter"],
        ),
        (
            "<p class=button-wrapper><a class='button primary' href=/subscribe>Subscribe now</a></p><p class=button-wrapper><a class='button primary' href='/lamps?action=share'>Share Lamps on the quay</a></p>",
            &[],
            &["Subscribe now", "Share Lamps"],
        ),
        (
            "<div><p>An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.</p><p>Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.</p></div>",
            &[],
            &["externen Inhalt", "einverstanden"],
        ),
        (
            "<p>“Please donate now,” they asked the town, and by the end of the winter there were forty barrels in the cellar.</p><p><em>Support use of the east lamp was at its height.</em></p>",
            &["forty barrels", "Support use"],
            &[],
        ),
    ]);
}

#[test]
fn signs_that_lead_from_a_heading_to_itself_go() {
    check(&[(
        "<h2 id=oil>The oil<a class=headerlink href=#oil>¶</a></h2><p>Oil came by boat.</p><h2 id=wick><a href=#wick>#</a> The wick</h2><p>The wick was cotton.</p>",
        &[">The oil</h2>", ">The wick</h2>"],
        &["¶", "#</a>"],
    )]);
}

#[test]
fn what_stands_behind_a_tab_stays() {
    check(&[(
        "<div role=tablist><button role=tab>East</button><button role=tab>West</button></div><div role=tabpanel><p>The east pier has four lamps.</p></div><div role=tabpanel hidden style='display:none'><p>The west pier has eight lamps.</p></div>",
        &["The east pier", "The west pier"],
        &[],
    )]);
}

/// A page whose article ends with `thing`, under a byline.
fn text_ending_with(byline: &str, thing: &str) -> String {
    let html = page_with("").replacen("<div class=text>", &format!("<p>By {byline}</p><div class=text>"), 1);
    let html = html.replacen("</div></article>", &format!("{thing}</div></article>"), 1);
    let head = format!("<head><meta name=author content='{byline}'>");
    let html = html.replacen("<head>", &head, 1);
    let input =
        PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url: URL, profile: None };
    page::extract(input).expect("article").body.html.as_str().to_owned()
}

#[test]
fn the_end_of_a_story_is_told_from_what_follows_it() {
    let about = "<p>It was Ada Holm who counted the lamps first.</p><p>To the board Ada Holm said that a lamp costs nothing.</p>\
                 <p>Ada Holm is a keeper of lamps, and will be one, she says, for as long as there is a quay.</p>";
    assert!(text_ending_with("Ada Holm", about).contains("will be one, she says"));
    assert!(
        !text_ending_with("Ada Holm", "<p>Ada Holm is a reporter in Ambrel.</p>")
            .contains("reporter in Ambrel")
    );
    let picture =
        "<h2>The quay today</h2><figure><img src=/now.jpg><figcaption>This spring</figcaption></figure>";
    assert!(text_ending_with("Ada Holm", picture).contains("The quay today"));
    for heading in ["3 thoughts on “Lamps on the quay”", "2 Comments", "Kommentare (2)"] {
        let comments = format!(
            "<h3>{heading}</h3><ol><li><p>I passed the quay last winter, and it was bright.</p></li></ol>"
        );
        assert!(!text_ending_with("Ada Holm", &comments).contains("last winter"), "{heading}");
    }
}

#[test]
fn running_text_at_the_end_is_the_storys() {
    for last in [
        "Back when I began this newsletter, I thought that nobody would read about lamps; six winters later the quay writes to me each week, \
         and there is more oil in my cellar than in the keeper's own, which is the nicest thing that has come of any letter I ever sent, and \
         so the list of those who want to know goes on.",
        "Copyright law is what the case turns on, and the court at Ambrel has until the spring to say who owns the song of the lamps.",
        "Join the navy, his father said, and see the lamps of every harbour in the world but this one, which he never left.",
        "Via the old canal it takes four hours to the lamps and back, and nobody who has done it once does it a second time in winter.",
        "Last updated in 1950, the timetable on the quay still names a ferry that sank before the keeper of the lamps was born.",
    ] {
        let html = page_with("").replacen("</div></article>", &format!("<p>{last}</p></div></article>"), 1);
        let input =
            PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url: URL, profile: None };
        let text = page::extract(input).expect("article").text;
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&text).ends_with(&words(last)), "{last:?} is not at the end of {text}");
    }
}

#[test]
fn posts_of_other_places_keep_their_words_and_lead_to_where_they_stand() {
    let says = "The lamps are lit again, all forty of them.";
    let quoted = |class: &str, attributes: &str, link: &str| {
        format!(
            "<blockquote class='{class}' {attributes}><p>{says}</p>&mdash; Ada Holm <a href='{link}'>4 May</a></blockquote>"
        )
    };
    let cases = [
        (
            quoted("twitter-tweet", "", "https://twitter.com/ada/status/12"),
            "https://twitter.com/ada/status/12",
            "x",
        ),
        (
            quoted("instagram-media", "data-instgrm-permalink=https://www.instagram.com/p/Ab1/", "/x"),
            "https://www.instagram.com/p/Ab1/",
            "instagram",
        ),
        (
            quoted("tiktok-embed", "cite=https://www.tiktok.com/@ada/video/77", "/x"),
            "https://www.tiktok.com/@ada/video/77",
            "tiktok",
        ),
        (
            quoted("mastodon-embed", "data-embed-url=https://quay.social/@ada/99/embed", "/x"),
            "https://quay.social/@ada/99",
            "mastodon",
        ),
        (
            quoted("bluesky-embed", "", "https://bsky.app/profile/ada.example/post/3k"),
            "https://bsky.app/profile/ada.example/post/3k",
            "bluesky",
        ),
        (
            quoted("reddit-embed-bq", "", "https://www.reddit.com/r/quay/comments/q1/lamps/"),
            "https://www.reddit.com/r/quay/comments/q1/lamps/",
            "reddit",
        ),
    ];
    for (thing, url, kind) in &cases {
        let (url, kind) = (format!("href=\"{url}\""), format!("data-kind=\"{kind}\""));
        check(&[(thing, &["<blockquote>", says, &url, &kind], &["<script"])]);
    }
    // Without an address of that place it is a quotation like any other; so is one whose class only sounds like it.
    check(&[
        (
            &quoted("twitter-tweet", "", "javascript:alert(1)"),
            &["<blockquote>", says],
            &["data-kind", "javascript"],
        ),
        (
            &quoted("tweet-like", "", "https://twitter.com/ada/status/12"),
            &["<blockquote>", says],
            &["data-kind"],
        ),
    ]);
}

#[test]
fn a_post_on_a_server_that_anybody_may_run_is_known_by_its_address() {
    check(&[
        (
            "<div><iframe src=https://quay.social/@ada/99/embed></iframe></div>",
            &["href=\"https://quay.social/@ada/99\"", "data-kind=\"mastodon\""],
            &["<iframe"],
        ),
        ("<div><iframe src=https://quay.social/@ada/about/embed></iframe></div>", &[], &["quay.social"]),
    ]);
}

#[test]
fn code_says_its_language_however_its_highlighter_does() {
    let listing = |class: &str| format!("<pre class='{class}'><code>let lamps = 2;</code></pre>");
    for (class, language) in [("brush: js", "js"), ("hljs rust", "rust"), ("sourceCode haskell", "haskell")] {
        check(&[(&listing(class), &[&format!("language-{language}"), "let lamps = 2;"], &[])]);
    }
    check(&[
        (
            "<div class='highlight-python notranslate'><div class=highlight><pre>lamps = 2</pre></div></div>",
            &["language-python", "lamps = 2"],
            &[],
        ),
        ("<div class=highlight-default><pre>lamps = 2</pre></div>", &["lamps = 2"], &["language-"]),
    ]);
}

#[test]
fn a_formula_set_as_a_picture_is_its_source() {
    check(&[
        (
            "<p>Light falls off as <img class=latex src=/f.png alt='I = P / r^2'> from the lamp.</p>",
            &["<code class=\"math\">I = P / r^2</code>"],
            &["f.png"],
        ),
        ("<p>Here is <img class=photo src=/f.png alt='I = P'> it.</p>", &["f.png"], &["class=\"math\""]),
    ]);
}

#[test]
fn a_pull_quote_in_a_plain_box_is_one() {
    check(&[(
        "<div class=pull-quote>A darkened pier costs a great deal.</div>",
        &["<aside class=\"pullquote\">", "A darkened pier costs"],
        &[],
    )]);
}
