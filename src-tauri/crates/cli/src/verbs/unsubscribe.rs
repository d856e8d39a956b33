//! `layover unsubscribe`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::find;
use clap::Args;

/// A publication.
#[derive(Args)]
pub struct Unsubscribe {
    /// Its name, the beginning of it, or its id.
    publication: String,
}

impl Unsubscribe {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let overview = library.overview().await?;
        let publication = find::publication(&overview.publications, &self.publication)?;
        match library.unsubscribe(publication.id).await? {
            Some(undo) => desk.answer(&undo, &format!("{}: {}", publication.title, undo.sentence))?,
            None => return Ok(desk.nothing("Nothing was subscribed by that name.")),
        }
        Ok(Ending::Done)
    }
}
