//! Owns how a picture is put into a page or a feed, in the many ways that sites load pictures late. Never draws.

use maud::{Markup, html};

use crate::chance::variant;
use crate::gallery::Picture;
use crate::site::Site;
use crate::story::Story;

/// What a body is rendered for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    /// A page of the site.
    Page,
    /// The content of a feed entry.
    Feed,
}

/// A picture with what stands under it.
pub(crate) struct Shown<'a> {
    pub(crate) name: &'a str,
    pub(crate) caption: &'a str,
    pub(crate) credit: &'a str,
    /// The back issue it stands in, if it does.
    pub(crate) issue: Option<u64>,
}

/// A small grey GIF that pages show until the picture comes.
const PLACEHOLDER: &str =
    "data:image/gif;base64,R0lGODlhAQABAPAAAMzMzP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==";

/// The number of the back issue a story is, so that its pictures have addresses of their own.
pub(crate) fn issue(story: &Story) -> Option<u64> {
    story.hero.as_ref().and_then(|hero| hero.issue)
}

/// A figure in a body. Which of the lazy forms it takes hangs on the story and the picture's number in it.
pub(crate) fn figure(site: &Site, shown: &Shown<'_>, medium: Medium, slug: &str, number: u64) -> Markup {
    let Some(picture) = site.gallery.picture(shown.name) else {
        return html! { p.mer-missing { "A picture is missing here: " (shown.name) } };
    };
    let form = match medium {
        Medium::Feed => 0,
        Medium::Page => 1 + (variant(site.seed, slug, 5) + number) % 5,
    };
    let origin = if medium == Medium::Feed { site.origin.as_str() } else { "" };
    let source = Source { picture, origin, issue: shown.issue };
    html! {
        figure.mer-plate {
            (image(&source, form))
            (caption(shown.caption, credit_of(shown, picture)))
        }
    }
}

/// The large picture over a story.
pub(crate) fn lead(site: &Site, shown: &Shown<'_>) -> Markup {
    let Some(picture) = site.gallery.picture(shown.name) else { return html! {} };
    let source = Source { picture, origin: "", issue: shown.issue };
    html! {
        figure.mer-lead {
            (image(&source, 2))
            (caption(shown.caption, credit_of(shown, picture)))
        }
    }
}

/// A picture in a list of stories.
pub(crate) fn thumbnail(site: &Site, story: &Story, width: u32) -> Markup {
    let Some((hero, picture)) =
        story.hero.as_ref().and_then(|hero| Some((hero, site.gallery.picture(&hero.picture)?)))
    else {
        return html! {};
    };
    let source = Source { picture, origin: "", issue: hero.issue };
    html! { img.mer-thumb src=(source.at(width)) alt=(picture.alt) width="3" height="2" loading="lazy"; }
}

fn credit_of<'a>(shown: &Shown<'a>, picture: &'a Picture) -> &'a str {
    if shown.credit.is_empty() { &picture.credit } else { shown.credit }
}

fn caption(text: &str, credit: &str) -> Markup {
    html! {
        @if !text.is_empty() || !credit.is_empty() {
            figcaption.mer-caption {
                @if !text.is_empty() { span.mer-caption-text { (text) } " " }
                @if !credit.is_empty() { small.mer-credit { "(" (credit) ")" } }
            }
        }
    }
}

/// A picture's addresses on one page.
struct Source<'a> {
    picture: &'a Picture,
    origin: &'a str,
    issue: Option<u64>,
}

impl Source<'_> {
    fn full(&self) -> String {
        match self.issue {
            Some(issue) => format!("{}{}?issue={issue}", self.origin, self.picture.path()),
            None => format!("{}{}", self.origin, self.picture.path()),
        }
    }

    fn at(&self, width: u32) -> String {
        let width = width.min(self.picture.width);
        match self.issue {
            Some(issue) => format!("{}{}?width={width}&issue={issue}", self.origin, self.picture.path()),
            None => format!("{}{}?width={width}", self.origin, self.picture.path()),
        }
    }

    fn set(&self) -> String {
        let widths: Vec<String> = [400, 800, 1600]
            .into_iter()
            .filter(|width| *width < self.picture.width)
            .map(|width| format!("{} {width}w", self.at(width)))
            .chain([format!("{} {}w", self.full(), self.picture.width)])
            .collect();
        widths.join(", ")
    }
}

/// The `img` itself: 0 plain, 1 `loading=lazy` with a set, 2 `picture`, 3 a placeholder with a noscript twin,
/// 4 a blurred small one first, 5 a set that only a script unpacks.
fn image(source: &Source<'_>, form: u64) -> Markup {
    let Picture { alt, width, height, .. } = source.picture;
    let sizes = "(min-width: 60em) 44em, 100vw";
    html! {
        @match form {
            1 => img src=(source.full()) srcset=(source.set()) sizes=(sizes) alt=(alt)
                width=(width) height=(height) loading="lazy" decoding="async";,
            2 => picture {
                source srcset=(source.set()) sizes=(sizes) type=(source.picture.media_type());
                img src=(source.full()) alt=(alt) width=(width) height=(height) fetchpriority="high";
            },
            3 => {
                img.mer-later src=(PLACEHOLDER) data-src=(source.full()) data-srcset=(source.set()) alt=(alt)
                    width=(width) height=(height);
                noscript { img src=(source.full()) alt=(alt) width=(width) height=(height); }
            },
            4 => img.mer-blurred src=(source.at(40)) data-src=(source.full()) data-sizes="auto" alt=(alt)
                width=(width) height=(height);,
            5 => img.mer-later src=(PLACEHOLDER) data-lazy-src=(source.full()) data-lazy-srcset=(source.set())
                data-lazy-sizes=(sizes) alt=(alt) width=(width) height=(height);,
            _ => img src=(source.full()) alt=(alt) width=(width) height=(height);,
        }
    }
}
