//! Writing so that a name stands for something whole: a temporary name beside it, synced, then renamed.

use crate::AppError;
use crate::voice::say_of;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The file every library has.
const DATABASE: &str = "library.sqlite";

/// Whether a file lies in the folder of a library, or in one of its folders: nothing there is replaced, whatever was
/// asked for.
pub fn is_of_a_library(path: &Path) -> bool {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    real.ancestors().skip(1).take(4).any(|folder| folder.join(DATABASE).is_file())
}

/// Refuses a place that a reader named where something of a library lies.
pub(super) fn check_place(path: &Path) -> Result<(), AppError> {
    if path.exists() && is_of_a_library(path) { Err(refused(path, "library")) } else { Ok(()) }
}

/// Lies in folders this Layover wrote, so that only such are replaced.
const MARK: &str = ".layover-export";

/// Writes a file; on an error nothing is left behind and what was there stays.
pub(crate) fn file<T>(
    path: &Path,
    replaces: bool,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<T, AppError>,
) -> Result<T, AppError> {
    if path.is_dir() {
        return Err(refused(path, "is-folder"));
    }
    if !replaces && path.exists() {
        return Err(AppError::FileThere(shown(path)));
    }
    let temporary = temporary(path);
    let outcome = write_synced(&temporary, path, write)
        .and_then(|value| put(&temporary, path, replaces).map(|()| value));
    if outcome.is_err() {
        drop(fs::remove_file(&temporary));
    }
    outcome
}

fn write_synced<T>(
    temporary: &Path,
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let file = File::create(temporary).map_err(failed(path))?;
    let mut file = BufWriter::new(file);
    let value = write(&mut file).map_err(|error| named(error, path))?;
    file.flush().map_err(failed(path))?;
    file.get_ref().sync_all().map_err(failed(path))?;
    Ok(value)
}

/// Gives a whole file its name. Where nothing may be replaced, a link that fails when the name is taken comes before
/// the rename; file systems without links are looked at once more.
fn put(temporary: &Path, path: &Path, replaces: bool) -> Result<(), AppError> {
    if !replaces {
        match fs::hard_link(temporary, path) {
            Ok(()) => {
                drop(fs::remove_file(temporary));
                return sync_folder_of(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(AppError::FileThere(shown(path)));
            }
            Err(_) if path.exists() => return Err(AppError::FileThere(shown(path))),
            Err(_) => {}
        }
    }
    fs::rename(temporary, path).map_err(failed(path))?;
    sync_folder_of(path)
}

/// Puts the name of a file or folder on the disk: until then a power cut may take it back. Only Unix can open a folder.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), AppError> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        // A name alone lies in the folder one is in.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(path))?;
    }
    Ok(())
}

/// Fills a folder. One that is there is replaced only when Layover wrote it.
pub(crate) fn folder<T>(
    path: &Path,
    replaces: bool,
    fill: impl FnOnce(&Path) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let is_empty = fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    if path.exists() && !is_empty {
        if !replaces {
            return Err(AppError::FileThere(shown(path)));
        }
        if !path.join(MARK).is_file() {
            return Err(refused(path, "foreign"));
        }
    }
    let temporary = temporary(path);
    let outcome = fs::create_dir_all(&temporary)
        .map_err(failed(path))
        .and_then(|()| fill(&temporary).map_err(|error| named(error, path)))
        .and_then(|value| fs::write(temporary.join(MARK), "").map_err(failed(path)).map(|()| value))
        .and_then(|value| exchange(&temporary, path).map(|()| value));
    if outcome.is_err() {
        drop(fs::remove_dir_all(&temporary));
    }
    outcome
}

/// Puts a filled folder in the place of another, which goes last.
fn exchange(filled: &Path, path: &Path) -> Result<(), AppError> {
    let old = filled.with_extension("old");
    let had_one = path.exists();
    if had_one {
        fs::rename(path, &old).map_err(failed(path))?;
    }
    if let Err(error) = fs::rename(filled, path) {
        if had_one {
            drop(fs::rename(&old, path));
        }
        return Err(failed(path)(error));
    }
    sync_folder_of(path)?;
    if had_one {
        fs::remove_dir_all(&old).map_err(failed(&old))?;
    }
    Ok(())
}

/// Writes a small file in a folder that is being filled, synced: the folder gets its name when all is in it.
pub(crate) fn put_in(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), AppError> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(failed(&path))?;
    let written = File::create(&path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(failed(&path))
}

