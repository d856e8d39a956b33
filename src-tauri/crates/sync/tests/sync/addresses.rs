//! Where no fetch goes, in every form an address can be written.

use crate::site::{Answer, PUBLIC, Site, fetcher, get, outside};
use layover_model::FetchProblem;
use layover_sync::What;
use std::net::Ipv4Addr;

const LOCAL_V4: [[u8; 4]; 30] = [
    [0, 0, 0, 0],
    [0, 1, 2, 3],
    [10, 0, 0, 1],
    [10, 255, 255, 255],
    [100, 64, 0, 1],
    [100, 100, 100, 200],
    [100, 127, 255, 254],
    [127, 0, 0, 1],
    [127, 0, 0, 53],
    [127, 255, 255, 254],
    [168, 63, 129, 16],
    [169, 254, 0, 1],
    [169, 254, 169, 254],
    [172, 16, 0, 1],
    [172, 31, 255, 255],
    [192, 0, 0, 1],
    [192, 0, 0, 192],
    [192, 0, 2, 1],
    [192, 88, 99, 1],
    [192, 168, 0, 1],
    [192, 168, 255, 255],
    [198, 18, 0, 1],
    [198, 19, 255, 255],
    [198, 51, 100, 1],
    [203, 0, 113, 1],
    [224, 0, 0, 1],
    [239, 255, 255, 250],
    [240, 0, 0, 1],
    [255, 255, 255, 254],
    [255, 255, 255, 255],
];

const LOCAL_V6: [&str; 28] = [
    "::",
    "::1",
    "0:0:0:0:0:0:0:1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "::127.0.0.1",
    "::8.8.8.8",
    "64:ff9b::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::10.0.0.1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2001:0:53aa:64c::1",
    "2001:db8::1",
    "2001:10::1",
    "2001:20::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "100::1",
];

fn forms_of(address: [u8; 4]) -> Vec<String> {
    let [a, b, c, d] = address;
    let number = u32::from(Ipv4Addr::from(address));
    let tail3 = number & 0x00ff_ffff;
    let tail2 = number & 0xffff;
    vec![
        format!("{a}.{b}.{c}.{d}"),
        format!("{a}.{b}.{c}.{d}."),
        format!("{number}"),
        format!("0x{number:x}"),
        format!("0X{number:08X}"),
        format!("0{number:o}"),
        format!("0{a:o}.0{b:o}.0{c:o}.0{d:o}"),
        format!("0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}"),
        format!("{a}.{tail3}"),
        format!("{a}.{b}.{tail2}"),
        format!("0x{a:x}.0{b:o}.{tail2}"),
        format!("{a}%2e{b}%2e{c}%2e{d}"),
        format!("{a}\u{3002}{b}\u{ff0e}{c}\u{ff61}{d}"),
        format!("{a}.{b}.{c}.{d}")
            .replace('1', "\u{ff11}")
            .replace('0', "\u{2460}")
            .replace('\u{2460}', "\u{ff10}"),
        format!("[::ffff:{a}.{b}.{c}.{d}]"),
        format!("[64:ff9b::{a}.{b}.{c}.{d}]"),
        format!("[2002:{:x}:{:x}::1]", number >> 16, tail2),
        format!("user:word@{a}.{b}.{c}.{d}"),
    ]
}

#[tokio::test]
async fn no_form_of_a_local_address_is_fetched() {
    let fetcher = fetcher(&[]);
    let hosts: Vec<String> = LOCAL_V4
        .into_iter()
        .flat_map(forms_of)
        .chain(LOCAL_V6.into_iter().map(|address| format!("[{address}]")))
        .collect();
    assert!(hosts.len() > 500, "{} forms", hosts.len());
    for host in hosts {
        for scheme in ["http", "https"] {
            let url = format!("{scheme}://{host}/feed");
            let failure = get(&fetcher, &url, What::Feed).await.expect_err(&url);
            assert_eq!(failure.problem, FetchProblem::Forbidden, "{url}: {}", failure.sentence);
        }
    }
}

#[tokio::test]
async fn public_addresses_pass() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let fetcher = outside(&site, &[], &[]);
    for host in [
        "8.8.8.8",
        "1.1.1.1",
        "93.184.216.34",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "192.167.1.1",
        "223.255.255.254",
        "[2606:4700::1111]",
        "[2a00:1450::1]",
        "[2001:4860:4860::8888]",
    ] {
        let body = get(&fetcher, &format!("http://{host}/"), What::Page).await.unwrap();
        assert_eq!(&*body.bytes, b"here", "{host}");
    }
    assert_eq!(site.asked().len(), 11);
}

