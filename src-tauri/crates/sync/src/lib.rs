//! Fetching: scheduling, politeness, retries, captive portals, pictures.
//!
//! The only crate that opens a connection. Knows no SQL and no clock of the day: what it brings goes into
//! bounded sinks, and a wait is told in seconds from now.

mod address;
mod allow;
mod body;
mod connect;
mod decode;
mod exchange;
mod fetcher;
mod gate;
mod limits;
mod names;
mod politeness;
mod portal;
mod problem;
mod redirect;
mod slots;
mod trust;
mod work;

pub use allow::{AllowList, AllowRule};
pub use body::Body;
pub use connect::Proxy;
pub use fetcher::{FetchRequest, Fetched, FetchedBody, Fetcher, FetcherSettings, USER_AGENT, What};
pub use gate::NamedBy;
pub use limits::Limits;
pub use names::Names;
pub use politeness::backoff_s;
pub use problem::{FetchFailure, SyncError};
