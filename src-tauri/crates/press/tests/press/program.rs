//! The program: its first line, its truth, its refusals.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use layover_press::Truth;

use crate::support::{NOW, client};

/// Ends the program when the test ends, however it ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn press(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_press"));
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[tokio::test]
async fn the_first_line_is_the_address_and_it_answers() {
    let arguments = ["--port", "0", "--seed", "7", "--now", NOW, "--weather", "/feed.rss=410"];
    let mut running = Running(press(&arguments).spawn().expect("the program starts"));
    let mut line = String::new();
    let out = running.0.stdout.take().expect("its output");
    BufReader::new(out).read_line(&mut line).expect("a line");
    let address = line.trim().strip_prefix("press: ").expect("the address").to_owned();
    assert!(address.starts_with("http://127.0.0.1:") && address.ends_with('/'), "{address}");
    let status = |path: &str| client().get(format!("{address}{path}")).send();
    assert_eq!(status("feed.atom").await.expect("an answer").status(), 200);
    assert_eq!(status("feed.rss").await.expect("an answer").status(), 410);
}

#[test]
fn the_truth_can_be_printed_without_serving() {
    let output =
        press(&["truth", "--seed", "7", "--now", NOW, "--port", "4"]).output().expect("the program runs");
    assert!(output.status.success());
    let truth: Truth = serde_json::from_slice(&output.stdout).expect("JSON");
    let same = layover_press::Press::truth(&crate::support::options()).expect("a magazine");
    assert_eq!(truth.origin, "http://127.0.0.1:4");
    assert_eq!(truth.stories.len(), same.stories.len());
    assert_eq!(truth.stories[0].published, same.stories[0].published);
}

#[test]
fn wrong_orders_are_refused_with_a_sentence() {
    for arguments in [["--weather", "/=drizzle"], ["--now", "yesterday"], ["--port", "70000"]] {
        let output = press(&arguments).output().expect("the program runs");
        assert!(!output.status.success());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(arguments[1]), "{said}");
    }
}
