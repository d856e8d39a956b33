//! A library that speaks Chinese leaves no English sentence in what it tells a window: what is said in Latin letters is a
//! name, a file, or a word of the search language, and never two words of English beside each other.
//!
//! The voice is the process's: this has one of its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_app::contract::{
    CommandError, ExportForm, ExportWhat, Follow, ListFilter, NewTrip, Scope, TripWish, WishKind,
};
use layover_app::{AppError, ExportOrder, ExportPlace, Library, handed, search_remark, words};
use serde::Serialize;
use serde_json::Value;
use std::time::{SystemTime, UNIX_EPOCH};

/// Fields of the contract whose words are the library's own.
const SAID: [&str; 8] = ["sentence", "warning", "trouble", "label", "remark", "coverLine", "lost", "line"];

/// What was said, with where.
#[derive(Default)]
struct Heard(Vec<(String, String)>);

impl Heard {
    fn say(&mut self, place: &str, said: impl Into<String>) {
        self.0.push((place.to_owned(), said.into()));
    }

    /// Every sentence in an answer of the contract.
    fn answer(&mut self, place: &str, answer: &impl Serialize) {
        let before = self.0.len();
        self.walk(place, &serde_json::to_value(answer).unwrap());
        assert!(self.0.len() > before, "{place} says nothing");
    }

    fn walk(&mut self, place: &str, value: &Value) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| self.walk(place, one)),
            Value::Object(fields) => {
                for (name, field) in fields {
                    match field.as_str() {
                        Some(said) if SAID.contains(&name.as_str()) => {
                            self.say(&format!("{place}.{name}"), said);
                        }
                        _ => self.walk(place, field),
                    }
                }
            }
            _ => {}
        }
    }

    fn refusal<T>(&mut self, place: &str, outcome: Result<T, AppError>) {
        let error = outcome.err().unwrap();
        self.answer(place, &CommandError::from(error));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_english_is_left_in_another_language() {
    layover_app::speak("zh-CN", '0', layover_app::Habits::default());
    let home = tempfile::tempdir().unwrap();
    let library = Library::open(home.path().join("library")).await.unwrap();
    library.shelve_handbook().await.unwrap();
    let mut heard = Heard::default();
    told_of_room(&library, &mut heard).await;
    told_of_lists(&library, &mut heard).await;
    told_of_files(&library, home.path(), &mut heard).await;
    told_of_trips(&library, &mut heard).await;
    told_of_acts(&library, &mut heard).await;
    refused(&library, home.path(), &mut heard).await;
    heard.answer("activity", &library.activity(50).await.unwrap());
    assert!(heard.0.len() > 80, "{} sentences", heard.0.len());
    let english: Vec<String> = heard
        .0
        .iter()
        .filter(|(_, said)| is_english(said))
        .map(|(place, said)| format!("{place}: {said}"))
        .collect();
    assert!(english.is_empty(), "still English:\n{}", english.join("\n"));
}

#[test]
fn english_is_told_from_names_and_files() {
    for said in ["Nothing waits.", "已添加 Nothing waits。", "1 story new"] {
        assert!(is_english(said), "{said}");
    }
    for said in [
        "已写入 /tmp/two words.epub。",
        "《A lamp in the hall》无法取得。",
        "请给 Layover 更多空间",
        "可用 read、saved",
    ] {
        assert!(!is_english(said), "{said}");
    }
}

async fn told_of_room(library: &Library, heard: &mut Heard) {
    heard.answer("room", &library.room().await.unwrap());
    heard.answer("rehearsed room", &library.rehearse_room(200, 100).await.unwrap());
    heard.answer("room set", &library.set_room(300, 100).await.unwrap());
}

async fn told_of_lists(library: &Library, heard: &mut Heard) {
    let list = "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"M\" xmlUrl=\"https://example.org/feed\"/>\
                <outline type=\"rss\" text=\"N\" xmlUrl=\"ftp://example.org/feed\"/></body></opml>";
    for _ in 0..2 {
        heard.answer("a list", &library.import_opml(list.into()).await.unwrap());
    }
    let folder = library.folder().join("profiles");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("odd.toml"), [0xff, 0xfe]).unwrap();
    heard.answer("sources", &library.source_health().await.unwrap());
    let follow = Follow { keeps_offline: false, is_muted: false };
    for names in ["", "Ada Holm\nOmar Haddad"] {
        heard.answer("names", &library.import_names(names.to_owned(), follow).await.unwrap());
    }
    for typed in ["in:", "after:", "is:", "newer:", "sec"] {
        heard.answer(typed, &library.suggest(typed.to_owned()).await.unwrap());
    }
    for typed in ["kind:x", "is:x", "in:x", "after:x", "newer:x", "longer:x"] {
        heard.say(typed, search_remark(typed).unwrap());
    }
    for link in ["layover:x", "layover://subscribe?url=http%3A%2F%2F10.0.0.1%2F", "layover://save?url=x"] {
        heard.answer(link, &handed::read_link(link));
    }
    for link in ["https://example.org/", "mailto:a@example.org"] {
        heard.answer(link, &library.peek_link(link.to_owned(), None).await.unwrap());
    }
    for trouble in ["missing", "no-way", "silent", "broken"] {
        heard.say(trouble, words::speech_trouble(trouble, "-"));
    }
}

