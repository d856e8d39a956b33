//! `layover export`.

mod pdf;

use crate::desk::{Desk, escaped, write_to};
use crate::ending::{Ending, Failure};
use crate::story;
use crate::verbs::what::Chosen;
use clap::Args;
use layover_app::contract::{ExportForm, ExportWhat, Exported, ListFilter, Scope};
use layover_app::{ExportOrder, ExportPlace, Library};
use serde_json::json;
use std::io;
use std::path::{Path, PathBuf};

const ABOUT: &str = "Without a form, subscriptions are written as OPML. A form (--epub, --html, --markdown, --pdf) writes the stories
that are named, or the saved ones when none are. FILE may be a folder: the name is then made of the title.

PDF is made without a dialog on Linux alone, by the window's program and its web-view, and needs a display (one in
memory does: xvfb-run layover export --pdf …). On macOS and Windows open the story, choose Print… and \"Save as PDF\" in
the system's own dialog.

--saved FOLDER writes every saved story in an open form that needs no Layover to be read; run again, it writes only
what has changed. --saved FILE.json, or --saved alone, writes them as one JSON array.

Exit codes as everywhere: 0 done, 1 failed (nothing is left half-written), 2 not understood, 4 nothing found.";

/// What to write out, in which form, and where to.
#[derive(Args)]
#[command(after_help = ABOUT)]
pub struct Export {
    /// Subscriptions as OPML.
    #[arg(long, group = "form")]
    opml: bool,
    /// An e-book (EPUB 3).
    #[arg(long, group = "form")]
    epub: bool,
    /// One HTML file with its pictures in it.
    #[arg(long, group = "form")]
    html: bool,
    /// A folder of Markdown with its pictures.
    #[arg(long, group = "form")]
    markdown: bool,
    /// PDF, on Linux.
    #[arg(long, group = "form")]
    pdf: bool,
    #[command(flatten)]
    chosen: Chosen,
    /// Saved stories.
    #[arg(long, group = "what")]
    saved: bool,
    /// Write to the e-reader's folder (an e-book when no form is said).
    #[arg(long, conflicts_with_all = ["file", "pdf"])]
    to_reader: bool,
    /// Remember where the e-reader's books lie.
    #[arg(long, value_name = "FOLDER", exclusive = true)]
    set_reader: Option<PathBuf>,
    /// Replace what is there already.
    #[arg(long)]
    force: bool,
    /// The file or folder to write; standard output without it, for OPML and JSON.
    file: Option<PathBuf>,
}

impl Export {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if let Some(folder) = &self.set_reader {
            return set_reader(desk, &library, folder).await;
        }
        if let Some(form) = self.form() {
            return self.stories(desk, &library, form).await;
        }
        if self.pdf {
            return self.print(desk, &library).await;
        }
        match (self.saved, &self.file) {
            (true, Some(folder)) if is_folder(folder) => saved_folder(desk, &library, folder.clone()).await,
            (true, _) => self.text(desk, &saved(&library).await?),
            (false, _) if self.chosen.what(&library).await?.is_some() => {
                Err(Failure::Usage("say in which form: --epub, --html, --markdown or --pdf".to_owned()))
            }
            (false, _) => self.text(desk, &library.export_opml().await?),
        }
    }

    fn form(&self) -> Option<ExportForm> {
        match (self.epub, self.html, self.markdown) {
            (true, _, _) => Some(ExportForm::Epub),
            (_, true, _) => Some(ExportForm::Html),
            (_, _, true) => Some(ExportForm::Markdown),
            _ => self.to_reader.then_some(ExportForm::Epub),
        }
    }

    async fn what(&self, library: &Library) -> Result<ExportWhat, Failure> {
        let saved = ListFilter { scope: Scope::Saved, ..ListFilter::default() };
        Ok(self.chosen.what(library).await?.unwrap_or(ExportWhat::List { filter: saved }))
    }

    async fn stories(&self, desk: &Desk, library: &Library, form: ExportForm) -> Result<Ending, Failure> {
        let to = match &self.file {
            _ if self.to_reader => ExportPlace::Reader,
            Some(path) if path.is_dir() && form != ExportForm::Markdown => ExportPlace::Folder(path.clone()),
            Some(path) => ExportPlace::Path(path.clone()),
            None => ExportPlace::Folder(PathBuf::from(".")),
        };
        let what = self.what(library).await?;
        let order = ExportOrder { what, form, to, replaces: self.force };
        told(desk, &library.export(order).await?)
    }

    async fn print(&self, desk: &Desk, library: &Library) -> Result<Ending, Failure> {
        let what = self.what(library).await?;
        let Some(path) = &self.file else {
            return Err(Failure::Usage("say which file the PDF shall be".to_owned()));
        };
        told(desk, &pdf::write(library, what, path, self.force).await?)
    }

    fn text(&self, desk: &Desk, text: &str) -> Result<Ending, Failure> {
        let to_file = self.file.as_deref().filter(|path| *path != Path::new("-"));
        if let Some(path) = to_file {
            if !self.force && path.exists() {
                let there = path.display().to_string();
                return Err(layover_app::AppError::FileThere(there).into());
            }
            Library::write_file(path, self.force, text.as_bytes())?;
            if !desk.is_json {
                desk.say(&format!("Written to {}.", path.display()))?;
            }
            return Ok(Ending::Done);
        }
        write_to(desk, None, text)?;
        Ok(Ending::Done)
    }
}

/// Whether a name means a folder of saved stories: one that is there, or one without the ending of a file.
fn is_folder(path: &Path) -> bool {
    path != Path::new("-") && (path.is_dir() || (!path.is_file() && path.extension().is_none()))
}

fn told(desk: &Desk, exported: &Exported) -> Result<Ending, Failure> {
    desk.answer(exported, &exported.sentence)?;
    Ok(Ending::Done)
}

async fn set_reader(desk: &Desk, library: &Library, folder: &Path) -> Result<Ending, Failure> {
    let mut settings = library.settings().await?;
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    settings.reader_folder = folder.display().to_string();
    library.set_settings(settings).await?;
    let sentence = format!("Books for the e-reader are written to {}.", folder.display());
    desk.answer(&json!({ "readerFolder": folder.display().to_string(), "sentence": sentence }), &sentence)?;
    Ok(Ending::Done)
}

async fn saved_folder(desk: &Desk, library: &Library, folder: PathBuf) -> Result<Ending, Failure> {
    let written = library.export_saved(folder.clone()).await?;
    let sentence = written.sentence(&folder);
    let mut value = serde_json::to_value(written).map_err(io::Error::from)?;
    value["path"] = folder.display().to_string().into();
    value["sentence"] = sentence.clone().into();
    desk.answer(&value, &sentence)?;
    Ok(Ending::Done)
}

async fn saved(library: &Library) -> Result<String, Failure> {
    let filter = ListFilter { scope: Scope::Saved, ..ListFilter::default() };
    let mut stories = Vec::new();
    for id in library.story_ids(filter).await? {
        stories.push(story::Whole::from(library.story_text(id.0).await?));
    }
    let text = serde_json::to_string_pretty(&stories).map_err(io::Error::from)?;
    Ok(escaped(&text).into_owned() + "\n")
}
