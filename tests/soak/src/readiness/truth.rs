//! What the press knows: which answers it gave whole, and which not. Independent of everything Layover writes down.

use super::said;
use layover_app::Library;
use layover_app::contract::{Shortfall, TripPage};
use layover_press::{RequestRecord, RunningPress, TrueStory};
use std::collections::{BTreeMap, BTreeSet};

/// How asking for one path went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Went {
    /// Never asked for.
    Unasked,
    /// Answered whole, each time it was asked in another size as well.
    Whole,
    /// Never answered whole.
    Never,
    /// Whole in one size, not in another.
    Mixed,
}

/// The record of a life.
pub(super) struct Known {
    stories: Vec<TrueStory>,
    /// By path, each query it was asked with and whether that was answered whole once.
    asked: BTreeMap<String, BTreeMap<String, bool>>,
    origin: String,
    /// The press asked to be left alone: what was not asked after that is no fault.
    wanted_rest: bool,
}

impl Known {
    pub(super) fn of(press: &RunningPress) -> Self {
        let mut asked: BTreeMap<String, BTreeMap<String, bool>> = BTreeMap::new();
        let records = press.requests();
        for record in &records {
            let is_whole = asked.entry(record.path.clone()).or_default().entry(record.query.clone());
            *is_whole.or_default() |= was_whole(record);
        }
        Self {
            stories: press.truth().stories,
            asked,
            origin: press.url("").trim_end_matches('/').to_owned(),
            // RFC 6585 §4 and RFC 9110 §15.6.4: too many requests, and a server that cannot answer for the moment.
            wanted_rest: records.iter().any(|record| matches!(record.status, 429 | 503)),
        }
    }

    fn went(&self, address: &str) -> Went {
        let path = address.strip_prefix(&self.origin).unwrap_or(address);
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let Some(asked) = self.asked.get(path) else { return Went::Unasked };
        match (asked.values().any(|whole| *whole), asked.values().all(|whole| *whole)) {
            (_, true) => Went::Whole,
            (true, false) => Went::Mixed,
            (false, _) => Went::Never,
        }
    }

    /// Every failure named is real, and every real failure is named.
    pub(super) async fn hold_against(&self, library: &Library, page: &TripPage) -> Result<(), String> {
        for story in &page.stories {
            let text = library.story_text(story.row.id).await.map_err(said)?;
            let address = text.url.unwrap_or_default();
            let folded = |address: &str| address.trim_end_matches('/').to_owned();
            let truth = self
                .stories
                .iter()
                .find(|one| [&one.url, &one.old_url].into_iter().any(|own| folded(own) == folded(&address)));
            // The handbook is not printed by the press.
            let Some(truth) = truth else { continue };
            let named = page.line.readiness.shortfalls.iter().find(|one| one.story == story.row.id);
            let lacks_text = story.row.completeness.text != "full";
            self.hold_text(truth, lacks_text, named)?;
            self.hold_pictures(truth, story.row.completeness.pictures_total, lacks_text, named)?;
        }
        Ok(())
    }

    fn hold_text(
        &self,
        truth: &TrueStory,
        lacks_text: bool,
        named: Option<&Shortfall>,
    ) -> Result<(), String> {
        if lacks_text && named.is_none() {
            return Err(format!("“{}” has no whole text, and nobody says so", truth.title));
        }
        let pages: Vec<Went> = [&truth.url, &truth.old_url]
            .into_iter()
            .map(|address| self.went(address))
            .filter(|went| *went != Went::Unasked)
            .collect();
        let later_parts = self.asked.iter().filter(|(path, _)| {
            path.strip_prefix(&truth.path).is_some_and(|rest| rest.trim_matches('/').parse::<u32>().is_ok())
        });
        let failed_parts = later_parts.filter(|(_, asked)| !asked.values().any(|whole| *whole)).count();
        let came = pages.contains(&Went::Whole) && failed_parts == 0;
        if lacks_text && came {
            return Err(format!(
                "“{}” is said to lack its text, and its page came whole: {named:?}",
                truth.title
            ));
        }
        if lacks_text && pages.is_empty() && !self.wanted_rest {
            return Err(format!("“{}” lacks its text, and its page was never asked for", truth.title));
        }
        Ok(())
    }

    fn hold_pictures(
        &self,
        truth: &TrueStory,
        total: u32,
        lacks_text: bool,
        named: Option<&Shortfall>,
    ) -> Result<(), String> {
        if total == 0 {
            return Ok(());
        }
        let pictures: BTreeSet<&str> =
            truth.hero.iter().chain(&truth.pictures).map(|picture| picture.url.as_str()).collect();
        let went: Vec<Went> = pictures.iter().map(|address| self.went(address)).collect();
        let never = went.iter().filter(|went| **went == Went::Never).count();
        let unasked = went.iter().filter(|went| **went == Went::Unasked).count();
        let mixed = went.iter().filter(|went| **went == Went::Mixed).count();
        let says = named.map(|one| one.sentence.as_str()).unwrap_or_default();
        let is_named = says.contains("missing:");
        if never > 0 && !is_named && !lacks_text {
            return Err(format!("“{}” lacks {never} pictures, and nobody says so: {says}", truth.title));
        }
        if is_named && never == 0 && mixed == 0 && (unasked == 0 || !self.wanted_rest) {
            return Err(format!(
                "“{}” is said to lack pictures, and each came that was asked for ({unasked} were not): {says}",
                truth.title
            ));
        }
        Ok(())
    }
}

/// Answered with what it should be, all of it.
fn was_whole(record: &RequestRecord) -> bool {
    let is_fair = record.weather.is_empty() || record.weather.starts_with("Slow");
    is_fair && matches!(record.status, 200 | 206)
}
