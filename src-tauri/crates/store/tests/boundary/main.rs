//! The store at its boundary: what goes in comes out, and what the reader did wins.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod beginnings;
mod concurrent;
mod counts;
mod damage;
mod doctor;
mod feeds;
mod following;
mod foreign;
mod highlights;
mod identity;
mod indexing;
mod landing;
mod lists;
mod merge;
mod migration;
mod pages;
mod people;
mod pictures;
mod raw_pages;
mod reader;
mod room;
mod search;
mod series;
mod support;
mod trips;
mod unsubscribe;
