//! A sample of lives on a disk that takes nothing for a while: `cargo xtask soak` lives many more.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn what_was_confirmed_is_there_after_a_disk_took_nothing() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "6", "--seed", "1", "full"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("full: 6 lives, no promise broken"), "{said}");
}
