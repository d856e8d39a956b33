//! The room a library may take: what is in it, and what another one would let go of, said before it is done.

use crate::contract::{Room, RoomChange, RoomLine};
use crate::settings::{wrong, wrong_with};
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_of, say_with};
use crate::words::{listed, sentences, size, stories};
use crate::{AppError, Library, clock};
use layover_model::PublicationId;
use layover_store::{LetGo, PictureRule, RoomLimits, Store};

const MB: u64 = 1 << 20;
const LEAST_MB: u32 = 100;
const MOST_MB: u32 = 1 << 20;

impl Library {
    /// What takes how much.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn room(&self) -> Result<Room, AppError> {
        self.with_store(|store| Ok(report(store.room()?))).await
    }

    /// The room and the floor of the disk, in MB.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn room_limits(&self) -> Result<(u32, u32), AppError> {
        let limits = self.with_store(|store| Ok(store.room_limits()?)).await?;
        let in_mb = |bytes: u64| u32::try_from(bytes.div_ceil(MB)).unwrap_or(u32::MAX);
        Ok((in_mb(limits.budget), in_mb(limits.floor)))
    }

    /// What this room would let go of. Nothing is changed.
    ///
    /// # Errors
    /// The room is out of its range, or the library could not be read.
    pub async fn rehearse_room(&self, room_mb: u32, floor_mb: u32) -> Result<RoomChange, AppError> {
        check(room_mb, floor_mb)?;
        let limits = in_bytes(room_mb, floor_mb);
        self.with_store(move |store| {
            let gone = store.rehearse_room(limits, clock::now())?;
            Ok(change(store, (room_mb, floor_mb), gone, false))
        })
        .await
    }

    /// Gives a library this room, and lets go of what no longer fits.
    ///
    /// # Errors
    /// The room is out of its range, or the library could not be written.
    pub async fn set_room(&self, room_mb: u32, floor_mb: u32) -> Result<RoomChange, AppError> {
        check(room_mb, floor_mb)?;
        let limits = in_bytes(room_mb, floor_mb);
        let set = move |store: &Store| {
            let gone = store.set_room(limits, clock::now())?;
            Ok(change(store, (room_mb, floor_mb), gone, true))
        };
        let change = self.with_store(set).await?;
        self.announce(&["settings", "articles"]).await;
        Ok(change)
    }

    /// Says whose pictures to fetch of one publication: `all`, `saved`, `none`; `None`: what the settings say.
    ///
    /// # Errors
    /// There is no such rule or publication, or the library could not be written.
    pub async fn set_pictures_of(&self, publication: i64, rule: Option<String>) -> Result<(), AppError> {
        let rule = match rule {
            Some(name) => Some(PictureRule::from_name(&name).ok_or_else(unknown_rule)?),
            None => None,
        };
        self.with_store(move |store| Ok(store.set_picture_rule(PublicationId(publication), rule)?)).await?;
        self.announce(&["subscriptions"]).await;
        Ok(())
    }
}

fn unknown_rule() -> AppError {
    wrong("pictures-of-one")
}

fn check(room_mb: u32, floor_mb: u32) -> Result<(), AppError> {
    if !(LEAST_MB..=MOST_MB).contains(&room_mb) {
        let (least, most) = (size(u64::from(LEAST_MB) * MB), size(u64::from(MOST_MB) * MB));
        return Err(wrong_with("room", &[("least", Text(&least)), ("most", Text(&most))]));
    }
    if floor_mb > MOST_MB {
        return Err(wrong("floor"));
    }
    Ok(())
}

fn in_bytes(room_mb: u32, floor_mb: u32) -> RoomLimits {
    RoomLimits { budget: u64::from(room_mb) * MB, floor: u64::from(floor_mb) * MB }
}

fn change(store: &Store, (room_mb, floor_mb): (u32, u32), gone: LetGo, is_done: bool) -> RoomChange {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let limits = in_bytes(room_mb, floor_mb);
    let floor = floor_sentence(limits.floor, store.floor_held(limits));
    RoomChange {
        room_mb,
        floor_mb,
        is_done,
        stories: count(gone.stories),
        files: count(gone.files),
        bytes: gone.file_bytes + gone.page_bytes,
        over: gone.over,
        sentence: sentences(&[change_sentence(room_mb, gone, is_done), floor]),
    }
}

