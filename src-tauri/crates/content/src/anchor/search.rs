//! Finding a passage among letters: word for word, then by its ends, where what lies between is enough like it.

use std::collections::HashMap;

use layover_model::Quote;

use super::letters_of;

/// A passage of fewer letters is found only where something of its surroundings is found with it.
const SHORT: usize = 12;
/// So many letters of the surroundings.
const SURROUNDINGS: usize = 6;
/// Letters of a passage's end, or of what stands beside it, that find an edited passage again.
const END: usize = 16;
/// Fewer say nothing.
const END_LEAST: usize = 8;
/// How alike an edited passage must be: shares of pairs of letters (Dice's coefficient).
const ALIKE: f64 = 0.6;

pub(super) fn find(letters: &[char], quote: &Quote) -> Option<(usize, usize)> {
    let wanted = Wanted {
        exact: letters_of(&quote.exact),
        prefix: letters_of(&quote.prefix),
        suffix: letters_of(&quote.suffix),
        start: quote.start as usize,
    };
    if wanted.exact.is_empty() {
        return None;
    }
    wanted.word_for_word(letters).or_else(|| wanted.edited(letters))
}

struct Wanted {
    exact: Vec<char>,
    prefix: Vec<char>,
    suffix: Vec<char>,
    start: usize,
}

impl Wanted {
    /// Among several the one whose surroundings are most like, then the one nearest to where it stood.
    fn word_for_word(&self, letters: &[char]) -> Option<(usize, usize)> {
        let length = self.exact.len();
        let stood = occurrences(letters, &self.exact).map(|place| {
            let before = letters.get(..place).unwrap_or_default();
            let after = letters.get(place + length..).unwrap_or_default();
            let beside = common(before.iter().rev(), self.prefix.iter().rev())
                + common(after.iter(), self.suffix.iter());
            (beside, std::cmp::Reverse(place.abs_diff(self.start)), place)
        });
        let (beside, _, place) = stood.max()?;
        let is_told = length >= SHORT || beside >= SURROUNDINGS.min(self.prefix.len() + self.suffix.len());
        is_told.then_some((place, place + length))
    }

    /// Between where it began and where it ended, by its own letters there or by those beside it.
    fn edited(&self, letters: &[char]) -> Option<(usize, usize)> {
        let length = self.exact.len();
        if length < SHORT {
            return None;
        }
        let starts = self.starts(letters);
        let ends = self.ends(letters);
        let pairs = starts.iter().flat_map(|start| ends.iter().map(move |end| (*start, *end)));
        let bounded = pairs.filter(|(start, end)| {
            end > start && (length / 2..=length.saturating_mul(2)).contains(&(end - start))
        });
        let wanted = pairs_of(&self.exact);
        let alike = bounded.filter_map(|(start, end)| {
            let likeness = likeness(&wanted, &pairs_of(letters.get(start..end)?));
            (likeness >= ALIKE).then_some((likeness, start, end))
        });
        let best = alike.max_by(|one, other| one.0.total_cmp(&other.0))?;
        Some((best.1, best.2))
    }

    fn starts(&self, letters: &[char]) -> Vec<usize> {
        let own = self.exact.get(..END.min(self.exact.len())).unwrap_or_default();
        let beside = self.prefix.get(self.prefix.len().saturating_sub(END)..).unwrap_or_default();
        let by_own = few(letters, own, self.start).into_iter();
        let by_beside = few(letters, beside, self.start).into_iter().map(|place| place + beside.len());
        by_own.chain(by_beside).collect()
    }

    fn ends(&self, letters: &[char]) -> Vec<usize> {
        let own = self.exact.get(self.exact.len().saturating_sub(END)..).unwrap_or_default();
        let beside = self.suffix.get(..END.min(self.suffix.len())).unwrap_or_default();
        let stood = self.start + self.exact.len();
        let by_own = few(letters, own, stood).into_iter().map(|place| place + own.len());
        let by_beside = few(letters, beside, stood).into_iter();
        by_own.chain(by_beside).collect()
    }
}

/// So many places of one end are looked at: a text that repeats itself is not walked for each pair of them.
const FEW: usize = 8;

fn few(letters: &[char], end: &[char], near: usize) -> Vec<usize> {
    if end.len() < END_LEAST {
        return Vec::new();
    }
    let mut places: Vec<usize> = occurrences(letters, end).collect();
    places.sort_by_key(|place| place.abs_diff(near));
    places.truncate(FEW);
    places
}

/// Every place where these letters stand, first to last.
pub(super) fn occurrences<'a>(letters: &'a [char], wanted: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    let first = wanted.first().copied();
    letters.windows(wanted.len().max(1)).enumerate().filter_map(move |(place, window)| {
        (window.first().copied() == first && window == wanted).then_some(place)
    })
}

fn common<'a>(one: impl Iterator<Item = &'a char>, other: impl Iterator<Item = &'a char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

type Pairs = HashMap<(char, char), usize>;

fn pairs_of(letters: &[char]) -> Pairs {
    let mut pairs = Pairs::new();
    for pair in letters.windows(2) {
        if let [one, other] = pair {
            *pairs.entry((*one, *other)).or_default() += 1;
        }
    }
    pairs
}

#[expect(clippy::cast_precision_loss, reason = "no passage has so many letters")]
fn likeness(one: &Pairs, other: &Pairs) -> f64 {
    let all = one.values().sum::<usize>() + other.values().sum::<usize>();
    let shared: usize =
        one.iter().map(|(pair, count)| (*count).min(other.get(pair).copied().unwrap_or(0))).sum();
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
}
