//! Every form of a captive portal over a few sources: `cargo xtask soak` puts each before two hundred.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_soak::portal;
use std::process::Command;

#[test]
fn no_form_of_a_portal_changes_anything() {
    let forms = portal::KINDS.to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_layover-soak"))
        .args(["--lives", &forms, "--seed", "0", "--sources", "6", "portal"])
        .output()
        .unwrap();
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains(&format!("portal: {forms} lives, no promise broken")), "{said}");
}
