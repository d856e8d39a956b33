//! Programs of a shell's lines, in the place of a system's own.

use std::path::Path;
use std::process::Command;

/// Writes one by another process: a program that is open for writing in this one, or in a child that another test is just
/// starting, cannot be run.
pub fn write(file: &Path, lines: &str) {
    let written = Command::new("sh")
        .args(["-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$0\" && chmod 755 \"$0\""])
        .arg(file)
        .arg(lines)
        .status();
    assert!(written.is_ok_and(|status| status.success()));
}
