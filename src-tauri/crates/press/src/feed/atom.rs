//! Prints Atom (RFC 4287) with the media module. Never decides what is in a feed.

use super::entry::Entry;
use super::xml::Xml;
use super::{Channel, FeedFormat, rss};

pub(super) fn atom(channel: &Channel<'_>) -> String {
    let site = channel.site;
    let mut xml = Xml::new();
    xml.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
            ("xml:lang", &site.masthead.language),
        ],
    )
    .text("id", &format!("tag:long-meridian.example,2019:feed:{}", channel.list.scope.path()))
    .text("title", &channel.title)
    .text("subtitle", &channel.list.about)
    .text("updated", &channel.list.changed.to_string())
    .empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &channel.home)])
    .empty("link", &[("rel", "self"), ("type", FeedFormat::Atom.media_type()), ("href", &channel.address)]);
    if let Some(next) = &channel.next {
        xml.empty("link", &[("rel", "next"), ("type", FeedFormat::Atom.media_type()), ("href", next)]);
    }
    xml.text("icon", &site.url("/favicon.svg"));
    for entry in &channel.entries {
        print(&mut xml, entry);
    }
    xml.close("feed");
    xml.finish()
}

fn print(xml: &mut Xml, entry: &Entry) {
    xml.open("entry", &[("xml:lang", &entry.language)])
        .text("id", &entry.guid)
        .text("title", &entry.title)
        .empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)])
        .text("published", &entry.published.to_string())
        .text("updated", &entry.modified.to_string());
    for (name, page) in &entry.authors {
        xml.open("author", &[]).text("name", name).text("uri", page).close("author");
    }
    xml.empty("category", &[("term", &entry.section_slug), ("label", &entry.section)]);
    if let Some(subsection) = &entry.subsection {
        xml.empty("category", &[("term", subsection), ("label", subsection)]);
    }
    xml.text_with("summary", &[("type", "text")], &entry.summary);
    if let Some(content) = &entry.content {
        xml.text_with("content", &[("type", "html")], content);
    }
    if let Some(sound) = &entry.sound {
        let length = crate::sound::BYTES.to_string();
        let link = [("rel", "enclosure"), ("type", "audio/wav"), ("length", &*length), ("href", &**sound)];
        xml.empty("link", &link);
    }
    if let Some(picture) = &entry.picture {
        rss::media(xml, picture);
    }
    xml.close("entry");
}
