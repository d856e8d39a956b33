//! Takes out addresses that no story may hold before the engine makes them all absolute: it reads
//! `java<TAB>script:run()` as a path, and would make it one of the page's own host.

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
    for node in document.root().descendants_it() {
        let Some(element) = node.element_ref() else { continue };
        // Without a colon there is no scheme.
        let with_scheme = element.attrs.iter().filter(|attribute| attribute.value.contains(':'));
        for attribute in with_scheme.filter(|attribute| is_refused(&attribute.name.local, &attribute.value)) {
            refused.push((node, attribute.name.local.to_string()));
        }
    }
    refused.iter().for_each(|(node, name)| node.remove_attr(name));
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
