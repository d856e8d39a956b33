//! An XML document to what its feed states: finding the feed in it, its own fields, its stories.

use super::markup::{Element, ElementId, Namespace, Oddity, Tree};
use super::stated::{Stated, StatedEntry, StatedFeed};
use super::{FeedFormat, address, entry, oddity, people, wording};
use crate::dates;
use layover_model::Timestamp;
use url::Url;

/// Stories of one document that are read.
const MOST_ENTRIES: usize = 20_000;

/// A tree being read as a feed.
pub(super) struct Reading<'t, 'a> {
    pub(super) tree: &'t Tree<'a>,
    pub(super) format: FeedFormat,
    /// Atom 1.0, whose XHTML texts have a `<div>` that is not part of them (RFC 4287 §3.1.1.3).
    pub(super) is_atom_1: bool,
    /// What relative addresses are relative to where no `xml:base` says otherwise.
    base: Option<Url>,
    has_bases: bool,
}

/// Reads a document; `None` when there is no feed in it.
pub(super) fn read(text: &str, base: Option<&Url>) -> Option<StatedFeed> {
    let tree = Tree::read(text);
    let (root, format) = find_root(&tree)?;
    let is_atom_1 = format == FeedFormat::Atom
        && !tree
            .element(root)
            .attributes
            .iter()
            .any(|(name, value)| *name == "version" && value.starts_with("0."));
    let has_bases = text.contains("xml:base");
    let mut reading = Reading { tree: &tree, format, is_atom_1, base: base.cloned(), has_bases };
    let holders = reading.holders(root);
    let link = reading.feed_link(&holders);
    if format != FeedFormat::Atom
        && let Some(site) =
            link.as_deref().filter(|link| address::is_web(link)).and_then(|link| Url::parse(link).ok())
    {
        // RSS says nothing of relative addresses; authors mean their site, not where the feed happens to lie.
        reading.base = Some(site);
    }
    Some(reading.feed(&holders, root, link))
}

/// The first element that is a feed's root. Inside a web page only a feed with stories counts: some servers wrap
/// theirs in one, while a page that merely names the element is no feed.
fn find_root(tree: &Tree<'_>) -> Option<(ElementId, FeedFormat)> {
    tree.all().find_map(|(id, element)| {
        let format = root_format(tree, id, element)?;
        let is_in_page =
            tree.ancestors(id).any(|(_, element)| matches!(element.name.as_ref(), "html" | "body"));
        let is_certain = !is_in_page || has_entries(tree, id);
        is_certain.then_some((id, format))
    })
}

fn has_entries(tree: &Tree<'_>, root: ElementId) -> bool {
    let mut children = tree.children(root);
    children.any(|(id, element)| is_entry(element) || tree.children(id).any(|(_, element)| is_entry(element)))
}

fn root_format(tree: &Tree<'_>, id: ElementId, element: &Element<'_>) -> Option<FeedFormat> {
    let has_child = |names: &[&str]| tree.children(id).any(|(_, child)| names.contains(&child.name.as_ref()));
    let is_core = matches!(element.namespace, Namespace::Core | Namespace::Atom);
    match element.name.as_ref() {
        "rss" => Some(FeedFormat::Rss),
        "rdf" if has_child(&["channel", "item"]) || names_rss(element) => Some(FeedFormat::Rdf),
        "feed" if element.namespace == Namespace::Atom => Some(FeedFormat::Atom),
        "feed" if is_core && has_child(&["entry", "title", "id", "link", "updated"]) => {
            Some(FeedFormat::Atom)
        }
        "feed" if is_core && element.attribute("version").is_some() => Some(FeedFormat::Atom),
        "channel" if is_core && has_child(&["item", "title", "link", "abstract", "description"]) => {
            Some(FeedFormat::Rss)
        }
        // CDF keeps its fields in attributes.
        "channel" if is_core && ["lastmod", "href"].iter().any(|name| element.attribute(name).is_some()) => {
            Some(FeedFormat::Rss)
        }
        _ => None,
    }
}

