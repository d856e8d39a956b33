//! What the sources under the weather print: dated feeds that hold every story so far, pages, pictures.

use super::kinds::Says;

/// What a feed says of one story.
struct Entry {
    number: u32,
    title: String,
    link: String,
    guid: String,
    date: String,
    summary: String,
}

/// Which feed.
pub(super) struct Paper<'a> {
    /// Host and port.
    pub(super) host: &'a str,
    /// Host and port of the neighbour.
    pub(super) other: &'a str,
    /// Stories so far.
    pub(super) stories: u32,
}

/// The feed, and its media type.
pub(super) fn feed(paper: &Paper<'_>, says: Option<Says>) -> (&'static str, String) {
    let host = if says == Some(Says::OtherPublication) { paper.other } else { paper.host };
    let last = match says {
        Some(Says::Older) => paper.stories.saturating_sub(3).max(1),
        _ => paper.stories,
    };
    let mut entries: Vec<Entry> = (1..=last).rev().map(|number| entry(host, number)).collect();
    change(&mut entries, paper, says);
    match says {
        Some(Says::Atom) => ("application/atom+xml", atom(host, &entries)),
        Some(Says::Json) => ("application/feed+json", json(host, &entries)),
        _ => ("application/rss+xml", rss(host, &entries, says)),
    }
}

fn entry(host: &str, number: u32) -> Entry {
    Entry {
        number,
        title: title(host, number),
        link: format!("http://{host}/story-{number}"),
        guid: format!("tag:{host},{number}"),
        date: format!("Mon, 01 Jan 2024 {:02}:{:02}:00 GMT", number / 60 + 1, number % 60),
        summary: format!("Only the first words of story {number}, and then…"),
    }
}

fn title(host: &str, number: u32) -> String {
    format!("Story {number} of {host}")
}

fn change(entries: &mut Vec<Entry>, paper: &Paper<'_>, says: Option<Says>) {
    let each = |entries: &mut Vec<Entry>, change: &dyn Fn(&mut Entry)| entries.iter_mut().for_each(change);
    match says {
        Some(Says::NoEntries) => entries.clear(),
        Some(Says::OneEntry) => entries.truncate(1),
        Some(Says::NewGuids) => {
            each(entries, &|one| one.guid = format!("{} anew {}", one.guid, paper.stories));
        }
        Some(Says::OneGuid) => each(entries, &|one| one.guid = format!("http://{}/", paper.host)),
        Some(Says::NoGuids) => each(entries, &|one| one.guid.clear()),
        Some(Says::SwappedGuids) => {
            let guids: Vec<String> = entries.iter().rev().map(|one| one.guid.clone()).collect();
            entries.iter_mut().zip(guids).for_each(|(one, guid)| one.guid = guid);
        }
        Some(Says::FutureDates) => each(entries, &|one| one.date = one.date.replace("2024", "2093")),
        Some(Says::FirstDates) => each(entries, &|one| one.date = "Thu, 01 Jan 1970 00:00:00 GMT".to_owned()),
        Some(Says::NoDates) => each(entries, &|one| one.date.clear()),
        Some(Says::NonsenseDates) => each(entries, &|one| one.date = "the day before yesterday".to_owned()),
        Some(Says::OtherHost) => {
            each(entries, &|one| one.link = format!("http://127.97.0.1/story-{}", one.number));
        }
        Some(Says::Tracked) => each(entries, &|one| one.link += "?utm_source=feed&utm_medium=rss#top"),
        Some(Says::NoLinks) => each(entries, &|one| one.link.clear()),
        Some(Says::OtherTitles) => each(entries, &|one| one.title = format!("BREAKING: {}", one.title)),
        Some(Says::NoTitles) => each(entries, &|one| one.title.clear()),
        Some(Says::NoSummaries) => each(entries, &|one| one.summary.clear()),
        Some(Says::Stubs) => each(entries, &|one| one.summary = "Subscribe to read.".to_owned()),
        Some(Says::Reversed) => entries.reverse(),
        Some(Says::Twice) => {
            let again: Vec<Entry> = entries.iter().map(|one| entry(paper.host, one.number)).collect();
            entries.extend(again);
        }
        _ => {}
    }
}

fn rss(host: &str, entries: &[Entry], says: Option<Says>) -> String {
    let name =
        if says == Some(Says::OtherName) { "Domain for sale".to_owned() } else { format!("Paper of {host}") };
    let element = |name: &str, text: &str| {
        if text.is_empty() { String::new() } else { format!("<{name}>{text}</{name}>") }
    };
    let mut items: Vec<String> = entries
        .iter()
        .map(|one| {
            let guid = element("guid", &one.guid).replacen("<guid>", "<guid isPermaLink=\"false\">", 1);
            let link = element("link", &one.link.replace('&', "&amp;"));
            let (title, date) = (element("title", &one.title), element("pubDate", &one.date));
            format!("<item>{title}{link}{guid}{date}{}</item>", element("description", &one.summary))
        })
        .collect();
    if let (Some(Says::OneBroken), Some(item)) = (says, items.get_mut(entries.len() / 2)) {
        *item = item.replace("<title>", "<title>Br<oken & <b>");
    }
    if let (Some(Says::NoSuchEntity), Some(item)) = (says, items.first_mut()) {
        *item = item.replace("first words", "&nosuchthing; first w&oslash;rds");
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{name}</title>\
         <link>http://{host}/</link><description>d</description>{}</channel></rss>",
        items.concat()
    )
}

fn atom(host: &str, entries: &[Entry]) -> String {
    let items: String = entries
        .iter()
        .map(|one| {
            let date = format!("2024-01-01T{:02}:{:02}:00Z", one.number / 60 + 1, one.number % 60);
            format!(
                "<entry><title>{}</title><link href=\"{}\"/><id>{}</id><updated>{date}</updated>\
                 <published>{date}</published><summary>{}</summary></entry>",
                one.title, one.link, one.guid, one.summary
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Paper of {host}</title>\
         <id>http://{host}/</id><updated>2024-01-01T00:00:00Z</updated>{items}</feed>"
    )
}

fn json(host: &str, entries: &[Entry]) -> String {
    let items: Vec<serde_json::Value> = entries
        .iter()
        .map(|one| {
            let date = format!("2024-01-01T{:02}:{:02}:00Z", one.number / 60 + 1, one.number % 60);
            serde_json::json!({ "id": one.guid, "url": one.link, "title": one.title, "summary": one.summary,
                "date_published": date })
        })
        .collect();
    let title = format!("Paper of {host}");
    serde_json::json!({ "version": "https://jsonfeed.org/version/1.1", "title": title, "items": items })
        .to_string()
}

/// A story's page.
pub(super) fn page(host: &str, story: u32) -> String {
    let words =
        "The ferry left before the fog did, and nobody on the quay was surprised by either. ".repeat(5);
    let text: String =
        (0..8).map(|at| format!("<p>Part {at} of story {story} of {host}. {words}</p>")).collect();
    let title = title(host, story);
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\
         <p><img src=\"/picture-{story}.png\" alt=\"A quay\"></p>{text}</article></body></html>"
    )
}

/// A story's picture.
pub(super) fn picture(host: &str, story: u32) -> Vec<u8> {
    let seed = host.bytes().fold(story, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    crate::png::grey(64, 48, seed)
}
