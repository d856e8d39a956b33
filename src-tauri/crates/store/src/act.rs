//! Table `act`: what the reader did, with what stood there before, so that it can be undone, also after a
//! restart. Undoing restores what the act changed and nothing else.

use layover_model::Timestamp;
use rusqlite::{OptionalExtension, Transaction, params};

use crate::store::{Durability, bump_revision};
use crate::{
    Store, StoreError, awaited, contributor, edition, follow, highlight, pending, publication, saved_story,
    smart_view, status, subscription, trip,
};

/// An act in one library. 0 stands for an act that changed nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActId(pub i64);

/// What kind of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActKind {
    /// Stories became read.
    MarkedRead,
    /// Stories became unread.
    MarkedUnread,
    /// A whole list became read.
    MarkedAllRead,
    /// A story was saved.
    Saved,
    /// A story is saved no longer.
    Unsaved,
    /// A publication was unsubscribed.
    Unsubscribed,
    /// An address no longer waits for a network.
    ForgotAddress,
    /// Something is followed.
    Followed,
    /// Everyone on a list of names is followed.
    FollowedNames,
    /// A name is waited for no longer.
    ForgotName,
    /// Something is followed no longer.
    Unfollowed,
    /// Something is followed in another way.
    ChangedFollow,
    /// Two contributors became one.
    MergedContributors,
    /// A name became a contributor of its own.
    SplitContributor,
    /// Two contributors are said not to be one.
    DismissedProposal,
    /// A publication is put first.
    Preferred,
    /// A publication is put first no longer.
    Unpreferred,
    /// A search was kept, perhaps in the place of another.
    KeptView,
    /// A kept search was let go.
    RemovedView,
    /// A trip was forgotten.
    RemovedTrip,
    /// A trip was tidied up.
    EndedTrip,
    /// A trip was planned in another way, or chosen anew.
    ChangedTrip,
    /// A story was put into a trip by hand.
    PackedStory,
    /// A story was taken out of a trip by hand.
    RefusedStory,
    /// An edition was let go.
    RemovedEdition,
    /// A passage was marked, or a note written.
    Highlighted,
    /// A highlight got another colour, note or labels.
    ChangedHighlight,
    /// A highlight was taken away.
    RemovedHighlight,
}

impl ActKind {
    const ALL: [Self; 28] = [
        Self::MarkedRead,
        Self::MarkedUnread,
        Self::MarkedAllRead,
        Self::Saved,
        Self::Unsaved,
        Self::Unsubscribed,
        Self::ForgotAddress,
        Self::Followed,
        Self::FollowedNames,
        Self::ForgotName,
        Self::Unfollowed,
        Self::ChangedFollow,
        Self::MergedContributors,
        Self::SplitContributor,
        Self::DismissedProposal,
        Self::Preferred,
        Self::Unpreferred,
        Self::KeptView,
        Self::RemovedView,
        Self::RemovedTrip,
        Self::EndedTrip,
        Self::ChangedTrip,
        Self::PackedStory,
        Self::RefusedStory,
        Self::RemovedEdition,
        Self::Highlighted,
        Self::ChangedHighlight,
        Self::RemovedHighlight,
    ];

    /// Stable lower-case name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MarkedRead => "marked-read",
            Self::MarkedUnread => "marked-unread",
            Self::MarkedAllRead => "marked-all-read",
            Self::Saved => "saved",
            Self::Unsaved => "unsaved",
            Self::Unsubscribed => "unsubscribed",
            Self::ForgotAddress => "forgot-address",
            Self::Followed => "followed",
            Self::FollowedNames => "followed-names",
            Self::ForgotName => "forgot-name",
            Self::Unfollowed => "unfollowed",
            Self::ChangedFollow => "changed-follow",
            Self::MergedContributors => "merged-contributors",
            Self::SplitContributor => "split-contributor",
            Self::DismissedProposal => "dismissed-proposal",
            Self::Preferred => "preferred",
            Self::Unpreferred => "unpreferred",
            Self::KeptView => "kept-view",
            Self::RemovedView => "removed-view",
            Self::RemovedTrip => "removed-trip",
            Self::EndedTrip => "ended-trip",
            Self::ChangedTrip => "changed-trip",
            Self::PackedStory => "packed-story",
            Self::RefusedStory => "refused-story",
            Self::RemovedEdition => "removed-edition",
            Self::Highlighted => "highlighted",
            Self::ChangedHighlight => "changed-highlight",
            Self::RemovedHighlight => "removed-highlight",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// An act done, and how much it changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act {
    /// What to hand to [`Store::undo`].
    pub id: ActId,
    /// What was done.
    pub kind: ActKind,
    /// What it changed: stories (for an unsubscription, those that left the lists), or addresses.
    pub count: u32,
}

impl Act {
    /// Whether there is anything to undo.
    #[must_use]
    pub fn has_changed_something(&self) -> bool {
        self.id.0 != 0
    }
}

/// An id and the value that stood there before.
pub(crate) type Before = (i64, i64);

/// The newest act that is not taken back; of a kind a newer Layover did, nothing is known.
const LAST: &str = "SELECT id, made_at FROM act WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1";

