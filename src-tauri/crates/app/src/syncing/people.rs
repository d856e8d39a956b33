//! Between the index and the pictures: the author pages of followed people, for a few lines about them and their
//! picture.

use super::Run;
use crate::{AppError, clock};
use layover_store::PersonFacts;
use layover_sync::look_at_person;

/// Author pages looked at in one sync.
const AT_ONCE: usize = 20;

impl Run<'_> {
    /// What cannot be had or read is left for a month.
    pub(super) async fn people(&self) -> Result<(), AppError> {
        let now = self.started;
        let wanted = self.library.with_store(move |store| Ok(store.people_wanted(AT_ONCE, now)?)).await?;
        for person in wanted {
            if self.cancel.is_cancelled() {
                return Ok(());
            }
            let found =
                look_at_person(&self.fetcher, &person.url, person.source.as_deref(), &person.names).await;
            let facts = found.map(|found| PersonFacts { bio: found.bio, portrait_url: found.portrait_url });
            self.library
                .with_store(move |store| {
                    Ok(store.keep_person(person.contributor, facts.as_ref(), clock::now())?)
                })
                .await?;
        }
        Ok(())
    }
}
