//! Owns the feeds of every list: which entries, which addresses, and the three formats that print them. Never
//! prints a page.

mod atom;
mod entry;
mod json;
mod opml;
mod rss;
mod xml;

use crate::answer::Page;
use crate::lists::{List, Scope};
use crate::site::Site;

pub(crate) use opml::opml;

/// The formats a feed comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FeedFormat {
    Rss,
    Atom,
    Json,
}

impl FeedFormat {
    /// All of them, in the order in which pages name them.
    pub(crate) const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The format behind a file's name.
    pub(crate) fn from_file(name: &str) -> Option<Self> {
        match name {
            "feed.rss" => Some(Self::Rss),
            "feed.atom" => Some(Self::Atom),
            "feed.json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The file a feed in this format lies in.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Self::Rss => "feed.rss",
            Self::Atom => "feed.atom",
            Self::Json => "feed.json",
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

/// The formats a list has a feed in: tags have none, contributors and series RSS alone.
pub(crate) fn formats(scope: &Scope) -> &'static [FeedFormat] {
    match scope {
        Scope::Whole | Scope::Section(_) => &FeedFormat::ALL,
        Scope::Contributor(_) | Scope::Series(_) => &[FeedFormat::Rss],
        Scope::Tag(_) => &[],
    }
}

/// The path of a list's feed.
pub(crate) fn path(scope: &Scope, format: FeedFormat) -> String {
    format!("{}{}", scope.path(), format.file())
}

/// A page of a list's feed. `guid_suffix` is what a site that has changed its software appends to every guid.
pub(crate) fn feed(site: &Site, list: &List, format: FeedFormat, guid_suffix: &str) -> Page {
    let channel = Channel::new(site, list, format, guid_suffix);
    let text = match format {
        FeedFormat::Rss => rss::rss(&channel),
        FeedFormat::Atom => atom::atom(&channel),
        FeedFormat::Json => json::json(&channel),
    };
    let charset = if format == FeedFormat::Json { "" } else { "; charset=utf-8" };
    Page::text(format!("{}{charset}", format.media_type()), text).changed(list.changed)
}

/// What a feed says about itself.
struct Channel<'a> {
    site: &'a Site,
    list: &'a List,
    title: String,
    home: String,
    address: String,
    next: Option<String>,
    entries: Vec<entry::Entry>,
}

impl<'a> Channel<'a> {
    fn new(site: &'a Site, list: &'a List, format: FeedFormat, guid_suffix: &str) -> Self {
        let feed = site.url(&path(&list.scope, format));
        let at_page = |page: usize| if page == 1 { feed.clone() } else { format!("{feed}?page={page}") };
        Self {
            title: match list.scope {
                Scope::Whole => list.title.clone(),
                _ => format!("{} | {}", list.title, site.masthead.name),
            },
            home: site.url(&list.scope.path()),
            address: at_page(list.page),
            next: list.has_more.then(|| at_page(list.page + 1)),
            entries: list.stories.iter().map(|story| entry::Entry::new(site, story, guid_suffix)).collect(),
            site,
            list,
        }
    }
}
