//! A machine put to sleep in the middle of syncs: `cargo xtask soak` lives many more.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn a_sync_that_slept_loses_nothing_and_blames_nobody() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "2", "--seed", "1", "asleep"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("asleep: 2 lives, no promise broken"), "{said}");
}
