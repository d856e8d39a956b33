//! Subscription lists: read however they are written, written so that they read back.

use layover_content::opml::{self, OpmlError, Subscription};
use std::fmt::Write;
use std::time::{Duration, Instant};

fn feed(title: &str, url: &str, site: Option<&str>, folders: &[&str]) -> Subscription {
    Subscription {
        title: title.to_owned(),
        feed_url: url.to_owned(),
        site_url: site.map(str::to_owned),
        folders: folders.iter().map(|folder| (*folder).to_owned()).collect(),
    }
}

#[test]
fn folders_names_and_addresses_are_read() {
    let list = br#"<?xml version="1.0"?><opml version="1.1"><head><title>t</title></head><body>
        <outline text="News &amp; views"><outline TEXT="Inner">
          <outline type="rss" text="Tide" title="" xmlUrl=" https://tide.example/feed?a=1&b=2 " htmlUrl="https://tide.example/"/>
        </outline></outline>
        <outline type="rss" xmlurl="feed://quay.example/rss"/>
        <outline type="link" text="L" url="https://l.example/feed"/>
        <outline text="Only a note"/>
        <outline type="rss" text="again" xmlUrl="https://l.example/feed"/>
        <outline type="rss" text="again" xmlUrl="https://l.example/feed"/>"#;
    let expected = vec![
        feed(
            "Tide",
            "https://tide.example/feed?a=1&b=2",
            Some("https://tide.example/"),
            &["News & views", "Inner"],
        ),
        feed("quay.example/rss", "http://quay.example/rss", None, &[]),
        feed("L", "https://l.example/feed", None, &[]),
    ];
    assert_eq!(opml::parse(list).unwrap(), expected);
}

#[test]
fn a_written_list_reads_back() {
    let list = vec![
        feed("A \"quoted\" <name> & more", "https://a.example/?x=1&y='2'", Some("https://a.example/"), &[]),
        feed("B", "https://b.example/", None, &["One", "Two"]),
        feed("C", "https://c.example/", None, &["One"]),
        feed("日本", "https://d.example/", None, &["日"]),
    ];
    let written = opml::write("Mine & yours", &list);
    let mut found = opml::parse(written.as_bytes()).unwrap();
    found.sort_by(|a, b| a.feed_url.cmp(&b.feed_url));
    assert_eq!(found, list);
    assert!(written.contains("<title>Mine &amp; yours</title>"), "{written}");
}

#[test]
fn what_is_no_list_is_refused() {
    assert_eq!(opml::parse(b" \n"), Err(OpmlError::Empty));
    assert_eq!(opml::parse(b"<rss><channel/></rss>"), Err(OpmlError::NotOpml));
    assert_eq!(opml::parse(b"<opml><body/></opml>"), Ok(Vec::new()));
}

#[test]
fn a_list_with_a_dtd_of_its_own_neither_grows_nor_reads_files() {
    let secret = std::env::temp_dir().join(format!("layover-opml-{}.txt", std::process::id()));
    std::fs::write(&secret, "what the file says").unwrap();
    let mut laughs = "<!ENTITY l0 \"ha\">".to_owned();
    for level in 1..10 {
        let below = format!("&l{};", level - 1).repeat(10);
        write!(laughs, "<!ENTITY l{level} \"{below}\">").unwrap();
    }
    let list = format!(
        r#"<?xml version="1.0"?><!DOCTYPE opml [{laughs}<!ENTITY file SYSTEM "file://{}">
        <!ENTITY passwd SYSTEM "file:///etc/passwd"><!ENTITY % more SYSTEM "file:///etc/passwd">%more;]>
        <opml version="2.0"><head><title>&l9;&file;</title></head><body>&passwd;
          <outline text="&l9;"><outline type="rss" text="Tide &file; &passwd;" xmlUrl="https://tide.example/feed"/></outline>
          <outline type="rss" text="&l9;" xmlUrl="https://quay.example/feed" htmlUrl="&file;"/>
        </body></opml>"#,
        secret.display()
    );
    let begun = Instant::now();
    let found = opml::parse(list.as_bytes());
    let took = begun.elapsed();
    std::fs::remove_file(&secret).unwrap();
    let found = found.unwrap();
    assert!(took < Duration::from_secs(5), "{took:?}");
    let addresses: Vec<&str> = found.iter().map(|feed| feed.feed_url.as_str()).collect();
    assert_eq!(addresses, ["https://tide.example/feed", "https://quay.example/feed"]);
    let all = format!("{found:?}");
    assert!(!all.contains("what the file says") && !all.contains("root:"), "{all}");
    assert!(all.len() < 1_000_000, "{} bytes of names", all.len());
}
