//! Names as a page prints them: in places called after authors, in lines that open as bylines do, in links to
//! their pages.

use dom_query::NodeRef;
use html5ever::local_name;
use layover_model::Credit;
use url::Url;

use super::context::{self, words_of};
use super::{Page, Portrait};
use crate::page::neighbourhood::{self, Line};
use crate::page::outline::{self, Place};
use crate::{byline, dates, person, sanitise, text, tree};

/// Places called after authors, the most telling first.
static PLACES: [Place; 7] = [
    Place::new("[itemprop=author] [itemprop=name], [itemprop~=author]", outline::ITEMPROP),
    Place::new("a[rel~=author]", outline::REL),
    Place::new(
        "[class*=byline] a[href*=author], [class*=byline] a[href*='/people/'], [class*=byline] a[href*='/by/'], [class*=byline] address",
        outline::ANCHOR | outline::ADDRESS,
    ),
    Place::new(
        "[class~=byline], [class*=byline__name], [class*=byline-name], [class*=article-author], [class*=author-name], [class*=author__name], [class*=authorName], [class*=author_name], [class*=post-author]",
        outline::AUTHOR,
    ),
    Place::new("[class*=byline], [class~=author], [id=author], [class~=writer]", outline::AUTHOR),
    Place::new(
        "[class~=auteur], [class~=auteurs], [class*=auteur-], [class*=-auteur], [class~=autor], [class~=autora], [class~=autore], [class*=-autor], [class*=autor-name], [class*=forfatter], [class*=författare], [class*=forfattare], [class*=kirjoittaja], [class~=verfasser], [class~=redacteur]",
        outline::AUTHOR,
    ),
    Place::new("address", outline::ADDRESS),
];

/// Places called after authors in any way: only a bare name counts there.
static LOOSE_PLACES: Place = Place::new("[class*=author], [class*=Author]", outline::AUTHOR);

/// Longer texts are about somebody, not by them, in characters.
pub(super) const BYLINE_MAX: usize = 160;
/// A printed name has at most so many words.
const NAME_WORDS_MAX: usize = 5;

/// The names at the first telling place, else in links to the pages of those who write.
pub(super) fn marked(page: &Page<'_>) -> Vec<Credit> {
    let places = PLACES.iter().map(|place| at(page, page.outline.at(place)));
    let found = places.map(|found| super::tidy(found, page)).find(|found| !found.is_empty());
    found.unwrap_or_else(|| linked(page))
}

/// Names that only a vague mark or a portrait shows to be of those who wrote it.
pub(super) fn loose(page: &Page<'_>) -> Vec<Credit> {
    let found = vaguely_marked(page);
    if found.is_empty() { pictured(page) } else { found }
}

fn vaguely_marked(page: &Page<'_>) -> Vec<Credit> {
    let nodes = page.outline.at(&LOOSE_PLACES).filter(|node| !page.outline.is_elsewhere(node));
    let bare = nodes.take(20).find_map(|node| {
        let whole = words_of(&node);
        if let Some(rest) = signature(&whole).filter(|rest| !rest.is_empty()) {
            let named = byline::split_line(&without_date(rest));
            return Some(named)
                .filter(|named| !named.is_empty() && named.iter().all(|c| is_printed_name(&c.name)));
        }
        let words = without_date(&whole);
        let has_digit = whole.bytes().any(|byte| byte.is_ascii_digit());
        if words != whole && has_digit && dates::find(&whole, false).is_none() {
            return None;
        }
        let mut named = byline::split_line(&words);
        let [only] = named.as_mut_slice() else { return None };
        only.page_url = page_of(&node, page.base);
        (words.split_whitespace().count() <= NAME_WORDS_MAX + 1
            && only.name.contains(' ')
            && is_printed_name(&only.name))
        .then_some(named)
    });
    super::tidy(bare.unwrap_or_default(), page)
}

