//! `layover log`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::paper;
use clap::Args;

/// What Layover has been doing, newest first.
#[derive(Args)]
pub struct Log {
    /// At most so many lines.
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
}

impl Log {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let lines = desk.library().await?.activity(self.limit).await?;
        if desk.is_json {
            desk.json(&lines)?;
            return Ok(Ending::Done);
        }
        if lines.is_empty() {
            return Ok(desk.nothing("Nothing has been done yet."));
        }
        lines.iter().try_for_each(|line| {
            desk.say(&paper::wrapped(&format!("{}  {}", paper::moment(line.at), line.sentence), ""))
        })?;
        Ok(Ending::Done)
    }
}
