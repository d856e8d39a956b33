//! The crate at its boundary, against small servers on loopback. Nothing here leaves this machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

#[path = "sync/addresses.rs"]
mod addresses;
#[path = "sync/allowing.rs"]
mod allowing;
#[path = "sync/bounds.rs"]
mod bounds;
#[path = "sync/feeds.rs"]
mod feeds;
#[path = "sync/finding.rs"]
mod finding;
#[path = "sync/floods.rs"]
mod floods;
#[path = "sync/pages.rs"]
mod pages;
#[path = "sync/pictures.rs"]
mod pictures;
#[path = "sync/politeness.rs"]
mod politeness;
#[path = "sync/portals.rs"]
mod portals;
#[path = "sync/proxies.rs"]
mod proxies;
#[path = "sync/redirects.rs"]
mod redirects;
#[path = "sync/resuming.rs"]
mod resuming;
#[path = "sync/site.rs"]
mod site;
#[path = "sync/tls.rs"]
mod tls;
#[path = "sync/twins.rs"]
mod twins;
