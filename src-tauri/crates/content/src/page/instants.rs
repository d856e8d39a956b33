//! When a story was printed and when it was changed: stated, marked, printed, or in its address.

use dom_query::{Document, NodeRef, Selection};
use layover_model::Timestamp;
use url::Url;

use super::linked_data::LinkedData;
use super::metadata::{Meta, own_article};
use crate::{dates, text};

const PUBLISHED: [&str; 22] = [
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publish_date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "date.available",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.created",
    "dc.date",
    "citation_publication_date",
    "article.published",
    "date",
    "created",
];
const MODIFIED: [&str; 7] = [
    "article:modified_time",
    "og:updated_time",
    "article:modified",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
];

/// The instant of printing.
pub(super) fn published(document: &Document, meta: &Meta, data: &LinkedData, url: &str) -> Option<Timestamp> {
    let stated =
        data.text("datePublished").or_else(|| data.text("dateCreated")).and_then(|date| dates::parse(&date));
    let stated =
        stated.or_else(|| PUBLISHED.iter().find_map(|name| dates::parse(&meta.first(&[name])?))).or_else(
            || marked_date(&document.select("html"), "[itemprop=datePublished], [itemprop=dateCreated]"),
        );
    let scope = own_article(document);
    if let Some(day) = stated {
        // Midnight is a day without its hour; a mark on the page may know the hour of the same day.
        let is_day = day.0.rem_euclid(86_400) == 0;
        let hour = marked_date(&scope, "time[datetime]")
            .filter(|hour| (0..86_400).contains(&hour.seconds_since(day)));
        return hour.filter(|_| is_day).or(stated);
    }
    marked_date(
        &scope,
        "time[pubdate], time.published, time.entry-date, .entry-date time, time[class*=publish]",
    )
    .or_else(|| marked_date(&scope, "header time, main time, time[datetime]"))
    .or_else(|| printed_date(&scope))
    .or_else(|| date_of_address(url))
}

/// The instant of the last change.
pub(super) fn modified(document: &Document, meta: &Meta, data: &LinkedData) -> Option<Timestamp> {
    let stated = data.text("dateModified").and_then(|date| dates::parse(&date));
    stated
        .or_else(|| MODIFIED.iter().find_map(|name| dates::parse(&meta.first(&[name])?)))
        .or_else(|| marked_date(&document.select("html"), "[itemprop=dateModified], time.updated"))
}

fn marked_date(scope: &Selection<'_>, selector: &str) -> Option<Timestamp> {
    scope.select(selector).nodes().iter().take(10).filter(|node| !is_update(node)).find_map(|node| {
        let stated =
            node.attr("datetime").or_else(|| node.attr("content")).and_then(|date| dates::parse(&date));
        stated.or_else(|| dates::parse(&text::fold(&node.text())))
    })
}

fn is_update(node: &NodeRef<'_>) -> bool {
    let class = node.class().unwrap_or_default().to_ascii_lowercase();
    let words = text::fold(&node.text()).to_lowercase();
    (class.contains("updated") || class.contains("modified")) && !class.contains("publish")
        || words.starts_with("updated")
        || words.starts_with("last updated")
}

/// `/2023/05/03/` in an address.
fn date_of_address(url: &str) -> Option<Timestamp> {
    let path = Url::parse(url).ok()?.path().to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let is_date = year.len() == 4
            && (year.starts_with("20") || year.starts_with("19"))
            && month.len() <= 2
            && day.len() <= 2;
        is_date.then(|| dates::parse(&format!("{year}-{month:0>2}-{day:0>2}"))).flatten()
    })
}

/// A short line near the headline that is nothing but a date.
fn printed_date(scope: &Selection<'_>) -> Option<Timestamp> {
    let places =
        "[class*=date], [class*=Date], [class*=byline], [class*=timestamp], [class*=meta], [id*=date]";
    scope.select(places).nodes().iter().take(20).filter(|node| !is_update(node)).find_map(|node| {
        let printed = text::fold(&node.text());
        let printed = printed
            .trim_start_matches("Published")
            .trim_start_matches("Posted")
            .trim_start_matches(" on")
            .trim_start_matches([':', ' ']);
        (printed.len() <= 40).then(|| dates::parse(printed)).flatten()
    })
}