async fn stories(library: &Library) -> Vec<i64> {
    let ids = library.story_ids(ListFilter::default()).await.unwrap();
    ids.into_iter().map(|id| id.0).collect()
}

async fn told_of_files(library: &Library, home: &std::path::Path, heard: &mut Heard) {
    let what = ExportWhat::List { filter: ListFilter { scope: Scope::All, ..ListFilter::default() } };
    heard.answer("what an export holds", &library.export_contents(what.clone()).await.unwrap());
    for form in [ExportForm::Pack, ExportForm::Epub, ExportForm::Html, ExportForm::Markdown] {
        let to = ExportPlace::Folder(home.to_path_buf());
        let order = ExportOrder { what: what.clone(), form, to, replaces: false };
        let exported = library.export(order.clone()).await.unwrap();
        heard.answer("an export", &exported);
        if form == ExportForm::Pack {
            heard.answer("a pack", &library.open_pack(exported.path.clone().into(), true).await.unwrap());
            let order = ExportOrder { to: ExportPlace::Path(exported.path.into()), ..order };
            heard.refusal("a name that is taken", library.export(order).await);
        }
    }
    let edition = library.make_edition(what, String::new()).await.unwrap();
    heard.say("an edition", edition.title.clone());
    heard.answer("an edition", &edition);
    let settings =
        "{\"format\":\"layover-settings\",\"version\":1,\"settings\":{\"readerSize\":20,\"odd\":1}}";
    heard.answer("settings", &library.import_settings(settings.to_owned()).await.unwrap());
    for (name, value) in
        [("readerSize", "x"), ("readerSize", "900"), ("odd", "1"), ("keys", "{\"a\":[\"\"]}")]
    {
        heard.refusal("a setting", library.set_setting(name, value).await);
    }
}

fn trip(days: u32) -> NewTrip {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    NewTrip {
        name: String::new(),
        leaves_at: i64::try_from(now).unwrap() + 3_600,
        days,
        minutes: 600,
        room_mb: Some(50),
        wishes: vec![TripWish { kind: WishKind::All, id: None, name: String::new() }],
    }
}

async fn told_of_trips(library: &Library, heard: &mut Heard) {
    heard.answer("a trip rehearsed", &library.rehearse_trip(None, trip(3)).await.unwrap());
    let planned = library.plan_trip(trip(3)).await.unwrap();
    heard.say("a trip's name", planned.line.name.clone());
    heard.answer("a trip", &planned);
    heard.answer("a trip looked at", &library.check_trip(planned.line.id).await.unwrap());
    heard.answer("the airplane check", &library.airplane_check(None).await.unwrap());
    heard.answer("trips", &library.trips().await.unwrap());
    heard.answer("a trip that is over", &library.end_trip(planned.line.id).await.unwrap());
}

async fn told_of_acts(library: &Library, heard: &mut Heard) {
    let story = stories(library).await[0];
    heard.answer("read", &library.set_read(vec![story], true).await.unwrap());
    heard.answer("unsaved", &library.set_saved(story, false).await.unwrap());
    heard.answer("saved", &library.set_saved(story, true).await.unwrap());
    heard.answer("a quote", &library.quote(story, "words it does not hold".to_owned()).await.unwrap());
    heard.answer("a row", &library.story_rows(vec![story]).await.unwrap());
    heard.answer("a search kept", &library.save_view("V".to_owned(), "is:unread".to_owned()).await.unwrap());
    heard.answer("a note", &library.note_story(story, "N".to_owned()).await.unwrap());
}

