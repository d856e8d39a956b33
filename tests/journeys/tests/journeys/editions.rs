//! Stories written out, packed, handed over and kept for ever, through the command line.

use crate::support::{Reader, press, rss, serve, text};
use layover_press::RunningPress;
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A reader whose library holds the magazine with its pictures.
fn reader_with_pictures(press: &RunningPress) -> Reader {
    let reader = Reader::of(press);
    reader.does(&["sync", "--pictures", "all"]);
    reader
}

/// A folder beside the library, for what is written out.
fn desk(reader: &Reader) -> PathBuf {
    let desk = reader.library().with_file_name("desk");
    fs::create_dir_all(&desk).unwrap();
    desk
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn ids(rows: &[Value]) -> String {
    rows.iter().map(|row| row["id"].to_string()).collect::<Vec<_>>().join(",")
}

/// What epubcheck says of a book; `None`, said by name, where it is not installed.
fn judged(book: &Path) -> Option<String> {
    // Debian's is an archive that only some kernels start by themselves.
    let archive = "/usr/share/java/epubcheck.jar";
    let mut judge = if Path::new(archive).is_file() {
        let mut java = Command::new("java");
        java.args(["-jar", archive]);
        java
    } else {
        Command::new("epubcheck")
    };
    match judge.arg(book).arg("--failonwarnings").output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned()
                + &String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{}: {said}", book.display());
            assert!(!said.contains("WARNING(") && !said.contains("ERROR("), "{said}");
            Some(said)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("not run: epubcheck is not installed, so nobody judged {}", book.display());
            None
        }
        Err(error) => panic!("epubcheck does not start: {error}"),
    }
}

/// The files of a container, by name.
fn unpacked(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

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
        eprintln!("not run: this system has no /dev/full");
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
fn a_pack_carries_stories_and_pictures_to_another_library() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let chosen = &rows[..12];
    let pack = desk(&reader).join("for-a-friend.layover-pack");
    let packed = reader.asks(&["pack", &shown(&pack), "--story", &ids(chosen)]);
    assert_eq!(packed["stories"], 12);
    // A friend without a network, and without any publication.
    let friend = Reader::new();
    let opened = friend.asks(&["open-pack", &shown(&pack)]);
    assert_eq!((&opened["new"], &opened["known"]), (&12.into(), &0.into()), "{opened}");
    let edition = friend.asks(&["edition", "show", &opened["edition"].to_string()]);
    assert_eq!(edition["line"]["stories"], 12);
    for row in chosen {
        let there = friend.story_at(text(row, "url"));
        assert_eq!(there["title"], row["title"]);
        assert_eq!(there["contributors"], row["contributors"]);
        assert_eq!(there["completeness"], row["completeness"]);
        assert_eq!(friend.read(&there)["html"], reader.read(row)["html"], "{}", row["title"]);
    }
    assert_eq!(friend.asks(&["doctor"])["findings"].as_array().map_or(0, Vec::len), 0);
    // Opened again, nothing comes twice; nor in the library it came from.
    for library in [&friend, &reader] {
        let before = library.stories().len();
        let again = library.asks(&["open-pack", &shown(&pack)]);
        assert_eq!((&again["new"], &again["known"]), (&0.into(), &12.into()), "{again}");
        assert_eq!(library.stories().len(), before);
    }
    let allowed = friend.tells(&["allow"]);
    assert!(!allowed.out.contains("127.0.0.1"), "a pack opened the door: {allowed:?}");
    assert!(friend.asks(&["list", "--saved"]).as_array().unwrap().is_empty());
    let other = Reader::new();
    other.does(&["open-pack", "--save", &shown(&pack)]);
    assert_eq!(other.asks(&["list", "--saved", "--all"]).as_array().unwrap().len(), 12);
}

