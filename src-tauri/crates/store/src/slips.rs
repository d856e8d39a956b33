//! Slips of the finger: how far one word is from another, counted in letters too many, too few, wrong or swapped
//! (optimal string alignment), and how many of them are forgiven. Pure.

/// Slips forgiven in a word of so many letters: none in short ones, which every other short one is near.
pub(crate) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Slips between two words; `None` when there are more than `most`. Both folded already.
pub(crate) fn between(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        for (column, wanted) in other.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != wanted);
            let mut least = replaced.min(last[column + 1] + 1).min(next[column] + 1);
            let is_swapped = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *wanted;
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        if next.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// As [`between`], where `typed` may be the beginning of `word` alone.
pub(crate) fn at_the_beginning(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    let whole = between(typed, word, most);
    let heads = typed.len().saturating_sub(1)..=typed.len() + 1;
    let best = heads.filter_map(|length| between(typed, word.get(..length)?, most)).min();
    whole.into_iter().chain(best).min()
}

#[cfg(test)]
mod tests {
    //! Inside the crate: callers see what is found, not how far off it was.
    use super::*;

    fn slips(one: &str, other: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        between(&letters(one), &letters(other), 2)
    }

    #[test]
    fn one_letter_off_is_one_slip() {
        assert_eq!(slips("okafor", "okafor"), Some(0));
        assert_eq!(slips("okafro", "okafor"), Some(1), "swapped");
        assert_eq!(slips("okafr", "okafor"), Some(1), "left out");
        assert_eq!(slips("okaffor", "okafor"), Some(1), "doubled");
        assert_eq!(slips("okapor", "okafor"), Some(1), "wrong");
        assert_eq!(slips("lindquist", "lindqvits"), Some(2));
        assert_eq!(slips("sand", "harbour"), None);
        assert_eq!(slips("", "ab"), Some(2));
    }

    #[test]
    fn a_beginning_is_held_against_the_beginning() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(at_the_beginning(&letters("vandre"), &letters("vandermeer"), 1), Some(1));
        assert_eq!(at_the_beginning(&letters("okafro"), &letters("okafor"), 1), Some(1));
        assert_eq!(at_the_beginning(&letters("ferry"), &letters("harbourmaster"), 1), None);
    }
}
