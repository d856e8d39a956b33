//! When a story was printed and when it was changed: stated, marked, printed, or in its address.
//! Must never take the day of change for the day of printing.

mod prose;

use dom_query::{Document, NodeRef};
use layover_model::Timestamp;
use url::Url;

use super::linked_data::LinkedData;
use super::meta::Meta;
use super::neighbourhood::Line;
use super::outline::{self, Outline, Place};
use super::sources::Source;
use crate::{dates, text};

/// An instant as a page states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Instant {
    pub(super) at: Timestamp,
    /// Seconds east of Greenwich; `None` where the page names no zone.
    pub(super) zone: Option<i32>,
    pub(super) source: Source,
}

impl Instant {
    fn read(date: &str, source: Source) -> Option<Self> {
        let (at, zone) = dates::parse_with_zone(date)?;
        Some(Self { at, zone, source })
    }

    /// Midnight without a zone is a day whose hour nobody stated.
    fn is_day(&self) -> bool {
        self.at.0.rem_euclid(86_400) == 0
    }
}

const PUBLISHED: [&str; 27] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "og:publish_date",
    "datepublished",
    "parsely.pub-date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publish_date",
    "published_date",
    "publisheddate",
    "pubdate",
    "published",
    "cxenseparse:recs:publishtime",
    "date.available",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "citation_publication_date",
    "article.published",
    "date",
    "created",
];
const MODIFIED: [&str; 8] = [
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
];

static PUBLISHED_PROPERTIES: Place =
    Place::new("[itemprop=datePublished], [itemprop=dateCreated]", outline::ITEMPROP);
static PUBLISHED_MARKS: Place = Place::new(
    "time[pubdate], time.published, time.entry-date, .entry-date time, time[class*=publish]",
    outline::TIME,
);
static MARKS: Place = Place::new("header time, main time, time[datetime]", outline::TIME);
static STATED_MARKS: Place = Place::new("time[datetime]", outline::TIME);
static MODIFIED_MARKS: Place =
    Place::new("[itemprop=dateModified], time.updated", outline::ITEMPROP | outline::TIME);
/// What is called after days.
static NAMED: Place = Place::new(
    "[class*=date], [class*=Date], [class*=byline], [class*=timestamp], [class*=meta], [id*=date]",
    outline::DATE,
);

/// The instant of printing.
pub(super) fn published(
    outline: &Outline<'_>,
    meta: &Meta,
    data: &LinkedData,
    lines: &[Line<'_>],
    page: (&str, &str),
) -> Option<Instant> {
    let (url, language) = page;
    if let Some(stated) = stated(outline, meta, data) {
        return Some(refined(stated, outline));
    }
    let is_day_first = is_day_first(language);
    let own = |place| outline.at_own(place).filter(|node| !prose::holds(node) && !prose::is_teaser(node));
    first_mark(own(&PUBLISHED_MARKS))
        .or_else(|| first_mark(own(&MARKS).filter(|node| !outline.is_elsewhere(node))))
        .or_else(|| printed(lines, is_day_first))
        .or_else(|| placed(outline, is_day_first))
        .or_else(|| of_address(url))
        .or_else(|| of_script(outline.document()))
}

fn stated(outline: &Outline<'_>, meta: &Meta, data: &LinkedData) -> Option<Instant> {
    let linked = ["datePublished", "dateCreated", "uploadDate"]
        .iter()
        .find_map(|field| Instant::read(&data.text(field)?, Source::JsonLd));
    let by_meta = || {
        PUBLISHED.iter().find_map(|name| {
            let (date, source) = meta.first_of(&[name])?;
            Instant::read(&date, source)
        })
    };
    linked.or_else(by_meta).or_else(|| {
        let found = first_mark(outline.at(&PUBLISHED_PROPERTIES))?;
        Some(Instant { source: Source::Microdata, ..found })
    })
}

/// The hour of a day, or the zone of an instant, where a mark in the story knows it.
fn refined(stated: Instant, outline: &Outline<'_>) -> Instant {
    let Some(mark) = first_mark(outline.at_own(&STATED_MARKS)) else { return stated };
    let is_hour_of_day = stated.is_day() && (0..86_400).contains(&mark.at.seconds_since(stated.at));
    // Stated in UTC, printed in the zone of the place: the day a reader sees is that of the place.
    let is_same_instant = mark.at.seconds_since(stated.at).abs() < 60
        && matches!(stated.zone, None | Some(0))
        && mark.zone.is_some();
    if is_hour_of_day || is_same_instant { mark } else { stated }
}

/// The instant of the last change.
pub(super) fn modified(outline: &Outline<'_>, meta: &Meta, data: &LinkedData) -> Option<Instant> {
    let linked = data.text("dateModified").and_then(|date| Instant::read(&date, Source::JsonLd));
    let by_meta = || {
        MODIFIED.iter().find_map(|name| {
            let (date, source) = meta.first_of(&[name])?;
            Instant::read(&date, source)
        })
    };
    linked.or_else(by_meta).or_else(|| outline.at(&MODIFIED_MARKS).take(10).find_map(|node| read_mark(&node)))
}

/// The first of several marks that speaks of no change.
fn first_mark<'a>(marks: impl Iterator<Item = NodeRef<'a>>) -> Option<Instant> {
    marks.take(10).filter(|node| !is_update(node)).find_map(|node| read_mark(&node))
}