async fn refused(library: &Library, home: &std::path::Path, heard: &mut Heard) {
    heard.refusal("a story", library.story_audio(9_999).await);
    heard.refusal("sound", library.keep_audio(stories(library).await[0]).await);
    heard.refusal(
        "a passage",
        library.highlight(stories(library).await[0], 0, 0, "yellow".to_owned(), None).await,
    );
    let other = Some("another text".to_owned());
    heard.refusal(
        "a text",
        library.highlight(stories(library).await[0], 0, 9, "yellow".to_owned(), other).await,
    );
    heard.refusal("a colour", library.highlight(1, 0, 0, "x".to_owned(), None).await);
    heard.refusal("a form", library.export_highlights(String::new(), "x").await);
    heard.refusal("a person", library.contributor(9_999).await);
    heard.refusal("a section", library.section(9_999).await);
    heard.refusal("a series", library.series(9_999).await);
    heard.refusal("an edition", library.edition(9_999).await);
    heard.refusal("a trip", library.trip(9_999).await);
    heard.refusal("a search", library.save_view("V".to_owned(), " ".to_owned()).await);
    heard.refusal("a profile", library.profile_text("x".to_owned()).await);
    heard.refusal("room", library.set_room(1, 0).await);
    heard.refusal("a floor", library.set_room(300, u32::MAX).await);
    heard.refusal("pictures", library.set_pictures_of(1, Some("x".to_owned())).await);
    for rule in ["", "a b", "0.0.0.0/0", "example.org:99999", "-.org"] {
        heard.refusal("a rule", library.allow(rule.to_owned()).await);
    }
    for list in ["", "x"] {
        heard.refusal("a list", library.import_opml(list.into()).await);
    }
    for address in ["", "not an address"] {
        heard.refusal("an address", library.queue_address(address.to_owned()).await);
    }
    for text in [
        "x",
        "{}",
        "{\"format\":\"layover-settings\",\"version\":9}",
        "{\"format\":\"layover-settings\",\"version\":1}",
    ] {
        heard.refusal("settings", library.import_settings(text.to_owned()).await);
    }
    let mut trips = vec![trip(0), NewTrip { minutes: 1, ..trip(1) }, NewTrip { room_mb: Some(0), ..trip(1) }];
    trips.push(NewTrip { wishes: Vec::new(), ..trip(1) });
    trips.push(NewTrip { leaves_at: 0, ..trip(1) });
    trips.push(NewTrip {
        wishes: vec![TripWish { kind: WishKind::Section, id: None, name: String::new() }],
        ..trip(1)
    });
    for trip in trips {
        heard.refusal("a trip", library.plan_trip(trip).await);
    }
    let file = home.join("odd.bin");
    std::fs::write(&file, "x").unwrap();
    heard.refusal("a pack", library.open_pack(file.clone(), false).await);
    heard.refusal("a pack that is not there", library.open_pack(home.join("none"), false).await);
    heard.refusal("a file", library.open_file(&file, |_| {}).await);
    heard.refusal("a page", library.save_page_file(b"<p>x</p>".to_vec(), "page.html".to_owned()).await);
    let what = ExportWhat::Selection { ids: Vec::new() };
    let to = ExportPlace::Folder(home.join("none"));
    let order = ExportOrder { what, form: ExportForm::Html, to, replaces: false };
    heard.refusal("nothing to export", library.export(order.clone()).await);
    let what = ExportWhat::Story { id: stories(library).await[0] };
    heard.refusal("no folder", library.export(ExportOrder { what, ..order }).await);
    for error in [
        AppError::AlreadySyncing,
        AppError::Interrupted,
        AppError::Stopped,
        AppError::NoFolder,
        AppError::Fetch { problem: "refused", sentence: "example.org may not be read.".to_owned() },
        AppError::Fetch {
            problem: "forbidden",
            sentence: "10.0.0.9 lies in the local network, where Layover does not go by itself.".to_owned(),
        },
        AppError::IsAFeed("example.org".to_owned()),
        AppError::UnknownFile(handed::unnamed_file()),
    ] {
        heard.refusal("an error", Err::<(), _>(error));
    }
}

/// Two words of English beside each other, outside of titles, quotation marks and paths.
fn is_english(said: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for letter in said.chars() {
        match letter {
            '《' | '“' => depth += 1,
            '》' | '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let words: Vec<&str> = outside.split(char::is_whitespace).collect();
    let is_word = |word: &&str| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphabetic() || !letter.is_ascii());
        bare.len() > 1
            && !word.contains(['/', '\\', '`', '-'])
            && bare.chars().all(|letter| {
                letter.is_ascii_lowercase() || letter.is_ascii_uppercase() && bare.starts_with(letter)
            })
    };
    words.windows(2).any(|pair| pair.iter().all(is_word))
}