#[test]
fn a_pack_changes_nothing_that_is_here() {
    let press = press();
    let reader = Reader::of(&press);
    let row = reader.stories()[0].clone();
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &row["id"].to_string()]);
    let forged = rewritten(&pack, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["title"] = "Forged".into();
        record["body"] = format!("<p>{}</p>", "Forged words. ".repeat(5_000)).into();
        serde_json::to_vec(&record).unwrap()
    });
    let before = reader.read(&row);
    let opened = reader.asks(&["open-pack", &shown(&forged)]);
    assert_eq!(opened["known"], 1, "{opened}");
    let after = reader.read(&row);
    assert_eq!(
        (&before["title"], &before["html"], &before["isRead"]),
        (&after["title"], &after["html"], &after["isRead"])
    );
}

#[test]
fn what_a_pack_brings_goes_through_the_sanitiser_and_is_text_where_text_is_said() {
    let press = press();
    let reader = Reader::of(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &reader.stories()[0]["id"].to_string()]);
    let forged = rewritten(&pack, &|name, bytes| {
        if !name.starts_with("stories/") {
            return bytes;
        }
        let mut record: Value = serde_json::from_slice(&bytes).unwrap();
        record["title"] = "<script>alert(1)</script>\u{1b}[2J\u{202e}T".into();
        record["address"] = "javascript:alert(1)".into();
        record["canonicalAddress"] = Value::Null;
        record["credits"] = serde_json::json!([{ "name": "<img src=x onerror=y>", "role": "king", "page": "file:///etc/passwd" }]);
        record["body"] = "<p onclick='x()'>Words<script>alert(1)</script><img src='http://10.0.0.1/x' onerror='y()'><iframe src='http://evil.example/'></iframe></p>".into();
        record["language"] = "\"><script>".into();
        serde_json::to_vec(&record).unwrap()
    });
    let friend = Reader::new();
    friend.does(&["open-pack", &shown(&forged)]);
    let row = friend.stories()[0].clone();
    let story = friend.read(&row);
    let html = text(&story, "html");
    for bad in ["script", "onclick", "onerror", "iframe", " src="] {
        assert!(!html.contains(bad), "{bad} in {html}");
    }
    assert!(row["url"].is_null(), "{row}");
    assert!(!text(&row, "title").contains(['\u{1b}', '\u{202e}']), "{row}");
    assert_eq!(text(&row, "language"), "");
}

/// A pack with its files changed and its checksums made anew: what a stranger could make.
fn rewritten(pack: &Path, change: &dyn Fn(&str, Vec<u8>) -> Vec<u8>) -> PathBuf {
    use sha2::{Digest, Sha256};
    let hex =
        |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut files: Vec<(String, Vec<u8>)> = unpacked(pack)
        .into_iter()
        .map(|(name, bytes)| {
            let bytes = change(&name, bytes);
            (name, bytes)
        })
        .collect();
    let sums: Vec<(String, String)> = files.iter().map(|(name, bytes)| (name.clone(), hex(bytes))).collect();
    let manifest = files.iter_mut().find(|(name, _)| name == "manifest.json").unwrap();
    let mut value: Value = serde_json::from_slice(&manifest.1).unwrap();
    for story in value["stories"].as_array_mut().unwrap() {
        let sum = sums.iter().find(|(name, _)| Some(name.as_str()) == story["file"].as_str());
        if let Some((_, sum)) = sum {
            story["sha256"] = sum.clone().into();
        }
    }
    manifest.1 = serde_json::to_vec(&value).unwrap();
    let sum = hex(&manifest.1);
    files.iter_mut().find(|(name, _)| name == "manifest.sha256").unwrap().1 = sum.into_bytes();
    let path = pack.with_extension("forged");
    write_zip(&path, &files);
    path
}

fn write_zip(path: &Path, files: &[(String, Vec<u8>)]) {
    let mut archive = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in files {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::DEFAULT).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
}

/// Everything a library says of itself: stories, editions, files.
fn state(reader: &Reader) -> (Vec<Value>, Value, usize) {
    let pictures = reader.library().join("pictures");
    let files = fs::read_dir(&pictures).map_or(0, |folders| {
        folders.flatten().map(|folder| fs::read_dir(folder.path()).map_or(0, Iterator::count)).sum()
    });
    let editions = reader.tells(&["--json", "edition", "list"]);
    (reader.stories(), editions.json(), files)
}