/// The names at a place, up to the second box of that kind: the next belongs to another story.
pub(super) fn at<'a>(page: &Page<'a>, nodes: impl Iterator<Item = NodeRef<'a>>) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    let mut first_box = None;
    for node in nodes.filter(|node| !page.outline.is_elsewhere(node)).take(6) {
        let words = words_of(&node);
        if words.chars().count() > BYLINE_MAX {
            continue;
        }
        let mut named = byline::split(&without_date(&words));
        if let [only] = named.as_mut_slice() {
            only.page_url = page_of(&node, page.base);
        }
        let is_link = node.has_name("a");
        if is_link {
            named = context::as_told(named, &node);
        }
        // The next byline in running order belongs to the next story; links side by side are one byline.
        let is_beside = first_box.is_none_or(|first| node.parent().is_some_and(|parent| parent.id == first));
        if !credits.is_empty() && !is_beside {
            break;
        }
        first_box = first_box.or_else(|| node.parent().map(|parent| parent.id));
        credits.extend(named);
        if !credits.is_empty() && !is_link {
            break;
        }
    }
    credits
}

/// The names in the first line near the headline that opens as bylines do.
pub(super) fn signed(page: &Page<'_>) -> Vec<Credit> {
    for (index, line) in page.lines.iter().enumerate().filter(|(_, line)| !is_picture(line)) {
        let printed = context::words_in(line);
        let Some(rest) = signature(&printed) else { continue };
        // "By" alone stands in a box of its own before the name.
        let next =
            neighbourhood::following(page.lines, index).map(|next| next.words.as_str()).unwrap_or_default();
        let words = if rest.is_empty() { next } else { rest };
        let mut named = byline::split_line(&without_date(words));
        named.retain(|credit| is_printed_name(&credit.name));
        if let [only] = named.as_mut_slice() {
            only.page_url = page_of(&line.node, page.base);
        }
        if !named.is_empty() {
            return named;
        }
    }
    Vec::new()
}

/// Longest signature away from the headline, in characters.
const SIGNATURE_MAX: usize = 90;

/// The one signature of a page that has no other: "Posted by Ana Ruiz" at its end or beside it.
pub(super) fn lone(page: &Page<'_>) -> Vec<Credit> {
    let Some(body) = page.outline.with(outline::BODY).next() else { return Vec::new() };
    let mut found: Vec<Credit> = Vec::new();
    let is_sign = |node: &NodeRef<'_>| {
        matches!(
            tree::name_of(node),
            Some(
                local_name!("p")
                    | local_name!("div")
                    | local_name!("span")
                    | local_name!("li")
                    | local_name!("em")
                    | local_name!("small")
            )
        )
    };
    for node in body.descendants_it().filter(is_sign) {
        if !neighbourhood::has_own_words(&node) {
            continue;
        }
        let words = words_of(&node);
        if words.chars().count() > SIGNATURE_MAX {
            continue;
        }
        let Some(rest) = signature(&words).filter(|rest| !rest.is_empty()) else { continue };
        let mut named = byline::split_line(&without_date(rest));
        named.retain(|credit| is_printed_name(&credit.name) && credit.name.contains(' '));
        if named.is_empty() || page.outline.is_among_others(&node) {
            continue;
        }
        let is_same = named.iter().map(|credit| &credit.name).eq(found.iter().map(|credit| &credit.name));
        if !found.is_empty() && !is_same {
            return Vec::new();
        }
        found = named;
    }
    super::tidy(found, page)
}

/// What a line says after "By"; empty where nothing follows in it.
fn signature(line: &str) -> Option<&str> {
    let line = line.trim();
    if byline::is_opening(line) {
        return Some("");
    }
    if line.chars().count() > BYLINE_MAX {
        return None;
    }
    byline::after_opening(line).or_else(|| {
        // "03/01/2017 by Ana Ruiz", "Posted on 15 December by Ana Ruiz"
        let (before, after) = line.split_once(" by ").or_else(|| line.split_once(" By "))?;
        let is_date = dates::find(before, false).is_some() || before.to_lowercase().starts_with("posted");
        let is_change =
            before.to_lowercase().contains("updated") || before.to_lowercase().contains("reviewed");
        (is_date && !is_change).then_some(after)
    })
}

