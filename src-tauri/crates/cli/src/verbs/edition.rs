//! `layover edition`.

use crate::desk::Desk;
use crate::ending::{Ending, Failure};
use crate::story;
use crate::verbs::what::Chosen;
use clap::{Args, Subcommand};
use layover_app::contract::EditionLine;

/// Finite, dated sets of stories.
#[derive(Args)]
pub struct Edition {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// List the editions, newest first.
    List,
    /// Make one: the week's round-up when nothing is named, or of what is named.
    Make(Make),
    /// Show the contents of one.
    Show {
        /// Its number.
        id: i64,
    },
    /// Let one go; its stories stay.
    Remove {
        /// Its number.
        id: i64,
    },
}

#[derive(Args)]
struct Make {
    #[command(flatten)]
    chosen: Chosen,
    /// What it is called; without it, what it is made of.
    #[arg(long, value_name = "TITLE", default_value = "")]
    title: String,
}

impl Edition {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        match self.act {
            Act::List => {
                let editions = library.editions().await?;
                if desk.is_json {
                    desk.json(&editions)?;
                } else {
                    editions.iter().try_for_each(|edition| desk.say(&line(edition)))?;
                }
                if editions.is_empty() {
                    return Ok(
                        desk.nothing("There is no edition yet; `layover edition make` makes the week's.")
                    );
                }
            }
            Act::Make(make) => {
                let made = match make.chosen.what(&library).await? {
                    Some(what) => Some(library.make_edition(what, make.title).await?),
                    None => library.make_week().await?,
                };
                let Some(made) = made else {
                    return Ok(desk.nothing(
                        "The last seven days brought fewer than three whole stories: no round-up was made.",
                    ));
                };
                desk.answer(&made, &line(&made))?;
            }
            Act::Show { id } => {
                let page = library.edition(id).await?;
                if desk.is_json {
                    desk.json(&page)?;
                    return Ok(Ending::Done);
                }
                desk.say(&line(&page.line))?;
                for part in &page.parts {
                    let heading = if part.heading.is_empty() { "Stories" } else { &part.heading };
                    desk.say(&format!("\n{heading} ({} min)", part.minutes))?;
                    part.stories.iter().try_for_each(|row| desk.say(&story::lines(row)))?;
                }
            }
            Act::Remove { id } => {
                let undo = library.remove_edition(id).await?;
                let sentence = undo.as_ref().map_or("Nothing was changed.", |undo| undo.sentence.as_str());
                desk.answer(&undo, sentence)?;
            }
        }
        Ok(Ending::Done)
    }
}

fn line(edition: &EditionLine) -> String {
    format!("{:>6}  {}\n        {}", edition.id, edition.title, edition.cover_line)
}
