//! A few days with a clock that jumps: `cargo xtask soak` lives weeks, and more than a year with `--syncs 10000`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_soak::week;

#[test]
fn a_library_stays_as_it_is_whatever_the_clock_says() {
    for seed in [3, 5] {
        week::live(seed, 60).unwrap_or_else(|broken| panic!("seed {seed}: {broken}"));
    }
}
