//! No bytes whatever make a reader of feeds, lists, dates, pages or encodings panic.
//! The cases are drawn from a fixed seed, so every run tries the same ones.

use layover_content::feed::{self, FeedInput};
use layover_content::{batch, dates, discover, encoding, opml};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;
use std::path::Path;

const SEED: [u8; 32] = *b"a fixed seed, the same each time";

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &SEED))
}

/// Everything that reads foreign bytes, once.
fn read(bytes: &[u8]) {
    let input = FeedInput {
        bytes,
        content_type: Some("text/xml; charset=utf-8"),
        content_location: Some("../x"),
        url: "https://a.example/feed",
    };
    if let Ok(feed) = feed::parse(input) {
        let is_empty = feed.entries.is_empty();
        assert_eq!(
            is_empty,
            feed.warnings.iter().any(|warning| warning.contains("no stories")),
            "a silent empty feed"
        );
    }
    let _ = batch::feed_row("file", bytes, &BTreeMap::new(), None);
    let _ = batch::opml_row("file", bytes);
    let _ = opml::parse(bytes).map(|list| opml::write("list", &list));
    let text = encoding::decode(bytes, None, encoding::DocumentKind::Html);
    let _ = discover::discover(&text, "https://a.example/");
    let _ = dates::parse(&text);
}

#[test]
fn arbitrary_bytes_are_read_without_panic() {
    let bytes = proptest::collection::vec(any::<u8>(), 0..600);
    runner(1500)
        .run(&bytes, |bytes| {
            read(&bytes);
            Ok(())
        })
        .unwrap();
}

#[test]
fn arbitrary_markup_is_read_without_panic() {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "</",
        "/>",
        "&",
        ";",
        "#",
        "x",
        "\"",
        "'",
        "=",
        " ",
        "<!",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
        "<!DOCTYPE",
        "[",
        "]",
        "<!ENTITY a \"b\">",
        "&a;",
        "&#x",
        "&#0;",
        "rss",
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "<title>",
        "<link href=",
        "xml:base='//'",
        "<opml>",
        "<outline xmlUrl=",
        "é",
        "\u{0}",
        "日",
        "{",
        "}",
        "\"items\":",
        "\"version\":\"jsonfeed.org\"",
        ",",
        "<content type='xhtml'>",
        "mode='base64'",
        "<pubDate>",
        "Mon, 32 Feb",
        "2026-13-99T",
        "+99:99",
        "<media:content url='",
        "<a href='x'>",
    ]);
    let text = proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat());
    runner(4000)
        .run(&text, |text| {
            read(text.as_bytes());
            Ok(())
        })
        .unwrap();
}

#[test]
fn damaged_feeds_are_read_without_panic() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feeds");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let feeds: Vec<Vec<u8>> = files.iter().map(|path| std::fs::read(path).unwrap()).collect();
    let damage = (
        prop::sample::select(feeds),
        proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..12),
    );
    let damaged = damage.prop_map(|(mut feed, blows)| {
        for (place, byte, kind) in blows {
            if feed.is_empty() {
                break;
            }
            let at = place.index(feed.len());
            match kind {
                0 => feed[at] = byte,
                1 => feed.insert(at, byte),
                2 => drop(feed.remove(at)),
                _ => feed.truncate(at),
            }
        }
        feed
    });
    runner(4000)
        .run(&damaged, |bytes| {
            read(&bytes);
            Ok(())
        })
        .unwrap();
}
