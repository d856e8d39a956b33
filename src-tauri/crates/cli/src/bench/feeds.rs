//! Many feeds at once: an archive or a folder with a `manifest.jsonl` and the files it names.

use super::apart;
use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use flate2::read::GzDecoder;
use layover_content::batch;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use tar::Archive;

const MANIFEST: &str = "manifest.jsonl";

/// What a row of the manifest says of a file; the rest of the row is the scorer's.
#[derive(Deserialize)]
struct Named {
    file: String,
    #[serde(default)]
    headers: Option<BTreeMap<String, Value>>,
    #[serde(default)]
    base_url: Option<String>,
}

/// Where the files lie.
enum Shelf {
    Folder(PathBuf),
    Packed(HashMap<PathBuf, Vec<u8>>, PathBuf),
}

/// Prints one row for each file of the manifest.
pub fn print(desk: &Desk, place: &Path) -> Result<Ending, Failure> {
    let shelf = if place.is_dir() { folder(place)? } else { archive(place)? };
    let manifest = shelf.read(Path::new(MANIFEST)).map_err(|source| file_failure(place, source))?;
    let rows = rows(place, &String::from_utf8_lossy(&manifest))?;
    let work = move |named: &Named| row(&shelf, named);
    apart::each(rows.into_iter(), work, |named, result| {
        desk.json(
            &result.unwrap_or_else(|trouble| json!({ "file": named.file, "ok": false, "error": trouble })),
        )
    })?;
    Ok(Ending::Done)
}

fn rows(place: &Path, manifest: &str) -> Result<Vec<Named>, Failure> {
    let lines = manifest.lines().filter(|line| !line.trim().is_empty());
    let rows = lines.map(serde_json::from_str).collect::<Result<Vec<Named>, _>>();
    rows.map_err(|error| Failure::Document {
        name: place.display().to_string(),
        reason: format!("{MANIFEST} cannot be read: {error}"),
    })
}

fn row(shelf: &Shelf, named: &Named) -> Value {
    match shelf.read(&Path::new("files").join(&named.file)) {
        Ok(bytes) => batch::feed_row(&named.file, &bytes, &headers(named), named.base_url.as_deref()),
        Err(error) => json!({ "file": named.file, "ok": false, "error": error.to_string() }),
    }
}

fn headers(named: &Named) -> BTreeMap<String, String> {
    let stated = named.headers.iter().flatten();
    stated.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect()
}

impl Shelf {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(folder) => fs::read(folder.join(path)),
            Self::Packed(files, folder) => files
                .get(&folder.join(path))
                .cloned()
                .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "the archive has no such file")),
        }
    }
}

/// The folder that holds the manifest: the one named, or the first below it.
fn folder(place: &Path) -> Result<Shelf, Failure> {
    let mut below = vec![place.to_path_buf()];
    let mut next = 0;
    while let Some(folder) = below.get(next).cloned() {
        if folder.join(MANIFEST).is_file() {
            return Ok(Shelf::Folder(folder));
        }
        let entries = fs::read_dir(&folder).map_err(|source| file_failure(&folder, source))?;
        below.extend(entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()));
        next += 1;
    }
    Err(no_manifest(place))
}

fn archive(place: &Path) -> Result<Shelf, Failure> {
    let failed = |source| file_failure(place, source);
    let file = BufReader::new(File::open(place).map_err(failed)?);
    let mut files = HashMap::new();
    let mut archive = Archive::new(GzDecoder::new(file));
    for entry in archive.entries().map_err(failed)? {
        let mut entry = entry.map_err(failed)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let path = entry.path().map_err(failed)?.components().filter(is_name).collect::<PathBuf>();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(failed)?;
        files.insert(path, bytes);
    }
    let manifests = files.keys().filter(|path| path.file_name().is_some_and(|name| name == MANIFEST));
    let first = manifests.min_by_key(|path| path.components().count()).and_then(|path| path.parent());
    let folder = first.map(Path::to_path_buf).ok_or_else(|| no_manifest(place))?;
    Ok(Shelf::Packed(files, folder))
}

/// `./a/b` and `a/b` are one place.
fn is_name(component: &std::path::Component<'_>) -> bool {
    matches!(component, std::path::Component::Normal(_))
}

fn file_failure(path: &Path, source: io::Error) -> Failure {
    Failure::File { path: path.to_path_buf(), source }
}

fn no_manifest(place: &Path) -> Failure {
    Failure::Document { name: place.display().to_string(), reason: format!("there is no {MANIFEST} in it") }
}
