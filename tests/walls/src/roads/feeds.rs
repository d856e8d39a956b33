//! Feeds that hold a vector in every field, in each form there is: RSS, Atom with text that was escaped, Atom with mark-up
//! that stands in it as XML, RDF, and JSON Feed. The first story of each has it in its text as well; of RSS's second one the
//! text lies on a page.

use super::fields::Fields;
use super::pages::WORDS;
use serde_json::json;

/// The forms of a source's feeds.
pub const FORMS: [&str; 5] = ["rss", "atom", "xhtml", "rdf", "json"];

/// Media type and text of a source's feed.
pub fn feed(fields: &Fields<'_>) -> (&'static str, String) {
    match fields.form {
        "rss" => ("application/rss+xml", rss(fields)),
        "atom" => ("application/atom+xml", atom(fields)),
        "xhtml" => ("application/atom+xml", xhtml(fields)),
        "rdf" => ("application/rdf+xml", rdf(fields)),
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
         <item><title>{text}</title><link>{link}</link><guid isPermaLink=\"false\">rss-{number}-{text}</guid>\
         <author>{text}</author><dc:creator>{text}</dc:creator><category>{text}</category><comments>{link}</comments>\
         <description>{text}</description><content:encoded>&lt;p&gt;Printed in the feed of rss, {number}.&lt;/p&gt;{text}</content:encoded>\
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
         <entry><title type=\"html\">{text}</title><id>atom-{number}-{text}</id><link rel=\"alternate\" href=\"{link}\" title=\"{text}\"/>\
         <link rel=\"enclosure\" href=\"{link}\" type=\"audio/mpeg\"/><link rel=\"via\" href=\"{link}\"/>\
         <author><name>{text}</name><uri>{link}</uri></author><contributor><name>{text}</name></contributor>\
         <category term=\"{text}\" label=\"{text}\"/><rights type=\"html\">{text}</rights><summary type=\"html\">{text}</summary>\
         <content type=\"html\">&lt;p&gt;Printed in the feed of atom, {number}.&lt;/p&gt;{text}</content></entry>\
         <entry><title type=\"text\">{text}</title><id>{origin}/atom/plain</id>\
         <author><name>{twice}</name></author><summary type=\"text\">{text}</summary></entry></feed>"
    )
}

/// Mark-up that is a part of the feed's own tree: once as a browser writes it down, in every construct that may hold it, and
/// in the last story as it is, whatever that does to the tree.
fn xhtml(fields: &Fields<'_>) -> String {
    let (text, link, number, origin) = (fields.text(), fields.link(), fields.number, fields.origin);
    let (html, written) = (fields.html, fields.xhtml);
    let div = |inner: &str| format!("<div xmlns=\"http://www.w3.org/1999/xhtml\">{inner}</div>");
    let (whole, bare) = (div(written), div(html));
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"{link}\"><title type=\"xhtml\">{whole}</title>\
         <subtitle type=\"xhtml\">{whole}</subtitle><id>{origin}/xhtml</id><rights type=\"xhtml\">{whole}</rights>\
         <author><name>{text}</name></author>\
         <entry><title type=\"xhtml\">{whole}</title><id>xhtml-{number}-{text}</id><link rel=\"alternate\" href=\"{link}\"/>\
         <summary type=\"xhtml\">{whole}</summary>\
         <content type=\"xhtml\" xml:base=\"{link}\">{printed}</content></entry>\
         <entry><title>{text}</title><id>{origin}/xhtml/bare</id><content type=\"xhtml\">{bare}</content></entry></feed>",
        printed = div(&format!("<p>Printed in the feed of xhtml, {number}.</p>{written}")),
    )
}

/// RSS 1.0, its text as it stands in sections that are not read as XML.
fn rdf(fields: &Fields<'_>) -> String {
    let (text, link, number, origin) = (fields.text(), fields.link(), fields.number, fields.origin);
    let raw = fields.as_it_stands();
    format!(
        "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\
         <channel rdf:about=\"{link}\"><title>{raw}</title><link>{link}</link><description>{raw}</description>\
         <dc:publisher>{raw}</dc:publisher><dc:language>{text}</dc:language><dc:rights>{raw}</dc:rights>\
         <image rdf:resource=\"{link}\"/><items><rdf:Seq><rdf:li rdf:resource=\"{origin}/rdf-{number}\"/></rdf:Seq></items></channel>\
         <image rdf:about=\"{link}\"><title>{raw}</title><url>{link}</url><link>{link}</link></image>\
         <item rdf:about=\"{origin}/rdf-{number}\"><title>{raw}</title><link>{link}</link><dc:identifier>rdf-{number}-{text}</dc:identifier>\
         <dc:creator>{raw}</dc:creator><dc:subject>{raw}</dc:subject><dc:date>{text}</dc:date><dc:source>{link}</dc:source>\
         <description>{raw}</description><content:encoded><![CDATA[<p>Printed in the feed of rdf, {number}.</p>]]>{raw}</content:encoded></item></rdf:RDF>"
    )
}

fn json_feed(fields: &Fields<'_>) -> String {
    let (html, address, origin) = (fields.html, fields.address.as_str(), fields.origin);
    // Longer than the summary, which is text here and not mark-up: of the two the longer one is shown.
    let text = format!("<p>Printed in the feed of json, {}. {}</p>{html}", fields.number, WORDS.repeat(9));
    let author = json!([{ "name": html, "url": address, "avatar": address }]);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": html, "description": html, "home_page_url": address,
        "icon": address, "favicon": address, "language": html, "authors": author, "user_comment": html,
        "items": [{
            "id": format!("json-{}-{html}", fields.number), "url": address, "external_url": address, "title": html,
            "summary": html, "content_html": text, "image": address,
            "banner_image": address, "tags": [html], "authors": author, "language": html,
            "attachments": [{ "url": address, "mime_type": "audio/mpeg", "title": html }],
        }, {
            "id": format!("{origin}/json/plain"), "title": fields.text(), "summary": fields.text(),
            "authors": [{ "name": fields.text() }],
        }],
    });
    feed.to_string()
}
