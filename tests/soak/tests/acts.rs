//! A sample of the lives that end in the middle of an act, with fixed seeds, three of them with a library of an earlier schema:
//! `cargo xtask soak` lives many more.

use std::process::Command;

#[test]
fn what_was_confirmed_is_there_after_a_kill() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "8", "--seed", "11", "acts"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("acts: from seed 11\n"), "{said}");
    assert!(said.contains("acts: ended in the middle of sync "), "{said}");
    assert!(said.contains("acts: 8 lives, no promise broken"), "{said}");
}
