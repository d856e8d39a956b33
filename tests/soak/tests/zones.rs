//! Weeks in which the clocks change, at midnight and in the south: `cargo xtask soak` lives them in more zones.
#![cfg(target_os = "linux")]

use std::process::Command;

#[test]
fn days_are_the_readers_own_whatever_the_clocks_do() {
    // America/Santiago, whose day begins at one o'clock; America/New_York.
    for seed in ["1", "3"] {
        let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
            .args(["--lives", "1", "--seed", seed, "zones"])
            .output()
            .unwrap();
        let said =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert!(said.contains("zones: 1 lives, no promise broken"), "{said}");
    }
}
