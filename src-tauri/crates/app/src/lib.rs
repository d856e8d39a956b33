//! The services that the window and the CLI share, and the contract between the core and a window.
//!
//! Owns the clock, the order of a sync, sentences said to readers, the reading frame's document, settings and
//! the handbook. Knows no SQL (that is `layover-store`), opens no connection (that is `layover-sync`), and
//! never decides what mark-up is safe (that is `layover-content`).

mod activity;
mod acts;
mod aloud;
mod bench;
mod changes;
mod citing;
mod clock;
mod completing;
mod continuing;
pub mod contract;
mod door;
mod editions;
mod error;
mod export;
mod following;
mod front;
mod handbook;
pub mod handed;
mod highlights;
mod import;
mod joining;
mod keeping;
mod library;
mod links;
mod listening;
mod mistaken;
mod name_list;
mod network;
mod pace;
mod pack;
mod people;
mod pictures;
mod place;
mod profiles;
mod queue;
mod reading;
mod record;
mod remarking;
mod rereading;
mod room;
mod rows;
mod saved;
mod serving;
mod settings;
mod settings_file;
mod shrinking;
mod story_page;
mod subscribing;
mod suggesting;
mod syncing;
mod task;
mod telling;
mod trips;
mod voice;
mod watching;
mod window_place;
pub mod words;

pub use bench::{Document, What, reading_document, web_address};
pub use clock::set_clock;
pub use error::AppError;
pub use export::{ExportOrder, ExportPlace, decoded_name, is_of_a_library};
pub use library::{Changes, Library};
pub use links::LinkTarget;
pub use name_list::list_text;
pub use pictures::policy as picture_policy;
pub use place::{default_library, holds_library};
pub use profiles::check_profile;
pub use reading::{ListPage, StoryText};
pub use remarking::search_remark;
pub use rereading::Reread;
pub use saved::SavedWritten;
pub use serving::Served;
pub use shrinking::Shrunk;
pub use syncing::{SyncCause, SyncOptions};
pub use trips::Readying;
pub use voice::{Habits, speak};
pub use window_place::WindowPlace;

pub use layover_model::PublicationId;
pub use layover_sync::Limits;

pub use layover_store::{Area, Finding, PageKey, PicturePolicy};