#[tokio::test]
async fn a_name_is_worth_what_it_resolves_to() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let known = [
        ("loop.example", "127.0.0.1"),
        ("lan.example", "192.168.1.10"),
        ("meta.example", "169.254.169.254"),
        ("six.example", "::1"),
        ("mapped.example", "::ffff:10.0.0.1"),
        ("localhost", "127.0.0.1"),
        ("mixed.example", "10.0.0.1"),
        ("mixed.example", PUBLIC),
        ("open.example", PUBLIC),
    ];
    let fetcher = outside(&site, &known, &[]);
    for name in ["loop.example", "lan.example", "meta.example", "six.example", "mapped.example", "localhost"]
    {
        let failure = get(&fetcher, &format!("http://{name}:8080/"), What::Page).await.expect_err(name);
        assert_eq!(failure.problem, FetchProblem::Forbidden, "{name}");
        assert!(failure.sentence.contains(name), "{}", failure.sentence);
    }
    assert!(site.asked().is_empty(), "a proxy was asked for a local name");
    for name in ["open.example", "mixed.example"] {
        get(&fetcher, &format!("http://{name}/"), What::Page).await.unwrap();
    }
    let failure = get(&fetcher, "http://nowhere.example/", What::Page).await.unwrap_err();
    assert_eq!(failure.problem, FetchProblem::Unreachable);
    assert!(failure.sentence.contains("nowhere.example"));
}

#[tokio::test]
async fn a_socket_goes_to_the_checked_address_alone() {
    // The name has a public address and the server's own: only the public one may be used, and nothing
    // answers there within the time given, so the server must stay unasked.
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let mut settings = crate::site::settings(&[]);
    settings.names = crate::site::names(&[("mixed.example", "127.0.0.1"), ("mixed.example", "240.0.0.1")]);
    let fetcher = layover_sync::Fetcher::new(settings).unwrap();
    let url = format!("http://mixed.example:{}/", site.address.port());
    assert_eq!(get(&fetcher, &url, What::Page).await.unwrap_err().problem, FetchProblem::Forbidden);
    assert_eq!(site.connections(), 0);
}

/// A name server answers with a public address when it is asked first, and with this machine's when it is asked once more
/// (rebinding). Nobody asks it once more: the connection goes to the address that was checked.
#[tokio::test]
async fn a_name_that_means_another_place_a_moment_later_is_not_looked_up_again() {
    let site = Site::start(|_| Answer::ok("text/plain", "here")).await;
    let mut settings = crate::site::settings(&[]);
    // What the system says of this name is this machine.
    settings.names = crate::site::names(&[("localhost", PUBLIC)]);
    settings.limits.connect = std::time::Duration::from_millis(300);
    let fetcher = layover_sync::Fetcher::new(settings).unwrap();
    let url = format!("http://localhost:{}/", site.address.port());
    assert!(get(&fetcher, &url, What::Page).await.is_err());
    assert_eq!(site.connections(), 0, "the checked address was not the one that was connected to");
}

#[tokio::test]
async fn only_web_addresses_and_ports_are_fetched() {
    let fetcher = fetcher(&["127.0.0.0/8"]);
    for url in [
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/plain,x",
        "gopher://127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://127.0.0.1:25/",
        "http://127.0.0.1:6667/",
        "http://127.0.0.1:0/",
        "http:///",
        "nonsense",
        "",
    ] {
        let failure = get(&fetcher, url, What::Page).await.expect_err(url);
        assert_eq!(failure.problem, FetchProblem::Forbidden, "{url}: {}", failure.sentence);
    }
}

#[tokio::test]
async fn several_unknown_names_and_no_known_one_mean_no_network() {
    let fetcher = fetcher(&[]);
    let mut problems = Vec::new();
    for name in ["a.example", "b.example", "c.example", "d.example"] {
        problems.push(get(&fetcher, &format!("https://{name}/"), What::Feed).await.unwrap_err().problem);
    }
    assert_eq!(problems.first(), Some(&FetchProblem::Unreachable));
    assert_eq!(problems.last(), Some(&FetchProblem::Offline));
}
