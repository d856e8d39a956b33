//! Owns one story: the front matter of its file, its dates, its credits and its text. Never renders it.

use std::borrow::Cow;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::error::PressError;
use crate::{backissues, masthead::Masthead};

/// A story as the press knows it.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) dek: String,
    pub(crate) section: String,
    pub(crate) subsection: Option<String>,
    pub(crate) kind: String,
    pub(crate) credits: Vec<Credit>,
    pub(crate) published: Timestamp,
    pub(crate) modified: Timestamp,
    pub(crate) series: Option<SeriesPlace>,
    pub(crate) tags: Vec<String>,
    pub(crate) hero: Option<Hero>,
    pub(crate) language: String,
    pub(crate) direction: String,
    pub(crate) metadata: MetadataState,
    pub(crate) in_feed: InFeed,
    /// Printed on several pages, one after the other.
    pub(crate) in_parts: bool,
    pub(crate) summary: String,
    pub(crate) text: Text,
    /// How often it was edited while the press ran.
    pub(crate) revision: u32,
}

/// A person over a story, as printed there.
#[derive(Debug, Clone)]
pub(crate) struct Credit {
    pub(crate) slug: String,
    pub(crate) printed: String,
}

/// The picture over a story.
#[derive(Debug, Clone)]
pub(crate) struct Hero {
    pub(crate) picture: String,
    pub(crate) caption: String,
    pub(crate) credit: String,
    /// The number of the back issue it stands in: part of the address, so that each is fetched for itself.
    pub(crate) issue: Option<u64>,
}

/// Where a story stands in a series.
#[derive(Debug, Clone, Deserialize, Serialize, PartialEq, Eq)]
pub struct SeriesPlace {
    /// The series.
    pub slug: String,
    /// The number of the part, where the series counts.
    pub part: Option<u32>,
}

/// What state a page's JSON-LD and Open Graph are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MetadataState {
    /// All of it, and true.
    Right,
    /// There, but careless: the site's name in the title, the house as author, a date without a time.
    Half,
    /// True but for the modified date, which is the day the page was rendered.
    WrongModified,
    /// None at all.
    Missing,
}

/// How much of a story its feeds carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InFeed {
    /// The whole text.
    Full,
    /// A summary alone.
    Summary,
}

/// Where a story's text comes from.
#[derive(Debug, Clone)]
pub(crate) enum Text {
    /// A fragment somebody wrote.
    Written(String),
    /// The number of a generated back issue; its text is made when asked for.
    Generated {
        /// The seed of this story alone.
        seed: u64,
        /// Names of the pictures between its paragraphs.
        pictures: Vec<String>,
    },
}

#[derive(Deserialize)]
struct FrontMatter {
    title: String,
    #[serde(default)]
    dek: String,
    slug: String,
    section: String,
    subsection: Option<String>,
    kind: String,
    contributors: Vec<PrintedCredit>,
    age_hours: f64,
    updated_hours: Option<f64>,
    series: Option<SeriesPlace>,
    #[serde(default)]
    tags: Vec<String>,
    hero: Option<String>,
    #[serde(default)]
    hero_caption: String,
    #[serde(default)]
    hero_credit: String,
    language: Option<String>,
    direction: Option<String>,
    metadata: MetadataState,
    in_feed: InFeed,
    #[serde(default)]
    in_parts: bool,
    #[serde(default)]
    summary: String,
}

#[derive(Deserialize)]
struct PrintedCredit {
    slug: String,
    #[serde(rename = "as")]
    printed: Option<String>,
}

impl Story {
    /// Reads a story file: TOML between `+++` lines, then the fragment.
    ///
    /// # Errors
    /// The file has no front matter, the front matter is not what it should be, or a name in it is unknown.
    pub(crate) fn parse(
        file: &str,
        text: &str,
        masthead: &Masthead,
        now: Timestamp,
    ) -> Result<Self, PressError> {
        let wrong = |reason: String| PressError::Magazine { file: file.to_owned(), reason };
        let (matter, fragment) = text
            .trim_start()
            .strip_prefix("+++")
            .and_then(|rest| rest.split_once("\n+++"))
            .ok_or_else(|| wrong("no front matter between +++ lines".to_owned()))?;
        let matter: FrontMatter = toml::from_str(matter).map_err(|error| wrong(error.to_string()))?;
        Self::assemble(matter, fragment.trim().to_owned(), masthead, now).map_err(wrong)
    }

