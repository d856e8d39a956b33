//! Owns the pages a browser sees, with everything around a story that real sites have. Never decides which
//! address shows which page.

mod furniture;
mod listing;
mod metadata;
mod shell;
mod story;
mod style;

pub(crate) use listing::{contributor, front, listing};
pub(crate) use metadata::old_addresses_redirect;
pub(crate) use shell::{message, portal};
pub(crate) use story::{later_part, story};
pub(crate) use style::{SCRIPT, STYLE};
