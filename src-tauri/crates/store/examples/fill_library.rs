//! Fills a folder with a large library, the same in every run: 100 publications with sections, 2,000 people of very
//! unlike industry, series, tags, kinds, things followed. What `cargo xtask bench --library` measures on.
//!
//!     cargo run --release -p layover-store --example fill_library -- FOLDER [ARTICLES]
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::path::PathBuf;

use layover_model::{
    ContentHash, Credit, CreditRole, Direction, FeedId, Follow, Kind, PublicationId, SanitizedHtml,
    SectionName, StagedArticle, StagedBody, Subject, TextOrigin, TextState, Timestamp, Validators,
};
use layover_store::{FeedBatch, NewFeed, NewPublication, NewSubscription, Store};

const NOW: Timestamp = Timestamp(1_790_000_000);
const PUBLICATIONS: usize = 100;
const PEOPLE: usize = 2_000;
const SECTIONS: usize = 8;
const FOLLOWED: usize = 40;
const WORDS: usize = 120;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().ok_or("say which folder to fill")?);
    let count: usize = words.next().unwrap_or_else(|| "100000".into()).parse()?;
    std::fs::create_dir_all(&folder)?;
    let store = Store::open(&folder, NOW)?;
    let mut subscribed: Vec<(PublicationId, FeedId)> = Vec::new();
    for number in 0..PUBLICATIONS {
        let new = store.subscribe(&subscription(number), NOW)?;
        subscribed.push((new.publication, *new.feeds.first().ok_or("no feed")?));
    }
    let mut chance = Chance(7);
    for (place, (_, feed)) in subscribed.iter().enumerate() {
        let each = count / PUBLICATIONS;
        let articles = (0..each).map(|number| story(place, number, &mut chance)).collect();
        store.merge_feeds(&[batch(*feed, articles)], NOW)?;
    }
    while store.index_pending(5_000)?.left > 0 {}
    for person in store.contributors("", PEOPLE)?.into_iter().step_by(PEOPLE / FOLLOWED) {
        store.set_follow(Subject::Contributor(person.id), Some(Follow::default()), NOW)?;
    }
    for (publication, _) in subscribed.iter().take(2) {
        store.set_preferred(*publication, true, NOW)?;
    }
    for (name, query) in
        [("Unread opinion", "kind:opinion is:unread"), ("Grain", "tag:grain"), ("Long", "longer:1")]
    {
        store.save_view(name, query, NOW)?;
    }
    let people = store.contributors("", usize::MAX >> 1)?.len();
    println!(
        "{} stories, {} publications, {people} people",
        store.counts()?.all,
        store.publications()?.len()
    );
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

    /// A few write much, many seldom.
    fn industry(&mut self, end: usize) -> usize {
        let scale = self.below(1_000_000) as f64 / 1_000_000.0;
        (scale * scale * end as f64) as usize % end
    }
}

const SYLLABLES: [&str; 20] = [
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we",
    "xi", "yo", "za",
];

/// A name made of a number: the same number, the same name, and no two alike.
fn name(number: usize) -> String {
    let syllable = |place: usize| SYLLABLES[place % SYLLABLES.len()];
    let given = [syllable(number), syllable(number / 7 + 3), syllable(number / 20)].concat();
    let family =
        [syllable(number / 400), syllable(number / 20 + 11), syllable(number), syllable(number / 3)].concat();
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    format!("{} {}", capital(&given), capital(&family))
}

fn words(count: usize, chance: &mut Chance) -> String {
    let word = |chance: &mut Chance| {
        (0..2 + chance.below(2)).map(|_| SYLLABLES[chance.below(SYLLABLES.len())]).collect::<String>()
    };
    (0..count).map(|_| word(chance)).collect::<Vec<_>>().join(" ")
}

fn subscription(number: usize) -> NewSubscription {
    NewSubscription {
        publication: NewPublication {
            title: format!("The {} Review", name(number * 17 + 5)),
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

fn batch(feed: FeedId, articles: Vec<StagedArticle>) -> FeedBatch {
    FeedBatch {
        feed,
        validators: Validators::default(),
        title: None,
        site_url: None,
        language: None,
        articles,
    }
}

fn story(place: usize, number: usize, chance: &mut Chance) -> StagedArticle {
    const KINDS: [Kind; 5] =
        [Kind::Reporting, Kind::Reporting, Kind::Analysis, Kind::Opinion, Kind::Interview];
    const TAGS: [&str; 6] = ["Grain", "Ports", "Treaties", "Rivers", "Night buses", "Maps"];
    let url = format!("https://p{place}.example/{number}");
    // Each publication has twenty people of its own; one in ten stories is by two of them.
    let own =
        |chance: &mut Chance| name(place * (PEOPLE / PUBLICATIONS) + chance.industry(PEOPLE / PUBLICATIONS));
    let mut names = vec![own(chance)];
    if chance.below(10) == 0 {
        names.push(own(chance));
        names.dedup();
    }
    let section = format!("Section {}", chance.below(SECTIONS));
    let in_series = number % 25 == 3;
    let title = words(7, chance);
    let text = words(WORDS, chance);
    let mut hash = [0; 32];
    hash[..8].copy_from_slice(&(place as u64).to_le_bytes());
    hash[8..16].copy_from_slice(&(number as u64).to_le_bytes());
    StagedArticle {
        guid: Some(url.clone()),
        url: Some(url.clone()),
        canonical_url: Some(url),
        title: if in_series {
            format!("The Weekly Ledger, Part {}: {title}", number / 25 + 1)
        } else {
            title
        },
        dek: words(14, chance),
        kicker: section.clone(),
        sections: vec![SectionName { slug: section.to_lowercase().replace(' ', "-"), name: section }],
        kind: Some(KINDS[chance.below(KINDS.len())]),
        tags: vec![TAGS[chance.below(TAGS.len())].to_owned()],
        credits: names
            .into_iter()
            .map(|name| Credit { name, role: CreditRole::Author, page_url: None })
            .collect(),
        published: Some(NOW.plus_seconds(-60 * i64::try_from(number * PUBLICATIONS + place).unwrap_or(0))),
        modified: None,
        language: "en".into(),
        direction: Direction::LeftToRight,
        summary: words(30, chance),
        hero: None,
        body: Some(StagedBody {
            html: SanitizedHtml::unsealed_from_store(format!("<p>{text}</p>")),
            text,
            word_count: u32::try_from(WORDS * (1 + number % 12)).unwrap_or(0),
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
