//! Files that are handed to a library: subscription lists, settings, saved pages, and a pack (which the ground makes).

use crate::readiness::said;
use std::fs;
use std::path::Path;

/// The folder they lie in.
pub const FOLDER: &str = "goods";
/// The pack.
pub const PACK: &str = "friends.layover-pack";
/// How many lists, pages and settings there are.
pub const EACH: u64 = 6;
/// Feeds of a list that the press prints, beside one nobody may fetch.
pub const FEEDS: u64 = 2;

/// The feeds a list names. The last lies on an address of this machine that is not allowed.
pub fn feeds(list: u64, address: &str) -> Vec<String> {
    let mut feeds: Vec<String> =
        (0..FEEDS).map(|at| format!("http://{address}/feed.rss?list={list}-{at}")).collect();
    feeds.push(format!("http://127.1.{list}.1/feed.xml"));
    feeds
}

/// The address a saved page names as its own.
pub fn page_address(page: u64) -> String {
    format!("https://pages.example/story-{page}")
}

/// The size a file of settings sets: never the one that is set anyway, which is not written down.
pub fn size(file: u64) -> u64 {
    20 + file
}

/// Writes them.
pub fn write(folder: &Path, address: &str) -> Result<(), String> {
    for number in 0..EACH {
        let outlines: String = feeds(number, address)
            .iter()
            .map(|url| format!("<outline type=\"rss\" text=\"List {number} {url}\" xmlUrl=\"{url}\"/>"))
            .collect();
        let list = format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>");
        fs::write(folder.join(format!("list-{number}.opml")), list).map_err(said)?;
        let settings = format!(
            "{{\"format\":\"layover-settings\",\"version\":1,\"settings\":{{\"readerSize\":{}}}}}",
            size(number)
        );
        fs::write(folder.join(format!("settings-{number}.json")), settings).map_err(said)?;
        fs::write(folder.join(format!("page-{number}.html")), page(number)).map_err(said)?;
    }
    Ok(())
}

fn page(number: u64) -> String {
    let url = page_address(number);
    let words =
        "The harbour kept its own clock, and everybody who came by sea learned to read it. ".repeat(6);
    let text: String = (0..9).map(|at| format!("<p>Paragraph {at} of page {number}. {words}</p>")).collect();
    format!(
        "<html lang=\"en\"><head><title>Page {number}</title><link rel=\"canonical\" href=\"{url}\">\
         <meta property=\"og:url\" content=\"{url}\"></head><body><article><h1>Page {number}</h1>{text}</article>\
         </body></html>"
    )
}
