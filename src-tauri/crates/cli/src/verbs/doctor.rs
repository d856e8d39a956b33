//! `layover doctor`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::paper;
use clap::Args;
use layover_app::contract::{Pending, SourceHealth};
use layover_app::words::stories;
use layover_app::{Area, Finding, Library};
use layover_content::address::shown_text;
use serde_json::{Value, json};

/// Look, or repair as well.
#[derive(Args)]
pub struct Doctor {
    /// Repair what can be repaired.
    #[arg(long)]
    fix: bool,
    /// Try the rules of today on the pages kept of stories, without the web.
    #[arg(long, conflicts_with = "fix")]
    reextract: bool,
}

impl Doctor {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if self.reextract {
            let done = library.reextract().await?;
            let sentence = format!(
                "{} looked at again, {} told otherwise now.",
                stories(done.tried.into()),
                done.changed
            );
            desk.answer(&done, &sentence)?;
            return Ok(Ending::Done);
        }
        let before = library.doctor_check().await?;
        let found = if self.fix { library.doctor_repair().await? } else { before.clone() };
        let repaired: Vec<Finding> = before.into_iter().filter(|finding| !found.contains(finding)).collect();
        let ailing = ailing(&library).await?;
        let waiting = library.overview().await?.pending;
        tell(desk, &repaired, &found, &ailing, &waiting)?;
        Ok(match (found.is_empty(), ailing.is_empty() && waiting.is_empty()) {
            (false, _) => Ending::Failed,
            (true, false) => Ending::Partly,
            (true, true) => Ending::Done,
        })
    }
}

/// Sources that did not answer well when they were last asked.
async fn ailing(library: &Library) -> Result<Vec<SourceHealth>, Failure> {
    Ok(library.source_health().await?.into_iter().filter(|source| source.problem.is_some()).collect())
}

fn tell(
    desk: &Desk,
    repaired: &[Finding],
    found: &[Finding],
    ailing: &[SourceHealth],
    waiting: &[Pending],
) -> Result<(), Failure> {
    if desk.is_json {
        let list = |findings: &[Finding]| findings.iter().map(finding).collect::<Vec<Value>>();
        return desk.json(&json!({
            "repaired": list(repaired),
            "findings": list(found),
            "sources": ailing,
            "waiting": waiting,
            "isWell": found.is_empty(),
        }));
    }
    for finding in repaired {
        desk.say(&paper::wrapped(&format!("Repaired: {}", finding.sentence), ""))?;
    }
    for finding in found {
        let hint = if finding.repairable { " `layover doctor --fix` repairs it." } else { "" };
        desk.say(&paper::wrapped(&format!("In the {}: {}{hint}", area(finding.area), finding.sentence), ""))?;
    }
    if found.is_empty() {
        desk.say("Database, index and files are sound.")?;
    }
    for source in ailing {
        if source.problem.as_deref() == Some("profile") {
            desk.say(&paper::wrapped(&source.sentence, ""))?;
            continue;
        }
        desk.say(&paper::wrapped(
            &format!("Source {} ({}): {}", source.publication, shown_text(&source.url), source.sentence),
            "",
        ))?;
    }
    for address in waiting {
        let hint = "`layover unsubscribe` with this address lets go of it.";
        desk.say(&paper::wrapped(&format!("{} waits: {} {hint}", address.url, address.sentence), ""))?;
    }
    Ok(())
}

fn finding(finding: &Finding) -> Value {
    json!({ "area": area(finding.area), "sentence": finding.sentence, "repairable": finding.repairable })
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Database => "database",
        Area::Relations => "relations",
        Area::Index => "index",
        Area::Counts => "counts",
        Area::Texts => "texts",
        Area::Pictures => "pictures",
    }
}
