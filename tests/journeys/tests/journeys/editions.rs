//! Stories written out as books, HTML and Markdown, through the command line.

use crate::support::{Reader, press, rss, serve, text};
use crate::written::{desk, judged, not_run, reader_with_pictures, shown, unpacked};
use layover_press::{Press, PressOptions};
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn an_edition_of_the_whole_magazine_is_a_book_that_the_judge_passes() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let made = reader.asks(&[
        "edition",
        "make",
        "--publication",
        "The Long Meridian",
        "--title",
        "All & <every> \"word\" 'of' it",
    ]);
    let book = desk(&reader).join("all.epub");
    let told = reader.asks(&["export", "--epub", "--edition", &made["id"].to_string(), &shown(&book)]);
    assert_eq!(told["stories"], made["stories"]);
    assert!(told["pictures"].as_u64().unwrap() > 20, "{told}");
    let files = unpacked(&book);
    assert_eq!(files[0], ("mimetype".to_owned(), b"application/epub+zip".to_vec()));
    let all: String = files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    for wanted in [
        "dir=\"rtl\"",
        "lang=\"zh",
        "epub:type=\"noteref\"",
        "epub:type=\"footnote\"",
        "properties=\"cover-image\"",
        "<pre",
        "<table",
        "class=\"embed\"",
    ] {
        assert!(all.contains(wanted), "no {wanted} in the book");
    }
    assert!(!all.contains("<script") && !all.contains("src=\"http"), "a book loads nothing");
    judged(&book);
    // The same library made into a book again is the same book.
    let again = desk(&reader).join("again.epub");
    reader.does(&["export", "--epub", "--edition", &made["id"].to_string(), &shown(&again)]);
    assert_eq!(fs::read(&book).unwrap(), fs::read(&again).unwrap());
}

#[test]
fn a_single_story_is_a_book_with_its_author_and_source() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let row = &reader.stories()[0];
    let book = desk(&reader).join("one.epub");
    reader.does(&["export", "--epub", "--story", &row["id"].to_string(), &shown(&book)]);
    judged(&book);
    let files = unpacked(&book);
    let package = files.iter().find(|(name, _)| name.ends_with(".opf")).unwrap();
    let package = String::from_utf8(package.1.clone()).unwrap();
    assert!(package.contains(&format!("<dc:source>{}", text(row, "url"))), "{package}");
    for name in row["contributors"].as_array().unwrap() {
        assert!(package.contains(&format!(">{}</dc:", name.as_str().unwrap())), "{package}");
    }
}

const HOSTILE: &str = "<item><title>&lt;b&gt;A &amp;amp; B&lt;/b&gt; \"q\" 'a' ]]&gt; \u{202e}x</title><link>http://hostile.example/1?a=1&amp;b=[2]|{3}</link>\
    <guid>h1</guid><category>&lt;i&gt;&amp;</category><description><![CDATA[<p lang='zz-zz-zz-1'>One <b><p>block</p></b> &#1; &#11; &#xFFFE; \
    <a href='http://x.example/ü?q=[1]|%'>link</a> <a href='#gone'>gone</a></p><ul>text<p>p</p><ul><li>x</ul></ul><table><tr></tr></table>\
    <dl><dd>x</dl><h2><a href='http://y.example/'><a href='http://z.example/'>two</a></a></h2><img src='http://hostile.example/none.png' alt='\"&<>'>\
    <ol type='x' start='-3'><li value='9'>v</ol><time datetime='never'>t</time><details>no summary</details><p><math><annotation encoding='application/x-tex'>a<b^2</annotation></math></p><pre>\tx < y\n</pre><ruby>a<rt>b</ruby>]]></description></item>";

#[test]
fn hostile_titles_and_mark_up_still_make_books_that_the_judge_passes() {
    let site = serve(vec![("/feed", "application/rss+xml", rss("H & <co>", HOSTILE))]);
    let reader = Reader::allowing(site);
    reader.does(&["subscribe", &format!("http://{site}/feed")]);
    reader.does(&["sync", "--pictures", "all"]);
    let row = &reader.stories()[0];
    for form in ["--story", "--publication"] {
        let what = if form == "--story" { row["id"].to_string() } else { "H &".to_owned() };
        let book = desk(&reader).join(format!("hostile{form}.epub"));
        reader.does(&["export", "--epub", form, &what, &shown(&book)]);
        judged(&book);
        let all: String =
            unpacked(&book).iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
        assert!(all.contains("class=\"math\"") && all.contains("class=\"picture-missing\""), "{all}");
    }
    let page = desk(&reader).join("hostile.html");
    reader.does(&["export", "--html", "--story", &row["id"].to_string(), &shown(&page)]);
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.contains("Content-Security-Policy") && html.contains("default-src 'none'"), "{html}");
    assert!(!html.contains("<script") && !html.contains("src=\"http"), "{html}");
}

