//! A profile put to the tests its own file holds.

use std::fmt::Debug;

use super::fault::Places;
use super::fault::Step::{Key, Nth};
use super::{Expectation, Fault, Profile, shelf};
use crate::canonical::canonical;
use crate::page::{self, ExtractedPage, PageInput};
use crate::staging;

pub(super) fn run(profile: &Profile, toml: &str) -> Vec<Fault> {
    let Some(places) = Places::read(toml) else { return Vec::new() };
    shelf::with(profile, || {
        let tests = profile.tests.iter().enumerate();
        tests
            .flat_map(|(index, test)| {
                Trial { profile, places: &places, test, index, faults: Vec::new() }.run()
            })
            .collect()
    })
}

/// One test.
struct Trial<'a> {
    profile: &'a Profile,
    places: &'a Places<'a>,
    test: &'a Expectation,
    index: usize,
    faults: Vec<Fault>,
}

impl Trial<'_> {
    fn run(mut self) -> Vec<Fault> {
        let (profile, test) = (self.profile, self.test);
        let url = test.address.as_str();
        self.compare("canonical", test.canonical.as_ref(), &canonical(url).unwrap_or_default());
        self.compare("is_story", test.is_story.as_ref(), &profile.is_story(url));
        let person = profile.contributor_at(url).unwrap_or_default();
        self.compare("contributor", test.contributor.as_ref(), &person);
        let Some(html) = &test.html else {
            let section = profile.section_at(url).map(|section| section.slug.clone());
            self.compare("section", test.section.as_ref(), &section.unwrap_or_default());
            return self.faults;
        };
        let input = PageInput { bytes: html.as_bytes(), content_type: None, url, profile: Some(profile) };
        match page::extract(input) {
            Ok(page) => self.page(page),
            Err(error) => self.say("html", &format!("the page has no story: {error}")),
        }
        self.faults
    }

    fn page(&mut self, page: ExtractedPage) {
        let test = self.test;
        let lines: Vec<String> = page.text.lines().map(str::to_owned).collect();
        let names: Vec<String> = page.credits.iter().map(|credit| credit.name.clone()).collect();
        let section = page.sections.first().map(|section| section.slug.clone());
        self.compare("text", test.text.as_ref(), &lines);
        self.compare("dek", test.dek.as_ref(), &page.dek);
        self.compare("contributors", test.contributors.as_ref(), &names);
        self.compare("section", test.section.as_ref(), &section.unwrap_or_default());
        self.compare("next", test.next.as_ref(), &page.next_page.clone().unwrap_or_default());
        let story = staging::from_page(page, &test.address);
        self.compare(
            "series",
            test.series.as_ref(),
            &story.series.map(|series| series.slug).unwrap_or_default(),
        );
    }

    fn compare<T: PartialEq + Debug>(&mut self, what: &'static str, wanted: Option<&T>, got: &T) {
        if let Some(wanted) = wanted.filter(|wanted| *wanted != got) {
            self.say(what, &format!("is {got:?}, not {wanted:?}"));
        }
    }

    fn say(&mut self, what: &'static str, came: &str) {
        let steps = [Key("tests"), Nth(self.index), Key(what)];
        self.faults.push(self.places.fault(&steps, format!("{came} ({})", self.test.address)));
    }
}
