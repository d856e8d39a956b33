//! Redirects: each hop checked, none believed for good.

use crate::site::{Answer, LOOPBACK, PUBLIC, Site, fetcher, get, outside};
use layover_model::FetchProblem;
use layover_sync::What;

#[tokio::test]
async fn a_public_address_never_leads_into_the_local_network() {
    let inside = Site::start(|_| Answer::ok("text/plain", "secret")).await;
    let target = inside.url("/");
    let by_name = format!("http://inside.example:{}/", inside.address.port());
    let (to, name) = (target.clone(), by_name.clone());
    let proxy = Site::start(move |asked| match asked.target.as_str() {
        "http://news.example/literal" => Answer::to(302, &to),
        "http://news.example/name" => Answer::to(301, &name),
        "http://news.example/twice" => Answer::to(307, "http://other.example/literal"),
        "http://other.example/literal" => Answer::to(302, &to),
        "http://news.example/meta" => Answer::to(302, "http://169.254.169.254/latest/meta-data/"),
        "http://news.example/mapped" => Answer::to(302, "http://[::ffff:127.0.0.1]/"),
        "http://news.example/file" => Answer::to(302, "file:///etc/passwd"),
        "http://news.example/decimal" => Answer::to(302, "http://2130706433/"),
        other => panic!("{other} was not to be asked"),
    })
    .await;
    let known = [("news.example", PUBLIC), ("other.example", PUBLIC), ("inside.example", "127.0.0.1")];
    // Even with the door open: it is open for what the reader named, not for what the outside names.
    let fetcher = outside(&proxy, &known, LOOPBACK);
    for path in ["literal", "name", "twice", "meta", "mapped", "file", "decimal"] {
        let url = format!("http://news.example/{path}");
        let failure = get(&fetcher, &url, What::Feed).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::BadRedirect, "{path}: {}", failure.sentence);
    }
    assert_eq!(inside.connections(), 0);
    get(&fetcher, &target, What::Page).await.unwrap();
}

#[tokio::test]
async fn a_way_that_was_public_once_stays_outside() {
    let inside = Site::start(|asked| match asked.target.as_str() {
        "/start" => Answer::to(302, "http://news.example/back"),
        _ => Answer::ok("text/plain", "secret"),
    })
    .await;
    let back = inside.url("/secret");
    let proxy = Site::start(move |_| Answer::to(302, &back)).await;
    let fetcher = outside(&proxy, &[("news.example", PUBLIC)], LOOPBACK);
    let failure = get(&fetcher, &inside.url("/start"), What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::BadRedirect);
    assert_eq!(inside.targets(), ["/start"]);
}

#[tokio::test]
async fn permanent_redirects_are_reported_and_nothing_more() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/old" => Answer::to(301, "/new"),
        "/older" => Answer::to(308, "/old"),
        "/passing" => Answer::to(302, "/new"),
        "/mixed" => Answer::to(301, "/passing"),
        "/broken-first" => Answer::to(302, "/old"),
        _ => Answer::ok("text/plain", "here"),
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for (path, target) in [
        ("/new", None),
        ("/old", Some("/new")),
        ("/older", Some("/new")),
        ("/passing", None),
        ("/mixed", Some("/passing")),
        ("/broken-first", None),
    ] {
        let body = get(&fetcher, &site.url(path), What::Page).await.unwrap();
        assert_eq!(body.permanent_target, target.map(|target| site.url(target)), "{path}");
        assert_eq!(body.final_url, site.url("/new"), "{path}");
    }
}

#[tokio::test]
async fn circles_and_endless_ways_end() {
    let site = Site::start(|asked| match asked.target.as_str() {
        "/self" => Answer::to(301, "/self"),
        "/a" => Answer::to(302, "/b"),
        "/b" => Answer::to(302, "/a"),
        "/nowhere" => Answer::status(302),
        "/bad" => Answer::to(302, "http://[bad/"),
        "/n0" => Answer::ok("text/plain", "arrived"),
        other => match other.trim_start_matches("/n").parse::<u32>() {
            Ok(number) => Answer::to(302, &format!("/n{}", number - 1)),
            Err(_) => Answer::to(302, &format!("{other}x")),
        },
    })
    .await;
    let fetcher = fetcher(LOOPBACK);
    for path in ["/self", "/a", "/nowhere", "/bad", "/on", "/n11"] {
        let failure = get(&fetcher, &site.url(path), What::Page).await.expect_err(path);
        assert_eq!(failure.problem, FetchProblem::BadRedirect, "{path}");
    }
    assert_eq!(&*get(&fetcher, &site.url("/n10"), What::Page).await.unwrap().bytes, b"arrived");
}
