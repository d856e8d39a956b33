//! What the words of `layover trip new` mean.

use crate::ending::Failure;
use crate::find;
use crate::verbs::people::contributor;
use clap::Args;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use layover_app::Library;
use layover_app::contract::{NewTrip, Overview, TripWish, WishKind};

const TAKE: &str = "publication:NAME, section:NAME, contributor:NAME, series:NAME, view:NAME, saved, following, queued \
    or all";

/// A trip to plan.
#[derive(Args)]
pub struct Plan {
    /// What to call it.
    name: String,
    /// When it leaves, in this machine's zone: 2026-12-03T09:00, or a day alone.
    #[arg(long, value_name = "WHEN", value_parser = instant)]
    leaves: i64,
    /// Days away.
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = days, allow_hyphen_values = true)]
    days: u32,
    /// Hours of reading it shall hold: 6:40, or 6.
    #[arg(long, value_name = "H:MM", value_parser = minutes, allow_hyphen_values = true)]
    hours: u32,
    /// Most its pictures may take: 200MB, or 1GB.
    #[arg(long, value_name = "SIZE", value_parser = megabytes)]
    room: Option<u32>,
    /// What to take, again and again: publication:NAME, section:NAME, contributor:NAME, series:NAME, view:NAME,
    /// saved, following, queued or all.
    #[arg(long, value_name = "WHAT", required = true)]
    take: Vec<String>,
    /// Say what it would hold, and plan nothing.
    #[arg(long)]
    pub(super) dry_run: bool,
}

impl Plan {
    pub(super) async fn read(self, library: &Library) -> Result<NewTrip, Failure> {
        let overview = library.overview().await?;
        let mut wishes = Vec::new();
        for word in &self.take {
            wishes.push(wish(library, &overview, word).await?);
        }
        Ok(NewTrip {
            name: self.name,
            leaves_at: self.leaves,
            days: self.days,
            minutes: self.hours,
            room_mb: self.room,
            wishes,
        })
    }
}

async fn wish(library: &Library, overview: &Overview, word: &str) -> Result<TripWish, Failure> {
    let plain = match word.trim() {
        "saved" => Some((WishKind::Saved, "Saved")),
        "following" => Some((WishKind::Following, "Following")),
        "queued" => Some((WishKind::Queued, "Queued links")),
        "all" => Some((WishKind::All, "Everything")),
        _ => None,
    };
    if let Some((kind, name)) = plain {
        return Ok(TripWish { kind, id: None, name: name.to_owned() });
    }
    let (kind, name) =
        word.split_once(':').map(|(kind, name)| (kind.trim(), name.trim())).unwrap_or_default();
    if name.is_empty() {
        return Err(Failure::Usage(format!("“{word}” is nothing to take; say {TAKE}")));
    }
    match kind {
        "publication" => {
            let found = find::publication(&overview.publications, name)?;
            Ok(named(WishKind::Publication, found.id, &found.title))
        }
        "contributor" => {
            let found = contributor(library, name).await?;
            Ok(named(WishKind::Contributor, found.id, &found.name))
        }
        "section" | "series" | "view" => one_of(overview, kind, name),
        _ => Err(Failure::Usage(format!("“{kind}” is nothing to take from; say {TAKE}"))),
    }
}

fn named(kind: WishKind, id: i64, name: &str) -> TripWish {
    TripWish { kind, id: Some(id), name: name.to_owned() }
}

