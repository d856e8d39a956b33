//! `layover`: the same services as the window, from a terminal.
//!
//! Reads arguments, prints answers, and ends with an honest exit code. Decides nothing about feeds, stories or
//! storage, and links no web-view: `layover open` starts the window as a program of its own.

mod arguments;
mod bench;
mod desk;
mod ending;
mod find;
mod paper;
mod story;
mod verbs;

use arguments::{Arguments, Verb};
use clap::Parser;
use desk::Desk;
use ending::{Ending, Failure};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(refusal) => return ending::refused(&refusal),
    };
    let is_json = arguments.json;
    match run(arguments) {
        Ok(ending) => ending.into(),
        Err(failure) => ending::report(&failure, is_json),
    }
}

fn run(arguments: Arguments) -> Result<Ending, Failure> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::Threads)?;
    let desk = Desk::new(arguments.library, arguments.json);
    let ending = runtime.block_on(async {
        let ending = obey(arguments.verb, &desk).await;
        desk.close().await;
        ending
    });
    // A thread that still reads a hostile document must not keep the program from ending.
    runtime.shutdown_background();
    ending
}

async fn obey(verb: Verb, desk: &Desk) -> Result<Ending, Failure> {
    match verb {
        Verb::Subscribe(order) => order.run(desk).await,
        Verb::Unsubscribe(order) => order.run(desk).await,
        Verb::Sync(order) => order.run(desk).await,
        Verb::List(order) => order.run(desk).await,
        Verb::Read(order) => order.run(desk).await,
        Verb::MarkRead(order) => order.run(desk).await,
        Verb::MarkUnread(order) => order.run(desk).await,
        Verb::Save(order) => order.run(desk).await,
        Verb::Complete(order) => order.run(desk).await,
        Verb::Audio(order) => order.run(desk).await,
        Verb::Queue(order) => order.run(desk).await,
        Verb::Search(order) => order.run(desk).await,
        Verb::Front(order) => order.run(desk).await,
        Verb::Contributors(order) => order.run(desk).await,
        Verb::Follow(order) => order.run(desk).await,
        Verb::Unfollow(order) => order.undo(desk).await,
        Verb::Following(order) => order.run(desk).await,
        Verb::Undo(order) => order.run(desk).await,
        Verb::Series(order) => order.run(desk).await,
        Verb::Views(order) => order.run(desk).await,
        Verb::Trip(order) => order.run(desk).await,
        Verb::Airplane(order) => order.run(desk).await,
        Verb::Cite(order) => order.run(desk).await,
        Verb::Changes(order) => order.run(desk).await,
        Verb::Import(order) => order.run(desk).await,
        Verb::Export(order) => order.run(desk).await,
        Verb::Edition(order) => order.run(desk).await,
        Verb::Pack(order) => order.run(desk).await,
        Verb::OpenPack(order) => order.run(desk).await,
        Verb::Allow(order) => order.run(desk).await,
        Verb::Profile(order) => order.run(desk).await,
        Verb::Highlight(order) => order.run(desk).await,
        Verb::Highlights(order) => order.run(desk).await,
        Verb::Room(order) => order.run(desk).await,
        Verb::Pictures(order) => order.run(desk).await,
        Verb::Settings(order) => order.run(desk).await,
        Verb::Log(order) => order.run(desk).await,
        Verb::Doctor(order) => order.run(desk).await,
        Verb::Open(order) => order.run(desk).await,
        Verb::Parse(order) => order.run(desk).await,
        Verb::Clean(order) => order.run(desk),
        Verb::Extract(order) => order.run(desk).await,
        Verb::Byline(order) => order.run(desk),
    }
}
