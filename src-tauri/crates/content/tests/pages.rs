//! Whole pages in, one article out. The pages are ours, built the way magazines build theirs.

use layover_content::page::{self, ExtractedPage, PageError, PageInput};
use layover_content::profile::{self, Profile};
use layover_content::sign_in;
use layover_model::{TextFailure, TextState};

const URL: &str = "https://responsiblestatecraft.org/a-ferry-for-two-islands/";

const OWN: [&str; 4] = [
    "The ferry between the two islands was cancelled in March, and for eleven weeks nobody on either shore could say who had decided it.",
    "Letters went to three ministries, each of which replied that the matter lay with the other two, and that it was being looked into with care.",
    "On the quay at Norrholm the timetable stayed on its board, faded by salt, and the harbour master went on sweeping the ramp each morning.",
    "“We kept the lamp lit,” she said, “because a lamp costs nothing and a darkened pier costs a great deal to explain.”",
];

/// A page of a content system that unfolds other stories after the one asked for.
fn magazine_page(others: &str) -> String {
    let body: String = OWN.iter().map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
    format!(
        r##"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A ferry for two islands | Responsible Statecraft</title>
<link rel="canonical" href="{URL}"><meta property="og:title" content="A ferry for two islands"><meta property="og:site_name" content="Responsible Statecraft">
<meta property="og:image" content="https://responsiblestatecraft.org/media-library/ferry.jpg?id=7&width=1200&height=600">
<meta property="article:published_time" content="2024-03-09T08:15:00+01:00"><meta property="article:modified_time" content="2024-03-11T10:00:00Z">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"A ferry for two islands","articleSection":"Europe",
"datePublished":"2024-03-09T07:15:00Z","dateModified":"2024-03-11T10:00:00Z","author":[{{"@id":"#ada"}},{{"@type":"Person","name":"Bo Lind"}}],"mainEntityOfPage":"{URL}",
"keywords":["ferries","islands"]}},{{"@type":"Person","@id":"#ada","name":"Dr. Ada Holm","url":"/author/aholm/"}}]}}</script></head>
<body><div class="google-cta"><a href="https://news.example/">google cta</a></div>
<div data-source="current_post"><article elid="1"><div class="widget__head"><picture><source data-runner-srcset="https://responsiblestatecraft.org/media-library/ferry.jpg?id=7&width=1245 1x">
<img alt="Shutterstock_991-scaled" src="data:image/svg+xml,x" data-runner-src="https://responsiblestatecraft.org/media-library/ferry.jpg?id=7&width=1245&height=700"></picture>
<div class="photo-caption">Shutterstock_991-scaled</div></div><h1 class="widget__headline">A ferry for two islands</h1><h2 class="widget__subheadline">Who cancels a boat that nobody owns?</h2>
<a class="widget__section" href="/europe/">Europe</a><a class="social-author__name" href="/author/aholm/">Ada Holm</a></article></div>
<div data-source="current_post"><article elid="1"><div class="body-description">{body}</div><span data-elid="1" data-post-url="{URL}"></span>
<div class="photo-credit">(Harbour Archive)</div><div class="share-panel"><a href="https://x.com/intent">Share</a></div></article></div>
<div data-source="current_page">{others}</div>
<div class="newsletter-widget"><h3>Newsletter</h3><p>Subscribe now to our weekly round-up.</p><form><input type="email"></form></div></body></html>"##
    )
}

fn other(number: usize, is_open: bool) -> String {
    let text: String = (0..14)
        .map(|line| format!("<p>Other story {number}, line {line}: a long and quite unrelated account of grain, tariffs, rail gauges and the price of salt in winter.</p>"))
        .collect();
    let inner = if is_open {
        format!("<div class=\"js-appear-on-expand\">{text}</div>")
    } else {
        format!("<template>{text}</template>")
    };
    format!(
        "<article elid=\"9{number}\"><h2 class=\"widget__headline\"><a href=\"/other-{number}/\">Other story {number}</a></h2><div class=\"body-description\"><p>Other story {number} begins here with a teaser.</p>{inner}</div><span data-post-url=\"https://responsiblestatecraft.org/other-{number}/\"></span></article>"
    )
}

fn extract(html: &str, url: &str, profile: Option<&Profile>) -> Result<ExtractedPage, PageError> {
    page::extract(PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url, profile })
}

