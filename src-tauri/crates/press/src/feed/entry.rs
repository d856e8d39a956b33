//! Owns what a story is in a feed, before any format. Never prints markup of a feed itself.

use jiff::Timestamp;

use crate::body;
use crate::figure::Medium;
use crate::markup::escape;
use crate::site::Site;
use crate::story::{InFeed, Story};

/// A story as a feed tells it.
pub(crate) struct Entry {
    pub(crate) guid: String,
    pub(crate) url: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// The whole text as HTML, where the feed carries it.
    pub(crate) content: Option<String>,
    /// Printed names and the addresses of their pages.
    pub(crate) authors: Vec<(String, String)>,
    pub(crate) section: String,
    pub(crate) section_slug: String,
    pub(crate) subsection: Option<String>,
    pub(crate) kind: String,
    pub(crate) tags: Vec<String>,
    pub(crate) published: Timestamp,
    pub(crate) modified: Timestamp,
    pub(crate) picture: Option<EntryPicture>,
    /// Address of its podcast: WAV, as long as all of them.
    pub(crate) sound: Option<String>,
    pub(crate) language: String,
}

/// The picture a feed attaches to a story.
pub(crate) struct EntryPicture {
    pub(crate) url: String,
    pub(crate) thumbnail: String,
    pub(crate) media_type: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) alt: String,
    pub(crate) caption: String,
    pub(crate) credit: String,
}

impl Entry {
    pub(crate) fn new(site: &Site, story: &Story, guid_suffix: &str) -> Self {
        Self {
            guid: format!("{}{guid_suffix}", story.guid()),
            url: site.url(&story.path()),
            title: story.title.clone(),
            summary: story.summary.clone(),
            content: (story.in_feed == InFeed::Full).then(|| content(site, story)),
            authors: story
                .credits
                .iter()
                .map(|credit| (credit.printed.clone(), site.url(&format!("/contributors/{}/", credit.slug))))
                .collect(),
            section: site
                .masthead
                .section(&story.section)
                .map_or_else(|| story.section.clone(), |section| section.name.clone()),
            section_slug: story.section.clone(),
            subsection: story.subsection.clone(),
            kind: story.kind.clone(),
            tags: story.tags.clone(),
            published: story.published,
            modified: story.modified,
            picture: picture(site, story),
            sound: story.is_heard().then(|| site.url(&format!("/sound/{}.wav", story.slug))),
            language: story.language.clone(),
        }
    }
}

/// The body for readers: whole, with absolute addresses, and with the pixel that counts them.
fn content(site: &Site, story: &Story) -> String {
    let body = body::render(site, story, Medium::Feed, &|_| None);
    let pixel = format!(
        r#"<img src="{}/beacon.gif?from=feed&amp;story={}" width="1" height="1" alt="">"#,
        site.origin,
        escape(&story.slug)
    );
    if story.direction == "rtl" || story.language != site.masthead.language {
        format!(
            r#"<div lang="{}" dir="{}">{body}</div>{pixel}"#,
            escape(&story.language),
            escape(&story.direction)
        )
    } else {
        format!("{body}{pixel}")
    }
}

fn picture(site: &Site, story: &Story) -> Option<EntryPicture> {
    let hero = story.hero.as_ref()?;
    let picture = site.gallery.picture(&hero.picture)?;
    let address = site.url(&picture.path());
    let (url, thumbnail) = match hero.issue {
        Some(issue) => (format!("{address}?issue={issue}"), format!("{address}?width=400&issue={issue}")),
        None => (address.clone(), format!("{address}?width=400")),
    };
    Some(EntryPicture {
        url,
        thumbnail,
        media_type: picture.media_type(),
        width: picture.width,
        height: picture.height,
        alt: picture.alt.clone(),
        caption: hero.caption.clone(),
        credit: if hero.credit.is_empty() { picture.credit.clone() } else { hero.credit.clone() },
    })
}