/// Names are printed with capitals; "clicking the button" is none.
fn is_printed_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    words.len() <= NAME_WORDS_MAX && words.first().is_some_and(capital) && words.last().is_some_and(capital)
}

fn is_picture(line: &Line<'_>) -> bool {
    line.node
        .ancestors_it(Some(4))
        .chain(std::iter::once(line.node))
        .any(|around| around.has_name("figure") || around.has_name("figcaption"))
}

/// Whether the publication's profile knows an address for a person's page.
fn is_known_page(href: &str, page: &Page<'_>) -> bool {
    let profile = page.profile.filter(|profile| !profile.contributor_pages.is_empty());
    profile.is_some_and(|profile| {
        sanitise::web_address(href, page.base).is_some_and(|url| profile.contributor_at(&url).is_some())
    })
}

/// Links to people's pages in the lines near the headline.
fn linked(page: &Page<'_>) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for line in page.lines.iter().filter(|line| !is_picture(line)) {
        let links = std::iter::once(line.node)
            .chain(line.node.ancestors_it(Some(2)))
            .chain(line.node.descendants())
            .filter(|node| node.has_name("a"));
        for link in links {
            let href = link.attr("href").unwrap_or_default();
            if !person::is_their_address(&href) && !is_known_page(&href, page) {
                continue;
            }
            let mut named = byline::split_line(&text::fold(&link.text()));
            named.retain(|credit| is_printed_name(&credit.name));
            if let [only] = named.as_mut_slice() {
                only.page_url = link.attr("href").and_then(|href| sanitise::web_address(&href, page.base));
            }
            credits.extend(context::as_told(named, &link));
        }
        if !credits.is_empty() {
            break;
        }
    }
    super::tidy(credits, page)
}

/// Whether a line is a link to a page called after its words: "/u/ana-ruiz".
fn is_named_after(line: &Line<'_>) -> bool {
    let href = line.node.attr("href").unwrap_or_default().to_ascii_lowercase();
    let is_label =
        ["/category/", "/tag/", "/tags/", "/topic/", "/topics/"].iter().any(|label| href.contains(label));
    let last = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    !is_label && last == crate::section::slug(&line.words)
}

/// So near the headline stands a name whose portrait alone tells whose it is.
const PICTURED_LINES: usize = 8;

/// A name printed near the headline beside a picture that is called after it.
fn pictured(page: &Page<'_>) -> Vec<Credit> {
    let called: Vec<String> = page
        .outline
        .with(outline::IMAGE)
        .filter_map(|image| image.attr("alt"))
        .map(|alt| text::fold(&alt))
        .collect();
    let near = page.lines.iter().take(PICTURED_LINES).filter(|line| !is_picture(line));
    // Headings and links are about other things than who wrote it.
    let is_any = |line: &Line<'_>, names: &[&str]| names.iter().any(|name| line.node.has_name(name));
    let mut plain = near
        .take_while(|line| !is_any(line, &["h3", "h4"]))
        .filter(|line| !is_any(line, &["h2", "li", "a"]) || is_named_after(line));
    let named = plain.find_map(|line| {
        let words = without_date(&line.words);
        let is_name =
            (2..=NAME_WORDS_MAX).contains(&words.split_whitespace().count()) && is_printed_name(&words);
        let is_called = is_name && called.iter().any(|alt| alt.starts_with(&words));
        is_called.then(|| byline::split_line(&words)).filter(|named| named.len() == 1)
    });
    super::tidy(named.unwrap_or_default(), page)
}

