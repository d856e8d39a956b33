//! The press: a small magazine of our own invention, *The Long Meridian*, and the server that prints it with
//! everything real sites have and any bad weather asked for. Layover's demo and tests read from it; nothing here
//! is part of Layover itself.
//!
//! Deterministic: the same options with the same `now` give the same bytes. It listens on loopback alone.

mod answer;
mod backissues;
mod body;
mod chance;
mod check;
mod control;
mod desk;
mod error;
mod feed;
mod figure;
mod gallery;
mod grammar;
mod lists;
mod magazine;
mod markup;
mod masthead;
mod page;
pub mod pictures;
mod plain;
mod press;
mod record;
mod route;
mod server;
mod site;
mod sound;
mod storm;
mod story;
mod truth;
mod weather;
mod wire;

pub use error::PressError;
pub use masthead::{Contributor, Section, Series};
pub use press::{Press, PressOptions, RunningPress};
pub use record::RequestRecord;
pub use story::{InFeed, SeriesPlace};
pub use truth::{TrueCredit, TrueEmbed, TrueFeed, TruePicture, TrueStory, Truth};
pub use weather::{Forecast, Weather};
