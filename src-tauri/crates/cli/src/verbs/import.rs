//! `layover import`.

use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure};
use clap::Args;
use std::path::PathBuf;

/// A subscription list.
#[derive(Args)]
pub struct Import {
    /// An OPML file; - reads standard input.
    #[arg(value_name = "FILE.opml")]
    file: PathBuf,
}

impl Import {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let bytes = bytes_of(&self.file)?;
        let library = desk.library().await?;
        let report = library.import_opml(bytes).await?;
        desk.answer(&report, &report.sentence)?;
        Ok(Ending::Done)
    }
}
