//! What an e-book says of itself: its package, its contents for machines, its cover's page.

use super::epub::document;
use super::{Issue, sheet};
use crate::voice::With::Text;
use crate::voice::{say, say_of, say_with, xml_attributes};
use crate::{serving, words};
use layover_content::xhtml::{escape_attribute, escape_text, language_tag};
use layover_model::{CreditRole, Direction};
use layover_store::Story;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A story in the book.
pub(super) struct Chapter {
    /// Its file.
    pub(super) name: String,
    pub(super) title: String,
    pub(super) dek: String,
    /// Who made it, how long it takes.
    pub(super) facts: Vec<String>,
    pub(super) language: String,
    pub(super) direction: Direction,
    /// Its section, by its place among them.
    pub(super) part: usize,
    authors: Vec<String>,
    others: Vec<(String, &'static str)>,
    publication: String,
    url: Option<String>,
    published: String,
}

impl Chapter {
    pub(super) fn of(story: &Story, name: String, part: usize) -> Self {
        let row = crate::rows::row(story.row.clone());
        let by = |role: CreditRole| {
            let credits = story.credits.iter().filter(move |credit| credit.credit.role == role);
            credits.map(|credit| credit.credit.name.clone())
        };
        let others = [
            (CreditRole::Interviewer, "ivr"),
            (CreditRole::Photographer, "pht"),
            (CreditRole::Translator, "trl"),
        ];
        let mut facts = sheet::makers(story);
        facts.truncate(1);
        if row.minutes > 0 {
            facts.push(words::reading_minutes(row.minutes).replace(' ', "\u{a0}"));
        }
        Self {
            name,
            title: row.title,
            dek: row.dek,
            facts,
            language: row.language,
            direction: story.row.direction,
            part,
            authors: by(CreditRole::Author).collect(),
            others: others
                .into_iter()
                .flat_map(|(role, code)| by(role).map(move |name| (name, code)))
                .collect(),
            publication: row.publication,
            url: story.url.clone(),
            published: serving::dates(story.row.published).1,
        }
    }
}

/// A file of the book.
pub(super) struct Item {
    name: String,
    media_type: String,
}

impl Item {
    pub(super) fn picture(name: &str, media_type: &str) -> Self {
        Self { name: name.to_owned(), media_type: media_type.to_owned() }
    }
}

/// The whole.
pub(super) struct Book<'a> {
    pub(super) issue: &'a Issue,
    pub(super) chapters: Vec<Chapter>,
    pub(super) pictures: Vec<Item>,
    pub(super) has_cover: bool,
}

