//! Bench tools: what Layover makes of one feed, one page, one piece of HTML, or a whole folder of them.
//!
//! Nothing here touches a library, except to fetch an address through its door. Every document is read on a
//! thread of its own, so that one bad one never ends a batch.

mod apart;
mod byline;
mod clean;
mod extract;
mod feeds;
mod page_row;
mod pages;
mod parse;
mod source;

pub use byline::Byline;
pub use clean::Clean;
pub use extract::Extract;
pub use parse::Parse;
