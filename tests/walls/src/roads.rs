//! Every vector through every road into a library, and what comes out at the other end.
//!
//! A town of hosts on loopback prints each vector in every field of a feed and of a page; subscription list, profiles and a
//! pack hold it in theirs. The library takes all of it in as it does for a reader. What it then shows and writes (story
//! pages, e-book, HTML files, saved stories, Markdown) is opened in the system's web-view, and the real window walks through
//! its lists.

mod feeds;
mod fields;
mod library;
mod packed;
mod pages;
mod printed;
mod profiles;
mod town;
mod window;

pub use library::take;
pub use printed::{Printed, printed};
pub use town::Town;
pub use window::walk;