#[test]
fn every_profile_reads_and_has_selectors_that_are_some() {
    assert_eq!(profile::builtin().len(), 1);
    assert_eq!(
        profile::find("www.responsiblestatecraft.org").map(|found| found.slug.clone()).as_deref(),
        Some("responsible-statecraft")
    );
    assert!(profile::catalogue().len() > 100, "the catalogue is not read");
    assert_eq!(profile::catalogue()[0].profile.as_deref(), Some("responsible-statecraft"));
    assert!(
        Profile::parse(
            "name = \"x\"\nslug = \"x\"\nsite = \"https://x.example/\"\nhosts = []\n[page]\nbody = [\"p[\"]"
        )
        .is_err()
    );
}

#[test]
fn a_story_is_cut_at_its_own_address() {
    let open: String = (0..3).map(|number| other(number, true)).collect();
    let folded: String = (0..3).map(|number| other(number, false)).collect();
    let one = other(0, true);
    for (name, others) in [("none", ""), ("one open", &one), ("all folded", &folded), ("all open", &open)] {
        for profile in [profile::find(URL), None] {
            let found = extract(&magazine_page(others), URL, profile.as_deref()).expect(name);
            assert_eq!(found.text.lines().collect::<Vec<_>>(), OWN, "{name}, profile {}", profile.is_some());
            assert_eq!(found.further.len(), others.matches("<article").count(), "{name}");
            assert_eq!(found.quality, TextState::Full);
        }
    }
}

#[test]
fn what_the_page_says_of_its_story_is_merged() {
    let found = extract(&magazine_page(&other(1, true)), URL, profile::find(URL).as_deref()).expect("page");
    assert_eq!(found.title, "A ferry for two islands");
    assert_eq!(found.dek, "Who cancels a boat that nobody owns?");
    assert_eq!(found.sections[0].slug, "europe");
    assert_eq!(found.published.map(|instant| instant.0), Some(1_709_968_500));
    assert_eq!(found.modified.map(|instant| instant.0), Some(1_710_151_200));
    let credits: Vec<_> =
        found.credits.iter().map(|credit| (credit.name.as_str(), credit.page_url.as_deref())).collect();
    assert_eq!(
        credits,
        [("Ada Holm", Some("https://responsiblestatecraft.org/author/aholm/")), ("Bo Lind", None)]
    );
    assert_eq!(found.tags, ["ferries", "islands"]);
    assert_eq!(found.site_name.as_deref(), Some("Responsible Statecraft"));
    assert_eq!(found.canonical_url.as_deref(), Some(URL));
    assert_eq!(found.further[0].url, "https://responsiblestatecraft.org/other-1/");
    let hero = found.hero.expect("hero");
    assert!(hero.picture.url.contains("ferry.jpg?id=7"));
    assert_eq!(
        (hero.caption.as_str(), hero.alt.as_str(), hero.credit.as_str()),
        ("", "", "(Harbour Archive)")
    );
}

#[test]
fn another_site_cannot_be_claimed_as_ones_own() {
    let page = magazine_page("").replace(
        &format!("rel=\"canonical\" href=\"{URL}\""),
        "rel=\"canonical\" href=\"https://victim.example/story\"",
    );
    assert_eq!(extract(&page, URL, None).expect("page").canonical_url, None);
}

#[test]
fn a_page_without_an_article_says_why() {
    let failure = |html: &str| extract(html, URL, None).expect_err("no article").text_failure();
    assert_eq!(
        failure("<html><body><p>Hi</p><script src=a.js></script></body></html>"),
        TextFailure::NoArticle
    );
    assert_eq!(
        failure(
            "<html><body><noscript>Please enable JavaScript to run this app.</noscript><div id=root></div><script src=a.js></script></body></html>"
        ),
        TextFailure::ScriptOnly
    );
    assert_eq!(
        failure(
            "<html><head><title>Welcome</title></head><body><h1>Sign in</h1><form><input name=user><input type=\"password\"></form></body></html>"
        ),
        TextFailure::Login
    );
    assert_eq!(
        failure(
            "<html><body><h1>We value your privacy</h1><p>We and our partners store cookies.</p><button>Accept all cookies</button></body></html>"
        ),
        TextFailure::ConsentWall
    );
    let paid = "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script><title>T</title></head><body><p>Short.</p></body></html>";
    assert_eq!(failure(paid), TextFailure::Paywall);
    let deep = "<div>".repeat(2_000);
    assert_eq!(failure(&deep), TextFailure::Unreadable);
    let picture = page::extract(PageInput {
        bytes: b"\xff\xd8",
        content_type: Some("image/jpeg"),
        url: URL,
        profile: None,
    });
    assert!(matches!(picture, Err(PageError::NotAPage { .. })));
}

