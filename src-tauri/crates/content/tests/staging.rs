//! Entries of feeds and pages, staged.
#![allow(clippy::expect_used, reason = "a page of ours that cannot be read is a failed test")]

use layover_content::feed::{FeedFormat, ParsedEntry, ParsedFeed, ParsedPerson, ParsedPicture};
use layover_content::page::{self, PageInput};
use layover_content::staging::{self, StagingContext};
use layover_content::{byline, opml};
use layover_model::{Kind, SectionName, StagedArticle, TextFailure, TextOrigin, TextState, Timestamp};

const LONG: &str = "<p>The bridge at Ambrel opens on the hour, and for nine minutes the town has two halves that wave at each other across the water.</p><p>Nobody minds. The baker times her second batch by it, and the school lets the north bank in late without a note.</p>";

fn feed() -> ParsedFeed {
    ParsedFeed {
        format: FeedFormat::Rss,
        title: Some("The Quay".to_owned()),
        link: Some("https://quay.example/".to_owned()),
        subtitle: None,
        language: Some("en-GB".to_owned()),
        id: None,
        updated: None,
        next_page: None,
        entries: Vec::new(),
        is_last_cut: false,
        warnings: Vec::new(),
    }
}

fn entry(content: Option<&str>, summary: Option<&str>) -> ParsedEntry {
    ParsedEntry {
        id: Some("tag:1".to_owned()),
        link: Some("https://www.quay.example/bridge/?utm_source=rss".to_owned()),
        title: Some("The bridge".to_owned()),
        content_html: content.map(str::to_owned),
        summary_html: summary.map(str::to_owned),
        ..ParsedEntry::default()
    }
}

fn stage(entry: &ParsedEntry) -> StagedArticle {
    let section = SectionName { slug: "cities".to_owned(), name: "Cities".to_owned() };
    let context = StagingContext {
        feed_url: "https://quay.example/feed",
        section: Some(&section),
        profile: None,
        is_filed_by_category: false,
    };
    staging::stage_entry(&feed(), entry, &context)
}

#[test]
fn a_whole_text_is_told_from_its_beginning() {
    let cut = format!("{LONG}<p>And then the wind […]</p>");
    let more = format!("{LONG}<p><a href=\"/bridge/\">Continue reading</a></p>");
    let many = LONG.repeat(7);
    let long_with = |end: &str| format!("{}{end}", LONG.repeat(4));
    let whole_ends = ["<p><a href=\"/b/\">Read more</a></p>", "<p>It rained. Read more »</p>"].map(long_with);
    let cut_ends = [
        "<p>And then […]</p><p><a href=\"/b/\">Read more</a></p>",
        "<p>And then… <a href=\"/b/\">Continue reading</a></p>",
        "<p>… <a href=\"/b/\">Read more</a></p>",
        "<p>And then […]</p>",
    ]
    .map(long_with);
    for (ends, wanted) in [(&whole_ends[..], TextState::Full), (&cut_ends[..], TextState::SummaryOnly)] {
        for content in ends {
            assert_eq!(stage(&entry(Some(content), None)).text_state, wanted, "{content}");
        }
    }
    let cases: [(Option<&str>, Option<&str>, TextState); 8] = [
        (Some(LONG), None, TextState::Full),
        (Some(LONG), Some("The bridge at Ambrel."), TextState::Full),
        (Some(&cut), None, TextState::SummaryOnly),
        (Some(&more), None, TextState::SummaryOnly),
        (None, Some("A bridge, and a town in two halves."), TextState::SummaryOnly),
        (None, Some(&many), TextState::Full),
        (Some("<p>Short.</p>"), None, TextState::SummaryOnly),
        (None, None, TextState::SummaryOnly),
    ];
    for (content, summary, wanted) in cases {
        assert_eq!(stage(&entry(content, summary)).text_state, wanted, "{content:?} {summary:?}");
    }
    let mut alone = entry(None, Some("Half a sentence that goes…"));
    alone.link = None;
    assert_eq!(stage(&alone).text_state, TextState::Failed(TextFailure::NoAddress));
    let mut note = entry(Some("<p>Fog again.</p>"), None);
    note.title = None;
    assert_eq!(stage(&note).text_state, TextState::Full);
}

