//! `layover byline`: printed bylines in, the people they name out.

use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure};
use clap::Args;
use layover_content::byline;
use std::path::PathBuf;

/// A file with a byline in each line; `-` is standard input.
#[derive(Args)]
pub struct Byline {
    /// Where the bylines stand.
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
}

impl Byline {
    pub fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let bytes = bytes_of(&self.file)?;
        for printed in String::from_utf8_lossy(&bytes).lines().filter(|line| !line.trim().is_empty()) {
            let people = byline::split(printed);
            if desk.is_json {
                let people: Vec<_> = people
                    .iter()
                    .map(|credit| serde_json::json!({ "name": credit.name, "role": credit.role.as_str() }))
                    .collect();
                desk.json(&serde_json::json!({
                    "printed": printed, "people": people, "house": byline::house(printed),
                }))?;
            } else {
                let people: Vec<_> = people
                    .iter()
                    .map(|credit| format!("{} ({})", credit.name, credit.role.as_str()))
                    .collect();
                desk.say(&format!("{printed}  ->  {}", people.join(", ")))?;
            }
        }
        Ok(Ending::Done)
    }
}
