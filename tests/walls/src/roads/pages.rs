//! A story's page that holds a vector wherever a page says something about itself, and in its text.

use super::fields::Fields;
use serde_json::json;

/// A sentence to fill a text with.
pub const WORDS: &str = "The ferry left before the fog did, and nobody on the quay was surprised by either. ";

/// The page of a source's second story.
pub fn page(fields: &Fields<'_>) -> String {
    let (html, text, link) = (fields.html, fields.text(), fields.link());
    let metas: String = [
        "description",
        "author",
        "keywords",
        "og:title",
        "og:description",
        "og:site_name",
        "article:author",
        "article:section",
        "article:tag",
        "twitter:title",
        "twitter:description",
        "twitter:creator",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "og:locale",
    ]
    .iter()
    .map(|name| format!("<meta name=\"{name}\" property=\"{name}\" content=\"{text}\">"))
    .collect();
    let paragraph = |number: usize| format!("<p>Part {number}. {}</p>", WORDS.repeat(5));
    format!(
        "<!doctype html><html lang=\"{text}\"><head><meta charset=\"utf-8\"><title>{text}</title>{metas}\
         <meta property=\"og:image\" content=\"{link}\"><meta property=\"og:url\" content=\"{link}\">\
         <link rel=\"icon\" href=\"{link}\"><script type=\"application/ld+json\">{facts}</script></head>\
         <body><nav><a href=\"{link}\">{text}</a></nav><article><h1>{text}</h1><p class=\"dek subtitle\">{text}</p>\
         <p class=\"byline\">By <a rel=\"author\" class=\"author\" href=\"{link}\">{text}</a></p>\
         <time datetime=\"{text}\">{text}</time>\
         <figure><img src=\"/picture.png\" alt=\"{text}\" title=\"{text}\"><figcaption>{html}</figcaption></figure>\
         {one}{two}<div>{html}</div>{three}<blockquote>{html}</blockquote>{four}\
         <p><a href=\"{link}\" title=\"{text}\">{text}</a></p></article></body></html>",
        facts = facts(fields),
        one = paragraph(1),
        two = paragraph(2),
        three = paragraph(3),
        four = paragraph(4),
    )
}

/// What the page says of itself for machines (JSON-LD), as a script holds it.
fn facts(fields: &Fields<'_>) -> String {
    let (html, address) = (fields.html, fields.address.as_str());
    let facts = json!({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": html, "alternativeHeadline": html,
        "description": html, "articleSection": html, "keywords": [html], "inLanguage": html, "datePublished": html,
        "author": [{ "@type": "Person", "name": html, "url": address, "image": address, "jobTitle": html }],
        "image": [{ "@type": "ImageObject", "url": address, "caption": html }],
        "publisher": { "@type": "Organization", "name": html, "logo": { "url": address } },
        "isPartOf": { "@type": "CreativeWorkSeries", "name": html },
    });
    // What ends a script in the middle of a string is no JSON-LD.
    facts.to_string().replace("</", "<\\/").replace("<!--", "<\\u0021--")
}
