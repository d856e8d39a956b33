//! The press at its boundary: what its addresses answer, in good weather and in bad.

#![allow(clippy::expect_used, clippy::panic, reason = "a test says what it expected")]

mod acts;
mod feeds;
mod magazine;
mod pages;
mod program;
mod support;
mod weather;
