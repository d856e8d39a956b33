//! How the program answers: exit codes, JSON, flags on both sides of the verb, a pipe nobody reads.

use crate::support::{Reader, first_bytes, press, text};

#[test]
fn exit_codes_are_honest() {
    let reader = Reader::new();
    for (words, code) in [
        (&["list"][..], 0),
        (&["--help"], 0),
        (&["--version"], 0),
        (&[], 2),
        (&["frobnicate"], 2),
        (&["list", "--kind", "gossip"], 2),
        (&["list", "--limit", "many"], 2),
        (&["list", "--limit", "0"], 2),
        (&["search", "--limit", "0", "word"], 2),
        (&["subscribe"], 2),
        (&["subscribe", "not an address"], 1),
        (&["subscribe", "javascript:alert(1)"], 1),
        (&["read", "1"], 4),
        (&["read", "No such title"], 4),
        (&["save", "12345"], 4),
        (&["search", "nothing"], 4),
        (&["unsubscribe", "Nobody"], 4),
        (&["list", "--section", "Nowhere"], 4),
        (&["import", "/no/such/file.opml"], 1),
        (&["extract", "/no/such/page.html"], 1),
        (&["extract", "--profile", "nobody", "-"], 2),
    ] {
        let told = reader.tells(words);
        assert_eq!(told.code, code, "layover {words:?}: {told:?}");
        let is_well_said = code == 0 || !told.err.trim().is_empty();
        assert!(is_well_said, "layover {words:?} says nothing: {told:?}");
    }
}

#[test]
fn errors_are_json_where_json_was_asked_for() {
    let reader = Reader::new();
    for (words, code) in [
        (&["--json", "read", "7"][..], "nothing-found"),
        (&["read", "7", "--json"], "nothing-found"),
        (&["subscribe", "nonsense", "--json"], "not-an-address"),
        (&["list", "--limit", "many", "--json"], "usage"),
    ] {
        let told = reader.tells(words);
        assert_eq!(told.error_code(), code, "{told:?}");
        assert!(told.out.is_empty(), "{told:?}");
    }
}

#[test]
fn an_empty_library_answers_in_json() {
    let reader = Reader::new();
    for words in [&["list", "--all"][..], &["list", "--sections"], &["list", "--publications"], &["allow"]] {
        assert_eq!(reader.asks(words), serde_json::json!([]), "{words:?}");
    }
    let report = reader.asks(&["sync"]);
    assert_eq!(report["feedsTotal"], 0);
}

#[test]
fn lists_can_be_narrowed() {
    let press = press();
    let reader = Reader::of(&press);
    let all = reader.stories();
    let count = |words: &[&str]| {
        let answer = reader.asks(&[&["list"], words].concat());
        answer.as_array().expect("an array").len()
    };
    assert_eq!(count(&[]), 20);
    assert_eq!(count(&["--limit", "3"]), 3);
    let title = text(&all[0], "publication").to_owned();
    assert_eq!(count(&["--all", "--publication", &title]), all.len());
    reader.does(&["read", &all[0]["id"].to_string()]);
    assert_eq!(count(&["--all", "--unread"]), all.len() - 1);
    let interviews = press.truth().stories.iter().filter(|story| story.kind == "Q&A").count();
    assert_eq!(count(&["--all", "--kind", "interview"]), interviews);
    let published: Vec<i64> = all.iter().filter_map(|row| row["published"].as_i64()).collect();
    assert!(published.is_sorted_by(|one, next| one >= next), "newest first");
}

#[test]
fn a_list_that_stops_says_so() {
    let press = press();
    let reader = Reader::of(&press);
    let all = reader.stories();
    let last = |words: &[&str]| reader.does(words).lines().last().unwrap_or_default().to_owned();
    let more = |count: usize| format!("… and {count} more: `--all` or `--limit N` shows them.");
    assert_eq!(last(&["list"]), more(all.len() - 20));
    assert_eq!(last(&["list", "--limit", "5"]), more(all.len() - 5));
    for row in all.iter().take(3) {
        reader.does(&["save", &row["id"].to_string()]);
    }
    assert_eq!(last(&["list", "--saved", "--limit", "2"]), more(1));
    let publication = text(&all[0], "publication");
    assert_eq!(last(&["list", "--saved", "--publication", publication, "--limit", "1"]), more(2));
    assert_eq!(last(&["search", "the", "--limit", "1"]), "… and more: `--limit N` shows them.");
    for words in [&["list", "--all"][..], &["list", "--saved"], &["list", "--saved", "--limit", "3"]] {
        assert!(!reader.does(words).contains("… and"), "{words:?}");
    }
}

#[test]
fn a_file_that_cannot_be_had_is_named_with_a_way_on() {
    let reader = Reader::new();
    for (words, way) in [
        (&["export", "/no/such/folder/list.opml"][..], "name another place"),
        (&["import", "/no/such/folder/list.opml"], "there is no such file"),
    ] {
        let told = reader.tells(words);
        assert_eq!(told.code, 1, "{told:?}");
        let is_whole = told.err.contains(words[1]) && told.err.contains(way);
        assert!(is_whole && !told.err.contains("os error"), "{told:?}");
    }
}

#[test]
fn a_story_is_named_by_number_address_or_title() {
    let press = press();
    let reader = Reader::of(&press);
    let row = reader.stories().remove(2);
    let title = text(&row, "title");
    let beginning: String = title.chars().take(title.chars().count() - 2).collect();
    for word in [row["id"].to_string().as_str(), text(&row, "url"), title, &beginning, &title.to_uppercase()]
    {
        assert_eq!(reader.asks(&["read", word])["id"], row["id"], "{word}");
    }
    let several = reader.tells(&["read", "the"]);
    assert_eq!(several.code, 2, "{several:?}");
    let html = reader.does(&["read", &row["id"].to_string(), "--html"]);
    assert!(html.contains("<p>") && !html.contains("<script"), "{html}");
}

#[test]
fn a_pipe_nobody_reads_ends_quietly() {
    let press = press();
    let reader = Reader::of(&press);
    let (head, told) = first_bytes(reader.start(&["list", "--all", "--json", "--with-bodies"]));
    assert!(head.starts_with("[{"), "{head}");
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told:?}");
}

#[test]
fn titles_cannot_steer_the_terminal() {
    let item = "<item><title>Quiet \u{9b}2J \u{1b}]0;owned\u{7} title</title><guid>1</guid><description>Text.</description></item>";
    let address =
        crate::support::serve(vec![("/feed", "application/rss+xml", crate::support::rss("T", item))]);
    let reader = Reader::allowing(address);
    reader.does(&["subscribe", &format!("http://{address}/feed")]);
    reader.does(&["sync"]);
    let listed = reader.does(&["list"]);
    assert!(listed.contains("Quiet"), "{listed}");
    assert!(!listed.chars().any(|letter| letter.is_control() && letter != '\n'), "{listed:?}");
}
