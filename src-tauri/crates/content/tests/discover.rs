//! What pages say of their feeds.

use layover_content::discover::{self, FeedLink};
use layover_content::feed::FeedFormat;

const PAGE: &str = r#"<!doctype html><html LANG=en-GB><head>
<script>document.write('<link rel="alternate" type="application/rss+xml" href="/fake">')</script>
<!-- <link rel="alternate" type="application/rss+xml" href="/commented"> -->
<title>The Quay &amp; the
 sea</title>
<meta property="og:site_name" content="Quay">
<base href="/blog/">
<link rel="stylesheet" href="/x.css">
<link rel="canonical" href="https://quay.example/blog/">
<link rel="alternate" type="application/rss+xml" title="Quay &raquo; Comments" href="/comments/feed/">
<link rel=alternate type=application/rss+xml title="Quay" href=feed.xml>
<link rel="feed" type="application/feed+json" href="https://quay.example/feed.json">
<link rel="alternate" type="application/atom+xml; charset=utf-8" href="//cdn.example/atom">
<link rel="alternate" type="application/rss+xml" href="feed.xml">
<link rel="alternate" hreflang="fr" href="/fr">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
</head><body><p>text</body></html>"#;

fn link(url: &str, title: &str, format: FeedFormat) -> FeedLink {
    FeedLink { url: url.to_owned(), title: title.to_owned(), format }
}

#[test]
fn a_page_names_its_feeds() {
    let found = discover::discover(PAGE, "https://quay.example/");
    assert_eq!(found.page_title.as_deref(), Some("The Quay & the sea"));
    assert_eq!(found.site_name.as_deref(), Some("Quay"));
    assert_eq!(found.canonical_url.as_deref(), Some("https://quay.example/blog/"));
    assert_eq!(found.language.as_deref(), Some("en-GB"));
    let expected = vec![
        link("https://quay.example/blog/feed.xml", "Quay", FeedFormat::Rss),
        link("https://quay.example/feed.json", "", FeedFormat::Json),
        link("https://cdn.example/atom", "", FeedFormat::Atom),
        link("https://quay.example/comments/feed/", "Quay » Comments", FeedFormat::Rss),
    ];
    assert_eq!(found.feeds, expected);
}

#[test]
fn a_page_without_feeds_names_none() {
    let found = discover::discover("<title>Plain</title><a href='/feed'>feed</a>", "https://plain.example/");
    assert_eq!((found.page_title.as_deref(), found.feeds), (Some("Plain"), Vec::new()));
}

#[test]
fn usual_places_lie_in_the_folder_first_and_at_the_root() {
    let places = discover::usual_places("https://a.example/blog?x=1#y");
    assert_eq!(places.first().map(String::as_str), Some("https://a.example/blog/feed"));
    assert!(places.contains(&"https://a.example/rss.xml".to_owned()), "{places:?}");
    assert_eq!(
        discover::usual_places("https://a.example").len(),
        discover::usual_places("https://a.example/").len()
    );
    assert!(discover::usual_places("ftp://a.example/").is_empty());
    assert!(discover::usual_places("not an address").is_empty());
}

#[test]
fn one_feed_in_three_formats_is_one_choice() {
    let formats = vec![
        link("https://example.org/feed.rss", "The Paper (RSS)", FeedFormat::Rss),
        link("https://example.org/feed.atom", "The Paper (Atom)", FeedFormat::Atom),
        link("https://example.org/feed.json", "The Paper (JSON Feed)", FeedFormat::Json),
        link("https://example.org/comments/feed/", "The Paper: comments", FeedFormat::Rss),
    ];
    assert_eq!(discover::distinct(formats.clone()), formats[..1]);
}

#[test]
fn feeds_of_two_sections_stay_two_choices() {
    let sections = vec![
        link("https://example.org/europe/feed.rss", "Europe", FeedFormat::Rss),
        link("https://example.org/asia/feed.atom", "Asia", FeedFormat::Atom),
        link("https://example.org/sport/feed.rss", "", FeedFormat::Rss),
        link("https://example.org/comments/feed/", "Comments", FeedFormat::Rss),
    ];
    assert_eq!(discover::distinct(sections.clone()), sections[..3]);
}
