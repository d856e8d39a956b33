//! The contents of an edition as a page to read: sections, headlines, how long each takes.

use super::book::Chapter;
use super::epub::{document, titled};
use super::{Issue, sheet};
use crate::voice::xml_attributes;
use crate::words;
use layover_content::xhtml::escape_text;

/// The page of an e-book.
pub(super) fn page(issue: &Issue, chapters: &[Chapter]) -> String {
    let mut body = format!(
        "<h1>{}</h1><p class=\"facts\">{} · {}</p>",
        escape_text(&issue.title),
        escape_text(&issue.day()),
        escape_text(&issue.extent())
    );
    for (part, at) in issue.parts.iter().zip(0..) {
        let own: Vec<&Chapter> = chapters.iter().filter(|chapter| chapter.part == at).collect();
        if own.is_empty() {
            continue;
        }
        if !part.heading.is_empty() {
            let minutes: u32 = part.stories.iter().map(|story| story.minutes).sum();
            body.push_str(&format!(
                "<h2>{} <small class=\"facts\">{}</small></h2>",
                escape_text(&part.heading),
                words::reading_time(minutes)
            ));
        }
        body.push_str("<ul class=\"contents\">");
        body.extend(own.into_iter().map(entry));
        body.push_str("</ul>");
    }
    document(&xml_attributes(), &issue.title, &format!("<section class=\"contents\">{body}</section>"))
}

fn entry(chapter: &Chapter) -> String {
    let attributes = sheet::attributes(&chapter.language, chapter.direction.as_attribute());
    let dek = if chapter.dek.is_empty() {
        String::new()
    } else {
        format!("<p class=\"dek\"{attributes}>{}</p>", escape_text(&chapter.dek))
    };
    // Names of one script stand beside words of another.
    let facts: Vec<String> =
        chapter.facts.iter().map(|fact| format!("<bdi>{}</bdi>", escape_text(fact))).collect();
    format!(
        "<li><p class=\"entry\"{attributes}><a href=\"{}\">{}</a></p>{dek}<p class=\"facts\">{}</p></li>",
        chapter.name,
        escape_text(&titled(&chapter.title)),
        facts.join(" · ")
    )
}
