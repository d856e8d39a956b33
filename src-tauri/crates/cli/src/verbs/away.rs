//! `layover complete`, `layover queue`, `layover audio`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::{Args, Subcommand};
use layover_app::Library;
use layover_app::contract::{Pending, StoryAudio};

/// Stories.
#[derive(Args)]
pub struct Complete {
    /// Their numbers, addresses, or the beginnings of their titles.
    #[arg(required = true, value_name = "STORY")]
    stories: Vec<String>,
}

impl Complete {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let mut ids = Vec::with_capacity(self.stories.len());
        for word in &self.stories {
            ids.push(find::story_on_board(&library, word).await?);
        }
        let report = library.complete(ids).await?;
        if desk.is_json {
            desk.json(&report)?;
        } else {
            for story in report.stories.iter().filter(|_| report.stories.len() > 1) {
                desk.say(&paper::wrapped(&format!("{}: {}", story.title, story.sentence), ""))?;
            }
            desk.say(&report.sentence)?;
        }
        let is_done = report.whole as usize == report.stories.len();
        Ok(if is_done { Ending::Done } else { Ending::Partly })
    }
}

/// Addresses that wait for a network.
#[derive(Args)]
pub struct Queue {
    #[command(subcommand)]
    what: Option<QueueAct>,
}

/// What is done with the queue.
#[derive(Subcommand)]
enum QueueAct {
    /// Show what waits, and where a link stood.
    List,
    /// Keep addresses; the next sync fetches each and saves it as a story.
    Add {
        /// Web addresses.
        #[arg(required = true, value_name = "ADDRESS")]
        addresses: Vec<String>,
    },
    /// Fetch what waits as saved stories, links followed with no network among it.
    Fetch {
        /// One address alone.
        #[arg(value_name = "ADDRESS")]
        address: Option<String>,
    },
    /// Let go of an address.
    Remove {
        /// The address, as the list shows it.
        #[arg(value_name = "ADDRESS")]
        address: String,
    },
}

impl Queue {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        match self.what.unwrap_or(QueueAct::List) {
            QueueAct::List => list(desk, &library).await,
            QueueAct::Add { addresses } => {
                for address in addresses {
                    let sentence = library.queue_address(address.clone()).await?;
                    let answer = serde_json::json!({ "url": address, "sentence": sentence });
                    desk.answer(&answer, &sentence)?;
                }
                Ok(Ending::Done)
            }
            QueueAct::Fetch { address } => {
                let report = library.fetch_queue(address).await?;
                desk.answer(&report, &report.sentence)?;
                Ok(Ending::of(report.saved as usize, report.waiting as usize))
            }
            QueueAct::Remove { address } => remove(desk, &library, address).await,
        }
    }
}

async fn list(desk: &Desk, library: &Library) -> Result<Ending, Failure> {
    let waiting = library.queue().await?;
    if desk.is_json {
        desk.json(&waiting)?;
    } else if waiting.is_empty() {
        desk.say("Nothing waits.")?;
    } else {
        for one in &waiting {
            desk.say(&line(one))?;
        }
    }
    Ok(Ending::Done)
}

fn line(pending: &Pending) -> String {
    let name = if pending.title.is_empty() { String::new() } else { format!("{}\n  ", pending.title) };
    let stood = if pending.from_title.is_empty() {
        String::new()
    } else {
        format!(" In “{}”.", pending.from_title)
    };
    format!("{name}{}\n  {}{stood}", pending.url, pending.sentence)
}

async fn remove(desk: &Desk, library: &Library, address: String) -> Result<Ending, Failure> {
    match library.forget_address(address.clone()).await? {
        Some(undo) => {
            desk.answer(&undo, &undo.sentence)?;
            Ok(Ending::Done)
        }
        None => Ok(desk.nothing(&format!("{address} does not wait; `layover queue` shows what does"))),
    }
}

/// Sound and film a story attaches.
#[derive(Args)]
pub struct Audio {
    /// A story's number, address, or the beginning of its title.
    story: String,
    /// Show what there is and how large, and fetch nothing.
    #[arg(long)]
    list: bool,
    /// Let go of what is kept.
    #[arg(long, conflicts_with = "list")]
    remove: bool,
}

impl Audio {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = find::story_on_board(&library, &self.story).await?;
        let audio = if self.remove {
            library.let_audio_go(id).await?;
            library.story_audio(id).await?
        } else if self.list {
            library.story_audio(id).await?
        } else {
            library.keep_audio(id).await?
        };
        if desk.is_json {
            desk.json(&audio)?;
        } else {
            for one in &audio {
                desk.say(&paper::wrapped(&one.sentence, ""))?;
            }
        }
        if audio.is_empty() && !desk.is_json {
            return Ok(desk.nothing("nothing to hear or see is attached to this story"));
        }
        Ok(if self.list || self.remove || audio.iter().all(is_here) { Ending::Done } else { Ending::Partly })
    }
}

fn is_here(audio: &StoryAudio) -> bool {
    audio.state == "here"
}
