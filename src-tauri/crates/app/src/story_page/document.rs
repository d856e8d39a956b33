//! One story as a page: kicker, headline, dek, byline, hero, body, end mark.

use super::accent::accent_of;
use super::byline::{self, Maker};
use super::furniture::furniture;
use super::{BRIDGE, SCHEME_BASE, escape, onward};
use crate::continuing::Teaser;
use crate::contract::{Completeness, Mark, Theme};
use crate::voice::With::Text;
use crate::voice::{self, say, say_of, say_with};
use layover_model::{Direction, FurtherStory};
use std::sync::LazyLock;

/// The two style sheets of a document: the bundled typefaces, and how a story is set.
pub(super) static STYLES: LazyLock<String> = LazyLock::new(|| {
    format!(
        "<link rel=\"stylesheet\" href=\"{SCHEME_BASE}/fonts/faces.css\">\
         <link rel=\"stylesheet\" href=\"{SCHEME_BASE}/reader.css\">"
    )
});

/// The picture over a story, ready to show.
#[derive(Clone, Debug)]
pub struct HeroFigure {
    /// Address in the story scheme; `None` when the picture is not on board.
    pub address: Option<String>,
    /// What is said in its place.
    pub missing: String,
    /// Alternative text.
    pub alt: String,
    /// Caption, empty when there is none.
    pub caption: String,
    /// Credit, empty when there is none.
    pub credit: String,
    /// Size in pixels, where known, so that its room is kept.
    pub size: Option<(u32, u32)>,
}

/// Where a story was printed first.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// Its address there.
    pub url: &'a str,
    /// That printing, when it is on board as well.
    pub story: Option<i64>,
}

/// What the page is made of. Every text is plain; `body` is what `layover_content::serve` rendered.
#[derive(Clone, Debug)]
pub struct StoryDocument<'a> {
    /// Which text this is, for places that are counted in it.
    pub edition: &'a str,
    /// BCP 47 tag, empty when unknown.
    pub language: &'a str,
    /// Direction of the text.
    pub direction: Direction,
    /// The look.
    pub theme: Theme,
    /// As printed over the headline.
    pub kicker: &'a str,
    /// Headline.
    pub title: &'a str,
    /// The sentence under it.
    pub dek: &'a str,
    /// Who made it, as printed.
    pub contributors: &'a [Maker],
    /// The masthead.
    pub publication: &'a str,
    /// Date and time in words, and as RFC 3339.
    pub published: (String, String),
    /// Reading time in minutes; 0 hides it.
    pub minutes: u32,
    /// How much is here.
    pub completeness: &'a Completeness,
    /// Picture over the story.
    pub hero: Option<HeroFigure>,
    /// The body's mark-up, or the summary's.
    pub body: String,
    /// The publisher's labels.
    pub tags: &'a [String],
    /// Other stories printed on its page that are not on board.
    pub further: &'a [FurtherStory],
    /// Stories on board to go on with.
    pub onward: &'a [Teaser],
    /// Where it was printed first, when that was elsewhere.
    pub original: Option<Original<'a>>,
    /// Whether its site has taken it away.
    pub is_removed: bool,
    /// The story's page on the web.
    pub url: Option<&'a str>,
}

/// The whole document.
#[must_use]
pub fn render(story: &StoryDocument<'_>) -> String {
    let language = if story.language.is_empty() {
        String::new()
    } else {
        format!(" lang=\"{}\"", escape(story.language))
    };
    format!(
        "<!doctype html>\n<html{language} dir=\"{direction}\" data-theme=\"{theme}\" data-accent=\"{accent}\" data-edition=\"{edition}\"><head><meta charset=\"utf-8\">\
         <title>{title}</title><meta name=\"viewport\" content=\"width=device-width\">\
         {styles}</head>\
         <body><div role=\"region\" aria-labelledby=\"layover-title\"><article tabindex=\"-1\" aria-labelledby=\"layover-title\">{head}{hero}<div class=\"body\">{body}</div>{foot}</article></div>{onward}{furniture}\
         <script>{BRIDGE}</script></body></html>",
        edition = escape(story.edition),
        furniture = furniture(),
        styles = *STYLES,
        direction = story.direction.as_attribute(),
        theme = theme_name(story.theme),
        accent = accent_of(story.publication),
        title = escape(story.title),
        head = head(story),
        hero = story.hero.as_ref().map(hero).unwrap_or_default(),
        body = story.body,
        foot = foot(story),
        onward = onward::section(story.onward),
    )
}

/// The page for an address that names no story.
#[must_use]
pub fn not_here(theme: Theme) -> String {
    format!(
        "<!doctype html>\n<html {own} data-theme=\"{theme}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         {styles}</head><body><article><header class=\"head\">\
         <h1>{head}</h1><p class=\"dek\">{step}</p></header></article></body></html>",
        own = voice::attributes(),
        theme = theme_name(theme),
        title = escape(&say("frameNotHere")),
        head = escape(&say("frameNotHereTitle")),
        step = escape(&say("frameNotHereStep")),
        styles = *STYLES,
    )
}

pub(super) fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Sepia => "sepia",
        Theme::Dark => "dark",
        Theme::Black => "black",
        Theme::Contrast => "contrast",
    }
}

