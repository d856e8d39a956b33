//! Prints RSS 2.0 with content, Dublin Core, media and Atom modules. Never decides what is in a feed.

use jiff::Timestamp;

use super::entry::{Entry, EntryPicture};
use super::xml::Xml;
use super::{Channel, FeedFormat};

const NAMESPACES: [(&str, &str); 5] = [
    ("version", "2.0"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
];

pub(super) fn rss(channel: &Channel<'_>) -> String {
    let (site, kind) = (channel.site, FeedFormat::Rss.media_type());
    let mut xml = Xml::new();
    xml.open("rss", &NAMESPACES)
        .open("channel", &[])
        .text("title", &channel.title)
        .text("link", &channel.home)
        .text("description", &channel.list.about)
        .text("language", &site.masthead.language)
        .text("lastBuildDate", &date(channel.list.changed))
        .text("generator", "The Long Meridian press")
        .empty("atom:link", &[("href", &channel.address), ("rel", "self"), ("type", kind)]);
    if let Some(next) = &channel.next {
        xml.empty("atom:link", &[("href", next), ("rel", "next"), ("type", kind)]);
    }
    for entry in &channel.entries {
        item(&mut xml, entry);
    }
    xml.close("channel").close("rss");
    xml.finish()
}

fn item(xml: &mut Xml, entry: &Entry) {
    xml.open("item", &[]).text("title", &entry.title).text("link", &entry.url).text_with(
        "guid",
        &[("isPermaLink", "false")],
        &entry.guid,
    );
    xml.text("pubDate", &date(entry.published));
    if entry.modified > entry.published {
        xml.text("atom:updated", &entry.modified.to_string());
    }
    for (name, _) in &entry.authors {
        xml.text("dc:creator", name);
    }
    xml.text("category", &entry.section);
    if let Some(subsection) = &entry.subsection {
        xml.text("category", subsection);
    }
    if !entry.kind.is_empty() {
        xml.text("dc:type", &entry.kind);
    }
    xml.text("dc:language", &entry.language);
    xml.cdata("description", &format!("<p>{}</p>", crate::markup::escape(&entry.summary)));
    if let Some(content) = &entry.content {
        xml.cdata("content:encoded", content);
    }
    if let Some(picture) = &entry.picture {
        media(xml, picture);
    }
    if let Some(sound) = &entry.sound {
        let length = crate::sound::BYTES.to_string();
        xml.empty("enclosure", &[("url", sound), ("length", &length), ("type", "audio/wav")]);
    }
    if !entry.tags.is_empty() {
        xml.text("media:keywords", &entry.tags.join(", "));
    }
    xml.close("item");
}

pub(super) fn media(xml: &mut Xml, picture: &EntryPicture) {
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    xml.open(
        "media:content",
        &[
            ("url", &picture.url),
            ("medium", "image"),
            ("type", picture.media_type),
            ("width", &width),
            ("height", &height),
        ],
    )
    .text_with("media:title", &[("type", "plain")], &picture.alt)
    .text_with("media:description", &[("type", "plain")], &picture.caption)
    .text_with("media:credit", &[("role", "photographer")], &picture.credit)
    .close("media:content")
    .empty("media:thumbnail", &[("url", &picture.thumbnail)]);
}

fn date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}
