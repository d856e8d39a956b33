//! Feeds that hold a vector in every field: RSS, Atom and JSON Feed in turn. The first story has it in its text as well; the
//! second one's text lies on a page.

use super::fields::Fields;
use serde_json::json;

/// Media type and text of a source's feed.
pub fn feed(fields: &Fields<'_>) -> (&'static str, String) {
    match fields.number % 3 {
        0 => ("application/rss+xml", rss(fields)),
        1 => ("application/atom+xml", atom(fields)),
        _ => ("application/feed+json", json_feed(fields)),
    }
}

fn rss(fields: &Fields<'_>) -> String {
    let (text, twice, link) = (fields.text(), fields.text_twice(), fields.link());
    let (origin, number) = (fields.origin, fields.number);
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\" \
         xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"><channel><title>{text}</title><link>{link}</link>\
         <description>{text}</description><language>{text}</language><copyright>{text}</copyright><category>{text}</category>\
         <managingEditor>{text}</managingEditor><image><url>{link}</url><title>{text}</title><link>{link}</link></image>\
         <itunes:author>{text}</itunes:author><itunes:image href=\"{link}\"/>\
         <item><title>{text}</title><link>{link}</link><guid isPermaLink=\"false\">{number}-{text}</guid>\
         <author>{text}</author><dc:creator>{text}</dc:creator><category>{text}</category><comments>{link}</comments>\
         <description>{text}</description><content:encoded>&lt;p&gt;Printed in the feed.&lt;/p&gt;{text}</content:encoded>\
         <enclosure url=\"{link}\" length=\"9\" type=\"audio/mpeg\"/><source url=\"{link}\">{text}</source>\
         <media:content url=\"{link}\" medium=\"image\"><media:title>{text}</media:title><media:credit>{text}</media:credit>\
         <media:description type=\"html\">{text}</media:description></media:content><media:thumbnail url=\"{link}\"/></item>\
         <item><title>{twice}</title><link>{origin}/page</link><guid isPermaLink=\"true\">{origin}/page</guid>\
         <author>{twice}</author><category>{twice}</category><description>{twice}</description></item></channel></rss>"
    )
}

fn atom(fields: &Fields<'_>) -> String {
    let (text, twice, link) = (fields.text(), fields.text_twice(), fields.link());
    let (origin, number) = (fields.origin, fields.number);
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{text}\"><title type=\"html\">{text}</title>\
         <subtitle type=\"html\">{text}</subtitle><id>{link}</id><link rel=\"alternate\" href=\"{link}\"/><icon>{link}</icon>\
         <logo>{link}</logo><rights>{text}</rights><author><name>{text}</name><uri>{link}</uri><email>{text}</email></author>\
         <category term=\"{text}\" label=\"{text}\"/>\
         <entry><title type=\"html\">{text}</title><id>{number}-{text}</id><link rel=\"alternate\" href=\"{link}\" title=\"{text}\"/>\
         <link rel=\"enclosure\" href=\"{link}\" type=\"audio/mpeg\"/><link rel=\"via\" href=\"{link}\"/>\
         <author><name>{text}</name><uri>{link}</uri></author><contributor><name>{text}</name></contributor>\
         <category term=\"{text}\" label=\"{text}\"/><rights type=\"html\">{text}</rights><summary type=\"html\">{text}</summary>\
         <content type=\"html\">&lt;p&gt;Printed in the feed.&lt;/p&gt;{text}</content></entry>\
         <entry><title type=\"text\">{text}</title><id>{origin}/page</id><link href=\"{origin}/page\"/>\
         <author><name>{twice}</name></author><summary type=\"text\">{text}</summary></entry></feed>"
    )
}

fn json_feed(fields: &Fields<'_>) -> String {
    let (html, address, origin) = (fields.html, fields.address.as_str(), fields.origin);
    let author = json!([{ "name": html, "url": address, "avatar": address }]);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": html, "description": html, "home_page_url": address,
        "icon": address, "favicon": address, "language": html, "authors": author, "user_comment": html,
        "items": [{
            "id": format!("{}-{html}", fields.number), "url": address, "external_url": address, "title": html,
            "summary": html, "content_html": format!("<p>Printed in the feed.</p>{html}"), "image": address,
            "banner_image": address, "tags": [html], "authors": author, "language": html,
            "attachments": [{ "url": address, "mime_type": "audio/mpeg", "title": html }],
        }, {
            "id": format!("{origin}/page"), "url": format!("{origin}/page"), "title": fields.text(), "summary": fields.text(),
            "authors": [{ "name": fields.text() }],
        }],
    });
    feed.to_string()
}
