//! What is found when a library is opened again after its program was ended: it opens, it is sound, and everything in
//! it agrees with everything else.

use super::heavy::now;
use super::state::{self, State};
use crate::dice::Dice;
use crate::readiness::said;
use layover_app::contract::ListFilter;
use layover_app::{Area, Finding, Library};
use layover_store::Store;
use std::fs;
use std::path::Path;

/// What the doctor may find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    Nothing,
    /// A picture's file that the power kept while it lost the row: it is swept by the doctor, and costs its room until then.
    FilesOfNobody,
}

/// Opens the library again and looks at all of it.
pub fn look(folder: &Path, allowed: Allowed, dice: &mut Dice) -> Result<State, String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)?;
    let library = folder.join("library");
    let outcome = runtime.block_on(whole(&library, allowed, dice));
    // Waits until the library is closed.
    drop(runtime);
    let mut state = outcome?;
    written_out(&folder.join("out"), &mut state)?;
    Ok(state)
}

async fn whole(folder: &Path, allowed: Allowed, dice: &mut Dice) -> Result<State, String> {
    let library = Library::open(folder).await.map_err(|error| format!("it does not open again: {error}"))?;
    let unsound = state::unsound(&state::connect(folder)?)?;
    if !unsound.is_empty() {
        return Err(format!("the database is not sound: {unsound:?}"));
    }
    let mut findings = library.doctor_check().await.map_err(said)?;
    if allowed == Allowed::FilesOfNobody && findings.iter().all(is_of_nobody) {
        findings = library.doctor_repair().await.map_err(said)?;
    }
    if !findings.is_empty() {
        return Err(format!("the doctor found {findings:?}"));
    }
    is_within_its_room(folder)?;
    let ids = library.story_ids(ListFilter::default()).await.map_err(said)?;
    for _ in 0..3 {
        let Some(id) = dice.pick(&ids) else { break };
        library.story_text(id.0).await.map_err(|error| format!("story {} does not open: {error}", id.0))?;
    }
    library.keep_saved_folder().await;
    saved_folder(folder)?;
    state::read(folder)
}

/// What is protected may be more than the room, nothing else is kept beyond it: an opening puts that right.
fn is_within_its_room(folder: &Path) -> Result<(), String> {
    let room = Store::open(folder, now()).and_then(|store| store.room()).map_err(said)?;
    let (budget, used, protected) = (room.limits.budget, room.used, room.protected);
    match used > budget.max(protected) {
        true => Err(format!("{used} bytes are kept in a room of {budget}, {protected} of them protected")),
        false => Ok(()),
    }
}

fn is_of_nobody(finding: &Finding) -> bool {
    finding.area == Area::Pictures && finding.sentence.contains("to no story")
}

/// Every saved story lies beside the library, whole, and nothing half-made does.
fn saved_folder(library: &Path) -> Result<(), String> {
    let connection = state::connect(library)?;
    let saved: usize = connection
        .query_row("SELECT count(*) FROM article WHERE saved_at IS NOT NULL", [], |row| row.get(0))
        .map_err(said)?;
    let mut whole = 0;
    for entry in fs::read_dir(library.join("saved")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(".new-") || name.starts_with(".old-") {
            return Err(format!("{name} was left in the folder of saved stories"));
        }
        if !entry.path().is_dir() {
            continue;
        }
        let json = fs::read(entry.path().join("story.json")).map_err(|error| format!("{name}: {error}"))?;
        serde_json::from_slice::<serde_json::Value>(&json).map_err(|error| format!("{name}: {error}"))?;
        whole += 1;
    }
    if whole < saved {
        return Err(format!("{saved} stories are saved, and {whole} lie in the folder of saved stories"));
    }
    Ok(())
}

/// What was written out has a name only when it is whole.
fn written_out(out: &Path, state: &mut State) -> Result<(), String> {
    for entry in fs::read_dir(out).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(said)?;
        let is_whole = match name.rsplit_once('.').map(|(_, ending)| ending) {
            // A ZIP archive ends with its end record (APPNOTE 4.3.16), here without a comment.
            Some("epub" | "layover-pack") => {
                bytes.len() > 22 && bytes.get(bytes.len() - 22..bytes.len() - 18) == Some(b"PK\x05\x06")
            }
            _ => bytes.trim_ascii_end().ends_with(b"</html>"),
        };
        if !is_whole {
            return Err(format!("{name} has its name and is not whole: {} bytes", bytes.len()));
        }
        state.insert(format!("file:{name}"), bytes.len().to_string());
    }
    Ok(())
}
