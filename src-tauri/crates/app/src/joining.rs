//! Several feeds of one publication make one publication, though each names itself after its section: told by their
//! titles, and by the host they lie on.

use crate::handbook;
use layover_content::masthead::{self, InCommon};
use layover_content::person;
use layover_content::text::folded;
use layover_store::{Joining, NewSubscription, PublicationOverview};
use url::Url;

/// A subscription, told which publication of the library it is a part of where that can be seen.
pub(crate) fn join(mut new: NewSubscription, here: &[PublicationOverview]) -> NewSubscription {
    if !may_join(&new) {
        return new;
    }
    let found = here
        .iter()
        .filter(|one| one.feeds.iter().all(|feed| feed.url != handbook::ADDRESS))
        .find_map(|one| {
            let addresses = one.feeds.iter().map(|feed| feed.url.as_str());
            let has_sections = one.feeds.iter().any(|feed| feed.section.is_some());
            let common = common(&new, &one.title, addresses.clone())
                .or_else(|| its_own(&new, &one.title, addresses, has_sections))
                .or_else(|| same(&new, &one.title, one.site_url.as_deref()))?;
            // Feeds of several sections are a publication under its own name already, and so is what a profile names.
            let is_settled = one.profile.is_some() || one.feeds.len() > 1;
            (common.second.is_none() || !is_settled).then_some((one, common))
        });
    if let Some((one, common)) = found {
        for feed in &mut new.feeds {
            feed.section = common.first.clone().filter(|_| !person::is_their_address(&feed.url));
        }
        // The one that is here was known by one section of it until now.
        let title = if common.second.is_some() { common.name } else { one.title.clone() };
        let site_url = new.publication.site_url.clone().filter(|_| common.first.is_none());
        new.publication.joins = Some(Joining {
            publication: one.id,
            title,
            site_url,
            section: common
                .second
                .filter(|_| !one.feeds.iter().any(|feed| person::is_their_address(&feed.url))),
        });
    }
    new
}

/// [`join`] for a list, whose own entries may be parts of one publication too.
pub(crate) fn join_all(list: Vec<NewSubscription>, here: &[PublicationOverview]) -> Vec<NewSubscription> {
    let mut joined: Vec<NewSubscription> = Vec::with_capacity(list.len());
    for new in list {
        match joined.iter_mut().find_map(|one| Some((common_of(&new, one)?, one))) {
            Some((common, one)) => put_together(one, new, common),
            None => joined.push(new),
        }
    }
    joined.into_iter().map(|new| join(new, here)).collect()
}

fn common_of(new: &NewSubscription, one: &NewSubscription) -> Option<InCommon> {
    let is_open = may_join(new) && one.publication.profile.is_none();
    let addresses = one.feeds.iter().map(|feed| feed.url.as_str());
    let (title, has_sections) = (&one.publication.title, one.feeds.iter().any(|feed| feed.section.is_some()));
    let common = is_open.then(|| {
        common(new, title, addresses.clone()).or_else(|| its_own(new, title, addresses, has_sections))
    })??;
    (common.second.is_none() || one.feeds.len() == 1).then_some(common)
}

fn put_together(one: &mut NewSubscription, new: NewSubscription, common: InCommon) {
    for feed in one.feeds.iter_mut().filter(|feed| feed.section.is_none()) {
        feed.section = common.second.clone().filter(|_| !person::is_their_address(&feed.url));
    }
    // The whole publication's own site says more than a section's.
    if common.first.is_none() && new.publication.site_url.is_some() {
        one.publication.site_url = new.publication.site_url;
    }
    one.publication.title = common.name;
    one.feeds.extend(new.feeds.into_iter().map(|mut feed| {
        feed.section = common.first.clone().filter(|_| !person::is_their_address(&feed.url));
        feed
    }));
}

/// One feed that no profile names.
fn may_join(new: &NewSubscription) -> bool {
    new.publication.profile.is_none() && new.feeds.len() == 1
}

