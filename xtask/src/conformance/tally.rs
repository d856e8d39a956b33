//! Figures and their floors.

use super::Floors;
use crate::process::Outcome;
use std::fmt::Display;

/// A longer value is not printed when it is right.
const LONG: usize = 10;

/// Every figure so far that does not reach its floor.
#[derive(Default)]
pub struct Tally {
    short: Vec<String>,
}

impl Tally {
    /// A share that must reach its floor.
    pub fn at_least(&mut self, what: &str, got: f64, floor: f64) {
        self.line(what, &shown(got), &format!("at least {floor}"), got >= floor);
    }

    /// A share that must not be above its ceiling.
    pub fn at_most(&mut self, what: &str, got: f64, ceiling: f64) {
        self.line(what, &shown(got), &format!("at most {ceiling}"), got <= ceiling);
    }

    /// A figure that must be just that.
    pub fn exactly<T: Display + PartialEq>(&mut self, what: &str, got: &T, wanted: &T) {
        let (got_words, wanted_words) = (got.to_string(), wanted.to_string());
        if got == wanted && wanted_words.len() > LONG {
            return self.line(what, "as stated", "as stated", true);
        }
        self.line(what, &got_words, &wanted_words, got == wanted);
    }

    /// A figure without a floor.
    pub fn figure(&mut self, what: &str, got: impl Display) {
        println!("   {what:<46} {got}");
    }

    fn line(&mut self, what: &str, got: &str, floor: &str, is_well: bool) {
        let mark = if is_well { "" } else { "   << not reached" };
        println!("   {what:<46} {got:>10}   floor: {floor}{mark}");
        if !is_well {
            self.short.push(format!("{what}: {got}, floor: {floor}"));
        }
    }

    /// Fails when a figure is short, where floors are committed.
    pub fn conclude(self, floors: Floors) -> Outcome {
        if self.short.is_empty() || floors == Floors::Shown {
            return Ok(());
        }
        Err(format!("{} figures do not reach their floors:\n  {}", self.short.len(), self.short.join("\n  ")))
    }
}

/// Counts as counts, shares to four places.
fn shown(figure: f64) -> String {
    if figure.fract() == 0.0 && figure > 1.0 { format!("{figure:.0}") } else { format!("{figure:.4}") }
}
