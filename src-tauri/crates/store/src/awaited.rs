//! Table `awaited_name`: people the reader wants to hear of whom nobody has printed yet. A list of names is one act.

use layover_model::{ContributorId, Follow, Subject, Timestamp};
use rusqlite::{OptionalExtension, Transaction, params};

use crate::follow::{key_and_name, mark_all, of, put, remove};
use crate::store::{Durability, bump_revision};
use crate::{Act, ActKind, Store, StoreError, act, name, trip};

/// What became of names the reader wants to hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesFollowed {
    /// Names of which somebody is followed now.
    pub followed: Vec<String>,
    /// And was before.
    pub known: Vec<String>,
    /// Nobody of these has been printed yet: followed as soon as somebody is.
    pub waiting: Vec<String>,
    /// Takes all of it back.
    pub act: Act,
}

/// What one name changed, as lines of an act: people followed and names waited for.
#[derive(Default)]
struct Change {
    people: Vec<i64>,
    awaited: Vec<String>,
}

impl Store {
    /// Follows everyone of these names, now or as soon as somebody of them is printed.
    ///
    /// # Errors
    /// When the library cannot be written; nobody of them is followed then.
    pub fn follow_names(
        &self,
        printed: &[String],
        follow: Follow,
        now: Timestamp,
    ) -> Result<NamesFollowed, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let (mut followed, mut known, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
            let mut change = Change::default();
            for name in printed {
                let list = match follow_one(transaction, name, follow, now, &mut change)? {
                    Outcome::Followed => &mut followed,
                    Outcome::Known => &mut known,
                    Outcome::Waiting => &mut waiting,
                };
                list.push(name.trim().to_owned());
            }
            if change.count() > 0 {
                bump_revision(transaction)?;
            }
            let lines = change.lines();
            let act = act::record_packed(
                transaction,
                ActKind::FollowedNames,
                change.count(),
                None,
                lines.as_bytes(),
                now,
            )?;
            Ok(NamesFollowed { followed, known, waiting, act })
        })
    }

    /// Names that are waited for, in the order they were asked for.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn awaited_names(&self) -> Result<Vec<String>, StoreError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT name FROM awaited_name ORDER BY added_at, rowid")?;
            Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }

    /// Waits for a name no longer; `None` when it was not waited for.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn forget_name(&self, printed: &str, now: Timestamp) -> Result<Option<Act>, StoreError> {
        self.write(Durability::Reader, |transaction| {
            let Some(line) = taken(transaction, &name::key(printed))? else { return Ok(None) };
            bump_revision(transaction)?;
            act::record_packed(transaction, ActKind::ForgotName, 1, None, line.as_bytes(), now).map(Some)
        })
    }
}

enum Outcome {
    Followed,
    Known,
    Waiting,
}

const AWAIT: &str =
    "INSERT INTO awaited_name (name_key, name, keeps_offline, added_at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (name_key) DO UPDATE SET keeps_offline = max(keeps_offline, excluded.keeps_offline)";
const OF_NAME: &str = "SELECT DISTINCT contributor_id FROM alias WHERE name_key = ?1 AND ?1 <> ''";

fn follow_one(
    transaction: &Transaction<'_>,
    printed: &str,
    follow: Follow,
    now: Timestamp,
    change: &mut Change,
) -> Result<Outcome, StoreError> {
    let key = name::key(printed);
    let people = people_of(transaction, &key)?;
    if people.is_empty() {
        let is_new = !is_awaited(transaction, &key)?;
        transaction.prepare_cached(AWAIT)?.execute(params![
            key,
            printed.trim(),
            follow.keeps_offline,
            now.0
        ])?;
        change.awaited.extend(is_new.then_some(key));
        return Ok(Outcome::Waiting);
    }
    let mut outcome = Outcome::Known;
    for person in people {
        let subject = Subject::Contributor(ContributorId(person));
        if of(transaction, subject)?.is_none()
            && let Some((key, name)) = key_and_name(transaction, subject)?
        {
            put(transaction, subject, follow, &key, &name, now)?;
            mark_all(transaction, subject)?;
            change.people.push(person);
            outcome = Outcome::Followed;
        }
    }
    Ok(outcome)
}