/// Whether an RDF document declares RSS's vocabulary.
fn names_rss(element: &Element<'_>) -> bool {
    let declared =
        element.attributes.iter().filter(|(name, _)| *name == "xmlns" || name.starts_with("xmlns:"));
    declared
        .map(|(_, uri)| uri)
        .any(|uri| !uri.is_empty() && Namespace::from_uri(uri) == Some(Namespace::Core))
}

fn is_entry(element: &Element<'_>) -> bool {
    matches!(element.namespace, Namespace::Core | Namespace::Atom | Namespace::Rdf)
        && matches!(element.name.as_ref(), "item" | "entry")
}

impl Reading<'_, '_> {
    /// The elements whose children are the feed's own fields: the channel, then the root around it.
    fn holders(&self, root: ElementId) -> Vec<ElementId> {
        let channel =
            self.tree.children(root).find(|(_, element)| element.name == "channel").map(|(id, _)| id);
        channel.into_iter().chain([root]).collect()
    }

    fn feed(&self, holders: &[ElementId], root: ElementId, link: Option<String>) -> StatedFeed {
        let ids: Vec<_> = self.entry_ids(root);
        let mut warnings: Vec<String> =
            self.tree.oddities.iter().map(|oddity| sentence(*oddity).to_owned()).collect();
        if ids.len() > MOST_ENTRIES {
            warnings.push(format!("The feed holds more than {MOST_ENTRIES} stories; the rest was left out."));
        }
        let authors: Vec<_> = holders
            .iter()
            .map(|id| self.feed_people(*id))
            .find(|people| !people.is_empty())
            .unwrap_or_default();
        let mut entries: Vec<_> =
            ids.into_iter().take(MOST_ENTRIES).map(|id| entry::read(self, id)).collect();
        if self.format == FeedFormat::Atom {
            // RFC 4287 §4.2.1: an entry without an author has the feed's.
            for entry in entries.iter_mut().filter(|entry| entry.rest.authors.is_empty()) {
                entry.rest.authors.clone_from(&authors);
            }
        }
        let is_last_cut = self.tree.left_open.iter().any(|name| name == "item" || name == "entry");
        if is_last_cut && entries.last().is_some_and(|last| self.is_cut_in_its_name(last)) {
            entries.pop();
        }
        if entries.is_empty() {
            warnings.push("The feed holds no stories.".to_owned());
        }
        StatedFeed {
            format: self.format,
            title: self.words(holders, &TITLES),
            subtitle: self.words(holders, &SUBTITLES),
            link,
            language: self.feed_language(holders),
            id: self.feed_id(holders),
            updated: self.feed_updated(holders),
            next_page: self.relation(holders, "next"),
            authors,
            entries,
            is_last_cut,
            warnings,
        }
    }

    /// Whether the document stops before it is known which story this is: half a guid or address is another story's, and
    /// with neither it would stand beside itself when the feed comes whole.
    fn is_cut_in_its_name(&self, last: &StatedEntry) -> bool {
        const NAMES: [&str; 4] = ["title", "link", "guid", "id"];
        let is_open = self.tree.left_open.last().is_some_and(|name| NAMES.contains(&name.as_str()));
        is_open || last.rest.id.is_none() && last.rest.link.is_none()
    }

    /// Every story in the document's order; feeds that lost their end tags have them in odd places.
    fn entry_ids(&self, root: ElementId) -> Vec<ElementId> {
        let tree = self.tree;
        tree.all()
            .filter(|(id, element)| *id > root && is_entry(element))
            .filter(|(id, _)| !tree.ancestors(*id).skip(1).any(|(_, element)| is_entry(element)))
            .map(|(id, _)| id)
            .collect()
    }

    /// The children of the first holder that has any of that name.
    pub(super) fn find(
        &self,
        holders: &[ElementId],
        namespaces: &[Namespace],
        name: &str,
    ) -> Option<ElementId> {
        holders.iter().find_map(|holder| {
            self.tree
                .children(*holder)
                .find(|(_, element)| element.name == name && namespaces.contains(&element.namespace))
                .map(|(id, _)| id)
        })
    }

