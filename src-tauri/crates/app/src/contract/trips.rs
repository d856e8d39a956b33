//! Trips: what is taken along, how ready it is, and what an airplane check found.

use super::library::Undo;
use super::story::StoryRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of thing a trip takes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum WishKind {
    /// A publication.
    Publication,
    /// A section.
    Section,
    /// A contributor.
    Contributor,
    /// A series, from its first unread part on.
    Series,
    /// A kept search.
    View,
    /// Saved stories.
    Saved,
    /// Stories of everything followed.
    Following,
    /// Stories of links queued while there was no network.
    Queued,
    /// The whole library.
    All,
}

/// One thing a trip takes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripWish {
    /// What kind of thing.
    pub kind: WishKind,
    /// Which one; `None` for saved, following, queued and all, and for one that is no longer in the library.
    #[serde(default)]
    pub id: Option<i64>,
    /// Its name, as shown.
    #[serde(default)]
    pub name: String,
}

/// A trip as the reader plans it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewTrip {
    /// What the reader calls it; its days, when empty.
    pub name: String,
    /// When it leaves (Unix seconds).
    pub leaves_at: i64,
    /// Days away, 1 to 365.
    pub days: u32,
    /// Minutes of reading it shall hold, 5 to 60,000.
    pub minutes: u32,
    /// Most megabytes its pictures may take; `None`: no limit of its own.
    #[serde(default)]
    pub room_mb: Option<u32>,
    /// What to take, at least one thing.
    pub wishes: Vec<TripWish>,
}

/// Where a trip stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TripState {
    /// Before departure: kept fresh.
    Planned,
    /// Departed and not yet back: nothing joins, nothing leaves by itself.
    Away,
    /// Back, and not tidied up yet.
    Over,
    /// Tidied up: its stories are like any others again.
    Ended,
}

/// One thing a trip lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shortfall {
    /// The story.
    pub story: i64,
    /// Its headline.
    pub title: String,
    /// What it lacks and why.
    pub sentence: String,
    /// Whether making ready again may bring it.
    pub can_retry: bool,
}

/// How ready a trip is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Readiness {
    /// Every chosen story has its whole text and every picture, and this was seen on disk. Anything less is amber.
    pub is_green: bool,
    /// Stories chosen.
    pub stories: u32,
    /// Those wholly on board.
    pub stories_whole: u32,
    /// Pictures they show.
    pub pictures: u32,
    /// Those on board.
    pub pictures_here: u32,
    /// What their pictures take on disk, each file once.
    pub bytes: u64,
    /// Reading time in minutes, at the reader's pace.
    pub minutes: u32,
    /// "143 of 143 stories, 402 of 405 pictures, 38 MB, 6 h 35".
    pub sentence: String,
    /// What is lacking, story by story. Empty when green; also before the first check, when all seems to be here.
    pub shortfalls: Vec<Shortfall>,
    /// When everything was last looked at on disk (Unix seconds); `None` since the choice changed.
    pub verified_at: Option<i64>,
}

/// A trip in the library pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripLine {
    /// Its id.
    pub id: i64,
    /// What the reader calls it.
    pub name: String,
    /// When it leaves (Unix seconds).
    pub leaves_at: i64,
    /// When it is back (Unix seconds).
    pub returns_at: i64,
    /// Minutes of reading it shall hold.
    pub minutes: u32,
    /// Most megabytes its pictures may take.
    pub room_mb: Option<u32>,
    /// Where it stands in time.
    pub state: TripState,
    /// Departed: nothing joins and nothing leaves by itself.
    pub is_frozen: bool,
    /// When, in words: "Leaves on 3 December 2026, 09:00, for 5 days."
    pub sentence: String,
    /// What the reader should know now: not ready and leaving soon, or back and to be tidied up. `None` when
    /// there is nothing.
    pub warning: Option<String>,
    /// How ready it is.
    pub readiness: Readiness,
}

/// A story of a trip.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripStory {
    /// The story.
    pub row: StoryRow,
    /// Reading time at the reader's pace.
    pub minutes: u32,
    /// Put in by hand: choosing anew leaves it.
    pub is_pinned: bool,
}

/// One trip with everything in it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripPage {
    /// As in the library pane.
    pub line: TripLine,
    /// What it takes from.
    pub wishes: Vec<TripWish>,
    /// What it holds, in the order of reading.
    pub stories: Vec<TripStory>,
    /// Taken out by hand: choosing anew does not bring them back.
    pub refused: Vec<StoryRow>,
    /// Words a minute its reading times are counted with.
    pub words_a_minute: u32,
    /// What the choice could not do, in a sentence: too few stories, or no room. `None` when all is well.
    pub warning: Option<String>,
    /// How to take back what was just changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub undo: Option<Undo>,
}

/// What a trip would hold: chosen as it would be, and not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripRehearsal {
    /// Stories it would hold.
    pub stories: u32,
    /// Their reading time in minutes, at the reader's pace; guessed where a text is not here yet.
    pub minutes: u32,
    /// Bytes of their pictures; guessed where they are not here yet.
    pub bytes: u64,
    /// "About 42 stories, 6 h 20 of reading, 38 MB of pictures."
    pub sentence: String,
    /// What the choice could not do, in a sentence. `None` when all is well.
    pub warning: Option<String>,
}

/// What making ready is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum TripStage {
    /// Fetching whole texts.
    Texts,
    /// Fetching pictures.
    Pictures,
    /// Looking at everything on disk.
    Check,
}

/// How far making ready is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripProgress {
    /// What it is doing.
    pub stage: TripStage,
    /// Done of this stage.
    pub done: u32,
    /// In all of this stage, as far as known.
    pub total: u32,
    /// The same in words.
    pub sentence: String,
}

/// What making ready did.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TripReport {
    /// The trip as it stands now.
    pub page: TripPage,
    /// Texts fetched.
    pub texts: u32,
    /// Pictures fetched.
    pub pictures: u32,
    /// Stories that turned out to be unreadable and gave their place to others, and those that outgrew the trip.s room,
    /// each in a sentence.
    pub replaced: Vec<String>,
    /// Ended by the reader. What came so far stays.
    pub was_cancelled: bool,
    /// How long it took.
    pub seconds: f64,
    /// The same in words.
    pub sentence: String,
}

/// One thing a story asked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AirplaneMiss {
    /// The story.
    pub story: i64,
    /// Its headline.
    pub title: String,
    /// What is missing, or would have been asked of the network.
    pub sentence: String,
}

/// What opening every packed story without a network found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AirplaneCheck {
    /// Every story opened, with every picture, and nothing asked for the network.
    pub is_passed: bool,
    /// Stories opened.
    pub stories: u32,
    /// Those that opened whole.
    pub stories_whole: u32,
    /// Pictures the opened documents show.
    pub pictures: u32,
    /// Those that were served and decoded.
    pub pictures_decoded: u32,
    /// What was missed.
    pub misses: Vec<AirplaneMiss>,
    /// How long it took.
    pub seconds: f64,
    /// The same in words.
    pub sentence: String,
}
