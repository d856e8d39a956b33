//! The library on disk: one SQLite file and a folder of pictures.
//!
//! Owns every line of SQL in Layover, migrations, merging what sync brings, the lists, the full-text index, the
//! reader's acts with their undo, and the files of pictures. It never touches the network, never parses feeds
//! or pages, never reads the clock (instants come in as values), and accepts no body but a
//! [`layover_model::SanitizedHtml`].
//!
//! Articles are written by the merge alone. What the reader did lives in tables of its own
//! (`article_status`, `saved_story`), outlives articles, feeds and publications, and wins every merge.

mod act;
mod activity;
mod address;
mod alias;
mod article;
mod asset;
mod audio;
mod awaited;
mod body;
mod completion;
mod conditions;
mod contributor;
mod credit;
mod doctor;
mod edition;
mod error;
mod feed;
mod follow;
mod front;
mod future;
mod highlight;
mod index;
mod keepsake;
mod landing;
mod list;
mod lock_file;
mod loose_file;
mod merge;
mod migrations;
mod name;
mod onward;
mod pace;
mod pack;
mod page;
mod partial_file;
mod pending;
mod picture;
mod picture_rule;
mod place;
mod placement;
#[cfg(test)]
mod plans;
mod publication;
mod raw_page;
mod revision;
mod room;
mod row;
mod salvage;
mod saved_story;
mod sealed;
mod search;
mod section;
mod series;
mod setting;
mod shrinking;
mod slips;
mod smart_view;
mod snippet;
mod status;
mod store;
mod story;
mod subscription;
mod suggestion;
mod tidy;
mod trip;
mod vocabulary;
mod web_address;
mod words;

pub use act::{Act, ActId, ActKind};
pub use asset::StoredPicture;
pub use audio::{AudioWanted, StoryAudio};
pub use awaited::NamesFollowed;
pub use completion::Lacking;
pub use contributor::{
    ContributorAlias, ContributorPage, ContributorRow, PersonFacts, PersonWanted, Proposal, Share,
};
pub use doctor::{Area, Finding};
pub use edition::{EditionContents, EditionKind, EditionRow, NewEdition};
pub use error::StoreError;
pub use feed::FeedToFetch;
pub use follow::{Followed, News};
pub use front::{Front, FrontBand};
pub use highlight::{Highlight, HighlightMark, NewHighlight};
pub use index::IndexProgress;
pub use list::PageKey;
pub use merge::{FeedBatch, FeedMerged};
pub use onward::{Onward, OnwardReason};
pub use pack::{PackFile, PackKeeping, PackedStory, ReadFile, TakenPack};
pub use page::PageWanted;
pub use pending::{PendingAddress, PendingKind};
pub use picture::{PicturePolicy, PictureWanted};
pub use picture_rule::PictureRule;
pub use publication::{Counts, FeedOverview, KnownBy, PublicationOverview, SectionOverview};
pub use raw_page::KeptStory;
pub use revision::Revision;
pub use room::{LetGo, RoomLimits, RoomLine, RoomReport};
pub use row::StoryRow;
pub use salvage::Mended;
pub use saved_story::SavedStamp;
pub use section::SectionPage;
pub use series::{SeriesOverview, SeriesPage};
pub use shrinking::Smaller;
pub use smart_view::SmartView;
pub use status::Progress;
pub use store::Store;
pub use story::{Story, StoryCredit, StoryHero};
pub use subscription::{Joining, NewFeed, NewPublication, NewSubscription, Subscribed};
pub use suggestion::PlaceNames;
pub use tidy::Tidied;
pub use trip::{Candidate, Chosen, PackedPicture, PictureSizes, Trip, TripPlan, TripStory, TripWish, Waits};
