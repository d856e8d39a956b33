//! The headline: what the page states, what its `title` element says and what it prints, weighed against each
//! other. Must never hold the site's name where it can be told from the headline.

use dom_query::NodeRef;

use super::linked_data::LinkedData;
use super::meta::Meta;
use super::outline::{self, Outline, Place};
use super::sources::Source;
use crate::text;

/// Longer first headings are running text in the wrong element, in characters.
const HEADING_MAX: usize = 300;
/// A `title` element keeps at least so many words when its last part is taken for an unknown site's name.
const WORDS_KEPT_MIN: usize = 5;

static TITLE: Place = Place::new("head > title", outline::TITLE);

/// A headline.
#[derive(Clone, Debug, Default)]
pub(super) struct Headline {
    /// As printed on the page, where it is.
    pub(super) printed: String,
    /// As stated in the same letters, where its marks may differ: quotes, dashes, capitals.
    pub(super) stated: Option<String>,
    pub(super) source: Option<Source>,
}

/// Finds it. `host` is the page's.
pub(super) fn find(
    outline: &Outline<'_>,
    meta: &Meta,
    data: &LinkedData,
    site: Option<&str>,
    host: &str,
) -> Headline {
    // The publisher may be called otherwise than the site.
    let publisher = data.publisher();
    let without_site =
        |title: &str| without_site(&without_site(title, site, host), publisher.as_deref(), host);
    let cleaned = |title: String| without_site(&text::from_markup(&title));
    let lead = meta
        .first_of(&["dc.title", "dcterm.title", "dcterms.title", "og:title", "weibo:article:title"])
        .map(|(title, source)| (cleaned(title), source));
    let named = data.text("name").map(cleaned);
    let linked = data.text("headline").map(cleaned).or_else(|| named.clone());
    let other =
        meta.first_of(&["twitter:title", "parsely-title", "sailthru.title", "citation_title", "title"]);
    let other = other.map(|(title, source)| (cleaned(title), source));
    let element = outline.at(&TITLE).map(|title| title.text().to_string()).collect::<String>();
    let element = text::fold(&element);
    let written = without_site(&element);
    let stated = Stated { lead, linked, named, other, is_site_known: written != element, element: written };
    let printed = headings(outline, site, host);
    choose(&stated, &printed)
}

struct Stated {
    lead: Option<(String, Source)>,
    linked: Option<String>,
    named: Option<String>,
    other: Option<(String, Source)>,
    element: String,
    is_site_known: bool,
}

impl Stated {
    fn lead(&self) -> Option<&str> {
        self.lead.as_ref().map(|(title, _)| title.as_str()).filter(|title| !title.is_empty())
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        let other = self.other.as_ref().map(|(title, _)| title.as_str());
        [self.lead(), self.linked.as_deref(), Some(self.element.as_str()), other].into_iter().flatten()
    }
}

fn choose(stated: &Stated, printed: &[String]) -> Headline {
    let element = Some(stated.element.as_str());
    let meant = [stated.lead(), stated.linked.as_deref(), element, stated.named.as_deref()];
    let same = meant.iter().flatten().find_map(|title| printed.iter().find(|h1| is_same(h1, title)));
    if let Some(same) = same {
        return heading(same, stated);
    }
    // Both add something to what is printed: "A harbour closes (via Quay)", "A harbour closes, by Ana Ruiz".
    let begins_both = |h1: &&String| {
        let h1 = letters(h1);
        [stated.lead(), element]
            .iter()
            .all(|title| title.is_some_and(|title| letters(title).starts_with(&h1)))
    };
    if let Some(common) = printed.iter().find(begins_both) {
        return heading(common, stated);
    }
    // A title of its own, unlike that of the browser's tab or of other networks, was written as a headline.
    let other = stated.other.as_ref().map(|(title, _)| title.as_str());
    if let Some((lead, source)) = &stated.lead
        && !lead.is_empty()
        && [element, other].into_iter().flatten().any(|title| !title.is_empty() && !is_same(lead, title))
    {
        return Headline { printed: lead.clone(), stated: None, source: Some(*source) };
    }
    let close = |h1: &&String| match stated.lead() {
        // The same words for the tab and for sharing were written for search engines: what is printed counts.
        Some(_) => stated.all().any(|title| is_related(h1, title)) && !stated.all().any(|t| is_tail(h1, t)),
        None => stated.all().any(|title| holds_most_words(h1, title) || is_alike(h1, title)),
    };
    if let Some(close) = printed.iter().find(close) {
        return heading(close, stated);
    }
    unprinted(stated, printed)
}

