//! `layover subscribe`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure, complain};
use clap::Args;
use layover_app::Library;
use layover_app::contract::{FeedChoice, SubscribeOutcome};

/// Addresses of sites, sections or feeds.
#[derive(Args)]
pub struct Subscribe {
    /// A site, a section or a feed. Of a site with several feeds the first is taken and the others are named.
    #[arg(required = true, value_name = "ADDRESS")]
    addresses: Vec<String>,
}

impl Subscribe {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let (mut done, mut kept, mut failed) = (0, 0, 0);
        let mut last_failure = None;
        for address in self.addresses {
            match subscribe(&library, desk, address).await {
                Ok(Ending::Done) => done += 1,
                Ok(Ending::Partly) => kept += 1,
                Ok(_) => failed += 1,
                Err(failure @ Failure::Output(_)) => return Err(failure),
                Err(failure) => {
                    failed += 1;
                    last_failure.replace(failure).inspect(|earlier| desk.complain(earlier));
                }
            }
        }
        match last_failure {
            Some(failure) if done + kept == 0 => Err(failure),
            Some(failure) => {
                desk.complain(&failure);
                Ok(Ending::Partly)
            }
            None if kept > 0 => Ok(Ending::Partly),
            None => Ok(Ending::of(done, failed)),
        }
    }
}

async fn subscribe(library: &Library, desk: &Desk, address: String) -> Result<Ending, Failure> {
    let outcome = library.subscribe(address).await?;
    match outcome {
        SubscribeOutcome::Choose { site_title, feeds } => first_of(library, desk, &site_title, feeds).await,
        other => told(desk, &other),
    }
}

/// A terminal cannot ask without getting in the way of scripts: the first feed is the site's main one.
async fn first_of(
    library: &Library,
    desk: &Desk,
    site: &str,
    feeds: Vec<FeedChoice>,
) -> Result<Ending, Failure> {
    let mut feeds = feeds.into_iter();
    let Some(first) = feeds.next() else {
        return Err(Failure::NothingFound(format!("{site} names no feed")));
    };
    let outcome = library.subscribe(first.url).await?;
    let ending = told(desk, &outcome)?;
    if !desk.is_json {
        for other in feeds {
            desk.say(&format!("  also there: {} ({})", other.url, other.title))?;
        }
    }
    Ok(ending)
}

fn told(desk: &Desk, outcome: &SubscribeOutcome) -> Result<Ending, Failure> {
    match outcome {
        SubscribeOutcome::Subscribed { sentence, .. } => {
            desk.answer(outcome, sentence)?;
            Ok(Ending::Done)
        }
        SubscribeOutcome::Kept { sentence } => {
            desk.answer(outcome, sentence)?;
            Ok(Ending::Partly)
        }
        SubscribeOutcome::NoFeed { url, sentence, .. } => {
            complain("no-feed", &format!("{sentence} `layover save {url}` does that."), desk.is_json);
            Ok(Ending::Failed)
        }
        SubscribeOutcome::Choose { site_title, feeds } => {
            let addresses: Vec<&str> = feeds.iter().map(|feed| feed.url.as_str()).collect();
            let sentence =
                format!("{site_title} has several feeds, subscribe to one of them: {}", addresses.join(" "));
            complain("choose", &sentence, desk.is_json);
            Ok(Ending::Failed)
        }
    }
}
