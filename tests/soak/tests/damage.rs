//! A sample of the lives that end with damage, with fixed seeds: `cargo xtask soak` lives many more.

use std::process::Command;

#[test]
fn what_a_reader_kept_comes_back_after_damage() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "8", "--seed", "1", "damage"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("damage: 8 lives, no promise broken"), "{said}");
}