/// The house a byline names.
pub(super) fn house(page: &Page<'_>) -> Option<String> {
    let signed = page.lines.iter().filter(|line| !is_picture(line)).find_map(|line| {
        let rest = signature(&line.words).filter(|rest| !rest.is_empty())?;
        let is_name =
            rest.split_whitespace().count() <= NAME_WORDS_MAX && rest.chars().any(char::is_uppercase);
        is_name.then(|| byline::house(&without_date(rest))).flatten()
    });
    let at_place = || {
        PLACES.iter().chain(std::iter::once(&LOOSE_PLACES)).find_map(|place| {
            let near = page.outline.at(place).filter(|node| !page.outline.is_elsewhere(node)).take(3);
            near.map(|node| words_of(&node))
                .filter(|words| words.split_whitespace().count() <= NAME_WORDS_MAX)
                .find_map(|words| byline::house(&without_date(&words)))
                .filter(|house| !byline::is_office(house))
        })
    };
    signed.or_else(at_place)
}

/// "Ana Ruiz May 3, 2023" is Ana Ruiz.
fn without_date(words: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let parts: Vec<&str> = words.split(' ').collect();
    let is_month = |part: &str, month: &str| {
        let first = part.chars().next().is_some_and(char::is_uppercase);
        first && part.get(..month.len()).is_some_and(|head| head.eq_ignore_ascii_case(month))
    };
    let cut = parts.iter().enumerate().position(|(index, part)| {
        let next_is_number =
            parts.get(index + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        part.starts_with(|c: char| c.is_ascii_digit())
            || (MONTHS.iter().any(|month| is_month(part, month)) && next_is_number)
            || index > 0 && matches!(*part, "Published" | "Updated" | "Posted" | "on" | "@" | "Last")
    });
    let kept = parts.get(..cut.unwrap_or(parts.len())).unwrap_or_default().join(" ");
    kept.trim_end_matches(['-', '–', '—', '|', '/', '•', '·', ' ']).to_owned()
}

fn page_of(node: &NodeRef<'_>, base: Option<&Url>) -> Option<String> {
    let link = if node.has_name("a") {
        Some(*node)
    } else {
        node.descendants_it().find(|inner| inner.has_name("a"))
    };
    link.and_then(|link| link.attr("href")).and_then(|href| sanitise::web_address(&href, base))
}

/// Gives people their page where a link on the page carries their name.
pub(super) fn add_pages(credits: &mut [Credit], page: &Page<'_>) {
    if credits.iter().all(|credit| credit.page_url.is_some()) {
        return;
    }
    for link in page.outline.with(outline::ANCHOR) {
        let href = link.attr("href").unwrap_or_default();
        let is_page = link.attr("rel").is_some_and(|rel| rel.contains("author"))
            || person::is_their_address(&href)
            || is_known_page(&href, page);
        if !is_page {
            continue;
        }
        let name = text::fold(&link.text());
        let mut nameless = credits.iter_mut().filter(|credit| credit.page_url.is_none());
        if let Some(credit) = nameless.find(|credit| credit.name.eq_ignore_ascii_case(&name)) {
            credit.page_url = sanitise::web_address(&href, page.base);
        }
    }
}

/// Pictures of the people credited: stated, or an image that is called after them.
pub(super) fn portraits(credits: &[Credit], page: &Page<'_>) -> Vec<Portrait> {
    let authors = page.data.authors();
    let stated = |name: &str| {
        let author = authors.iter().find(|author| author.name.eq_ignore_ascii_case(name))?;
        sanitise::web_address(author.image.as_deref()?, page.base)
    };
    let printed = |name: &str| {
        let called = |alt: &str| {
            let alt = text::fold(alt).to_lowercase();
            let name = name.to_lowercase();
            alt == name
                || ["photo of ", "picture of ", "avatar for ", "avatar of ", "headshot of ", "portrait of "]
                    .iter()
                    .any(|opening| alt.strip_prefix(opening).is_some_and(|rest| rest == name))
        };
        let mut images = page.outline.with(outline::IMAGE);
        let image = images.find(|image| image.attr("alt").is_some_and(|alt| called(&alt)))?;
        sanitise::resolve_picture(&image, page.base).map(|picture| picture.url)
    };
    let found = credits.iter().filter_map(|credit| {
        let url = stated(&credit.name).or_else(|| printed(&credit.name))?;
        Some(Portrait { name: credit.name.clone(), url })
    });
    found.collect()
}
