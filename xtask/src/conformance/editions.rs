//! Every kind of edition as an e-book, judged by epubcheck with warnings as failures.

use super::tally::Tally;
use super::{Bench, fresh_folder, json, printed, printed_well};
use crate::demo::RunningPress;
use crate::process::{Outcome, built, cargo, program};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where Debian keeps the judge: an archive that only some kernels start by themselves.
const ARCHIVE: &str = "/usr/share/java/epubcheck.jar";

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    cargo(&["build", "--workspace", "--bins", "--locked"]).run()?;
    let desk = Desk { folder: bench.work.join("editions") };
    fresh_folder(&desk.folder)?;
    let press = RunningPress::start(&[])?;
    desk.layover(&["allow", &press.host()])?;
    desk.layover(&["subscribe", &press.address])?;
    desk.layover(&["sync", "--pictures", "all"])?;
    for (kind, what) in desk.kinds()? {
        let book = desk.folder.join(format!("{kind}.epub"));
        let mut words = vec!["export", "--epub"];
        words.extend(what.iter().map(String::as_str));
        let path = book.to_string_lossy().into_owned();
        words.push(&path);
        desk.layover(&words)?;
        tally.exactly(&format!("{kind}: errors and warnings"), &judge(&book)?, &0);
    }
    Ok(())
}

/// What the judge complains of.
fn judge(book: &Path) -> Result<usize, String> {
    let path = book.to_string_lossy().into_owned();
    let command = if Path::new(ARCHIVE).is_file() {
        program("java", &["-jar", ARCHIVE, &path, "--failonwarnings"])
    } else {
        program("epubcheck", &[&path, "--failonwarnings"])
    };
    let mut command = command.into_command();
    command.env("LC_ALL", "C");
    let (said, code) = printed(command)?;
    let complaints =
        said.lines().filter(|line| ["ERROR(", "WARNING(", "FATAL("].iter().any(|word| line.contains(word)));
    let count = complaints.inspect(|line| println!("   {line}")).count();
    // A judge that does not start has judged nothing.
    if code != 0 && count == 0 {
        Err(format!("epubcheck ended with {code} over {path}: {said}"))
    } else {
        Ok(count)
    }
}

/// A library of the demo magazine, and where its books go.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn layover(&self, words: &[&str]) -> Result<String, String> {
        let library = self.folder.join("library").to_string_lossy().into_owned();
        let mut all = vec!["--json", "--library", library.as_str()];
        all.extend(words);
        printed_well(built("layover"), &all)
    }

    fn number(&self, words: &[&str]) -> Result<String, String> {
        let told = json(&self.layover(words)?)?;
        let id = told.get("id").or_else(|| told.pointer("/line/id")).and_then(Value::as_i64);
        id.map(|id| id.to_string()).ok_or_else(|| format!("`layover {}` names no number", words.join(" ")))
    }

    /// Names of the kinds, and the words that name what each is made of.
    fn kinds(&self) -> Result<Vec<(&'static str, Vec<String>)>, String> {
        let stories = json(&self.layover(&["list", "--limit", "500"])?)?;
        let stories: Vec<&Value> = stories.as_array().into_iter().flatten().collect();
        let ids: Vec<String> =
            stories.iter().filter_map(|row| Some(row.get("id")?.as_i64()?.to_string())).collect();
        let first = ids.first().cloned().ok_or("the library holds no story")?;
        let contributor = stories
            .iter()
            .find_map(|row| row.pointer("/contributors/0")?.as_str())
            .ok_or("no story has a contributor")?;
        let section =
            stories.iter().find_map(|row| row.get("section")?.as_str()).ok_or("no story has a section")?;
        let series = json(&self.layover(&["series"])?)?;
        let series = series
            .as_array()
            .and_then(|all| all.first()?.get("name")?.as_str())
            .ok_or("the library holds no series")?
            .to_owned();
        self.layover(&["save", &first])?;
        let week = self.number(&["edition", "make"])?;
        let trip = self.trip()?;
        let word = |name: &str, value: &str| vec![name.to_owned(), value.to_owned()];
        Ok(vec![
            ("week", word("--edition", &week)),
            ("trip", word("--trip", &trip)),
            ("series", word("--series", &series)),
            ("contributor", word("--contributor", contributor)),
            ("section", word("--section", section)),
            ("selection", word("--story", &ids.iter().take(12).cloned().collect::<Vec<_>>().join(","))),
            ("story", word("--story", &first)),
            ("saved", Vec::new()),
            ("publication", word("--publication", "The Long Meridian")),
        ])
    }

    fn trip(&self) -> Result<String, String> {
        let words =
            ["trip", "new", "Andes", "--leaves", "2099-12-03T09:00", "--days", "5", "--hours", "2:30"];
        self.number(&[&words[..], &["--take", "all"]].concat())
    }
}
