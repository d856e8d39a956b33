//! Trying the rules of today on pages that were kept: no web, nothing lost.

use crate::{AppError, Library, clock};
use layover_model::{ArticleId, StagedArticle, TextFailure};
use layover_sync::reread;
use serde::Serialize;

/// What trying newer rules did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reread {
    /// Stories whose page was here.
    pub tried: u32,
    /// Stories that are told otherwise now.
    pub changed: u32,
}

impl Library {
    /// Takes every story whose page is here out of it again. A text that was whole never gives way to less.
    ///
    /// # Errors
    /// The library could not be read or written. What was done before stays.
    pub async fn reextract(&self) -> Result<Reread, AppError> {
        let fetcher = self.fetcher().await?;
        let mut done = Reread::default();
        for id in self.with_store(|store| Ok(store.stories_with_pages()?)).await? {
            let Some(kept) = self.with_store(move |store| Ok(store.kept_story(id)?)).await? else { continue };
            let found = reread(&fetcher, kept.pages, kept.profile.as_deref(), kept.staged).await;
            done.tried += 1;
            done.changed += u32::from(self.take(id, found).await?);
        }
        self.make_searchable().await;
        self.announce(&["articles"]).await;
        Ok(done)
    }

    async fn take(&self, id: ArticleId, found: Result<StagedArticle, TextFailure>) -> Result<bool, AppError> {
        self.with_store(move |store| Ok(store.reextracted(id, &found, clock::now())?)).await
    }
}