impl Book<'_> {
    /// The language of most stories; `und` where none says.
    fn language(&self) -> String {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for tag in self.chapters.iter().filter_map(|chapter| language_tag(&chapter.language)) {
            *counts.entry(tag).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map_or_else(|| "und".to_owned(), |(tag, _)| tag)
    }

    fn is_right_to_left(&self) -> bool {
        let count =
            self.chapters.iter().filter(|chapter| chapter.direction == Direction::RightToLeft).count();
        count * 2 > self.chapters.len()
    }

    /// Named after what is in it: the same stories made at the same instant are the same book.
    fn identifier(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(format!("{}\n{}\n", self.issue.title, self.issue.made.0));
        for chapter in &self.chapters {
            hash.update(format!("{}\n{}\n", chapter.url.as_deref().unwrap_or(&chapter.title), chapter.name));
        }
        let hex: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        // A name-based UUID (RFC 9562, version 8).
        format!(
            "urn:uuid:{}-{}-8{}-a{}-{}",
            part(0, 8),
            part(8, 12),
            part(13, 16),
            part(17, 20),
            part(20, 32)
        )
    }

    pub(super) fn cover_page(&self) -> String {
        let title = say_with("bookCoverOf", &[("title", Text(&self.issue.title))]);
        let title = escape_attribute(&title);
        document(
            &xml_attributes(),
            &say("bookCover"),
            &format!(
                "<section epub:type=\"cover\" class=\"cover\"><img src=\"cover.jpg\" alt=\"{title}\"/></section>"
            ),
        )
    }

    /// EPUB's own contents: sections, and their stories below them.
    pub(super) fn navigation(&self) -> String {
        let entry = |chapter: &Chapter| {
            let attributes = sheet::attributes(&chapter.language, chapter.direction.as_attribute());
            format!(
                "<li><a href=\"{}\"{attributes}>{}</a></li>",
                chapter.name,
                escape_text(&shown(&chapter.title))
            )
        };
        let list: String = self
            .parts()
            .into_iter()
            .map(|(heading, chapters)| {
                let entries: String = chapters.into_iter().map(entry).collect();
                if heading.is_empty() || self.issue.parts.len() == 1 {
                    entries
                } else {
                    format!("<li><span>{}</span><ol>{entries}</ol></li>", escape_text(heading))
                }
            })
            .collect();
        let cover = if self.has_cover {
            format!(
                "<li><a epub:type=\"cover\" href=\"cover.xhtml\">{}</a></li>",
                escape_text(&say("bookCover"))
            )
        } else {
            String::new()
        };
        let heading = say("bookContents");
        let heading = escape_text(&heading);
        let (places, stories) = (say("bookPlaces"), say_of("bookKind", "selection", &[]));
        let (places, stories) = (escape_text(&places), escape_text(&stories));
        let contents = if self.issue.is_single {
            String::new()
        } else {
            format!("<li><a epub:type=\"toc\" href=\"contents.xhtml\">{heading}</a></li>")
        };
        let first = self.chapters.first().map(|chapter| chapter.name.as_str()).unwrap_or_default();
        document(
            &xml_attributes(),
            &say("bookContents"),
            &format!(
                "<nav epub:type=\"toc\" id=\"toc\"><h1>{heading}</h1><ol>{list}</ol></nav>\
                 <nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"hidden\"><h2>{places}</h2><ol>{cover}{contents}\
                 <li><a epub:type=\"bodymatter\" href=\"{first}\">{stories}</a></li></ol></nav>"
            ),
        )
    }

    /// Sections with their stories, in order.
    fn parts(&self) -> Vec<(&str, Vec<&Chapter>)> {
        let parts = self.issue.parts.iter().zip(0..).map(|(part, at)| {
            let own = self.chapters.iter().filter(|chapter| chapter.part == at);
            (part.heading.as_str(), own.collect::<Vec<_>>())
        });
        parts.filter(|(_, chapters)| !chapters.is_empty()).collect()
    }

    /// The contents as EPUB 2 has them.
    pub(super) fn ncx(&self) -> String {
        let point = |(chapter, order): (&Chapter, usize)| {
            format!(
                "<navPoint id=\"point-{order}\" playOrder=\"{order}\"><navLabel><text>{}</text></navLabel><content src=\"{}\"/></navPoint>",
                escape_text(&shown(&chapter.title)),
                chapter.name
            )
        };
        let points: String = self.chapters.iter().zip(1..).map(point).collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\">\
             <head><meta name=\"dtb:uid\" content=\"{}\"/></head><docTitle><text>{}</text></docTitle><navMap>{points}</navMap></ncx>\n",
            self.identifier(),
            escape_text(&shown(&self.issue.title))
        )
    }

    pub(super) fn package(&self) -> String {
        let direction = if self.is_right_to_left() { " page-progression-direction=\"rtl\"" } else { "" };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"en\">\
             <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{}</metadata>\
             <manifest>{}</manifest><spine toc=\"ncx\"{direction}>{}</spine></package>\n",
            self.metadata(),
            self.manifest(),
            self.spine()
        )
    }

    fn metadata(&self) -> String {
        let issue = self.issue;
        let made = serving::dates(issue.made).1;
        let mut out = format!(
            "<dc:identifier id=\"id\">{}</dc:identifier><dc:title>{}</dc:title><dc:language>{}</dc:language>\
             <meta property=\"dcterms:modified\">{made}</meta>",
            self.identifier(),
            escape_text(&shown(&issue.title)),
            self.language()
        );
        let date = match (issue.is_single, self.chapters.first()) {
            (true, Some(chapter)) if !chapter.published.is_empty() => chapter.published.clone(),
            _ => made,
        };
        out.push_str(&format!("<dc:date>{date}</dc:date>"));
        self.people(&mut out);
        let publications: Vec<&str> =
            distinct(self.chapters.iter().map(|chapter| chapter.publication.as_str()));
        for publication in publications {
            out.push_str(&format!("<dc:publisher>{}</dc:publisher>", escape_text(publication)));
        }
        for url in distinct(self.chapters.iter().filter_map(|chapter| chapter.url.as_deref())) {
            out.push_str(&format!("<dc:source>{}</dc:source>", escape_text(url)));
        }
        out.push_str(&format!("<dc:description>{}</dc:description>", escape_text(&self.description())));
        let access = say("bookAccess");
        for (property, value) in [
            ("accessMode", "textual"),
            ("accessMode", "visual"),
            ("accessModeSufficient", "textual"),
            ("accessibilityFeature", "alternativeText"),
            ("accessibilityFeature", "tableOfContents"),
            ("accessibilityFeature", "readingOrder"),
            ("accessibilityHazard", "unknown"),
            ("accessibilitySummary", access.as_str()),
        ] {
            out.push_str(&format!("<meta property=\"schema:{property}\">{}</meta>", escape_text(value)));
        }
        if self.has_cover {
            out.push_str("<meta name=\"cover\" content=\"cover-image\"/>");
        }
        out
    }

    /// Authors as creators, everybody else as contributors with what they did.
    fn people(&self, out: &mut String) {
        for name in
            distinct(self.chapters.iter().flat_map(|chapter| chapter.authors.iter().map(String::as_str)))
        {
            out.push_str(&format!("<dc:creator>{}</dc:creator>", escape_text(name)));
        }
        let others = distinct(
            self.chapters.iter().flat_map(|chapter| chapter.others.iter().map(|(name, code)| (name, code))),
        );
        for ((name, code), at) in others.into_iter().zip(1..) {
            out.push_str(&format!(
                "<dc:contributor id=\"who-{at}\">{}</dc:contributor><meta refines=\"#who-{at}\" property=\"role\" scheme=\"marc:relators\">{code}</meta>",
                escape_text(name)
            ));
        }
    }

    fn description(&self) -> String {
        let kind = match (self.issue.is_single, self.chapters.first()) {
            (true, Some(chapter)) if !chapter.dek.is_empty() => return chapter.dek.clone(),
            (true, _) => "single",
            (false, _) => self.issue.kind.as_str(),
        };
        let what = say_of("bookKind", kind, &[]);
        let (extent, day) = (self.issue.extent(), self.issue.day());
        say_with("bookMade", &[("what", Text(&what)), ("extent", Text(&extent)), ("day", Text(&day))])
    }

    fn manifest(&self) -> String {
        let mut out = String::new();
        let mut item = |id: &str, name: &str, media_type: &str, properties: &str| {
            let properties =
                if properties.is_empty() { String::new() } else { format!(" properties=\"{properties}\"") };
            out.push_str(&format!(
                "<item id=\"{id}\" href=\"{name}\" media-type=\"{media_type}\"{properties}/>"
            ));
        };
        item("nav", "nav.xhtml", XHTML, "nav");
        item("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
        item("style", "style.css", "text/css", "");
        if self.has_cover {
            item("cover-image", "cover.jpg", "image/jpeg", "cover-image");
            item("cover", "cover.xhtml", XHTML, "");
        }
        if !self.issue.is_single {
            item("contents", "contents.xhtml", XHTML, "");
        }
        for (chapter, at) in self.chapters.iter().zip(1..) {
            item(&format!("story-{at}"), &chapter.name, XHTML, "");
        }
        for (picture, at) in self.pictures.iter().zip(1..) {
            item(&format!("picture-{at}"), &picture.name, &picture.media_type, "");
        }
        out
    }

    fn spine(&self) -> String {
        let mut out = String::new();
        if self.has_cover {
            out.push_str("<itemref idref=\"cover\"/>");
        }
        if !self.issue.is_single {
            out.push_str("<itemref idref=\"contents\"/>");
        }
        for at in 1..=self.chapters.len() {
            out.push_str(&format!("<itemref idref=\"story-{at}\"/>"));
        }
        out
    }
}

const XHTML: &str = "application/xhtml+xml";

fn shown(title: &str) -> String {
    let says_something = title.chars().any(|letter| !letter.is_whitespace() && !letter.is_control());
    if says_something { title.to_owned() } else { say("untitled") }
}

/// Each once, in order.
fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    all.fold(Vec::new(), |mut found, one| {
        if !found.contains(&one) {
            found.push(one);
        }
        found
    })
}