fn is_awaited(transaction: &Transaction<'_>, key: &str) -> Result<bool, StoreError> {
    Ok(transaction
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM awaited_name WHERE name_key = ?1)")?
        .query_row([key], |row| row.get(0))?)
}

fn people_of(transaction: &Transaction<'_>, key: &str) -> Result<Vec<i64>, StoreError> {
    let mut statement = transaction.prepare_cached(OF_NAME)?;
    Ok(statement.query_map([key], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

impl Change {
    fn count(&self) -> usize {
        self.people.len() + self.awaited.len()
    }

    fn lines(&self) -> String {
        let people = self.people.iter().map(|person| format!("person {person}\n"));
        people.chain(self.awaited.iter().map(|key| format!("name {key}\n"))).collect()
    }
}

/// Takes a list of names back. Who was waited for and has come since is followed no more either.
pub(crate) fn unfollow(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    for line in String::from_utf8_lossy(before).lines() {
        let people = match line.split_once(' ') {
            Some(("person", id)) => id.parse().into_iter().collect(),
            Some(("name", key)) if taken(transaction, key)?.is_none() => people_of(transaction, key)?,
            _ => Vec::new(),
        };
        for person in people {
            let subject = Subject::Contributor(ContributorId(person));
            remove(transaction, subject)?;
            mark_all(transaction, subject)?;
        }
    }
    Ok(())
}

/// Takes a name out of those waited for: its row as a line of an act, `None` when there was none.
fn taken(transaction: &Transaction<'_>, key: &str) -> Result<Option<String>, StoreError> {
    let row = transaction
        .prepare_cached(
            "DELETE FROM awaited_name WHERE name_key = ?1 RETURNING name, keeps_offline, added_at",
        )?
        .query_row([key], |row| {
            let (name, keeps, at): (String, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{keeps} {at} {name}"))
        });
    Ok(row.optional()?)
}

/// A name is waited for again, or followed if somebody of it has come meanwhile.
pub(crate) fn restore(transaction: &Transaction<'_>, before: &[u8]) -> Result<(), StoreError> {
    let line = String::from_utf8_lossy(before);
    let mut fields = line.splitn(3, ' ');
    let (Some(keeps), Some(at), Some(printed)) = (fields.next(), fields.next(), fields.next()) else {
        return Ok(());
    };
    let Ok(at) = at.parse() else { return Ok(()) };
    let follow = Follow { keeps_offline: keeps == "1", is_muted: false };
    follow_one(transaction, printed, follow, Timestamp(at), &mut Change::default())?;
    Ok(())
}

/// A name is printed for the first time: it may be one the reader waits for.
pub(crate) fn meet(transaction: &Transaction<'_>, alias: i64, name_key: &str) -> Result<(), StoreError> {
    trip::find_name_again(transaction, alias, name_key)?;
    let awaited: Option<(bool, i64)> = transaction
        .prepare_cached("SELECT keeps_offline, added_at FROM awaited_name WHERE name_key = ?1")?
        .query_row([name_key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((keeps_offline, at)) = awaited else { return Ok(()) };
    let person: i64 =
        transaction.query_row("SELECT contributor_id FROM alias WHERE id = ?1", [alias], |row| row.get(0))?;
    let subject = Subject::Contributor(ContributorId(person));
    if let Some((key, name)) = key_and_name(transaction, subject)? {
        put(transaction, subject, Follow { keeps_offline, is_muted: false }, &key, &name, Timestamp(at))?;
    }
    transaction.execute("DELETE FROM awaited_name WHERE name_key = ?1", [name_key])?;
    Ok(())
}