impl Store {
    /// The newest act that can be taken back, and when it was done.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn last_act(&self) -> Result<Option<(Act, Timestamp)>, StoreError> {
        self.read(|connection| {
            let last = connection.query_row(LAST, [], |row| Ok((ActId(row.get(0)?), Timestamp(row.get(1)?))));
            let Some((id, made_at)) = last.optional()? else { return Ok(None) };
            Ok(find(connection, id)?.map(|(act, ..)| (act, made_at)))
        })
    }

    /// Takes an act back: whatever it changed stands as it stood before. An act undone already changes nothing.
    ///
    /// # Errors
    /// [`StoreError::UnknownAct`] when the act is not known, or is too long ago to be taken back.
    pub fn undo(&self, act: ActId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let (recorded, publication, before) = find(transaction, act)?.ok_or(StoreError::UnknownAct)?;
            let claimed = transaction.execute(
                "UPDATE act SET undone_at = ?2 WHERE id = ?1 AND undone_at IS NULL",
                params![act.0, now.0],
            )?;
            if claimed == 0 {
                return Ok(Act { count: 0, ..recorded });
            }
            match recorded.kind {
                ActKind::MarkedRead | ActKind::MarkedUnread | ActKind::MarkedAllRead => {
                    status::restore(transaction, &unpack(&before), now)?;
                }
                ActKind::Saved | ActKind::Unsaved => saved_story::restore(transaction, &unpack(&before))?,
                ActKind::Unsubscribed => {
                    subscription::restore(transaction, publication.unwrap_or_default(), &unpack(&before))?;
                }
                ActKind::ForgotAddress => pending::restore(transaction, &before)?,
                ActKind::Followed | ActKind::Unfollowed | ActKind::ChangedFollow => {
                    follow::restore(transaction, &before)?;
                }
                ActKind::FollowedNames => awaited::unfollow(transaction, &before)?,
                ActKind::ForgotName => awaited::restore(transaction, &before)?,
                ActKind::MergedContributors | ActKind::SplitContributor => {
                    contributor::restore(transaction, &before)?;
                }
                ActKind::DismissedProposal => contributor::undismiss(transaction, &unpack(&before))?,
                ActKind::Preferred | ActKind::Unpreferred => {
                    publication::restore(transaction, &unpack(&before), now)?;
                }
                ActKind::KeptView => smart_view::unkeep(transaction, &before)?,
                ActKind::RemovedView => smart_view::restore(transaction, &before)?,
                ActKind::RemovedTrip => trip::restore(transaction, &before)?,
                ActKind::ChangedTrip => trip::replace(transaction, &before)?,
                ActKind::EndedTrip => trip::reopen(transaction, &unpack(&before))?,
                ActKind::PackedStory | ActKind::RefusedStory => trip::restore_story(transaction, &before)?,
                ActKind::RemovedEdition => edition::restore(transaction, &before)?,
                ActKind::Highlighted => highlight::set_removed(transaction, &unpack(&before), Some(now))?,
                ActKind::RemovedHighlight => highlight::set_removed(transaction, &unpack(&before), None)?,
                ActKind::ChangedHighlight => highlight::restore_mark(transaction, &before, now)?,
            }
            bump_revision(transaction)?;
            Ok(recorded)
        })
    }
}

const RECORD: &str = "INSERT INTO act (kind, made_at, item_count, publication_id, before)
    VALUES (?1, ?2, ?3, ?4, ?5)";

/// Writes an act down. One that changed nothing is not worth a row.
pub(crate) fn record(
    transaction: &Transaction<'_>,
    kind: ActKind,
    count: usize,
    publication: Option<i64>,
    before: &[Before],
    now: Timestamp,
) -> Result<Act, StoreError> {
    record_packed(transaction, kind, count, publication, &pack(before), now)
}

/// As [`record`], for what stood there before in a form of its own.
pub(crate) fn record_packed(
    transaction: &Transaction<'_>,
    kind: ActKind,
    count: usize,
    publication: Option<i64>,
    before: &[u8],
    now: Timestamp,
) -> Result<Act, StoreError> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    if count == 0 && publication.is_none() {
        return Ok(Act { id: ActId(0), kind, count });
    }
    transaction.prepare_cached(RECORD)?.execute(params![kind.as_str(), now.0, count, publication, before])?;
    Ok(Act { id: ActId(transaction.last_insert_rowid()), kind, count })
}

const FIND: &str = "SELECT kind, item_count, publication_id, before FROM act WHERE id = ?1";

type Recorded = (Act, Option<i64>, Vec<u8>);

fn find(transaction: &Transaction<'_>, id: ActId) -> Result<Option<Recorded>, StoreError> {
    let row = transaction
        .query_row(FIND, [id.0], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, Vec<u8>>(3)?))
        })
        .optional()?;
    Ok(row.and_then(|(kind, count, publication, before)| {
        Some((Act { id, kind: ActKind::from_name(&kind)?, count }, publication, before))
    }))
}

fn pack(before: &[Before]) -> Vec<u8> {
    before.iter().flat_map(|(id, value)| [id.to_le_bytes(), value.to_le_bytes()]).flatten().collect()
}

fn unpack(packed: &[u8]) -> Vec<Before> {
    let (pairs, _) = packed.as_chunks::<16>();
    pairs
        .iter()
        .map(|pair| {
            let (id, value) = pair.split_at(8);
            (number(id), number(value))
        })
        .collect()
}

fn number(bytes: &[u8]) -> i64 {
    bytes.try_into().map(i64::from_le_bytes).unwrap_or_default()
}
