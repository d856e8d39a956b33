//! The room a library may take, and what is in it. Sizes are bytes.

use serde::Serialize;
use ts_rs::TS;

/// What one publication takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomLine {
    /// Which; `None` for faces, and for what waits to be tidied.
    pub publication: Option<i64>,
    /// Its name.
    pub name: String,
    /// Text: it always stays, and does not count to the room.
    pub text: u64,
    /// Pictures.
    pub pictures: u64,
    /// Audio.
    pub audio: u64,
    /// Pages kept for newer rules.
    pub pages: u64,
    /// What of pictures, audio and pages counts as kept for good.
    pub protected: u64,
    /// The same in words.
    pub sentence: String,
}

/// The room, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    /// What the reader gives.
    pub budget: u64,
    /// Of the disk, left to others, as the reader set it.
    pub floor: u64,
    /// What is left to others in truth: on a small disk a tenth of it.
    pub floor_held: u64,
    /// Pictures, audio and pages kept.
    pub used: u64,
    /// What is left of the room.
    pub free: u64,
    /// Free on the disk, where it says so.
    pub free_on_disk: Option<u64>,
    /// What of the room is kept for good: saved, packed, or followed to be kept offline.
    pub protected: u64,
    /// Text of all stories.
    pub text: u64,
    /// By publication, the largest first.
    pub lines: Vec<RoomLine>,
    /// How it stands, in words.
    pub sentence: String,
    /// What is wrong with it, in words; `None` when all is well.
    pub trouble: Option<String>,
}

/// What another room would let go of, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomChange {
    /// The room in MB.
    pub room_mb: u32,
    /// How much of the disk stays free, in MB.
    pub floor_mb: u32,
    /// Whether it was done, not only said.
    pub is_done: bool,
    /// Stories whose pictures go.
    pub stories: u32,
    /// Files that go.
    pub files: u32,
    /// Their bytes, with those of pages kept for newer rules.
    pub bytes: u64,
    /// Bytes of what is kept for good that the room does not hold; they stay all the same.
    pub over: u64,
    /// The same in words.
    pub sentence: String,
}