#[test]
fn nothing_is_guessed_and_nothing_is_lost() {
    let mut given = entry(Some(LONG), Some("Two halves, nine minutes."));
    given.tags = vec!["Analysis".to_owned(), "bridges".to_owned(), "Bridges".to_owned()];
    given.authors =
        vec![ParsedPerson { name: Some("Ana Ruiz and Tom Lee".to_owned()), ..ParsedPerson::default() }];
    let staged = stage(&given);
    assert_eq!(staged.published, None);
    assert_eq!(staged.guid.as_deref(), Some("tag:1"));
    assert_eq!(staged.url.as_deref(), Some("https://www.quay.example/bridge/?utm_source=rss"));
    assert_eq!(staged.canonical_url.as_deref(), Some("https://quay.example/bridge"));
    assert_eq!(staged.dek, "Two halves, nine minutes.");
    assert_eq!(staged.summary, staged.dek);
    assert_eq!(staged.kind, Some(Kind::Analysis));
    assert_eq!(staged.kicker, "Analysis | Cities");
    assert_eq!(staged.tags, ["Analysis", "bridges"]);
    assert_eq!(staged.credits.len(), 2);
    assert_eq!(staged.language, "en-GB");
    assert_eq!(staged.body.as_ref().map(|body| body.origin), Some(TextOrigin::Feed));
    let other = entry(Some(LONG), Some("Two halves, ten minutes."));
    assert_ne!(stage(&other).source_hash, staged.source_hash);
    assert_eq!(stage(&given).source_hash, staged.source_hash);
}

#[test]
fn the_hero_is_shown_once() {
    let with_head = format!(
        "<figure><img src=\"/media/bridge-1024x683.jpg\" width=\"1024\"><figcaption>Open <small class=\"credit\">(Ana)</small></figcaption></figure>{LONG}<p><img src=\"/media/two.jpg\"></p>"
    );
    let mut given = entry(Some(&with_head), None);
    given.pictures = vec![ParsedPicture {
        url: "https://www.quay.example/media/bridge-300x200.jpg".to_owned(),
        width: Some(300),
        height: None,
        caption: None,
        credit: None,
    }];
    let staged = stage(&given);
    let hero = staged.hero.expect("hero");
    assert_eq!(hero.picture.url, "https://www.quay.example/media/bridge-1024x683.jpg");
    assert_eq!((hero.caption.as_str(), hero.credit.as_str()), ("Open", "(Ana)"));
    let body = staged.body.expect("body");
    assert!(!body.html.as_str().contains("bridge-1024"), "{}", body.html.as_str());
    assert_eq!(body.pictures.len(), 1);

    let mut attached = entry(Some(LONG), None);
    attached.pictures = given.pictures.clone();
    assert!(stage(&attached).hero.is_some());
    let within = format!("{LONG}<p><img src=\"/media/bridge.jpg\"></p>");
    let mut within = entry(Some(&within), None);
    within.pictures = given.pictures;
    assert!(stage(&within).hero.is_none(), "it stands in the text already");
}

fn page(paragraphs: usize) -> page::ExtractedPage {
    let text: String = (0..paragraphs).map(|line| format!("<p>Line {line} of the page tells of the bridge, the baker, the school and the nine minutes between them.</p>")).collect();
    let html = format!(
        "<html lang=\"en\"><head><title>The bridge | The Quay</title><meta property=\"article:published_time\" content=\"2024-01-02T03:04:05Z\"></head><body><article><h1>The bridge</h1>{text}</article></body></html>"
    );
    let input = PageInput {
        bytes: html.as_bytes(),
        content_type: None,
        url: "https://quay.example/bridge/",
        profile: None,
    };
    page::extract(input).expect("page")
}

#[test]
fn the_better_text_wins() {
    let summary = stage(&entry(None, Some("A bridge.")));
    let whole = staging::with_page(summary, page(12));
    assert_eq!(whole.text_state, TextState::Full);
    assert_eq!(whole.published, Some(Timestamp(1_704_164_645)));
    assert_eq!(whole.body.as_ref().map(|body| body.origin), Some(TextOrigin::Page));

    let full = stage(&entry(Some(&LONG.repeat(8)), None));
    let kept = staging::with_page(full.clone(), page(3));
    assert_eq!(kept.body, full.body, "a much shorter page never replaces a whole text");
    assert_eq!(kept.text_state, TextState::Full);
}

#[test]
fn a_page_of_a_few_words_vouches_for_no_summary() {
    let summary = "A bridge, a baker and a school, and what the nine minutes between them are worth to…";
    let told = stage(&entry(None, Some(summary)));
    assert_eq!(told.text_state, TextState::SummaryOnly);
    let mut moved = page(2);
    (moved.quality, moved.word_count) = (TextState::Full, 1);
    let kept = staging::with_page(told.clone(), moved);
    assert_eq!(kept.text_state, TextState::Failed(TextFailure::NoArticle));
    assert_eq!(kept.body, told.body);
}

