//! The magazine as written: enough of everything, every name resolved, every picture drawn, and the same twice.

use std::collections::{BTreeMap, BTreeSet};

use image::GenericImageView as _;
use layover_press::{InFeed, Press, PressOptions, Truth};

use crate::support::{get, options, press};

fn truth() -> Truth {
    Press::truth(&options()).expect("a magazine")
}

#[test]
fn there_are_enough_stories_of_the_right_length() {
    let truth = truth();
    assert!(truth.stories.len() >= 30, "{} stories", truth.stories.len());
    for story in &truth.stories {
        assert!((250..=1500).contains(&story.word_count), "{}: {} words", story.slug, story.word_count);
        assert!(!story.dek.is_empty() && !story.summary.is_empty(), "{}", story.slug);
    }
    let slugs: BTreeSet<_> = truth.stories.iter().map(|story| &story.slug).collect();
    assert_eq!(slugs.len(), truth.stories.len(), "each slug once");
}

#[test]
fn there_are_enough_people_sections_series_and_kinds() {
    let truth = truth();
    let credits: Vec<_> = truth.stories.iter().flat_map(|story| &story.contributors).collect();
    let writers: BTreeSet<_> = credits.iter().map(|credit| &credit.slug).collect();
    assert!(writers.len() >= 10, "{} contributors", writers.len());
    assert_eq!(writers.len(), truth.contributors.len(), "everyone on the masthead writes");
    for credit in &credits {
        let person = truth.contributors.iter().find(|person| person.slug == credit.slug).expect("a person");
        assert!(
            credit.printed == person.name || person.aliases.contains(&credit.printed),
            "{} is no name of {}",
            credit.printed,
            person.name
        );
    }
    let respelt: BTreeSet<_> =
        credits.iter().filter(|credit| credit.printed != credit.name).map(|credit| &credit.slug).collect();
    assert!(respelt.len() >= 2, "{respelt:?}");
    assert!(truth.stories.iter().filter(|story| story.contributors.len() == 2).count() >= 2);

    let sections: BTreeSet<_> = truth.stories.iter().map(|story| &story.section_slug).collect();
    assert!(sections.len() >= 7 && sections.len() == truth.sections.len(), "{sections:?}");

    let mut series: BTreeMap<&str, usize> = BTreeMap::new();
    for place in truth.stories.iter().filter_map(|story| story.series.as_ref()) {
        *series.entry(&place.slug).or_default() += 1;
    }
    assert!(series.len() >= 2 && series.values().all(|count| *count >= 2), "{series:?}");

    let kinds: BTreeSet<_> = truth.stories.iter().map(|story| story.kind.to_lowercase()).collect();
    for kind in ["analysis", "reporting", "opinion", "q&a", "video"] {
        assert!(kinds.contains(kind), "no {kind} in {kinds:?}");
    }
}

#[test]
fn there_are_several_scripts_embeds_and_both_sorts_of_feed_entry() {
    let truth = truth();
    assert!(truth.stories.iter().any(|story| story.direction == "rtl"));
    assert!(truth.stories.iter().any(|story| story.language.starts_with("zh")));
    for wanted in [InFeed::Full, InFeed::Summary] {
        assert!(truth.stories.iter().filter(|story| story.in_feed == wanted).count() >= 5, "{wanted:?}");
    }
    assert!(truth.stories.iter().any(|story| !story.notes.is_empty()));
    assert!(truth.stories.iter().any(|story| !story.cells.is_empty()));
    assert!(truth.stories.iter().any(|story| !story.pull_quotes.is_empty()));
    let embeds: BTreeSet<_> =
        truth.stories.iter().flat_map(|story| &story.embeds).map(|embed| embed.kind.clone()).collect();
    assert!(embeds.len() >= 3, "{embeds:?}");
    for story in &truth.stories {
        for text in story.paragraphs.iter().chain(&story.notes) {
            assert!(!text.contains(['<', '\u{fffd}']) || text.contains("< "), "{}: {text}", story.slug);
            assert!(!text.contains("&#") && !text.contains("&nbsp"), "{}: {text}", story.slug);
        }
    }
}

