//! What a front page is laid out from: the newest stories, and the newest of each section or publication. Choosing
//! among them is `layover-app`'s.

use std::collections::{HashMap, HashSet};

use layover_model::{ArticleId, ContributorId, ListFilter, PublicationId, Scope, SectionId};
use rusqlite::{OptionalExtension, Transaction};

use crate::contributor::ContributorRow;
use crate::{Store, StoreError, StoryRow, contributor, list, row};

/// The material of a front page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Front {
    /// The publication's name, for the front page of one.
    pub title: Option<String>,
    /// The newest stories of all.
    pub newest: Vec<StoryRow>,
    /// Sections, or over the whole library publications: preferred ones first, then as their newest stories are. Where
    /// the library has few publications, their sections stand for them.
    pub bands: Vec<FrontBand>,
    /// Followed people with their newest story, newest first.
    pub following: Vec<(ContributorRow, StoryRow)>,
}

/// A section's or publication's newest stories.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontBand {
    /// Its list.
    pub scope: Scope,
    /// Its name.
    pub name: String,
    /// Stable name of a section; empty for a publication.
    pub slug: String,
    /// Whose section it is, where the page shows sections of several.
    pub publication: Option<String>,
    /// The profile of its publication.
    pub profile: Option<String>,
    /// The publication's front page.
    pub site_url: Option<String>,
    /// Whether the reader prefers it.
    pub is_preferred: bool,
    /// Unread stories in it.
    pub unread: u32,
    /// Newest first.
    pub stories: Vec<StoryRow>,
}

const NEWEST: usize = 20;
/// Newest stories of the library looked at for which publications printed lately.
const LOOKED_AT: usize = 200;
const BANDS: usize = 10;
const IN_A_BAND: usize = 7;
const FOLLOWED: usize = 8;
/// So few publications are shown by their sections: a page of one band each would be bare.
const FEW: usize = 3;

impl Store {
    /// The material of the front page of one publication, or of the whole library.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn front(&self, publication: Option<PublicationId>) -> Result<Front, StoreError> {
        self.read(|connection| {
            let mut plan = Plan::default();
            let (scope, title) = match publication {
                Some(id) => {
                    plan.sections(connection, id, BANDS)?;
                    (Scope::Publication(id), title(connection, id)?)
                }
                None => {
                    plan.publications(connection)?;
                    (Scope::All, None)
                }
            };
            plan.newest = newest(connection, scope, NEWEST)?;
            if publication.is_none() {
                plan.following(connection)?;
            }
            plan.fill(connection, title)
        })
    }
}

/// Which stories go where, before their rows are read in one go.
#[derive(Default)]
struct Plan {
    newest: Vec<ArticleId>,
    bands: Vec<(FrontBand, Vec<ArticleId>)>,
    following: Vec<(ContributorId, ArticleId)>,
}

const TITLE: &str = "SELECT title FROM publication WHERE id = ?1";

fn title(connection: &Transaction<'_>, id: PublicationId) -> Result<Option<String>, StoreError> {
    Ok(connection.prepare_cached(TITLE)?.query_row([id.0], |row| row.get(0)).optional()?)
}

fn newest(connection: &Transaction<'_>, scope: Scope, limit: usize) -> Result<Vec<ArticleId>, StoreError> {
    list::newest(connection, &ListFilter { scope, ..ListFilter::default() }, limit)
}

const SECTIONS: &str = "SELECT s.id, s.name, s.slug, c.unread, p.profile, p.site_url,
        (SELECT published_at FROM placement INDEXED BY placement_by_time
         WHERE is_listed = 1 AND section_id = s.id ORDER BY published_at DESC, article_id DESC LIMIT 1) AS newest
    FROM section s JOIN section_count c ON c.section_id = s.id JOIN publication p ON p.id = s.publication_id
    WHERE s.publication_id = ?1 AND c.total > 0 ORDER BY newest DESC, s.id LIMIT ?2";
/// Which publications the newest stories are of, and those the reader prefers.
const LATELY: &str = "SELECT publication_id FROM article INDEXED BY article_by_time WHERE is_listed = 1
    ORDER BY published_at DESC, id DESC LIMIT ?1";
const PREFERRED: &str =
    "SELECT publication_id FROM preference WHERE publication_id IS NOT NULL ORDER BY preferred_at";
const PUBLICATION: &str = "SELECT p.title, c.unread, p.profile, p.site_url FROM publication p
    JOIN publication_count c ON c.publication_id = p.id WHERE p.id = ?1 AND p.is_subscribed = 1";
const BY_FOLLOWED: &str = "SELECT id FROM article INDEXED BY article_followed
    WHERE is_listed = 1 AND is_followed = 1 ORDER BY published_at DESC, id DESC LIMIT 80";
/// From the story to its few makers, not from everyone followed.
pub(crate) const FOLLOWED_MAKERS: &str = "SELECT c.contributor_id FROM contribution c
    CROSS JOIN follow f ON f.kind = 'contributor' AND f.subject_id = c.contributor_id WHERE c.article_id = ?1";

