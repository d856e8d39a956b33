//! The magazine as its readers know it, against the press's own truth: people, who writes with whom, series, kinds,
//! what an edit changed; and what a reader who follows somebody gets.

use crate::support::{Reader, options, press, text};
use layover_press::{Press, PressOptions, RunningPress, Truth};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn whole_magazine(press: &RunningPress) -> Reader {
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/")]);
    reader.does(&["sync", "--pictures", "none"]);
    reader
}

/// Everyone's page.
fn pages(reader: &Reader) -> Vec<Value> {
    let everyone = reader.asks(&["contributors", "--limit", "1000"]);
    let ids = everyone.as_array().unwrap().iter().map(|person| person["id"].to_string());
    ids.map(|id| reader.asks(&["contributors", &id])).collect()
}

fn names_of<'a>(page: &'a Value, list: &str) -> Vec<&'a str> {
    page[list].as_array().unwrap().iter().map(|one| text(one, "name")).collect()
}

/// A printed name without "By", a title before it or an office after it, folded as far as reading cleans it.
fn bare(printed: &str) -> String {
    let bare = printed.strip_prefix("By ").unwrap_or(printed);
    let bare = bare.split(", ").next().unwrap_or(bare);
    let bare = ["Dr. ", "DR. "].iter().find_map(|title| bare.strip_prefix(title)).unwrap_or(bare);
    bare.to_lowercase()
}

/// Whose each name printed in the magazine is.
fn owners(truth: &Truth) -> BTreeMap<String, String> {
    let credits = truth.stories.iter().flat_map(|story| &story.contributors);
    credits.map(|credit| (bare(&credit.printed), credit.slug.clone())).collect()
}

#[test]
fn people_are_those_of_the_magazine_and_no_two_are_made_one() {
    let press = press();
    let reader = whole_magazine(&press);
    let truth = press.truth();
    let owners = owners(&truth);
    let pages = pages(&reader);
    let mut homes: BTreeMap<&str, Vec<(usize, &Value)>> = BTreeMap::new();
    for page in &pages {
        let aliases = names_of(page, "aliases");
        let of: BTreeSet<&str> = aliases
            .iter()
            .map(|name| {
                owners.get(&bare(name)).unwrap_or_else(|| panic!("{name} is printed nowhere")).as_str()
            })
            .collect();
        assert_eq!(of.len(), 1, "{aliases:?} are several people");
        homes.entry(of.first().unwrap()).or_default().push((aliases.len(), page));
    }
    let (mut reached, mut asked, mut merged) = (0, 0, 0);
    let mut apart = Vec::new();
    for (slug, homes) in &homes {
        let (_, main) = homes.iter().max_by_key(|(names, _)| names).unwrap();
        let together: BTreeSet<String> = names_of(main, "aliases").into_iter().map(bare).collect();
        let proposed: BTreeSet<i64> = main["proposals"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|proposal| proposal["contributor"]["id"].as_i64())
            .collect();
        for (_, page) in homes {
            let is_proposed = page["contributor"]["id"].as_i64().is_some_and(|id| proposed.contains(&id));
            for name in names_of(page, "aliases") {
                asked += 1;
                let is_merged = together.contains(&bare(name));
                merged += usize::from(is_merged);
                reached += usize::from(is_merged || is_proposed);
                if !is_merged && !is_proposed {
                    apart.push(format!("{slug}: {name}"));
                }
            }
        }
    }
    let known: BTreeSet<&str> = homes.keys().copied().collect();
    let wanted: BTreeSet<&str> = truth
        .stories
        .iter()
        .flat_map(|story| story.contributors.iter().map(|credit| credit.slug.as_str()))
        .collect();
    assert_eq!(known, wanted);
    let share = f64::from(u32::try_from(reached).unwrap()) / f64::from(u32::try_from(asked).unwrap());
    println!("{merged} of {asked} names merged, {reached} merged or proposed ({share:.3})");
    assert!(share >= 0.9, "{share:.3}; apart: {apart:?}");
}

