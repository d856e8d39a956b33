//! What is measured of a page before any parser sees it.
//!
//! HTML parsers have no caps of their own: 94 KB of nested `<font>` took 3 GB, 500 KB of nested `<div>` took
//! 26 seconds. One pass over the bytes refuses such pages. Must never parse, allocate by the input's wish or recurse.

mod elements;
mod tags;

use elements::OpenElements;
use tags::{Tag, Tags};
use thiserror::Error;

/// The largest page extractor and sanitiser accept, in bytes.
pub const PAGE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The deepest nesting of elements.
pub const DEPTH_MAX: usize = 512;
/// The most attributes one tag may carry.
pub const ATTRIBUTES_MAX: usize = 256;
/// The most formatting elements open at once: each is repeated in each block that follows.
pub const FORMATTING_MAX: usize = 100;

/// Why a page is not given to a parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GuardError {
    /// Longer than [`PAGE_BYTES_MAX`].
    #[error("the page has {bytes} bytes, more than {PAGE_BYTES_MAX}")]
    TooLarge {
        /// Its length.
        bytes: usize,
    },
    /// Nested deeper than [`DEPTH_MAX`].
    #[error("the page nests elements deeper than {DEPTH_MAX} levels")]
    TooDeep,
    /// A tag with more than [`ATTRIBUTES_MAX`] attributes.
    #[error("a tag of the page has more than {ATTRIBUTES_MAX} attributes")]
    TooManyAttributes,
    /// More than [`FORMATTING_MAX`] formatting elements open at once.
    #[error("the page leaves more than {FORMATTING_MAX} formatting elements open")]
    TooManyFormats,
}

/// Whether a parser can take this page in reasonable time and memory.
///
/// # Errors
/// The first limit the page goes beyond.
pub fn check(html: &str) -> Result<(), GuardError> {
    if html.len() > PAGE_BYTES_MAX {
        return Err(GuardError::TooLarge { bytes: html.len() });
    }
    let mut open = OpenElements::default();
    let mut tags = Tags::new(html.as_bytes());
    while let Some(tag) = tags.next(open.is_in_foreign_content()) {
        match tag {
            Tag::Start { name, attributes, source, .. } => {
                if attributes > ATTRIBUTES_MAX {
                    return Err(GuardError::TooManyAttributes);
                }
                open.start(name, source);
                if open.depth() > DEPTH_MAX {
                    return Err(GuardError::TooDeep);
                }
                if open.formats() > FORMATTING_MAX {
                    return Err(GuardError::TooManyFormats);
                }
            }
            Tag::End { name } => open.end(name),
        }
    }
    Ok(())
}
