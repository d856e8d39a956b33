//! One HTML file with everything in it: style and pictures within, no script, no request.

use super::album::{Album, Form};
use super::epub::titled;
use super::sheet::{self, Hand, Neighbours};
use super::{Issue, Tally, written};
use crate::{AppError, story_page, voice, words};
use layover_content::canonical::canonical;
use layover_content::xhtml::{escape_attribute, escape_text};
use layover_model::ArticleId;
use layover_store::Store;
use sha2::{Digest, Sha256};
use std::io::Write;

pub(crate) const STYLE: &str = include_str!("page.css");

/// Writes the whole file, one story after the other.
pub(super) fn write(store: &Store, issue: &Issue, out: &mut impl Write) -> Result<Tally, AppError> {
    let mut nothing = |_: &str, _: &str, _: &[u8]| Ok(());
    let album = Album::new(store, Form::Within, &mut nothing);
    let neighbours = neighbours(store, issue)?;
    put(out, &opening(issue))?;
    let mut stories = 0;
    for part in &issue.parts {
        if !issue.is_single && !part.heading.is_empty() {
            put(out, &format!("<h2 class=\"section\">{}</h2>", escape_text(&part.heading)))?;
        }
        let mut under = if issue.is_single { "" } else { part.heading.as_str() };
        for row in &part.stories {
            let Some(story) = store.story(ArticleId(row.id))? else { continue };
            let ids = format!("s{}-", row.id);
            let hand = Hand { album: &album, neighbours: &neighbours, ids, is_epub: false, under };
            let sheet = sheet::sheet(&story, &hand);
            under = "";
            album.check()?;
            put(
                out,
                &format!(
                    "<article id=\"story-{}\"{}>{}</article>\n",
                    row.id,
                    without_xml(&sheet.attributes),
                    sheet.html
                ),
            )?;
            stories += 1;
        }
    }
    put(out, "</main></body></html>\n")?;
    let (pictures, missing_pictures) = album.counts();
    Ok(Tally { stories, pictures, missing_pictures })
}

/// `xml:lang` means nothing in HTML.
pub(super) fn without_xml(attributes: &str) -> String {
    match attributes.split_once(" xml:lang=\"") {
        Some((before, after)) => format!("{before}{}", after.split_once('"').map_or("", |(_, rest)| rest)),
        None => attributes.to_owned(),
    }
}

fn put(out: &mut impl Write, text: &str) -> Result<(), AppError> {
    out.write_all(text.as_bytes()).map_err(|error| written::unnamed(&error))
}

/// What a page written out may do: show pictures from there, in our style.
pub(crate) fn page_policy(pictures: &str) -> String {
    let hash = story_page::base64(&Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; img-src {pictures}; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    )
}

fn opening(issue: &Issue) -> String {
    let title = titled(&issue.title);
    let head = if issue.is_single { String::new() } else { contents(issue, &title) };
    // A single story's own element says how it runs; the page follows it.
    let own = issue.stories().next().filter(|_| issue.is_single);
    let attributes = own.map_or_else(
        || format!(" {}", voice::attributes()),
        |story| without_xml(&sheet::attributes(&story.language, &story.direction)),
    );
    format!(
        "<!DOCTYPE html>\n<html{attributes}><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><meta name=\"referrer\" content=\"no-referrer\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"generator\" content=\"Layover\">\
         <title>{}</title><style>{STYLE}</style></head><body>{head}<main>\n",
        page_policy("data:"),
        escape_text(&title)
    )
}

/// Title, date and contents of an edition.
fn contents(issue: &Issue, title: &str) -> String {
    let mut out = format!(
        "<header class=\"edition\"><h1>{}</h1><p class=\"facts\">{} · {}</p></header><nav aria-label=\"{}\">",
        escape_text(title),
        escape_text(&issue.day()),
        escape_text(&issue.extent()),
        escape_attribute(&voice::say("bookContents"))
    );
    for part in &issue.parts {
        if !part.heading.is_empty() {
            let minutes: u32 = part.stories.iter().map(|story| story.minutes).sum();
            out.push_str(&format!(
                "<h2>{} <small>{}</small></h2>",
                escape_text(&part.heading),
                words::reading_time(minutes)
            ));
        }
        out.push_str("<ul>");
        for story in &part.stories {
            let attributes = without_xml(&sheet::attributes(&story.language, &story.direction));
            out.push_str(&format!(
                "<li><a href=\"#story-{}\"{attributes}>{}</a></li>",
                story.id,
                escape_text(&titled(&story.title))
            ));
        }
        out.push_str("</ul>");
    }
    out.push_str("</nav>");
    out
}

fn neighbours(store: &Store, issue: &Issue) -> Result<Neighbours, AppError> {
    let ids: Vec<ArticleId> = issue.stories().map(|row| ArticleId(row.id)).collect();
    let addresses = store.addresses(&ids)?.into_iter();
    Ok(addresses.filter_map(|(id, url)| Some((canonical(&url)?, format!("#story-{id}")))).collect())
}
