//! What a reader does: each act with the keys it changes, said before and after.

use super::ledger::NONE;
use super::reader::Reader;
use super::{goods, heavy, moment};
use crate::dice::Dice;
use crate::readiness::said;
use layover_app::contract::{ExportForm, ExportWhat, Follow, NewTrip, Subject, TripWish, WishKind};
use layover_app::{AppError, ExportOrder, ExportPlace};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Read,
    Save,
    Progress,
    Follow,
    Prefer,
    Mark,
    ChangeMark,
    Note,
    Unmark,
    PlanTrip,
    Pack,
    Refuse,
    EndTrip,
    RemoveTrip,
    ReadyTrip,
    KeepView,
    Await,
    Allow,
    TakeSettings,
    TakeList,
    TakePage,
    TakePack,
    Leave,
    MakeEdition,
    WriteOut,
    SetRoom,
    Prune,
    Complete,
    Shrink,
    Doctor,
}

/// How often each happens.
const OFTEN: [(Deed, u64); 30] = [
    (Deed::Read, 14),
    (Deed::Save, 14),
    (Deed::Progress, 4),
    (Deed::Follow, 9),
    (Deed::Prefer, 2),
    (Deed::Mark, 8),
    (Deed::ChangeMark, 4),
    (Deed::Note, 5),
    (Deed::Unmark, 3),
    (Deed::PlanTrip, 4),
    (Deed::Pack, 4),
    (Deed::Refuse, 2),
    (Deed::EndTrip, 1),
    (Deed::RemoveTrip, 2),
    (Deed::ReadyTrip, 3),
    (Deed::KeepView, 3),
    (Deed::Await, 2),
    (Deed::Allow, 1),
    (Deed::TakeSettings, 3),
    (Deed::TakeList, 2),
    (Deed::TakePage, 3),
    (Deed::TakePack, 2),
    (Deed::Leave, 2),
    (Deed::MakeEdition, 2),
    (Deed::WriteOut, 4),
    (Deed::SetRoom, 2),
    (Deed::Prune, 5),
    (Deed::Complete, 2),
    (Deed::Shrink, 1),
    (Deed::Doctor, 1),
];

impl Deed {
    pub fn choose(dice: &mut Dice) -> Self {
        let mut at = dice.below(OFTEN.iter().map(|(_, often)| often).sum());
        for (deed, often) in OFTEN {
            if at < often {
                return deed;
            }
            at -= often;
        }
        Self::Read
    }

    /// What a run counts it as.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Save => moment::SAVE,
            Self::Mark | Self::ChangeMark | Self::Note | Self::Unmark => moment::HIGHLIGHT,
            Self::ReadyTrip => moment::TRIP,
            Self::Prune => moment::PRUNE,
            Self::TakeSettings | Self::TakeList | Self::TakePage | Self::TakePack => moment::IMPORT,
            _ => moment::OTHER,
        }
    }
}

/// Does it; where there is nothing to do it to, nothing.
pub async fn perform(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    match deed {
        Deed::Read | Deed::Save | Deed::Progress | Deed::Complete => story(reader, deed).await,
        Deed::Follow => follow(reader).await,
        Deed::Mark | Deed::ChangeMark | Deed::Note | Deed::Unmark => mark(reader, deed).await,
        Deed::PlanTrip | Deed::Pack | Deed::Refuse | Deed::EndTrip | Deed::RemoveTrip => {
            trip(reader, deed).await
        }
        Deed::TakeSettings | Deed::TakeList | Deed::TakePage | Deed::TakePack => take(reader, deed).await,
        Deed::ReadyTrip | Deed::SetRoom | Deed::Prune => heavy::perform(reader, deed).await,
        _ => others(reader, deed).await,
    }
}

pub(super) fn one(key: impl Into<String>, value: &(impl ToString + ?Sized)) -> Vec<(String, String)> {
    vec![(key.into(), value.to_string())]
}

async fn story(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    let library = reader.library.clone();
    let Some(story) = reader.story() else { return Ok(()) };
    match deed {
        Deed::Read => {
            let is_read = reader.dice.percent(75);
            let mut ids: Vec<i64> = (0..1 + reader.dice.below(4)).filter_map(|_| reader.story()).collect();
            ids.sort_unstable();
            ids.dedup();
            let changes =
                ids.iter().map(|id| (format!("read:{id}"), u8::from(is_read).to_string())).collect();
            reader.does(changes, library.set_read(ids, is_read)).await
        }
        Deed::Save => {
            let is_saved = reader.dice.percent(70);
            let changes = one(format!("saved:{story}"), &u8::from(is_saved));
            reader.does(changes, library.set_saved(story, is_saved)).await
        }
        Deed::Progress => {
            let anchor = format!("t:{}:10:abc", reader.number);
            let act = library.set_progress(story, anchor.clone(), 0.5);
            reader.does(one(format!("progress:{story}"), &anchor), async { act.await.map(|()| None) }).await
        }
        _ => library.complete(vec![story]).await.map(drop).map_err(said),
    }
}

