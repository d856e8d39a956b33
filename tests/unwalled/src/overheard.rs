//! The real window as it is, and a line for every command that reaches it, in the file that `LAYOVER_OVERHEARD` names. What
//! the window's own pages asked for is known to them; a line that they know nothing of came from somewhere else
//! (`tests/walls`).

use layover_desktop::Beside;
use std::fs::OpenOptions;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    layover_desktop::run_beside(std::env::args_os().skip(1), Beside { hear: write_down, ..Beside::default() })
}

fn write_down(line: &str) {
    let file = std::env::var_os("LAYOVER_OVERHEARD")
        .and_then(|path| OpenOptions::new().create(true).append(true).open(path).ok());
    // One write, so that lines of calls that come together stay whole.
    if let Some(mut file) = file {
        file.write_all(format!("{line}\n").as_bytes()).ok();
    }
}
