//! The words of the command line. What each verb takes stands beside what it does, in `verbs` and `bench`.

use crate::bench::{Byline, Clean, Extract, Parse};
use crate::verbs::{
    Airplane, Allow, Audio, Changes, Cite, Complete, Contributors, Doctor, Edition, Export, FollowVerb,
    Following, Front, Highlight, Highlights, Import, List, Log, MarkRead, MarkUnread, Open, OpenPack, Pack,
    Pictures, Profile, Queue, Read, Room, Save, Search, Series, Settings, Subscribe, Sync, Trip, UndoVerb,
    Unsubscribe, Views,
};
use clap::{Parser, Subcommand};
use std::path::PathBuf;

const EXIT_CODES: &str = "Exit codes:
  0  done
  1  failed; nothing was changed unless the message says so
  2  the command line was not understood
  3  partly done: some sources did not answer, or an address is kept until there is a network, or a trip lacks something
  4  nothing found

With --json, answers are JSON on standard output and errors are {\"error\":{\"code\",\"sentence\"}} on standard error.";

/// Layover: read the publications and the people you follow, with no network at all.
#[derive(Parser)]
#[command(name = "layover", version, after_help = EXIT_CODES, arg_required_else_help = true)]
pub struct Arguments {
    /// The library's folder; without it, the one where this system keeps it.
    #[arg(long, global = true, value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// Print JSON in place of text.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What can be done.
#[derive(Subcommand)]
pub enum Verb {
    /// Subscribe to sites, sections or feeds by their addresses.
    Subscribe(Subscribe),
    /// Unsubscribe from a publication; its saved stories stay. Or let go of an address that waits.
    Unsubscribe(Unsubscribe),
    /// Fetch what is new; ends when text and index are whole.
    Sync(Sync),
    /// List stories, sections or publications.
    List(List),
    /// Print a story and mark it read.
    Read(Read),
    /// Mark stories read: one by one, a whole list, or what stands above, below or is older.
    MarkRead(MarkRead),
    /// Mark stories unread again.
    MarkUnread(MarkUnread),
    /// Save a story, or fetch and save any page.
    Save(Save),
    /// Fetch what stories lack: their text and all their pictures, whatever the settings say.
    Complete(Complete),
    /// Keep the sound or film a story attaches.
    Audio(Audio),
    /// Show, add, fetch or remove addresses that wait for a network.
    Queue(Queue),
    /// Print the front page: of the library, or of one publication.
    Front(Front),
    /// List who writes here, or show one contributor.
    Contributors(Contributors),
    /// Follow a contributor, section, series or publication.
    Follow(FollowVerb),
    /// Follow something no more.
    Unfollow(FollowVerb),
    /// Show what is followed and its newest stories.
    Following(Following),
    /// Take back the newest act: a merge, a split, a follow, a mark, a save and the like. Once more, the one before it.
    Undo(UndoVerb),
    /// List series, or the parts of one.
    Series(Series),
    /// Search titles, contributors, sections and texts.
    Search(Search),
    /// List, keep and remove searches.
    Views(Views),
    /// Mark a passage of a story, or write a note to it.
    Highlight(Highlight),
    /// List, find, remove and write out what is marked.
    Highlights(Highlights),
    /// Plan trips, make them ready, check them without a network.
    Trip(Trip),
    /// Open every packed story as reading would, with no network.
    Airplane(Airplane),
    /// Print a story as a citation.
    Cite(Cite),
    /// Show what a story's source changed in it.
    Changes(Changes),
    /// Take in a subscription list (OPML).
    Import(Import),
    /// Write out subscriptions, or stories as an e-book, HTML, Markdown or PDF.
    Export(Export),
    /// List, make and show editions: finite, dated sets of stories.
    Edition(Edition),
    /// Write stories into one file for another Layover.
    Pack(Pack),
    /// Take in a pack that somebody handed over.
    OpenPack(OpenPack),
    /// Open the door to hosts of the local network, or list where it is open.
    Allow(Allow),
    /// List, check, share and add profiles of publications.
    Profile(Profile),
    /// Show what takes how much room, or give more or less.
    Room(Room),
    /// Say whose pictures to fetch of a publication.
    Pictures(Pictures),
    /// Show, set, write out and take in settings.
    Settings(Settings),
    /// Show what Layover has been doing: syncs, what did not answer well, what was left alone and until when.
    Log(Log),
    /// Check database, index, files and sources.
    Doctor(Doctor),
    /// Open the window.
    Open(Open),
    /// Show what Layover makes of a feed.
    Parse(Parse),
    /// Clean HTML: standard input to standard output.
    Clean(Clean),
    /// Show what Layover makes of a page.
    Extract(Extract),
    /// Show whom Layover finds in printed bylines.
    Byline(Byline),
}
