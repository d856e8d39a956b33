//! A contributor's own page at a publication: what it says of them in a few lines, and their picture. Must never take
//! the page of somebody else, or of the house, for theirs.

use dom_query::{Document, NodeRef};
use layover_model::letters::plain;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use url::Url;

use crate::sanitise::web_address;
use crate::{guard, text};

/// What a page says of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Who they are, plain text of a few sentences at most; empty when the page says nothing.
    pub bio: String,
    /// Their picture: absolute, http or https.
    pub portrait_url: Option<String>,
}

/// Longest biography kept, in characters; sites that print a whole life are cut at a word.
const LONGEST_BIO: usize = 600;
/// Shorter lines are offices and captions.
const SHORTEST_BIO: usize = 25;
/// Where sites put a biography.
const BIOS: &str = "[itemprop=description], [class*=author-bio], [class*=author__bio], [class*=author-description], \
    [class*=contributor-bio], [class*=biography], [class~=bio], [class~=author-info] p";

/// Reads the page; `None` when it cannot be read or is not about a person of that name.
#[must_use]
pub fn read(html: &str, url: &str, name: &str) -> Option<Person> {
    let document = guard::parse(html).ok()?;
    let head = heading(&document, name)?;
    let base = Url::parse(url).ok();
    let stated = linked(&document, name);
    let bio = stated
        .as_ref()
        .and_then(|person| words(person.get("description")?.as_str()?))
        .or_else(|| printed_bio(&document, &head, name))
        .unwrap_or_default();
    let portrait_url = stated
        .as_ref()
        .and_then(|person| picture_of(person.get("image")?))
        .or_else(|| printed_portrait(&head, name))
        .and_then(|address| web_address(&address, base.as_ref()));
    Some(Person { bio, portrait_url })
}

/// The headline that names them.
fn heading<'a>(document: &'a Document, name: &str) -> Option<NodeRef<'a>> {
    let wanted = folded(name);
    let names_them = |node: &NodeRef<'_>| {
        let said = folded(&node.text());
        let names = said.len() <= wanted.len() + 60 && said.contains(&wanted);
        !wanted.is_empty() && (names || is_turned_round(&said, &wanted))
    };
    document.select("h1, h2").nodes().iter().copied().find(names_them)
}

/// "Bárány Zsófia" under a headline that says "Zsófia Bárány", "Hạnh Nguyễn" under "Nguyễn Thị Hạnh": the same words, and
/// at most one more.
fn is_turned_round(said: &str, wanted: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (said, wanted) = (words(said), words(wanted));
    wanted.len() > 1 && said.len() <= wanted.len() + 1 && wanted.iter().all(|word| said.contains(word))
}

/// Without case and accents: a page spells its own people right, a byline not always.
fn folded(name: &str) -> String {
    let name = text::fold(name);
    let lower = name.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    lower.fold(String::new(), plain)
}

/// Schema.org's `Person` of that name, wherever the page's JSON-LD has it.
fn linked(document: &Document, name: &str) -> Option<Value> {
    let wanted = folded(name);
    let scripts = document.select("script[type='application/ld+json']");
    scripts.nodes().iter().find_map(|script| {
        let data: Value = serde_json::from_str(&script.text()).ok()?;
        find_person(&data, &wanted, 0).cloned()
    })
}

/// How deep a page's data is looked through.
const DEEPEST: usize = 6;

fn find_person<'a>(data: &'a Value, wanted: &str, depth: usize) -> Option<&'a Value> {
    if depth > DEEPEST {
        return None;
    }
    match data {
        Value::Array(all) => all.iter().find_map(|one| find_person(one, wanted, depth + 1)),
        Value::Object(fields) => {
            let is_person = fields.get("@type").is_some_and(|kind| match kind {
                Value::Array(kinds) => kinds.iter().any(|kind| kind == "Person"),
                kind => kind == "Person",
            });
            let is_named =
                fields.get("name").and_then(Value::as_str).is_some_and(|name| folded(name) == wanted);
            if is_person && is_named {
                return Some(data);
            }
            fields.values().find_map(|value| find_person(value, wanted, depth + 1))
        }
        _ => None,
    }
}

fn picture_of(image: &Value) -> Option<String> {
    match image {
        Value::String(address) => Some(address.clone()),
        Value::Array(all) => all.iter().find_map(picture_of),
        Value::Object(fields) => fields.get("url").or_else(|| fields.get("contentUrl")).and_then(picture_of),
        _ => None,
    }
}

/// A biography where sites put one, else the first lines beside the headline that speak of them.
fn printed_bio(document: &Document, head: &NodeRef<'_>, name: &str) -> Option<String> {
    let marked = document.select(BIOS);
    let marked = marked.nodes().iter().find_map(|node| words(&node.text()));
    marked.or_else(|| {
        let family = folded(name).split(' ').next_back().map(str::to_owned).unwrap_or_default();
        let around: Vec<NodeRef<'_>> = head.ancestors_it(Some(2)).collect();
        around.into_iter().find_map(|place| {
            let lines = place.descendants_it().filter(|node| node.has_name("p"));
            lines.filter_map(|line| words(&line.text())).find(|line| folded(line).contains(&family))
        })
    })
}

fn words(said: &str) -> Option<String> {
    let said = text::fold(&text::from_markup(said));
    (said.chars().count() >= SHORTEST_BIO).then(|| text::beginning(&said, LONGEST_BIO))
}

/// A picture beside the headline that is called theirs, or stands where portraits stand.
fn printed_portrait(head: &NodeRef<'_>, name: &str) -> Option<String> {
    let family = folded(name).split(' ').next_back().map(str::to_owned).unwrap_or_default();
    let is_theirs = |picture: &NodeRef<'_>| {
        let named = picture.attr("alt").is_some_and(|alt| folded(&alt).contains(&family));
        let class = picture.attr("class").map(|class| class.to_lowercase()).unwrap_or_default();
        named
            || ["portrait", "avatar", "author", "headshot", "profile"].iter().any(|mark| class.contains(mark))
    };
    head.ancestors_it(Some(3)).find_map(|place| {
        let pictures = place.descendants_it().filter(|node| node.has_name("img"));
        pictures.filter(is_theirs).find_map(|picture| {
            let address = picture.attr("data-src").or_else(|| picture.attr("src"))?;
            (!address.starts_with("data:")).then(|| address.to_string())
        })
    })
}

/// Folders that people's pages lie in.
const FOLDERS: [&str; 12] = [
    "author",
    "authors",
    "contributor",
    "contributors",
    "people",
    "writers",
    "writer",
    "by",
    "profile",
    "profiles",
    "staff",
    "journalist",
];

/// Whether an address is made as those of people's pages are: one of its folders says so.
#[must_use]
pub fn is_their_address(href: &str) -> bool {
    let Some((_, folders)) = href.split_once('/') else { return false };
    let Some((folders, _)) = folders.rsplit_once('/') else { return false };
    folders.split('/').any(|folder| FOLDERS.iter().any(|known| folder.eq_ignore_ascii_case(known)))
}
