//! The power cut at a few points of two lives, one of a library that migrates and one of a reader's acts: `cargo xtask soak` cuts many more.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn what_was_confirmed_is_there_after_a_power_cut() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "2", "--seed", "4", "--cuts", "6", "power"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("power: 2 lives, no promise broken"), "{said}");
}
