//! Fills a throw-away library and prints how long lists, rows, search and merging take.
//!
//!     cargo run --release -p layover-store --example bench_lists -- 100000
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::time::Instant;

use layover_model::{
    ContentHash, Credit, CreditRole, Direction, FeedId, ListFilter, ReadFilter, SanitizedHtml, Scope,
    SearchQuery, SectionName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp, Validators,
};
use layover_store::{FeedBatch, NewFeed, NewPublication, NewSubscription, Store, StoreError};

const NOW: Timestamp = Timestamp(1_790_000_000);
const PUBLICATIONS: usize = 100;
/// What a sync hands over at once.
const FEEDS_A_BATCH: usize = 10;
const WORDS: usize = 1_100;

fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).unwrap_or_else(|| "10000".into()).parse()?;
    let directory = tempfile::tempdir()?;
    let store = Store::open(directory.path(), NOW)?;
    let mut feeds = Vec::new();
    for number in 0..PUBLICATIONS {
        feeds.extend(store.subscribe(&subscription(number), NOW)?.feeds);
    }
    let mut chance = Chance(7);
    let vocabulary = vocabulary(&mut chance);
    let batches: Vec<FeedBatch> = feeds
        .iter()
        .enumerate()
        .map(|(place, feed)| batch(*feed, place, count / feeds.len(), &vocabulary, &mut chance))
        .collect();

    println!("{count} articles in {PUBLICATIONS} publications");
    timed("merge, all new", 1, || -> Result<(), StoreError> {
        for batch in batches.chunks(FEEDS_A_BATCH) {
            store.merge_feeds(batch, NOW)?;
        }
        Ok(())
    })?;
    timed("merge again, nothing new", 1, || -> Result<(), StoreError> {
        for batch in batches.chunks(FEEDS_A_BATCH) {
            store.merge_feeds(batch, NOW)?;
        }
        Ok(())
    })?;
    timed("index, commits of 2,000", 1, || -> Result<(), StoreError> {
        while store.index_pending(2_000)?.left > 0 {}
        Ok(())
    })?;
    lists(&store)?;
    searches(&store, &vocabulary)?;
    timed("mark all read", 1, || store.mark_all_read(&ListFilter::default(), None, NOW).map(|_| ()))?;
    let size = |name: &str| std::fs::metadata(directory.path().join(name)).map_or(0, |file| file.len() >> 20);
    println!(
        "{:<40} {} MiB (+ {} in the log)",
        "library.sqlite",
        size("library.sqlite"),
        size("library.sqlite-wal")
    );
    Ok(())
}

fn lists(store: &Store) -> Result<(), Box<dyn Error>> {
    let publication = store.publications()?.swap_remove(0);
    let section = publication.sections.first().ok_or("no section")?.id;
    let scopes = [
        ("all", Scope::All),
        ("publication", Scope::Publication(publication.id)),
        ("section", Scope::Section(section)),
    ];
    for (name, scope) in scopes {
        for read in [ReadFilter::Any, ReadFilter::Unread] {
            let filter = ListFilter { scope, read, ..ListFilter::default() };
            timed(&format!("50 rows of {name} {read:?}"), 50, || store.page(&filter, None, 50).map(|_| ()))?;
        }
    }
    timed("ids of all", 5, || store.story_ids(&ListFilter::default()).map(|_| ()))?;
    let ids = store.story_ids(&ListFilter::default())?;
    let middle = ids.len() / 2;
    let window = ids.get(middle..(middle + 60).min(ids.len())).unwrap_or(&ids);
    timed("60 rows from the middle", 50, || store.rows(window).map(|_| ()))?;
    let one = *ids.get(middle).ok_or("no story")?;
    timed("one story", 50, || store.story(one).map(|_| ()))?;
    timed("counts", 50, || store.counts().map(|_| ()))?;
    timed("publications", 20, || store.publications().map(|_| ()))?;
    let mut is_read = false;
    timed("mark one read (synced to disk)", 20, || {
        is_read = !is_read;
        store.set_read(&[one], is_read, NOW).map(|_| ())
    })?;
    Ok(())
}

