//! Where what is written out goes when nobody names a file.

use super::names::slug;
use super::{ExportOrder, ExportPlace, Issue};
use crate::contract::ExportForm;
use crate::settings::{settings, wrong};
use crate::{AppError, pack};
use directories::UserDirs;
use layover_store::Store;
use std::path::{Path, PathBuf};

/// Names tried before giving up.
const TRIES: u32 = 1_000;

pub(super) fn of(store: &Store, order: &ExportOrder, issue: &Issue) -> Result<PathBuf, AppError> {
    let folder = match &order.to {
        ExportPlace::Path(path) => return Ok(path.clone()),
        ExportPlace::Folder(folder) => folder.clone(),
        ExportPlace::Own => own_folder_made(store)?,
        ExportPlace::Reader => reader_folder(store)?,
    };
    if !folder.is_dir() {
        return Err(super::written::refused(&folder, "no-folder"));
    }
    Ok(free_name(&folder, issue, order.form, order.replaces))
}

/// The first name that is not taken.
fn free_name(folder: &Path, issue: &Issue, form: ExportForm, replaces: bool) -> PathBuf {
    let stem = slug(&issue.title);
    let ending = match form {
        ExportForm::Epub => ".epub",
        ExportForm::Html => ".html",
        ExportForm::Pack => pack::ENDING,
        ExportForm::Markdown => "",
    };
    if replaces { folder.join(format!("{stem}{ending}")) } else { free_path(folder, &stem, ending) }
}

/// A file of that name, or of the first name with a number that is not taken.
pub(super) fn free_path(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{stem}{ending}"));
    if !first.exists() {
        return first;
    }
    let mut others = (2..TRIES).map(|number| folder.join(format!("{stem}-{number}{ending}")));
    others.find(|path| !path.exists()).unwrap_or(first)
}

/// The folder for exports: the one that is set, else `Layover` among the reader's documents.
fn own_folder(store: &Store) -> Result<PathBuf, AppError> {
    let set = settings(store)?.export_folder;
    if !set.trim().is_empty() {
        return Ok(PathBuf::from(set.trim()));
    }
    let user = UserDirs::new();
    let documents = user.as_ref().and_then(|user| user.document_dir().or(Some(user.home_dir())));
    documents.map(|documents| documents.join("Layover")).ok_or_else(|| wrong("documents"))
}

/// The same, made when it is not there.
pub(super) fn own_folder_made(store: &Store) -> Result<PathBuf, AppError> {
    made(own_folder(store)?)
}

/// The e-reader's folder.
fn reader_folder(store: &Store) -> Result<PathBuf, AppError> {
    let set = settings(store)?.reader_folder;
    if set.trim().is_empty() {
        return Err(wrong("reader"));
    }
    let folder = PathBuf::from(set.trim());
    if !folder.is_dir() {
        return Err(super::written::refused(&folder, "no-reader"));
    }
    Ok(folder)
}

fn made(folder: PathBuf) -> Result<PathBuf, AppError> {
    std::fs::create_dir_all(&folder).map_err(super::written::failed(&folder))?;
    Ok(folder)
}