#[test]
fn a_page_can_be_saved_on_its_own() {
    let saved = staging::from_page(page(6), "http://www.quay.example/bridge/");
    assert_eq!(saved.title, "The bridge");
    assert_eq!(saved.canonical_url.as_deref(), Some("https://quay.example/bridge"));
    assert_eq!(saved.guid, None);
    assert!(saved.summary.starts_with("Line 0"));
    assert_eq!(saved.body.map(|body| body.text.lines().count()), Some(6));
}

#[test]
fn a_title_is_a_line_no_longer_than_a_title_and_turns_nothing_around() {
    let title = |stated: &str| {
        stage(&ParsedEntry { title: Some(stated.to_owned()), ..entry(Some(LONG), None) }).title
    };
    assert_eq!(title("In\u{202E}voice \u{2067}exe\u{2069}.png"), "Invoice exe.png");
    let long = title(&"tide ".repeat(40_000));
    assert!(long.chars().count() <= 400 && long.ends_with('…'), "{long}");
    // Marks that only join or separate letters stay.
    for right in [
        "می\u{200C}خواهم",
        // An abbreviation that ends joined; a cluster of Malayalam, and one of Hindi kept apart.
        "قرن ۱۴ ه\u{200D}",
        "അവന്\u{200D} വന്നു",
        "क्\u{200C}ष",
        "Families 👨\u{200D}👩\u{200D}👧 and a heart ❤\u{FE0F}\u{200D}🔥",
        "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} votes 1\u{FE0F}\u{20E3}",
        "שפת C++\u{200E} בספינה",
        "葛\u{E0100}城",
        "សួស្តី\u{200B}ពិភពលោក",
    ] {
        assert_eq!(title(right), right, "{}", right.escape_unicode());
    }
}

#[test]
fn nothing_unseen_makes_one_name_look_like_another() {
    let title = |stated: &str| {
        stage(&ParsedEntry { title: Some(stated.to_owned()), ..entry(Some(LONG), None) }).title
    };
    for unseen in [
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{61C}',
        '\u{2060}',
        '\u{2063}',
        '\u{FEFF}',
        '\u{AD}',
        '\u{34F}',
        '\u{3164}',
        '\u{FFA0}',
        '\u{115F}',
        '\u{180E}',
        '\u{FE0F}',
        '\u{E0041}',
        '\u{E0100}',
        '\u{202E}',
        '\u{2067}',
        '\u{206A}',
        '\u{FFF9}',
        '\u{7}',
        '\u{9F}',
    ] {
        let printed = format!("{unseen}Ada{unseen} H{unseen}olm{unseen}{unseen}");
        assert_eq!(title(&printed), "Ada Holm", "{}", unseen.escape_unicode());
        let people = byline::split(&format!("By {printed}"));
        assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ada Holm"]);
        assert_eq!(title(&format!("a {unseen} b")), "a b", "{}", unseen.escape_unicode());
    }
    let list = opml::parse("<opml version='2.0'><body><outline text='Ad\u{200B}a\u{202E}' xmlUrl='https://a.example/f'/></body></opml>".as_bytes());
    assert_eq!(list.ok().and_then(|list| Some(list.first()?.title.clone())).as_deref(), Some("Ada"));
}

#[test]
fn the_entry_a_feed_breaks_off_in_is_not_whole() {
    let item = |number: u32, end: &str| {
        format!(
            "<item><title>Story {number}</title><link>https://quay.example/{number}</link><guid>{number}</guid><content:encoded><![CDATA[{}{end}",
            LONG.repeat(3)
        )
    };
    let closed = "]]></content:encoded></item>";
    let head = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Quay</title>";
    for (end, last) in [
        ("", TextState::SummaryOnly),
        ("]]></content:encoded>", TextState::SummaryOnly),
        (closed, TextState::Full),
        ("]]></content:encoded></item></channel></rss>", TextState::Full),
    ] {
        let xml = format!("{head}{}{}", item(1, closed), item(2, end));
        let input = layover_content::feed::FeedInput {
            bytes: xml.as_bytes(),
            content_type: None,
            content_location: None,
            url: "https://quay.example/feed",
        };
        let feed = layover_content::feed::parse(input).expect("a feed");
        let context = StagingContext {
            feed_url: "https://quay.example/feed",
            section: None,
            profile: None,
            is_filed_by_category: false,
        };
        let states: Vec<TextState> = feed
            .entries
            .iter()
            .map(|entry| staging::stage_entry(&feed, entry, &context).text_state)
            .collect();
        assert_eq!(states, [TextState::Full, last], "{end:?}");
    }
}