    /// The first text of the names, in their order, that is not empty.
    pub(super) fn words(&self, holders: &[ElementId], names: &[(Namespace, &str)]) -> Option<Stated> {
        names.iter().find_map(|(namespace, name)| {
            holders.iter().find_map(|holder| {
                let mut named =
                    self.tree.children(*holder).filter(|(_, element)| element.is(*namespace, name));
                named.find_map(|(id, _)| self.stated(id))
            })
        })
    }

    fn feed_link(&self, holders: &[ElementId]) -> Option<String> {
        let by_attribute =
            || holders.iter().find_map(|id| self.address(self.tree.element(*id).attribute("href")?, *id));
        holders.iter().find_map(|holder| self.link_of(*holder)).or_else(by_attribute)
    }

    /// The page an element links: RSS's text link, or Atom's best alternate.
    pub(super) fn link_of(&self, holder: ElementId) -> Option<String> {
        let mut best: Option<(u8, String)> = None;
        for (id, element) in self.tree.children(holder).filter(|(_, element)| element.name == "link") {
            if !matches!(element.namespace, Namespace::Core | Namespace::Atom) {
                continue;
            }
            let Some((rank, address)) = self.rank_link(id, element) else { continue };
            if best.as_ref().is_none_or(|(known, _)| rank < *known) {
                best = Some((rank, address));
            }
        }
        best.map(|(_, address)| address)
    }

    fn rank_link(&self, id: ElementId, element: &Element<'_>) -> Option<(u8, String)> {
        let relation = element.attribute("rel").unwrap_or("alternate").trim().to_ascii_lowercase();
        let relation = relation.rsplit('/').next().unwrap_or_default();
        let Some(href) = element.attribute("href") else {
            let text = self.tree.text(id);
            return self.address(&text, id).filter(|_| relation == "alternate").map(|address| (0, address));
        };
        let media_type = element.attribute("type").unwrap_or("text/html").to_ascii_lowercase();
        let is_page = media_type.contains("html");
        let rank = match relation {
            "alternate" | "" if is_page => 1,
            "alternate" => 2,
            _ => return None,
        };
        Some((rank, self.address(href, id)?))
    }

    fn relation(&self, holders: &[ElementId], wanted: &str) -> Option<String> {
        holders.iter().find_map(|holder| {
            self.tree.children(*holder).find_map(|(id, element)| {
                let relation = element.attribute("rel").filter(|_| element.name == "link")?;
                if !relation.eq_ignore_ascii_case(wanted) {
                    return None;
                }
                self.address(element.attribute("href")?, id)
            })
        })
    }

    /// The people an element names, the addresses of their pages absolute.
    pub(super) fn people(&self, id: ElementId) -> Vec<super::ParsedPerson> {
        let mut found = people::people(self.tree, id);
        for person in &mut found {
            person.url = person.url.take().and_then(|url| self.address(&url, id));
        }
        found
    }

    fn feed_people(&self, holder: ElementId) -> Vec<super::ParsedPerson> {
        let found = self.people(holder);
        if !found.is_empty() {
            return found;
        }
        let editors = ["managingeditor", "webmaster"];
        editors
            .iter()
            .filter_map(|name| self.find(&[holder], &[Namespace::Core], name))
            .find_map(|id| people::person(self.tree, id))
            .into_iter()
            .collect()
    }

    fn feed_id(&self, holders: &[ElementId]) -> Option<String> {
        let names = [(Namespace::Atom, "id"), (Namespace::Core, "id"), (Namespace::Core, "guid")];
        let id = names.iter().find_map(|(namespace, name)| self.find(holders, &[*namespace], name));
        let stated = id.and_then(|id| self.identity(id));
        stated.or_else(|| {
            let about = holders.iter().find_map(|id| self.tree.element(*id).attribute("rdf:about"));
            about.map(str::trim).filter(|about| !about.is_empty()).map(str::to_owned)
        })
    }

    fn feed_updated(&self, holders: &[ElementId]) -> Option<Timestamp> {
        let by_attribute = || {
            let stated = holders.iter().find_map(|id| self.tree.element(*id).attribute("lastmod"));
            stated.and_then(dates::parse)
        };
        holders.iter().find_map(|holder| self.date(*holder, &UPDATES)).or_else(by_attribute)
    }

