//! Other stories that no mark sets apart: told by how the head of a story is printed, once more and for another
//! address. Must never cut where no text of the page's own would stay before it.

use dom_query::{Element, NodeRef};
use html5ever::local_name;
use url::Url;

use super::{FurtherStory, WORDS_BEFORE_HEADING, is_gone, linked_story};
use crate::page::metadata::Metadata;
use crate::page::prose::{self, is_followed_by_prose, prose_before, prose_in};
use crate::page::{marks, polish};
use crate::{text, tree};

/// Heads looked at on one page.
const HEADS_MAX: usize = 80;
/// A story's own text before another: words at least, and where the page's headline is not printed.
const OWN_WORDS_MIN: u32 = 20;
const UNTITLED_WORDS_MIN: u32 = 60;
/// Another story has so many words of running text; a teaser has fewer.
const OTHER_WORDS_MIN: u32 = 40;
/// A box whose head has neither day nor byline is a story of its own with so many words in so many lines.
const BARE_WORDS_MIN: u32 = 80;
const BARE_LINES_MIN: u32 = 2;
/// What stands in a box before its head has fewer words: captions, a section.
const BEFORE_WORDS_MAX: u32 = 25;
/// Lines after a heading among which its byline and its day stand, and the most words of one.
const HEAD_LINES: usize = 8;
const HEAD_LINE_WORDS: u32 = 12;
/// Under the page's own headline a dek of so many words may stand before them.
const DEK_WORDS_MAX: u32 = 45;

/// What may be the head of a story, in the page's order.
#[derive(Default)]
pub(super) struct Heads<'a> {
    found: Vec<NodeRef<'a>>,
}

impl<'a> Heads<'a> {
    /// Notes an element.
    pub(super) fn note(&mut self, node: NodeRef<'a>, element: &Element) {
        let is_head = match element.name.local {
            local_name!("h1") | local_name!("h2") | local_name!("h3") | local_name!("summary") => true,
            local_name!("a") => leads_to_person(element),
            _ => false,
        };
        if is_head {
            self.found.push(node);
        }
    }

    /// The page's own headline, where it is printed.
    pub(super) fn headline(&self, metadata: &Metadata) -> Option<NodeRef<'a>> {
        self.found.get(self.place_of_headline(metadata)?).copied()
    }

    fn place_of_headline(&self, metadata: &Metadata) -> Option<usize> {
        self.found.iter().position(|head| is_title(head, metadata) && !is_gone(head))
    }

    /// Takes the stories out that begin after the page's own, and names them.
    pub(super) fn cut(&self, base: Option<&Url>, metadata: &Metadata) -> Vec<FurtherStory> {
        let own = self.place_of_headline(metadata);
        let headline = own.and_then(|own| self.found.get(own)).copied();
        let signs = headline.map(|own| Signs::after(&own, DEK_WORDS_MAX)).unwrap_or_default();
        let is_signed = signs.has_byline || signs.has_day;
        let page = Page { base, metadata, own: headline, is_signed, is_named: signs.is_whole() };
        let mut further = self.cut_before(own.unwrap_or_default(), &page);
        let after = self.found.iter().skip(own.map_or(0, |own| own + 1)).filter(|head| !is_gone(head));
        let mut bylines: Vec<NodeRef<'a>> = Vec::new();
        for head in after.take(HEADS_MAX).copied().collect::<Vec<_>>() {
            if is_gone(&head) {
                continue;
            }
            let begun = if head.has_name("a") {
                let begun = page.signed(&head, &bylines);
                bylines.push(head);
                begun
            } else {
                page.headed(&head)
            };
            let Some(begun) = begun else { continue };
            if !page.has_text_before(&begun) && !self.is_between(&begun, &page) {
                // A heading right under the headline is its dek, or that of a first part.
                if !head.has_name("a") && !page.leads_away(&head) {
                    continue;
                }
                // A page that begins with another story is a collection of them: all are its own.
                break;
            }
            if page.is_described(&begun.node) || page.goes_on_after(&begun, &self.found) {
                continue;
            }
            further.extend(self.found.iter().filter_map(|head| begun.names(head, &page)));
            begun.remove();
        }
        further
    }

    /// Takes the stories out that stand whole before the page's own headline, where a text follows that.
    fn cut_before(&self, own: usize, page: &Page<'a, '_>) -> Vec<FurtherStory> {
        let Some(headline) = page.own else { return Vec::new() };
        let mut further = Vec::new();
        for head in self.found.iter().take(own.min(HEADS_MAX)).filter(|head| level_of(head) <= 3) {
            let begun = if is_gone(head) { None } else { page.headed(head).filter(|begun| begun.is_boxed) };
            let Some(begun) = begun else { continue };
            if page.is_described(&begun.node)
                || prose::after(&headline, UNTITLED_WORDS_MIN) < UNTITLED_WORDS_MIN
            {
                continue;
            }
            further.extend(self.found.iter().filter_map(|head| begun.names(head, page)));
            begun.remove();
        }
        further
    }

    /// Whether others in boxes, signed as the page's own story is, stand between its headline and its text.
    fn is_between(&self, first: &Begun<'a>, page: &Page<'a, '_>) -> bool {
        if !page.is_signed || !first.is_boxed || first.is_bare {
            return false;
        }
        let others = self.found.iter().rev().filter(|head| level_of(head) <= 3 && !is_gone(head));
        let last = others.take(HEADS_MAX).find_map(|head| page.headed(head));
        last.is_some_and(|last| {
            last.is_boxed && prose::after(&last.node, UNTITLED_WORDS_MIN) >= UNTITLED_WORDS_MIN
        })
    }
}

