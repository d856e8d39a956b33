//! Lists the magazine's stories for `include_str!`, so that the binary carries them and runs anywhere.
//! A build script and not a directory macro, because cargo then knows each file and rebuilds when one changes.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let magazine = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("magazine");
    println!("cargo::rerun-if-changed={}", magazine.display());
    let mut files: Vec<_> = fs::read_dir(magazine.join("stories"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .collect();
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string())
            .map_err(io::Error::other)?;
    }
    list.push(']');
    let target = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&target).join("stories.rs"), list)
}
