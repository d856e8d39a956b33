//! Whether the first engine's text leaves doubts: signs that it took too little, too much, or another text.
//! Must stay cheap: every page goes through it, and most are settled here.

use super::engine::Page;
use super::lines::{Kind, Line};
use super::opinion::share;

/// A text of fewer words may be a part, or something else altogether.
const SHORT_WORDS: u32 = 150;
/// A box marked as the article that has fewer words says nothing.
const MARKED_WORDS_MIN: u32 = 250;
/// How much longer than the text it must be, in percent.
const MARKED_LONGER: u32 = 125;
/// Loose ends: lines of running text that end like no sentence. So many, and such a share, are no prose.
const LOOSE_MIN: usize = 4;
const LOOSE_SHARE_MIN: f64 = 0.2;
/// Whether a second engine should be asked.
pub(super) fn is_doubtful(page: &Page<'_>, lines: &[Line<'_>]) -> bool {
    took_too_little(page, lines) || took_too_much(lines)
}

fn took_too_little(page: &Page<'_>, lines: &[Line<'_>]) -> bool {
    let words: u32 = lines.iter().map(|line| line.words).sum();
    let is_part = page.marked >= MARKED_WORDS_MIN && page.marked * 100 > words * MARKED_LONGER;
    words < SHORT_WORDS || is_part || is_elsewhere(page, lines)
}

/// Whether the text stands outside the article with the headline: comments, another story.
pub(super) fn is_elsewhere(page: &Page<'_>, lines: &[Line<'_>]) -> bool {
    let found = page.own.iter().filter(|own| lines.iter().any(|line| line.text.contains(own.as_str())));
    page.own.len() >= 2 && found.count() * 2 < page.own.len()
}

fn took_too_much(lines: &[Line<'_>]) -> bool {
    let texts = || lines.iter().filter(|line| line.is_text());
    let loose = texts().filter(|line| line.kind == Kind::Text && !line.is_sentence()).count();
    loose >= LOOSE_MIN && share(loose, texts().count()) >= LOOSE_SHARE_MIN
}
