//! The press as a program: prints its address and serves until it is ended, or prints its truth. Never decides
//! what the magazine says.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;
use layover_press::{Forecast, Press, PressError, PressOptions};

/// Serve The Long Meridian, a magazine of our own invention, on 127.0.0.1.
///
/// Weather is PATH=KIND or PATH=KIND*TIMES, for every path that begins so. Kinds: slow:MS, never-answers,
/// any status such as 404, 410, 500 or 503, 429:SECONDS, reset, truncated, redirect-loop, captive-portal,
/// captive-redirect, html-instead-of-feed, changed-guids, moved-feed, endless, huge, not-a-picture.
/// While it runs: /_ctl/weather?path=&kind=&times=, /_ctl/clear, /_ctl/edit?slug=, /_ctl/remove?slug=,
/// /_ctl/publish, /_ctl/requests, /_ctl/stats, /_ctl/forget, /_truth.json.
#[derive(Parser)]
#[command(name = "press", version)]
struct Arguments {
    #[command(flatten)]
    setup: Setup,
    #[command(subcommand)]
    order: Option<Order>,
}

#[derive(Args)]
struct Setup {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 0, global = true)]
    port: u16,
    /// Decides everything that looks random.
    #[arg(long, default_value_t = 1, global = true)]
    seed: u64,
    /// How many generated back issues to add, for load.
    #[arg(long, default_value_t = 0, global = true)]
    stories: usize,
    /// How many pictures stand in the text of each back issue, beside the one over it.
    #[arg(long, default_value_t = 0, global = true)]
    pictures: usize,
    /// How long every answer waits, in milliseconds.
    #[arg(long, default_value_t = 0, global = true)]
    latency_ms: u64,
    /// The instant the stories are dated from, RFC 3339; now if not given.
    #[arg(long, global = true)]
    now: Option<Timestamp>,
    /// How many of the newest stories wait for /_ctl/publish.
    #[arg(long, default_value_t = 0, global = true)]
    hold_back: usize,
    /// Weather from the start; may be given more than once.
    #[arg(long, value_name = "PATH=KIND*TIMES", global = true)]
    weather: Vec<Forecast>,
}

#[derive(Subcommand)]
enum Order {
    /// Print the truth about the magazine as JSON, and serve nothing.
    Truth,
}

impl Setup {
    fn options(self) -> PressOptions {
        PressOptions {
            port: self.port,
            seed: self.seed,
            back_issues: self.stories,
            pictures_each: self.pictures,
            latency: Duration::from_millis(self.latency_ms),
            now: self.now,
            held_back: self.hold_back,
            weather: self.weather,
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Press(#[from] PressError),
    #[error("press: cannot write to standard output: {0}")]
    Output(#[from] io::Error),
    #[error("press: cannot print the truth: {0}")]
    Truth(#[from] serde_json::Error),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let options = arguments.setup.options();
    let outcome = match arguments.order {
        Some(Order::Truth) => print_truth(&options),
        None => serve(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

fn print_truth(options: &PressOptions) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &Press::truth(options)?)?;
    writeln!(out)?;
    Ok(())
}

/// The first line on standard output is the address, and it stands there only once the press answers.
fn serve(options: &PressOptions) -> Result<(), Failure> {
    let press = Press::start(options)?;
    let mut out = io::stdout().lock();
    writeln!(out, "press: {}", press.url("/"))?;
    out.flush()?;
    press.wait();
    Ok(())
}
