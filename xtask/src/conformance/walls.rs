//! Every attack vector in the system's web-view: against the sanitiser alone and the frame alone, cleaned over and over, and
//! through every field of everything a library takes in.

use super::Bench;
use super::tally::Tally;
use crate::process::{Outcome, built, program};
use crate::system;

pub fn run(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let alone = look(bench, "walls");
    tally.exactly("walls: the sanitiser alone and the frame alone hold", &alone.is_ok(), &true);
    let again = look(bench, "again");
    tally.exactly("walls: what the web-view serialises is cleaned to the same", &again.is_ok(), &true);
    Ok(())
}

pub fn fields(bench: &Bench<'_>, tally: &mut Tally) -> Outcome {
    let held = look(bench, "fields");
    tally.exactly("fields: nothing acts that came in by any road", &held.is_ok(), &true);
    Ok(())
}

fn look(bench: &Bench<'_>, part: &str) -> Outcome {
    let vectors = bench.shared.join("xss/vectors.jsonl");
    let walls = built("layover-walls").to_string_lossy().into_owned();
    let screen =
        ["--", "xvfb-run", "-a", "-s", "-screen 0 1400x1000x24", &walls, &vectors.to_string_lossy(), part];
    program("dbus-run-session", &screen)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LAYOVER_DRIVER", system::driver().unwrap_or_default())
        .run()
}
