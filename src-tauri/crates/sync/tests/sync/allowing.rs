//! The reader's door: how rules are written, and how little each opens.

use crate::site::{Answer, LOOPBACK, PUBLIC, Site, fetcher, get, named, names, settings};
use layover_model::FetchProblem;
use layover_sync::{AllowRule, Fetcher, What};

#[test]
fn rules_are_read_and_written() {
    for (written, shown) in [
        ("127.0.0.0/8", "127.0.0.0/8"),
        (" 127.0.0.1 ", "127.0.0.1"),
        ("127.1.2.3/8", "127.0.0.0/8"),
        ("10.1.2.3:8080", "10.1.2.3:8080"),
        ("127.0.0.0/8:8900", "127.0.0.0/8:8900"),
        ("[::1]:8080", "[::1]:8080"),
        ("::1", "::1"),
        ("[::1]", "::1"),
        ("fd00::/8", "fd00::/8"),
        ("[fd00::/8]:80", "[fd00::/8]:80"),
        ("intranet.example:8443", "intranet.example:8443"),
        ("INTRANET.example.", "intranet.example"),
        ("localhost", "localhost"),
        ("b\u{fc}cher.example", "xn--bcher-kva.example"),
        ("0x7f.1", "127.0.0.1"),
    ] {
        assert_eq!(AllowRule::parse(written).unwrap().to_string(), shown, "{written}");
        assert_eq!(AllowRule::parse(shown).unwrap().to_string(), shown, "{shown} again");
    }
    for wrong in [
        "",
        " ",
        "*",
        "*.example",
        "a b",
        "http://127.0.0.1/",
        "127.0.0.1:",
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "127.0.0.1:+80",
        "10.0.0.0/33",
        "0.0.0.0/0",
        "::/0",
        "[::1",
        "[::1]x",
        "user@host",
        "host/path",
        ".",
        ":80",
        "a:b:c",
    ] {
        let error = AllowRule::parse(wrong).expect_err(wrong).to_string();
        assert!(error.contains(wrong.trim()), "{error}");
    }
}

#[tokio::test]
async fn a_rule_opens_its_range_and_port_alone() {
    let one = Site::start(|_| Answer::ok("text/plain", "one")).await;
    let other = Site::start(|_| Answer::ok("text/plain", "other")).await;
    let rule = format!("127.0.0.1:{}", one.address.port());
    let fetcher = fetcher(&[&rule]);
    assert_eq!(&*get(&fetcher, &one.url("/"), What::Page).await.unwrap().bytes, b"one");
    let failure = get(&fetcher, &other.url("/"), What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Forbidden);
    assert_eq!(other.connections(), 0);
}

#[tokio::test]
async fn only_a_source_behind_the_same_rule_may_name_a_local_address() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let port = site.address.port();
    let mut settings = settings(&["127.0.0.0/8", "127.0.0.1", "10.0.0.0/8", "intranet.example"]);
    settings.names =
        names(&[("public.example", PUBLIC), ("ten.example", "10.0.0.9"), ("near.example", "127.0.0.2")]);
    let fetcher = Fetcher::new(settings).unwrap();
    let url = site.url("/picture");
    for (source, is_open) in [
        (format!("http://127.0.0.1:{port}/feed"), true),
        (format!("http://127.9.9.9:{port}/feed"), true),
        ("http://near.example/feed".to_owned(), true),
        ("http://public.example/feed".to_owned(), false),
        ("http://8.8.8.8/feed".to_owned(), false),
        ("http://10.0.0.1/feed".to_owned(), false),
        ("http://ten.example/feed".to_owned(), false),
        ("http://unknown.example/feed".to_owned(), false),
        (String::new(), false),
        ("nonsense".to_owned(), false),
    ] {
        let answer = named(&fetcher, &url, &source).await;
        assert_eq!(answer.is_ok(), is_open, "named by {source}");
        if let Err(failure) = answer {
            assert_eq!(failure.problem, FetchProblem::Forbidden, "named by {source}");
        }
    }
    assert_eq!(site.asked().len(), 3, "a refused fetch reached the server");
}

#[tokio::test]
async fn a_host_rule_opens_that_name_but_never_a_metadata_service() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let port = site.address.port();
    let mut settings = settings(&["intranet.example", "cloud.example", "group.example"]);
    settings.names = names(&[
        ("intranet.example", "127.0.0.1"),
        ("other.example", "127.0.0.1"),
        ("cloud.example", "169.254.169.254"),
        ("group.example", "224.0.0.1"),
    ]);
    let fetcher = Fetcher::new(settings).unwrap();
    get(&fetcher, &format!("http://intranet.example:{port}/"), What::Page).await.unwrap();
    for host in ["other.example", "cloud.example", "group.example", "127.0.0.1"] {
        let failure = get(&fetcher, &format!("http://{host}:{port}/"), What::Page).await.expect_err(host);
        assert_eq!(failure.problem, FetchProblem::Forbidden, "{host}");
    }
}

#[tokio::test]
async fn an_open_connection_is_no_way_round_the_gate() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let fetcher = fetcher(LOOPBACK);
    get(&fetcher, &site.url("/"), What::Page).await.unwrap();
    assert!(named(&fetcher, &site.url("/"), "https://8.8.8.8/feed").await.is_err());
    assert_eq!(site.asked().len(), 1);
}