/// Links between stories lead somewhere.
#[tokio::test]
async fn links_between_stories_resolve() {
    let press = press();
    let mut links = BTreeSet::new();
    for story in press.truth().stories {
        let page = get(&press, &story.path).await.text();
        links.extend(
            page.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)),
        );
    }
    for link in links.iter().filter(|link| !link.contains('#') && !link.starts_with("search")) {
        assert_eq!(get(&press, &format!("/{link}")).await.status, 200, "/{link}");
    }
}

#[tokio::test]
async fn there_are_enough_pictures_and_all_of_them_can_be_drawn() {
    let press = press();
    let pictures = press.truth().pictures;
    assert!(pictures.len() >= 60, "{} pictures", pictures.len());
    assert!(pictures.iter().any(|picture| picture.width > 4000));
    let formats: BTreeSet<_> = pictures.iter().map(|picture| picture.media_type.as_str()).collect();
    assert_eq!(formats.len(), 4, "{formats:?}");
    let ratios: BTreeSet<_> = pictures.iter().map(|picture| picture.width * 10 / picture.height).collect();
    assert!(ratios.len() >= 4, "{ratios:?}");
    for picture in &pictures {
        assert!(!picture.alt.is_empty(), "{} has no alt text", picture.url);
        let path = picture.url.strip_prefix(&press.url("")).expect("a path");
        let print = get(&press, &format!("{path}?width=64")).await;
        assert_eq!((print.status, print.header("content-type")), (200, Some(picture.media_type.as_str())));
        if picture.media_type == "image/svg+xml" {
            assert!(print.text().contains("<svg"), "{path}");
        } else {
            let drawn =
                image::load_from_memory(&print.body).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(drawn.dimensions().0, 64, "{path}");
        }
    }
}

/// The same seed and the same `now` give the same bytes, dates of answers and all.
#[tokio::test]
async fn the_same_options_print_the_same_bytes() {
    let first = press();
    let port = first.address().port();
    let mut paths: Vec<String> = first.truth().stories.iter().map(|story| story.path.clone()).collect();
    paths.extend(["/", "/feed.rss", "/feed.atom", "/feed.json", "/subscriptions.opml"].map(str::to_owned));
    let mut prints = Vec::new();
    for path in &paths {
        let answer = get(&first, path).await;
        prints.push((answer.headers, answer.body));
    }
    first.stop();

    let second = Press::start(&PressOptions { port, ..options() }).expect("the same port again");
    for (path, (headers, body)) in paths.iter().zip(&prints) {
        let answer = get(&second, path).await;
        assert_eq!(&answer.body, body, "{path}");
        assert_eq!(&answer.headers, headers, "{path}");
    }
    second.stop();

    let third = Press::start(&PressOptions { port, seed: 8, ..options() }).expect("the same port again");
    let mut differing = 0;
    for (path, (_, body)) in paths.iter().zip(&prints) {
        differing += usize::from(&get(&third, path).await.body != body);
    }
    assert!(differing > 5, "another seed prints another magazine: {differing} pages differ");
}

/// Dates count from `now`, on the minute, and never lie after it.
#[test]
fn stories_are_dated_from_now() {
    let earlier = truth();
    let later = Press::truth(&PressOptions {
        now: Some("2026-03-04T09:30:15Z".parse().expect("an instant")),
        ..options()
    })
    .expect("a magazine");
    for (one, other) in earlier.stories.iter().zip(&later.stories) {
        assert!(one.published.ends_with(":00Z"), "{}", one.published);
        assert!(one.published <= one.modified && one.modified.as_str() <= crate::support::NOW);
        let parse = |text: &str| text.parse::<jiff::Timestamp>().expect("an instant").as_second();
        assert_eq!(parse(&other.published) - parse(&one.published), 2 * 24 * 3600, "{}", one.slug);
    }
}