fn change_sentence(room_mb: u32, gone: LetGo, is_done: bool) -> String {
    let mut parts = Vec::new();
    if gone.pages > 0 {
        let pages = size(gone.page_bytes);
        parts.push(say_with("roomGonePages", &[("count", Count(gone.pages as u64)), ("size", Text(&pages))]));
    }
    if gone.files > 0 {
        let (bytes, of) = (size(gone.file_bytes), stories(gone.stories as u64));
        let with = [
            ("count", Count(gone.files as u64)),
            ("size", Text(bytes.as_str())),
            ("stories", Text(of.as_str())),
        ];
        let id = if gone.stories > 0 { "roomGoneFilesOf" } else { "roomGoneFiles" };
        parts.push(say_with(id, &with));
    }
    let name = match (parts.is_empty(), is_done) {
        (true, true) => "nothing",
        (true, false) => "would-nothing",
        (false, true) => "gone",
        (false, false) => "would-go",
    };
    let (room, parts) = (size(u64::from(room_mb) * MB), listed(&parts));
    let changed = say_of("roomChanged", name, &[("room", Text(&room)), ("parts", Text(&parts))]);
    let over = match gone.over {
        0 => String::new(),
        over => say_with("roomOver", &[("size", Text(&size(over)))]),
    };
    sentences(&[changed, over])
}

/// What of the disk stays free, and that a small disk leaves no more of itself.
fn floor_sentence(floor: u64, held: u64) -> String {
    let name = if held < floor { "roomKeepsTenth" } else { "roomKeepsFree" };
    say_with(name, &[("size", Text(&size(held)))])
}

fn report(room: layover_store::RoomReport) -> Room {
    let budget = room.limits.budget;
    Room {
        budget,
        floor: room.limits.floor,
        floor_held: room.floor_held,
        used: room.used,
        free: budget.saturating_sub(room.used),
        free_on_disk: room.free_on_disk,
        protected: room.protected,
        text: room.lines.iter().map(|line| line.text).sum(),
        sentence: sentence(&room),
        trouble: trouble(&room),
        lines: room.lines.into_iter().map(line).collect(),
    }
}

fn sentence(room: &layover_store::RoomReport) -> String {
    let (used, budget) = (size(room.used), size(room.limits.budget));
    let name = match room.protected {
        0 => "none",
        bytes if bytes == room.used => "all",
        _ => "some",
    };
    let kept = say_of("roomKept", name, &[("size", Text(&size(room.protected)))]);
    let with = [("used", Text(used.as_str())), ("budget", Text(&budget)), ("kept", Text(&kept))];
    if room.used == 0 { say_with("roomNothing", &with) } else { say_with("roomUsed", &with) }
}

fn trouble(room: &layover_store::RoomReport) -> Option<String> {
    let budget = room.limits.budget;
    if room.protected > budget {
        let (kept, budget) = (size(room.protected), size(budget));
        return Some(say_with("roomOverfull", &[("kept", Text(&kept)), ("budget", Text(&budget))]));
    }
    let free = size(room.free_on_disk.filter(|free| *free < room.floor_held)?);
    let floor = size(room.floor_held);
    Some(say_with("roomDiskFull", &[("free", Text(&free)), ("floor", Text(&floor))]))
}

fn line(line: layover_store::RoomLine) -> RoomLine {
    let named =
        [(line.pictures, "pictures"), (line.audio, "audio"), (line.pages, "pages"), (line.text, "text")];
    let parts: Vec<String> = named
        .into_iter()
        .filter(|(bytes, _)| *bytes > 0)
        .map(|(bytes, what)| say_of("roomPart", what, &[("size", Text(&size(bytes)))]))
        .collect();
    let name = match line.publication {
        Some(_) => line.title,
        None => say("roomOthers"),
    };
    let sentence = match parts.is_empty() {
        true => say("roomEmpty"),
        false => say_with("roomLine", &[("parts", Text(&listed(&parts)))]),
    };
    RoomLine {
        publication: line.publication.map(|id| id.0),
        name,
        text: line.text,
        pictures: line.pictures,
        audio: line.audio,
        pages: line.pages,
        protected: line.protected,
        sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_is_said_and_what_stays_too() {
        assert_eq!(change_sentence(500, LetGo::default(), false), "With 500 MB, nothing has to go.");
        assert_eq!(
            change_sentence(500, LetGo::default(), true),
            "The room is 500 MB now; nothing had to go."
        );
        let gone =
            LetGo { stories: 2, files: 5, file_bytes: 3 * MB, pages: 1, page_bytes: 30 << 10, over: 7 * MB };
        assert_eq!(
            change_sentence(500, gone, false),
            "With 500 MB, these go: the pages kept of 1 story (30 KB) and 5 files of 2 stories (3 MB), read and old \
             ones first. Their text stays. What is saved, packed or kept offline takes 7 MB more than that; it stays."
        );
        assert!(change_sentence(500, gone, true).starts_with("The room is 500 MB now. Gone: "));
    }

    #[test]
    fn a_room_is_of_a_size() {
        assert!(check(99, 0).is_err());
        assert!(check(100, 0).is_ok());
        assert!(check(MOST_MB + 1, 0).is_err());
        assert!(check(2048, MOST_MB + 1).is_err());
    }
}
