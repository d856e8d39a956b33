//! One story as JSON: the form in which it lies beside a saved story and in a pack. docs/saved-format.md describes it;
//! what is written once must stay readable.

use crate::{AppError, rows};
use layover_content::canonical::canonical;
use layover_content::{sanitise, section, text};
use layover_model::{
    ArticleId, ContentHash, Credit, CreditRole, Direction, Enclosure, FurtherStory, HeroPicture, Kind,
    PictureReference, PictureState, SeriesName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp,
};
use layover_store::{PackedStory, Store, Story};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use url::Url;

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

/// Longest texts taken in, in characters. Nothing printed is longer.
const TITLE_MAX: usize = 1_000;
const NAME_MAX: usize = 200;
const SENTENCES_MAX: usize = 4_000;
/// Most of one kind that one story has.
const MANY: usize = 200;
const PICTURES_MAX: usize = 2_000;

/// A record that somebody else wrote, as a story to take in: its body goes through the sanitiser whoever wrote it,
/// texts are texts, and addresses are of the web. `heading` is the section it stands under.
pub(crate) fn taken(record: StoryRecord, heading: &str) -> Result<PackedStory, String> {
    if record.format != FORMAT {
        return Err("it holds something that is no story".to_owned());
    }
    if record.version == 0 || record.version > VERSION {
        return Err("a newer Layover wrote it; this one is too old to read it".to_owned());
    }
    let address = record.address.as_deref().and_then(web_address);
    let canonical_url = canonical_url(address.as_deref(), record.canonical_address.as_deref());
    let body = record.body.as_deref().and_then(|html| body(html, address.as_deref()));
    let text_state = match TextState::from_name(&record.text_state) {
        // Nobody's word makes a text whole that is not here.
        Some(TextState::Full) if body.is_none() => TextState::SummaryOnly,
        Some(state) => state,
        None => TextState::SummaryOnly,
    };
    let title = plain(&record.title, TITLE_MAX);
    let source_hash = ContentHash(
        Sha256::digest(format!("{title}\n{}", record.body.as_deref().unwrap_or_default())).into(),
    );
    let pictures = record.pictures.iter().take(PICTURES_MAX).filter_map(|picture| {
        Some((web_address(&picture.address)?, ContentHash::from_hex(picture.sha256.as_deref()?)?))
    });
    let publication = plain(&record.publication, NAME_MAX);
    Ok(PackedStory {
        publication: if publication.is_empty() { "Somebody".to_owned() } else { publication },
        heading: plain(heading, NAME_MAX),
        pictures: pictures.collect(),
        staged: StagedArticle {
            guid: None,
            url: address,
            canonical_url,
            title,
            dek: plain(&record.dek, SENTENCES_MAX),
            kicker: plain(&record.kicker, NAME_MAX),
            sections: record
                .sections
                .iter()
                .take(20)
                .filter_map(|name| section::named(&plain(name, NAME_MAX)))
                .collect(),
            kind: record.kind.as_deref().and_then(Kind::from_name),
            tags: record
                .tags
                .iter()
                .take(MANY)
                .map(|tag| plain(tag, NAME_MAX))
                .filter(|tag| !tag.is_empty())
                .collect(),
            credits: record.credits.iter().take(MANY).filter_map(credit).collect(),
            published: record.published.as_deref().and_then(read_instant),
            modified: record.modified.as_deref().and_then(read_instant),
            direction: if record.direction == "rtl" {
                Direction::RightToLeft
            } else {
                Direction::LeftToRight
            },
            language: layover_content::xhtml::language_tag(&record.language).unwrap_or_default(),
            summary: plain(&record.summary, SENTENCES_MAX),
            hero: record.hero.and_then(hero),
            body,
            text_state,
            enclosures: record.enclosures.iter().take(MANY).filter_map(enclosure).collect(),
            further: record.further.iter().take(MANY).filter_map(further).collect(),
            series: record.series.and_then(series),
            original_url: record.first_printed_at.as_deref().and_then(canonical),
            portraits: Vec::new(),
            source_hash,
        },
    })
}

fn body(html: &str, address: Option<&str>) -> Option<StagedBody> {
    let mut clean = sanitise::clean(html, address);
    if clean.html.is_empty() {
        return None;
    }
    clean.pictures.truncate(PICTURES_MAX);
    let words = text::plain_text(&clean.html);
    Some(StagedBody {
        word_count: text::word_count(&words),
        text: words,
        html: clean.html,
        origin: TextOrigin::Page,
        pictures: clean.pictures,
    })
}

/// The address a story is known by: what its source calls canonical, when that is on its own site.
fn canonical_url(address: Option<&str>, stated: Option<&str>) -> Option<String> {
    let own = address.and_then(canonical)?;
    let host = |url: &str| Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned));
    let stated = stated.and_then(canonical).filter(|stated| host(stated) == host(&own));
    Some(stated.unwrap_or(own))
}

/// A text without anything but letters and blanks, no longer than that.
fn plain(given: &str, most: usize) -> String {
    let clean: String =
        given.chars().take(most * 2).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    text::fold(&clean).chars().take(most).collect::<String>().trim_end().to_owned()
}

/// An address of the web, of a length that one has.
fn web_address(given: &str) -> Option<String> {
    let url = Url::parse(given.trim())
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    (url.as_str().len() <= 8_192).then(|| url.into())
}

fn read_instant(given: &str) -> Option<Timestamp> {
    given.parse::<jiff::Timestamp>().ok().map(|instant| Timestamp(instant.as_second()))
}

fn credit(record: &CreditRecord) -> Option<Credit> {
    let name = plain(&record.name, NAME_MAX);
    let roles =
        [CreditRole::Author, CreditRole::Interviewer, CreditRole::Photographer, CreditRole::Translator];
    let role = roles.into_iter().find(|role| role.as_str() == record.role).unwrap_or_default();
    (!name.is_empty()).then(|| Credit { name, role, page_url: record.page.as_deref().and_then(web_address) })
}

fn hero(record: HeroRecord) -> Option<HeroPicture> {
    Some(HeroPicture {
        picture: PictureReference { url: web_address(&record.address)?, width: None, height: None },
        alt: plain(&record.alt, SENTENCES_MAX),
        caption: plain(&record.caption, SENTENCES_MAX),
        credit: plain(&record.credit, TITLE_MAX),
    })
}

fn enclosure(record: &EnclosureRecord) -> Option<Enclosure> {
    Some(Enclosure {
        url: web_address(&record.address)?,
        media_type: plain(&record.media_type, NAME_MAX),
        bytes: record.bytes,
    })
}

fn further(record: &FurtherRecord) -> Option<FurtherStory> {
    Some(FurtherStory { url: web_address(&record.address)?, title: plain(&record.title, TITLE_MAX) })
}

fn series(record: SeriesRecord) -> Option<SeriesName> {
    let name = plain(&record.name, NAME_MAX);
    (!name.is_empty()).then(|| SeriesName { slug: section::slug(&name), name, part: record.part })
}