    fn assemble(
        matter: FrontMatter,
        fragment: String,
        masthead: &Masthead,
        now: Timestamp,
    ) -> Result<Self, String> {
        let published = hours_before(now, matter.age_hours);
        let modified = matter.updated_hours.map_or(published, |hours| hours_before(now, hours));
        masthead.section(&matter.section).ok_or_else(|| format!("no section {}", matter.section))?;
        let credits = matter
            .contributors
            .into_iter()
            .map(|credit| {
                let person = masthead
                    .contributor(&credit.slug)
                    .ok_or_else(|| format!("no contributor {}", credit.slug))?;
                Ok(Credit {
                    printed: credit.printed.unwrap_or_else(|| person.name.clone()),
                    slug: credit.slug,
                })
            })
            .collect::<Result<Vec<_>, String>>()?;
        Ok(Self {
            summary: if matter.summary.is_empty() { matter.dek.clone() } else { matter.summary },
            slug: matter.slug,
            title: matter.title,
            dek: matter.dek,
            section: matter.section,
            subsection: matter.subsection.filter(|name| !name.is_empty()),
            kind: matter.kind,
            credits,
            published,
            modified: modified.max(published),
            series: matter.series,
            tags: matter.tags,
            hero: matter.hero.filter(|name| !name.is_empty()).map(|picture| Hero {
                picture,
                caption: matter.hero_caption,
                credit: matter.hero_credit,
                issue: None,
            }),
            language: matter.language.unwrap_or_else(|| masthead.language.clone()),
            direction: matter.direction.unwrap_or_else(|| "ltr".to_owned()),
            metadata: matter.metadata,
            in_feed: matter.in_feed,
            in_parts: matter.in_parts,
            text: Text::Written(fragment),
            revision: 0,
        })
    }

    /// The fragment, with whatever an edit changed.
    pub(crate) fn fragment(&self) -> Cow<'_, str> {
        let fragment = match &self.text {
            Text::Written(fragment) => Cow::Borrowed(fragment.as_str()),
            Text::Generated { seed, pictures } => Cow::Owned(backissues::fragment(*seed, pictures)),
        };
        if self.revision == 0 { fragment } else { Cow::Owned(revised(&fragment, self.revision)) }
    }

    /// Whether it has a podcast, which feeds attach.
    pub(crate) fn is_heard(&self) -> bool {
        matches!(&self.text, Text::Written(fragment) if fragment.contains(r#"<x-embed kind="podcast""#))
    }

    /// The same story after an edit: another title, another first paragraph, a later date.
    pub(crate) fn edited(&self, at: Timestamp) -> Self {
        let revision = self.revision + 1;
        let original = self.title.strip_suffix(&mark(self.revision)).unwrap_or(&self.title);
        Self { title: format!("{original}{}", mark(revision)), modified: at, revision, ..self.clone() }
    }

    /// The path of the story's page.
    pub(crate) fn path(&self) -> String {
        format!("/stories/{}/", self.slug)
    }

    /// The path the story had before the magazine moved to short addresses.
    pub(crate) fn old_path(&self) -> String {
        format!("/{}/{}", self.published.strftime("%Y/%m/%d"), self.slug)
    }

    /// A name that never changes, for feeds.
    pub(crate) fn guid(&self) -> String {
        format!("tag:long-meridian.example,2019:{}", self.slug)
    }
}

/// The instant so many hours before another, on the minute.
pub(crate) fn hours_before(now: Timestamp, hours: f64) -> Timestamp {
    let seconds = (hours * 3600.0).round().clamp(0.0, 4.0e9);
    let earlier = now.checked_sub(SignedDuration::from_secs_f64(seconds)).unwrap_or(now).as_second();
    Timestamp::from_second(earlier - earlier.rem_euclid(60)).unwrap_or(now)
}

fn mark(revision: u32) -> String {
    match revision {
        0 => String::new(),
        1 => " (revised)".to_owned(),
        more => format!(" (revised {more} times)"),
    }
}

fn revised(fragment: &str, revision: u32) -> String {
    let note = format!(
        " This paragraph was revised after publication, for the {} time, to put a figure right.",
        match revision {
            1 => "first".to_owned(),
            2 => "second".to_owned(),
            more => format!("{more}th"),
        }
    );
    match fragment.split_once("</p>") {
        Some((before, after)) => format!("{before}{note}</p>{after}"),
        None => format!("<p>{}</p>{fragment}", note.trim_start()),
    }
}
