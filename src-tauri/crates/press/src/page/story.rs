//! A story's page: the story, and below it other stories that the site hopes you will go on to. Never decides
//! what the story says.

use maud::{Markup, PreEscaped, html};

use crate::answer::Page;
use crate::body;
use crate::chance::variant;
use crate::figure::{self, Medium, Shown};
use crate::lists::Scope;
use crate::site::Site;
use crate::story::{MetadataState, Story};

use super::furniture;
use super::metadata::metadata;
use super::shell::{Frame, shell};

/// The page of a story; of one printed in parts, the first.
pub(crate) fn story(site: &Site, story: &Story) -> Page {
    part(site, story, 1)
}

/// A later page of a story that is printed in parts.
pub(crate) fn later_part(site: &Site, story: &Story, number: &str) -> Option<Page> {
    let number = number.parse().ok().filter(|number| (2..=PARTS).contains(number))?;
    story.in_parts.then(|| part(site, story, number))
}

/// Into how many pages a long story is cut, where it is.
const PARTS: usize = 2;

fn part_path(story: &Story, number: usize) -> String {
    if number == 1 { story.path() } else { format!("{}{number}/", story.path()) }
}

/// The part of a text that stands on one page: cut before the cross-heading nearest to the middle.
fn part_of(text: &str, number: usize) -> &str {
    let middle = text.len() / 2;
    let cut = text.match_indices("<h2").map(|(at, _)| at).min_by_key(|at| at.abs_diff(middle));
    match (cut, number) {
        (Some(cut), 1) => text.split_at(cut).0,
        (Some(cut), _) => text.split_at(cut).1,
        (None, _) => text,
    }
}

fn part(site: &Site, story: &Story, number: usize) -> Page {
    let path = part_path(story, number);
    let next = (story.in_parts && number < PARTS).then(|| site.url(&part_path(story, number + 1)));
    let title = match story.metadata {
        MetadataState::Right => story.title.clone(),
        _ => format!("{} | {}", story.title, site.masthead.name),
    };
    let frame = Frame {
        title: &title,
        description: &story.dek,
        path: &path,
        language: &story.language,
        direction: &story.direction,
        scope: Scope::Section(story.section.clone()),
        head: html! { (metadata(site, story)) @if let Some(next) = &next { link rel="next" href=(next); } },
        body_class: "mer-page mer-page-story",
    };
    let main = html! {
        (breadcrumbs(site, story))
        (article(site, story, true, story.in_parts.then_some(number)))
        @if story.in_parts { (parts(story, number)) }
        (furniture::contributors_box(site, story))
        (furniture::comments(site, story))
        (furniture::related_list(site, story))
        (keep_reading(site, story))
        div.mer-endless data-next=(next_path(site, story)) data-page="2" { "Loading the next story" }
    };
    shell(site, &frame, &main).changed(story.modified)
}

/// The numbers under a story in parts.
fn parts(story: &Story, number: usize) -> Markup {
    html! {
        nav.mer-parts aria-label="Pages of this story" {
            @for other in 1..=PARTS {
                @if other == number { span aria-current="page" { (other) } }
                @else { a href=(part_path(story, other)) { (other) } }
            }
            @if number < PARTS { a.mer-next-part rel="next" href=(part_path(story, number + 1)) { "Next page" } }
        }
    }
}

fn article(site: &Site, story: &Story, is_first: bool, part: Option<usize>) -> Markup {
    let interruption = |paragraph| {
        if is_first { furniture::interruption(site, story, paragraph) } else { None }
    };
    let whole = body::render(site, story, Medium::Page, &interruption);
    let text = part.map_or(whole.as_str(), |number| part_of(&whole, number));
    html! {
        article.mer-story lang=(story.language) dir=(story.direction) data-address=(story.path()) {
            header.mer-opening {
                (kicker(site, story))
                @if is_first { h1.mer-title { (story.title) } } @else { h2.mer-title { (story.title) } }
                @if !story.dek.is_empty() { p.mer-dek { (story.dek) } }
                (byline(story))
                @if is_first { (furniture::share_bar(site, story)) }
            }
            @if let Some(hero) = story.hero.as_ref().filter(|_| part.is_none_or(|number| number == 1)) {
                (figure::lead(site, &Shown {
                    name: &hero.picture, caption: &hero.caption, credit: &hero.credit, issue: hero.issue,
                }))
            }
            div.mer-text { (PreEscaped(text)) }
            footer.mer-close {
                (furniture::tags(story))
                @if is_first { (furniture::share_bar(site, story)) }
            }
        }
    }
}