#[test]
fn html_and_markdown_hold_the_story_and_its_pictures() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let row = rows.iter().find(|row| row["completeness"]["picturesHere"].as_u64() > Some(1)).unwrap();
    let id = row["id"].to_string();
    let page = desk(&reader).join("story.html");
    let told = reader.asks(&["export", "--html", "--story", &id, &shown(&page)]);
    let html = fs::read_to_string(&page).unwrap();
    assert_eq!(html.matches("src=\"data:image/").count() as u64, told["pictures"].as_u64().unwrap());
    let folder = desk(&reader).join("story");
    let told = reader.asks(&["export", "--markdown", "--story", &id, &shown(&folder)]);
    let pictures = fs::read_dir(folder.join("pictures")).unwrap().count() as u64;
    assert_eq!(pictures, told["pictures"].as_u64().unwrap());
    let file = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "md"))
        .unwrap();
    let markdown = fs::read_to_string(file).unwrap();
    assert!(markdown.contains(&format!("source: \"{}\"", text(row, "url"))), "{markdown}");
    for name in markdown.split("](pictures/").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        assert!(folder.join("pictures").join(name).is_file(), "{name}");
    }
}

#[test]
fn nothing_is_replaced_without_being_told_to() {
    let press = press();
    let reader = Reader::of(&press);
    let id = reader.stories()[0]["id"].to_string();
    let there = desk(&reader).join("mine.epub");
    fs::write(&there, "mine").unwrap();
    let words = ["--json", "export", "--epub", "--story", &id, &shown(&there)];
    let told = reader.tells(&words);
    assert_eq!((told.code, told.error_code().as_str()), (1, "file-there"), "{told:?}");
    assert_eq!(fs::read_to_string(&there).unwrap(), "mine");
    let told = reader.tells(&["--json", "pack", &shown(&there), "--story", &id]);
    assert_eq!(told.error_code(), "file-there");
    reader.does(&["export", "--force", "--epub", "--story", &id, &shown(&there)]);
    assert_ne!(fs::read(&there).unwrap(), b"mine");
    let told = reader.tells(&["--json", "export", "--epub", "--edition", "99", &shown(&there)]);
    assert_eq!((told.code, told.error_code().as_str()), (4, "unknown-edition"));
    let nowhere = desk(&reader).join("no/such/folder/x.epub");
    let told = reader.tells(&["export", "--epub", "--story", &id, &shown(&nowhere)]);
    assert!(told.err.contains("its folder is not there"), "{told:?}");
    assert_eq!(fs::read_dir(desk(&reader)).unwrap().count(), 1, "something half-written was left");
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        not_run("this system has no /dev/full");
        return;
    }
    let press = press();
    let reader = Reader::of(&press);
    // A small file system of its own would need rights; the limit of the process does the same.
    let id = reader.stories()[0]["id"].to_string();
    let book = desk(&reader).join("big.html");
    let own = reader.command(&["export", "--html", "--story", &id, &shown(&book)]);
    let line: Vec<String> = std::iter::once(own.get_program().to_string_lossy().into_owned())
        .chain(own.get_args().map(|word| word.to_string_lossy().into_owned()))
        .map(|word| format!("'{word}'"))
        .collect();
    let limited = format!("trap '' XFSZ; ulimit -f 1; exec {}", line.join(" "));
    let output = Command::new("sh").args(["-c", &limited]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("could not be written") && said.contains("Nothing was left half-written"),
        "{said}"
    );
    assert_eq!(fs::read_dir(desk(&reader)).unwrap().count(), 0);
}

