//! The way to a story from the front page: its last step before the story is the section.
//! Must never take the front page or the story itself for a section.

use dom_query::NodeRef;

use super::headline;
use super::linked_data::LinkedData;
use super::outline::{self, Outline, Place};
use super::sources::Source;
use crate::text;

/// Longer steps are headlines, in words.
const STEP_WORDS: usize = 5;

/// A longer text holds more than steps, in characters.
const TRAIL_MAX: usize = 200;

/// What the first step is called.
const HOMES: [&str; 26] = [
    "home",
    "homepage",
    "home page",
    "front page",
    "start",
    "startseite",
    "accueil",
    "inicio",
    "início",
    "portada",
    "hjem",
    "hem",
    "forside",
    "etusivu",
    "voorpagina",
    "strona główna",
    "domů",
    "főoldal",
    "ana sayfa",
    "главная",
    "головна",
    "首页",
    "首頁",
    "ホーム",
    "홈",
    "الرئيسية",
];

static TRAILS: Place =
    Place::new("[aria-label*=breadcrumb i], [class*=breadcrumb i], [id*=breadcrumb i]", outline::CRUMBS);

/// The step before the story, stated or printed.
pub(super) fn section(
    outline: &Outline<'_>,
    data: &LinkedData,
    title: &str,
    site: (Option<&str>, &str),
) -> Option<(Vec<String>, Source)> {
    let printed = || {
        let trail = outline.at(&TRAILS).find(is_trail)?;
        let links = trail.descendants_it().filter(|inner| inner.has_name("a"));
        last_step(links.map(|link| text::fold(&link.text())).collect(), title, site)
    };
    let stated = data.crumbs().into_iter().find_map(|steps| last_step(steps, title, site));
    let found = stated.map(|step| (step, Source::JsonLd)).or_else(|| Some((printed()?, Source::Print)));
    found.map(|(step, source)| (vec![step], source))
}

/// A line of links, not a page that is called after the one it holds.
fn is_trail(node: &NodeRef<'_>) -> bool {
    let is_page = ["html", "body", "main", "article"].iter().any(|name| node.has_name(name));
    !is_page
        && text::fold(&node.text()).chars().count() <= TRAIL_MAX
        && node.descendants_it().any(|inner| inner.has_name("a"))
}

fn last_step(steps: Vec<String>, title: &str, (site, host): (Option<&str>, &str)) -> Option<String> {
    let is_home =
        |step: &str| HOMES.contains(&step.to_lowercase().as_str()) || headline::is_site(step, site, host);
    let is_story = |step: &str| {
        headline::is_alike(step, title) || headline::letters(title).starts_with(&headline::letters(step))
    };
    let step = steps.into_iter().rev().find(|step| !is_story(step))?;
    let first = step.split_whitespace().next()?.to_lowercase();
    // Buttons stand among the steps too: "< Back to the blog".
    let is_button =
        matches!(first.as_str(), "back" | "return" | "zurück" | "retour" | "previous" | "next" | "share");
    let is_named = step.starts_with(char::is_alphabetic)
        && !step.ends_with(['?', '!'])
        && !first.starts_with("uncategori");
    let is_step = (1..=STEP_WORDS).contains(&step.split_whitespace().count())
        && is_named
        && !is_button
        && !is_home(&step);
    is_step.then_some(step)
}
