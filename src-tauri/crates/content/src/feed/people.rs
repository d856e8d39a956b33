//! The people a feed names: Atom's persons, RSS's `mail (name)`, Dublin Core's plain names.

use super::ParsedPerson;
use super::markup::{ElementId, Namespace, Tree};
use super::wording;

/// People of one entry that are kept.
const MOST_PEOPLE: usize = 50;

/// A person written as an element: with children (Atom), or as one text.
pub(super) fn person(tree: &Tree<'_>, id: ElementId) -> Option<ParsedPerson> {
    let mut person = ParsedPerson::default();
    let mut has_parts = false;
    for (child, element) in tree.children(id) {
        let field = match element.name.as_ref() {
            "name" | "title" => &mut person.name,
            "email" => &mut person.email,
            "uri" | "url" | "homepage" => &mut person.url,
            _ => continue,
        };
        has_parts = true;
        let text = wording::one_line(&tree.text(child));
        if field.is_none() && !text.is_empty() {
            *field = Some(text);
        }
    }
    if !has_parts {
        return from_text(&tree.text(id));
    }
    if person.email.is_none() && person.name.as_deref().is_some_and(is_mail) {
        // A mail address is no name to print.
        person.email = person.name.take();
    }
    (person != ParsedPerson::default()).then_some(person)
}

/// `me@example.org (Name)`, `Name (me@example.org)`, `Name <me@example.org>`, a name, or a mail address.
pub(super) fn from_text(text: &str) -> Option<ParsedPerson> {
    let text = wording::one_line(&wording::plain_text_of_name(text));
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | ',' | ';' | '"' | '[' | ']');
    let email =
        text.split(is_edge).find(|word| is_mail(word.trim_start_matches("mailto:"))).map(str::to_owned);
    let name = match &email {
        Some(email) => text.replacen(email.as_str(), " ", 1),
        None => text,
    };
    let name = if email.is_some() { name.replace(['(', ')', '<', '>', '[', ']'], " ") } else { name };
    let name = wording::one_line(
        name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '-')),
    );
    let person = ParsedPerson {
        name: (!name.is_empty()).then_some(name),
        email: email.map(|email| email.trim_start_matches("mailto:").to_owned()),
        url: None,
    };
    (person != ParsedPerson::default()).then_some(person)
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !host.contains(['@', '/']) && !host.ends_with('.')
}

/// The people of an entry or a feed: Dublin Core's names first (they are the writers), then RSS's and Atom's own
/// `author`, then the podcast author; the same person only once.
pub(super) fn people(tree: &Tree<'_>, id: ElementId) -> Vec<ParsedPerson> {
    let mut people = Vec::new();
    let ranks: [fn(Namespace, &str) -> bool; 3] = [
        |namespace, name| {
            matches!(namespace, Namespace::Dc | Namespace::DcTerms) && matches!(name, "creator" | "author")
        },
        |namespace, name| matches!(namespace, Namespace::Core | Namespace::Atom) && name == "author",
        |namespace, name| namespace == Namespace::Itunes && name == "author",
    ];
    for (rank, belongs) in ranks.iter().enumerate() {
        if rank == 2 && !people.is_empty() {
            break;
        }
        for (child, element) in tree.children(id) {
            if belongs(element.namespace, &element.name)
                && let Some(found) = person(tree, child)
            {
                add(&mut people, found);
            }
        }
    }
    people
}

/// Adds a person, or completes the one that is there already.
fn add(people: &mut Vec<ParsedPerson>, found: ParsedPerson) {
    let is_same = |known: &&mut ParsedPerson| {
        (known.name.is_some() && known.name == found.name) || (found.name.is_none() && known.email.is_none())
    };
    if let Some(known) = people.iter_mut().find(is_same) {
        known.email = known.email.take().or(found.email);
        known.url = known.url.take().or(found.url);
    } else if people.len() < MOST_PEOPLE {
        people.push(found);
    }
}
