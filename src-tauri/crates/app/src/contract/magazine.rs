//! The magazine as its readers know it: front pages, contributors, series, follows, views, citations.

use super::{Scope, StoryRow, Undo};
use layover_model as model;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A front page: finite, of what came lately.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FrontPage {
    /// The name over it: the publication's, or `None` for the whole library.
    pub title: Option<String>,
    /// The story over everything.
    pub lead: Option<StoryRow>,
    /// The two beside it.
    pub seconds: Vec<StoryRow>,
    /// One band a section; over the whole library one a publication.
    pub bands: Vec<Band>,
    /// Newest headlines of those the reader follows, newest first.
    pub following: Vec<FollowedContributor>,
    /// The oldest story on it was published then (Unix seconds).
    pub since: Option<i64>,
    /// "That is all since Tuesday."
    pub end: String,
    /// The publication's licence, and what is asked of those who quote it; `None` over the whole library and where
    /// nothing is known.
    pub terms: Option<String>,
}

/// A passage of a story with its source, to be copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Markdown: the passage as a block quote, and under it who wrote it and where.
    pub text: String,
    /// What to know before it is used: that the story does not say it so; `None` where it does.
    pub remark: Option<String>,
}

/// A section's, or a publication's, part of a front page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Band {
    /// The name over it.
    pub name: String,
    /// The list of everything in it.
    pub scope: Scope,
    /// Short entries of the publication's own notebook: set as a shelf of its own.
    pub is_notebook: bool,
    /// Its story with a picture.
    pub lead: StoryRow,
    /// Headlines under it.
    pub briefs: Vec<StoryRow>,
    /// Unread stories in the section.
    pub unread: u32,
}

/// A followed contributor and the newest of their stories.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowedContributor {
    /// Who.
    pub contributor: Contributor,
    /// Their newest story.
    pub newest: Option<StoryRow>,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contributor {
    /// Their id.
    pub id: i64,
    /// Their name.
    pub name: String,
    /// Address of their picture in the story scheme.
    pub portrait: Option<String>,
    /// Mastheads they write for, most stories first.
    pub publications: Vec<String>,
    /// Stories of theirs.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Whether the reader follows them.
    pub is_followed: bool,
}

/// A contributor's own page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContributorPage {
    /// Who.
    pub contributor: Contributor,
    /// What the publication says of them; empty when it says nothing.
    pub bio: String,
    /// Their page on the web.
    pub page_url: Option<String>,
    /// How the reader follows them; `None` when they do not.
    pub follow: Option<Follow>,
    /// Mastheads and how many stories each.
    pub publications: Vec<Share>,
    /// Names of theirs in print.
    pub aliases: Vec<Alias>,
    /// People who may be the same.
    pub proposals: Vec<Proposal>,
    /// Who they write with, most often first.
    pub co_authors: Vec<Share>,
    /// What they write about: sections and tags, most often first.
    pub topics: Vec<String>,
    /// Stories of the last twelve months, oldest month first.
    pub rhythm: Vec<Month>,
}

/// A part of a whole, by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    /// Id of the publication or contributor.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Stories.
    pub total: u32,
}

/// A name of a contributor as a publication prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Alias {
    /// Its id.
    pub id: i64,
    /// As printed.
    pub name: String,
    /// Where.
    pub publication: String,
    /// Stories under it.
    pub total: u32,
}

/// Another contributor who may be the same person. Never merged without the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// The other.
    pub contributor: Contributor,
    /// Why: "The same name in The Quay".
    pub reason: String,
}

/// A month of a contributor's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Month {
    /// `2026-05`.
    pub month: String,
    /// Stories.
    pub total: u32,
}

/// What a reader can follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Subject {
    /// A person.
    Contributor {
        /// Their id.
        id: i64,
    },
    /// A section of a publication.
    Section {
        /// Its id.
        id: i64,
    },
    /// A series.
    Series {
        /// Its id.
        id: i64,
    },
    /// A whole publication.
    Publication {
        /// Its id.
        id: i64,
    },
}

