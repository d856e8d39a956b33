//! The things around and inside a story that are not the story: share bars, appeals, banners, comments, lists
//! of other stories. Never a word of the story itself.

use std::sync::Arc;

use maud::{Markup, PreEscaped, html};

use crate::chance::Chance;
use crate::chance::hash;
use crate::figure;
use crate::lists::tag_slug;
use crate::site::Site;
use crate::story::Story;

/// Inline scripts as the vendors of analytics paste them.
pub(super) fn head_scripts() -> Markup {
    html! {
        script { (PreEscaped(
            "window.merLayer=window.merLayer||[];function mer(){merLayer.push(arguments)}mer('page',{t:0});"
        )) }
        noscript { style { (PreEscaped(".mer-later{display:none}")) } }
    }
}

pub(super) fn donate_bar(site: &Site) -> Markup {
    html! {
        div.mer-appeal-bar role="complementary" {
            p { (site.masthead.name) " has no owner but its readers. " a href="/#give" { "Give what you can" } "." }
            button type="button" aria-label="Close" { "×" }
        }
    }
}

pub(super) fn cookie_banner() -> Markup {
    html! {
        div.mer-consent role="dialog" aria-label="Cookies" {
            h2 { "Your choice about cookies" }
            p { "We and our 214 partners would like to store things on your device. You may refuse, at some length." }
            button type="button" { "Accept all" }
            button type="button" { "Manage 214 choices" }
        }
    }
}

/// The pixel by which pages count their readers.
pub(super) fn pixel(path: &str) -> Markup {
    html! { img src={ "/beacon.gif?from=page&path=" (path) } width="1" height="1" alt="" style="position:absolute"; }
}

pub(super) fn newsletter(place: &str) -> Markup {
    html! {
        section.mer-letter aria-label="Newsletter" {
            h2 { "The Noon Sight" }
            p { "One letter each Friday: the week's stories, and one thing we got wrong." }
            form method="post" action="/newsletter" {
                label for={ "letter-" (place) } { "Your e-mail address" }
                input id={ "letter-" (place) } type="email" name="email" placeholder="you@example.org";
                button { "Sign up" }
            }
        }
    }
}

/// What stands in the middle of a body, after the paragraph with this number.
pub(super) fn interruption(site: &Site, story: &Story, paragraph: usize) -> Option<Markup> {
    match paragraph {
        3 => Some(html! {
            div.mer-appeal {
                p { strong { "Stories like this one take months." } " If you value them, help to pay for them." }
                a.mer-button href="/#give" { "Support our reporting" }
            }
        }),
        6 => Some(newsletter("body")),
        8 => {
            let other = related(site, story, 1).into_iter().next()?;
            Some(html! {
                aside.mer-read-also { span { "Read also: " } a href=(other.path()) { (other.title) } }
            })
        }
        10 => Some(html! {
            div.mer-slot data-slot="mid-2" { span.mer-slot-label { "Advertisement" } }
        }),
        _ => None,
    }
}

pub(super) fn share_bar(site: &Site, story: &Story) -> Markup {
    let address = site.url(&story.path());
    html! {
        ul.mer-share aria-label="Share" {
            li { a href={ "https://www.facebook.com/sharer/sharer.php?u=" (address) } { "Share on Facebook" } }
            li { a href={ "https://x.com/intent/post?url=" (address) } { "Post on X" } }
            li { a href={ "mailto:?subject=" (story.title) "&body=" (address) } { "E-mail" } }
            li { button type="button" data-copy=(address) { "Copy link" } }
            li { button type="button" onclick="window.print()" { "Print" } }
        }
    }
}

pub(super) fn tags(story: &Story) -> Markup {
    html! {
        @if !story.tags.is_empty() {
            ul.mer-topics aria-label="Topics" {
                @for tag in &story.tags { li { a href={ "/tags/" (tag_slug(tag)) "/" } rel="tag" { (tag) } } }
            }
        }
    }
}

/// Other stories: of the same section first, then the newest.
pub(super) fn related(site: &Site, story: &Story, count: usize) -> Vec<Arc<Story>> {
    let of_section = |same: bool| {
        site.stories()
            .iter()
            .filter(move |other| (other.section == story.section) == same && other.slug != story.slug)
    };
    of_section(true).chain(of_section(false)).take(count).cloned().collect()
}

pub(super) fn related_list(site: &Site, story: &Story) -> Markup {
    html! {
        section.mer-more-stories aria-label="More" {
            h2 { "More from The Long Meridian" }
            div.mer-grid {
                @for other in related(site, story, 5).iter().skip(2) {
                    a.mer-card href=(other.path()) {
                        (figure::thumbnail(site, other, 400))
                        h3 { (other.title) }
                        p { (other.dek) }
                    }
                }
            }
        }
    }
}

pub(super) fn contributors_box(site: &Site, story: &Story) -> Markup {
    html! {
        @for person in story.credits.iter().filter_map(|credit| site.masthead.contributor(&credit.slug)) {
            aside.mer-about {
                @if let Some(portrait) = person.portrait.as_deref().and_then(|name| site.gallery.picture(name)) {
                    img.mer-face src={ (portrait.path()) "?width=120" } alt=(portrait.alt) width="60" height="60" loading="lazy";
                }
                div {
                    h2 { a href={ "/contributors/" (person.slug) "/" } { (person.name) } }
                    p.mer-role { (person.role) }
                    p { (person.bio) }
                }
            }
        }
    }
}

/// A few comments by readers of our own invention; the same under a story always.
pub(super) fn comments(site: &Site, story: &Story) -> Markup {
    const NAMES: [&str; 8] = [
        "halfhitch",
        "Mrs T. Aldous",
        "pelorus_jack",
        "ferryman63",
        "Ines V.",
        "dead reckoner",
        "KvN",
        "oldchart",
    ];
    const REMARKS: [&str; 8] = [
        "I was a pilot on that coast for nineteen years and this is the first account that gets the tide right.",
        "Interesting, but the second table would be clearer with the older figures beside the new ones.",
        "My grandmother told this story differently, and at greater length.",
        "Could the paper please say what the map's scale is? I measured it with a thumb.",
        "Read it aloud at breakfast. We were late for everything.",
        "I disagree with nearly all of it and have printed it out to disagree with again.",
        "Is there a follow-up planned? The last paragraph leaves one standing on the quay.",
        "Subscribed because of this.",
    ];
    let mut chance = Chance::new(site.seed ^ hash(story.slug.as_bytes()) ^ 7);
    let count = chance.below(4) + 1;
    html! {
        section.mer-comments aria-label="Comments" {
            h2 { "Comments (" (count) ")" }
            ol {
                @for _ in 0..count {
                    li.mer-comment {
                        strong { (chance.pick(&NAMES).copied().unwrap_or_default()) }
                        p { (chance.pick(&REMARKS).copied().unwrap_or_default()) }
                        button type="button" { "Reply" }
                    }
                }
            }
        }
    }
}
