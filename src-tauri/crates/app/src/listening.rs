//! Sound and film that stories attach: kept on request, with its size said before.

use crate::contract::StoryAudio;
use crate::story_page::SCHEME_BASE;
use crate::voice::With::Text;
use crate::voice::say_of;
use crate::{AppError, Library, clock, telling, words};
use layover_model::{ArticleId, FetchProblem};
use layover_store::{Store, StoreError, StoryAudio as Held};
use layover_sync::{Fetcher, Limits, MediaJob, MediaOutcome, fetch_media};

impl Library {
    /// What a story attaches, and how it stands.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn story_audio(&self, id: i64) -> Result<Vec<StoryAudio>, AppError> {
        self.with_store(move |store| {
            store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
            of_story(store, id)
        })
        .await
    }

    /// Fetches what a story attaches, now; what breaks off is gone on with at the next try or the next sync. Answers
    /// when all is here or given up.
    ///
    /// # Errors
    /// The story is not in the library or attaches nothing, or the library could not be written.
    pub async fn keep_audio(&self, id: i64) -> Result<Vec<StoryAudio>, AppError> {
        let wanted = self
            .with_store(move |store| {
                store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
                let held = store.audio(ArticleId(id))?;
                for one in held.iter().filter(|one| one.asset.is_none()) {
                    store.ask_for_audio(ArticleId(id), &one.url, clock::now())?;
                }
                Ok(held)
            })
            .await?;
        if wanted.is_empty() {
            return Err(AppError::NoAudio);
        }
        self.announce(&["articles"]).await;
        let fetcher = self.fetcher().await?;
        for one in wanted.into_iter().filter(|one| one.asset.is_none()) {
            self.fetch_audio(&fetcher, one.url, one.source, one.bytes).await?;
        }
        self.story_audio(id).await
    }

    /// Bytes of a kept file from one on, at most a few megabytes; none at its end or where there is no such file.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn audio_part(&self, address: &str, from: u64) -> Result<Vec<u8>, AppError> {
        let path = address.strip_prefix(SCHEME_BASE).unwrap_or_default();
        let served = self.serve_part(path, Some(&format!("bytes={from}-"))).await;
        Ok(if served.status == 206 { served.bytes } else { Vec::new() })
    }

    /// Lets go of what was kept of a story's sound.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn let_audio_go(&self, id: i64) -> Result<(), AppError> {
        self.with_store(move |store| {
            for one in store.audio(ArticleId(id))? {
                store.let_audio_go(&one.url)?;
            }
            store.tidy(clock::now())?;
            Ok(())
        })
        .await?;
        self.announce(&["articles"]).await;
        Ok(())
    }

    /// Fetches one file and takes it on board, where there is room for it; whether it is there now.
    pub(crate) async fn fetch_audio(
        &self,
        fetcher: &Fetcher,
        url: String,
        source: Option<String>,
        stated_bytes: Option<u64>,
    ) -> Result<bool, AppError> {
        let asked = url.clone();
        let (path, begun, most) = self
            .with_store(move |store| {
                Ok((store.begin_partial(&asked)?, store.partial(&asked)?, store.room_for_asked()?))
            })
            .await?;
        let is_here = if stated_bytes.is_some_and(|stated| stated > most) {
            self.with_store(move |store| Ok(store.audio_without_room(&url)?)).await?;
            false
        } else {
            let job = MediaJob { url: url.clone(), source, path, begun, most_bytes: most };
            let outcome = fetch_media(fetcher, &job).await;
            self.with_store(move |store| keep(store, &url, outcome, most)).await?
        };
        self.announce(&["articles"]).await;
        Ok(is_here)
    }
}

/// Takes a file on board, or remembers why not and how far it was.
fn keep(store: &Store, url: &str, outcome: MediaOutcome, most: u64) -> Result<bool, AppError> {
    let now = clock::now();
    let failure = match outcome.result {
        Ok((_, media_type)) => {
            return match store.put_audio(url, &media_type, now) {
                Ok(_) => Ok(true),
                Err(StoreError::NoRoom) => Ok(false),
                Err(error) => Err(error.into()),
            };
        }
        Err(failure) => failure,
    };
    if failure.problem == FetchProblem::TooLarge && most < Limits::default().media_bytes {
        store.audio_without_room(url)?;
    } else {
        let sentence = telling::fetched(failure.problem.as_str(), &failure.sentence);
        store.audio_failed(url, &sentence, passes(failure.problem), now)?;
    }
    match outcome.left {
        Some(left) => store.keep_partial(url, None, &left, now)?,
        None => store.drop_partial(url)?,
    }
    Ok(false)
}

fn passes(problem: FetchProblem) -> bool {
    matches!(
        problem,
        FetchProblem::Offline
            | FetchProblem::CaptivePortal
            | FetchProblem::Unreachable
            | FetchProblem::Untrusted
            | FetchProblem::AskedToWait
            | FetchProblem::ServerError
    )
}

/// What a story attaches, as a window shows it.
pub(crate) fn of_story(store: &Store, id: i64) -> Result<Vec<StoryAudio>, AppError> {
    Ok(store.audio(ArticleId(id))?.into_iter().map(shown).collect())
}

fn shown(held: Held) -> StoryAudio {
    let kind = if held.media_type.starts_with("video/") { "video" } else { "audio" };
    let size = held.bytes.filter(|bytes| *bytes > 0).map(words::size);
    let what: Vec<String> = [say_of("audioKind", kind, &[])].into_iter().chain(size).collect();
    let (state, how) = match (&held.asset, held.is_asked) {
        (Some(_), _) => ("here", "here"),
        (None, true) if held.has_no_room => ("asked", "no-room"),
        (None, true) if held.failure.is_empty() => ("asked", "coming"),
        (None, true) => ("asked", "failed"),
        (None, false) => ("away", "away"),
    };
    let what = words::apart_by_commas(&what);
    let sentence = say_of("audioSaid", how, &[("what", Text(&what)), ("why", Text(&held.failure))]);
    StoryAudio {
        address: held.asset.map(|hash| format!("{SCHEME_BASE}/audio/{}", hash.to_hex())),
        url: held.url,
        media_type: held.media_type,
        bytes: held.bytes,
        state: state.to_owned(),
        sentence,
    }
}
