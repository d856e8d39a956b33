//! The most memory a process ever held, as Linux tells it; nothing elsewhere.

use crate::engines::Engine;
use std::path::Path;
use std::process::Command;

/// Peak resident memory of this process, in KiB.
pub fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The same of a process of its own that reads all pages with one engine; with none, that only holds the pages.
pub fn of_child(folder: &Path, engine: Option<Engine>) -> Option<u64> {
    let mut child = Command::new(std::env::current_exe().ok()?);
    child.arg(folder).args(["--only", engine.map_or("none", Engine::name)]);
    let output = child.output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok().filter(|peak| *peak > 0)
}