async fn follow(reader: &mut Reader) -> Result<(), String> {
    let mut subjects = Vec::new();
    for publication in &reader.overview.publications {
        subjects.push((
            format!("follow:publication:{}", publication.id),
            Subject::Publication { id: publication.id },
        ));
        let sections = publication.sections.iter();
        subjects.extend(
            sections.map(|one| (format!("follow:section:{}", one.id), Subject::Section { id: one.id })),
        );
        let series = publication.series.iter();
        subjects
            .extend(series.map(|one| (format!("follow:series:{}", one.id), Subject::Series { id: one.id })));
    }
    let people = reader.library.contributors(String::new(), 20).await.map_err(said)?;
    subjects.extend(
        people
            .iter()
            .map(|one| (format!("follow:contributor:{}", one.id), Subject::Contributor { id: one.id })),
    );
    let ways = [
        ("plain", Some(Follow { keeps_offline: false, is_muted: false })),
        ("offline", Some(Follow { keeps_offline: true, is_muted: false })),
        ("muted", Some(Follow { keeps_offline: false, is_muted: true })),
        (NONE, None),
    ];
    let (Some((key, subject)), Some((way, follow))) =
        (reader.dice.pick(&subjects).cloned(), reader.dice.pick(&ways).cloned())
    else {
        return Ok(());
    };
    let library = reader.library.clone();
    let outcome = reader.does(one(key, way), library.set_follow(subject, follow)).await;
    // Somebody who was listed may have turned out to be another since: the sync beside it joins names.
    outcome.or_else(|refusal| if refusal.contains(GONE) { Ok(()) } else { Err(refusal) })
}

/// Part of what is said of something that is not there to be followed.
const GONE: &str = "nothing of that kind in this library to follow";

const COLOURS: [&str; 4] = ["yellow", "green", "blue", "rose"];

async fn mark(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    let library = reader.library.clone();
    let colour = (*reader.dice.pick(&COLOURS).unwrap_or(&"blue")).to_owned();
    if matches!(deed, Deed::Mark | Deed::Note) {
        let Some(story) = reader.story() else { return Ok(()) };
        let (made, value) = if deed == Deed::Note {
            let note = format!("note {}", reader.number);
            (library.note_story(story, note.clone()).await, format!("{story} yellow {note}"))
        } else {
            let start = u32::try_from(reader.dice.below(20)).unwrap_or_default();
            (
                library.highlight(story, start, start + 9, colour.clone(), None).await,
                format!("{story} {colour} "),
            )
        };
        // A story may have no text yet, or the same passage a mark with a note.
        let made = match made {
            Err(AppError::Store(error)) => return Err(error.to_string()),
            Err(_) => return Ok(()),
            Ok(made) => made,
        };
        let key = format!("mark:{}", made.id);
        let before = reader.value(&key);
        let value = match before.splitn(3, ' ').nth(2) {
            Some(note) if deed == Deed::Mark => format!("{value}{note}"),
            _ => value,
        };
        reader.confirm(&one(key, &value));
        return Ok(());
    }
    let Some(key) = reader.key("mark:", None) else { return Ok(()) };
    let Some(id) = key.rsplit(':').next().and_then(|id| id.parse().ok()) else { return Ok(()) };
    if deed == Deed::Unmark {
        return reader.does(one(key, NONE), library.remove_highlight(id)).await;
    }
    let story = reader.value(&key).split(' ').next().unwrap_or_default().to_owned();
    let note = format!("changed {}", reader.number);
    let changes = one(key, &format!("{story} {colour} {note}"));
    reader.does(changes, library.change_highlight(id, colour, note, Vec::new())).await
}

async fn trip(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    let library = reader.library.clone();
    if deed == Deed::PlanTrip {
        let plan = NewTrip {
            name: format!("Trip {}", reader.number),
            leaves_at: 4_000_000_000,
            days: 3,
            minutes: 30,
            room_mb: None,
            wishes: vec![TripWish { kind: WishKind::All, id: None, name: "Everything".to_owned() }],
        };
        let made = library.plan_trip(plan).await.map_err(said)?;
        reader.confirm(&one(format!("trip:{}", made.line.id), "planned"));
        return Ok(());
    }
    let Some(key) = reader.key("trip:", Some("planned")) else { return Ok(()) };
    let Some(trip) = key.rsplit(':').next().and_then(|id| id.parse::<i64>().ok()) else { return Ok(()) };
    // What goes out of a trip may be let go of, and is not whole when it comes in again.
    reader.forget_all(&format!("{}{trip}:", heavy::WHOLE));
    match deed {
        Deed::EndTrip => reader.does(one(key, "ended"), library.end_trip(trip)).await,
        Deed::RemoveTrip => {
            let mut changes = one(key, NONE);
            let own = format!("packed:{trip}:");
            let packed = reader.now.keys().filter(|key| key.starts_with(&own));
            changes.extend(packed.map(|key| (key.clone(), NONE.to_owned())));
            reader.does(changes, library.remove_trip(trip)).await
        }
        _ => {
            let Some(story) = reader.story() else { return Ok(()) };
            let key = format!("packed:{trip}:{story}");
            // What it does to a story that was chosen and not pinned shows in no key: it is not taken back.
            let value = if deed == Deed::Pack { "in" } else { "refused" };
            let changes = one(key, value);
            let act = async {
                match deed {
                    Deed::Pack => library.pack_story(trip, story).await.map(drop),
                    _ => library.refuse_story(trip, story).await.map(drop),
                }
                .map(|()| None)
            };
            reader.does(changes, act).await
        }
    }
}

