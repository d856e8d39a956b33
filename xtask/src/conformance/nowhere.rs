//! A trip packed from the made-up web and the magazine, read in the real window where there is no network.

use super::tally::Tally;
use super::web::{Web, compiled};
use super::{Bench, fresh_folder, json, printed_well};
use crate::demo::{RunningPress, layover};
use crate::process::{Outcome, built, cargo, program};
use crate::{system, ui};
use std::path::Path;

/// The feeds of the made-up web that are taken, of fifty stories each.
const FEEDS: usize = 4;
const LEAST_STORIES: f64 = 150.0;
const PLACES: [&str; 3] = ["nothing", "silence", "portal"];

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    ui::install()?;
    ui::build()?;
    cargo(&["build", "--workspace", "--bins", "--locked"]).run()?;
    let library = bench.work.join("nowhere-library");
    pack(bench, &library, tally)?;
    for place in PLACES {
        let reader = built("layover-nowhere").to_string_lossy().into_owned();
        let folder = library.to_string_lossy();
        let screen = ["--", "xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", &reader, &folder, place];
        let read = program("dbus-run-session", &screen)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
            .run();
        tally.exactly(&format!("nowhere: read in “{place}”"), &read.is_ok(), &true);
    }
    Ok(())
}

/// A trip of everything there is, made ready while both webs are up; after this neither is.
fn pack(bench: &Bench<'_>, library: &Path, tally: &mut Tally) -> Outcome {
    let list = bench.work.join("nowhere.opml");
    let web = Web::serve(&compiled(&bench.shared.join("corpus/corpus.rs"), &bench.work)?, FEEDS, &list)?;
    let press = RunningPress::start(&["--stories", "60"])?;
    fresh_folder(library)?;
    layover(library, &["allow", "127.0.0.0/8"])?;
    layover(library, &["import", &list.to_string_lossy()])?;
    layover(library, &["subscribe", &press.address])?;
    layover(library, &["sync", "--pictures", "none"])?;
    let plan = [
        "trip",
        "new",
        "Andes",
        "--leaves",
        "2099-12-03T09:00",
        "--days",
        "9",
        "--hours",
        "99",
        "--take",
        "all",
    ];
    layover(library, &plan)?;
    layover(library, &["trip", "ready", "Andes"])?;
    let folder = library.to_string_lossy();
    let shown = printed_well(built("layover"), &["--library", &folder, "--json", "trip", "show", "Andes"])?;
    let readiness = json(&shown)?["line"]["readiness"].clone();
    tally.at_least(
        "nowhere: stories of the trip",
        readiness["stories"].as_f64().unwrap_or_default(),
        LEAST_STORIES,
    );
    tally
        .figure("nowhere: what the trip says", readiness["sentence"].as_str().unwrap_or_default().to_owned());
    drop((web, press));
    Ok(())
}
