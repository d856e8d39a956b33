//! `layover highlights` and `layover highlight`: passages marked, and notes.

use crate::desk::{Desk, write_to};
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::{Args, Subcommand, ValueEnum};
use layover_app::contract::Highlight as Marked;
use serde_json::json;
use std::path::PathBuf;

/// Mark a passage of a story, or write a note to it.
#[derive(Args)]
pub struct Highlight {
    /// The story: its number, its address, or words of its title.
    story: String,
    /// The passage, as it is printed; without it the note is to the whole story.
    #[arg(required_unless_present = "note")]
    passage: Option<String>,
    /// In what colour.
    #[arg(long, value_enum, default_value_t = Colour::Yellow)]
    colour: Colour,
    /// What to write beside it.
    #[arg(long)]
    note: Option<String>,
    /// A label; may be given several times.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Colour {
    Yellow,
    Green,
    Blue,
    Rose,
}

impl Colour {
    fn name(self) -> &'static str {
        match self {
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Rose => "rose",
        }
    }
}

impl Highlight {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let story = find::story_on_board(&library, &self.story).await?;
        let note = self.note.unwrap_or_default();
        let colour = self.colour.name().to_owned();
        let done = match self.passage {
            Some(passage) => library.highlight_words(story, passage, colour.clone()).await?,
            None => library.note_story(story, note.clone()).await?,
        };
        if !note.is_empty() || !self.tags.is_empty() {
            library.change_highlight(done.id, colour, note, self.tags).await?;
        }
        desk.answer(&json!({ "id": done.id }), &format!("Marked, as number {}.", done.id))?;
        Ok(Ending::Done)
    }
}

/// List, find, remove and write out what is marked.
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Highlights {
    #[command(subcommand)]
    what: Option<What>,
    /// Only those with all of these words in them.
    words: Vec<String>,
}

#[derive(Subcommand)]
enum What {
    /// List highlights and notes, newest first.
    List {
        /// Only those with all of these words in them.
        words: Vec<String>,
    },
    /// Take a highlight and its note away.
    Remove {
        /// Its number, as listed.
        number: i64,
    },
    /// Write them out for other programs.
    Export {
        /// Markdown, or the CSV that Readwise imports.
        #[arg(long, value_enum, default_value_t = Format::Markdown)]
        format: Format,
        /// The file to write; standard output without it.
        file: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Markdown,
    Csv,
}

impl Highlights {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        match self.what {
            None => list(desk, self.words).await,
            Some(What::List { words }) => list(desk, words).await,
            Some(What::Remove { number }) => remove(desk, number).await,
            Some(What::Export { format, file }) => export(desk, format, file).await,
        }
    }
}

async fn list(desk: &Desk, words: Vec<String>) -> Result<Ending, Failure> {
    let library = desk.library().await?;
    let found = library.highlights(words.join(" ")).await?;
    if desk.is_json {
        desk.json(&found)?;
    } else {
        found.iter().try_for_each(|highlight| print(desk, highlight))?;
    }
    match found.is_empty() {
        true => Err(Failure::NothingFound("nothing is marked that has these words in it".to_owned())),
        false => Ok(Ending::Done),
    }
}

fn print(desk: &Desk, highlight: &Marked) -> Result<(), Failure> {
    desk.say(&paper::wrapped(&format!("{} {}", highlight.id, highlight.title), ""))?;
    for line in highlight.quote.lines() {
        desk.say(&paper::wrapped(line, "  | "))?;
    }
    if !highlight.note.is_empty() {
        desk.say(&paper::wrapped(&highlight.note, "    "))?;
    }
    if !highlight.tags.is_empty() {
        desk.say(&paper::wrapped(&format!("#{}", highlight.tags.join(" #")), "    "))?;
    }
    if let Some(lost) = &highlight.lost {
        desk.say(&paper::wrapped(lost, "    "))?;
    }
    Ok(())
}

async fn remove(desk: &Desk, number: i64) -> Result<Ending, Failure> {
    let library = desk.library().await?;
    match library.remove_highlight(number).await? {
        Some(undo) => desk.answer(&undo, &undo.sentence)?,
        None => return Err(layover_app::AppError::UnknownHighlight.into()),
    }
    Ok(Ending::Done)
}

async fn export(desk: &Desk, format: Format, file: Option<PathBuf>) -> Result<Ending, Failure> {
    let library = desk.library().await?;
    let format = match format {
        Format::Markdown => "markdown",
        Format::Csv => "csv",
    };
    let text = library.export_highlights(String::new(), format).await?;
    write_to(desk, file.as_deref(), &text)?;
    if let Some(file) = file.filter(|_| !desk.is_json) {
        desk.say(&format!("Written to {}.", file.display()))?;
    }
    Ok(Ending::Done)
}