#[test]
fn the_weeks_round_up_is_made_by_a_sync_once_a_week_and_a_removed_one_does_not_come_back() {
    // Printed today, not on the day the other journeys take place: the round-up looks at the last seven days.
    let press = Press::start(&PressOptions { seed: 7, ..PressOptions::default() }).unwrap();
    let reader = reader_with_pictures(&press);
    let editions = || reader.tells(&["--json", "edition", "list"]).json();
    let made = editions();
    assert_eq!(made.as_array().map_or(0, Vec::len), 1, "{made}");
    assert_eq!(made[0]["kind"], "week");
    let stories = made[0]["stories"].as_u64().unwrap();
    assert!((3..=30).contains(&stories), "{made}");
    let page = reader.asks(&["edition", "show", &made[0]["id"].to_string()]);
    let parts = page["parts"].as_array().unwrap();
    assert!(parts.len() > 1 && parts.iter().all(|part| part["heading"] != ""), "{page}");
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(editions(), made, "one a week");
    reader.does(&["edition", "remove", &made[0]["id"].to_string()]);
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(reader.tells(&["edition", "list"]).code, 4, "it was let go");
}

#[test]
fn a_trip_is_a_book_of_what_it_holds_and_what_was_left_at_home_is_not_in_it() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let trip = ["trip", "new", "Andes", "--leaves", "2099-12-03T09:00", "--days", "5", "--hours", "2:30"];
    let trip = reader.asks(&[&trip[..], &["--take", "all"]].concat());
    let chosen = trip["stories"].as_array().unwrap().len();
    let id = trip["line"]["id"].to_string();
    let book = desk(&reader).join("andes.epub");
    let told = reader.asks(&["export", "--epub", "--trip", &id, &shown(&book)]);
    assert_eq!(told["stories"], chosen, "{told}");
    judged(&book);
    let made = reader.asks(&["edition", "make", "--trip", &id]);
    assert_eq!((&made["kind"], &made["title"]), (&"trip".into(), &"Andes".into()), "{made}");
    let told = reader.tells(&["--json", "export", "--epub", "--trip", "99", &shown(&book)]);
    assert_eq!((told.code, told.error_code().as_str()), (4, "unknown-trip"));
}

#[test]
fn titles_made_to_lead_files_astray_name_plain_files() {
    let titles =
        ["../../etc/passwd", "CON", "lpt1.", "a\u{202e}cod.exe", &"x".repeat(3_000), "  ", "C:\\aux"];
    let items: String = titles
        .iter()
        .enumerate()
        .map(|(at, title)| {
            format!(
                "<item><title>{title}</title><link>http://astray.example/{at}</link><guid>a{at}</guid>\
                 <description>Words of number {at} that say something.</description></item>"
            )
        })
        .collect();
    let site = serve(vec![("/feed", "application/rss+xml", rss("Astray", &items))]);
    let reader = Reader::allowing(site);
    reader.does(&["subscribe", &format!("http://{site}/feed")]);
    reader.does(&["sync", "--pictures", "none"]);
    let folder = desk(&reader);
    let rows = reader.stories();
    for row in &rows {
        reader.does(&["export", "--epub", "--story", &row["id"].to_string(), &shown(&folder)]);
        reader.does(&["export", "--html", "--story", &row["id"].to_string(), &shown(&folder)]);
    }
    let names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), rows.len() * 2, "{names:?}");
    for name in &names {
        let stem = name.split('.').next().unwrap();
        assert!(name.len() < 200 && !name.starts_with('.') && name.matches('.').count() == 1, "{name}");
        assert!(!["con", "aux", "lpt1", "nul"].contains(&stem), "{name} is a device of Windows");
        assert!(stem.chars().all(|letter| letter.is_alphanumeric() || letter == '-'), "{name}");
    }
}

#[test]
fn a_contributor_is_meant_by_any_of_their_names() {
    let press = press();
    let reader = Reader::of(&press);
    let people = reader.asks(&["contributors", "--limit", "99"]);
    let ids = people.as_array().unwrap().iter().map(|one| one["id"].to_string()).collect::<Vec<_>>();
    let page = ids
        .iter()
        .map(|id| reader.asks(&["contributors", id]))
        .find(|page| page["aliases"].as_array().is_some_and(|names| names.len() > 1));
    let page = page.expect("somebody is printed under several names");
    let called = text(&page["contributor"], "name").to_owned();
    let other = page["aliases"].as_array().unwrap().iter().map(|alias| text(alias, "name").to_owned());
    let other = other.into_iter().find(|name| *name != called).expect("another name");
    let book = |name: &str, file: &str| {
        let path = shown(&desk(&reader).join(file));
        reader.asks(&["export", "--epub", "--contributor", name, &path])["stories"].clone()
    };
    assert_eq!(book(&other, "other.epub"), book(&called, "called.epub"), "{other} is {called}");
}
