//! Contributors: lists, pages, and the reader's word on who is who.

use crate::contract::{
    Alias, Contributor, ContributorPage, Follow, Month, NamesReport, Proposal, SectionPage, SeriesPage,
    Share, Undo,
};
use crate::story_page::SCHEME_BASE;
use crate::voice::With::{Count, Text};
use crate::voice::say_of;
use crate::{AppError, Library, clock, name_list, rows, words};
use jiff::tz::TimeZone;
use jiff::{Timestamp as Instant, ToSpan};
use layover_model::{AliasId, ContributorId, Kind, SectionId, SeriesId, Timestamp};
use layover_store::{ContributorRow, NamesFollowed};

/// Months a rhythm shows.
const MONTHS: i64 = 12;

impl Library {
    /// Contributors whose names hold the words, most stories first; everyone when there are none.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn contributors(&self, words: String, limit: u32) -> Result<Vec<Contributor>, AppError> {
        let limit = usize::try_from(limit.min(5_000)).unwrap_or(5_000);
        self.with_store(move |store| {
            Ok(store.contributors(&words, limit)?.into_iter().map(contributor).collect())
        })
        .await
    }

    /// A contributor's page.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read.
    pub async fn contributor(&self, id: i64) -> Result<ContributorPage, AppError> {
        let stored = self.with_store(move |store| Ok(store.contributor(ContributorId(id))?)).await?;
        stored.map(page).ok_or(AppError::UnknownContributor)
    }

    /// A section's page.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read.
    pub async fn section(&self, id: i64) -> Result<SectionPage, AppError> {
        let stored = self.with_store(move |store| Ok(store.section(SectionId(id))?)).await?;
        let stored = stored.ok_or(AppError::UnknownSection)?;
        Ok(SectionPage {
            id,
            name: stored.name,
            publication: share(stored.publication),
            follow: stored.follow.map(Into::into),
            total: stored.total,
            unread: stored.unread,
            kinds: stored.kinds.into_iter().map(|kind: Kind| kind.as_str().to_owned()).collect(),
            contributors: stored.contributors.into_iter().map(share).collect(),
            tags: stored.tags,
        })
    }

    /// A series' page.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be read.
    pub async fn series(&self, id: i64) -> Result<SeriesPage, AppError> {
        let stored = self.with_store(move |store| Ok(store.series_page(SeriesId(id))?)).await?;
        let stored = stored.ok_or(AppError::UnknownSeries)?;
        Ok(SeriesPage {
            id,
            name: stored.overview.name,
            publication: Share {
                id: stored.overview.publication.0,
                name: stored.publication,
                total: stored.overview.total,
            },
            follow: stored.follow.map(Into::into),
            total: stored.overview.total,
            unread: stored.overview.unread,
            next: stored.next.map(rows::row),
            contributors: stored.contributors.into_iter().map(share).collect(),
        })
    }

    /// Says that two contributors are one.
    ///
    /// # Errors
    /// There is none of either id, or the library could not be written.
    pub async fn merge_contributors(&self, into: i64, other: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                Ok(store.merge_contributors(ContributorId(into), ContributorId(other), clock::now())?)
            })
            .await?;
        self.done(&act, "articles").await
    }

    /// Says that a printed name is somebody else's.
    ///
    /// # Errors
    /// There is none of that id, or the library could not be written.
    pub async fn split_alias(&self, alias: i64) -> Result<Option<Undo>, AppError> {
        let act = self.with_store(move |store| Ok(store.split_alias(AliasId(alias), clock::now())?)).await?;
        self.done(&act, "articles").await
    }

    /// Says that two contributors are not one.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn dismiss_proposal(&self, one: i64, other: i64) -> Result<Option<Undo>, AppError> {
        let act = self
            .with_store(move |store| {
                Ok(store.dismiss_proposal(ContributorId(one), ContributorId(other), clock::now())?)
            })
            .await?;
        self.done(&act, "articles").await
    }

    /// Follows every name of a list, one on a line; who has not been printed yet is followed as soon as they are.
    ///
    /// # Errors
    /// It is no text, or the library could not be written; nobody of the list is followed then.
    pub async fn import_names(&self, text: String, follow: Follow) -> Result<NamesReport, AppError> {
        let (list, remark) = self
            .with_store(move |store| {
                let read = name_list::read(&text)?;
                Ok((store.follow_names(&read.names, follow.into(), clock::now())?, read.remark()))
            })
            .await?;
        let undo = self.done(&list.act, "statuses").await?;
        self.announce(&["statuses", "articles"]).await;
        let mut report = report(list, undo);
        report.sentence = words::sentences(&[report.sentence, remark]);
        Ok(report)
    }

    /// Names that are waited for: followed as soon as somebody of them is printed.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn awaited_names(&self) -> Result<Vec<String>, AppError> {
        self.with_store(|store| Ok(store.awaited_names()?)).await
    }

    /// Waits for a name no longer; `None` when it was not waited for.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn forget_name(&self, name: String) -> Result<Option<Undo>, AppError> {
        let act = self.with_store(move |store| Ok(store.forget_name(&name, clock::now())?)).await?;
        match act {
            Some(act) => self.done(&act, "statuses").await,
            None => Ok(None),
        }
    }
}

