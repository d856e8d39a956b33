//! The pages that list stories: front, sections, contributors, series, tags. Never a story's whole text.

use maud::{Markup, html};

use crate::answer::Page;
use crate::figure;
use crate::lists::{List, Scope};
use crate::masthead::Contributor;
use crate::site::Site;
use crate::story::Story;

use super::furniture;
use super::shell::{Frame, shell};

/// The front page: a lead, two seconds, a band for each section, and everything newest first below.
pub(crate) fn front(site: &Site, list: &List) -> Page {
    if list.page > 1 {
        return listing(site, list);
    }
    let (lead, rest) = list.stories.split_at(list.stories.len().min(1));
    let main = html! {
        section.mer-front {
            @for story in lead { div.mer-first { (card(site, story, 1200)) } }
            div.mer-seconds { @for story in rest.iter().take(2) { (card(site, story, 600)) } }
        }
        @for section in &site.masthead.sections {
            section.mer-band {
                h2 { a href={ "/sections/" (section.slug) "/" } { (section.name) } }
                p.mer-band-about { (section.blurb) }
                div.mer-grid {
                    @for story in site.stories().iter().filter(|story| story.section == section.slug).take(4) {
                        (card(site, story, 400))
                    }
                }
            }
        }
        (furniture::newsletter("front"))
        section.mer-latest { h2 { "Latest" } (rows(site, list)) }
        (further(list))
    };
    frame(site, list, "mer-page mer-page-front", &main)
}

/// Any list of stories.
pub(crate) fn listing(site: &Site, list: &List) -> Page {
    let main = html! {
        header.mer-list-head { h1 { (list.title) } p { (list.about) } }
        (rows(site, list))
        (further(list))
    };
    frame(site, list, "mer-page mer-page-list", &main)
}

/// A contributor's page: who they are, then what they wrote.
pub(crate) fn contributor(site: &Site, list: &List, person: &Contributor) -> Page {
    let portrait = person.portrait.as_deref().and_then(|name| site.gallery.picture(name));
    let main = html! {
        header.mer-person {
            @if let Some(portrait) = portrait {
                img.mer-portrait src={ (portrait.path()) "?width=320" } alt=(portrait.alt) width="160" height="160";
            }
            div { h1 { (person.name) } p.mer-role { (person.role) } p { (person.bio) } }
        }
        (rows(site, list))
        (further(list))
    };
    frame(site, list, "mer-page mer-page-person", &main)
}

fn frame(site: &Site, list: &List, body_class: &str, main: &Markup) -> Page {
    let home = list.scope.path();
    let path = if list.page == 1 { home } else { format!("{home}?page={}", list.page) };
    let title = match list.scope {
        Scope::Whole => format!("{}: {}", list.title, list.about),
        _ => format!("{} | {}", list.title, site.masthead.name),
    };
    let frame = Frame {
        title: &title,
        description: &list.about,
        path: &path,
        language: &site.masthead.language,
        direction: "ltr",
        scope: list.scope.clone(),
        head: html! {
            meta property="og:type" content="website";
            meta property="og:title" content=(list.title);
            meta property="og:site_name" content=(site.masthead.name);
        },
        body_class,
    };
    shell(site, &frame, main).changed(list.changed)
}

fn rows(site: &Site, list: &List) -> Markup {
    html! {
        ol.mer-rows { @for story in &list.stories { li { (card(site, story, 400)) } } }
    }
}

fn further(list: &List) -> Markup {
    html! {
        @if list.has_more {
            nav.mer-endless aria-label="Older stories" {
                a rel="next" href={ (list.scope.path()) "?page=" (list.page + 1) } { "Older stories" }
            }
        }
    }
}

fn card(site: &Site, story: &Story, width: u32) -> Markup {
    let section = site.masthead.section(&story.section).map_or("", |section| section.name.as_str());
    let names: Vec<&str> = story.credits.iter().map(|credit| credit.printed.as_str()).collect();
    html! {
        article.mer-card lang=(story.language) dir=(story.direction) {
            a href=(story.path()) tabindex="-1" { (figure::thumbnail(site, story, width)) }
            p.mer-kicker { (section) @if !story.kind.is_empty() { " · " (story.kind) } }
            h3 { a href=(story.path()) { (story.title) } }
            p.mer-dek { (story.dek) }
            p.mer-byline { (names.join(", ")) " · " time datetime=(story.published) { (story.published.strftime("%-d %B %Y")) } }
        }
    }
}
