//! Files that are there to be locked: each says by its locks what programs do in a library, and holds nothing.

use std::fs::File;
use std::path::Path;

/// Opens one, and makes it where it is not there; `None` where none can be had (a full disk, a disc, a share).
pub(crate) fn open(library: &Path, name: &str) -> Option<File> {
    File::options().create(true).truncate(false).write(true).open(library.join(name)).ok()
}
