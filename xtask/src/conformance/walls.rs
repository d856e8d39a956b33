//! Every attack vector against the sanitiser alone and against the frame alone, in the system's web-view.

use super::Bench;
use super::tally::Tally;
use crate::process::{Outcome, built, program};
use crate::system;

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let vectors = bench.shared.join("xss/vectors.jsonl");
    let walls = built("layover-walls").to_string_lossy().into_owned();
    let screen = ["--", "xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", &walls, &vectors.to_string_lossy()];
    let held = program("dbus-run-session", &screen)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
        .run();
    tally.exactly("walls: the sanitiser alone and the frame alone hold", &held.is_ok(), &true);
    Ok(())
}
