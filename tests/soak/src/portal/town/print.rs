//! What the town's sources print: a feed, a page for each story, a picture in each page.

use std::io::Write;

use super::wire::Asked;

/// Stories a feed holds, beside the newest.
const IN_FEED: u32 = 8;

pub(super) fn send(
    to: &mut dyn Write,
    status: &str,
    more: &str,
    kind: &str,
    body: &[u8],
) -> std::io::Result<()> {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {}\r\n\r\n", body.len());
    to.write_all(head.as_bytes())?;
    to.write_all(body)?;
    to.flush()
}

/// A fair answer, of a source that has printed so many stories.
pub(super) fn answer(to: &mut dyn Write, scheme: &str, asked: &Asked, stories: u32) -> std::io::Result<()> {
    let (host, path) = (asked.host.as_str(), asked.path.as_str());
    if path.starts_with("/feed") {
        let etag = format!("\"{stories}\"");
        if asked.etag == etag {
            return to.write_all(b"HTTP/1.1 304 Not Modified\r\n\r\n").and_then(|()| to.flush());
        }
        let more = format!("ETag: {etag}\r\n");
        return send(to, "200 OK", &more, "application/rss+xml", feed(scheme, host, stories).as_bytes());
    }
    let number: u32 = path
        .rsplit(['-', '/'])
        .next()
        .and_then(|last| last.trim_end_matches(".png").parse().ok())
        .unwrap_or_default();
    if path.starts_with("/story-") {
        return send(to, "200 OK", "", "text/html; charset=utf-8", page(host, number).as_bytes());
    }
    if path.starts_with("/picture-") {
        return send(to, "200 OK", "", "image/png", &picture(host, number));
    }
    send(to, "404 Not Found", "", "text/plain", b"nothing here")
}

fn feed(scheme: &str, host: &str, stories: u32) -> String {
    let at = format!("{scheme}://{host}");
    let items: String = (stories.saturating_sub(IN_FEED).max(1)..=stories)
        .map(|story| {
            format!(
                "<item><title>Story {story} of {host}</title><link>{at}/story-{story}</link>\
                 <guid>{at}/story-{story}</guid>\
                 <description>Only the first words of story {story}, and then…</description></item>"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper of {host}</title><link>{at}/</link>\
         <description>d</description>{items}</channel></rss>"
    )
}

fn page(host: &str, story: u32) -> String {
    let words =
        "The ferry left before the fog did, and nobody on the quay was surprised by either. ".repeat(5);
    let text: String = (0..8).map(|at| format!("<p>Part {at} of story {story}. {words}</p>")).collect();
    format!(
        "<html lang=\"en\"><head><title>Story {story} of {host}</title></head><body><article>\
         <h1>Story {story} of {host}</h1><p><img src=\"/picture-{story}.png\" alt=\"A quay\"></p>{text}</article></body></html>"
    )
}

/// A picture of one pixel's height that no other source prints (PNG, ISO/IEC 15948).
fn picture(host: &str, story: u32) -> Vec<u8> {
    let seed = host.bytes().fold(story, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    crate::png::grey(64, 48, seed)
}