async fn take(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    let library = reader.library.clone();
    let number = reader.dice.below(goods::EACH);
    let (file, changes) = match deed {
        Deed::TakeSettings => {
            (format!("settings-{number}.json"), one("setting:readerSize", &goods::size(number)))
        }
        Deed::TakeList => {
            let feeds = goods::feeds(number, &reader.address);
            let changes = feeds.iter().map(|url| (format!("feed:{url}"), "subscribed".to_owned())).collect();
            (format!("list-{number}.opml"), changes)
        }
        Deed::TakePage => {
            (format!("page-{number}.html"), one(format!("page:{}", goods::page_address(number)), "here"))
        }
        _ => (goods::PACK.to_owned(), Vec::new()),
    };
    // A page that is here already stays as it is, and may have been unsaved meanwhile.
    if deed == Deed::TakePage && changes.iter().any(|(key, _)| reader.now.contains_key(key)) {
        return Ok(());
    }
    let path = reader.folder.join(goods::FOLDER).join(file);
    let act = async { library.open_file(&path, |_| {}).await.map(|_| None) };
    reader.does(changes, act).await
}

async fn others(reader: &mut Reader, deed: Deed) -> Result<(), String> {
    let library = reader.library.clone();
    let number = reader.number;
    match deed {
        Deed::Prefer => {
            let Some(id) = reader.dice.pick(&reader.overview.publications).map(|one| one.id) else {
                return Ok(());
            };
            let is_preferred = reader.dice.percent(60);
            let changes = one(format!("preferred:{id}"), if is_preferred { "yes" } else { NONE });
            reader.does(changes, library.set_preferred(id, is_preferred)).await
        }
        Deed::KeepView => {
            let name = format!("view-{}", reader.dice.below(5));
            let query = format!("is:unread harbour{number}");
            let act = async { library.save_view(name.clone(), query.clone()).await.map(|kept| kept.undo) };
            reader.does(one(format!("view:{name}"), &query), act).await
        }
        Deed::Await => {
            let name = format!("Ada Waited{}", letters(number));
            let follow = Follow { keeps_offline: false, is_muted: false };
            let act = async { library.import_names(name.clone(), follow).await.map(|_| None) };
            reader.does(one(format!("awaited:{}", name.replace(' ', "_")), "yes"), act).await
        }
        Deed::Allow => {
            let rule = format!("10.0.0.{}", reader.dice.below(9));
            let act = async { library.allow(rule.clone()).await.map(|()| None) };
            reader.does(one(format!("allow:{rule}"), "yes"), act).await
        }
        Deed::Leave => {
            // The publication of a list that nothing comes from.
            let Some(key) = reader.key("feed:http://127.1.", Some("subscribed")) else { return Ok(()) };
            let url = key.trim_start_matches("feed:").to_owned();
            let title = url.clone();
            let found = library.overview().await.map_err(said)?.publications;
            let Some(id) = found.iter().find(|one| one.title.contains(&title)).map(|one| one.id) else {
                return Ok(());
            };
            reader.does(one(key, "left"), library.unsubscribe(id)).await
        }
        Deed::MakeEdition => {
            let Some(story) = reader.story() else { return Ok(()) };
            let title = format!("Edition_{number}");
            let act = library.make_edition(ExportWhat::Story { id: story }, title.clone());
            reader.does(one(format!("edition:{title}"), &1), async { act.await.map(|_| None) }).await
        }
        Deed::WriteOut => write_out(reader).await,
        Deed::Shrink => {
            library.shrink_pictures(std::time::Duration::from_millis(50)).await.map(drop).map_err(said)
        }
        _ => library.doctor_repair().await.map(drop).map_err(said),
    }
}

async fn write_out(reader: &mut Reader) -> Result<(), String> {
    let Some(story) = reader.story() else { return Ok(()) };
    let forms = [(ExportForm::Epub, "epub"), (ExportForm::Html, "html"), (ExportForm::Pack, "layover-pack")];
    let Some((form, ending)) = reader.dice.pick(&forms).copied() else { return Ok(()) };
    // Now and then over what was written before.
    let name = format!("book-{}.{ending}", reader.dice.below(4));
    let path = reader.folder.join("out").join(&name);
    let order = ExportOrder {
        what: ExportWhat::Story { id: story },
        form,
        to: ExportPlace::Path(path),
        replaces: true,
    };
    // Its size is known only afterwards: until then neither the old nor the new one is promised.
    reader.forget(&format!("file:{name}"));
    let written = reader.library.export(order).await.map_err(said)?;
    reader.confirm(&one(format!("file:{name}"), &written.bytes));
    Ok(())
}

/// A number in letters, for names have no figures.
fn letters(number: u64) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