#[test]
fn people_write_with_whom_they_write_and_have_all_their_stories() {
    let press = press();
    let reader = whole_magazine(&press);
    let truth = press.truth();
    let owners = owners(&truth);
    let mut with: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut stories: BTreeMap<&str, usize> = BTreeMap::new();
    for story in &truth.stories {
        for one in &story.contributors {
            *stories.entry(&one.slug).or_default() += 1;
            let others = story.contributors.iter().filter(|other| other.slug != one.slug);
            with.entry(&one.slug).or_default().extend(others.map(|other| other.slug.as_str()));
        }
    }
    let mut got_with: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut got_stories: BTreeMap<&str, usize> = BTreeMap::new();
    for page in pages(&reader) {
        let slug = owners[&bare(names_of(&page, "aliases")[0])].as_str();
        let others = names_of(&page, "coAuthors").into_iter().map(|name| owners[&bare(name)].as_str());
        let others: Vec<&str> =
            others.map(|other| owners.values().find(|known| *known == other).unwrap().as_str()).collect();
        let slug = truth.contributors.iter().find(|known| known.slug == slug).unwrap().slug.as_str();
        let known =
            |other: &&str| truth.contributors.iter().find(|one| one.slug == **other).unwrap().slug.as_str();
        got_with.entry(slug).or_default().extend(others.iter().map(known));
        *got_stories.entry(slug).or_default() +=
            usize::try_from(page["contributor"]["total"].as_u64().unwrap()).unwrap();
    }
    assert_eq!(got_with, with);
    assert_eq!(got_stories, stories);
}

#[test]
fn series_are_those_of_the_magazine_in_order() {
    let press = press();
    let reader = whole_magazine(&press);
    let truth = press.truth();
    let mut wanted: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for series in &truth.series {
        let mut parts: Vec<_> = truth
            .stories
            .iter()
            .filter(|story| story.series.as_ref().is_some_and(|place| place.slug == series.slug))
            .collect();
        parts.sort_by_key(|story| story.published.parse::<jiff::Timestamp>().unwrap());
        wanted.insert(&series.name, parts.iter().map(|story| story.title.as_str()).collect());
    }
    let listed = reader.asks(&["series"]);
    let mut got: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for series in listed.as_array().unwrap() {
        let name = text(series, "name");
        let parts = reader.asks(&["series", name]);
        let titles = parts["stories"].as_array().unwrap().iter().map(|row| text(row, "title").to_owned());
        got.insert(name.to_owned(), titles.collect());
    }
    let wanted: BTreeMap<String, Vec<String>> = wanted
        .into_iter()
        .map(|(name, titles)| (name.to_owned(), titles.into_iter().map(str::to_owned).collect()))
        .collect();
    assert_eq!(got, wanted);
}

