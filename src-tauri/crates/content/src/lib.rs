//! Bytes in, values and warnings out: feeds, subscription lists, pages, metadata, sanitising.
//!
//! Pure: no I/O, no clock, no global state. Everything that enters is hostile; nothing here may panic on it.

pub mod feed;
