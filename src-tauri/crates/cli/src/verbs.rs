//! What a reader does with a library, one verb a file.

mod allow;
mod doctor;
mod edition;
mod export;
mod import;
mod list;
mod magazine;
mod open;
mod pack;
mod people;
mod read;
mod save;
mod search;
mod subscribe;
mod sync;
mod unsubscribe;
mod what;

pub use allow::Allow;
pub use doctor::Doctor;
pub use edition::Edition;
pub use export::Export;
pub use import::Import;
pub use list::List;
pub use magazine::{Changes, Cite, Front, Series, Views};
pub use open::Open;
pub use pack::{OpenPack, Pack};
pub use people::{Contributors, FollowVerb, Following};
pub use read::Read;
pub use save::Save;
pub use search::Search;
pub use subscribe::Subscribe;
pub use sync::Sync;
pub use unsubscribe::Unsubscribe;
