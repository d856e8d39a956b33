//! What size costs: a search in 100,000 stories beside the scan of newsboat's database that its own search is, and a list
//! page of 100,000 stories beside one of 10,000. Both libraries are those that [`crate::sync`] left.

use crate::sync::{SIZES, cache_in, library_in};
use layover_app::contract::{ListFilter, Scope};
use layover_app::{AppError, Library};
use rusqlite::{Connection, OpenFlags, params};
use std::path::Path;
use std::time::{Duration, Instant};

const ROWS: usize = 50;
const CALLS: usize = 1_000;
const FOUND: u32 = 20;
/// Stories that words are taken from.
const WORDED: usize = 120;
/// Scans of newsboat's database, each of which takes seconds.
const SCANS: usize = 5;
/// The words that stand in nearly every story.
const FUNCTION_WORDS: [&str; 12] =
    ["the", "of", "and", "to", "in", "a", "that", "for", "it", "as", "was", "with"];

/// Searches of one kind.
struct Class {
    name: &'static str,
    queries: Vec<String>,
}

/// Measures the libraries in a folder.
///
/// # Errors
/// One of them is not there, or cannot be read.
pub fn measure(folder: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(said)?;
    let [small, large] = SIZES.map(|size| library_in(folder, size));
    let large_cache = cache_in(folder, SIZES[1]);
    runtime.block_on(async {
        let large = Library::open(&large).await.map_err(said)?;
        let classes = classes(&large).await.map_err(said)?;
        let scan = scan(&large_cache, &classes)?;
        println!("a scan of newsboat's database, median of {SCANS} words: {:.0} ms", ms(scan));
        for class in &classes {
            search(&large, class, scan).await.map_err(said)?;
        }
        let small = Library::open(&small).await.map_err(said)?;
        lists(&small, &large).await.map_err(said)
    })
}

/// Queries made of what the library holds, the same in every run.
async fn classes(library: &Library) -> Result<Vec<Class>, AppError> {
    let ids = library.story_ids(ListFilter::default()).await?;
    let step = (ids.len() / WORDED).max(1);
    let some: Vec<i64> = ids.iter().step_by(step).take(WORDED).map(|id| id.0).collect();
    let rows = library.story_rows(some).await?;
    let latin: Vec<Vec<String>> =
        rows.iter().map(|row| words(&row.title)).filter(|words| words.len() > 2).collect();
    let word = |words: &Vec<String>| words.iter().max_by_key(|word| word.len()).cloned().unwrap_or_default();
    let chinese = rows.iter().filter(|row| row.title.chars().any(is_chinese));
    let chinese = chinese.map(|row| row.title.chars().filter(|c| is_chinese(*c)).take(2).collect()).collect();
    let prefixes = latin.iter().flat_map(|words| {
        let word = word(words);
        let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(6).collect();
        ends.into_iter().map(move |end| word.get(..end).unwrap_or_default().to_owned())
    });
    let function: Vec<String> = FUNCTION_WORDS.iter().map(|&word| word.to_owned()).collect();
    let pairs = FUNCTION_WORDS.iter().zip(FUNCTION_WORDS.iter().skip(1));
    Ok(vec![
        Class { name: "a word of a title", queries: latin.iter().map(word).collect() },
        Class { name: "a function word", queries: function },
        Class {
            name: "two function words",
            queries: pairs.map(|(one, next)| format!("{one} {next}")).collect(),
        },
        Class { name: "prefixes while typing", queries: prefixes.collect() },
        Class { name: "a whole title", queries: latin.iter().map(|words| words.join(" ")).collect() },
        Class {
            name: "words in a row",
            queries: latin.iter().map(|words| format!("\"{} {}\"", words[0], words[1])).collect(),
        },
        Class { name: "a word with a slip", queries: latin.iter().map(|words| slip(&word(words))).collect() },
        Class { name: "a title half remembered", queries: latin.iter().map(|words| half(words)).collect() },
        Class {
            name: "unread, with a word",
            queries: latin.iter().map(|words| format!("is:unread {}", word(words))).collect(),
        },
        Class { name: "Chinese", queries: chinese },
    ])
}

