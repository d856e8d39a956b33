//! How much of a story a text is, judged in honesty: the whole, or what stands in the way. A long text is taken for
//! whole without another look; what is short has to be more than a wall, a notice or a row of links.

use std::cell::OnceCell;

use layover_model::{Kind, TextFailure, TextState};
use memchr::memmem;

use super::metadata::Metadata;
use super::walls;
use crate::sanitise::CleanBody;
use crate::staging::is_cut;
use crate::{sign_in, text};

/// Fewer words are no article.
const ARTICLE_WORDS_MIN: u32 = 25;
/// Under a headline, fewer words are no note.
const NOTE_WORDS_MIN: u32 = 8;
/// What stands in the place of a story has fewer words: a gate, a notice, a door.
const NOTICE_WORDS_MAX: u32 = 150;
/// A text of fewer words may be what asks for consent.
const CONSENT_WORDS_MAX: u32 = 250;
/// So many things are said by a page that asks for consent, where it says much.
const CONSENT_PHRASES_MIN: usize = 4;
/// A text that must be paid for and has fewer words is its beginning.
const PAID_WORDS_MIN: u32 = 250;
/// The same where the page also asks for the money.
const ASKED_WORDS_MIN: u32 = 600;
/// Beside a film or a row of pictures, fewer words are a caption.
const CAPTION_WORDS_MAX: u32 = 60;
/// A list of so many links that are most of a text is no text.
const LINKS_MIN: usize = 8;
const LINKED_PERCENT: u32 = 85;

/// The state of a text, or why there is none.
///
/// # Errors
/// The reason why the page holds no article.
pub(super) fn judge(
    html: &str,
    (plain, words): (&str, u32),
    body: &CleanBody,
    metadata: &Metadata,
) -> Result<TextState, TextFailure> {
    if words >= ARTICLE_WORDS_MIN && (breaks_off(html) || is_first_of_several(plain, metadata)) {
        return Ok(TextState::Failed(TextFailure::Excerpt));
    }
    if words >= ARTICLE_WORDS_MIN && stops_at_a_wall(html, plain) {
        return Ok(TextState::Failed(TextFailure::Paywall));
    }
    if words >= ASKED_WORDS_MIN {
        return Ok(TextState::Full);
    }
    let text = Text { words, plain, lower: plain.to_lowercase(), body, metadata };
    let page = Page { html, lower: OnceCell::new(), printed: OnceCell::new() };
    if let Some(failure) = text.stands_for(&page) {
        return Err(failure);
    }
    if let Some(failure) = text.stops_at(&page) {
        return if words < ARTICLE_WORDS_MIN { Err(failure) } else { Ok(TextState::Failed(failure)) };
    }
    if let Some(failure) = text.goes_with(html) {
        return if words == 0 { Err(failure) } else { Ok(TextState::Failed(failure)) };
    }
    if text.is_something(&page) { Ok(TextState::Full) } else { Err(page.failure()) }
}

/// Whether a document ends in the middle of its text or of a tag: its connection was closed before its end.
fn breaks_off(html: &str) -> bool {
    let end = html.trim_end();
    let mut start = end.len().saturating_sub(END_BYTES);
    while !end.is_char_boundary(start) {
        start -= 1;
    }
    let tail = end.get(start..).unwrap_or(end).to_ascii_lowercase();
    let is_closed = tail.contains("</html") || tail.contains("</body");
    let ends_well =
        end.ends_with(['>', '.', '!', '?', '”', '"', '’', '…', ')', '。', '！', '？', '」', ':', '*']);
    !is_closed && !ends_well
}

/// Where the ends of a document's outermost elements stand, in bytes from its end.
const END_BYTES: usize = 2_048;

/// Whether a wall stands right behind the last words of a text, however long it is.
fn stops_at_a_wall(html: &str, plain: &str) -> bool {
    let mut ends = plain.lines().rev().filter(|line| !line.is_empty()).take(2);
    ends.any(|line| text::word_count(line) <= WALL_WORDS_MAX && walls::stops_a_story(&line.to_lowercase()))
        || stands_behind(html, plain, walls::stops_a_story)
}

