//! Every feed in `tests/feeds` gives what its `.expected.json` states: `trouble-*` name what is wrong with them,
//! `refused-*` are no feeds. Fields that are not stated are not compared.
#![expect(clippy::unwrap_used, reason = "a feed of ours that is not as stated is a failed test")]

use layover_content::feed::{
    self, FeedInput, MOST_BYTES, ParsedEntry, ParsedFeed, ParsedPerson, ParsedPicture,
};
use layover_model::Direction;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

#[test]
fn feeds_give_what_is_stated_beside_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/feeds");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| !path.to_string_lossy().ends_with(".expected.json"));
    files.sort();
    assert!(files.len() > 30, "the feeds are gone");
    let misses: Vec<String> = files.iter().flat_map(|path| check(path)).collect();
    assert!(misses.is_empty(), "{}", misses.join("\n"));
}

fn check(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let expected: Value =
        serde_json::from_slice(&std::fs::read(path.with_extension("expected.json")).unwrap()).unwrap();
    let bytes = std::fs::read(path).unwrap();
    let given = |key: &str| expected["input"][key].as_str();
    let input = FeedInput {
        bytes: &bytes,
        content_type: given("content_type"),
        content_location: given("content_location"),
        url: given("url").unwrap_or_default(),
    };
    let feed = match (feed::parse(input), expected["error"].as_str()) {
        (Ok(feed), None) => feed,
        (Err(error), Some(wanted)) if error.to_string() == wanted => return Vec::new(),
        (Err(error), wanted) => return vec![format!("{name}: {error}, expected {wanted:?}")],
        (Ok(feed), Some(wanted)) => {
            return vec![format!("{name}: a feed {:?}, expected {wanted}", feed.title)];
        }
    };
    let mut misses = compare(&name, &expected["feed"], &feed_view(&feed));
    let wanted = expected["entries"].as_array().unwrap();
    if wanted.len() != feed.entries.len() {
        misses.push(format!("{name}: {} entries, expected {}", feed.entries.len(), wanted.len()));
    }
    for (at, (wanted, entry)) in wanted.iter().zip(&feed.entries).enumerate() {
        misses.extend(compare(&format!("{name} entry {at}"), wanted, &entry_view(entry)));
    }
    misses
}

fn compare(place: &str, wanted: &Value, found: &Value) -> Vec<String> {
    let fields = wanted.as_object().unwrap().iter();
    fields
        .filter(|(key, value)| found.get(key.as_str()) != Some(value))
        .map(|(key, value)| format!("{place}: {key} is {}, expected {value}", found[key]))
        .collect()
}

fn feed_view(feed: &ParsedFeed) -> Value {
    json!({
        "format": format!("{:?}", feed.format),
        "title": feed.title,
        "subtitle": feed.subtitle,
        "link": feed.link,
        "language": feed.language,
        "id": feed.id,
        "updated": feed.updated.map(|updated| updated.0),
        "next_page": feed.next_page,
        "warnings": feed.warnings,
    })
}

fn entry_view(entry: &ParsedEntry) -> Value {
    let person = |person: &ParsedPerson| json!([person.name, person.email]);
    let picture =
        |picture: &ParsedPicture| json!([picture.url, picture.width, picture.caption, picture.credit]);
    json!({
        "id": entry.id,
        "link": entry.link,
        "title": entry.title,
        "authors": entry.authors.iter().map(person).collect::<Vec<_>>(),
        "summary": entry.summary_html,
        "content": entry.content_html,
        "published": entry.published.map(|published| published.0),
        "updated": entry.updated.map(|updated| updated.0),
        "tags": entry.tags,
        "enclosures": entry.enclosures.iter().map(|e| json!([e.url, e.media_type, e.bytes])).collect::<Vec<_>>(),
        "pictures": entry.pictures.iter().map(picture).collect::<Vec<_>>(),
        "language": entry.language,
        "direction": entry.direction.map(|direction| if direction == Direction::RightToLeft { "rtl" } else { "ltr" }),
        "base_url": entry.base_url,
    })
}

#[test]
fn a_document_over_the_limit_is_refused_unread() {
    let bytes = vec![b'<'; MOST_BYTES + 1];
    let input =
        FeedInput { bytes: &bytes, content_type: None, content_location: None, url: "https://a.example/" };
    let error = feed::parse(input).unwrap_err();
    assert_eq!(error.to_string(), "https://a.example/: the document is larger than 15 MB");
}

#[test]
fn bombs_cost_no_more_than_their_size() {
    let item = "<item><title>a</title></item>";
    let bombs = [
        format!("<rss><channel><item><description>{}", "<a>".repeat(1_000_000)),
        format!("<rss><channel>{}", "<item>".repeat(500_000)),
        format!("<rss><channel><item {}/>", "a='b' ".repeat(500_000)),
        format!(
            "<rss {}><channel>{item}",
            (0..50_000).map(|n| format!("xmlns:n{n}='u' ")).collect::<String>()
        ),
        format!("<rss><channel>{item}{}", "<!--".repeat(500_000)),
        format!("<rss><channel>{item}{}", "<![CDATA[".repeat(500_000)),
        format!("<rss><channel>{item}{}", "<!DOCTYPE \"".repeat(300_000)),
        format!("<rss><channel>{item}{}", "<a b=\"".repeat(500_000)),
        format!("<rss><channel>{item}{}", "<?a ".repeat(500_000)),
        format!("<rss><channel>{item}{}", "</a".repeat(500_000)),
        format!("<rss><channel>{item}{}", "&".repeat(2_000_000)),
        format!(
            "<!DOCTYPE r [<!ENTITY a \"{}\">]><rss><channel><item><description>{}",
            "x".repeat(100_000),
            "&a;".repeat(1000)
        ),
        format!("{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}", "[".repeat(1_000_000)),
        format!(
            "{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}",
            "{\"id\":1},".repeat(1_000_000)
        ),
    ];
    for bomb in &bombs {
        let input = FeedInput { bytes: bomb.as_bytes(), content_type: None, content_location: None, url: "" };
        if let Ok(feed) = feed::parse(input) {
            let kept: usize =
                feed.entries.iter().flat_map(|entry| &entry.summary_html).map(String::len).sum();
            assert!(kept <= 2 * bomb.len() + (1 << 20), "{}: {kept} bytes kept", &bomb[..40]);
            assert!(feed.entries.len() <= 20_000, "{}: {} entries", &bomb[..40], feed.entries.len());
        }
    }
}

#[test]
fn an_entry_that_is_cut_before_its_name_is_known_is_left_out() {
    let entries = |end: &str| {
        let feed = format!(
            "<rss version=\"2.0\"><channel><title>T</title><item><title>One</title><link>http://a.example/1</link>\
             <guid>one</guid></item><item>{end}"
        );
        let input = FeedInput {
            bytes: feed.as_bytes(),
            content_type: None,
            content_location: None,
            url: "http://a.example/feed",
        };
        feed::parse(input).unwrap().entries.len()
    };
    for end in
        ["", "<title>Two", "<title>Two</title>", "<title>Two</title><link>http://a.example/1", "<guid>tw"]
    {
        assert_eq!(entries(end), 1, "{end}");
    }
    assert_eq!(entries("<title>Two</title><link>http://a.example/2</link><description>And th"), 2);
}
