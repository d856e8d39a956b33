//! `layover undo`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use clap::Args;

/// The newest act that is not taken back yet.
#[derive(Args)]
pub struct UndoVerb {}

impl UndoVerb {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        match desk.library().await?.undo_last().await? {
            Some(undone) => desk.answer(&undone, &undone.sentence)?,
            None => return Ok(desk.nothing("There is nothing to take back.")),
        }
        Ok(Ending::Done)
    }
}
