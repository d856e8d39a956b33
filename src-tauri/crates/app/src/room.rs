//! The room a library may take: what is in it, and what another one would let go of, said before it is done.

use crate::contract::{Room, RoomChange, RoomLine};
use crate::voice::With::Text;
use crate::voice::say_with;
use crate::words::{counted, listed, size, stories};
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
    AppError::BadSetting(
        "pictures of a publication are fetched for `all`, `saved` or `none` of its stories".to_owned(),
    )
}

fn check(room_mb: u32, floor_mb: u32) -> Result<(), AppError> {
    if !(LEAST_MB..=MOST_MB).contains(&room_mb) {
        return Err(AppError::BadSetting(format!(
            "the room goes from {LEAST_MB} MB to {}",
            size(u64::from(MOST_MB) * MB)
        )));
    }
    if floor_mb > MOST_MB {
        return Err(AppError::BadSetting("that much of a disk cannot be left free".to_owned()));
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
        sentence: format!("{} {floor}", change_sentence(room_mb, gone, is_done)),
    }
}

fn change_sentence(room_mb: u32, gone: LetGo, is_done: bool) -> String {
    let mut parts = Vec::new();
    if gone.pages > 0 {
        let of = stories(gone.pages as u64);
        parts.push(format!("the pages kept of {of} ({})", size(gone.page_bytes)));
    }
    if gone.files > 0 {
        let files = counted(gone.files as u64, "file", "files");
        let of =
            if gone.stories > 0 { format!(" of {}", stories(gone.stories as u64)) } else { String::new() };
        parts.push(format!("{files}{of} ({}), read and old ones first", size(gone.file_bytes)));
    }
    let room = size(u64::from(room_mb) * MB);
    let mut sentence = match (parts.is_empty(), is_done) {
        (true, true) => format!("The room is {room} now; nothing had to go."),
        (true, false) => format!("With {room}, nothing has to go."),
        (false, true) => format!("The room is {room} now. Gone: {}. Their text stays.", listed(&parts)),
        (false, false) => format!("With {room}, these go: {}. Their text stays.", listed(&parts)),
    };
    if gone.over > 0 {
        sentence.push_str(&format!(
            " What is saved, packed or kept offline takes {} more than that; it stays.",
            size(gone.over)
        ));
    }
    sentence
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
    let kept = match room.protected {
        0 => "None of it is kept for good.".to_owned(),
        bytes if bytes == room.used => {
            "All of it is kept for good: saved, packed or kept offline.".to_owned()
        }
        bytes => format!("{} of it is kept for good: saved, packed or kept offline.", size(bytes)),
    };
    match room.used {
        0 => format!("Nothing yet of {budget}."),
        _ => format!("{used} of {budget}. {kept}"),
    }
}

fn trouble(room: &layover_store::RoomReport) -> Option<String> {
    let budget = room.limits.budget;
    if room.protected > budget {
        return Some(format!(
            "What you keep takes {} and the room is {}. It all stays; no other picture finds room. Give Layover more \
             room, or let go of saved stories.",
            size(room.protected),
            size(budget)
        ));
    }
    let free = room.free_on_disk.filter(|free| *free < room.floor_held)?;
    Some(format!(
        "The disk has {} free, and {} stay free by your setting. New pictures find little room until there is more.",
        size(free),
        size(room.floor_held)
    ))
}

fn line(line: layover_store::RoomLine) -> RoomLine {
    let named =
        [(line.pictures, "pictures"), (line.audio, "audio"), (line.pages, "pages kept"), (line.text, "text")];
    let parts: Vec<String> = named
        .into_iter()
        .filter(|(bytes, _)| *bytes > 0)
        .map(|(bytes, what)| format!("{} of {what}", size(bytes)))
        .collect();
    let name = match line.publication {
        Some(_) => line.title,
        None => "Faces, and what waits to be tidied".to_owned(),
    };
    RoomLine {
        publication: line.publication.map(|id| id.0),
        name,
        text: line.text,
        pictures: line.pictures,
        audio: line.audio,
        pages: line.pages,
        protected: line.protected,
        sentence: if parts.is_empty() { "Nothing.".to_owned() } else { listed(&parts) + "." },
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
