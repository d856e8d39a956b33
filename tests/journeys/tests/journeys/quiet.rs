//! With no network, a dead one, or one that wants a sign-in: everything that needs none works, asks nothing, and says
//! nothing of it.

use crate::support::{Reader, press, text};
use layover_press::Weather;

/// What is done with a library on a journey.
fn needs_no_network(id: &str, title: &str) -> Vec<Vec<String>> {
    let commands: [&[&str]; 14] = [
        &["list"],
        &["list", "--all", "--complete"],
        &["list", "--publications"],
        &["front"],
        &["read", id],
        &["read", title],
        &["save", id],
        &["list", "--saved"],
        &["save", "--undo", id],
        &["search", title],
        &["following"],
        &["cite", id],
        &["queue", "add", "https://elsewhere.example/later"],
        &["queue"],
    ];
    commands.iter().map(|words| words.iter().map(|word| (*word).to_owned()).collect()).collect()
}

fn goes_quietly(reader: &Reader) {
    let row = reader.stories().remove(2);
    for words in needs_no_network(&row["id"].to_string(), text(&row, "title")) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let told = reader.tells(&words);
        // "Nothing here" has a code of its own.
        assert!(told.code == 0 || (told.code == 4 && words == ["following"]), "{words:?}: {told:?}");
        let said = format!("{}{}", told.out, told.err).to_lowercase();
        for noise in ["no network", "sign in first", "did not answer", "could not be reached", "error:"] {
            assert!(!said.contains(noise), "{words:?} says {noise:?}: {told:?}");
        }
    }
}

#[test]
fn with_the_network_gone_what_needs_none_says_nothing_of_it() {
    let press = press();
    let reader = Reader::of(&press);
    press.stop();
    goes_quietly(&reader);
}

#[test]
fn on_a_dead_network_and_before_a_sign_in_nothing_is_even_asked() {
    let press = press();
    let reader = Reader::of(&press);
    for weather in [Weather::NeverAnswers, Weather::CaptivePortal, Weather::CaptiveRedirect] {
        press.clear_weather();
        press.weather("/", weather, None);
        press.forget_requests();
        goes_quietly(&reader);
        assert!(press.requests().is_empty(), "{weather:?}: {:?}", press.requests());
    }
}

#[test]
fn an_address_saved_before_a_sign_in_is_kept_and_comes_after_it() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    press.weather("/", Weather::CaptivePortal, None);
    let told = reader.tells(&["save", &story.url]);
    assert!(told.err.is_empty(), "{told:?}");
    assert!(told.out.contains("The address is kept"), "{told:?}");
    press.clear_weather();
    reader.does(&["sync"]);
    assert_eq!(text(&reader.asks(&["list", "--saved"])[0], "title"), story.title);
}
