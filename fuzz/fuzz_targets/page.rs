//! Any bytes are a page: read without a panic, and what comes out is clean, absolute and of one piece.
#![no_main]

use layover_content::page::{self, PageInput};
use layover_content::{sanitise, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let types = [None, Some("text/html"), Some("text/html; charset=windows-1251"), Some("application/xhtml+xml")];
    let content_type = types[bytes.len() % types.len()];
    let url = "https://line.example/2024/05/hour";
    let Ok(page) = page::extract(PageInput { bytes, content_type, url, profile: None }) else { return };
    assert_eq!(text::plain_text(&page.body.html), page.text);
    let again = sanitise::clean(page.body.html.as_str(), Some(url));
    assert_eq!(again.html, page.body.html, "cleaning a clean body changes nothing");
    for picture in &page.body.pictures {
        assert!(picture.url.starts_with("http"), "{}", picture.url);
    }
    for story in &page.further {
        assert!(story.url.starts_with("http"), "{}", story.url);
    }
    assert!(page.title.len() <= bytes.len() * 4 + 64);
});
