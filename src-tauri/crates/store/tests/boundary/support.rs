//! A library to test with, and stories to put into it.

use layover_model::{
    ContentHash, Credit, CreditRole, Direction, FeedId, HeroPicture, ListFilter, PictureReference,
    SanitizedHtml, Scope, SectionName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp,
    Validators,
};
use layover_store::{
    FeedBatch, FeedMerged, NewFeed, NewPublication, NewSubscription, Store, StoryRow, Subscribed,
};
use rusqlite::Connection;
use tempfile::TempDir;

pub const NOW: Timestamp = Timestamp(1_800_000_000);
pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;

pub struct Library {
    pub directory: TempDir,
    pub store: Store,
}

impl std::ops::Deref for Library {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

pub fn library() -> Library {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path(), NOW).unwrap();
    Library { directory, store }
}

impl Library {
    /// A second connection, to look at (or damage) what the store wrote.
    pub fn raw(&self) -> Connection {
        Connection::open(self.directory.path().join("library.sqlite")).unwrap()
    }

    pub fn subscribe_to(&self, site: &str, sections: &[&str]) -> Subscribed {
        let feeds = if sections.is_empty() { vec![new_feed(site, None)] } else { Vec::new() };
        let feeds = feeds.into_iter().chain(sections.iter().map(|name| new_feed(site, Some(name)))).collect();
        let publication = NewPublication {
            title: format!("The {site}"),
            site_url: Some(format!("https://{site}/")),
            ..NewPublication::default()
        };
        self.subscribe(&NewSubscription { publication, feeds }, NOW).unwrap()
    }

    pub fn merge(&self, feed: FeedId, articles: &[StagedArticle]) -> FeedMerged {
        self.merge_at(feed, articles, NOW)
    }

    pub fn merge_at(&self, feed: FeedId, articles: &[StagedArticle], now: Timestamp) -> FeedMerged {
        self.merge_feeds(&[batch(feed, articles)], now).unwrap().remove(0)
    }

    pub fn list(&self, scope: Scope) -> Vec<StoryRow> {
        let ids = self.story_ids(&ListFilter { scope, ..ListFilter::default() }).unwrap();
        self.rows(&ids).unwrap()
    }

    pub fn titles(&self, scope: Scope) -> Vec<String> {
        self.list(scope).into_iter().map(|row| row.title).collect()
    }

    pub fn only(&self) -> StoryRow {
        let mut rows = self.list(Scope::All);
        assert_eq!(rows.len(), 1, "{rows:#?}");
        rows.remove(0)
    }

    pub fn index_all(&self) {
        while self.index_pending(1_000).unwrap().left > 0 {}
    }

    /// Everything in the tables a sync writes articles to, as text.
    pub fn article_tables(&self) -> String {
        const TABLES: [&str; 16] = [
            "article",
            "body",
            "entry",
            "placement",
            "credit",
            "alias",
            "contribution",
            "contributor",
            "series",
            "instalment",
            "tag",
            "enclosure",
            "picture",
            "article_picture",
            "section",
            "index_queue",
        ];
        let raw = self.raw();
        let mut dump = String::new();
        for table in TABLES {
            let mut statement = raw
                .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
                .or_else(|_| raw.prepare(&format!("SELECT * FROM {table} ORDER BY 1")))
                .unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let values: Vec<_> =
                    (0..columns).map(|column| format!("{:?}", row.get_ref(column).unwrap())).collect();
                dump.push_str(&format!("{table}: {}\n", values.join(" ")));
            }
        }
        dump
    }
}

fn new_feed(site: &str, section: Option<&&str>) -> NewFeed {
    let place = section.map_or("all", |name| name);
    NewFeed {
        url: format!("https://{site}/{place}.xml"),
        title: String::new(),
        section: section.map(|name| section_name(name)),
    }
}

pub fn section_name(name: &str) -> SectionName {
    SectionName { slug: name.to_lowercase(), name: name.to_owned() }
}

pub fn batch(feed: FeedId, articles: &[StagedArticle]) -> FeedBatch {
    FeedBatch {
        feed,
        validators: Validators::default(),
        title: None,
        site_url: None,
        language: None,
        articles: articles.to_vec(),
    }
}

/// A whole story: guid, address, 40 words and an hour of its own.
pub fn story(number: u32) -> StagedArticle {
    let url = format!("https://press.example/story-{number}");
    StagedArticle {
        guid: Some(format!("guid-{number}")),
        url: Some(format!("{url}/?utm_source=feed")),
        canonical_url: Some(url),
        title: format!("Story {number}"),
        dek: String::new(),
        kicker: String::new(),
        sections: Vec::new(),
        kind: None,
        tags: Vec::new(),
        credits: vec![credit("Ada Example")],
        published: Some(NOW.plus_seconds(HOUR * (i64::from(number) - 1_000))),
        modified: None,
        language: "en".to_owned(),
        direction: Direction::LeftToRight,
        summary: format!("What story {number} says in short."),
        hero: None,
        body: Some(body(&format!("Here is what story {number} says. {}", "word ".repeat(35)))),
        text_state: TextState::Full,
        enclosures: Vec::new(),
        further: Vec::new(),
        series: None,
        original_url: None,
        portraits: Vec::new(),
        source_hash: hash(number, 0),
    }
}

/// The same story, as its source says it the `version`th time.
pub fn revised(number: u32, version: u8, change: impl FnOnce(&mut StagedArticle)) -> StagedArticle {
    let mut article = story(number);
    article.source_hash = hash(number, version);
    change(&mut article);
    article
}

pub fn summary(number: u32) -> StagedArticle {
    let mut article = story(number);
    article.body = Some(body("Only the first lines."));
    article.text_state = TextState::SummaryOnly;
    article
}

pub fn hash(number: u32, version: u8) -> ContentHash {
    let mut bytes = [version; 32];
    bytes[..4].copy_from_slice(&number.to_le_bytes());
    ContentHash(bytes)
}

pub fn body(text: &str) -> StagedBody {
    // The store's own constructor: what is tested is that a sealed body comes back as it went in.
    let html = SanitizedHtml::unsealed_from_store(format!("<p>{text}</p>"));
    StagedBody {
        text: layover_text::plain_text(&html),
        html,
        word_count: u32::try_from(text.split_whitespace().count()).unwrap(),
        origin: TextOrigin::Feed,
        pictures: Vec::new(),
    }
}

pub fn page_body(text: &str) -> StagedBody {
    StagedBody { origin: TextOrigin::Page, ..body(text) }
}

pub fn credit(name: &str) -> Credit {
    Credit { name: name.to_owned(), role: CreditRole::Author, page_url: None }
}

pub fn reference(url: &str) -> PictureReference {
    PictureReference { url: url.to_owned(), width: Some(800), height: Some(600) }
}

pub fn hero(url: &str) -> HeroPicture {
    HeroPicture {
        picture: reference(url),
        alt: "A harbour".to_owned(),
        caption: "The harbour at dawn.".to_owned(),
        credit: "Photo: Ada Example".to_owned(),
    }
}
