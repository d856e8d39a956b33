//! A served document, looked at as a browser would: every address it fetches by itself, what it says is missing,
//! whether there is a text. For checks alone; nothing that is shown passes through here.

use dom_query::{Document, NodeRef, Selection};
use std::collections::HashSet;

/// An address that a browser fetches by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The address as it stands.
    pub address: String,
    /// What asks for it: "img src".
    pub asked_by: String,
    /// Whether the story asks for it, not the teasers of others behind it.
    pub is_own: bool,
}

/// A story's document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What a browser fetches by itself, in order of the document.
    pub fetched: Vec<Fetched>,
    /// Sentences that stand in the story in the place of pictures.
    pub missing: Vec<String>,
    /// The mark of how much is here, by its class: `whole`, `partial`, `summary`, `failed`.
    pub mark: Option<String>,
    /// What the mark says.
    pub mark_sentence: String,
    /// Whether the story's text shows any words or pictures.
    pub has_body: bool,
}

/// Attributes that make a browser fetch, by element; `*` is any.
const FETCHING: [(&str, &[&str]); 20] = [
    ("img", &["src", "srcset"]),
    ("source", &["src", "srcset"]),
    ("video", &["src", "poster"]),
    ("audio", &["src"]),
    ("track", &["src"]),
    ("embed", &["src"]),
    ("object", &["data"]),
    ("iframe", &["src", "srcdoc"]),
    ("frame", &["src"]),
    ("script", &["src"]),
    ("link", &["href", "imagesrcset"]),
    ("input", &["src"]),
    ("base", &["href"]),
    ("html", &["manifest"]),
    ("image", &["href", "xlink:href"]),
    ("use", &["href", "xlink:href"]),
    ("feimage", &["href", "xlink:href"]),
    ("portal", &["src"]),
    ("applet", &["code", "archive"]),
    ("*", &["background", "lowsrc", "dynsrc"]),
];

/// Looks at a document.
#[must_use]
pub fn look(document: &str) -> Opened {
    let document = Document::from(document);
    let mut opened = Opened::default();
    let others: HashSet<_> = document.select("section.onward *").nodes().iter().map(|node| node.id).collect();
    for node in document.select("*").nodes() {
        let before = opened.fetched.len();
        fetched_by(node, &mut opened.fetched);
        for fetched in opened.fetched.iter_mut().skip(before) {
            fetched.is_own = !others.contains(&node.id);
        }
    }
    let missing = document.select("article .picture-missing, article .missing-picture");
    opened.missing = missing.nodes().iter().map(|node| missing_words(node)).collect();
    if let Some(mark) = document.select("article .head .mark").nodes().first() {
        let class = mark.attr("class").unwrap_or_default();
        opened.mark = class.split_whitespace().find(|name| *name != "mark").map(str::to_owned);
        opened.mark_sentence = mark.attr("title").unwrap_or_default().to_string();
    }
    let body = document.select("article .body");
    opened.has_body =
        body.text().chars().any(char::is_alphanumeric) || document.select("article .body img").exists();
    opened
}

/// Why a picture is not there, and which one it is where the story describes it.
fn missing_words(node: &NodeRef<'_>) -> String {
    let whole = node.text();
    let described = Selection::from(*node).select(".picture-alt").text();
    let why = whole.trim().strip_prefix(described.trim()).unwrap_or(&whole).trim();
    match described.trim() {
        "" => why.to_owned(),
        described => format!("{why} ({described})"),
    }
}

/// What a style sheet makes a browser fetch.
#[must_use]
pub fn of_stylesheet(sheet: &str) -> Vec<Fetched> {
    let mut fetched = Vec::new();
    in_css(sheet, "style", &mut fetched);
    fetched
}

fn fetched_by(node: &NodeRef<'_>, fetched: &mut Vec<Fetched>) {
    let name = node.node_name().map(|name| name.to_lowercase()).unwrap_or_default();
    for (_, attributes) in FETCHING.iter().filter(|(element, _)| *element == "*" || *element == name) {
        for attribute in *attributes {
            let Some(value) = node.attr(attribute) else { continue };
            let asked_by = format!("{name} {attribute}");
            let several = attribute.ends_with("srcset");
            let addresses: Vec<&str> = if several { candidates(&value) } else { vec![value.trim()] };
            fetched.extend(
                addresses.into_iter().filter(|address| !address.is_empty() && !address.starts_with('#')).map(
                    |address| Fetched {
                        address: address.to_owned(),
                        asked_by: asked_by.clone(),
                        is_own: true,
                    },
                ),
            );
        }
    }
    if let Some(style) = node.attr("style") {
        in_css(&style, &format!("{name} style"), fetched);
    }
    if name == "style" {
        in_css(&node.text(), "style", fetched);
    }
    let refresh = node.attr("http-equiv").filter(|_| name == "meta");
    if refresh.is_some_and(|value| value.eq_ignore_ascii_case("refresh")) {
        let content = node.attr("content").unwrap_or_default().to_string();
        fetched.push(Fetched { address: content, asked_by: "meta refresh".to_owned(), is_own: true });
    }
}

