//! What the story scheme answers: story documents, the style sheet, pictures. From disk alone.

mod audio;

use crate::continuing::{self, Teaser};
use crate::contract::Theme;
use crate::settings::settings;
use crate::story_page::{self, ComparisonDocument, HeroFigure, Maker, Original, SCHEME_BASE, StoryDocument};
use crate::{AppError, Library, changes, highlights, rows, words};
use layover_content::canonical::canonical;
use layover_content::serve::{self, ServedPicture};
use layover_model::{ArticleId, ContentHash, FurtherStory, PictureState, Timestamp};
use layover_store::{Store, Story};
use std::collections::HashMap;

/// One answer of the story scheme.
#[derive(Clone, Debug)]
pub struct Served {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub media_type: String,
    /// Content security policy.
    pub policy: &'static str,
    /// Named by content, so that it never changes.
    pub is_immutable: bool,
    /// Which bytes of what length these are, when they are a part (RFC 9110 §14.4).
    pub content_range: Option<String>,
    /// The body.
    pub bytes: Vec<u8>,
}

impl Served {
    /// A bundled typeface, or the style sheet that names them all.
    #[must_use]
    pub fn font(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            status: 200,
            media_type: if name.ends_with(".css") { "text/css" } else { "font/woff2" }.to_owned(),
            policy: story_page::file_policy(),
            is_immutable: true,
            content_range: None,
            bytes,
        }
    }

    fn page(status: u16, document: String) -> Self {
        Self {
            status,
            media_type: "text/html; charset=utf-8".to_owned(),
            policy: story_page::frame_policy(),
            is_immutable: false,
            content_range: None,
            bytes: document.into_bytes(),
        }
    }

    fn nothing() -> Self {
        Self {
            status: 404,
            media_type: "text/plain".to_owned(),
            policy: story_page::file_policy(),
            is_immutable: false,
            content_range: None,
            bytes: Vec::new(),
        }
    }
}

impl Library {
    /// Answers a path of the story scheme: `/story/ID`, `/picture/HASH`, `/reader.css`. Things are looked up by
    /// id or hash, never by path, so no path leads out of the library.
    pub async fn serve(&self, path: &str) -> Served {
        self.serve_part(path, None).await
    }

    /// The same for a part of `/audio/HASH`, by the value of a `Range` header.
    pub async fn serve_part(&self, path: &str, range: Option<&str>) -> Served {
        let (path, range) = (path.to_owned(), range.map(str::to_owned));
        let answer = self
            .with_store(move |store| match path.strip_prefix("/audio/").and_then(ContentHash::from_hex) {
                Some(hash) => audio::serve(store, hash, range.as_deref()),
                None => answer(store, &path),
            })
            .await;
        answer.unwrap_or_else(|error| {
            tracing::warn!("the story scheme could not answer: {error}");
            Served::nothing()
        })
    }
}

fn answer(store: &Store, path: &str) -> Result<Served, AppError> {
    if path == "/reader.css" {
        let bytes = story_page::stylesheet(&settings(store)?).into_bytes();
        return Ok(Served {
            status: 200,
            media_type: "text/css; charset=utf-8".to_owned(),
            policy: story_page::file_policy(),
            is_immutable: false,
            content_range: None,
            bytes,
        });
    }
    if let Some((id, at)) = path.strip_prefix("/story/").and_then(|rest| rest.split_once("/changes/")) {
        return match (id.parse(), at.parse()) {
            (Ok(id), Ok(at)) => comparison(store, ArticleId(id), Timestamp(at)),
            _ => Ok(Served::nothing()),
        };
    }
    if let Some(id) = path.strip_prefix("/story/").and_then(|id| id.parse().ok()) {
        return story(store, ArticleId(id));
    }
    if let Some(hash) = path.strip_prefix("/picture/").and_then(ContentHash::from_hex) {
        return picture(store, hash);
    }
    Ok(Served::nothing())
}

fn picture(store: &Store, hash: ContentHash) -> Result<Served, AppError> {
    let Some(stored) = store.picture(hash)? else { return Ok(Served::nothing()) };
    let Ok(bytes) = std::fs::read(&stored.path) else { return Ok(Served::nothing()) };
    Ok(Served {
        status: 200,
        media_type: stored.media_type,
        policy: story_page::file_policy(),
        is_immutable: true,
        content_range: None,
        bytes,
    })
}