fn report(list: NamesFollowed, undo: Option<Undo>) -> NamesReport {
    let count = |names: &[String]| u32::try_from(names.len()).unwrap_or(u32::MAX);
    let mut report = NamesReport {
        followed: count(&list.followed),
        known: count(&list.known),
        waiting: list.waiting,
        undo,
        sentence: String::new(),
    };
    report.sentence = sentence(&report);
    report
}

fn sentence(report: &NamesReport) -> String {
    let said = |name: &str, count: u64| say_of("namesFollowed", name, &[("count", Count(count))]);
    let waiting = report.waiting.len() as u64;
    let followed = match (report.followed, report.known, waiting) {
        (0, 0, 0) => "none",
        (0, 0, _) => "nobody",
        (0, _, _) => "already",
        _ => "more",
    };
    let waits = if waiting > 0 { said("waiting", waiting) } else { String::new() };
    words::sentences(&[said(followed, report.followed.into()), waits])
}

/// A person in a list.
pub(crate) fn contributor(stored: ContributorRow) -> Contributor {
    Contributor {
        id: stored.id.0,
        name: stored.name,
        portrait: stored.portrait.map(|hash| format!("{SCHEME_BASE}/picture/{}", hash.to_hex())),
        publications: stored.publications,
        total: stored.total,
        unread: stored.unread,
        is_followed: stored.is_followed,
    }
}

pub(crate) fn share(stored: layover_store::Share) -> Share {
    Share { id: stored.id, name: stored.name, total: stored.total }
}

fn page(stored: layover_store::ContributorPage) -> ContributorPage {
    let aliases = stored.aliases.into_iter().map(|alias| Alias {
        id: alias.id.0,
        name: alias.name,
        publication: alias.publication,
        total: alias.total,
    });
    let proposals = stored.proposals.into_iter().map(|proposal| Proposal {
        reason: reason(&proposal),
        contributor: contributor(proposal.contributor),
    });
    ContributorPage {
        contributor: contributor(stored.row),
        bio: stored.bio,
        page_url: stored.page_url,
        follow: stored.follow.map(Into::into),
        publications: stored.publications.into_iter().map(share).collect(),
        aliases: aliases.collect(),
        proposals: proposals.collect(),
        co_authors: stored.co_authors.into_iter().map(share).collect(),
        topics: stored.topics,
        rhythm: rhythm(&stored.instants, clock::now()),
    }
}

fn reason(proposal: &layover_store::Proposal) -> String {
    let place = proposal.contributor.publications.first();
    let name = match (proposal.is_same_name, place) {
        (true, Some(_)) => "same-in",
        (true, None) => "same",
        (false, Some(_)) => "alike-in",
        (false, None) => "alike",
    };
    let place = place.map(String::as_str).unwrap_or_default();
    say_of("nameProposal", name, &[("publication", Text(place))])
}

/// Stories of each of the last twelve months, counted between the instants the months begin at.
fn rhythm(instants: &[Timestamp], now: Timestamp) -> Vec<Month> {
    let zone = TimeZone::system();
    let Ok(now) = Instant::from_second(now.0) else { return Vec::new() };
    let this = now.to_zoned_datetime(zone.clone()).date().first_of_month();
    let begins = |back: i64| {
        let first = this.checked_sub(back.months()).ok()?;
        let begins = first.to_zoned_datetime(zone.clone()).ok()?.timestamp().as_second();
        Some((first, begins))
    };
    (0..MONTHS)
        .rev()
        .filter_map(|back| {
            let (first, from) = begins(back)?;
            let (_, until) = begins(back - 1)?;
            let stories = instants.iter().filter(|instant| (from..until).contains(&instant.0)).count();
            let total = u32::try_from(stories).unwrap_or(u32::MAX);
            Some(Month { month: first.strftime("%Y-%m").to_string(), total })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_has_twelve_months_and_counts_into_them() {
        let now = Timestamp(1_800_000_000);
        let months = rhythm(&[now, now.plus_seconds(-40 * 86_400), now.plus_seconds(-900 * 86_400)], now);
        assert_eq!(months.len(), 12);
        assert_eq!(months[11].total, 1);
        assert_eq!(months.iter().map(|month| month.total).sum::<u32>(), 2);
        assert_eq!(months[11].month, "2027-01");
    }
}
