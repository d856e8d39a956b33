//! A reader's journeys through the built `layover`, with the press as the web.
//!
//! Each test has a library and a press of its own, so that all run at once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on shall say so"
)]

mod again;
mod away;
mod bench;
mod door;
mod editions;
mod hands;
mod highlights;
mod kept;
mod lacking;
mod lost;
mod magazine;
mod minds;
mod packs;
mod profiles;
mod queue;
mod quiet;
mod reading;
mod refusals;
mod resuming;
mod signals;
mod subscribing;
mod support;
mod telling;
mod trips;
mod truth;
mod weather;
mod written;
