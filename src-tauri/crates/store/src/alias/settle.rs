//! Whose a name is, as far as rules may say: looked at anew whenever a publication prints a new one.

use std::collections::{HashMap, HashSet};

use rusqlite::{Row, Transaction, params};

use super::give;
use crate::name::{self, Likeness, likeness};
use crate::{StoreError, contributor};

/// More unlike names than this on one author page: it is several people's.
const MOST_ON_A_PAGE: usize = 3;

struct Name {
    id: i64,
    contributor: i64,
    words: Vec<String>,
    page_key: Option<String>,
    is_settled: bool,
    has_initial: bool,
}

const AROUND: &str =
    "SELECT id, contributor_id, name, page_key, is_settled FROM alias WHERE publication_id = ?1
    AND (family_key = (SELECT family_key FROM alias WHERE id = ?2)
        OR page_key = (SELECT page_key FROM alias WHERE id = ?2)
        OR family_key IN (SELECT o.family_key FROM alias o WHERE o.publication_id = ?1
            AND o.page_key = (SELECT page_key FROM alias WHERE id = ?2))
        OR page_key IN (SELECT o.page_key FROM alias o WHERE o.publication_id = ?1
            AND o.family_key = (SELECT family_key FROM alias WHERE id = ?2)))
    ORDER BY id";

/// Looks at a name together with those it could be the same as.
pub(super) fn around(transaction: &Transaction<'_>, publication: i64, alias: i64) -> Result<(), StoreError> {
    let names: Vec<Name> = transaction
        .prepare_cached(AROUND)?
        .query_map([publication, alias], from_row)?
        .collect::<Result<_, _>>()?;
    if let [only] = names.as_slice() {
        return contributor::rename(transaction, only.contributor);
    }
    let shared = shared_pages(transaction, &names)?;
    let groups = group(&names, &shared);
    hand_out(transaction, &names, &groups)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Name> {
    let printed: String = row.get(2)?;
    Ok(Name {
        id: row.get(0)?,
        contributor: row.get(1)?,
        words: name::words(&printed),
        page_key: row.get(3)?,
        is_settled: row.get(4)?,
        has_initial: name::has_initial(&printed),
    })
}

const TOGETHER: &str =
    "SELECT EXISTS (SELECT 1 FROM credit one JOIN credit other ON other.article_id = one.article_id
    WHERE one.alias_id = ?1 AND other.alias_id = ?2)";

/// Author pages that are no one person's: unlike names stand on one story under it, or too many link it.
fn shared_pages(transaction: &Transaction<'_>, names: &[Name]) -> Result<HashSet<String>, StoreError> {
    let mut by_page: HashMap<&str, Vec<&Name>> = HashMap::new();
    for name in names {
        if let Some(page) = &name.page_key {
            by_page.entry(page).or_default().push(name);
        }
    }
    let mut shared = HashSet::new();
    for (page, names) in by_page {
        let mut unlike: Vec<&Name> = Vec::new();
        for name in names {
            if unlike.iter().all(|known| likeness(&known.words, &name.words) == Likeness::Unlike) {
                unlike.push(name);
            }
        }
        if is_of_a_house(page) || unlike.len() > MOST_ON_A_PAGE || stand_together(transaction, &unlike)? {
            shared.insert(page.to_owned());
        }
    }
    Ok(shared)
}

