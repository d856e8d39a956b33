//! The weather of a life: fair, or orders over pages, pictures and whole parts of the site, early (when the library
//! first syncs) or late (while the trip is made ready).

use super::path_of;
use crate::dice::Dice;
use layover_press::{Forecast, RunningPress, Weather};
use std::fmt;

/// How many lives of a hundred are fair.
const FAIR_PERCENT: u64 = 40;

/// All the weather of one life.
pub(super) struct Season {
    early: Vec<Forecast>,
    late: Vec<Forecast>,
}

impl Season {
    pub(super) fn of(dice: &mut Dice, press: &RunningPress) -> Self {
        let mut season = Self { early: Vec::new(), late: Vec::new() };
        if dice.percent(FAIR_PERCENT) {
            return season;
        }
        let truth = press.truth();
        let pages: Vec<String> = truth.stories.iter().map(|story| story.path.clone()).collect();
        let pictures: Vec<String> = truth
            .stories
            .iter()
            .flat_map(|story| story.hero.iter().chain(&story.pictures))
            .map(|picture| path_of(press, &picture.url))
            .collect();
        for _ in 0..dice.below(5) {
            let kinds: &[Weather] = if dice.percent(70) { &QUICK } else { &PASSING };
            season.early.extend(one(dice, &pages, kinds));
        }
        for _ in 0..dice.below(4) {
            season.late.extend(one(dice, &pages, &ANY));
        }
        for _ in 0..dice.below(7) {
            season.late.extend(one(dice, &pictures, &PICTURE));
        }
        if dice.percent(20) {
            let place = ["/media/", "/stories/", "/"].map(str::to_owned);
            season.late.extend(one(dice, &place, &EVERYWHERE));
        }
        season
    }

    pub(super) fn is_fair(&self) -> bool {
        self.early.iter().chain(&self.late).all(|one| matches!(one.weather, Weather::Slow(_)))
    }

    pub(super) fn early(&self, press: &RunningPress) {
        order(press, &self.early);
    }

    pub(super) fn late(&self, press: &RunningPress) {
        press.clear_weather();
        order(press, &self.late);
    }
}

impl fmt::Display for Season {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.early.is_empty() && self.late.is_empty() {
            return out.write_str("fair");
        }
        let list = |all: &[Forecast]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        write!(out, "early: {}; late: {}", list(&self.early), list(&self.late))
    }
}

fn order(press: &RunningPress, forecasts: &[Forecast]) {
    for one in forecasts {
        press.weather(&one.path, one.weather, one.times);
    }
}

/// Answered at once, so that a sync with the product's own patience does not take minutes.
const QUICK: [Weather; 6] = [
    Weather::Status(404),
    Weather::Status(410),
    Weather::Status(403),
    Weather::Status(500),
    Weather::Reset,
    Weather::Truncated,
];
const PASSING: [Weather; 3] = [Weather::Status(503), Weather::Reset, Weather::Slow(40)];
const ANY: [Weather; 11] = [
    Weather::Slow(60),
    Weather::NeverAnswers,
    Weather::Status(404),
    Weather::Status(500),
    Weather::Status(403),
    Weather::TooManyRequests(60),
    Weather::Reset,
    Weather::Truncated,
    Weather::RedirectLoop,
    Weather::CaptivePortal,
    Weather::Huge,
];
const PICTURE: [Weather; 12] = [
    Weather::Slow(60),
    Weather::NeverAnswers,
    Weather::Status(404),
    Weather::Status(503),
    Weather::Status(451),
    Weather::TooManyRequests(60),
    Weather::Reset,
    Weather::Truncated,
    Weather::RedirectLoop,
    Weather::CaptivePortal,
    Weather::NotAPicture,
    Weather::HtmlInsteadOfFeed,
];
const EVERYWHERE: [Weather; 6] = [
    Weather::Status(503),
    Weather::Reset,
    Weather::CaptivePortal,
    Weather::CaptiveRedirect,
    Weather::TooManyRequests(60),
    Weather::Slow(30),
];

/// Half of it passes after a few answers.
fn one(dice: &mut Dice, places: &[String], kinds: &[Weather]) -> Option<Forecast> {
    let path = dice.pick(places)?.clone();
    let weather = *dice.pick(kinds)?;
    let times = dice.percent(50).then(|| 1 + dice.below(2));
    Some(Forecast { path, weather, times })
}
