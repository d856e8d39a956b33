//! A fixed series of acts: what a reader does with everything Layover has, one after the other.

use std::path::Path;

use layover_app::{PicturePolicy, SyncOptions};
use layover_model::Timestamp;
use layover_store::{RoomLimits, Store};

use super::Said;
use crate::acts::deed::Deed;
use crate::acts::reader::{LOOKED_PAST, READY, Reader, say};
use crate::acts::{Allowed, Ground, Ledger, look_at};
use crate::dice::Dice;
use crate::readiness::said;

/// Asks a child for them.
pub const ACTS: &str = "acts";
const SEED: u64 = 11;
/// Less than the pictures of the magazine take.
const SMALL_ROOM: RoomLimits = RoomLimits { budget: 60_000, floor: 0 };

/// Before a sync, so that it has something to bring.
const FIRST: [Deed; 3] = [Deed::Save, Deed::Save, Deed::TakeList];
const THEN: [Deed; 23] = [
    Deed::Read,
    Deed::Progress,
    Deed::Follow,
    Deed::Prefer,
    Deed::Mark,
    Deed::Note,
    Deed::ChangeMark,
    Deed::Unmark,
    Deed::PlanTrip,
    Deed::Pack,
    Deed::Refuse,
    Deed::KeepView,
    Deed::Await,
    Deed::Allow,
    Deed::TakeSettings,
    Deed::TakePage,
    Deed::TakePack,
    Deed::MakeEdition,
    Deed::WriteOut,
    Deed::WriteOut,
    Deed::WriteOut,
    Deed::SetRoom,
    Deed::EndTrip,
];

/// One life: what was confirmed is there, and what was refused is as it was before.
pub fn live(
    ground: &Ground,
    life: &Path,
    run: impl Fn(&str) -> Result<Said, String>,
) -> Result<Said, String> {
    ground.lay_stage("synced", &life.join("library"))?;
    let said = run(ACTS)?;
    let mut ledger = Ledger::default();
    said.lines.iter().for_each(|line| ledger.hear(line));
    let seen = look_at(life, Allowed::Nothing, &mut Dice::new(SEED))?;
    ledger.hold_against(&seen).map_err(|broken| format!("{broken} ({:?})", said.refused()))?;
    Ok(said)
}

/// The child.
pub async fn act(folder: &Path, address: &str) -> Result<(), String> {
    let mut reader = match Reader::open(folder, SEED, address).await {
        Ok(reader) => reader,
        // Without room for what several connections share the library has one, alone: nobody looks in beside it.
        Err(error) if error.starts_with(LOOKED_PAST) => return Ok(()),
        Err(error) => {
            refused("Open", &error);
            return Ok(());
        }
    };
    reader.is_strict = true;
    say(READY);
    do_all(&mut reader, &FIRST).await;
    let options = SyncOptions {
        pictures: PicturePolicy::SavedOnly,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    if let Err(error) = reader.library.sync(&options, |_| {}).await {
        refused("Sync", &error.to_string());
    }
    do_all(&mut reader, &THEN).await;
    // Refused halfway it stays small.
    reader.forget("room");
    if let Err(error) = prune(&folder.join("library")) {
        refused("Prune", &error);
    }
    reader.library.keep_second_file().await;
    reader.library.keep_saved_folder().await;
    Ok(())
}

async fn do_all(reader: &mut Reader, deeds: &[Deed]) {
    for deed in deeds {
        if let Err(error) = reader.goes_on(*deed).await {
            refused(&format!("{deed:?}"), &error);
        }
    }
}

/// Lets go of pictures, and gives the room back.
fn prune(library: &Path) -> Result<(), String> {
    let now = Timestamp(1_800_000_000);
    let store = Store::open(library, now).map_err(said)?;
    let limits = store.room().map_err(said)?.limits;
    store.set_room(SMALL_ROOM, now).map_err(said)?;
    store.set_room(limits, now).map(drop).map_err(said)
}

fn refused(what: &str, why: &str) {
    say(&format!("! {what}: {}", why.replace('\n', " ")));
}
