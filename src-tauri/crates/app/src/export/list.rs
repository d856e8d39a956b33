//! The reader's own lists as files: highlights, subscriptions, settings. The window writes no file itself.

use super::place::{free_path, own_folder_made};
use crate::contract::{ListWritten, WriteList};
use crate::voice::With::Text;
use crate::voice::say_with;
use crate::{AppError, Library};

impl Library {
    /// Writes one of the reader's lists into the folder for exports, under a name that is free. Names are the same in
    /// every language, so that scripts find them.
    ///
    /// # Errors
    /// The library could not be read, or the file cannot be written; then nothing is left behind.
    pub async fn write_list(&self, list: WriteList) -> Result<ListWritten, AppError> {
        let (stem, ending, text) = self.listed(list).await?;
        let folder = self.with_store(own_folder_made).await?;
        let path = free_path(&folder, stem, ending);
        Self::write_file(&path, false, text.as_bytes())?;
        let path = path.display().to_string();
        let sentence = say_with("listWritten", &[("path", Text(&path))]);
        Ok(ListWritten { path, sentence })
    }

    async fn listed(&self, list: WriteList) -> Result<(&'static str, &'static str, String), AppError> {
        Ok(match list {
            WriteList::Highlights { words, format } => {
                let ending = if format == "csv" { ".csv" } else { ".md" };
                ("layover-highlights", ending, self.export_highlights(words, &format).await?)
            }
            WriteList::Subscriptions => ("layover-subscriptions", ".opml", self.export_opml().await?),
            WriteList::Settings => ("layover-settings", ".json", self.export_settings().await?),
        })
    }
}
