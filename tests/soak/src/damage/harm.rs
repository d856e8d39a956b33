//! What is done to a file of a library.

use std::fs;
use std::path::{Path, PathBuf};

use super::kept::Kept;
use crate::dice::Dice;
use crate::readiness::said;

/// The ways.
#[derive(Debug)]
pub enum Harm {
    Bits(u64),
    Zeros(u64),
    Noise(u64),
    Cut,
    Gone,
    /// One bit of a note, a passage or a title.
    Letter(String),
}

/// What was done, and to what.
pub struct Done {
    pub harm: Harm,
    pub file: PathBuf,
    /// The file as it lies there now; `None` where it is gone.
    pub bytes: Option<Vec<u8>>,
}

const PAGE: usize = 4_096;
/// No word is looked for that is shorter.
const SHORTEST: usize = 6;

/// Harms one file, whichever.
pub fn choose(library: &Path, kept: &Kept, dice: &mut Dice) -> Result<Done, String> {
    let database = library.join("library.sqlite");
    if dice.percent(25)
        && let Some(done) = letter(&database, kept, dice)?
    {
        return Ok(done);
    }
    let files = files(library);
    // The database holds almost everything, and is harmed most often.
    let file = match dice.below(10) {
        0..=4 => database,
        5 => Some(library.join("library.sqlite-wal")).filter(|log| log.exists()).unwrap_or(database),
        _ => dice.pick(&files).cloned().unwrap_or(database),
    };
    let harm = match dice.below(10) {
        0..=4 => Harm::Bits(1 + dice.below(64)),
        5..=6 => Harm::Zeros(1 + dice.below(4)),
        7 => Harm::Noise(1 + dice.below(4)),
        8 => Harm::Cut,
        _ => Harm::Gone,
    };
    if matches!(harm, Harm::Gone) {
        fs::remove_file(&file).map_err(said)?;
        return Ok(Done { harm, file, bytes: None });
    }
    let mut bytes = fs::read(&file).map_err(said)?;
    change(&harm, &mut bytes, dice);
    write(file, bytes, harm)
}

fn change(harm: &Harm, bytes: &mut Vec<u8>, dice: &mut Dice) {
    let length = bytes.len();
    match harm {
        Harm::Bits(count) => (0..*count).for_each(|_| turn(bytes, place(dice, length), dice)),
        Harm::Zeros(pages) | Harm::Noise(pages) => {
            for _ in 0..*pages {
                let at = place(dice, length) / PAGE * PAGE;
                let filling = dice.number().to_le_bytes()[0];
                let is_noise = matches!(harm, Harm::Noise(_));
                for byte in bytes.iter_mut().skip(at).take(PAGE) {
                    *byte = if is_noise { byte.wrapping_mul(31).wrapping_add(filling) } else { 0 };
                }
            }
        }
        _ => bytes.truncate(place(dice, length)),
    }
}

/// One bit of something the reader wrote or marked, or of what a kept story is called, wherever it stands in the database.
fn letter(database: &Path, kept: &Kept, dice: &mut Dice) -> Result<Option<Done>, String> {
    let is_word = |key: &str| ["note of ", "quote of ", "title of "].iter().any(|own| key.starts_with(own));
    let words: Vec<(&String, &String)> =
        kept.iter().filter(|(key, value)| is_word(key) && value.len() >= SHORTEST).collect();
    let Some((key, value)) = dice.pick(&words).copied() else { return Ok(None) };
    let mut bytes = fs::read(database).map_err(said)?;
    let places: Vec<usize> = bytes
        .windows(value.len())
        .enumerate()
        .filter_map(|(at, found)| (found == value.as_bytes()).then_some(at))
        .collect();
    let Some(at) = dice.pick(&places).copied() else { return Ok(None) };
    let within = at + place(dice, value.len());
    turn(&mut bytes, within, dice);
    write(database.to_path_buf(), bytes, Harm::Letter(key.clone())).map(Some)
}

fn turn(bytes: &mut [u8], at: usize, dice: &mut Dice) {
    let bit = dice.below(8);
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << bit;
    }
}

/// A picture is one file with the copy of it in the folder of saved stories, and with those of other lives.
fn write(file: PathBuf, bytes: Vec<u8>, harm: Harm) -> Result<Done, String> {
    fs::remove_file(&file).map_err(said)?;
    fs::write(&file, &bytes).map_err(said)?;
    Ok(Done { harm, file, bytes: Some(bytes) })
}

fn place(dice: &mut Dice, length: usize) -> usize {
    usize::try_from(dice.below(length as u64)).unwrap_or_default()
}

/// Every file of the library but those that hold nothing.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if fs::metadata(&path).is_ok_and(|facts| facts.len() > 0) {
            found.push(path);
        }
    }
    found.sort();
    found
}

impl std::fmt::Display for Harm {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bits(count) => write!(out, "{count} bits"),
            Self::Zeros(pages) => write!(out, "{pages} pages of zeros"),
            Self::Noise(pages) => write!(out, "{pages} pages of noise"),
            Self::Cut => out.write_str("the end"),
            Self::Gone => out.write_str("all"),
            Self::Letter(whose) => write!(out, "a bit of the {whose}"),
        }
    }
}
