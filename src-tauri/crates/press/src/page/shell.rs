//! The frame of every page: head, masthead, menus, the bars that beg, the foot. Never a story's text.

use maud::{DOCTYPE, Markup, html};

use crate::answer::Page;
use crate::feed::{self, FeedFormat};
use crate::lists::Scope;
use crate::site::Site;

use super::furniture;

/// What a page tells its frame.
pub(super) struct Frame<'a> {
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    pub(super) path: &'a str,
    pub(super) language: &'a str,
    pub(super) direction: &'a str,
    /// The list whose feed belongs to the page, beside the magazine's own.
    pub(super) scope: Scope,
    /// What else goes into the head.
    pub(super) head: Markup,
    pub(super) body_class: &'a str,
}

/// A whole page.
pub(super) fn shell(site: &Site, frame: &Frame<'_>, main: &Markup) -> Page {
    let masthead = &site.masthead;
    Page::html(html! {
        (DOCTYPE)
        html lang=(frame.language) dir=(frame.direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (frame.title) }
                meta name="description" content=(frame.description);
                link rel="canonical" href=(site.url(frame.path));
                link rel="icon" type="image/svg+xml" href="/favicon.svg";
                link rel="stylesheet" href="/assets/press.css";
                (alternates(site, frame))
                (frame.head)
                (furniture::head_scripts())
            }
            body class=(frame.body_class) {
                a.mer-skip href="#main" { "Skip to the story" }
                (furniture::donate_bar(site))
                header.mer-top {
                    (menu_button())
                    a.mer-name href="/" { (masthead.name) }
                    p.mer-tagline { (masthead.tagline) }
                    (navigation(site))
                }
                main #main { (main) }
                (foot(site))
                (furniture::cookie_banner())
                (furniture::pixel(frame.path))
                script src="/assets/press.js" defer {}
            }
        }
    })
}

/// A page that says one thing: not found, gone.
pub(crate) fn message(site: &Site, title: &str, text: &str) -> Page {
    let frame = Frame {
        title,
        description: text,
        path: "/",
        language: &site.masthead.language,
        direction: "ltr",
        scope: Scope::Whole,
        head: html! {},
        body_class: "mer-page mer-page-message",
    };
    shell(
        site,
        &frame,
        &html! {
            div.mer-message { h1 { (title) } p { (text) } p { a href="/" { "To the front page" } } }
        },
    )
}

/// The page that a network puts before every other until one signs in. It knows nothing of the magazine.
pub(crate) fn portal() -> Page {
    Page::html(html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { "Welcome to Terminal Wi-Fi" } }
            body {
                h1 { "Welcome to Terminal Wi-Fi" }
                p { "Sign in to use the network. Thirty minutes are free." }
                form method="post" action="/_portal/login" {
                    label { "E-mail " input type="email" name="email"; }
                    label { input type="checkbox" name="terms"; " I accept the terms of use" }
                    button { "Connect" }
                }
            }
        }
    })
}

fn alternates(site: &Site, frame: &Frame<'_>) -> Markup {
    let own = (frame.scope != Scope::Whole).then_some(&frame.scope);
    html! {
        @for scope in [Some(&Scope::Whole), own].into_iter().flatten() {
            @for format in feed::formats(scope) {
                link rel="alternate" type=(format.media_type()) title=(feed_title(site, scope, *format))
                    href=(feed::path(scope, *format));
            }
        }
    }
}

fn feed_title(site: &Site, scope: &Scope, format: FeedFormat) -> String {
    let masthead = &site.masthead;
    let kind = match format {
        FeedFormat::Rss => "RSS",
        FeedFormat::Atom => "Atom",
        FeedFormat::Json => "JSON Feed",
    };
    let part = match scope {
        Scope::Section(slug) => masthead.section(slug).map(|section| section.name.as_str()),
        Scope::Contributor(slug) => masthead.contributor(slug).map(|person| person.name.as_str()),
        Scope::Series(slug) => masthead.series(slug).map(|series| series.name.as_str()),
        Scope::Whole | Scope::Tag(_) => None,
    };
    match part {
        Some(part) => format!("{}: {part} ({kind})", masthead.name),
        None => format!("{} ({kind})", masthead.name),
    }
}

fn menu_button() -> Markup {
    html! { button.mer-menu-button type="button" aria-expanded="false" aria-controls="mer-menu" { "Menu" } }
}

/// The bar of sections, and the large menu that a pointer opens, with stories in it as such menus have.
fn navigation(site: &Site) -> Markup {
    html! {
        nav.mer-bar aria-label="Sections" {
            ul {
                @for section in &site.masthead.sections {
                    li { a href={ "/sections/" (section.slug) "/" } { (section.name) } }
                }
                li { a href="#mer-search" { "Search" } }
                li { a.mer-join href="/#join" { "Subscribe" } }
            }
        }
        nav.mer-large-menu #mer-menu hidden aria-label="Everything" {
            @for section in &site.masthead.sections {
                div.mer-large-column {
                    h2 { a href={ "/sections/" (section.slug) "/" } { (section.name) } }
                    p { (section.blurb) }
                    ul {
                        @for story in site.stories().iter().filter(|story| story.section == section.slug).take(3) {
                            li { a href=(story.path()) { (story.title) } }
                        }
                    }
                }
            }
            div.mer-large-column {
                h2 { "Contributors" }
                ul {
                    @for person in &site.masthead.contributors {
                        li { a href={ "/contributors/" (person.slug) "/" } { (person.name) } }
                    }
                }
            }
            div.mer-large-column {
                h2 { "Series" }
                ul {
                    @for series in &site.masthead.series {
                        li { a href={ "/series/" (series.slug) "/" } { (series.name) } }
                    }
                }
            }
        }
        form.mer-search #mer-search action="/search" role="search" {
            label { "Search the archive " input type="search" name="q"; }
        }
    }
}

fn foot(site: &Site) -> Markup {
    html! {
        footer.mer-foot {
            (furniture::newsletter("foot"))
            ul {
                li { a href="/feed.rss" { "RSS" } }
                li { a href="/feed.atom" { "Atom" } }
                li { a href="/feed.json" { "JSON Feed" } }
                li { a href="/subscriptions.opml" { "All feeds (OPML)" } }
            }
            p { (site.masthead.name) ". Printed on loopback, for readers in transit." }
        }
    }
}
