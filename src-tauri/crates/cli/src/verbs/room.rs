//! `layover room` and `layover pictures`: how much a library may take, and whose pictures.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::{Args, ValueEnum};
use layover_app::Library;
use layover_app::contract::{Room as Report, RoomChange};
use layover_app::words::size;
use serde_json::json;

/// Show what takes how much, or give more or less.
#[derive(Args)]
pub struct Room {
    /// How much pictures, audio and pages kept may take: 500MB, 2GB.
    #[arg(long, value_name = "SIZE", value_parser = megabytes)]
    set: Option<u32>,
    /// How much of the disk stays free: 500MB, 2GB.
    #[arg(long, value_name = "SIZE", value_parser = megabytes)]
    floor: Option<u32>,
    /// Say what would go, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Room {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if self.set.is_none() && self.floor.is_none() && !self.dry_run {
            report(desk, &library.room().await?)?;
            return Ok(Ending::Done);
        }
        let change = self.change(&library).await?;
        desk.answer(&change, &paper::wrapped(&change.sentence, ""))?;
        Ok(Ending::Done)
    }

    async fn change(&self, library: &Library) -> Result<RoomChange, Failure> {
        let (room, floor) = library.room_limits().await?;
        let (room, floor) = (self.set.unwrap_or(room), self.floor.unwrap_or(floor));
        Ok(match self.dry_run {
            true => library.rehearse_room(room, floor).await?,
            false => library.set_room(room, floor).await?,
        })
    }
}

/// A size as people write it, in whole MB.
fn megabytes(text: &str) -> Result<u32, String> {
    let text = text.trim().to_uppercase();
    let digits = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let mb = match unit.trim() {
        "" | "M" | "MB" | "MIB" => 1.0,
        "G" | "GB" | "GIB" => 1024.0,
        "T" | "TB" | "TIB" => 1024.0 * 1024.0,
        _ => return Err("write a size like 500MB or 2GB".to_owned()),
    };
    let number: f64 = number.parse().map_err(|_| "write a size like 500MB or 2GB".to_owned())?;
    let size = (number * mb).round();
    if !(0.0..=f64::from(u32::MAX)).contains(&size) {
        return Err("that is no size of a disk".to_owned());
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at just above")]
    Ok(size as u32)
}

fn report(desk: &Desk, room: &Report) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(room);
    }
    desk.say(&paper::wrapped(&room.sentence, ""))?;
    let free = room
        .free_on_disk
        .map(|free| format!(" The disk has {} free; {} stay so.", size(free), size(room.floor_held)));
    desk.say(&paper::wrapped(
        &format!("Text takes {} besides; it always stays.{}", size(room.text), free.unwrap_or_default()),
        "",
    ))?;
    if let Some(trouble) = &room.trouble {
        desk.say(&paper::wrapped(trouble, ""))?;
    }
    for line in &room.lines {
        desk.say(&paper::wrapped(&format!("{}: {}", line.name, line.sentence), "  "))?;
    }
    Ok(())
}

/// Whose pictures to fetch of one publication.
#[derive(Args)]
pub struct Pictures {
    /// Its name, the beginning of it, or its id.
    publication: String,
    /// Says what holds now when none is given.
    #[arg(value_enum)]
    rule: Option<Rule>,
}

/// Whose pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Rule {
    /// Those of every story.
    All,
    /// Those of saved stories, and of what is followed to be kept offline or packed.
    Saved,
    /// None, but for what is packed for a trip.
    None,
    /// What the settings say for all.
    Default,
}

impl Pictures {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let overview = library.overview().await?;
        let publication = find::publication(&overview.publications, &self.publication)?;
        let rule = match self.rule {
            None => publication.pictures.clone(),
            Some(rule) => {
                let rule = name(rule).map(str::to_owned);
                library.set_pictures_of(publication.id, rule.clone()).await?;
                rule
            }
        };
        let general = library.settings().await?.pictures;
        desk.answer(
            &json!({ "publication": publication.id, "title": publication.title, "pictures": rule, "settings": general }),
            &format!("{}: {}", publication.title, sentence(rule.as_deref(), &general)),
        )?;
        Ok(Ending::Done)
    }
}

fn name(rule: Rule) -> Option<&'static str> {
    match rule {
        Rule::All => Some("all"),
        Rule::Saved => Some("saved"),
        Rule::None => Some("none"),
        Rule::Default => None,
    }
}

fn sentence(rule: Option<&str>, general: &str) -> String {
    let of = |word: &str| match word {
        "all" => "pictures of every story",
        "saved" => "pictures of saved stories, and of what is kept offline or packed",
        _ => "no pictures, but of what is packed for a trip",
    };
    match rule {
        Some(rule) => format!("{}.", of(rule)),
        None => format!("{}, as the settings say for all.", of(general)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (text, expected) in
            [("500MB", 500), ("500", 500), ("2GB", 2048), ("1.5 gb", 1536), ("1T", 1 << 20)]
        {
            assert_eq!(megabytes(text), Ok(expected), "{text}");
        }
        for text in ["", "MB", "-1", "5 XB", "99999999999TB", "1.2.3"] {
            assert!(megabytes(text).is_err(), "{text}");
        }
    }
}
