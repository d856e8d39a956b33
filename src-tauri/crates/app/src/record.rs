//! One story as JSON: the form in which it lies beside a saved story and in a pack. docs/saved-format.md describes it;
//! what is written once must stay readable.

mod taking;

pub(crate) use taking::taken;

use crate::{AppError, rows};
use layover_model::{ArticleId, Credit, Enclosure, PictureState, Timestamp};
use layover_store::{Store, Story};
use serde::{Deserialize, Serialize};

/// What every record says it is.
pub(crate) const FORMAT: &str = "layover-story";
/// The newest form this Layover writes and reads.
pub(crate) const VERSION: u32 = 1;

/// A story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct StoryRecord {
    pub(crate) format: String,
    pub(crate) version: u32,
    pub(crate) title: String,
    pub(crate) dek: String,
    pub(crate) kicker: String,
    pub(crate) kind: Option<String>,
    pub(crate) publication: String,
    pub(crate) sections: Vec<String>,
    pub(crate) series: Option<SeriesRecord>,
    pub(crate) tags: Vec<String>,
    pub(crate) credits: Vec<CreditRecord>,
    pub(crate) address: Option<String>,
    pub(crate) canonical_address: Option<String>,
    pub(crate) first_printed_at: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) language: String,
    pub(crate) direction: String,
    pub(crate) summary: String,
    /// `full`, `summary`, or why there is no more.
    pub(crate) text_state: String,
    pub(crate) hero: Option<HeroRecord>,
    /// The cleaned text as HTML; pictures stand as `data-src`.
    pub(crate) body: Option<String>,
    pub(crate) pictures: Vec<PictureRecord>,
    pub(crate) enclosures: Vec<EnclosureRecord>,
    pub(crate) further: Vec<FurtherRecord>,
}

impl Default for StoryRecord {
    fn default() -> Self {
        Self {
            format: String::new(),
            version: 0,
            title: String::new(),
            dek: String::new(),
            kicker: String::new(),
            kind: None,
            publication: String::new(),
            sections: Vec::new(),
            series: None,
            tags: Vec::new(),
            credits: Vec::new(),
            address: None,
            canonical_address: None,
            first_printed_at: None,
            published: None,
            modified: None,
            language: String::new(),
            direction: "ltr".to_owned(),
            summary: String::new(),
            text_state: String::new(),
            hero: None,
            body: None,
            pictures: Vec::new(),
            enclosures: Vec::new(),
            further: Vec::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SeriesRecord {
    pub(crate) name: String,
    pub(crate) part: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CreditRecord {
    pub(crate) name: String,
    /// `author`, `interviewer`, `photographer` or `translator`.
    pub(crate) role: String,
    pub(crate) page: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeroRecord {
    pub(crate) address: String,
    #[serde(default)]
    pub(crate) alt: String,
    #[serde(default)]
    pub(crate) caption: String,
    #[serde(default)]
    pub(crate) credit: String,
}

/// A picture the story shows, and its file where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PictureRecord {
    pub(crate) address: String,
    /// SHA-256 of the file.
    pub(crate) sha256: Option<String>,
    /// Where the file lies, in a folder of saved stories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    /// Why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) missing: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EnclosureRecord {
    pub(crate) address: String,
    #[serde(default)]
    pub(crate) media_type: String,
    pub(crate) bytes: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FurtherRecord {
    pub(crate) address: String,
    pub(crate) title: String,
}

/// The record of a story of the library; `None` when it is not there.
pub(crate) fn of(store: &Store, id: ArticleId) -> Result<Option<(StoryRecord, Story)>, AppError> {
    let (Some(staged), Some(story)) = (store.staged(id)?, store.story(id)?) else { return Ok(None) };
    let title = rows::row(story.row.clone()).title;
    let record = StoryRecord {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: if staged.title.is_empty() { title } else { staged.title.clone() },
        dek: staged.dek.clone(),
        kicker: staged.kicker.clone(),
        kind: staged.kind.map(|kind| kind.as_str().to_owned()),
        publication: story.row.publication_name.clone(),
        sections: staged.sections.iter().map(|section| section.name.clone()).collect(),
        series: staged
            .series
            .as_ref()
            .map(|series| SeriesRecord { name: series.name.clone(), part: series.part }),
        tags: staged.tags.clone(),
        credits: staged.credits.iter().map(credit_record).collect(),
        address: staged.url.clone(),
        canonical_address: staged.canonical_url.clone(),
        first_printed_at: staged.original_url.clone(),
        published: instant(staged.published.unwrap_or(story.row.published)),
        modified: staged.modified.and_then(instant),
        language: staged.language.clone(),
        direction: staged.direction.as_attribute().to_owned(),
        summary: staged.summary.clone(),
        text_state: staged.text_state.as_str().to_owned(),
        hero: staged.hero.as_ref().map(|hero| HeroRecord {
            address: hero.picture.url.clone(),
            alt: hero.alt.clone(),
            caption: hero.caption.clone(),
            credit: hero.credit.clone(),
        }),
        body: staged.body.as_ref().map(|body| body.html.as_str().to_owned()),
        pictures: pictures(&story),
        enclosures: staged.enclosures.iter().map(enclosure_record).collect(),
        further: staged
            .further
            .iter()
            .map(|further| FurtherRecord { address: further.url.clone(), title: further.title.clone() })
            .collect(),
    };
    Ok(Some((record, story)))
}

/// Its pictures, each address once: the one over it first.
fn pictures(story: &Story) -> Vec<PictureRecord> {
    let hero = story.hero.iter().map(|hero| (&hero.hero.picture, hero.state));
    let all = hero.chain(story.pictures.iter().map(|(picture, state)| (picture, *state)));
    let mut records: Vec<PictureRecord> = Vec::new();
    for (picture, state) in all {
        if records.iter().any(|known| known.address == picture.url) {
            continue;
        }
        let (sha256, missing) = match state {
            PictureState::OnBoard(hash) => (Some(hash.to_hex()), None),
            PictureState::Failed(failure) => (None, Some(failure.as_str().to_owned())),
            PictureState::Wanted => (None, Some("not-fetched".to_owned())),
        };
        records.push(PictureRecord { address: picture.url.clone(), sha256, file: None, missing });
    }
    records
}

fn credit_record(credit: &Credit) -> CreditRecord {
    CreditRecord {
        name: credit.name.clone(),
        role: credit.role.as_str().to_owned(),
        page: credit.page_url.clone(),
    }
}

fn enclosure_record(enclosure: &Enclosure) -> EnclosureRecord {
    EnclosureRecord {
        address: enclosure.url.clone(),
        media_type: enclosure.media_type.clone(),
        bytes: enclosure.bytes,
    }
}

/// RFC 3339, in UTC.
pub(crate) fn instant(at: Timestamp) -> Option<String> {
    jiff::Timestamp::from_second(at.0).ok().map(|instant| instant.to_string())
}
