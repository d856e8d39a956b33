//! An article printed on several pages, put together again.

use layover_model::{TextFailure, TextState};

use super::ExtractedPage;
use crate::{sanitise, text};

/// One article out of its pages: the first, with the text of the later ones after its own. `is_whole` is false
/// when one more was named and could not be had; the text then says that it is not whole.
#[must_use]
pub fn join(first: ExtractedPage, later: Vec<ExtractedPage>, is_whole: bool) -> ExtractedPage {
    let mut joined = first;
    for page in later {
        // A site that does not know the number of the page prints the first one again.
        if joined.text.contains(page.text.trim()) {
            continue;
        }
        if page.quality != TextState::Full && joined.quality == TextState::Full {
            joined.quality = page.quality;
        }
        let both = format!("{}{}", joined.body.html.as_str(), page.body.html.as_str());
        joined.body = sanitise::clean(&both, None);
        joined.text = text::plain_text(&joined.body.html);
        joined.word_count = text::word_count(&joined.text);
    }
    joined.next_page = None;
    if !is_whole && joined.quality == TextState::Full {
        joined.quality = TextState::Failed(TextFailure::LaterPage);
    }
    joined
}
