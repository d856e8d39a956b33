//! Takes out addresses that no story may hold before the engine makes them all absolute: it reads
//! `java<TAB>script:run()` as a path, and would make it one of the page's own host. And writes in ASCII what it
//! would look for films in: it cuts six bytes before the name of a place for films, be that inside a character.

use dom_query::Document;

use crate::sanitise;

/// Attributes that hold an address, besides those that end as in [`ENDINGS`].
const NAMES: [&str; 14] = [
    "action",
    "background",
    "cite",
    "data",
    "data-image",
    "data-large-file",
    "data-lazy",
    "data-original",
    "data-pin-media",
    "formaction",
    "longdesc",
    "manifest",
    "ping",
    "poster",
];
const ENDINGS: [&str; 3] = ["href", "src", "url"];
/// So end those that hold several.
const SET_ENDING: &str = "set";

/// Removes every attribute with an address whose scheme the sanitiser refuses.
pub(super) fn remove_refused(document: &Document) {
    let mut refused = Vec::new();
    let mut badly_cut = Vec::new();
    let mut objects = Vec::new();
    for node in document.root().descendants_it() {
        let Some(element) = node.element_ref() else { continue };
        let is_frame = FRAMES.contains(&&*element.name.local);
        objects.extend((&*element.name.local == "object").then_some(node));
        for attribute in &element.attrs {
            let (name, value) = (&attribute.name.local, &attribute.value);
            // Without a colon there is no scheme.
            if value.contains(':') && is_refused(name, value) {
                refused.push((node, name.to_string()));
            } else if is_frame && is_cut_badly(value) {
                badly_cut.push((node, name.to_string(), in_ascii(value)));
            }
        }
    }
    refused.iter().for_each(|(node, name)| node.remove_attr(name));
    badly_cut.iter().for_each(|(node, name, value)| node.set_attr(name, value));
    for object in objects.iter().filter(|object| is_cut_badly(&object.inner_html())) {
        object.children().into_iter().for_each(|inner| inner.remove_from_parent());
    }
}

/// Elements whose attributes the engine looks for places of films.
const FRAMES: [&str; 3] = ["iframe", "embed", "object"];
/// So end the names of those places.
const PLACES: [&str; 3] = [".com", ".org", ".tv"];

fn is_cut_badly(value: &str) -> bool {
    !value.is_ascii() && PLACES.iter().any(|place| value.contains(place))
}

/// As addresses write other letters (RFC 3986, 2.1).
fn in_ascii(value: &str) -> String {
    let mut ascii = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            0..=0x7F => ascii.push(char::from(byte)),
            other => ascii.push_str(&format!("%{other:02X}")),
        }
    }
    ascii
}

fn is_refused(name: &str, value: &str) -> bool {
    if name.ends_with(SET_ENDING) {
        return sanitise::picture_set(value).iter().any(|(address, _)| is_harmful(address));
    }
    let holds_address = NAMES.contains(&name) || ENDINGS.iter().any(|ending| name.ends_with(ending));
    holds_address && is_harmful(value)
}

/// A picture written out in its address shows that a script loads the real one: the engine looks for these.
fn is_harmful(address: &str) -> bool {
    let start = address.trim_start().get(..PICTURE.len()).unwrap_or_default();
    !start.eq_ignore_ascii_case(PICTURE) && sanitise::is_refused(address)
}

const PICTURE: &str = "data:image/";
