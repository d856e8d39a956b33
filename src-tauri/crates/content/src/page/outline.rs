//! One walk over a page that notes which elements a rule about metadata may look for, so that the rules need not
//! walk the page again for each of their selectors. Must never decide what an element means.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;
use dom_query::{Document, Element, Matcher, NodeId, NodeRef};
use html5ever::local_name;

/// What is notable about an element: a set of the constants below.
pub(super) type Traits = u32;

pub(super) const ROOT: Traits = 1;
pub(super) const BODY: Traits = 1 << 1;
pub(super) const META: Traits = 1 << 2;
pub(super) const LINK: Traits = 1 << 3;
pub(super) const SCRIPT: Traits = 1 << 4;
pub(super) const TITLE: Traits = 1 << 5;
pub(super) const H1: Traits = 1 << 6;
pub(super) const H2: Traits = 1 << 7;
/// An `a` with an address.
pub(super) const ANCHOR: Traits = 1 << 8;
pub(super) const IMAGE: Traits = 1 << 9;
pub(super) const TIME: Traits = 1 << 10;
pub(super) const ADDRESS: Traits = 1 << 11;
pub(super) const ITEMPROP: Traits = 1 << 12;
/// Any element with a `rel`.
pub(super) const REL: Traits = 1 << 13;
/// Called after a dek in its class.
pub(super) const DEK: Traits = 1 << 14;
pub(super) const KICKER: Traits = 1 << 15;
pub(super) const SERIES: Traits = 1 << 16;
/// Called after those who write, in its class or id.
pub(super) const AUTHOR: Traits = 1 << 17;
/// Called after days, in its class or id.
pub(super) const DATE: Traits = 1 << 18;
/// Called after what stands beside a story, in its class.
pub(super) const BESIDE: Traits = 1 << 19;
/// Called after the way from the front page, in its class, id or label.
pub(super) const CRUMBS: Traits = 1 << 20;

/// Words that classes and ids hold anywhere, whatever their case.
const WORDS: [(&str, Traits); 39] = [
    ("breadcrumb", CRUMBS),
    ("auteur", AUTHOR),
    ("autor", AUTHOR),
    ("forfatter", AUTHOR),
    ("författare", AUTHOR),
    ("forfattare", AUTHOR),
    ("kirjoittaja", AUTHOR),
    ("verfasser", AUTHOR),
    ("redacteur", AUTHOR),
    ("subheadline", DEK),
    ("sub-headline", DEK),
    ("subtitle", DEK),
    ("sub-title", DEK),
    ("standfirst", DEK),
    ("dek", DEK),
    ("lede", DEK),
    ("article-summary", DEK),
    ("article__summary", DEK),
    ("kicker", KICKER),
    ("eyebrow", KICKER),
    ("overline", KICKER),
    ("rubric", KICKER),
    ("series", SERIES),
    ("byline", AUTHOR | DATE),
    ("author", AUTHOR),
    ("writer", AUTHOR),
    ("date", DATE),
    ("publish", DATE),
    ("timestamp", DATE),
    ("meta", DATE),
    ("comment", BESIDE),
    ("related", BESIDE),
    ("sidebar", BESIDE),
    ("recommend", BESIDE),
    ("widget-area", BESIDE),
    ("infinite", BESIDE),
    ("trending", BESIDE),
    ("most-read", BESIDE),
    ("popular", BESIDE),
];

/// A selector, and what an element must have of [`Traits`] that it can match: any one of them.
pub(super) struct Place {
    selector: &'static str,
    traits: Traits,
    matcher: OnceLock<Option<Matcher>>,
}

impl Place {
    pub(super) const fn new(selector: &'static str, traits: Traits) -> Self {
        Self { selector, traits, matcher: OnceLock::new() }
    }

    fn matches(&self, node: &NodeRef<'_>) -> bool {
        let matcher = self.matcher.get_or_init(|| Matcher::new(self.selector).ok());
        matcher.as_ref().is_some_and(|matcher| matcher.match_element(node))
    }
}

