//! What a story's page says about itself to machines: JSON-LD and Open Graph, in the states real sites leave
//! them in. Never shown to a reader.

use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use crate::chance::variant;
use crate::site::Site;
use crate::story::{MetadataState, Story};

/// Whether a story's old address leads to the new one; otherwise it shows the story itself.
pub(crate) fn old_addresses_redirect(site: &Site, story: &Story) -> bool {
    variant(site.seed, &format!("old:{}", story.slug), 2) == 0
}

/// The head of a story's page.
pub(super) fn metadata(site: &Site, story: &Story) -> Markup {
    match story.metadata {
        MetadataState::Missing => html! {},
        MetadataState::Right | MetadataState::WrongModified => {
            html! { (open_graph(site, story)) (linked_data(&whole(site, story))) }
        }
        MetadataState::Half => html! { (poor_open_graph(site, story)) (linked_data(&half(site, story))) },
    }
}

/// `<` is written as an escape: a title may not end the script.
fn linked_data(value: &Value) -> Markup {
    let text = value.to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

fn open_graph(site: &Site, story: &Story) -> Markup {
    html! {
        meta property="og:type" content="article";
        meta property="og:site_name" content=(site.masthead.name);
        meta property="og:title" content=(story.title);
        meta property="og:description" content=(story.dek);
        meta property="og:url" content=(site.url(&story.path()));
        meta property="og:locale" content=(story.language);
        @if let Some(url) = hero(site, story) { meta property="og:image" content=(url); }
        meta property="article:published_time" content=(story.published);
        meta property="article:modified_time" content=(modified(site, story));
        meta property="article:section" content=(section(site, story));
        @for credit in &story.credits { meta name="author" content=(credit.printed); }
        @for tag in &story.tags { meta property="article:tag" content=(tag); }
        meta name="twitter:card" content="summary_large_image";
    }
}

fn poor_open_graph(site: &Site, story: &Story) -> Markup {
    html! {
        meta property="og:type" content="website";
        meta property="og:title" content={ (story.title) " | " (site.masthead.name) };
        meta property="og:description" content=(site.masthead.tagline);
        @if let Some(url) = hero(site, story) { meta property="og:image" content={ (url) }; }
        meta name="author" content=(site.masthead.name);
    }
}

fn whole(site: &Site, story: &Story) -> Value {
    let authors: Vec<Value> = story
        .credits
        .iter()
        .map(|credit| {
            let page = site.url(&format!("/contributors/{}/", credit.slug));
            json!({"@type": "Person", "name": credit.printed, "url": page})
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@graph": [
            publisher(site),
            {"@type": "BreadcrumbList", "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": site.masthead.name, "item": site.url("/")},
                {"@type": "ListItem", "position": 2, "name": section(site, story),
                    "item": site.url(&format!("/sections/{}/", story.section))},
            ]},
            {
                "@type": if story.kind.eq_ignore_ascii_case("opinion") { "OpinionNewsArticle" } else { "NewsArticle" },
                "@id": site.url(&story.path()),
                "mainEntityOfPage": site.url(&story.path()),
                "headline": story.title,
                "description": story.dek,
                "datePublished": story.published.to_string(),
                "dateModified": modified(site, story).to_string(),
                "author": authors,
                "image": hero(site, story),
                "articleSection": section(site, story),
                "genre": story.kind,
                "keywords": story.tags,
                "inLanguage": story.language,
                "isAccessibleForFree": true,
                "publisher": {"@id": site.url("/#house")},
            },
        ],
    })
}

fn half(site: &Site, story: &Story) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "headline": format!("{} | {}", story.title, site.masthead.name),
        "datePublished": story.published.strftime("%Y-%m-%d").to_string(),
        "author": {"@type": "Organization", "name": site.masthead.name},
        "publisher": publisher(site),
    })
}

fn publisher(site: &Site) -> Value {
    json!({"@type": "NewsMediaOrganization", "@id": site.url("/#house"), "name": site.masthead.name,
        "url": site.url("/"), "logo": site.url("/favicon.svg")})
}

fn modified(site: &Site, story: &Story) -> jiff::Timestamp {
    if story.metadata == MetadataState::WrongModified { site.now } else { story.modified }
}

fn hero(site: &Site, story: &Story) -> Option<String> {
    let picture = site.gallery.picture(&story.hero.as_ref()?.picture)?;
    Some(site.url(&format!("{}?width=1200", picture.path())))
}

fn section<'a>(site: &'a Site, story: &'a Story) -> &'a str {
    site.masthead.section(&story.section).map_or(&story.section, |section| &section.name)
}