#[test]
fn damaged_packs_are_refused_and_change_nothing() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &ids(&reader.stories()[..3])]);
    let whole = fs::read(&pack).unwrap();
    let friend = Reader::new();
    friend.does(&["list", "--publications", "--json"]);
    let before = state(&friend);
    let broken = desk(&reader).join("broken.layover-pack");
    let mut seed: u64 = 7;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let mut damaged: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"PK\x05\x06".to_vec(),
        vec![0; 22],
        whole[..whole.len() - 1].to_vec(),
        [&whole[..], b"x"].concat(),
    ];
    damaged.extend((0..8).map(|_| whole[..next(whole.len())].to_vec()));
    damaged.extend((0..16).map(|_| {
        let mut bytes = whole.clone();
        let at = next(bytes.len());
        bytes[at] ^= 1 << next(8);
        bytes
    }));
    let mut refused = 0;
    for bytes in damaged {
        fs::write(&broken, &bytes).unwrap();
        let told = friend.tells(&["--json", "open-pack", &shown(&broken)]);
        // A bit in a date or in a name nobody reads hurts nothing: then it opens, and is whole.
        if told.code == 0 {
            continue;
        }
        refused += 1;
        assert_eq!((told.code, told.error_code().as_str()), (1, "not-a-pack"), "{told:?}");
        assert!(told.err.contains("Nothing was changed"), "{told:?}");
    }
    assert!(refused >= 20, "only {refused} were refused");
    fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    let untouched = Reader::new();
    untouched.does(&["list", "--publications", "--json"]);
    untouched.tells(&["open-pack", &shown(&broken)]);
    assert_eq!(state(&untouched), before);
}

#[test]
fn packs_made_to_exhaust_their_reader_are_refused() {
    let press = press();
    let reader = Reader::of(&press);
    let pack = desk(&reader).join("a.layover-pack");
    reader.does(&["pack", &shown(&pack), "--story", &ids(&reader.stories()[..1])]);
    let friend = Reader::new();
    // A story that unpacks to 200 MB out of 200 KB.
    let bomb = rewritten(&pack, &|name, bytes| {
        if name.starts_with("stories/") { vec![b' '; 200 << 20] } else { bytes }
    });
    let told = friend.tells(&["--json", "open-pack", &shown(&bomb)]);
    assert_eq!(told.error_code(), "not-a-pack", "{told:?}");
    assert!(told.err.contains("larger than what a pack may hold"), "{told:?}");
    // Names that lead out of a folder are never followed: they are not even asked for.
    let files = unpacked(&pack);
    let escaping: Vec<_> = files.into_iter().chain([("../../escaped".to_owned(), b"x".to_vec())]).collect();
    let tricky = desk(&reader).join("tricky.layover-pack");
    write_zip(&tricky, &escaping);
    friend.does(&["open-pack", &shown(&tricky)]);
    assert!(!friend.library().with_file_name("escaped").exists());
    let renamed = rewritten(&pack, &|name, bytes| {
        if name != "manifest.json" {
            return bytes;
        }
        let mut manifest: Value = serde_json::from_slice(&bytes).unwrap();
        manifest["stories"][0]["file"] = "../../../etc/passwd".into();
        serde_json::to_vec(&manifest).unwrap()
    });
    assert_eq!(friend.tells(&["--json", "open-pack", &shown(&renamed)]).error_code(), "not-a-pack");
}

