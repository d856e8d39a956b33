//! `layover pack` and `layover open-pack`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::verbs::what::Chosen;
use clap::Args;
use layover_app::contract::{ExportForm, ExportWhat, ListFilter, Scope};
use layover_app::{ExportOrder, ExportPlace};
use std::path::PathBuf;

const ABOUT: &str = "A pack is one file that another Layover opens, with no network: stories, pictures, credits and addresses. Its
checksums notice damage. They do not prove who made it: open packs of people you trust, as you would open any file.";

/// Stories in one file, for another Layover.
#[derive(Args)]
#[command(after_help = ABOUT)]
pub struct Pack {
    /// The file to write; its name ends in .layover-pack by custom.
    file: PathBuf,
    #[command(flatten)]
    chosen: Chosen,
    /// The saved stories (this is what is packed when nothing is named).
    #[arg(long, group = "what")]
    saved: bool,
    /// Replace a file that is there already.
    #[arg(long)]
    force: bool,
}

impl Pack {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let saved = ListFilter { scope: Scope::Saved, ..ListFilter::default() };
        let what = self.chosen.what(&library).await?.unwrap_or(ExportWhat::List { filter: saved });
        let order = ExportOrder {
            what,
            form: ExportForm::Pack,
            to: ExportPlace::Path(self.file),
            replaces: self.force,
        };
        let packed = library.export(order).await?;
        desk.answer(&packed, &packed.sentence)?;
        Ok(Ending::Done)
    }
}

/// A pack somebody handed over.
#[derive(Args)]
#[command(after_help = ABOUT)]
pub struct OpenPack {
    /// The pack.
    file: PathBuf,
    /// Save its stories as well.
    #[arg(long)]
    save: bool,
}

impl OpenPack {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let opened = library.open_pack(self.file, self.save).await?;
        desk.answer(&opened, &opened.sentence)?;
        Ok(Ending::Done)
    }
}
