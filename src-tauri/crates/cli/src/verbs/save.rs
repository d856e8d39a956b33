//! `layover save`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find::{self, Named};
use clap::Args;
use layover_app::Library;
use layover_app::contract::SavePageOutcome;

/// A story of the library, or any page.
#[derive(Args)]
pub struct Save {
    /// A story's number, address or beginning of its title; or the address of any page, which is fetched.
    story: String,
    /// Take the mark off again.
    #[arg(long)]
    undo: bool,
}

impl Save {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        match find::story(&library, &self.story).await? {
            Named::Story(id) => mark(desk, &library, id, !self.undo).await,
            Named::Address(address) if self.undo => {
                Err(Failure::NothingFound(format!("no story of this library has the address {address}")))
            }
            Named::Address(address) => fetch(desk, &library, address).await,
        }
    }
}

async fn mark(desk: &Desk, library: &Library, id: i64, is_saved: bool) -> Result<Ending, Failure> {
    let undo = library.set_saved(id, is_saved).await?;
    // This program ends before what goes on beside it would.
    library.keep_saved_folder().await;
    match undo {
        Some(undo) => desk.answer(
            &serde_json::json!({ "type": "saved", "id": id, "isSaved": is_saved, "sentence": undo.sentence }),
            &undo.sentence,
        )?,
        None => {
            let sentence = if is_saved { "It was saved already." } else { "It was not saved." };
            desk.answer(
                &serde_json::json!({ "type": "saved", "id": id, "isSaved": is_saved, "sentence": sentence }),
                sentence,
            )?;
        }
    }
    Ok(Ending::Done)
}

async fn fetch(desk: &Desk, library: &Library, address: String) -> Result<Ending, Failure> {
    let outcome = library.save_page(address).await?;
    library.keep_saved_folder().await;
    match &outcome {
        SavePageOutcome::Saved { sentence, .. } => {
            desk.answer(&outcome, sentence)?;
            Ok(Ending::Done)
        }
        SavePageOutcome::Kept { sentence } => {
            desk.answer(&outcome, sentence)?;
            Ok(Ending::Partly)
        }
    }
}