fn stand_together(transaction: &Transaction<'_>, names: &[&Name]) -> Result<bool, StoreError> {
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            if transaction
                .prepare_cached(TOGETHER)?
                .query_row(params![one.id, other.id], |row| row.get::<_, bool>(0))?
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Last parts of addresses under which a house lists whoever has no page of their own.
const HOUSE_PAGES: [&str; 30] = [
    "about",
    "admin",
    "administrator",
    "anonymous",
    "author",
    "authors",
    "autor",
    "autoren",
    "contributor",
    "contributors",
    "desk",
    "editor",
    "editorial",
    "editors",
    "guest",
    "guests",
    "news",
    "newsdesk",
    "newsroom",
    "people",
    "press",
    "redaccion",
    "redaction",
    "redaktion",
    "redazione",
    "staff",
    "team",
    "user",
    "writer",
    "writers",
];

/// Whether an author page is a house's own: `/author/guest-contributor`, `/u/desk`.
fn is_of_a_house(page: &str) -> bool {
    let path = page.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let slug = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let mut words = slug.split(['-', '_', '.']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| HOUSE_PAGES.contains(&word))
}

/// Whether two names of one page can be one person's: they have a word in common, or are written in different
/// letters. Else it takes the reader's word: houses link strangers to one page.
fn may_be_one(one: &Name, other: &Name) -> bool {
    let is_latin =
        |name: &Name| name.words.iter().any(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()));
    let shares = one.words.iter().any(|word| word.chars().count() > 1 && other.words.contains(word));
    shares || is_latin(one) != is_latin(other) || likeness(&one.words, &other.words) != Likeness::Unlike
}

/// For each name the group it belongs to, as the place of the group's first name.
fn group(names: &[Name], shared: &HashSet<String>) -> Vec<usize> {
    let mut groups: Vec<usize> = (0..names.len()).collect();
    let join = |groups: &mut Vec<usize>, one: usize, other: usize| {
        let (from, to) = (groups[one].max(groups[other]), groups[one].min(groups[other]));
        groups.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
    };
    for one in 0..names.len() {
        for other in one + 1..names.len() {
            let is_one_page = names[one].page_key.is_some()
                && names[one].page_key == names[other].page_key
                && names[one].page_key.as_ref().is_some_and(|page| !shared.contains(page))
                && may_be_one(&names[one], &names[other]);
            if is_one_page || likeness(&names[one].words, &names[other].words) == Likeness::Equal {
                join(&mut groups, one, other);
            }
        }
    }
    // Initials stand for a name only where one person alone could be meant.
    for at in 0..names.len() {
        // Who has a full name already, by their page, is nobody else who could be meant.
        let is_known = (0..names.len()).any(|other| groups[other] == groups[at] && !names[other].has_initial);
        if names[at].is_settled || !names[at].has_initial || is_known {
            continue;
        }
        let meant: HashSet<usize> = (0..names.len())
            .filter(|other| groups[*other] != groups[at])
            .filter(|other| likeness(&names[at].words, &names[*other].words) == Likeness::Initials)
            .map(|other| groups[other])
            .collect();
        let is_only_one = meant.len() == 1;
        if let (true, Some(first)) = (is_only_one, meant.into_iter().next()) {
            join(&mut groups, at, first);
        }
    }
    groups
}

/// Gives each group one contributor: the one the reader settled, else the one it has had longest. A full name keeps
/// its contributor before one of initials does.
fn hand_out(transaction: &Transaction<'_>, names: &[Name], groups: &[usize]) -> Result<(), StoreError> {
    let mut order: Vec<usize> = groups.iter().copied().collect::<HashSet<_>>().into_iter().collect();
    let members =
        |group: usize| names.iter().zip(groups).filter(move |(_, of)| **of == group).map(|(name, _)| name);
    order.sort_by_key(|group| (members(*group).all(|name| name.has_initial), *group));
    let mut taken: HashSet<i64> =
        names.iter().filter(|name| name.is_settled).map(|name| name.contributor).collect();
    let mut left: HashSet<i64> = HashSet::new();
    for group in order {
        let free: Vec<&Name> = members(group).filter(|name| !name.is_settled).collect();
        if free.is_empty() {
            continue;
        }
        let settled = members(group).find(|name| name.is_settled).map(|name| name.contributor);
        let longest_had = free.iter().map(|name| name.contributor).filter(|id| !taken.contains(id)).min();
        let owner = match settled.or(longest_had) {
            Some(owner) => owner,
            None => contributor::add(transaction, "")?,
        };
        taken.insert(owner);
        for name in free {
            if name.contributor != owner {
                give(transaction, name.id, owner)?;
                left.insert(name.contributor);
            }
        }
        contributor::rename(transaction, owner)?;
        for gone in left.drain() {
            contributor::leave(transaction, gone, owner)?;
        }
    }
    Ok(())
}
