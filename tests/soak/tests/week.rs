//! A few days with a clock that jumps: `cargo xtask soak` lives weeks.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_soak::week;

#[test]
fn a_library_stays_as_it_is_whatever_the_clock_says() {
    for seed in [3, 5] {
        week::live_with(seed, 60).unwrap_or_else(|broken| panic!("seed {seed}: {broken}"));
    }
}