fn read_mark(node: &NodeRef<'_>) -> Option<Instant> {
    let stated = node.attr("datetime").or_else(|| node.attr("content"));
    stated
        .and_then(|date| Instant::read(&date, Source::Time))
        .or_else(|| Instant::read(&text::fold(&node.text()), Source::Time))
}

/// Words before a day that say that it is no day of printing.
const CHANGED: [&str; 34] = [
    "aktualisiert",
    "zuletzt geändert",
    "mis à jour",
    "mise à jour",
    "modifié",
    "actualizado",
    "atualizado",
    "aggiornato",
    "bijgewerkt",
    "laatst gewijzigd",
    "uppdaterad",
    "oppdatert",
    "opdateret",
    "päivitetty",
    "aktualizováno",
    "aktualizacja",
    "zaktualizowano",
    "güncellen",
    "обновлен",
    "оновлено",
    "最終更新",
    "更新",
    "수정",
    "تحديث",
    "updated",
    "last updated",
    "last update",
    "modified",
    "last modified",
    "reviewed",
    "last reviewed",
    "edited",
    "medically reviewed",
    "fact checked",
];

fn is_update(node: &NodeRef<'_>) -> bool {
    let class = node.class().unwrap_or_default().to_ascii_lowercase();
    let around = node.parent().map(|parent| text::fold(&parent.text())).unwrap_or_default();
    (class.contains("updated") || class.contains("modified")) && !class.contains("publish")
        || begins_with_change(&text::fold(&node.text()))
        || around.len() < 80 && begins_with_change(&around)
}

/// How many lines a word of change may stand before its day.
const CHANGE_LINES: usize = 2;

fn begins_with_change(words: &str) -> bool {
    let words = words.to_lowercase();
    CHANGED.iter().any(|change| words.trim_start().starts_with(change))
}