/// A line that asks to pay has at most so many words.
const WALL_WORDS_MAX: u32 = 40;

/// Whether what stands behind the last words of a text says something.
fn stands_behind(html: &str, plain: &str, says: fn(&str) -> bool) -> bool {
    let Some(last) = plain.lines().rev().find(|line| text::word_count(line) >= 3) else { return false };
    // Marks and signs may be written as references; words are found again as they are.
    let runs = last.split(|c: char| !c.is_alphanumeric() && c != ' ').map(str::trim);
    let Some(words) = runs.max_by_key(|run| run.len()).filter(|run| run.len() >= ENDING_MIN) else {
        return false;
    };
    // The same words may stand in the page's data as well.
    let found: Vec<usize> = memmem::find_iter(html.as_bytes(), words).collect();
    found.iter().rev().take(ENDINGS_MAX).any(|at| {
        let behind = html.get(at + words.len()..).unwrap_or_default();
        let end = behind.char_indices().map(|(at, _)| at).find(|at| *at >= BEHIND_BYTES);
        let behind = behind.get(..end.unwrap_or(behind.len())).unwrap_or_default();
        says(&text::lines_of(behind).to_lowercase())
    })
}

/// Fewer bytes of a text's last line may stand anywhere on a page.
const ENDING_MIN: usize = 14;
const ENDINGS_MAX: usize = 6;
/// How far behind the last words a wall is looked for, in bytes of mark-up.
const BEHIND_BYTES: usize = 4_096;

/// "Page 1 of 3", and no word of where the second is.
fn is_first_of_several(plain: &str, metadata: &Metadata) -> bool {
    metadata.next_page.is_none() && plain.lines().any(counts_pages)
}

fn counts_pages(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let is_page = words.next().is_some_and(|word| {
        ["page", "seite", "página", "pagina", "strona"].iter().any(|page| word.eq_ignore_ascii_case(page))
    });
    let number = words.next();
    let is_of = words.next().is_some_and(|word| ["of", "von", "de", "di", "sur", "/", "z"].contains(&word));
    let last = words.next().and_then(|word| word.parse::<u32>().ok());
    is_page && number == Some("1") && is_of && last.is_some_and(|last| last > 1) && words.next().is_none()
}

/// The whole page, looked at only where a text is short.
struct Page<'a> {
    html: &'a str,
    lower: OnceCell<String>,
    printed: OnceCell<String>,
}

impl Page<'_> {
    fn lower(&self) -> &str {
        self.lower.get_or_init(|| self.html.to_ascii_lowercase())
    }

    /// What it prints, in lower case.
    fn printed(&self) -> &str {
        self.printed.get_or_init(|| text::lines_of(self.html).to_lowercase())
    }

    fn is_script_only(&self) -> bool {
        walls::speaks_of_scripts(self.lower())
            || self.lower().matches("<script").count() >= 2
                && text::word_count(self.printed()) < CAPTION_WORDS_MAX
    }

    /// A page without scripts and fields that says nothing else: however short, this is the whole of it.
    fn says_no_more(&self, words: u32) -> bool {
        let does_something =
            ["<script", "<form", "<input", "<iframe", "<frame"].iter().any(|tag| self.lower().contains(tag));
        !does_something && text::word_count(self.printed()) <= words
    }

    fn failure(&self) -> TextFailure {
        if self.is_script_only() { TextFailure::ScriptOnly } else { TextFailure::NoArticle }
    }
}

/// What was taken for the story's text.
struct Text<'a> {
    words: u32,
    plain: &'a str,
    lower: String,
    body: &'a CleanBody,
    metadata: &'a Metadata,
}