/// Whether a link leads to those who write.
fn leads_to_person(element: &Element) -> bool {
    element.attrs.iter().any(|attribute| match attribute.name.local {
        local_name!("rel") => attribute.value.split_ascii_whitespace().any(|rel| rel == "author"),
        local_name!("href") => PEOPLE.iter().any(|folder| attribute.value.contains(folder)),
        _ => false,
    })
}

/// Whether a link leads to a shop, as it says itself.
fn is_sold(element: &Element) -> bool {
    element.attrs.iter().any(|attribute| {
        attribute.name.local == local_name!("rel")
            && attribute.value.split_ascii_whitespace().any(|rel| matches!(rel, "sponsored" | "nofollow"))
    })
}

/// Folders in which sites keep the pages of those who write.
const PEOPLE: [&str; 6] =
    ["/author/", "/authors/", "/contributor/", "/contributors/", "/writer/", "/people/"];

fn is_title(head: &NodeRef<'_>, metadata: &Metadata) -> bool {
    !head.has_name("a")
        && !metadata.title.is_empty()
        && text::fold(&head.text()).to_lowercase() == metadata.title.to_lowercase()
}

/// Whether a heading is all a link of which nothing is left but its words: what folds and unfolds says so itself.
fn is_blank(head: &NodeRef<'_>) -> bool {
    let is_bare = |link: &NodeRef<'_>| link.element_ref().is_some_and(|link| link.attrs.is_empty());
    let mut blank = head.descendants_it().filter(|inner| inner.has_name("a") && is_bare(inner));
    let named = head.text().trim().len();
    level_of(head) <= 2
        && text::word_count(&head.text()) >= HEADLINE_WORDS_MIN
        && blank.any(|link| link.text().trim().len() * 10 >= named * 9)
}

struct Page<'a, 'm> {
    base: Option<&'m Url>,
    metadata: &'m Metadata,
    /// The page's own headline, where it is printed.
    own: Option<NodeRef<'a>>,
    /// Whether a byline or a day stands under it, as they stand under another's.
    is_signed: bool,
    /// Whether both do, though nothing may mark the name.
    is_named: bool,
}

/// Where another story begins.
struct Begun<'a> {
    /// Its box, or the first element of it.
    node: NodeRef<'a>,
    /// Whether it is all in that box; else it goes on beside it.
    is_boxed: bool,
    /// Whether it is told by its length alone.
    is_bare: bool,
}

