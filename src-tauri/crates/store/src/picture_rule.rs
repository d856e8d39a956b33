//! Table `picture_rule`: whose pictures the reader wants of one publication. Outlives the publication.

use layover_model::PublicationId;
use rusqlite::{OptionalExtension, params};

use crate::publication::house;
use crate::store::{Durability, bump_revision};
use crate::{Store, StoreError};

/// Whose pictures to fetch of one publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureRule {
    /// Those of every story.
    All,
    /// Those of protected stories.
    Saved,
    /// None, but for what is packed for a trip.
    None,
}

impl PictureRule {
    /// Every rule.
    pub const ALL: [Self; 3] = [Self::All, Self::Saved, Self::None];

    /// Stable name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Saved => "saved",
            Self::None => "none",
        }
    }

    /// The rule with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.as_str() == name)
    }
}

const PUT: &str = "INSERT OR REPLACE INTO picture_rule (house, publication_id, policy) VALUES (?1, ?2, ?3)";
pub(crate) const FIND_AGAIN: &str = "UPDATE picture_rule SET publication_id = ?2 WHERE house = ?1";

impl Store {
    /// Says whose pictures to fetch of a publication; `None`: what holds for all. What is on board stays.
    ///
    /// # Errors
    /// [`StoreError::UnknownPublication`] when there is none of that id.
    pub fn set_picture_rule(
        &self,
        publication: PublicationId,
        rule: Option<PictureRule>,
    ) -> Result<(), StoreError> {
        self.write(Durability::Reader, |transaction| {
            let is_known = transaction
                .query_row("SELECT 1 FROM publication WHERE id = ?1", [publication.0], |_| Ok(()))
                .optional()?;
            is_known.ok_or(StoreError::UnknownPublication(publication))?;
            match rule {
                Some(rule) => {
                    let house = house(transaction, publication.0)?;
                    transaction.execute(PUT, params![house, publication.0, rule.as_str()])?
                }
                None => transaction
                    .execute("DELETE FROM picture_rule WHERE publication_id = ?1", [publication.0])?,
            };
            bump_revision(transaction)
        })
    }
}
