//! Which entry is which: guid within the feed, else canonical address, as far as the feed itself does not
//! contradict them.

use std::collections::{HashMap, HashSet};

use layover_model::StagedArticle;

/// How a feed names one entry.
pub(super) struct EntryKey {
    /// Unique within the feed.
    pub(super) key: String,
    /// Whether no other entry of the document has the same canonical address: only then may a story found by
    /// its address be taken for this one. A page of notes gives every entry the address of the page.
    pub(super) is_address_its_own: bool,
}

/// The keys of a document's entries, in order; `None` for an entry that is there twice (the first counts).
pub(super) fn entry_keys(articles: &[StagedArticle]) -> Vec<Option<EntryKey>> {
    let repeated = repeated(articles);
    let first =
        || articles.iter().zip(&repeated).filter(|(_, is_repeated)| !**is_repeated).map(|(one, _)| one);
    let guids = count(first(), |article| article.guid.as_deref());
    let addresses = count(first(), |article| article.canonical_url.as_deref());
    let is_single = |counts: &HashMap<&str, u32>, value: &str| counts.get(value) == Some(&1);
    let mut seen = HashSet::new();
    articles
        .iter()
        .zip(&repeated)
        .map(|(article, is_repeated)| {
            if *is_repeated {
                return None;
            }
            let guid = article.guid.as_deref().filter(|guid| !guid.is_empty());
            let address = article.canonical_url.as_deref();
            let is_address_its_own = address.is_some_and(|address| is_single(&addresses, address));
            let key = match (guid, address) {
                (Some(guid), _) if is_single(&guids, guid) => format!("guid {guid}"),
                // A guid that several entries claim is none (one blog tool gave the site's address to all).
                (_, Some(address)) if is_address_its_own => format!("address {address}"),
                (guid, address) => format!(
                    "entry {} {} {}",
                    guid.unwrap_or_default(),
                    address.unwrap_or_default(),
                    last_resort(article)
                ),
            };
            seen.insert(key.clone()).then_some(EntryKey { key, is_address_its_own })
        })
        .collect()
}

/// Which entries are there already: a feed that gives one story a guid for each form of its address says the same
/// headline and the same words under what is one address, or, of the same second, under any.
fn repeated(articles: &[StagedArticle]) -> Vec<bool> {
    let mut seen = HashSet::new();
    let mut moments = HashSet::new();
    let said = |article: &StagedArticle| article.body.as_ref().map(|body| body.text.clone());
    articles
        .iter()
        .map(|article| {
            let moment = article.published.zip(said(article)).filter(|_| !article.title.is_empty());
            if moment.is_some_and(|(at, words)| !moments.insert((at, article.title.as_str(), words))) {
                return true;
            }
            let Some(address) = article.canonical_url.as_deref().filter(|_| !article.title.is_empty()) else {
                return false;
            };
            !seen.insert((address, article.title.as_str(), said(article)))
        })
        .collect()
}

/// Where neither guid nor address tells: the headline, else all that was said.
fn last_resort(article: &StagedArticle) -> String {
    if article.title.is_empty() { article.source_hash.to_hex() } else { article.title.clone() }
}

fn count<'a>(
    articles: impl Iterator<Item = &'a StagedArticle>,
    value: impl Fn(&'a StagedArticle) -> Option<&'a str>,
) -> HashMap<&'a str, u32> {
    let mut counts = HashMap::new();
    for found in articles.filter_map(value) {
        *counts.entry(found).or_default() += 1;
    }
    counts
}