fn story(store: &Store, id: ArticleId) -> Result<Served, AppError> {
    let theme = settings(store)?.theme;
    let Some(story) = store.story(id)? else { return Ok(Served::page(404, story_page::not_here(theme))) };
    let onward = continuing::teasers(store, id)?;
    // What is on board is taught by its teaser; what is not stays a link.
    let on_board: Vec<String> = onward.iter().filter_map(|teaser| teaser.url.clone()).collect();
    let is_teased = |url: &str| canonical(url).is_some_and(|folded| on_board.contains(&folded));
    let further: Vec<FurtherStory> =
        story.further.iter().filter(|one| !is_teased(&one.url)).cloned().collect();
    let original = match story.original_url.as_deref() {
        Some(url) => Some(Original { url, story: printing_on_board(store, id, url)? }),
        None => None,
    };
    Ok(Served::page(200, document(&story, &further, &onward, original, theme)))
}

/// The story of that address, when it is here and another one.
fn printing_on_board(store: &Store, id: ArticleId, url: &str) -> Result<Option<i64>, AppError> {
    let Some(folded) = canonical(url) else { return Ok(None) };
    let found = store.find_by_address(&folded)?;
    Ok(found.filter(|found| *found != id).map(|found| found.0))
}

/// A story beside what it said before.
fn comparison(store: &Store, id: ArticleId, replaced_at: Timestamp) -> Result<Served, AppError> {
    let theme = settings(store)?.theme;
    let Some(story) = store.story(id)? else { return Ok(Served::page(404, story_page::not_here(theme))) };
    let Some(changes) = changes::comparison(store, id.0, replaced_at)? else { return Ok(Served::nothing()) };
    Ok(Served::page(
        200,
        story_page::comparison(&ComparisonDocument {
            language: &story.row.language,
            direction: story.row.direction,
            theme,
            title: &rows::row(story.row.clone()).title,
            replaced: dates(replaced_at),
            changes,
        }),
    ))
}

fn document(
    story: &Story,
    further: &[FurtherStory],
    onward: &[Teaser],
    original: Option<Original<'_>>,
    theme: Theme,
) -> String {
    let contributors: Vec<Maker> = story
        .credits
        .iter()
        .map(|credit| Maker {
            id: credit.contributor.0,
            name: credit.credit.name.clone(),
            role: credit.credit.role,
        })
        .collect();
    let hero = story.hero.as_ref().map(|hero| HeroFigure {
        address: on_board(hero.state),
        missing: missing_words(hero.state),
        alt: hero.hero.alt.clone(),
        caption: hero.hero.caption.clone(),
        credit: hero.hero.credit.clone(),
        size: hero.hero.picture.width.zip(hero.hero.picture.height),
    });
    let body = body(story, None);
    let published = dates(story.row.published);
    let row = rows::row(story.row.clone());
    story_page::render(&StoryDocument {
        edition: &highlights::edition_of(story),
        language: &row.language,
        direction: story.row.direction,
        theme,
        kicker: &row.kicker,
        title: &row.title,
        dek: &story.dek,
        contributors: &contributors,
        publication: &row.publication,
        published,
        minutes: row.minutes,
        completeness: &row.completeness,
        hero,
        body,
        tags: &story.tags,
        further,
        onward,
        original,
        is_removed: story.source_removed,
        url: story.url.as_deref(),
    })
}

/// The body with its pictures named in the story scheme; the summary when there is no body. `apart`: it stands on
/// the page of another story.
pub(crate) fn body(story: &Story, apart: Option<i64>) -> String {
    let Some(body) = &story.body else {
        return story
            .summary
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| format!("<p>{}</p>", story_page::escape(line)))
            .collect();
    };
    let states: HashMap<&str, PictureState> =
        story.pictures.iter().map(|(picture, state)| (picture.url.as_str(), *state)).collect();
    let picture = |url: &str| {
        let state = states.get(url).copied().unwrap_or(PictureState::Wanted);
        match on_board(state) {
            Some(address) => ServedPicture::OnBoard(address),
            None => ServedPicture::Missing(missing_words(state)),
        }
    };
    match apart {
        Some(id) => serve::render_beside(body, id, &picture),
        None => serve::render(body, &picture),
    }
}

pub(crate) fn on_board(state: PictureState) -> Option<String> {
    match state {
        PictureState::OnBoard(hash) => Some(format!("{SCHEME_BASE}/picture/{}", hash.to_hex())),
        PictureState::Wanted | PictureState::Failed(_) => None,
    }
}

pub(crate) fn missing_words(state: PictureState) -> String {
    match state {
        PictureState::Failed(failure) => words::missing_picture(Some(failure)),
        PictureState::Wanted | PictureState::OnBoard(_) => words::missing_picture(None),
    }
}

/// The day of an instant in words of this machine's zone: "3 May 2026".
pub(crate) fn day(instant: Timestamp) -> String {
    words::zoned(instant).map(|at| words::day_of(&at)).unwrap_or_default()
}

/// An instant in words of this machine's zone, and for machines.
pub(crate) fn dates(instant: Timestamp) -> (String, String) {
    let Some(zoned) = words::zoned(instant) else { return Default::default() };
    (words::moment_of(&zoned), zoned.timestamp().to_string())
}