fn words(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
    words.filter(|word| !word.chars().any(is_chinese)).map(str::to_lowercase).collect()
}

fn is_chinese(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character)
}

/// Two letters that changed places.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    if middle > 0 {
        letters.swap(middle - 1, middle);
    }
    letters.into_iter().collect()
}

/// A title with a word that does not stand in it.
fn half(words: &[String]) -> String {
    let mut words = words.to_vec();
    if let Some(word) = words.get_mut(1) {
        "zzyzx".clone_into(word);
    }
    words.join(" ")
}

async fn search(library: &Library, class: &Class, scan: Duration) -> Result<(), AppError> {
    let mut took = Vec::new();
    let mut found = 0;
    for query in class.queries.iter().cycle().take(class.queries.len().max(100)) {
        let began = Instant::now();
        let results = library.search(query.clone(), Scope::All, FOUND).await?;
        took.push(began.elapsed());
        found += usize::from(!results.is_empty());
    }
    let share = 100 * found / took.len().max(1);
    let (median, p99) = spread(took);
    println!(
        "{:<28} {:>7.2} ms median {:>7.2} ms p99, {:>6.0} times as fast as the scan; {share} % find something",
        class.name,
        ms(median),
        ms(p99),
        scan.as_secs_f64() / p99.as_secs_f64()
    );
    Ok(())
}

/// Newsboat's own question, with a limit that it does not set.
fn scan(cache: &Path, classes: &[Class]) -> Result<Duration, String> {
    const SCAN: &str = "SELECT guid, title FROM rss_item WHERE (title LIKE ?1 OR content LIKE ?1) AND deleted = 0 \
                        ORDER BY pubDate DESC, id DESC LIMIT ?2";
    let database = Connection::open_with_flags(cache, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .map_err(|error| format!("{}: {error}", cache.display()))?;
    let words = classes.first().map(|class| class.queries.as_slice()).unwrap_or_default();
    let mut took = Vec::new();
    // The first brings the file into memory, and is not counted.
    for word in words.iter().take(SCANS + 1) {
        let began = Instant::now();
        let mut statement = database.prepare(SCAN).map_err(said)?;
        let mut rows = statement.query(params![format!("%{word}%"), FOUND]).map_err(said)?;
        while rows.next().map_err(said)?.is_some() {}
        took.push(began.elapsed());
    }
    Ok(spread(took.split_off(1)).0)
}

async fn lists(small: &Library, large: &Library) -> Result<(), AppError> {
    for (name, unread_only) in [("a list page", false), ("a list page, unread", true)] {
        let (_, small) = page(small, unread_only).await?;
        let (median, p99) = page(large, unread_only).await?;
        println!(
            "{name:<28} {:>7.3} ms median {:>7.3} ms p99 at 100k with its JSON; {:.2} times that at 10k",
            ms(median),
            ms(p99),
            p99.as_secs_f64() / small.as_secs_f64()
        );
    }
    Ok(())
}

async fn page(library: &Library, unread_only: bool) -> Result<(Duration, Duration), AppError> {
    let mut took = Vec::with_capacity(CALLS);
    let mut after = None;
    for call in 0..CALLS {
        let filter = ListFilter { scope: Scope::All, unread_only, ..ListFilter::default() };
        let began = Instant::now();
        let page = library.list(filter, after, ROWS).await?;
        let bytes = serde_json::to_vec(&page.rows).map_or(0, |json| json.len());
        took.push(began.elapsed());
        assert!(bytes > 0, "a list without a page");
        // Down the list as one who scrolls, and from the top again.
        after = if call % 100 == 99 { None } else { page.next };
    }
    Ok(spread(took))
}

/// The middle and the 99th of a hundred.
fn spread(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    (at(50).copied().unwrap_or_default(), at(99).copied().unwrap_or_default())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
