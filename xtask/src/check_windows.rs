//! `cargo xtask check-windows`: type-checks the whole workspace for Windows from Debian, with Debian's own
//! cross compiler and the standard library's sources. Nothing runs; it keeps the Windows half honest.

use crate::process::{Outcome, is_installed, program};
use crate::ui;
use std::path::Path;

const PACKAGES: &[&str] =
    &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64", "rustc-web", "cargo-web", "rust-web-src"];
const TARGET: &str = "x86_64-pc-windows-gnu";

/// Installs what is missing, then checks.
pub fn run() -> Outcome {
    if !is_installed("apt-get") {
        return Err(
            "check-windows works on Debian and its kin, whose packages bring the cross compiler".to_owned()
        );
    }
    if !is_installed("x86_64-w64-mingw32-gcc")
        || !Path::new("/usr/bin/cargo").exists()
        || !Path::new("/usr/bin/rustc").exists()
    {
        println!(
            "xtask: installing the Windows cross compiler and a Rust that has its standard library's sources"
        );
        let mut words = vec!["install", "--yes", "--no-install-recommends"];
        words.extend(PACKAGES);
        program("apt-get", &words).env("DEBIAN_FRONTEND", "noninteractive").run()?;
    }
    ui::install()?;
    ui::build()?;
    program(
        "/usr/bin/cargo",
        &[
            "check",
            "--workspace",
            "--exclude",
            "xtask",
            "--target",
            TARGET,
            "-Zbuild-std=std,panic_abort,panic_unwind",
            "--target-dir",
            "target/windows",
        ],
    )
    .env("RUSTC", "/usr/bin/rustc")
    .env("RUSTC_BOOTSTRAP", "1")
    .run()
}
