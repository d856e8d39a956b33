//! A sample of lives in which several programs open one library at once: `cargo xtask soak` lives many more.

use std::process::Command;

#[test]
fn programs_that_open_an_earlier_library_at_once_all_open_it_and_keep_what_was() {
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", "8", "--seed", "1", "pair"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("pair: 8 lives, no promise broken"), "{said}");
}
