//! `layover read`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::{find, story};
use clap::Args;

/// A story.
#[derive(Args)]
pub struct Read {
    /// Its number, its address, or the beginning of its title.
    story: String,
    /// The cleaned HTML of its body in place of text.
    #[arg(long)]
    html: bool,
    /// Leave it unread.
    #[arg(long)]
    unread: bool,
}

impl Read {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let id = find::story_on_board(&library, &self.story).await?;
        // A full disk keeps the mark from being written; it keeps nobody from reading.
        let marked = if self.unread { Ok(None) } else { library.set_read(vec![id], true).await };
        let text = library.story_text(id).await?;
        if desk.is_json {
            desk.json(&story::Whole::from(text))?;
        } else if self.html {
            desk.say(&text.html)?;
        } else {
            desk.say(&story::page(&text))?;
        }
        let Err(error) = marked else { return Ok(Ending::Done) };
        desk.complain(&error.into());
        Ok(Ending::Partly)
    }
}