/// A section, series or kept search by number or name.
fn one_of(overview: &Overview, kind: &str, name: &str) -> Result<TripWish, Failure> {
    let publications = overview.publications.iter();
    let (kind, all): (WishKind, Vec<(i64, &str)>) = match kind {
        "section" => (
            WishKind::Section,
            publications.flat_map(|one| &one.sections).map(|one| (one.id, one.name.as_str())).collect(),
        ),
        "series" => (
            WishKind::Series,
            publications.flat_map(|one| &one.series).map(|one| (one.id, one.name.as_str())).collect(),
        ),
        _ => (WishKind::View, overview.views.iter().map(|one| (one.id, one.name.as_str())).collect()),
    };
    let wanted = find::folded(name);
    let by_number = name.parse::<i64>().ok();
    let found = all
        .iter()
        .find(|(id, _)| Some(*id) == by_number)
        .or_else(|| all.iter().find(|(_, name)| find::folded(name) == wanted));
    found.map(|(id, name)| named(kind, *id, name)).ok_or_else(|| {
        Failure::NothingFound(format!(
            "there is no such thing as “{name}” to take; `layover list --sections`, `layover series` and `layover \
             views` show what there is"
        ))
    })
}

/// `2026-12-03T09:00` or `2026-12-03 09:00` in this machine's zone, a day alone (its morning), or an instant with a
/// zone of its own.
fn instant(word: &str) -> Result<i64, String> {
    if let Ok(instant) = word.parse::<jiff::Timestamp>() {
        return Ok(instant.as_second());
    }
    let civil = word.parse::<DateTime>().ok().filter(|_| word.len() > 10);
    let civil = civil.or_else(|| Some(word.parse::<Date>().ok()?.at(8, 0, 0, 0)));
    let civil = civil.ok_or_else(|| "no date and time; one looks like 2026-12-03T09:00".to_owned())?;
    let zoned = civil
        .to_zoned_datetime(TimeZone::system())
        .map_err(|_| "a date too far away; one looks like 2026-12-03T09:00".to_owned())?;
    Ok(zoned.timestamp().as_second())
}

/// A whole number of days. Which ones make sense, the plan itself says.
fn days(word: &str) -> Result<u32, String> {
    word.trim().parse().map_err(|_| "no number of days; it looks like 5".to_owned())
}

/// `6:40` or `6`.
fn minutes(word: &str) -> Result<u32, String> {
    let wrong = || "no time to read in; it looks like 6:40 or 6".to_owned();
    let (hours, minutes) = word.split_once(':').unwrap_or((word, "0"));
    let hours: u32 = hours.parse().map_err(|_| wrong())?;
    let minutes: u32 = minutes.parse().ok().filter(|minutes| *minutes < 60).ok_or_else(wrong)?;
    hours.checked_mul(60).and_then(|whole| whole.checked_add(minutes)).ok_or_else(wrong)
}

/// `200MB`, `1GB`, or a bare number of megabytes.
fn megabytes(word: &str) -> Result<u32, String> {
    let wrong = || "no size; one looks like 200MB or 1GB".to_owned();
    let upper = word.trim().to_uppercase();
    let (number, factor) = match (upper.strip_suffix("GB"), upper.strip_suffix("MB")) {
        (Some(number), _) => (number, 1_000),
        (_, Some(number)) => (number, 1),
        _ => (upper.as_str(), 1),
    };
    let number: u32 = number.trim().parse().map_err(|_| wrong())?;
    number.checked_mul(factor).filter(|megabytes| *megabytes > 0).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_rooms_and_instants_are_read_as_people_write_them() {
        assert_eq!(minutes("6:40"), Ok(400));
        assert_eq!(minutes("6"), Ok(360));
        assert!(minutes("6:75").is_err() && minutes("six").is_err() && minutes("").is_err());
        assert!(minutes("99999999:00").is_err() && minutes("-1").is_err());
        assert_eq!(days("5"), Ok(5));
        assert!(days("-1").is_err() && days("a week").is_err());
        assert_eq!(megabytes("200MB"), Ok(200));
        assert_eq!(megabytes("1 gb"), Ok(1_000));
        assert_eq!(megabytes("50"), Ok(50));
        assert!(megabytes("0").is_err() && megabytes("much").is_err());
        assert_eq!(instant("2026-12-03T09:00Z"), Ok(1_796_288_400));
        assert!(instant("2026-12-03T09:00").is_ok() && instant("2026-12-03").is_ok());
        assert!(instant("Thursday").is_err());
    }
}
