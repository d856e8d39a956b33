//! Every form of a captive portal over a few sources: `cargo xtask soak` puts each before two hundred.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_soak::portal;

#[test]
fn no_form_of_a_portal_changes_anything() {
    for seed in 0..14 {
        portal::live_with(seed, 6).unwrap_or_else(|broken| panic!("seed {seed}: {broken}"));
    }
}
