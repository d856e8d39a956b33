//! Profiles of the reader's own: checked, added, used, shared and taken out again; broken and hostile ones.

use crate::support::{Reader, press, text, with_input};
use layover_press::RunningPress;
use std::fs;
use std::path::PathBuf;

/// A profile of the magazine, as a reader might write one.
fn profile(press: &RunningPress) -> String {
    let truth = press.truth();
    let section = &truth.sections[0];
    let person = &truth.contributors[0].slug;
    format!(
        r#"name = "The Meridian by Hand"
slug = "by-hand"
site = "{site}"
hosts = ["127.0.0.1"]
licence = "CC BY 4.0"
attribution = "Name the author and link the story."
address_forms = ["/stories/{{slug}}", "/{{year}}/{{month}}/{{day}}/{{slug}}"]
contributor_pages = ["/contributors/{{slug}}"]

[[feeds]]
url = "{site}feed.rss"

[[sections]]
slug = "{slug}"
name = "{name}"
address = "{site}sections/{slug}/"

[[series]]
slug = "first-pages"
name = "The First Pages"
section = "{slug}"

[[tests]]
address = "{site}contributors/{person}/"
contributor = "{person}"
is_story = false

[[tests]]
address = "{site}2024/05/06/a-lamp"
is_story = true
"#,
        site = press.url("/"),
        slug = section.slug,
        name = section.name,
    )
}

fn file(reader: &Reader, name: &str, toml: &str) -> PathBuf {
    let path = reader.library().with_file_name(name);
    fs::write(&path, toml).unwrap();
    path
}

#[test]
fn a_profile_is_checked_added_used_shared_and_removed() {
    let press = press();
    let reader = Reader::allowing(press.address());
    let toml = profile(&press);
    let path = file(&reader, "mine.toml", &toml);
    let path = path.to_str().unwrap();
    assert_eq!(
        reader.does(&["profile", "check", path]),
        "The profile is sound, and 2 tests come out as written.\n"
    );
    let added = reader.asks(&["profile", "add", path]);
    assert_eq!(
        text(&added, "sentence"),
        "Added a profile for The Meridian by Hand. It names 1 feed, 1 section and 1 series."
    );
    assert_eq!(reader.does(&["profile", "show", "by-hand"]), toml);
    let listed = reader.does(&["profile", "list"]);
    assert!(
        listed.starts_with("by-hand  The Meridian by Hand (127.0.0.1, your own, CC BY 4.0)\n"),
        "{listed}"
    );
    assert!(listed.contains("responsible-statecraft  Responsible Statecraft"), "{listed}");

    reader.does(&["subscribe", text(&added, "address")]);
    reader.does(&["sync", "--pictures", "none"]);
    let truth = press.truth();
    let in_section =
        truth.stories.iter().filter(|story| story.section_slug == truth.sections[0].slug).count();
    let all = reader.asks(&["series"]);
    let series = all.as_array().unwrap().iter().find(|series| series["name"] == "The First Pages");
    assert_eq!(series.expect("the profile's series")["total"], in_section, "{all}");
    let front = reader.does(&["front", "The Meridian by Hand"]);
    assert!(front.ends_with("CC BY 4.0. Name the author and link the story.\n"), "{front}");

    reader.does(&["profile", "remove", "by-hand"]);
    assert_eq!(reader.tells(&["profile", "show", "by-hand"]).code, 4);
    assert_eq!(reader.tells(&["profile", "remove", "by-hand"]).code, 4);
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.stories().len(), truth.stories.len());
}

#[test]
fn what_a_test_or_a_key_gets_wrong_is_said_by_line_and_nothing_is_added() {
    let press = press();
    let reader = Reader::new();
    let wrong = profile(&press).replace("is_story = true", "is_story = false");
    let line = wrong.lines().count();
    let path = file(&reader, "mine.toml", &wrong);
    let path = path.to_str().unwrap();
    let told = reader.tells(&["profile", "check", path]);
    assert_eq!(told.code, 1);
    let said = told.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.starts_with(&format!("mine.toml, line {line}, tests.is_story: is true, not false")),
        "{told:?}"
    );
    let told = reader.tells(&["--json", "profile", "check", path]);
    assert_eq!((told.code, &told.json()["faults"][0]["line"]), (1, &line.into()), "{told:?}");
    let told = reader.tells(&["--json", "profile", "add", path]);
    assert_eq!((told.code, told.error_code()), (1, "bad-profile".to_owned()), "{told:?}");

    let unknown = profile(&press).replace("licence", "license");
    let told = with_input(reader.command(&["profile", "add", "-"]), unknown.as_bytes());
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("Line 5, license: unknown field `license`, expected one of `name`"),
        "{told:?}"
    );
    assert!(!reader.library().join("profiles").exists());
}

