//! The second engine's opinion of a page: which lines it takes for the story's. It only votes; what is kept comes
//! out of the page itself, so that figures, listings and tables survive. Must never be asked where there is no doubt.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use trafilatura::{ExtractionFocus, Options};

use super::lines::{Kind, Line};

/// A line is the story's when the second engine has so much of it.
const HELD_MIN: f64 = 0.5;
/// Tokens that are compared together.
const GRAM: usize = 3;

/// What the second engine took for the story.
pub(super) struct Opinion {
    grams: HashSet<u64>,
    /// Its tokens in order, with blanks between and around.
    text: String,
    pub(super) tokens: usize,
}

impl Opinion {
    /// Asks for it. `None` when the second engine finds nothing.
    pub(super) fn ask(html: &str) -> Option<Self> {
        let options = Options::default()
            .with_exclude_comments(true)
            .with_fallback(true)
            .with_focus(ExtractionFocus::FavorPrecision);
        let result = trafilatura::extract(html, &options).ok()?;
        let mut tokens = Vec::new();
        tokens_into(&result.content_text, &mut tokens);
        (!tokens.is_empty()).then(|| Self {
            grams: grams(&tokens).collect(),
            text: format!(" {} ", tokens.join(" ")),
            tokens: tokens.len(),
        })
    }

    /// Whether the second engine has a line.
    pub(super) fn holds(&self, line: &str) -> bool {
        let mut tokens = Vec::new();
        tokens_into(line, &mut tokens);
        if tokens.len() < GRAM {
            return !tokens.is_empty() && self.text.contains(&format!(" {} ", tokens.join(" ")));
        }
        let (mut held, mut all) = (0_u32, 0_u32);
        for gram in grams(&tokens) {
            all += 1;
            held += u32::from(self.grams.contains(&gram));
        }
        f64::from(held) >= f64::from(all) * HELD_MIN
    }

    /// How much of what the second engine found these lines have, from 0 to 1.
    pub(super) fn covered(&self, lines: &[Line<'_>]) -> f64 {
        let mut own = HashSet::new();
        let mut tokens = Vec::new();
        for line in lines {
            tokens.clear();
            tokens_into(&line.text, &mut tokens);
            own.extend(grams(&tokens).filter(|gram| self.grams.contains(gram)));
        }
        share(own.len(), self.grams.len())
    }

    /// Which lines to keep: those it holds, and what belongs to them.
    pub(super) fn keeps(&self, lines: &[Line<'_>]) -> Vec<bool> {
        let mut kept: Vec<bool> = lines.iter().map(|line| line.is_text() && self.holds(&line.text)).collect();
        keep_lists(lines, &mut kept);
        keep_headings(lines, &mut kept);
        keep_shown(lines, &mut kept);
        kept
    }
}

/// A list of which most is kept is kept whole.
fn keep_lists(lines: &[Line<'_>], kept: &mut [bool]) {
    let mut start = 0;
    while let Some(line) = lines.get(start) {
        let same =
            lines.iter().skip(start).take_while(|next| next.list.is_some() && next.list == line.list).count();
        let end = start + same.max(1);
        let words = |is_kept: bool| -> u32 {
            (start..end)
                .filter(|at| kept.get(*at) == Some(&is_kept))
                .filter_map(|at| lines.get(at))
                .map(|line| line.words)
                .sum()
        };
        if same > 0 && words(true) >= words(false) && words(true) > 0 {
            kept.iter_mut().skip(start).take(same).for_each(|kept| *kept = true);
        }
        start = end;
    }
}

/// A heading stays over what stays.
fn keep_headings(lines: &[Line<'_>], kept: &mut [bool]) {
    let mut is_followed = false;
    for (at, line) in lines.iter().enumerate().rev() {
        let Some(own) = kept.get_mut(at) else { continue };
        match line.kind {
            Kind::Heading => {
                *own |= is_followed;
                is_followed = false;
            }
            _ => is_followed = *own,
        }
    }
}

/// Pictures, tables and listings stay beside a line that stays.
fn keep_shown(lines: &[Line<'_>], kept: &mut [bool]) {
    let texts: Vec<(usize, bool)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.is_text())
        .map(|(at, _)| (at, kept.get(at) == Some(&true)))
        .collect();
    let last = texts.iter().rfind(|(_, is_kept)| *is_kept).map_or(0, |(at, _)| *at);
    for (at, line) in lines.iter().enumerate() {
        let next = texts.partition_point(|(text, _)| *text < at);
        let is_kept =
            |index: Option<usize>| index.and_then(|index| texts.get(index)).is_some_and(|text| text.1);
        let beside = is_kept(next.checked_sub(1)) || is_kept(Some(next));
        if !line.is_text()
            && beside
            && (at < last || line.kind == Kind::Whole)
            && let Some(own) = kept.get_mut(at)
        {
            *own = true;
        }
    }
}

/// How much of a whole a part is, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "counts of words on a page")]
pub(super) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Lower-cased words; each ideograph is one.
pub(super) fn tokens_into(text: &str, tokens: &mut Vec<String>) {
    let mut word = String::new();
    for c in text.chars() {
        let is_alone =
            matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF);
        if (!c.is_alphanumeric() || is_alone) && !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        if is_alone {
            tokens.push(c.to_string());
        } else if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
    }
    if !word.is_empty() {
        tokens.push(word);
    }
}

fn grams(tokens: &[String]) -> impl Iterator<Item = u64> + '_ {
    tokens.windows(GRAM).map(|gram| {
        let mut hasher = DefaultHasher::new();
        gram.hash(&mut hasher);
        hasher.finish()
    })
}
