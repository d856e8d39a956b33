//! `layover profile`: what is known of publications' sites beforehand, and the reader's own additions to it.

use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure};
use crate::paper;
use clap::{Args, Subcommand};
use layover_app::contract::{ProfileCheck, ProfileItem};
use std::path::{Path, PathBuf};

/// Profiles of publications.
#[derive(Args)]
pub struct Profile {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List profiles: your own, then those that come with Layover.
    List,
    /// Print a profile's file, to read or to share it.
    Show {
        /// Its slug.
        slug: String,
    },
    /// Check a profile and run the tests its file holds; no library is opened.
    Check {
        /// A file, or - for standard input.
        file: PathBuf,
    },
    /// Check a profile and put it into the library.
    Add {
        /// A file, or - for standard input.
        file: PathBuf,
    },
    /// Take a profile of your own out of the library; what you subscribed to stays.
    Remove {
        /// Its slug.
        slug: String,
    },
}

impl Profile {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        match self.what {
            What::List => list(desk).await,
            What::Show { slug } => {
                let text = desk.library().await?.profile_text(slug).await?;
                if desk.is_json {
                    desk.json(&text)?;
                } else {
                    desk.raw(&text)?;
                }
                Ok(Ending::Done)
            }
            What::Check { file } => {
                let check = checked(&file)?;
                tell(desk, &check)?;
                Ok(if check.faults.is_empty() { Ending::Done } else { Ending::Failed })
            }
            What::Add { file } => add(desk, &file).await,
            What::Remove { slug } => {
                let sentence = desk.library().await?.remove_profile(slug).await?;
                desk.answer(&serde_json::json!({ "sentence": sentence }), &sentence)?;
                Ok(Ending::Done)
            }
        }
    }
}

fn text_of(file: &Path) -> Result<String, Failure> {
    let name = file.display().to_string();
    // What is no plain file may never end. What cannot be looked at says so when it is read.
    if file != Path::new("-") && std::fs::metadata(file).is_ok_and(|about| !about.is_file()) {
        return Err(Failure::Document { name, reason: "it is no plain file".to_owned() });
    }
    String::from_utf8(bytes_of(file)?)
        .map_err(|_| Failure::Document { name, reason: "it is no text in UTF-8".to_owned() })
}

fn checked(file: &Path) -> Result<ProfileCheck, Failure> {
    let name = file
        .file_name()
        .map_or_else(|| "standard input".to_owned(), |name| name.to_string_lossy().into_owned());
    Ok(layover_app::check_profile(&name, &text_of(file)?))
}

fn tell(desk: &Desk, check: &ProfileCheck) -> Result<(), Failure> {
    if desk.is_json {
        return desk.json(check);
    }
    check.faults.iter().try_for_each(|fault| desk.say(&paper::wrapped(&fault.sentence, "")))?;
    desk.say(&check.sentence)
}

async fn add(desk: &Desk, file: &Path) -> Result<Ending, Failure> {
    let text = text_of(file)?;
    let added = desk.library().await?.add_profile(text).await?;
    let way =
        added.address.as_ref().map(|address| format!(" `layover subscribe {address}` subscribes to it."));
    desk.answer(&added, &format!("{}{}", added.sentence, way.unwrap_or_default()))?;
    Ok(Ending::Done)
}

async fn list(desk: &Desk) -> Result<Ending, Failure> {
    let known = desk.library().await?.profiles().await?;
    if desk.is_json {
        desk.json(&known)?;
    } else {
        known.profiles.iter().try_for_each(|profile| desk.say(&line(profile)))?;
        for fault in &known.faults {
            desk.say(&paper::wrapped(&format!("Left out: {}", fault.sentence), ""))?;
        }
    }
    Ok(if known.faults.is_empty() { Ending::Done } else { Ending::Partly })
}

fn line(profile: &ProfileItem) -> String {
    let whose = match (profile.is_own, profile.is_replaced) {
        (true, _) => ", your own",
        (false, true) => ", replaced by your own",
        (false, false) => "",
    };
    let licence = profile.licence.as_ref().map(|licence| format!(", {licence}")).unwrap_or_default();
    format!("{}  {} ({}{whose}{licence})", profile.slug, profile.name, profile.hosts.join(", "))
}
