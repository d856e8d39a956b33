//! The format of a story: what its kicker says, its declared type, its section, its headline, its address.

use layover_model::Kind;
use url::Url;

use super::linked_data::LinkedData;
use super::meta::Meta;
use super::sources::Source;
use crate::section;

/// Finds it; the first that names one counts.
pub(super) fn kind(
    kicker: (&str, Option<Source>),
    sections: (&[String], Option<Source>),
    meta: &Meta,
    data: &LinkedData,
    headline: &str,
    url: &str,
) -> Option<(Kind, Source)> {
    // "Letters | Review | Opinion": from the general to the particular.
    let printed =
        kicker.0.rsplit('|').find_map(section::kind).map(|kind| (kind, kicker.1.unwrap_or(Source::Print)));
    printed
        .or_else(|| Some((data.types().into_iter().find_map(of_type)?, Source::JsonLd)))
        .or_else(|| {
            let kind = sections.0.iter().find_map(|name| section::kind(name))?;
            Some((kind, sections.1.unwrap_or(Source::Print)))
        })
        .or_else(|| Some((of_headline(headline)?, Source::Heading)))
        .or_else(|| Some((of_open_graph(&meta.first(&["og:type"])?)?, Source::OpenGraph)))
        .or_else(|| Some((of_address(url)?, Source::Address)))
}

/// Types of schema.org that name a format. A plain news article may be anything.
fn of_type(kind: &str) -> Option<Kind> {
    match kind {
        "OpinionNewsArticle" => Some(Kind::Opinion),
        "AnalysisNewsArticle" | "BackgroundNewsArticle" => Some(Kind::Analysis),
        "ReportageNewsArticle" => Some(Kind::Reporting),
        "Interview" => Some(Kind::Interview),
        "VideoObject" => Some(Kind::Video),
        "PodcastEpisode" => Some(Kind::Audio),
        kind if kind.ends_with("Review") && kind != "ClaimReview" || kind == "ReviewNewsArticle" => {
            Some(Kind::Review)
        }
        _ => None,
    }
}

/// "Opinion: …", "Q&A: …", "Video | …".
fn of_headline(headline: &str) -> Option<Kind> {
    let opening = headline.split([':', '|', '–', '—']).next()?;
    (opening.len() < headline.len() && opening.split_whitespace().count() <= 2)
        .then(|| section::kind(opening))
        .flatten()
        .filter(|kind| *kind != Kind::Reporting)
}

fn of_open_graph(kind: &str) -> Option<Kind> {
    let kind = kind.to_ascii_lowercase();
    if kind.starts_with("video") {
        return Some(Kind::Video);
    }
    (kind == "music.song" || kind.contains("podcast")).then_some(Kind::Audio)
}

/// A folder of the address: `/opinion/`. News is what sites call everything.
fn of_address(url: &str) -> Option<Kind> {
    let url = Url::parse(url).ok()?;
    let folders: Vec<&str> = url.path_segments()?.collect();
    let (_, folders) = folders.split_last()?;
    folders.iter().find_map(|folder| section::kind(folder)).filter(|kind| *kind != Kind::Reporting)
}