/// The first day in a short line near the headline.
fn printed(lines: &[Line<'_>], is_day_first: bool) -> Option<Instant> {
    let says_change =
        |line: &Line<'_>| begins_with_change(&line.words) && !line.words.bytes().any(|b| b.is_ascii_digit());
    lines.iter().enumerate().find_map(|(index, line)| {
        // "Last updated" in a box of its own before the day.
        let before = lines.get(index.saturating_sub(CHANGE_LINES)..index).unwrap_or_default();
        let is_story = !line.is_before && prose::is_story(line) || prose::is_teaser(&line.node);
        if is_story || before.iter().any(says_change) { None } else { day_in(&line.words, is_day_first) }
    })
}

/// A short line in a place that is called after dates.
fn placed(outline: &Outline<'_>, is_day_first: bool) -> Option<Instant> {
    let near = outline
        .at_own(&NAMED)
        .take(20)
        .filter(|node| !is_update(node) && !prose::holds(node) && !prose::is_teaser(node) && !is_event(node));
    near.filter_map(|node| day_in(&text::fold(&node.text()), is_day_first)).next()
}

/// Whether a place is called after what is announced.
fn is_event(node: &NodeRef<'_>) -> bool {
    node.class().is_some_and(|class| class.to_ascii_lowercase().contains("event"))
}

/// Longer lines speak of days, they do not state their own, in characters.
const DAY_LINE_MAX: usize = 90;

fn day_in(words: &str, is_day_first: bool) -> Option<Instant> {
    let lower = words.to_lowercase();
    // "Published May 3, updated May 7": what stands before the change.
    let change = CHANGED.iter().filter_map(|change| lower.find(change)).min();
    let before = match change {
        Some(at) if lower.len() == words.len() => words.get(..at).unwrap_or_default(),
        Some(_) => return None,
        None => words,
    };
    const OTHERS: [&str; 5] = ["©", "copyright", "latest version", "next review", "comment"];
    if before.chars().count() > DAY_LINE_MAX || OTHERS.iter().any(|other| lower.contains(other)) {
        return None;
    }
    let at = dates::find(before, is_day_first)?;
    Some(Instant { at, zone: None, source: Source::Print })
}

/// Only Americans, and those who write for them, put the month first.
fn is_day_first(language: &str) -> bool {
    let language = language.to_ascii_lowercase();
    !(language.is_empty() || language == "en" || language == "en-us")
}

/// `/2023/05/03/` or `/2023-05-03-` in an address.
fn of_address(url: &str) -> Option<Instant> {
    let path = Url::parse(url).ok()?.path().to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    let folders = parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let is_date = year.len() == 4
            && (year.starts_with("20") || year.starts_with("19"))
            && month.len() <= 2
            && day.len() <= 2;
        is_date.then(|| dates::parse(&format!("{year}-{month:0>2}-{day:0>2}"))).flatten()
    });
    let named = || {
        parts.iter().find_map(|part| {
            let head = part.get(..10).filter(|head| head.matches('-').count() == 2)?;
            let is_end = part.get(10..11).is_none_or(|next| !next.starts_with(|c: char| c.is_ascii_digit()));
            is_end.then(|| dates::find(head, false)).flatten()
        })
    };
    let at = folders.or_else(named)?;
    Some(Instant { at, zone: None, source: Source::Address })
}

/// Longest value of a date in a page's own data, in bytes.
const SCRIPT_DATE_MAX: usize = 30;

/// Attributes in which pages hand data to their scripts.
const DATA: [&str; 3] = ["data-page", "props", "data-props"];

/// `"datePublished":"…"` in the data a page hands to its own scripts, where all of it names one day.
fn of_script(document: &Document) -> Option<Instant> {
    let mut found: Option<Instant> = None;
    for script in document.select("script:not([src]), [data-page], [props], [data-props]").nodes() {
        let data = DATA.iter().find_map(|name| script.attr(name));
        let source = data.unwrap_or_else(|| script.text());
        for (at, name) in source.match_indices("datePublished") {
            let rest = source.get(at + name.len()..).unwrap_or_default();
            let value = rest.trim_start_matches(['\\', '"', ':', ' ', '\'']);
            let end = value.find(['"', '\\', '\'']).filter(|end| *end <= SCRIPT_DATE_MAX);
            let stated = end.and_then(|end| Instant::read(value.get(..end)?, Source::Script));
            match (stated, found) {
                (Some(stated), Some(known)) if stated.at != known.at => return None,
                (Some(stated), None) => found = Some(stated),
                _ => {}
            }
        }
    }
    found
}
