//! Lives on a disk that has room for so many writes and no more, whichever number of them: of a fixed series of acts, of the
//! opening of a library of each earlier schema, and of the opening of one that is damaged. What was confirmed is there, what
//! was refused left nothing and was refused for want of room, and with room again everything goes on.
//!
//! The lives of `n` seeds in a row are `n` different numbers of writes, spread evenly over all there are; as many lives as there
//! are writes are each of them once.

mod acting;
mod hurt;
mod opening;

use std::path::Path;
use std::process::{Command, Stdio};

use crate::acts::{Ground, reader::say};
use crate::power;
use crate::readiness::said;
use hurt::Hurt;
use opening::Earlier;
pub(crate) use opening::nothing_half_made;
use tempfile::TempDir;

/// The argument that makes this program the one that writes.
pub const CHILD: &str = "brim-child";
/// No room (errno(3)).
const NO_ROOM: &str = "28";
/// What counts the writes, and refuses them.
const RECORDER: &str = "recorder";
/// More writes than there are.
const ENDLESS: u64 = 1 << 40;

/// What is done on the disk.
enum Series {
    Acts,
    Opening(Earlier),
    Mending(Hurt),
}

/// What lives begin with: each series with the writes it takes.
pub struct Brim {
    ground: Ground,
    series: Vec<(Series, u64)>,
    tools: TempDir,
}

/// What a child said, and how it ended.
struct Said {
    lines: Vec<String>,
    /// Changes it made, or tried to make.
    changes: u64,
}

impl Brim {
    /// Does every series once with room for everything, and counts.
    ///
    /// # Errors
    /// A series that does not come to its end though there is room.
    pub fn prepare() -> Result<Self, String> {
        let ground = Ground::prepare()?;
        let mut series = vec![Series::Acts];
        series.extend(opening::all()?.into_iter().map(Series::Opening));
        series.extend(hurt::all(&ground)?.into_iter().map(Series::Mending));
        let tools = tempfile::tempdir().map_err(said)?;
        power::build(&tools.path().join(RECORDER))?;
        let mut brim = Self { ground, series: Vec::new(), tools };
        for one in series {
            let said = brim.lives(&one, ENDLESS)?;
            if let Some(refused) = said.refused() {
                return Err(format!("{}: with room for everything: {refused}", one.name()));
            }
            say(&format!("brim: {} writes of {}", said.changes, one.name()));
            brim.series.push((one, said.changes));
        }
        say(&format!("brim: {} lives are all of them", brim.all()));
        Ok(brim)
    }

    fn all(&self) -> u64 {
        self.series.iter().map(|(_, writes)| writes).sum()
    }

    /// One life.
    ///
    /// # Errors
    /// The promise that was broken, or what kept the life from being lived.
    pub fn live(&self, seed: u64) -> Result<String, String> {
        let mut at = spread(seed, self.all());
        for (series, writes) in &self.series {
            if at < *writes {
                let told = |broken| format!("{}, room for {at} of {writes} writes: {broken}", series.name());
                let said = self.lives(series, at).map_err(told)?;
                let refused = said.refused().unwrap_or("nothing was refused");
                return Ok(format!("{}, room for {at} of {writes} writes: {refused}", series.name()));
            }
            at -= writes;
        }
        Err("there are no writes".to_owned())
    }

    fn lives(&self, series: &Series, room: u64) -> Result<Said, String> {
        let folder = tempfile::tempdir().map_err(said)?;
        let life = folder.path().join("life");
        std::fs::create_dir_all(life.join("out")).map_err(said)?;
        let run = |what: &str| self.run(what, folder.path(), &life, room);
        match series {
            Series::Acts => acting::live(&self.ground, &life, run),
            Series::Opening(earlier) => earlier.live(&life, run),
            Series::Mending(hurt) => hurt.live(&life, run),
        }
    }

    /// Runs a child on a disk with room for so many writes to its end.
    fn run(&self, what: &str, folder: &Path, life: &Path, room: u64) -> Result<Said, String> {
        let count = folder.join("changes");
        let output = Command::new(std::env::current_exe().map_err(said)?)
            .args([CHILD.as_ref(), what.as_ref(), life.as_os_str()])
            .arg(self.ground.address())
            .env("LD_PRELOAD", self.tools.path().join(RECORDER).with_extension("so"))
            .env("LAYOVER_RECORD_UNDER", life)
            .env("LAYOVER_FAIL_FROM", room.to_string())
            .env("LAYOVER_FAIL_FOR", ENDLESS.to_string())
            .env("LAYOVER_FAIL_WITH", NO_ROOM)
            .env("LAYOVER_FAIL_ROOM", "1")
            .env("LAYOVER_CHANGES", &count)
            .env(crate::acts::PATIENT, "1")
            .stdin(Stdio::null())
            .output()
            .map_err(said)?;
        let complaints = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() || complaints.contains("panicked") {
            return Err(format!("it ended with {}: {complaints}", output.status));
        }
        let lines: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
        let changes = std::fs::read_to_string(&count).map_err(said)?.parse().map_err(said)?;
        let said = Said { lines, changes };
        said.is_for_want_of_room()?;
        Ok(said)
    }
}

impl Series {
    fn name(&self) -> &str {
        match self {
            Self::Acts => "acts",
            Self::Opening(earlier) => &earlier.name,
            Self::Mending(hurt) => hurt.name,
        }
    }
}

impl Said {
    /// The first refusal.
    fn refused(&self) -> Option<&str> {
        self.lines.iter().find_map(|line| line.strip_prefix("! "))
    }

    /// Each refusal says what is the matter.
    fn is_for_want_of_room(&self) -> Result<(), String> {
        let other = |line: &&String| line.starts_with("! ") && !line.to_lowercase().contains("disk is full");
        match self.lines.iter().find(other) {
            Some(line) => Err(format!("refused for another reason: {line}")),
            None => Ok(()),
        }
    }
}

/// The place of a seed among so many, each once in as many seeds: steps of the golden section, prime to their number.
fn spread(seed: u64, all: u64) -> u64 {
    let is_prime_to = |step: &u64| {
        let (mut one, mut other) = (*step, all);
        while other > 0 {
            (one, other) = (other, one % other);
        }
        one == 1
    };
    let step = (all * 618 / 1_000..all).find(is_prime_to).unwrap_or(1);
    seed.wrapping_mul(step) % all.max(1)
}

/// The child: does one series to its end.
///
/// # Errors
/// What has nothing to do with room.
pub fn child(words: &[String]) -> Result<(), String> {
    let [what, folder, address] = words else { return Err("what, folder and address".to_owned()) };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(said)?;
    runtime.block_on(async {
        match what.as_str() {
            acting::ACTS => acting::act(Path::new(folder), address).await,
            _ => opening::open(Path::new(folder)).await,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_seeds_as_there_are_writes_are_each_of_them_once() {
        for all in [1, 2, 7, 100, 617, 1_000] {
            let mut found: Vec<u64> = (5..5 + all).map(|seed| spread(seed, all)).collect();
            found.sort_unstable();
            assert_eq!(found, (0..all).collect::<Vec<_>>());
        }
    }
}
