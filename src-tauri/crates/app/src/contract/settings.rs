//! Settings, About and the health of sources.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// The look of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Paper.
    Light,
    /// Warm paper.
    Sepia,
    /// Dark.
    Dark,
    /// Black, for OLED screens.
    Black,
    /// High contrast.
    Contrast,
}

/// What the reader set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language of the window: `system`, or the tag of one it speaks (BCP 47), such as `de` or `zh-CN`.
    pub language: String,
    /// The look.
    pub theme: Theme,
    /// `literata`, `source-serif`, `atkinson`, `system` or `system-sans`.
    pub reader_face: String,
    /// Size of a story's text in CSS pixels, 14 to 32.
    pub reader_size: u32,
    /// Width of a story's text in characters, 45 to 75.
    pub measure: u32,
    /// Distance of a story's lines in hundredths of its size, 130 to 200.
    pub leading: u32,
    /// Set a story's lines to both edges.
    pub is_justified: bool,
    /// Divide words at a line's end, in languages the system knows how to.
    pub hyphenates: bool,
    /// Size of everything in the window in per cent, 50 to 300.
    pub zoom: u32,
    /// Widths of the library and the list pane in CSS pixels.
    pub pane_widths: Vec<u32>,
    /// `standard`, `headlines` or `magazine`.
    pub density: String,
    /// Which pictures a sync fetches: `none`, `saved` or `all`.
    pub pictures: String,
    /// The door to the local network: `HOST|CIDR[:PORT]` each.
    pub allow: Vec<String>,
    /// Sync when the window opens.
    pub sync_on_start: bool,
    /// Sync by itself when the last one is this many minutes ago, 15 to 1,440, as long as Layover runs; 0: never.
    pub sync_every: u32,
    /// Go on in the tray when the window is closed, where the desktop has one.
    pub stays_in_tray: bool,
    /// Take every network for a metered one: pictures and sound wait until they are asked for.
    pub is_metered: bool,
    /// Keep the pages stories were taken from, so that newer rules can be tried on them.
    pub keep_pages: bool,
    /// Tell through the system of new stories by those the reader follows, while the window is in the background.
    pub notifies: bool,
    /// Where exports go; empty: `Layover` among the reader's documents.
    pub export_folder: String,
    /// The folder of an e-reader; empty: none.
    pub reader_folder: String,
    /// Keep saved stories in an open form beside the library.
    pub keeps_saved_folder: bool,
    /// The day the week's round-up is made, `monday` to `sunday`; empty: never.
    pub week_edition: String,
    /// Speed of reading aloud in per cent of the voice's own, 50 to 300.
    pub speech_speed: u32,
    /// Go on with the next story of the list when one was read aloud to its end.
    pub speech_goes_on: bool,
    /// The window's keys where they differ from the usual ones: an act of the window and its chords ("j", "Ctrl+k",
    /// "g a"); without any chord the act has no key. The window knows the acts; unknown ones mean nothing.
    pub keys: BTreeMap<String, Vec<String>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "system".to_owned(),
            theme: Theme::System,
            reader_face: "literata".to_owned(),
            reader_size: 19,
            measure: 66,
            leading: 160,
            is_justified: false,
            hyphenates: true,
            zoom: 100,
            pane_widths: vec![232, 360],
            density: "standard".to_owned(),
            pictures: "all".to_owned(),
            allow: Vec::new(),
            sync_on_start: true,
            sync_every: 60,
            stays_in_tray: false,
            is_metered: false,
            keep_pages: true,
            notifies: true,
            export_folder: String::new(),
            reader_folder: String::new(),
            keeps_saved_folder: true,
            week_edition: "saturday".to_owned(),
            speech_speed: 100,
            speech_goes_on: true,
            keys: BTreeMap::new(),
        }
    }
}

/// What Layover may do while nobody looks, as far as this system lets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Background {
    /// It stands in the tray, so that closing the window ends nothing.
    pub is_in_tray: bool,
    /// It starts when the reader logs in; `None` where Layover knows no way to.
    pub starts_at_login: Option<bool>,
}

/// What About shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Layover's version.
    pub version: String,
    /// Layover's licence.
    pub licence: String,
    /// Where the library lies.
    pub library_path: String,
    /// Third-party notices, plain text.
    pub notices: String,
}

/// How one feed has been doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceHealth {
    /// The publication, to ask it again; `None` for what is no source.
    pub id: Option<i64>,
    /// The masthead.
    pub publication: String,
    /// The feed's address.
    pub url: String,
    /// Last time it answered well (Unix seconds).
    pub last_success: Option<i64>,
    /// Stable name of the problem; `None` when all is well.
    pub problem: Option<String>,
    /// In words.
    pub sentence: String,
    /// It is not asked by itself before this instant (Unix seconds).
    pub waits_until: Option<i64>,
}

/// One line of the log of what Layover has been doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityLine {
    /// When (Unix seconds).
    pub at: i64,
    /// What.
    pub sentence: String,
}
