//! Files fetched for a story.

use std::fmt;

/// SHA-256 of some bytes: the name a picture's file has on disk, and how unchanged feeds are told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// Lower-case hexadecimal, 64 characters.
    #[must_use]
    pub fn to_hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads what [`ContentHash::to_hex`] wrote; `None` for anything else.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        {
            return None;
        }
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(index * 2..index * 2 + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_hex())
    }
}

/// What is known of a file that arrived in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialFile {
    /// What tells it from another file at the same address: a strong `ETag`, or `Last-Modified`.
    pub validator: String,
    /// Bytes of its beginning that are here.
    pub received_bytes: u64,
    /// Bytes of the whole, when the server said.
    pub total_bytes: Option<u64>,
}

/// Why a picture is not on board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PictureFailure {
    /// The server says it is not there (404, 410).
    Missing,
    /// The server refused it (401, 403, 451).
    Refused,
    /// No whole answer: network, server error, time-out. Tried again at the next sync.
    Unreachable,
    /// The server asked to be left alone for a while, and it was not asked again since. Tried again after that.
    AskedToWait,
    /// What came is not a picture Layover can show.
    NotAPicture,
    /// Larger than Layover takes.
    TooLarge,
    /// Its address leads into the local network or is no web address.
    Forbidden,
    /// Nothing may be let go of to make room for it, or it was let go of itself. Fetched again when its story is
    /// protected, and when there is more room.
    NoRoom,
    /// It was on board, and its file is gone from the disk or was damaged. Fetched again.
    Lost,
}

impl PictureFailure {
    /// Every failure.
    pub const ALL: [Self; 9] = [
        Self::Missing,
        Self::Refused,
        Self::Unreachable,
        Self::AskedToWait,
        Self::NotAPicture,
        Self::TooLarge,
        Self::Forbidden,
        Self::NoRoom,
        Self::Lost,
    ];

    /// Stable name, for storage and JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::AskedToWait => "asked-to-wait",
            Self::NotAPicture => "not-a-picture",
            Self::TooLarge => "too-large",
            Self::Forbidden => "forbidden",
            Self::NoRoom => "no-room",
            Self::Lost => "lost",
        }
    }

    /// The failure with that stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|failure| failure.as_str() == name)
    }

    /// Whether trying again later can help.
    #[must_use]
    pub fn is_passing(self) -> bool {
        matches!(self, Self::Unreachable | Self::AskedToWait | Self::Lost)
    }

    /// Whether a server's bad hour looks like it too, so that it is looked at again before it is believed.
    #[must_use]
    pub fn may_be_an_hour(self) -> bool {
        matches!(self, Self::Missing | Self::Refused | Self::NotAPicture)
    }
}

/// One picture of one story, as far as this library has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureState {
    /// Not fetched yet.
    Wanted,
    /// On disk under this hash.
    OnBoard(ContentHash),
    /// Given up, or waiting for the next try, and why.
    Failed(PictureFailure),
}
