//! `layover unsubscribe`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find;
use clap::Args;

/// A publication.
#[derive(Args)]
pub struct Unsubscribe {
    /// Its name, the beginning of it, or its id; or an address that still waits for an answer.
    publication: String,
}

impl Unsubscribe {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let overview = library.overview().await?;
        if overview.pending.iter().any(|waiting| waiting.url == self.publication)
            && let Some(undo) = library.forget_address(self.publication.clone()).await?
        {
            desk.answer(&undo, &format!("{}: {}", self.publication, undo.sentence))?;
            return Ok(Ending::Done);
        }
        let publication = find::publication(&overview.publications, &self.publication)?;
        match library.unsubscribe(publication.id).await? {
            Some(undo) => desk.answer(&undo, &format!("{}: {}", publication.title, undo.sentence))?,
            None => return Ok(desk.nothing("Nothing was subscribed by that name.")),
        }
        Ok(Ending::Done)
    }
}
