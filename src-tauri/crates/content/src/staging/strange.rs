//! Whether a page seems to be about another thing than the story it was fetched for.

use std::collections::HashSet;

use layover_model::StagedArticle;

use crate::page::ExtractedPage;

/// Letters of a word that tells something.
const TELLING_LETTERS: usize = 5;
/// Letters that stand in a row in both.
const PHRASE: usize = 12;

/// Whether nothing of what the feed says about a story is on its page: neither its title, nor most words of that, nor a phrase
/// of its summary. A headline may be another on the page, and a page in another language than the feed: alone this is a
/// suspicion, and no reason to refuse a text.
#[must_use]
pub fn is_strange(story: &StagedArticle, page: &ExtractedPage) -> bool {
    let said = [&page.title, &page.dek, &page.excerpt, &page.text].map(|text| text.to_lowercase()).join(" ");
    let letters = letters_of(&said);
    let title = letters_of(&story.title.to_lowercase());
    !contains(&letters, &title)
        && !has_most_words(&said, &story.title.to_lowercase())
        && !has_a_phrase(&letters, &[&story.summary, &story.dek].map(|text| text.to_lowercase()))
}

fn letters_of(text: &str) -> Vec<char> {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn contains(letters: &[char], wanted: &[char]) -> bool {
    !wanted.is_empty() && letters.windows(wanted.len()).any(|found| found == wanted)
}

fn has_most_words(said: &str, title: &str) -> bool {
    let telling = |text| words(text).filter(|word| word.chars().count() >= TELLING_LETTERS);
    let known: HashSet<&str> = telling(said).collect();
    let asked: HashSet<&str> = telling(title).collect();
    let found = asked.iter().filter(|word| known.contains(*word)).count();
    found > 0 && found * 2 >= asked.len()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
}

fn has_a_phrase(letters: &[char], texts: &[String]) -> bool {
    let phrases: HashSet<&[char]> = letters.windows(PHRASE).collect();
    let asked: Vec<Vec<char>> = texts.iter().map(|text| letters_of(text)).collect();
    asked.iter().any(|text| text.chunks_exact(PHRASE).any(|phrase| phrases.contains(phrase)))
}
