//! What a folder of saved stories holds, as it was written last: so that a pass looks at what has changed alone.

use super::page::{self, Line};
use super::put_if_changed;
use crate::AppError;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// For Layover alone; without it everything is compared and written anew where it differs.
const NAME: &str = ".contents.json";

/// A folder's stories, newest saved first, and the lines of those that are no longer saved.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Contents {
    /// Pages change with the program that writes them.
    by: String,
    pub(super) stories: Vec<Entry>,
    #[serde(skip)]
    pub(super) others: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) stamp: String,
    pub(super) missing: u32,
    pub(super) line: Line,
}

impl Contents {
    pub(super) fn read(folder: &Path) -> Self {
        let bytes = fs::read(folder.join(NAME)).unwrap_or_default();
        let read: Self = serde_json::from_slice(&bytes).unwrap_or_default();
        if read.by == env!("CARGO_PKG_VERSION") { read } else { Self::default() }
    }

    /// Its stories by key.
    pub(super) fn by_key(&self) -> HashMap<&str, &Entry> {
        self.stories.iter().map(|entry| (entry.key.as_str(), entry)).collect()
    }

    /// Writes the contents for readers and for the next pass.
    pub(super) fn write(mut self, folder: &Path) -> Result<(), AppError> {
        env!("CARGO_PKG_VERSION").clone_into(&mut self.by);
        let lines: Vec<Line> =
            self.stories.iter().map(|entry| entry.line.clone()).chain(self.others.clone()).collect();
        put_if_changed(folder, "index.html", &page::index(&lines))?;
        let json = serde_json::to_string(&self).map_err(|error| AppError::BadSetting(error.to_string()))?;
        put_if_changed(folder, NAME, &json)
    }
}
