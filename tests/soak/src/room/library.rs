//! The library of one life, and what the life remembers of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use layover_content::sanitise;
use layover_model::{
    ArticleId, ContentHash, Credit, CreditRole, Direction, FeedId, HeroPicture, PictureReference,
    PublicationId, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp,
};
use layover_store::{ActId, NewFeed, NewPublication, NewSubscription, RoomLimits, Store};

use crate::chance::Chance;

pub const SITES: [&str; 3] = ["one.example", "two.example", "three.example"];
/// No file of a life is larger.
pub const LARGEST_FILE: u64 = 40 << 10;
const BEGIN: Timestamp = Timestamp(1_800_000_000);

/// What cannot be asked of the library, and has to live on when it is opened again.
#[derive(Clone, Default)]
pub struct Memory {
    pub now: i64,
    /// Stories that were ever here.
    pub stories: BTreeSet<ArticleId>,
    /// Trips that have not ended, and what they hold.
    pub packed: BTreeMap<i64, Vec<ArticleId>>,
    pub acts: Vec<ActId>,
}

/// What a life did, for its line.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub taken: usize,
    pub refused: usize,
    pub let_go: usize,
    pub trips: usize,
}

pub struct Life {
    directory: PathBuf,
    pub store: Store,
    pub feeds: BTreeMap<usize, FeedId>,
    pub memory: Memory,
    pub tally: Tally,
}

impl Life {
    pub fn begin(directory: &Path, chance: &mut Chance) -> Result<Self, String> {
        let mut life = Self::again(directory, Memory::default())?;
        let limits = RoomLimits { budget: 100_000 + chance.below(400_000), floor: 0 };
        life.store.set_room(limits, life.now()).map_err(told)?;
        for site in 0..SITES.len() {
            life.subscribe(site)?;
        }
        Ok(life)
    }

    /// Opens the library again, as after a restart.
    pub fn again(directory: &Path, memory: Memory) -> Result<Self, String> {
        let now = Timestamp(BEGIN.0 + memory.now);
        let store = Store::open(directory, now).map_err(told)?;
        let directory = directory.to_path_buf();
        let mut life = Self { directory, store, feeds: BTreeMap::new(), memory, tally: Tally::default() };
        life.find_feeds()?;
        Ok(life)
    }

    pub fn reopen(&mut self) -> Result<(), String> {
        // Opened beside the one that is open, as a terminal beside a window; then that one is closed.
        self.store = Store::open(&self.directory, self.now()).map_err(told)?;
        Ok(())
    }

    pub fn memory(&self) -> Memory {
        self.memory.clone()
    }

    pub fn now(&self) -> Timestamp {
        Timestamp(BEGIN.0 + self.memory.now)
    }

    pub fn find_feeds(&mut self) -> Result<(), String> {
        for publication in self.store.publications().map_err(told)? {
            for feed in publication.feeds {
                if let Some(site) = SITES.iter().position(|site| feed.url.contains(site)) {
                    self.feeds.insert(site, feed.id);
                }
            }
        }
        Ok(())
    }

    pub fn subscribe(&mut self, site: usize) -> Result<(), String> {
        let name = SITES[site % SITES.len()];
        let publication = NewPublication {
            title: format!("The {name}"),
            site_url: Some(format!("https://{name}/")),
            ..NewPublication::default()
        };
        let feed = NewFeed { url: format!("https://{name}/feed.xml"), title: String::new(), section: None };
        let new = NewSubscription { publication, feeds: vec![feed] };
        let subscribed = self.store.subscribe(&new, self.now()).map_err(told)?;
        self.feeds.extend(subscribed.feeds.first().map(|feed| (site, *feed)));
        Ok(())
    }

    pub fn publications(&self) -> Result<Vec<PublicationId>, String> {
        Ok(self.store.publications().map_err(told)?.into_iter().map(|one| one.id).collect())
    }

    pub fn story_ids(&self) -> Vec<ArticleId> {
        self.memory.stories.iter().copied().collect()
    }
}

pub fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

/// A story with up to four pictures: some of its own, some that others show too.
pub fn story(site: usize, number: u64, version: u64, chance: &mut Chance) -> StagedArticle {
    let site_name = SITES[site % SITES.len()];
    let url = format!("https://{site_name}/{number}");
    let pictures: Vec<PictureReference> = (0..chance.below(5)).map(|at| picture(&url, at, chance)).collect();
    let words = format!(
        "<p>Story {number} in its version {version}.</p><p>{}</p>",
        "word ".repeat(40 + version as usize)
    );
    let cleaned = sanitise::clean(&words, None);
    let mut hash = [version as u8; 32];
    hash[..8].copy_from_slice(&number.to_le_bytes());
    let hero = chance.is(40).then(|| HeroPicture {
        picture: picture(&url, 9, chance),
        alt: String::new(),
        caption: String::new(),
        credit: String::new(),
    });
    StagedArticle {
        guid: Some(url.clone()),
        url: Some(url.clone()),
        canonical_url: Some(url),
        title: format!("Story {number}"),
        dek: String::new(),
        kicker: String::new(),
        sections: Vec::new(),
        kind: None,
        tags: Vec::new(),
        credits: vec![Credit {
            name: format!("Writer {}", number % 3),
            role: CreditRole::Author,
            page_url: None,
        }],
        published: Some(Timestamp(BEGIN.0 - 3600 * (1 + (number as i64 * 7) % 500))),
        modified: None,
        language: "en".to_owned(),
        direction: Direction::LeftToRight,
        summary: format!("What story {number} says."),
        hero,
        body: Some(StagedBody {
            html: cleaned.html,
            text: format!("Story {number} in its version {version}."),
            word_count: 46 + version as u32,
            origin: TextOrigin::Feed,
            pictures,
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

fn picture(url: &str, at: u64, chance: &mut Chance) -> PictureReference {
    let url = match chance.is(25) {
        true => format!("https://pictures.example/shared-{}.jpg", chance.below(10)),
        false => format!("{url}-{at}.jpg"),
    };
    PictureReference { url, width: None, height: None }
}