fn common<'a>(
    new: &NewSubscription,
    title: &str,
    addresses: impl Iterator<Item = &'a str>,
) -> Option<InCommon> {
    if lie_together(new, addresses) { masthead::in_common(&new.publication.title, title) } else { None }
}

/// The name that sections of a publication told of it, on the same host: the feed of the whole.
fn its_own<'a>(
    new: &NewSubscription,
    title: &str,
    addresses: impl Iterator<Item = &'a str>,
    has_sections: bool,
) -> Option<InCommon> {
    let is_whole = has_sections && folded(&new.publication.title) == folded(title);
    (is_whole && lie_together(new, addresses)).then(|| InCommon {
        name: title.to_owned(),
        first: None,
        second: None,
    })
}

/// Whether a feed lies on the host of some of these, and on none that many share.
fn lie_together<'a>(new: &NewSubscription, mut addresses: impl Iterator<Item = &'a str>) -> bool {
    let own = new.feeds.first().and_then(|feed| host(&feed.url)).filter(|host| !masthead::is_shared(host));
    own.is_some_and(|own| addresses.any(|address| host(address).as_ref() == Some(&own)))
}

/// The same name on the same host, of which one feed is for all of a site and the other for a part of it.
fn same(new: &NewSubscription, title: &str, site: Option<&str>) -> Option<InCommon> {
    let (one, other) = (Url::parse(new.publication.site_url.as_deref()?).ok()?, Url::parse(site?).ok()?);
    let host = host(one.as_str()).filter(|host| !masthead::is_shared(host))?;
    let is_one_house = self::host(other.as_str()).as_ref() == Some(&host)
        && self::host(&new.feeds.first()?.url).as_ref() == Some(&host);
    let is_part = one.path().starts_with(other.path()) || other.path().starts_with(one.path());
    let is_same = is_one_house && is_part && folded(&new.publication.title) == folded(title);
    is_same.then(|| InCommon { name: title.to_owned(), first: None, second: None })
}

fn host(address: &str) -> Option<String> {
    let host = Url::parse(address).ok()?.host_str()?.to_owned();
    Some(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subscribing::one_feed;

    fn feed(title: &str, path: &str) -> NewSubscription {
        one_feed(title, None, String::new(), &format!("https://meridian.example/{path}.xml"))
    }

    fn sections(new: &NewSubscription) -> Vec<Option<&str>> {
        new.feeds.iter().map(|feed| feed.section.as_ref().map(|section| section.name.as_str())).collect()
    }

    #[test]
    fn a_list_of_a_publications_sections_is_one_publication() {
        let city = || feed("Cities | The Meridian", "cities");
        let science = || feed("Science | The Meridian", "science");
        let whole = || feed("The Meridian", "all");
        for list in [
            [city(), science(), whole()],
            [city(), whole(), science()],
            [science(), city(), whole()],
            [whole(), city(), science()],
        ] {
            let joined = join_all(list.to_vec(), &[]);
            assert_eq!(joined.len(), 1, "{joined:?}");
            let one = joined.first().unwrap();
            assert_eq!(one.publication.title, "The Meridian");
            let mut named = sections(one);
            named.sort_unstable();
            assert_eq!(named, [None, Some("Cities"), Some("Science")]);
        }
    }

    #[test]
    fn feeds_of_other_hosts_and_of_hosts_that_many_share_stay_by_themselves() {
        let at = |title: &str, url: &str| one_feed(title, None, String::new(), url);
        let list = vec![
            feed("Cities | The Meridian", "cities"),
            at("The Meridian", "https://elsewhere.example/feed"),
            at("One - Medium", "https://medium.com/feed/one"),
            at("Two - Medium", "https://medium.com/feed/two"),
        ];
        assert_eq!(join_all(list, &[]).len(), 4);
    }
}
