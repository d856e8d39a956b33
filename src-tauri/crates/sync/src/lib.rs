//! Fetching: scheduling, politeness, retries, captive portals, pictures.
//!
//! The only crate that opens a connection. Knows no SQL and no clock of the day: what it brings goes into
//! bounded sinks, and a wait is told in seconds from now.

mod address;
mod allow;
mod body;
mod connect;
mod darkroom;
mod decode;
mod exchange;
mod feeds;
mod fetcher;
mod file;
mod find;
mod gate;
mod limits;
mod media;
mod metered;
mod names;
mod on_disk;
mod pages;
mod people;
mod pictures;
mod politeness;
mod portal;
mod problem;
mod reach;
mod redirect;
mod schedule;
mod shrink;
mod slots;
mod svg;
mod trust;
mod twins;
mod typed;
mod whole;
mod work;

pub use allow::{AllowList, AllowRule};
pub use body::Body;
pub use connect::Proxy;
pub use darkroom::{DecodingPlace, remaking_place};
pub use feeds::{FeedArticles, FeedFailed, FeedJob, FeedOutcome, FeedUnchanged, run_feeds};
pub use fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, FetcherSettings, USER_AGENT, What};
pub use file::{Begun, Left};
pub use find::{FindFailure, Found, find_source};
pub use gate::NamedBy;
pub use limits::Limits;
pub use media::{MediaJob, MediaOutcome, fetch_media};
pub use metered::is_metered;
pub use names::{Names, has_way_out};
pub use on_disk::is_picture;
pub use pages::{PageJob, PageOutcome, SavedPage, read_page_file, reread, run_pages, save_page};
pub use people::look_at_person;
pub use pictures::{Picture, PictureJob, PictureOutcome, examine_picture, run_pictures};
pub use politeness::backoff_s;
pub use problem::{FetchFailure, SyncError, Wait};
pub use reach::Reach;
pub use schedule::host_of;
pub use shrink::{WIDEST, shrink};
pub use typed::typed_address;
pub use whole::is_whole;
