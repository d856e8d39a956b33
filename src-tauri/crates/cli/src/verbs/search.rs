//! `layover search`.

use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure, note};
use crate::{paper, story};
use clap::Args;
use layover_app::Library;
use layover_app::contract::{Scope, SearchResult};
use std::path::PathBuf;

/// What to look for.
#[derive(Args)]
pub struct Search {
    /// Whole words; quotes inside them make a phrase, and a * at the end of the last stands for any ending. Conditions:
    /// author: section: publication: series: kind: tag: is: in:trip trip: after: before: newer: older: longer: shorter:
    #[arg(required_unless_present = "batch")]
    words: Vec<String>,
    /// At most so many stories.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// A file with one search a line (- for standard input): prints one JSON array a line.
    #[arg(long, value_name = "FILE", conflicts_with = "words")]
    batch: Option<PathBuf>,
}

impl Search {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if let Some(waits) = library.remark_on_search("", true).await? {
            note(&waits);
            // What can be found as it is is found all the same: on a full disk, or one that may only be read.
            if let Err(error) = library.catch_up_index().await {
                note(&error.to_string());
            }
        }
        if let Some(file) = &self.batch {
            let queries = bytes_of(file)?;
            return batch(desk, &library, &String::from_utf8_lossy(&queries), self.limit).await;
        }
        let words = self.words.join(" ");
        // One more than is shown tells whether there are more.
        let asked = if desk.is_json { self.limit } else { self.limit.saturating_add(1) };
        let mut results = library.search(whole_words(&words), Scope::All, asked).await?;
        let most = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let has_more = results.len() > most;
        results.truncate(most);
        let is_empty = results.is_empty();
        if desk.is_json {
            desk.json(&story::found(&library, results).await?)?;
        } else {
            if results.iter().any(|result| !result.without.is_empty()) {
                desk.say("No story holds all of these words. These hold most of them.")?;
            }
            results.iter().try_for_each(|result| print(desk, result))?;
        }
        if has_more {
            desk.say("… and more: `--limit N` shows them.")?;
        }
        let remark = layover_app::search_remark(&words).filter(|_| !desk.is_json);
        if is_empty && !desk.is_json {
            let remark = remark.map(|remark| format!(" {remark}")).unwrap_or_default();
            return Ok(desk.nothing(&format!("Nothing found for “{words}”.{remark}")));
        }
        remark.iter().try_for_each(|remark| desk.say(remark))?;
        Ok(if is_empty { Ending::NothingFound } else { Ending::Done })
    }
}

async fn batch(desk: &Desk, library: &Library, queries: &str, limit: u32) -> Result<Ending, Failure> {
    for words in queries.lines() {
        let results = library.search(whole_words(words), Scope::All, limit).await?;
        desk.json(&story::found(library, results).await?)?;
    }
    Ok(Ending::Done)
}

/// Who types into a window is still typing the last word; who typed a command has ended it. The services take a
/// word as ended when a space follows.
fn whole_words(words: &str) -> String {
    match words.trim_end().strip_suffix('*') {
        Some(beginning) => beginning.to_owned(),
        None => format!("{words} "),
    }
}

fn print(desk: &Desk, result: &SearchResult) -> Result<(), Failure> {
    desk.say(&story::lines(&result.row))?;
    if !result.without.is_empty() {
        desk.say(&format!("          without: {}", result.without.join(", ")))?;
    }
    let (open, close) = if paper::shows_bold() { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    let snippet = marked(&result.snippet, &result.marks);
    let snippet = snippet.split_whitespace().collect::<Vec<_>>().join(" ");
    if snippet.is_empty() {
        return Ok(());
    }
    // Marks are no wider than nothing once the lines are cut.
    let lines = paper::wrapped(&snippet, "          ").replace(OPEN, open).replace(CLOSE, close);
    desk.raw(&format!("{lines}\n"))
}

/// Stand for the marks until the lines are cut. No story holds them: private letters of Unicode, taken out here.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// The snippet with its marks in it; they are counted in UTF-16 code units.
fn marked(snippet: &str, marks: &[(u32, u32)]) -> String {
    let mut units = 0_u32;
    let mut marked = String::with_capacity(snippet.len() + marks.len() * 6);
    for letter in snippet.chars().filter(|letter| ![OPEN, CLOSE].contains(letter)) {
        if marks.iter().any(|(start, _)| *start == units) {
            marked.push(OPEN);
        }
        marked.push(letter);
        units += u32::try_from(letter.len_utf16()).unwrap_or_default();
        if marks.iter().any(|(_, end)| *end == units) {
            marked.push(CLOSE);
        }
    }
    marked
}
