//! The reading style sheet: the window's tokens, how a story is set, and the reader's type settings as custom properties.

use crate::contract::Settings;
use std::sync::LazyLock;

/// The window's own tokens, so that a story is read in the colours of the window around it.
const TOKENS: &str = include_str!("../../../../../ui/src/tokens.css");
const FIXED: &str = include_str!("reader.css");

/// What a document's `system` and `contrast` mean by what the system prefers. The window resolves the same in
/// `ui/src/settings/theme.ts`; a document has no script before its end.
const PREFERENCES: [(&str, &str, &str); 4] = [
    ("(prefers-color-scheme: dark)", "system", "dark"),
    ("(prefers-color-scheme: dark)", "contrast", "contrast-dark"),
    ("(prefers-contrast: more)", "system", "contrast"),
    ("(prefers-contrast: more) and (prefers-color-scheme: dark)", "system", "contrast-dark"),
];

static SHEET: LazyLock<String> = LazyLock::new(|| {
    let preferences: String = PREFERENCES
        .iter()
        .map(|(when, theme, set)| {
            format!("@media {when} {{ [data-theme=\"{theme}\"] {{{}}} }}\n", token_set(set))
        })
        .collect();
    // What the system forces comes after what it prefers.
    let forced = TOKENS.find("@media (prefers-reduced-transparency").unwrap_or(TOKENS.len());
    let (themes, last) = TOKENS.split_at(forced);
    format!("{themes}\n{preferences}\n{last}\n{FIXED}")
});

/// The declarations of one theme, as the tokens have them.
fn token_set(theme: &str) -> &'static str {
    let after = TOKENS.split_once(&format!("[data-theme=\"{theme}\"] {{")).map_or("", |(_, after)| after);
    after.split_once('}').map_or("", |(block, _)| block)
}

/// The style sheet for these settings. Sizes are clamped, faces come from a fixed list: nothing of the
/// settings reaches the sheet as text.
#[must_use]
pub fn stylesheet(settings: &Settings) -> String {
    let face = match settings.reader_face.as_str() {
        "source-serif" => "'Source Serif 4'",
        "atkinson" => "'Atkinson Hyperlegible Next'",
        "system" => "ui-serif",
        "system-sans" => "system-ui",
        _ => "'Literata'",
    };
    let size = settings.reader_size.clamp(14, 32);
    let measure = settings.measure.clamp(45, 75);
    let leading = f64::from(settings.leading.clamp(130, 200)) / 100.0;
    let align = if settings.is_justified { "justify" } else { "start" };
    let hyphens = if settings.hyphenates { "auto" } else { "manual" };
    format!(
        "{}\n:root {{ --face-reading: {face}; --size: {size}px; --measure: {measure}ch; --leading: {leading}; \
         --align: {align}; --hyphens: {hyphens}; }}\n",
        *SHEET
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preference_finds_its_tokens() {
        for (_, theme, set) in PREFERENCES {
            assert!(token_set(set).contains("--paper: oklch("), "{theme} as {set}");
        }
        assert_eq!(token_set("no such theme"), "");
    }

    #[test]
    fn what_the_system_forces_comes_last_of_all_colours() {
        let sheet = stylesheet(&Settings::default());
        let at = |what: &str| sheet.find(what).unwrap_or_else(|| panic!("no {what}"));
        assert!(at("prefers-contrast: more") < at("forced-colors: active"));
        assert!(at("[data-theme=\"black\"]") < at("prefers-color-scheme: dark"));
        assert!(!FIXED.contains("oklch("), "a colour beside the tokens");
    }

    #[test]
    fn settings_out_of_range_are_brought_back_into_it() {
        let odd = Settings {
            leading: 900,
            reader_size: 1,
            reader_face: "} body { display: none".to_owned(),
            ..Settings::default()
        };
        let sheet = stylesheet(&odd);
        assert!(
            sheet.contains("--size: 14px; --measure: 66ch; --leading: 2; --align: start; --hyphens: auto"),
            "{sheet}"
        );
        assert!(!sheet.contains("display: none\n"), "{sheet}");
        let set = Settings { is_justified: true, hyphenates: false, ..Settings::default() };
        assert!(stylesheet(&set).contains("--leading: 1.6; --align: justify; --hyphens: manual"));
    }
}
