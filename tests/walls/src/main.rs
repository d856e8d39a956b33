//! `layover-walls VECTORS.jsonl [PART…]`: attack vectors against one wall of a story at a time, through every road into a
//! library, and cleaned over and over, in the system's own web-view. Called by `cargo xtask conformance DIR`.
#![expect(clippy::print_stderr, reason = "a command-line tool speaks to the terminal")]

use layover_walls::{again, fields, one_by_one, vectors};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: layover-walls VECTORS.jsonl [walls] [again] [fields]";

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(file) = words.next() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(Path::new(&file), &words.collect::<Vec<_>>()).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(complaint) => {
            eprintln!("layover-walls: {complaint}");
            ExitCode::FAILURE
        }
    }
}

async fn run(file: &Path, parts: &[String]) -> Result<bool, String> {
    let is_wanted = |name: &str| parts.is_empty() || parts.iter().any(|part| part == name);
    let vectors = vectors::read(file)?;
    let mut holds = true;
    if is_wanted("again") {
        holds &= again(&vectors).await?;
    }
    if is_wanted("fields") {
        holds &= fields(&vectors).await?;
    }
    if is_wanted("walls") {
        holds &= one_by_one(vectors).await?;
    }
    Ok(holds)
}
