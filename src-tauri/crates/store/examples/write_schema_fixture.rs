//! Writes the schema fixture of the present schema: a small library with a bit of everything in it.
//!
//!     cargo run -p layover-store --example write_schema_fixture -- src-tauri/crates/store/tests/fixtures/schema-0009.sqlite
//!
//! Run it once when a migration is added, under the new number; a fixture that stood on main is never written again.

use std::error::Error;
use std::path::PathBuf;

use layover_model::{
    ContentHash, Credit, CreditRole, Direction, HeroPicture, PictureReference, Quote, RawPage, SanitizedHtml,
    Scope, SectionName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp, Validators,
};
use layover_store::{
    EditionKind, FeedBatch, HighlightMark, NewEdition, NewFeed, NewHighlight, NewPublication,
    NewSubscription, Store,
};
use rusqlite::Connection;

const NOW: Timestamp = Timestamp(1_790_000_000);

fn main() -> Result<(), Box<dyn Error>> {
    let target = PathBuf::from(std::env::args().nth(1).ok_or("say where to write the fixture")?);
    let directory = tempfile::tempdir()?;
    let store = Store::open(directory.path(), NOW)?;
    let subscribed = store.subscribe(&subscription(), NOW)?;
    let articles =
        ["third", "second", "first"].into_iter().zip(1..).map(|(name, n)| story(name, n)).collect();
    let feed = *subscribed.feeds.first().ok_or("no feed")?;
    let batch = FeedBatch {
        feed,
        validators: Validators { etag: Some("\"1\"".to_owned()), ..Validators::default() },
        title: None,
        site_url: None,
        language: None,
        articles,
    };
    store.merge_feeds(&[batch], NOW)?;
    while store.index_pending(1_000)?.left > 0 {}
    for hit in store.search(&layover_model::SearchQuery {
        words: "second".into(),
        scope: Scope::All,
        limit: 1,
        now: Timestamp::default(),
    })? {
        store.set_saved(hit.article, true, NOW)?;
        store.set_read(&[hit.article], true, NOW)?;
        store.set_progress(hit.article, "s-1", 0.5, NOW)?;
    }
    for article in store.story_ids(&layover_model::ListFilter::default())?.into_iter().take(1) {
        let page = RawPage {
            url: "https://fixture.example/first".into(),
            content_type: Some("text/html".into()),
            bytes: b"<p>The page of the first story.</p>".to_vec(),
        };
        store.keep_pages(article, &[page], NOW)?;
    }
    let stories = store.story_ids(&layover_model::ListFilter::default())?;
    let marked = *stories.first().ok_or("no story")?;
    let quote =
        Quote { exact: "A fixture".into(), prefix: String::new(), suffix: " of stories".into(), start: 0 };
    let mark =
        HighlightMark { note: "Kept".into(), tags: vec!["fixture".into()], ..HighlightMark::default() };
    store.add_highlight(&NewHighlight { article: marked, quote: Some(quote), mark }, NOW)?;
    let week = NewEdition {
        kind: EditionKind::Week,
        title: "The week of the fixture".into(),
        stories: stories.into_iter().map(|id| (id, "World".to_owned())).collect(),
    };
    store.make_edition(&week, NOW)?;
    store.set_setting("theme", "sepia")?;
    drop(store);
    let library = Connection::open(directory.path().join("library.sqlite"))?;
    // Small pages: most tables of a fixture hold a row or none.
    library.pragma_update(None, "page_size", 1024)?;
    library.execute("VACUUM INTO ?1", [target.to_string_lossy()])?;
    Ok(())
}

fn subscription() -> NewSubscription {
    NewSubscription {
        publication: NewPublication {
            title: "The Fixture".into(),
            site_url: Some("https://fixture.example/".into()),
            profile: None,
            language: "en".into(),
            ..NewPublication::default()
        },
        feeds: vec![NewFeed {
            url: "https://fixture.example/feed".into(),
            title: "Everything".into(),
            section: Some(SectionName { slug: "world".into(), name: "World".into() }),
        }],
    }
}

fn story(name: &str, number: u8) -> StagedArticle {
    let url = format!("https://fixture.example/{name}");
    let text = format!("What the {name} story of the fixture says.");
    let picture = PictureReference { url: format!("{url}.jpg"), width: Some(800), height: Some(600) };
    StagedArticle {
        guid: Some(name.to_owned()),
        url: Some(url.clone()),
        canonical_url: Some(url),
        title: format!("The {name} story"),
        dek: "A dek.".into(),
        kicker: "Analysis | World".into(),
        sections: Vec::new(),
        kind: None,
        tags: vec!["harbours".into()],
        credits: vec![Credit { name: "Ada Example".into(), role: CreditRole::Author, page_url: None }],
        published: Some(NOW.plus_seconds(-3600 * i64::from(number))),
        modified: None,
        language: "en".into(),
        direction: Direction::LeftToRight,
        summary: String::new(),
        hero: Some(HeroPicture {
            picture,
            alt: "A harbour".into(),
            caption: String::new(),
            credit: String::new(),
        }),
        body: Some(StagedBody {
            html: SanitizedHtml::unsealed_from_store(format!("<p>{text}</p>")),
            word_count: 8,
            text,
            origin: TextOrigin::Feed,
            pictures: Vec::new(),
        }),
        text_state: TextState::Full,
        enclosures: Vec::new(),
        further: Vec::new(),
        series: None,
        original_url: None,
        portraits: Vec::new(),
        source_hash: ContentHash([number; 32]),
    }
}
