//! A record that somebody else wrote, read as what a stranger wrote.

use super::{
    CreditRecord, EnclosureRecord, FORMAT, FurtherRecord, HeroRecord, SeriesRecord, StoryRecord, VERSION,
};
use crate::pack;
use crate::voice::say;
use layover_content::canonical::canonical;
use layover_content::{sanitise, section, text};
use layover_model::{
    ContentHash, Credit, CreditRole, Direction, Enclosure, FurtherStory, HeroPicture, Kind, PictureReference,
    SeriesName, StagedArticle, StagedBody, TextOrigin, TextState, Timestamp,
};
use layover_store::PackedStory;
use sha2::{Digest, Sha256};
use url::Url;

/// Longest texts taken in, in characters. Nothing printed is longer.
const TITLE_MAX: usize = 1_000;
const NAME_MAX: usize = 200;
const SENTENCES_MAX: usize = 4_000;
/// Most of one kind that one story has.
const MANY: usize = 200;
const PICTURES_MAX: usize = 2_000;

/// A record that somebody else wrote, as a story to take in: its body goes through the sanitiser whoever wrote it,
/// texts are texts, and addresses are of the web. `heading` is the section it stands under.
pub(crate) fn taken(record: &StoryRecord, heading: &str) -> Result<PackedStory, String> {
    if record.format != FORMAT {
        return Err(pack::why("not-a-story"));
    }
    if record.version == 0 || record.version > VERSION {
        return Err(pack::why("story-newer"));
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
        publication: if publication.is_empty() { say("packSomebody") } else { publication },
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
            hero: record.hero.as_ref().and_then(hero),
            body,
            text_state,
            enclosures: record.enclosures.iter().take(MANY).filter_map(enclosure).collect(),
            further: record.further.iter().take(MANY).filter_map(further).collect(),
            series: record.series.as_ref().and_then(series),
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

fn hero(record: &HeroRecord) -> Option<HeroPicture> {
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

fn series(record: &SeriesRecord) -> Option<SeriesName> {
    let name = plain(&record.name, NAME_MAX);
    (!name.is_empty()).then(|| SeriesName { slug: section::slug(&name), name, part: record.part })
}
