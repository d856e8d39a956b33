//! Every kind of bad weather that needs no patience, in one life: `cargo xtask soak` lives more, with those that do.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use layover_soak::weather;
use std::collections::HashSet;

#[test]
fn a_hundred_kinds_of_weather_and_more_take_nothing_from_a_library() {
    weather::live_quickly(1).unwrap_or_else(|broken| panic!("{broken}"));
}

#[test]
fn no_two_kinds_are_the_same() {
    let all = weather::told();
    let names: HashSet<&str> = all.iter().map(|(name, _)| *name).collect();
    let kinds: HashSet<&str> = all.iter().map(|(_, kind)| kind.as_str()).collect();
    assert!(names.len() == all.len() && kinds.len() == all.len() && all.len() >= 100, "{}", all.len());
}