fn head(story: &StoryDocument<'_>) -> String {
    let kicker = if story.kicker.is_empty() { story.publication } else { story.kicker };
    let dek = if story.dek.is_empty() {
        String::new()
    } else {
        format!("<p class=\"dek\">{}</p>", escape(story.dek))
    };
    format!(
        "<header class=\"head\"><p class=\"kicker\">{kicker}</p><h1 id=\"layover-title\">{title}</h1>{dek}{byline}</header>",
        kicker = escape(kicker),
        title = escape(story.title),
        byline = byline::byline(story),
    )
}

pub(super) fn mark(completeness: &Completeness) -> String {
    let class = match completeness.mark {
        Mark::Whole => "whole",
        Mark::Partial => "partial",
        Mark::Summary => "summary",
        Mark::Failed => "failed",
    };
    let words = escape(&say_of("frameMark", class, &[]));
    let own = voice::attributes();
    let sentence = escape(&completeness.sentence);
    format!(
        "<span class=\"mark {class}\" {own} title=\"{sentence}\"><i aria-hidden=\"true\"></i>{words}<span class=\"hidden\">. {sentence}</span></span>"
    )
}

/// Words of the library's own in a document of another language.
pub(super) fn own_words(words: &str) -> String {
    format!("<bdi {}>{}</bdi>", voice::attributes(), escape(words))
}

fn hero(figure: &HeroFigure) -> String {
    let picture = match &figure.address {
        Some(address) => {
            format!("<img src=\"{}\" alt=\"{}\"{}>", escape(address), escape(&figure.alt), size(figure.size))
        }
        None => format!(
            "<p class=\"missing-picture\" role=\"img\" aria-label=\"{}\">{}</p>",
            escape(&figure.alt),
            own_words(&figure.missing)
        ),
    };
    let credit = if figure.credit.is_empty() {
        String::new()
    } else {
        format!(" <small class=\"credit\">{}</small>", escape(without_brackets(&figure.credit)))
    };
    let caption = match (figure.caption.is_empty(), credit.is_empty()) {
        (true, true) => String::new(),
        _ => format!("<figcaption>{}{credit}</figcaption>", escape(&figure.caption)),
    };
    format!("<figure class=\"hero\">{picture}{caption}</figure>")
}

/// A credit set apart by its type needs no brackets of its own.
pub(crate) fn without_brackets(credit: &str) -> &str {
    let inner = credit.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(credit)
}

fn size(size: Option<(u32, u32)>) -> String {
    size.map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\"")).unwrap_or_default()
}

/// What else stood on the page: links alone, each to a story of its own.
fn further(stories: &[FurtherStory]) -> String {
    if stories.is_empty() {
        return String::new();
    }
    let link = |story: &FurtherStory| {
        format!(
            "<li><a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\"><bdi>{}</bdi></a></li>",
            escape(&story.url),
            escape(if story.title.is_empty() { &story.url } else { &story.title })
        )
    };
    let links: String = stories.iter().map(link).collect();
    format!(
        "<nav class=\"further\" aria-labelledby=\"further\"><h2 id=\"further\">{}</h2><ul>{links}</ul></nav>",
        own_words(&say("frameFurther"))
    )
}

fn foot(story: &StoryDocument<'_>) -> String {
    let mut foot = String::new();
    if story.completeness.mark == Mark::Failed || story.completeness.mark == Mark::Summary {
        foot.push_str(&format!(
            "<p class=\"notice\" {}>{}</p>",
            voice::attributes(),
            escape(&story.completeness.sentence)
        ));
    }
    if story.is_removed {
        foot.push_str(&format!(
            "<p class=\"notice\" {}>{}</p>",
            voice::attributes(),
            escape(&say("takenAway"))
        ));
    }
    foot.push_str("<div class=\"end-mark\" aria-hidden=\"true\"></div>");
    if !story.tags.is_empty() {
        let tags: Vec<String> = story.tags.iter().map(|tag| format!("<li>{}</li>", escape(tag))).collect();
        foot.push_str(&format!(
            "<ul class=\"topics\" aria-label=\"{}\">{}</ul>",
            escape(&say("frameTopics")),
            tags.concat()
        ));
    }
    foot.push_str(&further(story.further));
    if let Some(original) = story.original {
        foot.push_str(&first_printed(original));
    }
    if let Some(url) = story.url {
        foot.push_str(&format!(
            "<p class=\"source\" {}>{}{} <a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{}</a></p>",
            voice::attributes(),
            say_with("frameSource", &[("publication", Text(&escape(story.publication)))]),
            // "The Quay Co." has its full stop.
            if story.publication.ends_with('.') { String::new() } else { say("fullStop") },
            escape(url),
            escape(&say("frameOriginal"))
        ));
    }
    format!("<footer class=\"foot\">{foot}</footer>")
}

/// The way to where a story was printed first: on board where it is, else on the web.
fn first_printed(original: Original<'_>) -> String {
    let host = original.url.split_once("://").map_or(original.url, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or(host);
    let here = original
        .story
        .map(|id| {
            let words = escape(&say("frameReadThere"));
            format!(" <button type=\"button\" data-story=\"{id}\">{words}</button>")
        })
        .unwrap_or_default();
    let link = format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{}</a>",
        escape(original.url),
        escape(host)
    );
    format!(
        "<p class=\"source\" {}>{}{}{here}</p>",
        voice::attributes(),
        say_with("frameFirstPrinted", &[("link", Text(&link))]),
        say("fullStop")
    )
}