impl Plan {
    fn sections(
        &mut self,
        connection: &Transaction<'_>,
        id: PublicationId,
        most: usize,
    ) -> Result<(), StoreError> {
        let mut statement = connection.prepare_cached(SECTIONS)?;
        let bands = statement.query_map([id.0, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
            Ok(FrontBand {
                scope: Scope::Section(SectionId(row.get(0)?)),
                name: row.get(1)?,
                slug: row.get(2)?,
                publication: None,
                profile: row.get(4)?,
                site_url: row.get(5)?,
                is_preferred: false,
                unread: row.get(3)?,
                stories: Vec::new(),
            })
        })?;
        for band in bands {
            let band = band?;
            let ids = newest(connection, band.scope, IN_A_BAND)?;
            self.bands.push((band, ids));
        }
        Ok(())
    }

    fn publications(&mut self, connection: &Transaction<'_>) -> Result<(), StoreError> {
        let publications = publications(connection)?;
        let is_few = publications.len() <= FEW;
        for (id, band) in &publications {
            let before = self.bands.len();
            if is_few {
                self.sections(connection, *id, BANDS / publications.len())?;
            }
            for (section, _) in self.bands.iter_mut().skip(before) {
                section.is_preferred = band.is_preferred;
                section.publication = (publications.len() > 1).then(|| band.name.clone());
            }
            if self.bands.len() == before {
                self.bands.push((band.clone(), newest(connection, band.scope, IN_A_BAND)?));
            }
        }
        Ok(())
    }

    /// Story by story, so that no more are looked at than it takes to find so many people.
    fn following(&mut self, connection: &Transaction<'_>) -> Result<(), StoreError> {
        let mut seen = HashSet::new();
        let mut statement = connection.prepare_cached(BY_FOLLOWED)?;
        let mut makers = connection.prepare_cached(FOLLOWED_MAKERS)?;
        let mut stories = statement.query([])?;
        while let Some(story) = stories.next()? {
            let article: i64 = story.get(0)?;
            for person in makers.query_map([article], |row| row.get::<_, i64>(0))? {
                let person = person?;
                if seen.insert(person) {
                    self.following.push((ContributorId(person), ArticleId(article)));
                }
            }
            if seen.len() >= FOLLOWED {
                break;
            }
        }
        self.following.truncate(FOLLOWED);
        Ok(())
    }

    fn fill(self, connection: &Transaction<'_>, title: Option<String>) -> Result<Front, StoreError> {
        let in_bands = self.bands.iter().flat_map(|(_, ids)| ids);
        let by_followed = self.following.iter().map(|(_, id)| id);
        let mut ids: Vec<ArticleId> =
            self.newest.iter().chain(in_bands).chain(by_followed).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let rows: HashMap<ArticleId, StoryRow> =
            row::rows(connection, &ids)?.into_iter().map(|row| (row.id, row)).collect();
        let stories =
            |ids: &[ArticleId]| ids.iter().filter_map(|id| rows.get(id).cloned()).collect::<Vec<_>>();
        let mut following = Vec::new();
        for (person, article) in &self.following {
            if let (Some(person), Some(story)) = (contributor::row(connection, person.0)?, rows.get(article))
            {
                following.push((person, story.clone()));
            }
        }
        Ok(Front {
            title,
            newest: stories(&self.newest),
            bands: self
                .bands
                .into_iter()
                .map(|(band, ids)| FrontBand { stories: stories(&ids), ..band })
                .collect(),
            following,
        })
    }
}

/// Publications the reader prefers, then those that printed lately.
fn publications(connection: &Transaction<'_>) -> Result<Vec<(PublicationId, FrontBand)>, StoreError> {
    let ids = |query: &str, limit: Option<usize>| -> Result<Vec<i64>, StoreError> {
        let mut statement = connection.prepare_cached(query)?;
        let found = match limit {
            Some(limit) => statement.query_map([limit], |row| row.get(0))?.collect::<Result<_, _>>()?,
            None => statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?,
        };
        Ok(found)
    };
    let preferred = ids(PREFERRED, None)?;
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for id in preferred.iter().copied().chain(ids(LATELY, Some(LOOKED_AT))?) {
        if !seen.insert(id) || found.len() >= BANDS {
            continue;
        }
        let band = connection.prepare_cached(PUBLICATION)?.query_row([id], |row| {
            Ok(FrontBand {
                scope: Scope::Publication(PublicationId(id)),
                name: row.get(0)?,
                slug: String::new(),
                publication: None,
                profile: row.get(2)?,
                site_url: row.get(3)?,
                is_preferred: preferred.contains(&id),
                unread: row.get(1)?,
                stories: Vec::new(),
            })
        });
        found.extend(band.optional()?.map(|band| (PublicationId(id), band)));
    }
    Ok(found)
}