#[test]
fn saved_stories_are_kept_in_an_open_form_and_only_what_changed_is_written() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    for row in &rows[..3] {
        reader.does(&["save", &row["id"].to_string()]);
    }
    let folder = desk(&reader).join("kept");
    let told = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!((&told["stories"], &told["written"]), (&3.into(), &3.into()), "{told}");
    assert!(folder.join("README.txt").is_file() && folder.join("index.html").is_file());
    let again = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!((&again["stories"], &again["written"]), (&3.into(), &0.into()), "{again}");
    reader.does(&["save", &rows[3]["id"].to_string()]);
    reader.does(&["save", "--undo", &rows[0]["id"].to_string()]);
    let third = reader.asks(&["export", "--saved", &shown(&folder)]);
    assert_eq!(
        (&third["stories"], &third["written"], &third["removed"]),
        (&3.into(), &1.into(), &0.into()),
        "{third}"
    );
    let kept = stories_in(&folder);
    assert_eq!(kept.len(), 4, "an export removes nothing");
    let index = fs::read_to_string(folder.join("index.html")).unwrap();
    for (path, record) in &kept {
        let row = rows.iter().find(|row| row["url"] == record["address"]).unwrap();
        assert_eq!(record["title"], row["title"]);
        assert!(text(record, "body").len() > 100);
        for picture in record["pictures"].as_array().unwrap() {
            assert!(path.join(text(picture, "file")).is_file(), "{picture}");
        }
        let page = fs::read_to_string(path.join("index.html")).unwrap();
        assert!(page.contains("default-src 'none'") && !page.contains("src=\"http"), "{page}");
        assert_eq!(
            index.matches(path.file_name().unwrap().to_str().unwrap().rsplit('-').next().unwrap()).count(),
            1
        );
    }
    // Somebody else's folder is left alone.
    let theirs = desk(&reader).join("theirs");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("thesis.txt"), "years").unwrap();
    assert_eq!(reader.tells(&["export", "--saved", &shown(&theirs)]).code, 1);
    assert_eq!(fs::read_dir(&theirs).unwrap().count(), 1);
}

/// Folders of stories with what their `story.json` says.
fn stories_in(folder: &Path) -> Vec<(PathBuf, Value)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter_map(|path| {
            Some((path.clone(), serde_json::from_slice(&fs::read(path.join("story.json")).ok()?).ok()?))
        })
        .collect()
}

#[test]
fn the_folder_beside_the_library_follows_what_is_saved_and_costs_no_room_twice() {
    let press = press();
    let reader = reader_with_pictures(&press);
    let rows = reader.stories();
    let row = rows.iter().find(|row| row["completeness"]["picturesHere"].as_u64() > Some(0)).unwrap();
    let id = row["id"].to_string();
    let folder = reader.library().join("saved");
    assert!(!folder.exists(), "nothing is saved yet");
    reader.does(&["save", &id]);
    let kept = stories_in(&folder);
    assert_eq!(kept.len(), 1);
    let pictures: Vec<PathBuf> =
        fs::read_dir(kept[0].0.join("pictures")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!pictures.is_empty());
    #[cfg(unix)]
    for picture in &pictures {
        use std::os::unix::fs::MetadataExt;
        assert!(fs::metadata(picture).unwrap().nlink() > 1, "{} takes its room twice", picture.display());
    }
    reader.does(&["save", "--undo", &id]);
    assert_eq!(stories_in(&folder).len(), 1, "it can still be undone");
    // The time of undoing goes by.
    let mark = kept[0].0.join(".leaving");
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    fs::File::options().append(true).open(&mark).unwrap().set_modified(long_ago).unwrap();
    reader.does(&["sync", "--pictures", "none"]);
    assert_eq!(stories_in(&folder).len(), 0);
}

#[test]
fn an_e_readers_folder_is_remembered_and_written_to() {
    let press = press();
    let reader = Reader::of(&press);
    let id = reader.stories()[0]["id"].to_string();
    let told = reader.tells(&["--json", "export", "--to-reader", "--story", &id]);
    assert_eq!(told.error_code(), "bad-setting", "{told:?}");
    let device = desk(&reader).join("device");
    fs::create_dir(&device).unwrap();
    reader.does(&["export", "--set-reader", &shown(&device)]);
    let first = reader.asks(&["export", "--to-reader", "--story", &id]);
    let second = reader.asks(&["export", "--to-reader", "--story", &id]);
    assert_ne!(first["path"], second["path"], "a second book takes a name of its own");
    assert!(text(&first, "path").ends_with(".epub") && Path::new(text(&first, "path")).starts_with(&device));
    fs::remove_dir_all(&device).unwrap();
    let told = reader.tells(&["export", "--to-reader", "--story", &id]);
    assert!(told.err.contains("connect the e-reader"), "{told:?}");
}