fn heading(printed: &str, stated: &Stated) -> Headline {
    // "Dec 18 2025 A harbour closes": the date stands in the heading, the headline is what is stated.
    if let Some((lead, source)) = &stated.lead
        && !is_same(printed, lead)
        && lead.split_whitespace().count() > 2
        && letters(printed).ends_with(&letters(lead))
        && printed.starts_with(|c: char| c.is_alphanumeric())
        && crate::dates::find(printed, false).is_some()
    {
        return Headline { printed: lead.clone(), stated: None, source: Some(*source) };
    }
    let stated = stated.lead().filter(|lead| is_same(printed, lead)).map(str::to_owned);
    Headline { printed: printed.to_owned(), stated, source: Some(Source::Heading) }
}

fn unprinted(stated: &Stated, printed: &[String]) -> Headline {
    let element = if stated.is_site_known || stated.lead.is_some() {
        stated.element.clone()
    } else {
        without_last_part(&stated.element)
    };
    let in_order = [
        stated.lead.clone(),
        stated.linked.clone().map(|title| (title, Source::JsonLd)),
        stated.other.clone(),
        Some((element, Source::TitleElement)),
        printed.first().map(|h1| (h1.clone(), Source::Heading)),
    ];
    let found = in_order.into_iter().flatten().find(|(title, _)| !title.is_empty());
    let (printed, source) = found.map_or((String::new(), None), |(title, source)| (title, Some(source)));
    Headline { printed, stated: None, source }
}

fn headings(outline: &Outline<'_>, site: Option<&str>, host: &str) -> Vec<String> {
    let is_menu = |h1: &NodeRef<'_>| h1.ancestors_it(None).any(|around| around.has_name("nav"));
    let printed =
        outline.with(outline::H1).filter(|h1| !is_menu(h1) && !is_logo(h1)).map(|h1| printed_in(&h1));
    printed
        .map(|h1| h1.trim_end_matches(['¶', '#']).trim_end().to_owned())
        .filter(|h1| !h1.is_empty() && h1.chars().count() <= HEADING_MAX && !is_site(h1, site, host))
        .collect()
}

/// The words of a heading, without the kicker that stands in it.
pub(super) fn printed_in(heading: &NodeRef<'_>) -> String {
    let mut kickers = heading.descendants_it().filter(|inner| outline::is_called_a_kicker(inner)).peekable();
    let whole = text::fold(&heading.text());
    if kickers.peek().is_none() {
        return whole;
    }
    let rest = kickers.fold(whole.clone(), |rest, kicker| {
        let kicker = text::fold(&kicker.text());
        let cut = rest.strip_prefix(kicker.as_str()).or_else(|| rest.strip_suffix(kicker.as_str()));
        cut.map(str::trim).map(str::to_owned).unwrap_or(rest)
    });
    let rest = rest.trim_start_matches([':', '|', '·', '–', '—', ' ']).to_owned();
    if rest.is_empty() { whole } else { rest }
}

/// A first heading that is the masthead: called a logo, or nothing but a link to the front page.
fn is_logo(heading: &NodeRef<'_>) -> bool {
    const NAMES: [&str; 6] = ["logo", "site-title", "site-name", "sitename", "masthead", "site-branding"];
    let named = |node: &NodeRef<'_>| {
        [node.class(), node.id_attr()].into_iter().flatten().any(|name| {
            let name = name.to_lowercase();
            NAMES.iter().any(|known| name.split([' ', '_']).any(|part| part == *known))
        })
    };
    let links_home = heading.descendants_it().any(|inner| {
        inner.has_name("a")
            && inner.attr("href").is_some_and(|href| is_front_page(&href))
            && text::fold(&inner.text()) == text::fold(&heading.text())
    });
    links_home || named(heading) || heading.parent().is_some_and(|parent| named(&parent))
}

