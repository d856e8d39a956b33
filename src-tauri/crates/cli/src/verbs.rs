//! What a reader does with a library, one verb a file.

mod allow;
mod doctor;
mod export;
mod import;
mod list;
mod magazine;
mod open;
mod people;
mod profile;
mod read;
mod room;
mod save;
mod search;
mod subscribe;
mod sync;
mod trip;
mod undo;
mod unsubscribe;

pub use allow::Allow;
pub use doctor::Doctor;
pub use export::Export;
pub use import::Import;
pub use list::List;
pub use magazine::{Changes, Cite, Front, Series, Views};
pub use open::Open;
pub use people::{Contributors, FollowVerb, Following};
pub use profile::Profile;
pub use read::Read;
pub use room::{Pictures, Room};
pub use save::Save;
pub use search::Search;
pub use subscribe::Subscribe;
pub use sync::Sync;
pub use trip::{Airplane, Trip};
pub use undo::UndoVerb;
pub use unsubscribe::Unsubscribe;
