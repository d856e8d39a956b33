//! How much of a story a text is, judged in honesty: the whole, or what stands in the way.

use layover_model::{TextFailure, TextState};

use super::metadata::Metadata;
use crate::sanitise::CleanBody;
use crate::{sign_in, text};

/// Fewer words are no article.
const ARTICLE_WORDS_MIN: u32 = 25;
/// Under a headline, fewer words are no note.
const NOTE_WORDS_MIN: u32 = 8;
/// A text that must be paid for and has fewer words is its beginning.
const PAID_WORDS_MIN: u32 = 250;

/// The state of a text, or why there is none.
///
/// # Errors
/// The reason why the page holds no article.
pub(super) fn judge(
    html: &str,
    plain: &str,
    body: &CleanBody,
    metadata: &Metadata,
) -> Result<TextState, TextFailure> {
    let words = text::word_count(plain);
    let lower = html.to_ascii_lowercase();
    if words < ARTICLE_WORDS_MIN && sign_in::looks_like_sign_in(html) {
        return Err(TextFailure::Login);
    }
    if is_consent_wall(&lower, plain, words) {
        return Err(TextFailure::ConsentWall);
    }
    if metadata.is_free == Some(false) && words < PAID_WORDS_MIN {
        return if words < ARTICLE_WORDS_MIN {
            Err(TextFailure::Paywall)
        } else {
            Ok(TextState::Failed(TextFailure::Paywall))
        };
    }
    // A few lines under a headline are a note, and all there is.
    let is_note = words >= NOTE_WORDS_MIN && !metadata.title.is_empty() && !is_script_only(&lower);
    if words >= ARTICLE_WORDS_MIN
        || is_note
        || (words > 0 && !body.pictures.is_empty() && !metadata.title.is_empty())
    {
        return Ok(TextState::Full);
    }
    if words > 0 && is_all(&lower, words) {
        return Ok(TextState::Full);
    }
    if is_script_only(&lower) {
        return Err(TextFailure::ScriptOnly);
    }
    Err(TextFailure::NoArticle)
}

/// A page without scripts and fields that says nothing else: however short, this is the whole of it.
fn is_all(lower: &str, words: u32) -> bool {
    let does_something =
        ["<script", "<form", "<input", "<iframe", "<frame"].iter().any(|tag| lower.contains(tag));
    !does_something && text::word_count(&text::lines_of(lower)) <= words
}

fn is_consent_wall(lower: &str, plain: &str, words: u32) -> bool {
    let speaks_of_consent = |text: &str| {
        let text = text.to_lowercase();
        [
            "before you continue",
            "we value your privacy",
            "we and our partners",
            "consent to the use of cookies",
            "accept all cookies",
            "manage consent",
        ]
        .iter()
        .any(|phrase| text.contains(phrase))
    };
    words < 200 && speaks_of_consent(plain) || words < ARTICLE_WORDS_MIN && speaks_of_consent(lower)
}

fn is_script_only(lower: &str) -> bool {
    let asks = [
        "enable javascript",
        "javascript is disabled",
        "requires javascript",
        "javascript is required",
        "turn on javascript",
        "javascript to run this app",
    ];
    let scripts = lower.matches("<script").count();
    asks.iter().any(|phrase| lower.contains(phrase))
        || scripts >= 2 && text::word_count(&text::lines_of(lower)) < 60
}
