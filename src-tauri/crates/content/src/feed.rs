//! Feeds: RSS, RDF, Atom and JSON Feed into [`ParsedFeed`].

mod parsed;

pub use parsed::{FeedFormat, ParsedEnclosure, ParsedEntry, ParsedFeed, ParsedPerson, ParsedPicture};
