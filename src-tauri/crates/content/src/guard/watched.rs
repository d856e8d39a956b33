//! Between tokenizer and tree builder: counts tokens, and the attributes of each tag, also of end tags and of
//! tags that the tree builder passes over.

use super::counted::{CountedTree, Handle};
use super::limits::{ATTRIBUTES_MAX, GuardError};
use dom_query::Document;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use std::cell::Cell;

pub(super) struct Watched {
    builder: TreeBuilder<Handle, CountedTree>,
    tokens: Cell<usize>,
    /// The most that any tag had.
    attributes: Cell<usize>,
}

impl Watched {
    pub(super) fn new(builder: TreeBuilder<Handle, CountedTree>) -> Self {
        Self { builder, tokens: Cell::new(0), attributes: Cell::new(0) }
    }

    /// Tokens seen so far.
    pub(super) fn tokens(&self) -> usize {
        self.tokens.get()
    }

    pub(super) fn within_limits(&self) -> Result<(), GuardError> {
        if self.attributes.get() > ATTRIBUTES_MAX {
            return Err(GuardError::TooManyAttributes);
        }
        self.builder.sink.within_limits()
    }

    pub(super) fn into_document(self) -> Result<Document, GuardError> {
        self.builder.sink.into_document()
    }
}

impl TokenSink for Watched {
    type Handle = Handle;

    fn process_token(&self, token: Token, line_number: u64) -> TokenSinkResult<Handle> {
        self.tokens.set(self.tokens.get() + 1);
        if let Token::TagToken(tag) = &token {
            self.attributes.set(self.attributes.get().max(tag.attrs.len()));
        }
        self.builder.process_token(token, line_number)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
