//! How large, deep and tangled a page may be. Beside each limit stands the most that was seen on 425 pages of
//! the press.

use thiserror::Error;

/// The largest page extractor and sanitiser accept, in bytes; seen: 1.6 MB.
pub const PAGE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The deepest nesting of elements; seen: 56.
pub const DEPTH_MAX: usize = 512;
/// The most attributes one tag may carry.
pub const ATTRIBUTES_MAX: usize = 256;
/// The most elements, texts and comments. Parsers repeat formatting elements that were left open in each block
/// that follows, so a small page can grow a large tree. Seen: 24,000.
pub const NODES_MAX: usize = 150_000;
/// The most bytes of attributes in the tree, repeated elements counted each time; seen: 0.4 MB.
pub(super) const ATTRIBUTE_BYTES_MAX: usize = 3 * PAGE_BYTES_MAX;
/// Each byte of text as often as there are elements around it: what it costs to ask every element for its text;
/// seen: 8 MB.
pub(super) const TEXT_WEIGHT_MAX: usize = 80 * 1024 * 1024;
/// The bytes of the classes and ids around each element: what it costs to ask whether it is inside of something;
/// seen: 9 MB.
pub(super) const MARK_WEIGHT_MAX: usize = 80 * 1024 * 1024;

/// Why a page is not given to the extractor.
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
    /// More than [`NODES_MAX`] elements and texts, as a parser completes them.
    #[error("the page holds more than {NODES_MAX} elements and texts")]
    TooManyNodes,
    /// Long texts, classes or attributes so deep inside, or repeated so often, that reading them takes forever.
    #[error("the page repeats or nests too much of its text and attributes")]
    TooTangled,
}
