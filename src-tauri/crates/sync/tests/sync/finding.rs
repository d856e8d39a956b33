//! What people type, and what is found behind it.

use crate::site::{Answer, Asked, LOOPBACK, PUBLIC, Site, fetcher, outside, rss};
use layover_model::FetchProblem;
use layover_sync::{Fetcher, FindFailure, Found, find_source};

fn page(links: &str) -> Answer {
    let html = format!(
        "<!DOCTYPE html><html><head><title>The Strait</title>{links}</head><body><p>Welcome</p></body></html>"
    );
    Answer::ok("text/html", html)
}

fn link(href: &str) -> String {
    format!("<link rel=\"alternate\" type=\"application/rss+xml\" title=\"{href}\" href=\"{href}\">")
}

fn web(asked: &Asked) -> Answer {
    match asked.target.as_str() {
        "http://feed.example/rss" => Answer::ok("application/rss+xml", rss("typed", 1)),
        "http://one.example/" => page(&link("/rss")),
        "http://one.example/rss" => Answer::ok("application/rss+xml", rss("one", 1)),
        "http://many.example/" => page(&[link("/a"), link("/b")].concat()),
        "http://usual.example/" => page(""),
        "http://usual.example/rss.xml" => Answer::ok("application/rss+xml", rss("usual", 1)),
        "http://bare.example/story" => page(""),
        "http://inward.example/" => page(
            &[link("http://127.0.0.1:8080/feed"), link("http://10.0.0.1/"), link("/a"), link("/b")].concat(),
        ),
        "http://empty.example/" => Answer::ok("application/rss+xml", ""),
        _ => Answer::status(404).body("<html>not here</html>"),
    }
}

const HOSTS: [(&str, &str); 7] = [
    ("feed.example", PUBLIC),
    ("one.example", PUBLIC),
    ("many.example", PUBLIC),
    ("usual.example", PUBLIC),
    ("bare.example", PUBLIC),
    ("inward.example", PUBLIC),
    ("empty.example", PUBLIC),
];

async fn find(fetcher: &Fetcher, address: &str) -> Found {
    find_source(fetcher, address).await.unwrap_or_else(|failure| panic!("{address}: {failure}"))
}

#[tokio::test]
async fn addresses_lead_to_feeds() {
    let proxy = Site::start(web).await;
    let fetcher = outside(&proxy, &HOSTS, &[]);
    for (address, url, title) in [
        ("http://feed.example/rss", "http://feed.example/rss", "typed"),
        // Without a scheme https is tried first; the proxy of this test refuses it.
        ("feed.example/rss", "http://feed.example/rss", "typed"),
        ("feed://feed.example/rss", "http://feed.example/rss", "typed"),
        ("feed:http://feed.example/rss", "http://feed.example/rss", "typed"),
        ("layover:http://feed.example/rss", "http://feed.example/rss", "typed"),
        ("  <HTTP://feed.example/rss> ", "http://feed.example/rss", "typed"),
        ("http://one.example", "http://one.example/rss", "one"),
        ("http://usual.example", "http://usual.example/rss.xml", "usual"),
    ] {
        match find(&fetcher, address).await {
            Found::Feed { url: found, feed } => {
                assert_eq!((found.as_str(), feed.title.as_deref()), (url, Some(title)), "{address}");
            }
            other => panic!("{address}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_page_without_a_feed_is_offered_by_itself() {
    let proxy = Site::start(web).await;
    let fetcher = outside(&proxy, &HOSTS, &[]);
    let Found::PageOnly { url, title } = find(&fetcher, "http://bare.example/story").await else { panic!() };
    assert_eq!((url.as_str(), title.as_str()), ("http://bare.example/story", "The Strait"));
    let tried = proxy.targets().len();
    assert!((2..=7).contains(&tried), "{tried} requests for one page and its usual places");
}

#[tokio::test]
async fn several_feeds_are_a_choice_and_none_leads_inside() {
    let proxy = Site::start(web).await;
    let fetcher = outside(&proxy, &HOSTS, LOOPBACK);
    for address in ["http://many.example/", "http://inward.example/"] {
        let Found::Choices { site_title, feeds } = find(&fetcher, address).await else { panic!("{address}") };
        assert_eq!(site_title, "The Strait");
        let paths: Vec<&str> = feeds.iter().map(|feed| feed.url.trim_start_matches(address)).collect();
        assert_eq!(paths, ["a", "b"], "{address}");
    }
}

#[tokio::test]
async fn a_known_publication_needs_no_network() {
    let fetcher = fetcher(&[]);
    for address in ["responsiblestatecraft.org", "https://www.responsiblestatecraft.org/"] {
        let Found::Publication { profile } = find(&fetcher, address).await else { panic!("{address}") };
        assert_eq!(profile, "responsible-statecraft");
    }
}

#[tokio::test]
async fn what_is_no_address_is_told_so() {
    let fetcher = fetcher(&[]);
    for address in [
        "",
        "   ",
        "hello",
        "two words",
        "mailto:me@example.org",
        "javascript:alert(1)",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://",
        "https:///",
        "me@example.org",
        "1.2",
        "layover:",
        "feed:",
        "http://exa mple.org",
    ] {
        match find_source(&fetcher, address).await {
            Err(FindFailure::NotAnAddress(sentence)) => assert!(sentence.ends_with('.'), "{sentence}"),
            other => panic!("{address:?}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn failures_name_the_address() {
    let proxy = Site::start(web).await;
    let fetcher = outside(&proxy, &HOSTS, &[]);
    for (address, problem) in [
        ("http://feed.example/missing", FetchProblem::NotFound),
        ("http://empty.example/", FetchProblem::Unreadable),
        ("http://127.0.0.1:8080/", FetchProblem::Forbidden),
        ("localhost:8080", FetchProblem::Unreachable),
    ] {
        match find_source(&fetcher, address).await {
            Err(FindFailure::Fetch(failure)) => {
                assert_eq!(failure.problem, problem, "{address}");
                let host = address.trim_start_matches("http://").split([':', '/']).next().unwrap();
                assert!(failure.sentence.contains(host), "{}", failure.sentence);
            }
            other => panic!("{address}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn without_a_network_it_says_so() {
    let fetcher = fetcher(&[]);
    for name in ["a.example", "b.example", "c.example"] {
        let _ = find_source(&fetcher, &format!("https://{name}/")).await;
    }
    let failure = find_source(&fetcher, "https://d.example/").await.unwrap_err();
    assert!(matches!(failure, FindFailure::Offline(_)), "{failure:?}");
}
