//! What a pack says is in it.

use crate::record;
use layover_model::{ContentHash, Timestamp};
use serde::{Deserialize, Serialize};

/// Where it stands in the pack.
pub(super) const NAME: &str = "manifest.json";
/// Where its own checksum stands.
pub(super) const CHECKSUM: &str = "manifest.sha256";
/// What it says it is.
pub(super) const FORMAT: &str = "layover-pack";
/// The newest form this Layover writes and reads.
pub(super) const VERSION: u32 = 1;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest {
    pub(super) format: String,
    pub(super) version: u32,
    pub(super) title: String,
    #[serde(default)]
    pub(super) made: Option<String>,
    /// Said in every pack, for whoever looks into one.
    #[serde(default)]
    pub(super) note: String,
    pub(super) stories: Vec<StoryEntry>,
    pub(super) pictures: Vec<PictureEntry>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StoryEntry {
    pub(super) file: String,
    pub(super) sha256: String,
    #[serde(default)]
    pub(super) heading: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PictureEntry {
    pub(super) sha256: String,
    pub(super) bytes: u64,
}

impl Manifest {
    pub(super) fn new(title: &str, made: Timestamp) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            title: title.to_owned(),
            made: record::instant(made),
            note: "The checksums notice damage. They do not prove who made this pack.".to_owned(),
            stories: Vec::new(),
            pictures: Vec::new(),
        }
    }
}

/// Where a picture stands in the pack.
pub(super) fn picture_name(hash: ContentHash) -> String {
    format!("pictures/{}", hash.to_hex())
}

/// Whether a story may stand under that name.
pub(super) fn is_story_name(name: &str) -> bool {
    let number = name.strip_prefix("stories/").and_then(|rest| rest.strip_suffix(".json"));
    number.is_some_and(|number| {
        (1..=6).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
