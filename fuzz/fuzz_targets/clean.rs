//! Any text is mark-up: cleaned twice it is what it was cleaned once, and holds nothing that runs or is fetched.
#![no_main]

use layover_content::sanitise;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|markup: &str| {
    let base = (markup.len() % 2 == 0).then_some("https://line.example/2024/05/hour");
    let once = sanitise::clean(markup, base);
    let twice = sanitise::clean(once.html.as_str(), base);
    assert_eq!(once.html, twice.html);
    assert_eq!(once.pictures, twice.pictures);
    assert_eq!(once, sanitise::clean_by_the_wall(markup, base));
    let tags = once.html.as_str().to_ascii_lowercase();
    for forbidden in ["<script", "<style", "<iframe", "<svg", "<math", "<form", "<input", "<link", "<meta"] {
        assert!(!tags.contains(forbidden), "{forbidden}");
    }
});