#[test]
fn the_beginning_of_a_paid_story_is_not_called_the_whole() {
    let html = magazine_page("").replace(
        "\"articleSection\":\"Europe\"",
        "\"articleSection\":\"Europe\",\"isAccessibleForFree\":false",
    );
    assert_eq!(extract(&html, URL, None).expect("page").quality, TextState::Failed(TextFailure::Paywall));
}

#[test]
fn sign_in_pages_are_told_from_stories() {
    assert!(sign_in::looks_like_sign_in(
        "<html><title>Hotel Wi-Fi</title><body><p>Connect to the internet</p><form><input name=room></form></body></html>"
    ));
    for asks in [
        "<h1>Welcome aboard</h1><p>Please accept the terms to go online.</p><form action=/ok><button>Accept</button></form>",
        "<h1>Willkommen an Bord</h1><p>Bitte akzeptieren Sie die Nutzungsbedingungen, um das Internet zu nutzen.</p>\
         <form action=/ok><button>Jetzt verbinden</button></form>",
        "Welcome to AirWifi. Please accept the terms to continue.",
        "<p>Pour utiliser le Wi-Fi, acceptez les conditions d’utilisation.</p><button>Continuer</button>",
    ] {
        let page = format!("<html><head><title>AirWifi</title></head><body>{asks}</body></html>");
        assert!(sign_in::looks_like_sign_in(&page), "{asks}");
    }
    // A site's own wall of cookies, and a story about such pages, are none.
    for asks in [
        "<p>We value your privacy. Accept the terms of our 400 partners.</p><form><button>Accept</button></form>".to_owned(),
        format!("<article><p>{}</p><button>Share</button></article>", "We accept the terms of every hotel’s wifi. ".repeat(20)),
    ] {
        assert!(!sign_in::looks_like_sign_in(&format!("<html><body>{asks}</body></html>")), "{asks}");
    }
    assert!(!sign_in::looks_like_sign_in(&magazine_page("")));
    assert!(!sign_in::looks_like_sign_in(
        "<?xml version=\"1.0\"?><rss><channel><title>News</title></channel></rss>"
    ));
}

/// Mark-up that names `__canary` or `canary.example` wherever it would run or be fetched.
const HOSTILE: [&str; 16] = [
    "<a href=\"java\tscript:__canary()\">words</a>",
    "<a href=\"java&#10;script:__canary()\">words</a>",
    "<a href=\"&#1; JaVaScRiPt:__canary()\">words</a>",
    "<a href=\"java&#1;script:__canary()\">words</a>",
    "<a href=\"vb&Tab;script&colon;__canary()\">words</a>",
    "<a href=\"da\nta:text/html,__canary()\">words</a>",
    "<img src=\"java\tscript:__canary()\" alt=\"\">",
    "<img data-src=\"java\tscript:__canary().jpg\" alt=\"\">",
    "<img srcset=\"java&#1;script:__canary() 900w\" alt=\"\">",
    "<video poster=\"java\tscript:__canary()\" src=\"java\tscript:__canary()\"></video>",
    "<embed src=\"https://canary.example/x.swf\">",
    "<object data=\"https://canary.example/x.swf\"><embed src=\"https://canary.example/x.swf\"></object>",
    "<applet codebase=\"https://canary.example/\" code=\"x\"></applet>",
    "<iframe src=\"https://canary.example/x\"></iframe>",
    "<iframe src=\"https://canary.example/?youtube.com/embed/google.com/maps\"></iframe>",
    "<iframe src=\"https://datawrapper.canary.example/youtube.com/embed/\"></iframe>",
];

#[test]
fn nothing_that_was_meant_to_run_is_in_a_body() {
    for hostile in HOSTILE {
        let page = magazine_page("").replace(
            "Letters went to three",
            &format!("{hostile} Letters, by <a href=\"/post/\">post</a>, went to three"),
        );
        for profile in [profile::find(URL), None] {
            let found = extract(&page, URL, profile.as_deref()).expect(hostile);
            let body = found.body.html.as_str();
            assert!(body.contains("href=\"https://responsiblestatecraft.org/post/\""), "{hostile}: {body}");
            assert!(!body.contains("canary"), "{hostile}: {body}");
            assert!(found.body.pictures.iter().all(|picture| !picture.url.contains("canary")), "{hostile}");
            assert_eq!(found.text.contains("words"), hostile.contains("words"), "{hostile}: {}", found.text);
        }
    }
}