/// The addresses of a list of candidates: "a 1x, b 2x".
fn candidates(set: &str) -> Vec<&str> {
    set.split(',').filter_map(|candidate| candidate.split_whitespace().next()).collect()
}

fn in_css(sheet: &str, asked_by: &str, fetched: &mut Vec<Fetched>) {
    let lower = sheet.to_ascii_lowercase();
    for opening in ["url(", "@import"] {
        let mut from = 0;
        while let Some(at) = lower.get(from..).and_then(|rest| rest.find(opening)) {
            from += at + opening.len();
            let rest = sheet.get(from..).unwrap_or_default();
            let rest = rest.trim_start_matches(['"', '\'', ' ', '\n']);
            let end = rest.find(['"', '\'', ')', ';', '\n']).unwrap_or(rest.len());
            let address = rest.get(..end).unwrap_or_default().trim();
            let is_own = address.is_empty() || address.starts_with('#') || address.starts_with("url(");
            if !is_own {
                fetched.push(Fetched {
                    address: address.to_owned(),
                    asked_by: asked_by.to_owned(),
                    is_own: true,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(document: &str) -> Vec<String> {
        look(document).fetched.into_iter().map(|fetched| fetched.address).collect()
    }

    #[test]
    fn everything_a_browser_fetches_is_found_and_no_link_is() {
        let document = "<html><head><link rel=stylesheet href=story://localhost/reader.css>\
            <style>@import 'https://a.example/x.css'; p { background: url(https://b.example/y.png) }</style></head>\
            <body background=bg.png><article><a href=https://c.example/>link</a>\
            <img src=story://localhost/picture/1 srcset='https://d.example/1 1x, https://d.example/2 2x'>\
            <p style=\"background:url('https://e.example/z')\">x</p><video poster=https://f.example/p></video>\
            <svg><image href=https://g.example/i /></svg></article></body></html>";
        let found = addresses(document);
        for wanted in [
            "story://localhost/reader.css",
            "https://a.example/x.css",
            "https://b.example/y.png",
            "bg.png",
            "story://localhost/picture/1",
            "https://d.example/1",
            "https://d.example/2",
            "https://e.example/z",
            "https://f.example/p",
            "https://g.example/i",
        ] {
            assert!(found.iter().any(|address| address == wanted), "{wanted} in {found:?}");
        }
        assert!(!found.iter().any(|address| address.contains("c.example")), "{found:?}");
    }

    #[test]
    fn what_a_story_says_is_missing_is_read_and_teasers_are_not() {
        let document = "<article><header class=head><span class=\"mark partial\" title=\"1 of 2.\"></span></header>\
            <div class=body><p>Words.</p><span class=picture-missing>Not fetched.</span></div></article>\
            <section class=onward><span class=picture-missing>Another story's.</span><img src=teaser.png></section>\
            <img src=own.png>";
        let opened = look(document);
        let own: Vec<_> = opened.fetched.iter().map(|one| (one.address.as_str(), one.is_own)).collect();
        assert_eq!(own, [("teaser.png", false), ("own.png", true)]);
        assert_eq!(opened.missing, ["Not fetched."]);
        assert_eq!((opened.mark.as_deref(), opened.mark_sentence.as_str()), (Some("partial"), "1 of 2."));
        assert!(opened.has_body);
        let described = "<article><div class=body><span class=picture-missing><span class=picture-alt>A lock.\
            </span> Gone.</span></div></article>";
        assert_eq!(look(described).missing, ["Gone. (A lock.)"]);
        let empty = "<article><header><img src=hero.png></header><div class=body> </div></article>";
        assert!(!look(empty).has_body);
        assert!(look("<article><div class=body><img src=only.png></div></article>").has_body);
    }
}
