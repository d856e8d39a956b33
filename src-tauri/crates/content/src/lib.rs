//! Bytes in, values and warnings out: feeds, subscription lists, pages, metadata, sanitising.
//!
//! Pure: no I/O, no clock, no global state. Everything that enters is hostile; nothing here may panic on it.

pub mod address;
pub mod anchor;
pub mod batch;
pub mod byline;
pub mod canonical;
pub mod dates;
pub mod device;
pub mod discover;
pub mod encoding;
pub mod feed;
pub mod guard;
pub mod markdown;
pub mod masthead;
pub mod opened;
mod opening;
pub mod opml;
pub mod page;
pub mod person;
pub mod profile;
pub mod sanitise;
pub mod section;
pub mod serve;
pub mod sign_in;
pub mod spoken;
pub mod staging;
mod tree;
pub mod xhtml;

pub use layover_text as text;
pub(crate) use layover_text::plain;
