//! Texts that engines lose: stated in a page's data and printed by a script, told in entries while something happens,
//! called like what stands around stories, quoted from other places, ended in mid-sentence on purpose.
#![expect(clippy::expect_used, reason = "a page of ours that holds no article is a failed test")]

use layover_content::page::{self, ExtractedPage, PageError, PageInput};
use layover_model::{TextFailure, TextState};

const LINES: [&str; 6] = [
    "The harbour kept its lamps through the winter, and nobody who passed at night could say it had ever been dark.",
    "The keeper walked the whole length of the quay twice, once at dusk and once before the first boats came in.",
    "Letters went to three ministries, each of which replied that the matter lay with the other two, with regret.",
    "On the quay the timetable stayed on its board, faded by salt, and the ramp was swept each morning all the same.",
    "A lamp costs nothing, she told the board, and a darkened pier costs a great deal to explain to anyone at all.",
    "In April the board met again, counted the lamps, found all twelve of them lit, and went home without a vote.",
];

fn paragraphs(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("<p>{line}</p>")).collect()
}

fn read(head: &str, body: &str) -> Result<ExtractedPage, PageError> {
    let html = format!(
        "<html lang=en><head><title>Lamps on the quay</title>{head}</head><body>{body}</body></html>"
    );
    let url = "https://quay.example/2024/lamps";
    page::extract(PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url, profile: None })
}

fn extract(head: &str, body: &str) -> ExtractedPage {
    read(head, body).expect("article")
}

fn article(inside: &str) -> ExtractedPage {
    extract("", &format!("<article><h1>Lamps on the quay</h1>{inside}</article>"))
}

/// A story with something between its paragraphs.
fn around(thing: &str) -> ExtractedPage {
    let (before, after) = LINES.split_at(3);
    article(&format!("{}{thing}{}", paragraphs(before), paragraphs(after)))
}

fn stated(headline: &str, text: &str, more: &str) -> String {
    let text = text.replace('\n', "\\n");
    format!(
        "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\",\"articleBody\":\"{text}\"{more}}}</script>"
    )
}

const SCRIPTED: &str = "<div id=root></div><script src=a.js></script><script>1</script>";

#[test]
fn a_text_that_only_the_data_holds_is_the_storys() {
    let plain = LINES.join("\n\n");
    let marked = paragraphs(&LINES);
    let written = marked.replace('<', "&lt;").replace('>', "&gt;");
    let beginning = format!(
        "<article><h1>Lamps on the quay</h1>{}<div id=rest></div></article>",
        paragraphs(&LINES[..1])
    );
    for text in [&plain, &marked, &written] {
        for body in [SCRIPTED, &beginning] {
            let found = extract(&stated("Lamps on the quay", text, ""), body);
            let printed: Vec<&str> = found.text.lines().filter(|line| !line.is_empty()).collect();
            assert_eq!(printed, LINES, "{text} beside {body}");
            assert!(matches!(found.quality, TextState::Full), "{:?}", found.quality);
        }
    }
}

#[test]
fn a_stated_text_of_another_story_or_to_be_paid_for_is_not() {
    let plain = LINES.join("\n");
    let short = format!("<article><h1>Lamps on the quay</h1>{}</article>", paragraphs(&LINES[..2]));
    let others: Vec<String> = LINES.iter().map(|line| line.replace("the ", "that ")).collect();
    let cases = [
        stated("The price of salt in winter", &plain, ""),
        stated("Lamps on the quay", &others.join("\n"), ""),
        stated("Lamps on the quay", &plain, ",\"isAccessibleForFree\":false"),
    ];
    for head in cases {
        let found = extract(&head, &short);
        assert!(found.text.contains(LINES[1]) && !found.text.contains("vote"), "{}: {head}", found.text);
    }
    let unread = read(&stated("Lamps on the quay", &plain, ",\"isAccessibleForFree\":\"False\""), SCRIPTED);
    assert!(matches!(unread, Err(PageError::NoText { failure: TextFailure::Paywall, .. })), "{unread:?}");
}

#[test]
fn the_entries_of_a_live_story_are_its_own() {
    const LIVE: &str = "<script type=application/ld+json>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Lamps on the quay\"}</script>";
    let entries = |entry: fn(usize) -> String| -> String {
        (0..3).map(|at| entry(at).replace("{text}", &paragraphs(&LINES[at..=at + 1]))).collect()
    };
    let own = paragraphs(&LINES[5..]);
    let apart = entries(|at| {
        format!(
            "<article><h2>Lamps at hour {at}</h2><time datetime=2024-05-03T1{at}:00:00Z>1{at}:00</time>{{text}}</article>"
        )
    });
    let linked = entries(|at| {
        format!(
            "<article><h2><a href='/2024/lamps?entry={at}#e{at}'>Lamps at hour {at}</a></h2>{{text}}</article>"
        )
    });
    let signed = entries(|at| {
        format!(
            "<div><h2>Lamps at hour {at}</h2><p>By <a rel=author href=/author/a{at}>Bo Holm</a></p><p>3 May 2024, 1{at}:00</p>{{text}}</div>"
        )
    });
    for entries in [&apart, &linked, &signed] {
        let body = format!(
            "<main><article><h1>Lamps on the quay</h1><p>By <a rel=author href=/author/ana>Ana Ruiz</a></p><p>3 May 2024</p>{own}</article><div>{entries}</div></main>"
        );
        let found = extract(LIVE, &body);
        for line in &LINES[..4] {
            assert!(found.text.contains(line), "{line:?} is lost from {:?} of {body}", found.text);
        }
    }
}

