//! Who is who, by the reader's word: merging, splitting, and saying that two are not one. Each can be taken back.

use std::collections::HashSet;

use layover_model::{AliasId, ContributorId, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use super::page::{self, Proposal};
use super::{add, rename};
use crate::name::{self, Likeness, likeness};
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act, alias, follow, trip};

/// At most so many are proposed.
const PROPOSED: usize = 6;

impl Store {
    /// Says that two contributors are one: every name of `other` becomes one of `into`, and what the reader did
    /// with `other` holds for `into`.
    ///
    /// # Errors
    /// [`StoreError::UnknownContributor`] when there is none of either id.
    pub fn merge_contributors(
        &self,
        into: ContributorId,
        other: ContributorId,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            for id in [into, other] {
                require(transaction, id)?;
            }
            if into == other {
                return act::record(transaction, ActKind::MergedContributors, 0, None, &[], now);
            }
            let before = State::of(transaction, &[into.0, other.0])?;
            settle(transaction, into.0)?;
            settle(transaction, other.0)?;
            for name in names(transaction, other.0)? {
                alias::give(transaction, name, into.0)?;
            }
            rename(transaction, into.0)?;
            follow::inherit(transaction, other.0, into.0)?;
            bump_revision(transaction)?;
            before.record(transaction, ActKind::MergedContributors, now)
        })
    }

    /// Says that a printed name is somebody else's: it becomes a contributor of its own.
    ///
    /// # Errors
    /// [`StoreError::UnknownContributor`] when there is no name of that id.
    pub fn split_alias(&self, name: AliasId, now: Timestamp) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let (owner, printed): (i64, String) = transaction
                .query_row("SELECT contributor_id, name FROM alias WHERE id = ?1", [name.0], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?
                .ok_or(StoreError::UnknownContributor)?;
            if names(transaction, owner)?.len() < 2 {
                return act::record(transaction, ActKind::SplitContributor, 0, None, &[], now);
            }
            let before = State::of(transaction, &[owner])?;
            settle(transaction, owner)?;
            let own = add(transaction, &printed)?;
            alias::give(transaction, name.0, own)?;
            rename(transaction, own)?;
            rename(transaction, owner)?;
            dismiss(transaction, owner, own)?;
            bump_revision(transaction)?;
            before.record(transaction, ActKind::SplitContributor, now)
        })
    }

    /// Says that two contributors are not one: it is not proposed again.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn dismiss_proposal(
        &self,
        one: ContributorId,
        other: ContributorId,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let changed = one != other && dismiss(transaction, one.0, other.0)?;
            if changed {
                bump_revision(transaction)?;
            }
            let pair = [(one.0.min(other.0), one.0.max(other.0))];
            act::record(
                transaction,
                ActKind::DismissedProposal,
                usize::from(changed),
                None,
                if changed { &pair } else { &[] },
                now,
            )
        })
    }
}

fn require(transaction: &Transaction<'_>, id: ContributorId) -> Result<(), StoreError> {
    page::row(transaction, id.0)?.map(|_| ()).ok_or(StoreError::UnknownContributor)
}