#[test]
fn a_broken_file_is_left_out_and_named_and_stops_nothing() {
    let press = press();
    let reader = Reader::of(&press);
    let folder = reader.library().join("profiles");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("broken.toml"), "name = \"Broken\"\nslug = 3\n").unwrap();
    fs::write(folder.join("huge.toml"), "#".repeat(100_000)).unwrap();
    fs::write(folder.join("by-hand.toml"), profile(&press)).unwrap();
    fs::write(folder.join("second.toml"), profile(&press).replace("by-hand", "second")).unwrap();
    reader.does(&["sync", "--pictures", "none"]);
    let told = reader.tells(&["--json", "profile", "list"]);
    assert_eq!(told.code, 3, "{told:?}");
    let known = told.json();
    assert_eq!(
        (&known["profiles"][0]["slug"], &known["profiles"][0]["isOwn"]),
        (&"by-hand".into(), &true.into())
    );
    let said: Vec<&str> =
        known["faults"].as_array().unwrap().iter().map(|fault| text(fault, "sentence")).collect();
    assert_eq!(
        said,
        [
            "broken.toml, line 2, slug: invalid type: integer `3`, expected a string",
            "huge.toml: it has 100000 bytes; a profile has at most 65536",
            "second.toml: by-hand.toml is for 127.0.0.1 too; one of the two has to go",
        ]
    );
    let doctor = reader.tells(&["doctor"]);
    assert_eq!(doctor.code, 3, "{doctor:?}");
    let said = doctor.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("This profile is left out: broken.toml, line 2, slug: invalid type"), "{doctor:?}");
}

/// A folder of profiles may come from somebody else: nothing outside it is read, nor said line by line.
#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed() {
    let press = press();
    let reader = Reader::of(&press);
    let folder = reader.library().join("profiles");
    fs::create_dir_all(&folder).unwrap();
    let outside = file(&reader, "secret.toml", &profile(&press));
    std::os::unix::fs::symlink(&outside, folder.join("stolen.toml")).unwrap();
    let told = reader.tells(&["--json", "profile", "list"]);
    assert_eq!(told.code, 3, "{told:?}");
    let sentence = text(&told.json()["faults"][0], "sentence").to_owned();
    assert!(
        sentence.starts_with("stolen.toml: it is a link that leads out of the folder of profiles"),
        "{sentence}"
    );
    // One inside it is another name of the same file.
    fs::remove_file(folder.join("stolen.toml")).unwrap();
    fs::write(folder.join("mine.txt"), profile(&press)).unwrap();
    std::os::unix::fs::symlink("mine.txt", folder.join("mine.toml")).unwrap();
    let known = reader.asks(&["profile", "list"]);
    assert_eq!(known["profiles"][0]["slug"], "by-hand", "{known}");
}

#[test]
fn a_profile_opens_no_door() {
    let press = press();
    let reader = Reader::new();
    let path = file(&reader, "mine.toml", &profile(&press));
    let added = reader.asks(&["profile", "add", path.to_str().unwrap()]);
    press.forget_requests();
    reader.tells(&["subscribe", text(&added, "address")]);
    let report = reader.tells(&["--json", "sync"]);
    assert_eq!(
        (report.code, &report.json()["troubles"][0]["problem"]),
        (1, &"forbidden".into()),
        "{report:?}"
    );
    assert_eq!(press.requests().len(), 0);
    assert_eq!(reader.asks(&["allow"]).as_array().map(Vec::len), Some(0));
}

#[test]
fn a_profile_called_as_another_is_for_the_same_site() {
    let press = press();
    let reader = Reader::new();
    let thief = profile(&press).replace("slug = \"by-hand\"", "slug = \"responsible-statecraft\"");
    let path = file(&reader, "mine.toml", &thief);
    let told = reader.tells(&["profile", "check", path.to_str().unwrap()]);
    assert_eq!(told.code, 1);
    assert!(told.out.contains("comes with Layover"), "{told:?}");
}