    fn feed_language(&self, holders: &[ElementId]) -> Option<String> {
        let element = self.find(holders, &[Namespace::Core, Namespace::Atom, Namespace::Dc], "language");
        let stated = element.map(|id| self.tree.text(id)).filter(|text| !text.trim().is_empty());
        let by_attribute = || holders.iter().find_map(|id| self.language(*id));
        stated.as_deref().and_then(language_tag).or_else(by_attribute)
    }

    /// `xml:lang` on the element itself.
    pub(super) fn language(&self, id: ElementId) -> Option<String> {
        self.tree.element(id).attribute("xml:lang").and_then(language_tag)
    }

    /// The last readable date among the names, names in order of preference.
    pub(super) fn date(&self, holder: ElementId, names: &[(Namespace, &str)]) -> Option<Timestamp> {
        names.iter().find_map(|(namespace, name)| {
            let named = self.tree.children(holder).filter(|(_, element)| element.is(*namespace, name));
            named.filter_map(|(id, _)| dates::parse(&self.tree.text(id))).last()
        })
    }

    /// An id as stated; Atom's are addresses, so a path alone is one of this host.
    pub(super) fn identity(&self, id: ElementId) -> Option<String> {
        let text = wording::one_line(&self.tree.text(id));
        let is_path = text.starts_with('/') || (self.has_bases && text.contains('/') && !text.contains(':'));
        if is_path && self.format == FeedFormat::Atom {
            return self.address(&text, id);
        }
        (!text.is_empty()).then_some(text)
    }

    /// An address that stands in the element `id`, absolute if it can be.
    pub(super) fn address(&self, stated: &str, id: ElementId) -> Option<String> {
        address::resolve(stated, self.base_of(id).as_ref())
    }

    /// RFC 3986 §5.1 and XML Base: the nearest bases, each relative to the one around it.
    pub(super) fn base_of(&self, id: ElementId) -> Option<Url> {
        if !self.has_bases {
            return self.base.clone();
        }
        let stated: Vec<_> =
            self.tree.ancestors(id).filter_map(|(_, element)| element.attribute("xml:base")).collect();
        stated.into_iter().rev().fold(self.base.clone(), |base, stated| {
            let next = match &base {
                Some(base) => base.join(stated.trim()).ok(),
                None => Url::parse(stated.trim()).ok(),
            };
            next.or(base)
        })
    }
}

const TITLES: [(Namespace, &str); 5] = [
    (Namespace::Core, "title"),
    (Namespace::Atom, "title"),
    (Namespace::Dc, "title"),
    (Namespace::Media, "title"),
    (Namespace::Itunes, "title"),
];
const SUBTITLES: [(Namespace, &str); 10] = [
    (Namespace::Core, "description"),
    (Namespace::Atom, "subtitle"),
    (Namespace::Core, "subtitle"),
    (Namespace::Atom, "tagline"),
    (Namespace::Core, "tagline"),
    (Namespace::Core, "abstract"),
    (Namespace::Atom, "info"),
    (Namespace::Dc, "description"),
    (Namespace::Itunes, "summary"),
    (Namespace::Itunes, "subtitle"),
];
const UPDATES: [(Namespace, &str); 10] = [
    (Namespace::Atom, "updated"),
    (Namespace::Core, "updated"),
    (Namespace::Atom, "modified"),
    (Namespace::Core, "modified"),
    (Namespace::Core, "lastbuilddate"),
    (Namespace::DcTerms, "modified"),
    (Namespace::Core, "pubdate"),
    (Namespace::Dc, "date"),
    (Namespace::DcTerms, "issued"),
    (Namespace::Atom, "published"),
];

fn sentence(odd: Oddity) -> &'static str {
    match odd {
        Oddity::Unbalanced => oddity::UNBALANCED,
        Oddity::Cut => oddity::CUT,
        Oddity::TooLarge => oddity::TOO_LARGE,
    }
}

/// BCP 47 with hyphens.
pub(super) fn language_tag(stated: &str) -> Option<String> {
    let tag = stated.trim().replace('_', "-");
    let is_tag =
        !tag.is_empty() && tag.len() <= 35 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_tag.then_some(tag)
}