/// Bytes of a file, or of all files in a folder.
pub(crate) fn bytes_of(path: &Path) -> u64 {
    if path.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.map(|entry| bytes_of(&entry.path())).sum();
    }
    fs::metadata(path).map_or(0, |file| file.len())
}

fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let short: String = name.chars().take(60).collect();
    tidy(path, &format!(".{short}."));
    path.with_file_name(format!(".{short}.{}.new", std::process::id()))
}

/// What is older is not being written any more.
const LEFT_BEHIND: std::time::Duration = std::time::Duration::from_secs(3_600);

/// Drops what a program that was ended while it wrote the same file left behind.
fn tidy(path: &Path, beginning: &str) {
    let entries = path.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let number = name.strip_prefix(beginning).and_then(|rest| rest.strip_suffix(".new"));
        let is_ours =
            number.is_some_and(|number| !number.is_empty() && number.bytes().all(|one| one.is_ascii_digit()));
        let age = entry.metadata().and_then(|found| found.modified()).ok().and_then(|at| at.elapsed().ok());
        if is_ours && age.is_some_and(|age| age > LEFT_BEHIND) {
            // Another hour will do as well.
            drop(fs::remove_file(entry.path()).or_else(|_| fs::remove_dir_all(entry.path())));
        }
    }
}

/// For `map_err` on an act on `path`.
pub(crate) fn failed(path: &Path) -> impl Fn(io::Error) -> AppError + '_ {
    move |error| AppError::Unwritten { path: shown(path), reason: why(&error) }
}

/// For what is not written, by the name of the reason.
pub(crate) fn refused(path: &Path, why: &str) -> AppError {
    AppError::Unwritten { path: shown(path), reason: say_of("fileWhy", why, &[]) }
}

/// A failure of writing without a name gets that of what was written.
fn named(error: AppError, path: &Path) -> AppError {
    match error {
        AppError::Unwritten { path: unnamed, reason } if unnamed.is_empty() => {
            AppError::Unwritten { path: shown(path), reason }
        }
        other => other,
    }
}

/// A failure whose file is named by whoever knows it.
pub(crate) fn unnamed(error: &io::Error) -> AppError {
    AppError::Unwritten { path: String::new(), reason: why(error) }
}

fn why(error: &io::Error) -> String {
    let name = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
        io::ErrorKind::NotFound => "no-place",
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::ReadOnlyFilesystem => "read-only",
        io::ErrorKind::FileTooLarge => "too-large",
        _ => return error.to_string(),
    };
    say_of("fileWhy", name, &[])
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    //! Inside the crate: what is checked is what stands on disk after a failure.
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_write_that_fails_leaves_what_was_there_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.epub");
        fs::write(&path, "old").unwrap();
        let failed: Result<(), AppError> = file(&path, true, |file| {
            file.write_all(b"half of it").unwrap();
            Err(unnamed(&io::Error::from(io::ErrorKind::StorageFull)))
        });
        let said = failed.unwrap_err().to_string();
        assert!(said.contains("book.epub") && said.contains("the disk is full"), "{said}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(folder.path()), ["book.epub"]);
    }

    #[test]
    fn nothing_is_replaced_unless_that_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.epub");
        let write = |replaces, text: &'static [u8]| {
            file(&path, replaces, |file| file.write_all(text).map_err(|error| unnamed(&error)))
        };
        write(false, b"first").unwrap();
        assert!(matches!(write(false, b"second"), Err(AppError::FileThere(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "first");
        write(true, b"third").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "third");
        assert_eq!(names(folder.path()), ["book.epub"]);
    }

    #[test]
    fn a_folder_of_somebody_else_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("thesis.txt"), "years").unwrap();
        let fill = |inner: &Path| put_in(inner, "a.md", b"a");
        assert!(matches!(folder_of(&path, false, fill), Err(AppError::FileThere(_))));
        assert!(matches!(folder_of(&path, true, fill), Err(AppError::Unwritten { .. })));
        assert_eq!(fs::read_to_string(path.join("thesis.txt")).unwrap(), "years");
        let other = folder.path().join("theirs");
        folder_of(&other, false, fill).unwrap();
        folder_of(&other, true, |inner: &Path| put_in(inner, "b.md", b"b")).unwrap();
        assert_eq!(names(&other), [MARK, "b.md"]);
        assert_eq!(names(folder.path()), ["mine", "theirs"]);
    }

    fn folder_of(
        path: &Path,
        replaces: bool,
        fill: impl FnOnce(&Path) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        folder(path, replaces, fill)
    }
}
