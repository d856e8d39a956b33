//! A forgiving reader of XML (and of tag soup where XML was promised): text in, a tree out, never an error.
//!
//! Repair happens while reading: bare `&` and `<`, HTML's named entities, unquoted attributes, missing and
//! crossed end tags, a cut tail and junk before the root all give the best tree there is, and the oddities are
//! noted. External entities and DTDs are never looked at; an internal entity stands for its own text once.
//! Time and memory are linear in the text, whatever it holds.

pub(crate) mod entities;
mod namespace;
pub(crate) mod print;
mod tokens;
mod tree;

pub(crate) use entities::Entities;
pub(crate) use namespace::Namespace;
pub(crate) use tokens::{Token, Tokens};
pub(crate) use tree::{Element, ElementId, Node, Oddity, Tree};
