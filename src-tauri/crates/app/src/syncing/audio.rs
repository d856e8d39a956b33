//! After the pictures: sound the reader asked for and that is not here yet.

use super::Run;
use crate::AppError;

impl Run<'_> {
    /// One file after the other: each is large.
    pub(super) async fn audio(&self) -> Result<(), AppError> {
        if self.options.is_sparing || self.fetcher.network().is_shut() {
            return Ok(());
        }
        let now = self.started;
        for wanted in self.library.with_store(move |store| Ok(store.audio_wanted(now)?)).await? {
            let fetching = self.library.fetch_audio(&self.fetcher, wanted.url, wanted.source, wanted.bytes);
            tokio::select! {
                fetched = fetching => { fetched?; }
                () = self.cancel.cancelled() => return Ok(()),
            }
        }
        Ok(())
    }
}
