//! A library on a slow disk, with the power cut and with two programs: `cargo xtask soak` lives many more.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn acts_are_confirmed_when_they_are_durable_however_slow_the_disk_is() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "2", "--seed", "3", "--cuts", "4", "slow"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("slow: 2 lives, no promise broken"), "{said}");
}
