//! A trip read with the network gone: in a namespace without one, in one where nothing comes back, and in one that wants
//! the reader to sign in. Where no namespace can be made, each says so by its name.
#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "helpers of a test fail it by panicking, and say what was not run"
)]

use layover_e2e::layover;
use layover_press::{Press, PressOptions};
use std::path::Path;
use std::process::{Command, Stdio};

/// Stories of the trip.
const STORIES: usize = 150;

/// A namespace of one's own; the folder of resolv.conf is that of the test.
const ALONE: &str = "ip link set lo up";
/// Everything that is not this machine goes out by an interface that nobody is at. It asks for no neighbours by itself.
const SILENCE: &str = "ip link set lo up && ip link add out type veth peer name far && \
    echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6 && echo 1 > /proc/sys/net/ipv6/conf/far/disable_ipv6 && \
    ip addr add 10.77.0.1/24 dev out && ip link set out up && ip link set far up && \
    ip neigh add 10.77.0.2 lladdr 02:00:00:00:00:02 dev out && ip route add default via 10.77.0.2 dev out";
/// Every address is this machine.
const PORTAL: &str = "ip link set lo up && ip route add local 0.0.0.0/0 dev lo";

mod in_the_window {
    use super::*;

    #[test]
    fn a_trip_is_read_whole_where_there_is_no_network() {
        read("nothing", ALONE);
    }

    #[test]
    fn a_trip_is_read_whole_where_nothing_answers() {
        read("silence", SILENCE);
    }

    #[test]
    fn a_trip_is_read_whole_where_one_is_to_sign_in() {
        read("portal", PORTAL);
    }
}

fn read(place: &str, network: &str) {
    let Some(unshare) = unshare(network) else {
        eprintln!(
            "NOT RUN: reading a trip in “{place}”: no network namespace can be made here (it takes util-linux, iproute2 \
             and the right to make one)."
        );
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("library");
    pack(&library);
    let names = folder.path().join("resolv.conf");
    std::fs::write(&names, "nameserver 10.77.0.53\n").expect("a file");
    let script = format!(
        "set -e\nmount --bind '{}' \"$(readlink -f /etc/resolv.conf)\"\n{network}\nexec \"$0\" \"$@\"",
        names.display()
    );
    let mut command = Command::new("unshare");
    command.args(unshare).args(["sh", "-c", &script, env!("CARGO_BIN_EXE_layover-nowhere")]);
    let status = command.arg(&library).arg(place).status().expect("it runs");
    assert!(status.success(), "reading in “{place}”: {status}");
}

/// How a namespace is made here; `None` where none can be.
fn unshare(network: &str) -> Option<&'static [&'static str]> {
    let ways: [&[&str]; 2] = [&["--net", "--mount"], &["--net", "--mount", "--map-root-user"]];
    let script = format!("mount --bind /proc/self/mounts \"$(readlink -f /etc/resolv.conf)\" && {network}");
    ways.into_iter().find(|way| {
        let mut command = Command::new("unshare");
        command.args(*way).args(["sh", "-c", &script]).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    })
}

/// A library with a trip of everything, and an address that waits for a network.
fn pack(library: &Path) {
    let options = PressOptions { back_issues: STORIES, ..PressOptions::default() };
    let press = Press::start(&options).expect("the magazine starts");
    layover(library, &["allow", &press.address().to_string()]);
    // The feed of the whole magazine stops after some pages; those of its sections hold the rest.
    let feeds = press.truth().feeds.into_iter().filter(|feed| feed.format == "rss");
    for feed in feeds.filter(|feed| matches!(feed.scope.as_str(), "whole" | "section")) {
        layover(library, &["subscribe", &feed.url]);
    }
    layover(library, &["sync", "--pictures", "none"]);
    let plan = [
        "trip",
        "new",
        "Andes",
        "--leaves",
        "2099-12-03T09:00",
        "--days",
        "9",
        "--hours",
        "99",
        "--take",
        "all",
    ];
    layover(library, &plan);
    layover(library, &["trip", "ready", "Andes"]);
    let told = layover(library, &["--json", "trip", "show", "Andes"]);
    let trip: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let readiness = &trip["line"]["readiness"];
    assert_eq!(readiness["isGreen"], true, "{readiness}");
    assert!(readiness["stories"].as_u64() >= Some(STORIES as u64), "{readiness}");
    press.stop();
}
