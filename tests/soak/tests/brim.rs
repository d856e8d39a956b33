//! A sample of lives on a disk with room for so many writes and no more: `cargo xtask soak` lives all of them.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn with_room_for_any_number_of_writes_nothing_is_lost() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "12", "--seed", "1", "brim"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("brim: 12 lives, no promise broken"), "{said}");
}
