//! What stands between a page and every parser, and watches the one parser that may see it.
//!
//! HTML parsers have no caps of their own: 94 KB of nested `<font>` took 3 GB, 500 KB of nested `<div>` took
//! 26 seconds, one tag with 200,000 attributes minutes. Bytes are counted before, everything else while the
//! parser works: it gets the page in small pieces and is stopped after the piece that went beyond a limit. Only
//! the parser itself can tell text from tags: an estimate over the bytes was deceived by `<script><!--`,
//! by `<b><div></b>` and by a title inside a `<select>`. Must never recurse.

mod counted;
mod limits;
mod pending;
mod watched;

use counted::CountedTree;
use dom_query::Document;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{QualName, TokenizerResult, local_name, ns};
pub use limits::{ATTRIBUTES_MAX, DEPTH_MAX, GuardError, NODES_MAX, PAGE_BYTES_MAX};
use pending::Pending;
use watched::Watched;

/// Bytes the parser gets at a time: what it may do beyond a limit before it is stopped.
const PIECE_BYTES: usize = 4 * 1024;
/// Attributes that one tag may have while the parser has not seen its end. Each is compared with all before it.
const PENDING_ATTRIBUTES_MAX: u32 = 4096;

/// A page as a tree.
///
/// # Errors
/// The first limit the page goes beyond.
pub fn parse(html: &str) -> Result<Document, GuardError> {
    let tree = CountedTree::new(Document::default());
    let builder = TreeBuilder::new(tree, builder_options(false));
    run(Tokenizer::new(Watched::new(builder), TokenizerOpts::default()), html)
}

/// A piece of a page as a tree, read as the content of a `body`.
///
/// # Errors
/// The first limit the piece goes beyond.
pub fn parse_fragment(html: &str) -> Result<Document, GuardError> {
    let tree = CountedTree::new(Document::fragment_sink());
    let name = QualName::new(None, ns!(html), local_name!("body"));
    let context = html5ever::tree_builder::create_element(&tree, name, Vec::new());
    let builder = TreeBuilder::new_for_fragment(tree, context, None, builder_options(true));
    run(Tokenizer::new(Watched::new(builder), TokenizerOpts::default()), html)
}

/// As dom_query reads documents and fragments.
fn builder_options(drop_doctype: bool) -> TreeBuilderOpts {
    TreeBuilderOpts { scripting_enabled: false, drop_doctype, ..TreeBuilderOpts::default() }
}

fn run(tokenizer: Tokenizer<Watched>, html: &str) -> Result<Document, GuardError> {
    if html.len() > PAGE_BYTES_MAX {
        return Err(GuardError::TooLarge { bytes: html.len() });
    }
    let queue = BufferQueue::default();
    let mut rest = html;
    let mut before = "";
    let mut pending: Option<Pending> = None;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE_BYTES));
        if let Some(pending) = &mut pending {
            pending.read(piece);
            if pending.attributes() > PENDING_ATTRIBUTES_MAX {
                return Err(GuardError::TooManyAttributes);
            }
        }
        let tokens = tokenizer.sink.tokens();
        queue.push_back(StrTendril::from_slice(piece));
        feed(&tokenizer, &queue);
        tokenizer.sink.within_limits()?;
        if tokenizer.sink.tokens() != tokens {
            pending = None;
        } else if pending.is_none() {
            pending = Some(Pending::since(before, piece));
        }
        (before, rest) = (piece, after);
    }
    tokenizer.end();
    tokenizer.sink.within_limits()?;
    tokenizer.sink.into_document()
}

fn feed(tokenizer: &Tokenizer<Watched>, queue: &BufferQueue) {
    // A script or a change of encoding only pauses it.
    while !matches!(tokenizer.feed(queue), TokenizerResult::Done) {}
}