fn searches(store: &Store, vocabulary: &[String]) -> Result<(), Box<dyn Error>> {
    let word = |place: usize| vocabulary.get(place).cloned().unwrap_or_default();
    let cases = [
        ("rare word", word(30_000)),
        ("common word", format!("{} ", word(2))),
        ("two common words", format!("{} {} ", word(1), word(3))),
        ("common and rare", format!("{} {} ", word(1), word(20_000))),
        ("phrase of common words", format!("\"{} {}\"", word(0), word(1))),
        ("two letters being typed", word(2).chars().take(2).collect()),
        ("three letters being typed", word(40).chars().take(3).collect()),
        ("nothing found", "zzzzzzzz ".to_owned()),
    ];
    // The first one reads the headlines; the others find them read.
    let slipped = slip(&word(30_000)) + " ";
    let query =
        SearchQuery { words: slipped.clone(), scope: Scope::All, limit: 50, now: Timestamp::default() };
    timed("search, the first slip", 1, || store.search(&query).map(|_| ()))?;
    let slips = [("a slip", slipped), ("a slip being typed", slip(&word(30_000)))];
    for (name, words) in cases.into_iter().chain(slips) {
        let query = SearchQuery { words, scope: Scope::All, limit: 50, now: Timestamp::default() };
        let hits = store.search(&query)?.len();
        timed(&format!("search, {name} ({hits} shown)"), 5, || store.search(&query).map(|_| ()))?;
    }
    Ok(())
}

/// The word with two of its letters swapped.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() > 3 {
        letters.swap(1, 2);
    }
    letters.into_iter().collect()
}

fn timed<E: Into<Box<dyn Error>>>(
    name: &str,
    times: u32,
    mut work: impl FnMut() -> Result<(), E>,
) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    for _ in 0..times {
        work().map_err(Into::into)?;
    }
    println!("{name:<40} {:>10.3} ms", start.elapsed().as_secs_f64() * 1_000.0 / f64::from(times));
    Ok(())
}

/// A generator of its own, so that every run fills the same library (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % end.max(1)
    }

    /// Few words often, many seldom, as in any language.
    fn zipf(&mut self, end: usize) -> usize {
        let scale = self.below(1_000_000) as f64 / 1_000_000.0;
        ((end as f64).powf(scale) - 1.0) as usize % end
    }
}

fn vocabulary(chance: &mut Chance) -> Vec<String> {
    const SYLLABLES: [&str; 20] = [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we",
        "xi", "yo", "za",
    ];
    (0..40_000)
        .map(|_| (0..2 + chance.below(3)).map(|_| SYLLABLES[chance.below(SYLLABLES.len())]).collect())
        .collect()
}

fn subscription(number: usize) -> NewSubscription {
    NewSubscription {
        publication: NewPublication {
            title: format!("Publication {number}"),
            site_url: Some(format!("https://p{number}.example/")),
            ..NewPublication::default()
        },
        feeds: vec![NewFeed {
            url: format!("https://p{number}.example/feed"),
            title: String::new(),
            section: None,
        }],
    }
}

fn batch(feed: FeedId, place: usize, count: usize, vocabulary: &[String], chance: &mut Chance) -> FeedBatch {
    let articles = (0..count).map(|number| story(place, number, vocabulary, chance)).collect();
    FeedBatch {
        feed,
        validators: Validators::default(),
        title: None,
        site_url: None,
        language: None,
        articles,
    }
}

fn story(place: usize, number: usize, vocabulary: &[String], chance: &mut Chance) -> StagedArticle {
    let url = format!("https://p{place}.example/{number}");
    let mut say = |words: usize| -> String {
        let words: Vec<&str> =
            (0..words).map(|_| vocabulary[chance.zipf(vocabulary.len())].as_str()).collect();
        words.join(" ")
    };
    let paragraphs: Vec<String> = (0..WORDS / 100).map(|_| say(100)).collect();
    let title = say(8);
    let summary = say(30);
    let section = format!("Section {}", number % 6);
    let mut hash = [0; 32];
    hash[..8].copy_from_slice(&(place as u64).to_le_bytes());
    hash[8..16].copy_from_slice(&(number as u64).to_le_bytes());
    StagedArticle {
        guid: Some(url.clone()),
        url: Some(url.clone()),
        canonical_url: Some(url),
        title,
        dek: String::new(),
        kicker: String::new(),
        sections: vec![SectionName { slug: section.to_lowercase(), name: section }],
        kind: None,
        tags: Vec::new(),
        credits: vec![Credit {
            name: format!("Contributor {}", chance.below(500)),
            role: CreditRole::Author,
            page_url: None,
        }],
        published: Some(NOW.plus_seconds(-60 * i64::try_from(number * PUBLICATIONS + place).unwrap_or(0))),
        modified: None,
        language: "en".into(),
        direction: Direction::LeftToRight,
        summary,
        hero: None,
        body: Some(StagedBody {
            html: SanitizedHtml::unsealed_from_store(
                paragraphs.iter().map(|text| format!("<p>{text}</p>")).collect(),
            ),
            text: paragraphs.join("\n"),
            word_count: u32::try_from(WORDS).unwrap_or(0),
            origin: TextOrigin::Feed,
            pictures: Vec::new(),
        }),
        text_state: TextState::Full,
        enclosures: Vec::new(),
        further: Vec::new(),
        series: None,
        original_url: None,
        portraits: Vec::new(),
        source_hash: ContentHash(hash),
    }
}