impl Text<'_> {
    /// What the text is instead of a story's.
    fn stands_for(&self, page: &Page<'_>) -> Option<TextFailure> {
        let title = self.metadata.title.as_str();
        let is_short = self.words < NOTICE_WORDS_MAX;
        let is_nothing = self.words < ARTICLE_WORDS_MIN;
        // What a gate says of scripts is taken for noise elsewhere: the page is asked, not the text.
        let says_little = self.words < ARTICLE_WORDS_MIN && walls::speaks_of_gate(page.printed());
        if is_short && (walls::is_gate(title) || walls::speaks_of_gate(&self.lower) || says_little) {
            return Some(TextFailure::Refused);
        }
        if is_short && walls::is_trouble(title) {
            return Some(TextFailure::Unreachable);
        }
        if is_short && (walls::is_absence(title) || walls::speaks_of_absence(&self.lower)) {
            return Some(TextFailure::Gone);
        }
        if is_short && (is_nothing || walls::is_door(title)) && sign_in::looks_like_sign_in(page.html) {
            return Some(TextFailure::Login);
        }
        if self.is_consent_wall(page) {
            return Some(TextFailure::ConsentWall);
        }
        let asks_for_scripts = self.words < CAPTION_WORDS_MAX && walls::speaks_of_scripts(&self.lower);
        if asks_for_scripts {
            return Some(TextFailure::ScriptOnly);
        }
        self.is_list_of_links().then_some(TextFailure::NoArticle)
    }

    fn is_consent_wall(&self, page: &Page<'_>) -> bool {
        if self.words < ARTICLE_WORDS_MIN {
            return walls::consent_phrases(page.printed()) > 1;
        }
        self.words < CONSENT_WORDS_MAX && walls::consent_phrases(&self.lower) >= CONSENT_PHRASES_MIN
    }

    /// What a text stops at that is the beginning of a story.
    fn stops_at(&self, page: &Page<'_>) -> Option<TextFailure> {
        let is_paid = self.metadata.is_free == Some(false);
        if is_paid && self.words < PAID_WORDS_MIN {
            return Some(TextFailure::Paywall);
        }
        // What the text says itself, or what stands behind it: a footer may speak of anything.
        let asks = |asks: fn(&str) -> bool| asks(&self.lower) || stands_behind(page.html, self.plain, asks);
        if is_paid && walls::asks_to_pay(page.printed())
            || self.words < PAID_WORDS_MIN && self.metadata.is_free != Some(true) && asks(walls::asks_to_pay)
        {
            return Some(TextFailure::Paywall);
        }
        if self.words < PAID_WORDS_MIN && asks(walls::asks_for_account) {
            return Some(TextFailure::Login);
        }
        (self.words < NOTICE_WORDS_MAX && is_cut(self.plain)).then_some(TextFailure::Excerpt)
    }

    /// What the page holds beside a text that is no more than a caption.
    fn goes_with(&self, html: &str) -> Option<TextFailure> {
        if self.words >= CAPTION_WORDS_MAX {
            return None;
        }
        if self.metadata.kind == Some(Kind::Video) {
            return Some(TextFailure::Video);
        }
        let is_gallery = ["\"ImageGallery\"", "\"MediaGallery\""].iter().any(|kind| html.contains(kind));
        (is_gallery && self.body.pictures.len() < 2).then_some(TextFailure::Gallery)
    }

    /// Whether there is a story in it at all. A few lines under a headline are a note, and all there is.
    fn is_something(&self, page: &Page<'_>) -> bool {
        let is_named = !self.metadata.title.is_empty();
        let has_picture = self.words > 0 && !self.body.pictures.is_empty();
        self.words >= ARTICLE_WORDS_MIN
            || is_named && (has_picture || self.words >= NOTE_WORDS_MIN && !page.is_script_only())
            || self.words > 0 && page.says_no_more(self.words)
    }

    /// A section's front, a list of results: links and nothing between them.
    fn is_list_of_links(&self) -> bool {
        let (mut linked, mut links) = (0, 0);
        // The body was written by the sanitiser: each link is opened and closed in one form.
        for link in self.body.html.as_str().split("<a ").skip(1) {
            let inside = link.split_once("</a>").map_or(link, |(inside, _)| inside);
            let shown = inside.split_once('>').map_or("", |(_, shown)| shown);
            linked += text::word_count(&text::lines_of(shown));
            links += 1;
        }
        links >= LINKS_MIN && linked * 100 >= self.words * LINKED_PERCENT
    }
}
