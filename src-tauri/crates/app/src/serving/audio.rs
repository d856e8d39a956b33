//! Sound and film of the story scheme, in parts: a player asks for what it is about to play.

use super::Served;
use crate::{AppError, story_page};
use layover_model::ContentHash;
use layover_store::Store;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The most of a file in one answer: a film is not read into memory to play its first second.
const PART_BYTES: u64 = 4 * 1024 * 1024;

pub(super) fn serve(store: &Store, hash: ContentHash, range: Option<&str>) -> Result<Served, AppError> {
    let Some(stored) = store.picture(hash)? else { return Ok(Served::nothing()) };
    let Ok(mut file) = File::open(&stored.path) else { return Ok(Served::nothing()) };
    let Ok(total) = file.metadata().map(|data| data.len()) else { return Ok(Served::nothing()) };
    let served = |status, content_range, bytes| Served {
        status,
        media_type: stored.media_type.clone(),
        policy: story_page::file_policy(),
        is_immutable: true,
        content_range,
        bytes,
    };
    let Some(range) = range else {
        let mut bytes = Vec::new();
        return Ok(match file.read_to_end(&mut bytes) {
            Ok(_) => served(200, None, bytes),
            Err(_) => Served::nothing(),
        });
    };
    let Some((first, last)) = part(range, total) else {
        return Ok(served(416, Some(format!("bytes */{total}")), Vec::new()));
    };
    let length = last - first + 1;
    let mut bytes = Vec::new();
    let read = file.seek(SeekFrom::Start(first)).and_then(|_| file.take(length).read_to_end(&mut bytes));
    Ok(match read {
        Ok(read) if read as u64 == length => {
            served(206, Some(format!("bytes {first}-{last}/{total}")), bytes)
        }
        _ => Served::nothing(),
    })
}

/// First and last byte of one range, no more than a part of it; `None` when it lies outside (RFC 9110 §14.1.2).
fn part(range: &str, total: u64) -> Option<(u64, u64)> {
    let (first, last) = range.trim().strip_prefix("bytes=")?.split_once('-')?;
    let (first, last) = match (first.trim(), last.trim()) {
        ("", suffix) => (total.checked_sub(suffix.parse::<u64>().ok()?.min(total))?, total.checked_sub(1)?),
        (first, "") => (first.parse().ok()?, total.checked_sub(1)?),
        (first, last) => (first.parse().ok()?, last.parse::<u64>().ok()?.min(total.checked_sub(1)?)),
    };
    (first <= last && first < total).then(|| (first, last.min(first + PART_BYTES - 1)))
}

#[cfg(test)]
mod tests {
    use super::{PART_BYTES, part};

    #[test]
    fn ranges_are_what_players_ask_for() {
        assert_eq!(part("bytes=0-", 100), Some((0, 99)));
        assert_eq!(part("bytes=10-19", 100), Some((10, 19)));
        assert_eq!(part("bytes=10-900", 100), Some((10, 99)));
        assert_eq!(part("bytes=-10", 100), Some((90, 99)));
        assert_eq!(part("bytes=0-", PART_BYTES * 3), Some((0, PART_BYTES - 1)));
        for outside in ["bytes=100-", "bytes=20-10", "bytes=a-b", "items=0-1", "bytes=-", ""] {
            assert_eq!(part(outside, 100), None, "{outside}");
        }
        assert_eq!(part("bytes=0-", 0), None);
    }
}