fn names(transaction: &Transaction<'_>, contributor: i64) -> Result<Vec<i64>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT id FROM alias WHERE contributor_id = ?1 ORDER BY id")?;
    Ok(statement.query_map([contributor], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// From now on rules leave these names alone.
fn settle(transaction: &Transaction<'_>, contributor: i64) -> Result<(), StoreError> {
    transaction.execute("UPDATE alias SET is_settled = 1 WHERE contributor_id = ?1", [contributor])?;
    Ok(())
}

fn dismiss(transaction: &Transaction<'_>, one: i64, other: i64) -> Result<bool, StoreError> {
    let pair = params![one.min(other), one.max(other)];
    Ok(transaction.execute("INSERT OR IGNORE INTO dismissal (one, other) VALUES (?1, ?2)", pair)? > 0)
}

/// Takes a dismissal back.
pub(crate) fn undismiss(transaction: &Transaction<'_>, pairs: &[(i64, i64)]) -> Result<(), StoreError> {
    for (one, other) in pairs {
        transaction.execute("DELETE FROM dismissal WHERE one = ?1 AND other = ?2", [one, other])?;
    }
    Ok(())
}

/// Whose each name was, and who was followed, before the reader's word: as lines, so that it can be read again.
struct State(String);

impl State {
    fn of(transaction: &Transaction<'_>, contributors: &[i64]) -> Result<Self, StoreError> {
        let mut lines = String::new();
        for contributor in contributors {
            let mut statement = transaction
                .prepare_cached("SELECT id, is_settled FROM alias WHERE contributor_id = ?1 ORDER BY id")?;
            let mut rows = statement.query([contributor])?;
            while let Some(row) = rows.next()? {
                let (alias, is_settled): (i64, i64) = (row.get(0)?, row.get(1)?);
                lines.push_str(&format!("name {alias} {contributor} {is_settled}\n"));
            }
            lines.push_str(&follow::as_line(transaction, "contributor", *contributor)?);
            lines.push_str(&trip::wishes_as_lines(transaction, *contributor)?);
        }
        Ok(Self(lines))
    }

    fn record(
        &self,
        transaction: &Transaction<'_>,
        kind: ActKind,
        now: Timestamp,
    ) -> Result<Act, StoreError> {
        act::record_packed(transaction, kind, 1, None, self.0.as_bytes(), now)
    }
}

const AS_BEFORE: &str = "UPDATE alias SET is_settled = ?2 WHERE id = ?1";

/// Takes a merge or a split back.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let before = String::from_utf8_lossy(before);
    let mut people = HashSet::new();
    for line in before.lines() {
        let fields: Vec<&str> = line.split(' ').collect();
        let ["name", alias, contributor, is_settled] = fields.as_slice() else { continue };
        let (Ok(alias), Ok(contributor)) = (alias.parse::<i64>(), contributor.parse::<i64>()) else {
            continue;
        };
        transaction.execute("INSERT OR IGNORE INTO contributor (id, name) VALUES (?1, '')", [contributor])?;
        let owner: Option<i64> = transaction
            .query_row("SELECT contributor_id FROM alias WHERE id = ?1", [alias], |row| row.get(0))
            .optional()?;
        alias::give(transaction, alias, contributor)?;
        transaction.execute(AS_BEFORE, params![alias, *is_settled == "1"])?;
        people.extend([contributor].into_iter().chain(owner));
    }
    for person in &people {
        rename(transaction, *person)?;
        transaction.execute(
            "DELETE FROM dismissal WHERE (one = ?1 OR other = ?1)
             AND NOT EXISTS (SELECT 1 FROM alias WHERE contributor_id = ?1)",
            [person],
        )?;
    }
    let subjects: Vec<i64> = people.into_iter().collect();
    trip::restore_wishes(transaction, &subjects, &before)?;
    follow::restore_people(transaction, &subjects, &before)
}

/// Equal names anywhere, and in the same publication those that share a family name.
const CANDIDATES: &str =
    "SELECT o.contributor_id, o.name FROM alias l JOIN alias o ON o.name_key = l.name_key
    WHERE l.contributor_id = ?1 AND o.contributor_id <> ?1
    UNION SELECT o.contributor_id, o.name FROM alias l JOIN alias o ON o.publication_id = l.publication_id
        AND (o.family_key = l.family_key OR instr(' ' || o.name_key || ' ', ' ' || l.family_key || ' ')
            OR instr(' ' || l.name_key || ' ', ' ' || o.family_key || ' '))
    WHERE l.contributor_id = ?1 AND o.contributor_id <> ?1
        AND length(l.family_key) > 1 AND length(o.family_key) > 1";
const IS_DISMISSED: &str =
    "SELECT EXISTS (SELECT 1 FROM dismissal WHERE one = min(?1, ?2) AND other = max(?1, ?2))";

/// Who may be the same person: equal names anywhere, and names alike in one publication.
pub(super) fn proposals(connection: &Transaction<'_>, contributor: i64) -> Result<Vec<Proposal>, StoreError> {
    let own: Vec<Vec<String>> = connection
        .prepare_cached("SELECT name FROM alias WHERE contributor_id = ?1")?
        .query_map([contributor], |row| Ok(name::words(&row.get::<_, String>(0)?)))?
        .collect::<Result<_, _>>()?;
    let mut found: Vec<(i64, Likeness)> = Vec::new();
    let mut statement = connection.prepare_cached(CANDIDATES)?;
    let mut rows = statement.query([contributor])?;
    while let Some(row) = rows.next()? {
        let (other, printed): (i64, String) = (row.get(0)?, row.get(1)?);
        let words = name::words(&printed);
        let best = own.iter().map(|own| likeness(own, &words)).min_by_key(|likeness| rank(*likeness));
        let Some(best) = best.filter(|best| *best != Likeness::Unlike) else { continue };
        match found.iter_mut().find(|(known, _)| *known == other) {
            Some((_, known)) if rank(best) < rank(*known) => *known = best,
            Some(_) => {}
            None => found.push((other, best)),
        }
    }
    found.sort_by_key(|(other, likeness)| (rank(*likeness), *other));
    let mut proposals = Vec::new();
    for (other, likeness) in found {
        let is_dismissed: bool = connection
            .prepare_cached(IS_DISMISSED)?
            .query_row(params![contributor, other], |row| row.get(0))?;
        if is_dismissed || proposals.len() == PROPOSED {
            continue;
        }
        if let Some(row) = page::row(connection, other)? {
            proposals.push(Proposal { contributor: row, is_same_name: likeness == Likeness::Equal });
        }
    }
    Ok(proposals)
}

fn rank(likeness: Likeness) -> u8 {
    match likeness {
        Likeness::Equal => 0,
        Likeness::Initials => 1,
        Likeness::Perhaps => 2,
        Likeness::Unlike => 3,
    }
}