impl<'a> Begun<'a> {
    fn holds(&self, head: &NodeRef<'a>) -> bool {
        let is_below = |top: &NodeRef<'a>| {
            head.id == top.id || head.ancestors_it(None).any(|around| around.id == top.id)
        };
        is_below(&self.node) || !self.is_boxed && beside(&self.node).iter().any(is_below)
    }

    /// The story a head in it names.
    fn names(&self, head: &NodeRef<'a>, page: &Page<'a, '_>) -> Option<FurtherStory> {
        let is_inside = !head.has_name("a") && !is_gone(head) && self.holds(head);
        is_inside.then(|| page.story_of(head)).flatten()
    }

    fn remove(&self) {
        if !self.is_boxed {
            beside(&self.node).iter().for_each(NodeRef::remove_from_parent);
        }
        self.node.remove_from_parent();
    }
}

/// What follows a node in its box.
fn beside<'a>(node: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    std::iter::successors(node.next_sibling(), NodeRef::next_sibling).collect()
}

impl<'a> Page<'a, '_> {
    /// The story a heading names, whole: an editor's link beside it is not what it leads to, nor a section's name.
    fn story_of(&self, head: &NodeRef<'a>) -> Option<FurtherStory> {
        let link = head.descendants_it().find(|inner| inner.has_name("a") && inner.has_attr("href"));
        let is_other = link.is_some_and(|link| {
            link.element_ref().is_some_and(|link| leads_to_person(&link) || is_sold(&link))
        });
        let (named, linked) = (head.text().trim().len(), link.map(|link| link.text().trim().len()));
        let is_whole = linked.is_none_or(|linked| linked * 10 >= named * 7);
        (is_whole && !is_other && text::word_count(&head.text()) >= HEADLINE_WORDS_MIN)
            .then(|| linked_story(head, self.base, self.metadata))
            .flatten()
    }

    /// Whether a heading leads to another story, or did before its address was lost, and the page's own did not.
    fn leads_away(&self, head: &NodeRef<'a>) -> bool {
        self.story_of(head).is_some() || is_blank(head) && self.own.is_none_or(|own| !is_blank(&own))
    }

    /// Another story under a heading.
    fn headed(&self, head: &NodeRef<'a>) -> Option<Begun<'a>> {
        if text::word_count(&head.text()) < HEADLINE_WORDS_MIN {
            return None;
        }
        let is_linked = self.leads_away(head);
        if !is_linked && head.has_name("summary") {
            return None;
        }
        let signs = Signs::after(head, 0);
        let is_signed = signs.has_byline && signs.has_day;
        if !is_linked {
            // Parts of a story have headings too, and entries of a diary their days.
            let is_alike = is_signed && self.is_signed || signs.is_whole() && self.is_named;
            return if is_alike { self.begun(head) } else { None };
        }
        let begun = self.begun(head)?;
        let level = level_of(head);
        let is_headed = level == 1 || self.is_signed && (signs.has_byline || signs.has_day);
        if is_headed || begun.is_boxed && (is_signed || level <= 2) && self.is_parallel(&begun.node) {
            return Some(begun);
        }
        let is_bare = begun.is_boxed && level <= 2 && is_long(head, &begun.node);
        is_bare.then_some(Begun { is_bare, ..begun })
    }

    /// Another story under the byline of somebody else with its day, after text under the page's own.
    fn signed(&self, byline: &NodeRef<'a>, before: &[NodeRef<'a>]) -> Option<Begun<'a>> {
        let last = before.iter().rfind(|known| self.own.is_some() && !is_gone(known))?;
        let is_other = before.iter().all(|known| known.attr("href") != byline.attr("href"));
        let begins = is_other
            && prose::between(Some(last), byline, OWN_WORDS_MIN) >= OWN_WORDS_MIN
            && Signs::after(byline, 0).has_day;
        begins.then(|| self.begun(byline)).flatten()
    }

    /// Where the story of a head begins: the outermost box that begins with it.
    fn begun(&self, head: &NodeRef<'a>) -> Option<Begun<'a>> {
        let mut node = *head;
        for around in head.ancestors_it(None) {
            let name = around.node_name()?;
            if matches!(&*name, "body" | "html" | "main") || self.holds_own(&around) || is_beside(&around) {
                break;
            }
            if prose_before(&around, head) >= BEFORE_WORDS_MAX || self.holds_other_parts(&around, &node, head)
            {
                break;
            }
            node = around;
        }
        if prose_in(&node, OTHER_WORDS_MIN) >= OTHER_WORDS_MIN {
            return Some(Begun { node, is_boxed: true, is_bare: false });
        }
        is_followed_by_prose(&node, OTHER_WORDS_MIN).then_some(Begun {
            node,
            is_boxed: false,
            is_bare: false,
        })
    }

    /// Whether a heading names another story, or is printed as one's.
    fn begins_story(&self, head: &NodeRef<'a>) -> bool {
        let is_signed = || {
            let signs = Signs::after(head, 0);
            self.is_signed && signs.has_byline && signs.has_day || self.is_named && signs.is_whole()
        };
        self.leads_away(head) || is_signed()
    }

    /// Whether a box has headings beside one of its own that are neither another story's nor below the head.
    fn holds_other_parts(&self, around: &NodeRef<'a>, node: &NodeRef<'a>, head: &NodeRef<'a>) -> bool {
        let level = level_of(head);
        let is_part = |inner: NodeRef<'a>| level_of(&inner) <= level.min(3) && !self.begins_story(&inner);
        let mut others = around.children_it(false).filter(|child| child.id != node.id);
        others.any(|child| is_part(child) || child.descendants_it().any(is_part))
    }

    fn holds_own(&self, around: &NodeRef<'a>) -> bool {
        self.own.is_some_and(|own| own.ancestors_it(None).any(|outer| outer.id == around.id))
    }

    /// Whether a box stands beside one that holds the page's own headline and a text.
    fn is_parallel(&self, node: &NodeRef<'a>) -> bool {
        let Some(own) = self.own else { return false };
        let Some(around) = node.parent() else { return false };
        let line = std::iter::once(own).chain(own.ancestors_it(None));
        let Some(beside) = line.into_iter().find(|outer| outer.parent().is_some_and(|p| p.id == around.id))
        else {
            return false;
        };
        prose_in(&beside, OWN_WORDS_MIN) >= OWN_WORDS_MIN
    }

    /// Whether text of the page's own stays before another story.
    fn has_text_before(&self, begun: &Begun<'a>) -> bool {
        let least = if self.own.is_some() { OWN_WORDS_MIN } else { UNTITLED_WORDS_MIN };
        prose::between(self.own.as_ref(), &begun.node, least) >= least
    }

    /// Whether headings of the page's own story follow a box that only its length makes another's: one of several
    /// things the story speaks of.
    fn goes_on_after(&self, begun: &Begun<'a>, heads: &[NodeRef<'a>]) -> bool {
        let Some(around) = begun.node.parent().filter(|_| begun.is_bare) else { return false };
        let after = heads.iter().skip_while(|head| !begun.holds(head));
        let mut after = after.filter(|head| level_of(head) <= 2 && !is_gone(head));
        let is_after = |head: &NodeRef<'a>| {
            !begun.holds(head)
                && head.ancestors_it(None).any(|outer| outer.id == around.id)
                && !self.begins_story(head)
        };
        after.any(is_after)
    }

    /// Whether a box begins as the page describes its own story.
    fn is_described(&self, node: &NodeRef<'a>) -> bool {
        let opening: String = self.metadata.description.chars().take(DESCRIBED_CHARACTERS).collect();
        opening.chars().count() == DESCRIBED_CHARACTERS && text::fold(&node.text()).contains(&opening)
    }
}

