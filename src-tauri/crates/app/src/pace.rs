//! How fast the reader reads, measured from what the window reports anyway: when a story is opened and how far it is
//! read. Nothing is measured of a terminal.

use crate::{AppError, Library, clock};
use layover_model::ArticleId;
use layover_store::Store;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// Words a minute until enough is known.
pub(crate) const USUAL: u32 = 230;
const SLOWEST: u32 = 120;
const FASTEST: u32 = 600;
/// Stretches the pace is the median of.
const STRETCHES: usize = 30;
/// Fewer say nothing.
const ENOUGH: usize = 5;
/// A longer silence is no reading: the reader went away.
const LONGEST_PAUSE: Duration = Duration::from_secs(180);
/// A smaller share, or less time, says nothing.
const LEAST_SHARE: f64 = 0.25;
const LEAST_SECONDS: u32 = 20;
/// Faster than this is leafing through.
const LEAFING: u32 = 1_500;

/// A story being read.
#[derive(Debug)]
pub(crate) struct Sitting {
    article: ArticleId,
    began_at: f64,
    reached: f64,
    spent: Duration,
    last: Instant,
}

impl Sitting {
    fn new(article: ArticleId, share: f64, now: Instant) -> Self {
        Self { article, began_at: share, reached: share, spent: Duration::ZERO, last: now }
    }

    /// The reader is at that share now.
    fn go_on(&mut self, share: f64, now: Instant) {
        let pause = now.saturating_duration_since(self.last);
        self.last = now;
        if pause <= LONGEST_PAUSE {
            self.spent += pause;
        }
        self.reached = self.reached.max(share);
    }

    /// Words read and seconds taken, of a text of so many words; `None` when that says nothing about a pace.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the words there are"
    )]
    fn stretch(&self, words: u32) -> Option<(u32, u32)> {
        let share = (self.reached - self.began_at).clamp(0.0, 1.0);
        let words = (f64::from(words) * share) as u32;
        let seconds = u32::try_from(self.spent.as_secs()).ok()?;
        let says_something = share >= LEAST_SHARE && seconds >= LEAST_SECONDS && words > 0;
        let is_reading = u64::from(words) * 60 <= u64::from(LEAFING) * u64::from(seconds);
        (says_something && is_reading).then_some((words, seconds))
    }
}

impl Library {
    /// The reader opens a story at that share of it; whatever they read before is over.
    pub(crate) async fn begin_reading(&self, article: ArticleId, share: f64) {
        let next = Sitting::new(article, share, Instant::now());
        let before = self.sitting.lock().unwrap_or_else(PoisonError::into_inner).replace(next);
        if let Some(sitting) = before {
            self.keep_stretch(sitting).await;
        }
    }

    /// The reader is at that share of a story. One that is read to its end is kept at once.
    pub(crate) async fn go_on_reading(&self, article: ArticleId, share: f64) {
        let ended = {
            let mut held = self.sitting.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(sitting) = held.as_mut().filter(|sitting| sitting.article == article) else { return };
            sitting.go_on(share, Instant::now());
            if share >= 0.97 { held.take() } else { None }
        };
        if let Some(sitting) = ended {
            self.keep_stretch(sitting).await;
        }
    }

    async fn keep_stretch(&self, sitting: Sitting) {
        let kept = self
            .with_store(move |store| {
                let words = store.word_count(sitting.article)?;
                if let Some((words, seconds)) = sitting.stretch(words) {
                    store.add_stretch(sitting.article, words, seconds, clock::now())?;
                }
                Ok(())
            })
            .await;
        // A pace that was not measured is no loss to the reader.
        if let Err(error) = kept {
            tracing::info!("how long a story took was not kept: {error}");
        }
    }
}

/// The reader's words a minute: the median of what they read lately.
pub(crate) fn words_a_minute(store: &Store) -> Result<u32, AppError> {
    Ok(median(&store.stretches(STRETCHES)?))
}

fn median(stretches: &[(u32, u32)]) -> u32 {
    if stretches.len() < ENOUGH {
        return USUAL;
    }
    let pace = |(words, seconds): &(u32, u32)| u64::from(*words) * 60 / u64::from((*seconds).max(1));
    let mut paces: Vec<u64> = stretches.iter().map(pace).collect();
    paces.sort_unstable();
    let middle = paces.get(paces.len() / 2).copied().unwrap_or_default();
    u32::try_from(middle).unwrap_or(FASTEST).clamp(SLOWEST, FASTEST)
}

/// Reading time in whole minutes at that pace: at least one.
pub(crate) fn minutes(words: u32, words_a_minute: u32) -> u32 {
    words.div_ceil(words_a_minute.max(1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pace_is_the_median_and_stays_within_sense() {
        assert_eq!(median(&[]), USUAL);
        assert_eq!(median(&[(900, 60); 4]), USUAL, "four stories say nothing");
        assert_eq!(median(&[(300, 60), (310, 60), (90, 60), (1_400, 60), (320, 60)]), 310);
        assert_eq!(median(&[(2_000, 60); 9]), FASTEST);
        assert_eq!(median(&[(20, 60); 9]), SLOWEST);
        assert_eq!(minutes(1, 230), 1);
        assert_eq!(minutes(461, 230), 3);
    }

    #[test]
    fn pauses_are_not_reading_and_leafing_is_none_either() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut sitting = Sitting::new(ArticleId(1), 0.0, start);
        sitting.go_on(0.5, at(60));
        sitting.go_on(0.6, at(60 + 3_600));
        sitting.go_on(1.0, at(60 + 3_600 + 60));
        assert_eq!(sitting.stretch(500), Some((500, 120)));
        assert_eq!(sitting.stretch(9_000), None, "4,500 words a minute is no reading");
        let mut short = Sitting::new(ArticleId(1), 0.9, start);
        short.go_on(1.0, at(60));
        assert_eq!(short.stretch(500), None, "the last tenth says nothing");
    }
}