impl From<Subject> for model::Subject {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Contributor { id } => Self::Contributor(model::ContributorId(id)),
            Subject::Section { id } => Self::Section(model::SectionId(id)),
            Subject::Series { id } => Self::Series(model::SeriesId(id)),
            Subject::Publication { id } => Self::Publication(model::PublicationId(id)),
        }
    }
}

impl From<model::Subject> for Subject {
    fn from(subject: model::Subject) -> Self {
        match subject {
            model::Subject::Contributor(id) => Self::Contributor { id: id.0 },
            model::Subject::Section(id) => Self::Section { id: id.0 },
            model::Subject::Series(id) => Self::Series { id: id.0 },
            model::Subject::Publication(id) => Self::Publication { id: id.0 },
        }
    }
}

/// How something is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Follow {
    /// Text and every picture of its stories are always kept on board.
    pub keeps_offline: bool,
    /// In "Following", without a word when something new comes.
    pub is_muted: bool,
}

/// A line under "Following" in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowLine {
    /// What is followed.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// How.
    pub follow: Follow,
    /// Its list.
    pub scope: Scope,
    /// Unread stories of it.
    pub unread: u32,
    /// Address of a picture in the story scheme, for a person who has one.
    pub portrait: Option<String>,
}

/// A section's own page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionPage {
    /// Its id.
    pub id: i64,
    /// As printed.
    pub name: String,
    /// Whose it is.
    pub publication: Share,
    /// How the reader follows it; `None` when they do not.
    pub follow: Option<Follow>,
    /// Stories in it.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Kinds it prints, by stable name, most first.
    pub kinds: Vec<String>,
    /// Who writes in it, most stories first.
    pub contributors: Vec<Share>,
    /// Its stories' tags, most first.
    pub tags: Vec<String>,
}

/// A series' own page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeriesPage {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub publication: Share,
    /// How the reader follows it; `None` when they do not.
    pub follow: Option<Follow>,
    /// Parts on board.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
    /// Where to go on: the part begun, else the first unread one; `None` when all are read.
    pub next: Option<StoryRow>,
    /// Who writes it, most parts first.
    pub contributors: Vec<Share>,
}

/// A series in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Series {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Parts on board.
    pub total: u32,
    /// Unread ones.
    pub unread: u32,
}

/// A search kept under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct View {
    /// Its id.
    pub id: i64,
    /// The name the reader gave it.
    pub name: String,
    /// What it searches for, as typed.
    pub query: String,
}

/// A search that is kept now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptView {
    /// The search.
    pub view: View,
    /// Takes it back; what stood under its name before stands there again.
    pub undo: Option<Undo>,
}

/// What could stand next in the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion {
    /// The whole box with the suggestion taken.
    pub query: String,
    /// What is suggested: "Marta Okafor".
    pub label: String,
    /// What it is: "contributor", "section", "kind", "tag", "state", "age", "length".
    pub what: String,
}

/// How a citation is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CitationStyle {
    /// Chicago Manual of Style, bibliography entry of a magazine article read online.
    Chicago,
    /// APA 7.
    Apa,
    /// MLA 9.
    Mla,
    /// A BibTeX entry `@article`.
    Bibtex,
    /// RIS, type `MGZN`.
    Ris,
    /// A Markdown link with author and publication.
    Markdown,
}

/// Another state of a story, from before its source changed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// "Changed 3 May 2026, after you read it."
    pub sentence: String,
    /// Address of the marked-up comparison in the story scheme.
    pub frame_url: String,
}

/// What became of a list of names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamesReport {
    /// Followed now.
    pub followed: u32,
    /// Followed already.
    pub known: u32,
    /// Names nobody in the library has yet; followed as soon as they write.
    pub waiting: Vec<String>,
    /// Takes the whole list back; none when it changed nothing.
    pub undo: Option<Undo>,
    /// What happened, in a sentence.
    pub sentence: String,
}