#[test]
fn a_chapter_on_related_work_stays_and_a_box_of_related_stories_goes() {
    let chapter = "Holm <a href=#a>[1]</a> measured the light of quay lamps over one winter, and Ruiz <a href=#b>[2]</a> that of buoys; neither <a href=#c>[3]</a> looked at <a href=#d>[4]</a> what it cost.";
    for (opens, closes) in
        [("<section id=related-work>", "</section>"), ("<div class=related>", "</div>"), ("<div>", "</div>")]
    {
        for heading in ["Related work", "4. Related work", "Background and related work"] {
            let found = around(&format!("{opens}<h2>{heading}</h2><p>{chapter}</p>{closes}"));
            assert!(found.text.contains("measured the light"), "{opens}{heading}: {}", found.text);
        }
    }
    let teasers = "<p><a href=/a>A ferry that never came</a></p><p>It was to come on Monday, and the whole of the quay stood waiting for it, nets and all, until the evening.</p>".repeat(2);
    let found = around(&format!("<section id=related-stories><h2>Related stories</h2>{teasers}</section>"));
    assert!(!found.text.contains("ferry"), "{}", found.text);
}

#[test]
fn a_post_is_one_whatever_stands_around_it_and_whatever_it_lost() {
    let says = "The lamps are lit again, all forty of them.";
    let quote = |attributes: &str, link: &str| {
        format!(
            "<blockquote {attributes}><p>{says}</p>— Ada Holm (@ada) <a href={link}>May 4, 2024</a></blockquote>"
        )
    };
    let tweet = quote("class=twitter-tweet", "https://x.com/ada/status/12");
    let cases = [
        (format!("<div class=social-media-embed>{tweet}</div>"), "x"),
        (format!("<div class='embed share'><div>{tweet}<script async src=/w.js></script></div></div>"), "x"),
        (
            format!(
                "<figure class='wp-block-embed is-provider-twitter'><div class=wp-block-embed__wrapper>{tweet}</div></figure>"
            ),
            "x",
        ),
        (quote("", "https://twitter.com/ada/status/12"), "x"),
        (quote("", "https://bsky.app/profile/ada.example/post/3k"), "bluesky"),
        (
            format!(
                "<blockquote class=bluesky-embed data-bluesky-uri=at://did:plc:abc/app.bsky.feed.post/3k><p>{says}</p></blockquote>"
            ),
            "bluesky",
        ),
    ];
    for (thing, kind) in cases {
        let found = around(&thing);
        let html = found.body.html.as_str();
        assert!(html.contains(says) && html.contains(&format!("data-kind=\"{kind}\"")), "{thing}: {html}");
        assert_eq!(html.matches("class=\"embed\" data-kind").count(), 1, "{html}");
        assert_eq!(found.published, None, "{thing}");
    }
    // What speaks of a post, or leads elsewhere, is a quotation like any other.
    let told = format!(
        "<blockquote><p>{says} <a href=https://x.com/ada/status/12>So Ada said</a> to us on the evening of that day.</p></blockquote>"
    );
    for thing in [told, quote("", "https://quay.example/status/12")] {
        let found = around(&thing);
        let html = found.body.html.as_str();
        assert!(html.contains(says) && !html.contains("data-kind"), "{thing}: {html}");
    }
}

#[test]
fn a_day_that_a_story_speaks_of_is_not_its_own() {
    let cases = [
        "<p>The board met on <time datetime=1984-05-03>3 May 1984</time> and counted the lamps, all of them.</p>",
        "<figure><img src=/a.jpg width=800><figcaption>The quay on 3 May 1984</figcaption></figure>",
        "<ul><li>3 May 1984: the ferry</li><li>4 May 1984: the lamps</li></ul>",
        "<div class=event-date>3 May 1984</div>",
        "<blockquote><p>Of the lamps nothing is left.</p>— Ada Holm, <cite>3 May 1984</cite></blockquote>",
    ];
    for thing in cases {
        assert_eq!(around(thing).published, None, "{thing}");
    }
    let day = article(&format!(
        "<p>Why a pier stays lit.</p><p>Published on <time datetime=2024-05-03>3 May 2024</time> by Ana Ruiz.</p>{}",
        paragraphs(&LINES)
    ));
    assert!(day.published.is_some());
}

#[test]
fn a_poem_may_end_in_mid_sentence() {
    const VERSE: [&str; 8] = [
        "The lamps go out along the quay",
        "and nobody has seen",
        "the hand that turns the wick away",
        "from red to blue to green",
        "and still the keeper walks the stones",
        "and counts them as he goes",
        "one for the boats, one for the moon",
        "and one for what he knows…",
    ];
    let (one, two) = VERSE.split_at(4);
    for poem in [paragraphs(&VERSE), format!("<p>{}</p><p>{}</p>", one.join("<br>"), two.join("<br>"))] {
        assert!(matches!(article(&poem).quality, TextState::Full), "{poem}");
    }
    let cut = article(&paragraphs(&[LINES[0], "But then, one night in March, the…"]));
    assert!(matches!(cut.quality, TextState::Failed(TextFailure::Excerpt)), "{:?}", cut.quality);
}