fn is_front_page(href: &str) -> bool {
    let path = href
        .split_once("://")
        .map_or(href, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    path == "/"
}

const BARS: [&str; 11] = [" | ", " – ", " — ", " - ", " · ", " :: ", " » ", ": ", " • ", " › ", " « "];

/// "Headline | Site" without the site.
fn without_site(title: &str, site: Option<&str>, host: &str) -> String {
    let title = title.trim();
    for bar in BARS {
        let Some((head, tail)) = title.rsplit_once(bar) else { continue };
        if is_site(tail, site, host) && !head.trim().is_empty() {
            return without_site(head, site, host);
        }
        if let Some((first, rest)) = title.split_once(bar)
            && is_site(first, site, host)
            && !rest.trim().is_empty()
        {
            return without_site(rest, site, host);
        }
    }
    title.to_owned()
}

/// A title of many words without what stands after its last bar.
fn without_last_part(title: &str) -> String {
    let bars = [" | ", " – ", " — ", " - ", " » ", " · "];
    let cut = bars.iter().filter_map(|bar| title.rfind(bar)).max();
    let head = cut.and_then(|cut| title.get(..cut)).map(str::trim);
    head.filter(|head| head.split_whitespace().count() >= WORDS_KEPT_MIN).unwrap_or(title).to_owned()
}

/// How much longer than the host's name a part may be that begins with it: "Harbour News Online" at harbournews.
const SITE_LONGER_MAX: usize = 10;

/// Whether words are the site's name, or its host's.
pub(super) fn is_site(part: &str, site: Option<&str>, host: &str) -> bool {
    let part = letters(part);
    if part.is_empty() {
        return true;
    }
    let host = host.strip_prefix("www.").unwrap_or(host);
    let site = site.map(letters).unwrap_or_default();
    let labels: Vec<String> = host.split('.').map(letters).collect();
    let is_host = letters(host) == part
        || labels.iter().any(|label| label.len() > 3 && (*label == part || is_called(label, &part)));
    let is_longer = labels.first().is_some_and(|label| {
        label.len() > 5 && part.starts_with(label.as_str()) && part.len() <= label.len() + SITE_LONGER_MAX
    });
    part == site || is_host || is_longer
}

/// Whether a host is called after a name: "gettheharbour", "goharbour".
fn is_called(label: &str, name: &str) -> bool {
    const BEFORE: [&str; 9] = ["the", "go", "get", "try", "use", "join", "my", "visit", "hello"];
    name.len() > 3 && BEFORE.iter().any(|before| label.strip_prefix(before) == Some(name))
}

/// Letters and digits in lower case, without an article before them.
pub(super) fn letters(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("the ").unwrap_or(&text);
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_same(one: &str, other: &str) -> bool {
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}

/// Equal up to punctuation, or one the greater part of the other.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (letters(one), letters(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    one == other
        || (other.contains(&one) && one.len() * 10 >= other.len() * 6)
        || (one.contains(&other) && other.len() * 10 >= one.len() * 6)
}

/// Words that are about something.
fn telling_words(title: &str) -> Vec<String> {
    const COMMON: [&str; 14] = [
        "this", "that", "with", "from", "your", "what", "when", "have", "will", "about", "into", "they",
        "their", "them",
    ];
    let words = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() > 3 && !COMMON.contains(&word.as_str())).collect()
}

fn is_related(one: &str, other: &str) -> bool {
    let others = telling_words(other);
    telling_words(one).iter().any(|word| others.contains(word))
}

/// Whether most of what a title is about stands in a heading too.
fn holds_most_words(heading: &str, title: &str) -> bool {
    let (heading, title) = (telling_words(heading), telling_words(title));
    let shared = title.iter().filter(|word| heading.contains(word)).count();
    title.len() >= 3 && shared * 4 >= title.len() * 3
}

/// Whether a heading is a small later part of a title: the name of a site or a section.
fn is_tail(heading: &str, title: &str) -> bool {
    let (heading, title) = (letters(heading), letters(title));
    title.find(&heading).is_some_and(|at| at > 0) && heading.len() * 10 < title.len() * 6
}
