//! An article on its way from the web into the library.

use crate::{ContentHash, Direction, SanitizedHtml, SectionName, SeriesName, TextState, Timestamp};

/// The format a kicker names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// "Analysis".
    Analysis,
    /// "Reporting", "News".
    Reporting,
    /// "Opinion", "Comment", "Column", "Editorial".
    Opinion,
    /// "Q&A", "Interview".
    Interview,
    /// "Video".
    Video,
    /// "Review".
    Review,
    /// "Podcast", "Audio".
    Audio,
}

impl Kind {
    /// Every kind, in the order a menu shows them.
    pub const ALL: [Self; 7] = [
        Self::Analysis,
        Self::Reporting,
        Self::Opinion,
        Self::Interview,
        Self::Review,
        Self::Video,
        Self::Audio,
    ];

    /// Stable lower-case name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Analysis => "analysis",
            Self::Reporting => "reporting",
            Self::Opinion => "opinion",
            Self::Interview => "interview",
            Self::Video => "video",
            Self::Review => "review",
            Self::Audio => "audio",
        }
    }

    /// The kind with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// What a contributor did for a story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CreditRole {
    /// Wrote it.
    #[default]
    Author,
    /// Asked the questions.
    Interviewer,
    /// Took the pictures.
    Photographer,
    /// Translated it.
    Translator,
}

impl CreditRole {
    /// Stable lower-case name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Interviewer => "interviewer",
            Self::Photographer => "photographer",
            Self::Translator => "translator",
        }
    }
}

/// One person's part in one story, the name as printed there (plain text, cleaned of "By" and titles).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The printed name.
    pub name: String,
    /// What they did.
    pub role: CreditRole,
    /// Their page at the publication (http or https), when the source links it.
    pub page_url: Option<String>,
}

/// A picture a story shows. `url` is absolute, http or https, and is how the body names it (`data-src`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureReference {
    /// Where it is fetched from.
    pub url: String,
    /// Width in pixels as the source states it.
    pub width: Option<u32>,
    /// Height in pixels as the source states it.
    pub height: Option<u32>,
}

/// The picture over a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeroPicture {
    /// The picture.
    pub picture: PictureReference,
    /// Alternative text, plain.
    pub alt: String,
    /// Caption, plain text, empty when there is none.
    pub caption: String,
    /// Credit, plain text, empty when there is none.
    pub credit: String,
}

/// Media a feed attaches (RSS 2.0 `enclosure`, Atom `link rel=enclosure`, JSON Feed `attachments`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// Absolute address, http or https.
    pub url: String,
    /// Media type as stated, lower-case, empty when not stated.
    pub media_type: String,
    /// Size in bytes as stated.
    pub bytes: Option<u64>,
}

/// Another story printed on the same page as this one, after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurtherStory {
    /// Where it stands: absolute, http or https.
    pub url: String,
    /// Its headline, plain text.
    pub title: String,
}

/// A picture of somebody who made a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Their name, as printed over the story.
    pub name: String,
    /// Where the picture is fetched from: absolute, http or https.
    pub url: String,
}

/// A page as it came over the network, kept for another try with newer rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawPage {
    /// Its final address.
    pub url: String,
    /// The `Content-Type` it came with.
    pub content_type: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Where the text of a story came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextOrigin {
    /// The feed's own body.
    Feed,
    /// Extracted from the story's page.
    Page,
}

/// A story's text, cleaned and counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedBody {
    /// The cleaned body.
    pub html: SanitizedHtml,
    /// The same as plain text, paragraphs apart by one line break: what search reads.
    pub text: String,
    /// Words of the text; a CJK character counts as half a word.
    pub word_count: u32,
    /// Where it came from.
    pub origin: TextOrigin,
    /// Pictures in the order the body shows them, each address once.
    pub pictures: Vec<PictureReference>,
}

/// One article as a feed or a page gives it, ready to be merged into the library.
///
/// Every text field is plain text, entities decoded once. Every address is absolute and http or https.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedArticle {
    /// The feed's own id of the entry (RSS `guid`, Atom `id`, JSON Feed `id`), as given.
    pub guid: Option<String>,
    /// Where a browser would open it.
    pub url: Option<String>,
    /// `url` folded (scheme, `www`, last slash, tracking parameters): equal for the same story in two feeds.
    pub canonical_url: Option<String>,
    /// Headline. Empty when the source gives none (a note, a micro-post).
    pub title: String,
    /// The sentence under the headline; empty when there is none.
    pub dek: String,
    /// As printed over the headline: "Analysis | Asia-Pacific"; empty when there is none.
    pub kicker: String,
    /// Sections, most specific first.
    pub sections: Vec<SectionName>,
    /// The format.
    pub kind: Option<Kind>,
    /// The publisher's labels.
    pub tags: Vec<String>,
    /// Who made it, in printed order.
    pub credits: Vec<Credit>,
    /// First published, when the source says.
    pub published: Option<Timestamp>,
    /// Last changed, when the source says.
    pub modified: Option<Timestamp>,
    /// BCP 47 tag, empty when unknown.
    pub language: String,
    /// Direction of the text.
    pub direction: Direction,
    /// Plain-text summary (at most 300 characters) for lists; empty when there is none.
    pub summary: String,
    /// Picture over the story.
    pub hero: Option<HeroPicture>,
    /// The text, when there is any.
    pub body: Option<StagedBody>,
    /// How much of the text this is, in honesty.
    pub text_state: TextState,
    /// Attached media.
    pub enclosures: Vec<Enclosure>,
    /// Other stories printed on its page, in their order.
    pub further: Vec<FurtherStory>,
    /// The series it is a part of, when its source names one.
    pub series: Option<SeriesName>,
    /// Where it was printed first, when its source says it was elsewhere: absolute, http or https, folded.
    pub original_url: Option<String>,
    /// Pictures of those who made it, as the page has them.
    pub portraits: Vec<Portrait>,
    /// Hash over what the source said, to tell an unchanged entry without comparing fields.
    pub source_hash: ContentHash,
}
