//! The words of headlines and names, held in memory for one purpose: to find the word a reader meant. The full-text
//! index could name its words too, but only by reading all of it (every place of every word: seconds at 100,000
//! stories). Filled when a search first needs it, and from then on with what has come since.

use std::collections::HashMap;

use rusqlite::Transaction;

use crate::StoreError;
use crate::slips;
use crate::words::{fold, is_spaced, tokens};

/// Words and how often each was seen, by how many letters they have.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    by_length: HashMap<usize, HashMap<String, u32>>,
    seen: [i64; SOURCES.len()],
}

/// Where the words come from: each query goes on behind the last row seen.
const SOURCES: [&str; 5] = [
    "SELECT id, title FROM article WHERE id > ?1 ORDER BY id",
    "SELECT id, name FROM alias WHERE id > ?1 ORDER BY id",
    "SELECT id, name FROM section WHERE id > ?1 ORDER BY id",
    "SELECT id, name FROM series WHERE id > ?1 ORDER BY id",
    "SELECT id, title FROM publication WHERE id > ?1 ORDER BY id",
];
/// So many near words are looked for in place of one.
const NEAREST: usize = 4;

impl Vocabulary {
    /// Takes in what has come since it was last asked.
    pub(crate) fn catch_up(&mut self, connection: &Transaction<'_>) -> Result<(), StoreError> {
        for (place, query) in SOURCES.into_iter().enumerate() {
            let mut statement = connection.prepare_cached(query)?;
            let mut rows = statement.query([self.seen[place]])?;
            while let Some(row) = rows.next()? {
                self.seen[place] = row.get(0)?;
                self.add(row.get_ref(1)?.as_str().unwrap_or_default());
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        for bytes in tokens(text) {
            let token = text.get(bytes).unwrap_or_default();
            let letters = token.chars().count();
            // Nothing shorter is ever meant by a slip, and a script without spaces has no words here.
            if letters < 3 || !token.chars().all(is_spaced) {
                continue;
            }
            *self.by_length.entry(letters).or_default().entry(fold(token)).or_default() += 1;
        }
    }

    /// The words nearest to what was typed, within what is forgiven: the fewest slips first, then the commonest.
    pub(crate) fn nearest(&self, typed: &str, is_beginning: bool) -> Vec<String> {
        let letters: Vec<char> = typed.chars().collect();
        let most = slips::forgiven(letters.len());
        if most == 0 || !letters.iter().copied().all(is_spaced) {
            return Vec::new();
        }
        let shortest = letters.len() - most;
        let longest = if is_beginning { usize::MAX } else { letters.len() + most };
        let mut found: Vec<(usize, u32, &str)> = Vec::new();
        for words in self.by_length.iter().filter(|(length, _)| (shortest..=longest).contains(length)) {
            for (word, seen) in words.1 {
                let other: Vec<char> = word.chars().collect();
                let off = if is_beginning {
                    slips::at_the_beginning(&letters, &other, most)
                } else {
                    slips::between(&letters, &other, most)
                };
                found.extend(off.map(|off| (off, *seen, word.as_str())));
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)).then(one.2.cmp(other.2)));
        let best = found.first().map_or(0, |first| first.0);
        found.retain(|one| one.0 == best);
        found.into_iter().take(NEAREST).map(|(_, _, word)| word.to_owned()).collect()
    }
}
