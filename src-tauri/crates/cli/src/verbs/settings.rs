//! `layover settings`.

use crate::desk::{Desk, bytes_of, write_to};
use crate::ending::{Ending, Failure};
use clap::{Args, Subcommand};
use layover_app::contract::SettingsTaken;
use std::path::PathBuf;

/// Without an order, all of them as a file has them.
#[derive(Args)]
pub struct Settings {
    #[command(subcommand)]
    order: Option<Order>,
}

#[derive(Subcommand)]
enum Order {
    /// Write them into a file (docs/settings-file.md), or to standard output.
    Export {
        /// The file.
        file: Option<PathBuf>,
    },
    /// Take in those a file names; the others stay.
    Import {
        /// The file; - reads standard input.
        file: PathBuf,
    },
    /// Set one: `layover settings set readerSize 21`.
    Set {
        /// Its name in the file.
        name: String,
        /// What it shall be: a word, a number, true or false, or JSON.
        value: String,
    },
}

impl Settings {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        match self.order {
            None | Some(Order::Export { file: None }) => desk.raw(&library.export_settings().await?)?,
            Some(Order::Export { file }) => {
                write_to(desk, file.as_deref(), &library.export_settings().await?)?;
            }
            Some(Order::Import { file }) => {
                let text = String::from_utf8_lossy(&bytes_of(&file)?).into_owned();
                tell(desk, &library.import_settings(text).await?)?;
            }
            Some(Order::Set { name, value }) => tell(desk, &library.set_setting(&name, &value).await?)?,
        }
        Ok(Ending::Done)
    }
}

fn tell(desk: &Desk, taken: &SettingsTaken) -> Result<(), Failure> {
    desk.answer(taken, &taken.sentence)
}
