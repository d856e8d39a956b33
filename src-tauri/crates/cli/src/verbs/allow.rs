//! `layover allow`: the one door into the local network.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use clap::Args;

/// Rules of the door.
#[derive(Args)]
pub struct Allow {
    /// A host or an address range, and a port if you like: HOST|CIDR[:PORT]. Lists the rules when none is given.
    #[arg(value_name = "RULE")]
    rules: Vec<String>,
    /// Take a rule away.
    #[arg(long, value_name = "RULE")]
    remove: Vec<String>,
}

impl Allow {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let present = library.settings().await?.allow;
        if let Some(unknown) = self.remove.iter().find(|rule| !present.contains(rule)) {
            return Err(Failure::NothingFound(format!(
                "the door has no rule {unknown}; `layover allow` lists them"
            )));
        }
        let is_question = self.rules.is_empty() && self.remove.is_empty();
        for rule in self.rules {
            library.allow(rule).await?;
        }
        for rule in self.remove {
            library.disallow(rule).await?;
        }
        list(desk, &library.settings().await?.allow, is_question)?;
        Ok(Ending::Done)
    }
}

fn list(desk: &Desk, rules: &[String], is_question: bool) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(&rules);
    }
    if rules.is_empty() {
        return desk
            .say("The local network is closed to this library. `layover allow HOST` opens it for one host.");
    }
    if !is_question {
        desk.say("This library may now fetch from the local network at:")?;
    }
    rules.iter().try_for_each(|rule| desk.say(rule))
}