#[test]
fn kinds_are_as_printed() {
    let press = press();
    let reader = whole_magazine(&press);
    let rows = reader.stories();
    let mut wrong = Vec::new();
    for story in press.truth().stories {
        let wanted = match story.kind.as_str() {
            "" => Value::Null,
            "Q&A" => "interview".into(),
            kind => kind.to_lowercase().into(),
        };
        let url = story.url.trim_end_matches('/');
        let row = rows.iter().find(|row| text(row, "url").trim_end_matches('/') == url).unwrap();
        if row["kind"] != wanted {
            wrong.push(format!("{}: {} for {wanted}", story.slug, row["kind"]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_edit_is_kept_beside_what_stood_and_nothing_else_is() {
    let press = press();
    let reader = whole_magazine(&press);
    let story = press.truth().stories.into_iter().find(|story| story.language == "en").unwrap();
    let own = reader.story_at(&story.url)["id"].clone();
    reader.does(&["read", &own.to_string()]);
    assert!(press.edit(&story.slug));
    reader.does(&["sync", "--pictures", "none"]);
    let edited = press.truth().stories.into_iter().find(|one| one.slug == story.slug).unwrap();
    for row in reader.stories() {
        let told = reader.tells(&["--json", "changes", &row["id"].to_string()]);
        let changes = told.json();
        let changes = changes.as_array().unwrap();
        if row["id"] != own {
            assert!(changes.is_empty(), "{}: {changes:?}", text(&row, "title"));
            continue;
        }
        assert_eq!(changes.len(), 1);
        let said = text(&changes[0], "changes");
        assert!(said.contains(&format!("- {}", story.title)), "{said}");
        assert!(said.contains(&format!("+ {}", edited.title)), "{said}");
        assert!(said.contains(&format!("+ {}", edited.paragraphs[0])), "{said}");
        assert_eq!(said.lines().count(), 4, "{said}");
    }
}

/// Their page at the magazine says who they are; it is fetched because they are followed.
#[test]
fn a_followed_contributor_has_a_face_and_a_few_lines() {
    let press = press();
    let reader = whole_magazine(&press);
    let truth = press.truth();
    let owners = owners(&truth);
    // Feeds name people without a link; who wrote a story taken from its page has one.
    let linked: Vec<Value> = pages(&reader).into_iter().filter(|page| page["pageUrl"].is_string()).collect();
    assert!(linked.len() > 3, "{}", linked.len());
    for page in &linked {
        assert_eq!(text(page, "bio"), "");
        reader.does(&["follow", &page["contributor"]["id"].to_string()]);
    }
    reader.does(&["sync", "--pictures", "all"]);
    for page in linked {
        let page = reader.asks(&["contributors", &page["contributor"]["id"].to_string()]);
        // Their page is headed by one of their names, whichever stories print.
        let slug = &owners[&bare(names_of(&page, "aliases")[0])];
        let person = truth.contributors.iter().find(|person| person.slug == *slug).unwrap();
        assert_eq!(text(&page, "bio"), person.bio, "{slug}");
        assert!(page["contributor"]["portrait"].is_string(), "{page}");
    }
}

#[test]
fn what_was_said_of_a_follow_stays_said() {
    let press = press();
    let reader = Reader::of(&press);
    let name = press
        .truth()
        .contributors
        .into_iter()
        .map(|one| one.name)
        .find(|name| reader.tells(&["contributors", name]).code == 0);
    let name = name.expect("somebody");
    let how = |reader: &Reader| {
        let following = reader.asks(&["following"]);
        let follow = following["following"].as_array().unwrap().first().map(|line| line["follow"].clone());
        follow.map(|follow| (follow["keepsOffline"] == true, follow["isMuted"] == true))
    };
    reader.does(&["follow", &name, "--keep-offline"]);
    reader.does(&["follow", &name, "--mute"]);
    assert_eq!(how(&reader), Some((true, true)));
    reader.does(&["unfollow", &name, "--keep-offline"]);
    assert_eq!(how(&reader), Some((false, true)));
    assert_eq!(reader.tells(&["follow", &name]).code, 0);
    assert_eq!(how(&reader), Some((false, true)));
    reader.does(&["unfollow", &name]);
    assert_eq!(how(&reader), None);
}

/// Followed from the terminal, kept offline: the next story is in Following, announced, and on board with its
/// pictures though the reader fetches none but those of saved stories.
#[test]
fn a_followed_contributors_new_story_is_announced_and_kept_offline() {
    let held_back = 8;
    let press = Press::start(&PressOptions { held_back, ..options() }).expect("the press starts");
    let reader = Reader::allowing(press.address());
    reader.does(&["subscribe", &press.url("/")]);
    reader.does(&["sync", "--pictures", "none"]);
    for person in press.truth().contributors {
        // Nobody is known whose stories are all held back.
        if reader.tells(&["contributors", &person.name]).code == 0 {
            reader.tells(&["follow", &person.name, "--keep-offline"]);
        }
    }
    let before = reader.asks(&["following", "--limit", "999"])["stories"].as_array().unwrap().len();
    assert!(before > 10, "{before}");
    let published: Vec<String> = std::iter::from_fn(|| press.publish()).collect();
    assert_eq!(published.len(), held_back);
    let report = reader.asks(&["sync", "--pictures", "saved"]);
    assert_eq!(report["newStories"], held_back, "{report}");
    let titles: BTreeSet<String> = press
        .truth()
        .stories
        .into_iter()
        .filter(|story| published.contains(&story.slug))
        .map(|story| story.title)
        .collect();
    let following = reader.asks(&["following", "--limit", "999"]);
    let rows = following["stories"].as_array().unwrap();
    let fresh: Vec<&Value> =
        rows.iter().filter(|row| row["title"].as_str().is_some_and(|title| titles.contains(title))).collect();
    assert!(fresh.len() > 3, "{fresh:?}");
    for row in &fresh {
        assert_eq!(row["completeness"]["mark"], "whole", "{row}");
    }
    assert!(fresh.iter().any(|row| row["completeness"]["picturesTotal"].as_u64() > Some(0)));
    let news = text(&report, "followedNews");
    assert!(news.starts_with("New from "), "{news}");
}
