//! A sample of the lives in a small room, with fixed seeds: `cargo xtask soak` lives many more.

use std::process::Command;

#[test]
fn the_room_holds_in_random_lives() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "12", "--seed", "1", "room"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("room: 12 lives, no promise broken"), "{said}");
}