/// The notable elements of a page, in its order.
pub(super) struct Outline<'a> {
    document: &'a Document,
    elements: Vec<(NodeRef<'a>, Traits)>,
    own_article: OnceCell<Option<NodeRef<'a>>>,
    elsewhere: RefCell<HashMap<NodeId, bool>>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let root = document.root();
        let elements = root.descendants_it().filter_map(|node| {
            let traits = traits_of(&*node.element_ref()?);
            (traits != 0).then_some((node, traits))
        });
        let elements = elements.collect();
        Self { document, elements, own_article: OnceCell::new(), elsewhere: RefCell::default() }
    }

    pub(super) fn document(&self) -> &'a Document {
        self.document
    }

    /// The elements that have any of these traits.
    pub(super) fn with(&self, wanted: Traits) -> impl Iterator<Item = NodeRef<'a>> + '_ {
        self.elements.iter().filter(move |(_, traits)| traits & wanted != 0).map(|(node, _)| *node)
    }

    /// The elements a selector matches.
    pub(super) fn at(&self, place: &'static Place) -> impl Iterator<Item = NodeRef<'a>> + '_ {
        self.with(place.traits).filter(|node| place.matches(node))
    }

    /// The same inside the article with the headline, else on the whole page.
    pub(super) fn at_own(&self, place: &'static Place) -> impl Iterator<Item = NodeRef<'a>> + '_ {
        let article = self.own_article();
        self.at(place).filter(move |node| article.is_none_or(|article| is_within(node, &article)))
    }

    fn own_article(&self) -> Option<NodeRef<'a>> {
        *self.own_article.get_or_init(|| {
            self.with(H1)
                .find_map(|headline| headline.ancestors_it(None).find(|around| around.has_name("article")))
        })
    }

    /// Whether an element stands in menus, comments, related stories, other stories of the page.
    pub(super) fn is_elsewhere(&self, node: &NodeRef<'a>) -> bool {
        let mut known = self.elsewhere.borrow_mut();
        let mut unknown = Vec::new();
        let mut is_elsewhere = false;
        for around in std::iter::once(*node).chain(node.ancestors_it(None)) {
            if let Some(known) = known.get(&around.id) {
                is_elsewhere = *known;
                break;
            }
            unknown.push(around);
        }
        for around in unknown.iter().rev() {
            is_elsewhere = is_elsewhere || self.is_beside(around);
            known.insert(around.id, is_elsewhere);
        }
        is_elsewhere
    }

    /// Whether an element stands in a menu or among what is called comments or other stories.
    pub(super) fn is_among_others(&self, node: &NodeRef<'a>) -> bool {
        node.ancestors_it(None).any(|around| {
            around.has_name("nav")
                || !around.has_name("aside") && !around.has_name("footer") && self.is_beside(&around)
                || around.element_ref().is_some_and(|element| is_called_beside(&element))
                    && self.is_beside(&around)
        })
    }

    fn is_beside(&self, node: &NodeRef<'a>) -> bool {
        let Some(element) = node.element_ref() else { return false };
        match element.name.local {
            local_name!("aside") | local_name!("nav") => return true,
            local_name!("footer") if !node.ancestors_it(None).any(|outer| outer.has_name("article")) => {
                return true;
            }
            local_name!("body") | local_name!("html") => return false,
            _ => {}
        }
        // "has-sidebar" is what surrounds the story, not what stands beside it.
        is_called_beside(&element) && !self.with(H1).any(|headline| is_within(&headline, node))
    }
}

/// Whether an element is called after what stands beside a story. "content-main-sidebar" and "with-sidebar" are
/// called after what they hold both of.
fn is_called_beside(element: &Element) -> bool {
    if traits_of(element) & BESIDE == 0 {
        return false;
    }
    let class = element.attrs.iter().find(|attribute| attribute.name.local == local_name!("class"));
    let is_wrapper = |name: &&str| {
        let name = name.to_ascii_lowercase();
        name.contains("sidebar")
            && name
                .split(['-', '_'])
                .any(|part| matches!(part, "main" | "content" | "with" | "has" | "no" | "without"))
    };
    class.is_none_or(|class| {
        class
            .value
            .split_ascii_whitespace()
            .filter(|name| !is_wrapper(name))
            .any(|name| named_in(name) & BESIDE != 0)
    })
}

/// Whether an element is inside another.
pub(super) fn is_within(node: &NodeRef<'_>, around: &NodeRef<'_>) -> bool {
    node.ancestors_it(None).any(|outer| outer.id == around.id)
}

fn traits_of(element: &Element) -> Traits {
    let mut traits = match element.name.local {
        local_name!("html") => ROOT,
        local_name!("body") => BODY,
        local_name!("meta") => META,
        local_name!("link") => LINK,
        local_name!("script") => SCRIPT,
        local_name!("title") => TITLE,
        local_name!("h1") => H1,
        local_name!("h2") => H2,
        local_name!("img") => IMAGE,
        local_name!("time") => TIME,
        local_name!("address") => ADDRESS,
        _ => 0,
    };
    for attribute in &element.attrs {
        traits |= match attribute.name.local {
            local_name!("class") => named_in(&attribute.value),
            local_name!("id") => named_in(&attribute.value) & (AUTHOR | DATE | CRUMBS),
            local_name!("aria-label") => named_in(&attribute.value) & CRUMBS,
            local_name!("itemprop") => ITEMPROP,
            local_name!("rel") => REL,
            local_name!("href") if element.name.local == local_name!("a") => ANCHOR,
            _ => 0,
        };
    }
    traits
}

static NAMES: LazyLock<Option<DFA>> = LazyLock::new(|| {
    let words = WORDS.map(|(word, _)| word);
    DFA::builder().ascii_case_insensitive(true).build(words).ok()
});

/// Whether an element is called a kicker.
pub(super) fn is_called_a_kicker(node: &NodeRef<'_>) -> bool {
    node.class().is_some_and(|class| named_in(&class) & KICKER != 0)
}

/// Whether a class or an id is called after days.
pub(super) fn is_called_after_days(name: &str) -> bool {
    named_in(name) & DATE != 0
}

/// What a class or an id is called after.
fn named_in(value: &str) -> Traits {
    let Some(names) = &*NAMES else { return Traits::MAX };
    let Ok(mut state) = names.start_state(Anchored::No) else { return Traits::MAX };
    let mut traits = 0;
    for byte in value.bytes() {
        state = names.next_state(Anchored::No, state, byte);
        if names.is_match(state) {
            let words = (0..names.match_len(state)).map(|at| names.match_pattern(state, at).as_usize());
            traits |= words.filter_map(|word| WORDS.get(word)).fold(0, |all, (_, traits)| all | traits);
        }
    }
    traits
}
