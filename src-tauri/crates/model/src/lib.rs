//! The words of Layover: ids, articles, publications, statuses and the values that travel between crates.
//!
//! Owns the types that more than one crate speaks of, and nothing else: no I/O, no clock, no parsing, no SQL,
//! and no dependency but `std`. Everything here is plain data whose constructors refuse what makes no sense.

pub mod article;
pub mod asset;
pub mod completeness;
pub mod feed;
pub mod follow;
pub mod highlight;
pub mod html;
pub mod ids;
pub mod letters;
pub mod list;
pub mod misread;
pub mod publication;
pub mod query;
pub mod search;
pub mod time;
pub mod trip;

pub use article::{
    Credit, CreditRole, Enclosure, FurtherStory, HeroPicture, Kind, PictureReference, Portrait, RawPage,
    StagedArticle, StagedBody, TextOrigin,
};
pub use asset::{ContentHash, PartialFile, PictureFailure, PictureState};
pub use completeness::{Completeness, TextFailure, TextState};
pub use feed::{FeedHealth, FetchProblem, Validators};
pub use follow::{Follow, Subject};
pub use highlight::{HighlightColour, Quote};
pub use html::SanitizedHtml;
pub use ids::{
    AliasId, ArticleId, ContributorId, EditionId, FeedId, HighlightId, PublicationId, Revision, SectionId,
    SeriesId, TripId, ViewId,
};
pub use list::{ListFilter, ListOrder, ReadFilter, Scope};
pub use misread::{Misread, Wanted, misread};
pub use publication::{Direction, SectionName, SeriesName};
pub use query::{StoryQuery, age_in_days};
pub use search::{SearchHit, SearchQuery};
pub use time::Timestamp;
pub use trip::WishKind;
