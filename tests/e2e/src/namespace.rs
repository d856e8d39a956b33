//! A network namespace of one's own, and this program run in it.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// Loopback alone.
const ALONE: &str = "ip link set lo up";
/// Everything that is not this machine goes out by an interface that nobody is at. It asks for no neighbours by itself.
const SILENCE: &str = "ip link set lo up && ip link add out type veth peer name far && \
    echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6 && echo 1 > /proc/sys/net/ipv6/conf/far/disable_ipv6 && \
    ip addr add 10.77.0.1/24 dev out && ip link set out up && ip link set far up && \
    ip neigh add 10.77.0.2 lladdr 02:00:00:00:00:02 dev out && ip route add default via 10.77.0.2 dev out";
/// Every address is this machine.
const PORTAL: &str = "ip link set lo up && ip route add local 0.0.0.0/0 dev lo";

/// Runs this program in `place` with `inside` before the words it was given.
///
/// # Errors
/// The place is not known, or no namespace can be made here: then nothing was run.
pub fn run(place: &str, words: &[&Path]) -> Result<ExitStatus, String> {
    let network = match place {
        "nothing" => ALONE,
        "silence" => SILENCE,
        "portal" => PORTAL,
        other => return Err(format!("{other} is no place that is known")),
    };
    let Some(unshare) = unshare(network) else {
        return Err(format!(
            "NOT RUN: reading a trip in “{place}”: no network namespace can be made here (it takes util-linux, iproute2 and \
             the right to make one)."
        ));
    };
    let said = |error: std::io::Error| error.to_string();
    let folder = tempfile::tempdir().map_err(said)?;
    let names = folder.path().join("resolv.conf");
    std::fs::write(&names, "nameserver 10.77.0.53\n").map_err(said)?;
    let script = format!(
        "set -e\nmount --bind '{}' \"$(readlink -f /etc/resolv.conf)\"\n{network}\nexec \"$0\" \"$@\"",
        names.display()
    );
    let mut command = Command::new("unshare");
    command
        .args(unshare)
        .args(["sh", "-c", &script])
        .arg(std::env::current_exe().map_err(said)?)
        .arg("inside");
    command.args(words).status().map_err(said)
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
