//! The local network is closed until the reader opens it, and then only where they said.

use crate::support::{Reader, press, rss, serve};
use std::fs;

#[test]
fn loopback_is_refused_without_a_rule() {
    let press = press();
    let reader = Reader::new();
    for words in [
        ["subscribe", &press.url("/feed.rss")],
        ["save", &press.url("/")],
        ["parse", &press.url("/feed.rss")],
    ] {
        let told = reader.tells(&[&["--json"], words.as_slice()].concat());
        assert_eq!((told.code, told.error_code().as_str()), (1, "forbidden"), "{told:?}");
        let way = format!("`layover allow {}` opens the door", press.address());
        assert!(told.err.contains(&way), "{told:?}");
    }
    assert!(press.requests().is_empty(), "nothing was asked");
    assert_eq!(reader.asks(&["list", "--publications"]), serde_json::json!([]));
}

#[test]
fn a_subscription_list_does_not_open_the_door() {
    let press = press();
    let reader = Reader::new();
    let list = reader.library().with_extension("opml");
    let url = press.url("/feed.rss");
    fs::write(
        &list,
        format!(
            "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"x\" xmlUrl=\"{url}\"/></body></opml>"
        ),
    )
    .unwrap();
    reader.does(&["import", &list.to_string_lossy()]);
    let told = reader.tells(&["sync", "--json"]);
    assert_eq!(told.code, 1);
    assert_eq!(told.json()["troubles"][0]["problem"], "forbidden");
    let told = reader.tells(&["sync"]);
    let said = told.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(&format!("`layover allow {}`", press.address())), "{told:?}");
    assert!(press.requests().is_empty());
}

#[test]
fn a_rule_opens_one_host_and_can_be_taken_back() {
    let press = press();
    let other = serve(vec![("/feed", "application/rss+xml", rss("Other", ""))]);
    let reader = Reader::allowing(press.address());
    let rule = press.address().to_string();
    assert_eq!(reader.asks(&["allow"]), serde_json::json!([rule]));
    reader.does(&["subscribe", &press.url("/feed.rss")]);
    assert_eq!(reader.tells(&["subscribe", &format!("http://{other}/feed")]).code, 1);
    reader.does(&["allow", "--remove", &rule]);
    assert_eq!(reader.asks(&["allow"]), serde_json::json!([]));
    assert_eq!(reader.tells(&["sync"]).code, 1);
    assert_eq!(reader.tells(&["allow", "--remove", &rule]).code, 4);
}

#[test]
fn what_is_no_rule_is_refused() {
    let reader = Reader::new();
    for (rule, why) in [
        ("http://example.org/", "address range"),
        ("10.0.0.0/99", "address range"),
        ("*", "address range"),
        ("a b", "address range"),
        ("", "address range"),
        ("nonsense!!", "letters, digits, hyphens and dots"),
        ("0.0.0.0/0", "every address"),
        ("localhost:70000", "70000 is no port"),
    ] {
        let told = reader.tells(&["--json", "allow", rule]);
        assert_eq!((told.code, told.error_code().as_str()), (1, "not-an-allow-rule"), "{rule}: {told:?}");
        assert!(told.err.contains(why), "{rule}: {told:?}");
    }
    assert_eq!(reader.asks(&["allow"]), serde_json::json!([]));
}
