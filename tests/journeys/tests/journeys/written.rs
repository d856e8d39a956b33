//! What the journeys of editions, packs and saved stories have in common.

use crate::support::Reader;
use layover_press::RunningPress;
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Says by name what a machine did not let a test do.
#[expect(clippy::print_stderr, reason = "what was not run is told to whoever ran it")]
pub fn not_run(why: &str) {
    eprintln!("not run: {why}");
}

/// A reader whose library holds the magazine with its pictures.
pub fn reader_with_pictures(press: &RunningPress) -> Reader {
    let reader = Reader::of(press);
    reader.does(&["sync", "--pictures", "all"]);
    reader
}

/// A folder beside the library, for what is written out.
pub fn desk(reader: &Reader) -> PathBuf {
    let desk = reader.library().with_file_name("desk");
    fs::create_dir_all(&desk).unwrap();
    desk
}

pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

pub fn ids(rows: &[Value]) -> String {
    rows.iter().map(|row| row["id"].to_string()).collect::<Vec<_>>().join(",")
}

/// What epubcheck says of a book; `None`, said by name, where it is not installed.
pub fn judged(book: &Path) -> Option<String> {
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
            not_run(&format!("epubcheck is not installed, so nobody judged {}", book.display()));
            None
        }
        Err(error) => panic!("epubcheck does not start: {error}"),
    }
}

/// The files of a container, by name.
pub fn unpacked(path: &Path) -> Vec<(String, Vec<u8>)> {
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
