//! Series that headlines tell of, and those they only seem to tell of.

use crate::support::*;
use layover_model::{SectionName, StagedArticle};

fn titled(number: u32, title: &str, by: &str) -> StagedArticle {
    revised(number, 1, |story| {
        story.title = title.to_owned();
        story.credits = vec![credit(by)];
    })
}

/// The series of a library with these headlines (title, writer), by name, with how many parts they have.
fn series_of(titles: &[(&str, &str)]) -> Vec<(String, u32)> {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let stories: Vec<StagedArticle> =
        titles.iter().zip(1..).map(|((title, by), number)| titled(number, title, by)).collect();
    library.merge(feed, &stories);
    assert_eq!(library.doctor_check().unwrap(), []);
    named(&library)
}

fn named(library: &Library) -> Vec<(String, u32)> {
    let mut series: Vec<(String, u32)> =
        library.series().unwrap().into_iter().map(|one| (one.name, one.total)).collect();
    series.sort();
    series
}

#[test]
fn numbers_at_either_end_of_a_headline_make_a_series() {
    let all = series_of(&[
        ("Water Notes #40", "Ada Example"),
        ("Water Notes #41", "Kim Lee"),
        ("Deep Roots (II)", "Kim Lee"),
        ("Deep Roots (I)", "Kim Lee"),
        ("Harbour talk, Teil 1", "Kim Lee"),
        ("Harbour talk, Teil 2", "Kim Lee"),
        ("Part 1: The River of Tin", "Ada Example"),
        ("Part 2: The River of Tin", "Ada Example"),
        ("第1回 港の記憶", "Kim Lee"),
        ("港の記憶 第2回", "Kim Lee"),
    ]);
    let wanted = [
        ("Deep Roots", 2),
        ("Harbour talk", 2),
        ("The River of Tin", 2),
        ("Water Notes", 2),
        ("港の記憶", 2),
    ];
    assert_eq!(all, wanted.map(|(name, parts)| (name.to_owned(), parts)));
}

#[test]
fn what_headlines_of_one_hand_end_in_is_a_column() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let stories = |from: u32, titles: &[(&str, &str)]| -> Vec<StagedArticle> {
        titles.iter().zip(from..).map(|((title, by), number)| titled(number, title, by)).collect()
    };
    let first = [
        ("Rain | The Weather Column", "Ada Example"),
        ("A long snow | The Weather Column", "Ada Example"),
        ("Hail: a memory | The Weather Column", "Ada Example"),
        ("Ships", "Ada Example"),
        ("Boats", "Ada Example"),
        ("Grain", "Ada Example"),
    ];
    library.merge(feed, &stories(1, &first));
    assert_eq!(named(&library), [("The Weather Column".to_owned(), 3)]);
    library.merge(feed, &stories(10, &[("A fog in May | The Weather Column", "Ada Example")]));
    assert_eq!(named(&library), [("The Weather Column".to_owned(), 4)]);
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn parts_without_a_name_are_called_after_the_line_over_them() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let part = |number: u32, title: &str, kicker: &str| {
        let mut story = titled(number, title, "Ada Example");
        story.kicker = kicker.to_owned();
        story.sections = vec![SectionName { slug: "river-news".into(), name: "River News".into() }];
        story
    };
    library.merge(
        feed,
        &[part(1, "Part 1: A mine", "The Tin Papers"), part(2, "Part 2: A dam", "The Tin Papers")],
    );
    library.merge(feed, &[part(3, "Part 3: A flood", "The Tin Papers")]);
    // Neither a section nor a single part names one, nor parts that do not follow.
    library.merge(feed, &[part(4, "Part 1: Salt", "River News"), part(5, "Part 2: Sand", "River News")]);
    library.merge(feed, &[part(6, "Part 1: Oil", "Oil and Gas"), part(7, "Part 4: Gas", "Oil and Gas")]);
    assert_eq!(named(&library), [("The Tin Papers".to_owned(), 3)]);
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn what_headlines_merely_share_is_no_series() {
    let none = series_of(&[
        // Somebody's name behind a bar.
        ("Tides are wrong | Kim Lee", "Kim Lee"),
        ("Moons are wrong | Kim Lee", "Kim Lee"),
        ("Winds are wrong | Kim Lee", "Kim Lee"),
        // One number twice, and parts of nothing.
        ("Harbours of the year (1)", "Ada Example"),
        ("Harbours of the year (1)", "Kim Lee"),
        ("Part 1: Salt", "Kim Lee"),
        ("Part 2: Sand", "Kim Lee"),
        ("Part 3: Silt", "Kim Lee"),
    ]);
    assert_eq!(none, []);
    // Behind nearly every headline of the site.
    let site = series_of(&[
        ("Ships | The Quay Herald", "Ada Example"),
        ("Boats | The Quay Herald", "Ada Example"),
        ("Locks | The Quay Herald", "Ada Example"),
        ("Piers", "Ada Example"),
    ]);
    assert_eq!(site, []);
    let many_hands = series_of(&[
        ("Ships | Grain And Trade", "Ada Example"),
        ("Boats | Grain And Trade", "Kim Lee"),
        ("Locks | Grain And Trade", "Sven Berg"),
        ("Piers", "Sven Berg"),
        ("Tides", "Sven Berg"),
        ("Moons", "Sven Berg"),
    ]);
    assert_eq!(many_hands, []);
}
