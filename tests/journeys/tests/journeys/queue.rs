//! Addresses for later: kept, shown, fetched as saved stories, let go.

use crate::support::{Reader, press, text};
use layover_press::{Press, PressOptions, Weather};

#[test]
fn an_address_for_later_comes_with_the_next_sync() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    press.forget_requests();
    reader.does(&["queue", "add", &story.url]);
    assert!(press.requests().is_empty(), "nothing is fetched when it is added");
    let waiting = reader.asks(&["queue"]);
    assert_eq!((text(&waiting[0], "url"), text(&waiting[0], "what")), (&*story.url, "save"), "{waiting}");
    reader.does(&["sync"]);
    assert_eq!(reader.asks(&["queue"]), serde_json::json!([]));
    let saved = reader.asks(&["list", "--saved"]);
    assert_eq!(text(&saved[0], "title"), story.title);
    assert!(reader.does(&["queue", "add", &story.url]).contains("here already"));
    assert_eq!(reader.asks(&["queue"]), serde_json::json!([]), "a story on board needs no fetching");
}

#[test]
fn an_address_of_the_local_network_is_kept_and_promised_nothing() {
    let reader = Reader::new();
    for address in ["http://10.0.0.1/x", "http://[::1]:8080/", "http://localhost/admin"] {
        let said = reader.does(&["queue", "add", address]);
        assert!(said.contains("not fetched as things are") && said.contains("local network"), "{said}");
    }
    assert_eq!(reader.asks(&["queue"]).as_array().map_or(0, Vec::len), 3, "what was asked for is kept");
}

#[test]
fn what_waits_is_fetched_on_request_or_let_go() {
    let press = press();
    let (address, reader) = (press.address(), Reader::allowing(press.address()));
    let stories: Vec<String> = press
        .truth()
        .stories
        .into_iter()
        .filter(|one| one.language == "en")
        .take(3)
        .map(|one| one.url)
        .collect();
    press.stop();
    reader.does(&["queue", "add", &stories[0], &stories[1], &stories[2]]);
    let told = reader.tells(&["queue", "fetch"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.out.contains("3 addresses still wait"), "{told:?}");
    reader.does(&["queue", "remove", &stories[2]]);
    assert_eq!(reader.tells(&["queue", "remove", &stories[2]]).code, 4);
    let back = Press::start(&PressOptions { port: address.port(), ..crate::support::options() }).unwrap();
    back.forget_requests();
    assert_eq!(reader.does(&["queue", "fetch", &stories[0]]).trim(), "1 story fetched and saved.");
    assert_eq!(reader.asks(&["queue"]).as_array().map(Vec::len), Some(1));
    assert_eq!(reader.does(&["queue", "fetch"]).trim(), "1 story fetched and saved.");
    assert_eq!(reader.does(&["queue", "fetch"]).trim(), "Nothing waits.");
    assert_eq!(reader.asks(&["list", "--saved"]).as_array().map(Vec::len), Some(2));
}

#[test]
fn a_network_that_wants_a_sign_in_is_one_sentence_and_blames_no_source() {
    let press = press();
    let reader = Reader::of(&press);
    press.weather("/", Weather::CaptivePortal, None);
    let told = reader.tells(&["sync"]);
    assert_eq!(told.code, 1, "{told:?}");
    let first = told.out.lines().next().unwrap_or_default();
    assert_eq!(
        first,
        "This network wants you to sign in first. What is here stays readable; the next sync goes on."
    );
    let publications = reader.asks(&["list", "--publications"]);
    assert_eq!(publications[0]["trouble"], serde_json::Value::Null, "{publications}");
    press.clear_weather();
    let report = reader.asks(&["sync", "--pictures", "none"]);
    assert_eq!((text(&report, "network"), &report["isMetered"]), ("answering", &false.into()), "{report}");
}