/// The level of a heading; more than any for anything else.
fn level_of(head: &NodeRef<'_>) -> u8 {
    const LEVELS: [&str; 4] = ["h1", "h2", "h3", "h4"];
    let at = LEVELS.iter().position(|name| head.has_name(name));
    at.and_then(|at| u8::try_from(at + 1).ok()).unwrap_or(u8::MAX)
}

/// Headlines have so many words at least; sections fewer.
const HEADLINE_WORDS_MIN: u32 = 3;

/// So much of a description is looked for in a text.
const DESCRIBED_CHARACTERS: usize = 40;

/// A box that stands beside a story by its name.
fn is_beside(node: &NodeRef<'_>) -> bool {
    ["aside", "nav", "footer"].iter().any(|name| node.has_name(name))
        || node.class().is_some_and(|class| marks::is_marked(&class))
}

/// Whether a box under a heading is long enough for a story, and no part of a numbered list.
fn is_long(head: &NodeRef<'_>, node: &NodeRef<'_>) -> bool {
    let printed = head.text();
    let is_numbered = printed.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '#');
    !is_numbered
        && prose::lines_of(node) >= BARE_LINES_MIN
        && prose_in(node, BARE_WORDS_MIN) >= BARE_WORDS_MIN
}

/// What stands after a head and belongs to it.
#[derive(Default)]
struct Signs {
    has_byline: bool,
    has_day: bool,
    /// A line that may be a name, which nothing marks as one.
    has_name: bool,
}