fn kicker(site: &Site, story: &Story) -> Markup {
    let section = site.masthead.section(&story.section).map_or("", |section| section.name.as_str());
    let series = story.series.as_ref().and_then(|place| site.masthead.series(&place.slug));
    html! {
        p.mer-kicker {
            a href={ "/sections/" (story.section) "/" } { (section) }
            @if let Some(subsection) = &story.subsection { " · " span { (subsection) } }
            @if !story.kind.is_empty() { " · " span.mer-kind { (story.kind) } }
            @if let Some(series) = series { " · " a href={ "/series/" (series.slug) "/" } { (series.name) } }
        }
    }
}

/// The byline. A page without metadata shows its date in words alone, as such pages do.
fn byline(story: &Story) -> Markup {
    let count = story.credits.len();
    let shown = story.published.strftime("%-d %B %Y, %H:%M UTC").to_string();
    html! {
        p.mer-byline {
            @if !story.credits.first().is_some_and(|credit| credit.printed.starts_with("By ")) { "By " }
            @for (at, credit) in story.credits.iter().enumerate() {
                @if at > 0 { @if at + 1 == count { " and " } @else { ", " } }
                a rel="author" href={ "/contributors/" (credit.slug) "/" } { (credit.printed) }
            }
        }
        p.mer-date {
            @if story.metadata == MetadataState::Missing { (shown) }
            @else { time datetime=(story.published) { (shown) } }
            @if story.modified > story.published {
                span.mer-updated { ", updated " (story.modified.strftime("%-d %B, %H:%M")) }
            }
        }
    }
}

fn breadcrumbs(site: &Site, story: &Story) -> Markup {
    let section = site.masthead.section(&story.section).map_or("", |section| section.name.as_str());
    html! {
        nav.mer-crumbs aria-label="Where you are" {
            ol {
                li { a href="/" { "Home" } }
                li { a href={ "/sections/" (story.section) "/" } { (section) } }
                li aria-current="page" { (story.title) }
            }
        }
    }
}

/// Two other stories with their whole text, behind "keep reading": in a template that a script unpacks, folded
/// away, or standing open. All three are met in the wild, and all three have been taken for the story itself.
fn keep_reading(site: &Site, story: &Story) -> Markup {
    let first = variant(site.seed, &format!("keep:{}", story.slug), 3);
    html! {
        section.mer-continue aria-label="Keep reading" {
            h2 { "Keep reading" }
            @for (form, other) in (first..).zip(furniture::related(site, story, 2)) {
                @match form % 3 {
                    0 => {
                        div.mer-teaser {
                            h3 { a href=(other.path()) { (other.title) } }
                            p { (other.dek) }
                            button type="button" data-unpack=(other.slug) { "Keep reading" }
                        }
                        template id={ "whole-" (other.slug) } { (article(site, &other, false, None)) }
                    }
                    1 => div.mer-folded data-path=(other.path()) {
                        h3 { a href=(other.path()) { (other.title) } }
                        button type="button" aria-expanded="false" { "Keep reading" }
                        div.mer-fold hidden { (article(site, &other, false, None)) }
                    },
                    _ => div.mer-open data-path=(other.path()) { (article(site, &other, false, None)) },
                }
            }
        }
    }
}

fn next_path(site: &Site, story: &Story) -> String {
    furniture::related(site, story, 3).last().map_or_else(|| "/".to_owned(), |next| next.path())
}