impl Signs {
    /// Whether somebody's name stands there with a day.
    fn is_whole(&self) -> bool {
        self.has_day && (self.has_byline || self.has_name)
    }

    fn after(head: &NodeRef<'_>, dek_words: u32) -> Self {
        let mut signs = Self::default();
        let mut words_max = dek_words;
        let top = head.ancestors_it(Some(4)).last().unwrap_or(*head);
        let mut seen = 0;
        let mut is_after = false;
        // What stands in the head follows it at once.
        let mut own = head.descendants_it().count();
        for node in top.descendants_it() {
            if !is_after {
                is_after = node.id == head.id;
                continue;
            }
            if own > 0 {
                own -= 1;
                continue;
            }
            let is_word = |text: &str| text.chars().any(char::is_alphanumeric);
            let Some(line) = tree::with_text(&node, |text| is_word(text).then(|| text::fold(text))).flatten()
            else {
                continue;
            };
            seen += 1;
            let words = text::word_count(&line);
            if seen > HEAD_LINES || words > words_max.max(HEAD_LINE_WORDS) {
                break;
            }
            if words > HEAD_LINE_WORDS {
                words_max = HEAD_LINE_WORDS;
                continue;
            }
            signs.read(&node, &line);
        }
        signs
    }

    fn read(&mut self, node: &NodeRef<'_>, line: &str) {
        self.has_day |= polish::holds_year(line) && polish::is_date_line(line);
        let is_person = || {
            let link = node.ancestors_it(Some(2)).find(|around| around.has_name("a"));
            link.is_some_and(|link| link.element_ref().is_some_and(|element| leads_to_person(&element)))
        };
        self.has_name |= is_name(line);
        self.has_byline |= line.starts_with("By ") || line.starts_with("BY ") || is_person();
    }
}

/// Words a name has.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// "Ana Ruiz", "A. de Holm": a few words, all but the smallest with a capital.
fn is_name(line: &str) -> bool {
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || "'’.-".contains(c))
            || word.chars().count() <= 3 && word.chars().all(char::is_lowercase)
    };
    NAME_WORDS.contains(&line.split_whitespace().count()) && line.split_whitespace().all(is_part)
}

/// Whether a heading stands at the head of a box.
pub(super) fn leads(head: &NodeRef<'_>, node: &NodeRef<'_>) -> bool {
    let before = node.descendants_it().take_while(|inner| inner.id != head.id).filter(NodeRef::is_text);
    before.map(|inner| text::word_count(&inner.text())).sum::<u32>() <= WORDS_BEFORE_HEADING
}

/// Whether a head is printed as a story's: with a day and those who wrote it.
pub(super) fn is_signed(head: &NodeRef<'_>) -> bool {
    let signs = Signs::after(head, 0);
    signs.has_byline || signs.has_day
}
