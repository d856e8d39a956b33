//! What a profile may say. A profile may come from a stranger: it speaks of its own hosts alone, names no address that
//! is none, and costs no page more than a walk over it.

use std::collections::BTreeSet;

use crate::device::is_device;

use super::fault::Step::{self, Key, Nth};
use super::fault::{Places, ProfileError};
use super::{Fault, PROFILE_BYTES_MAX, Profile, addresses, hosts, language, selector, shelf};

/// Whose profile is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// One that comes with Layover.
    Layovers,
    /// A reader's.
    Own,
}

/// Most entries of any list in a profile.
const LISTED_MAX: usize = 200;
/// Most hosts of one publication.
const HOSTS_MAX: usize = 20;
/// Most selectors, of all lists together: each is a walk over a page.
const SELECTORS_MAX: usize = 100;
const SLUG_MAX: usize = 60;
/// The file of this name is Layover's own.
const TAKEN: &str = "catalogue";
/// A headline's beginning shorter than this would be that of any story.
const BEGINNING_MIN: usize = 4;

pub(super) fn read(toml: &str, whose: Whose) -> Result<Profile, ProfileError> {
    if toml.len() > PROFILE_BYTES_MAX {
        let sentence =
            format!("the file has {} bytes; a profile has at most {PROFILE_BYTES_MAX}", toml.len());
        return Err(ProfileError::one(1, "", sentence));
    }
    let profile: Profile = toml::from_str(toml).map_err(|error| ProfileError::of_toml(&error, toml))?;
    let Some(places) = Places::read(toml) else { return Ok(profile) };
    let mut check = Check { profile: &profile, places, faults: Vec::new() };
    check.all(whose);
    let mut faults = check.faults;
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(profile) } else { Err(ProfileError { faults }) }
}

struct Check<'a> {
    profile: &'a Profile,
    places: Places<'a>,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn all(&mut self, whose: Whose) {
        self.masthead();
        if whose == Whose::Own {
            self.stands_in();
        }
        self.hosts();
        self.forms();
        self.feeds();
        self.sections();
        self.series();
        self.selectors();
        self.tests();
    }

    fn fault(&mut self, steps: &[Step], sentence: String) {
        self.faults.push(self.places.fault(steps, sentence));
    }

    fn words(&mut self, key: &'static str, said: &str, most: usize, is_needed: bool) {
        let count = said.chars().count();
        if let Some(odd) = said.chars().find(|letter| letter.is_control()) {
            let sentence = match odd {
                '\n' | '\r' => "has a line break in it; it is one line".to_owned(),
                '\t' => "has a tab in it; write a blank in its place".to_owned(),
                odd => format!(
                    "has a control character in it (U+{:04X}), which nobody sees; take it out",
                    u32::from(odd)
                ),
            };
            self.fault(&[Key(key)], sentence);
        } else if count > most || is_needed && said.trim().is_empty() {
            let least = if is_needed { "1" } else { "0" };
            self.fault(&[Key(key)], format!("has {count} letters; it is one line of {least} to {most}"));
        }
    }

    fn masthead(&mut self) {
        let profile = self.profile;
        self.words("name", &profile.name, 120, true);
        self.words("description", &profile.description, 400, false);
        self.words("field", &profile.field, 40, false);
        self.language(&profile.language);
        self.words("licence", profile.licence.as_deref().unwrap_or_default(), 120, false);
        self.words("attribution", profile.attribution.as_deref().unwrap_or_default(), 400, false);
        self.slug(&[Key("slug")], &profile.slug);
        if profile.slug == TAKEN || is_device(&profile.slug) {
            self.fault(&[Key("slug")], format!("{:?} is taken; choose another", profile.slug));
        }
        self.own_address(&[Key("site")], &profile.site);
    }

    fn language(&mut self, tag: &str) {
        if let Some(sentence) = language::fault(tag) {
            self.fault(&[Key("language")], sentence);
        }
    }

    fn slug(&mut self, steps: &[Step], slug: &str) {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_edge = slug.starts_with('-') || slug.ends_with('-');
        if slug.is_empty() || slug.len() > SLUG_MAX || is_edge || !slug.bytes().all(is_plain) {
            let allowed = format!("small letters, digits and hyphens inside, {SLUG_MAX} at most");
            self.fault(steps, format!("{slug:?} is no slug: {allowed}"));
        }
    }

    /// A reader's profile called as one of Layover's is about the same site: else it would be put to another's pages.
    fn stands_in(&mut self) {
        let profile = self.profile;
        let known = shelf::builtin().iter().find(|known| known.slug == profile.slug);
        if let Some(known) = known.filter(|known| !known.shares_a_host(profile)) {
            let hosts = known.hosts.join(", ");
            let sentence = format!(
                "{:?} is the slug of a profile that comes with Layover, for {hosts}; choose another",
                profile.slug
            );
            self.fault(&[Key("slug")], sentence);
        }
    }

    fn hosts(&mut self) {
        let hosts = &self.profile.hosts;
        if hosts.is_empty() || hosts.len() > HOSTS_MAX {
            self.fault(&[Key("hosts")], format!("has {}; 1 to {HOSTS_MAX} are listed", hosts.len()));
        }
        for (index, host) in hosts.iter().enumerate().filter(|(_, host)| !hosts::is_plausible(host)) {
            let allowed = "write it as in an address, in small letters, without www., scheme, port and path: \"example.org\"";
            self.fault(&[Key("hosts"), Nth(index)], format!("{host:?} is no host; {allowed}"));
        }
    }

    fn address(&mut self, steps: &[Step], url: &str) -> bool {
        let is_web = hosts::is_web(url);
        if !is_web {
            self.fault(
                steps,
                format!("{url:?} is no web address; it begins with https:// or http:// and a host"),
            );
        }
        is_web
    }

    /// An address on one of the profile's hosts: it says nothing of any other's.
    fn own_address(&mut self, steps: &[Step], url: &str) {
        if self.address(steps, url) && !self.profile.is_at(url) {
            let hosts = self.profile.hosts.join(", ");
            self.fault(steps, format!("{url:?} lies on none of the profile's hosts ({hosts})"));
        }
    }

    fn forms(&mut self) {
        let profile = self.profile;
        let stories = (&profile.address_forms, "address_forms", addresses::PLACES.as_slice());
        let people = (&profile.contributor_pages, "contributor_pages", &addresses::PLACES[..1]);
        for (forms, key, places) in [stories, people] {
            self.not_too_many(key, forms.len());
            for (index, form) in forms.iter().enumerate() {
                let Some(mistake) = addresses::mistake(form, places) else { continue };
                let allowed = places.join(", ");
                let sentence = format!(
                    "the form {form:?} {mistake}; a form begins with /, has {{slug}} once, and knows {allowed}"
                );
                self.fault(&[Key(key), Nth(index)], sentence);
            }
        }
    }

    fn not_too_many(&mut self, key: &'static str, count: usize) {
        if count > LISTED_MAX {
            self.fault(&[Key(key)], format!("has {count} entries; {LISTED_MAX} at most"));
        }
    }

    fn feeds(&mut self) {
        let profile = self.profile;
        self.not_too_many("feeds", profile.feeds.len());
        for (index, feed) in profile.feeds.iter().enumerate() {
            let at = |key| [Key("feeds"), Nth(index), Key(key)];
            self.address(&at("url"), &feed.url);
            self.listed(&at("section"), feed.section.as_ref());
        }
    }

    /// A section that is named is one of those listed.
    fn listed(&mut self, steps: &[Step], section: Option<&String>) {
        let sections = &self.profile.sections;
        if let Some(section) = section.filter(|name| sections.iter().all(|known| known.slug != **name)) {
            let known: Vec<&str> = sections.iter().map(|known| known.slug.as_str()).collect();
            let known = if known.is_empty() { "none is listed".to_owned() } else { known.join(", ") };
            self.fault(steps, format!("there is no section {section:?} ({known})"));
        }
    }

    fn sections(&mut self) {
        let profile = self.profile;
        self.not_too_many("sections", profile.sections.len());
        let mut seen = BTreeSet::new();
        for (index, section) in profile.sections.iter().enumerate() {
            let at = |key| [Key("sections"), Nth(index), Key(key)];
            self.slug(&at("slug"), &section.slug);
            self.named(&at("name"), &section.name);
            if !seen.insert(&section.slug) {
                self.fault(&at("slug"), format!("{:?} is listed twice", section.slug));
            }
            if let Some(address) = &section.address {
                self.own_address(&at("address"), address);
            }
        }
    }

    fn named(&mut self, steps: &[Step], name: &str) {
        if name.trim().is_empty() || name.chars().count() > 120 || name.chars().any(char::is_control) {
            self.fault(steps, "is no name: one line of 1 to 120 letters".to_owned());
        }
    }

    fn series(&mut self) {
        let profile = self.profile;
        self.not_too_many("series", profile.series.len());
        let mut seen = BTreeSet::new();
        for (index, series) in profile.series.iter().enumerate() {
            let at = |key| [Key("series"), Nth(index), Key(key)];
            self.slug(&at("slug"), &series.slug);
            self.named(&at("name"), &series.name);
            if !seen.insert(&series.slug) {
                self.fault(&at("slug"), format!("{:?} is listed twice", series.slug));
            }
            let ways = [&series.title, &series.tag, &series.section].into_iter().flatten();
            if ways.count() != 1 {
                let allowed = "exactly one of title, tag and section says which stories are its parts";
                self.fault(&[Key("series"), Nth(index)], format!("{:?}: {allowed}", series.slug));
            }
            if series.title.as_ref().is_some_and(|beginning| beginning.trim().chars().count() < BEGINNING_MIN)
            {
                let sentence =
                    format!("is too short: the beginning of a headline, {BEGINNING_MIN} letters at least");
                self.fault(&at("title"), sentence);
            }
            if series.tag.as_ref().is_some_and(|tag| tag.trim().is_empty()) {
                self.fault(&at("tag"), "is empty: the label its stories carry".to_owned());
            }
            self.listed(&at("section"), series.section.as_ref());
        }
    }

    fn selectors(&mut self) {
        let all: usize = self.profile.page.lists().iter().map(|(_, selectors)| selectors.len()).sum();
        if all > SELECTORS_MAX {
            self.fault(&[Key("page")], format!("has {all} selectors; {SELECTORS_MAX} at most"));
        }
        for (key, selectors) in self.profile.page.lists() {
            for (index, text) in selectors.iter().enumerate() {
                let Some(mistake) = selector::mistake(text) else { continue };
                let sentence = format!("{text:?} {mistake}; {}", selector::ALLOWED);
                self.fault(&[Key("page"), Key(key), Nth(index)], sentence);
            }
        }
    }

    fn tests(&mut self) {
        let profile = self.profile;
        self.not_too_many("tests", profile.tests.len());
        for (index, test) in profile.tests.iter().enumerate() {
            let at = |key| [Key("tests"), Nth(index), Key(key)];
            self.listed(&at("section"), test.section.as_ref());
            if let Some(slug) = test
                .series
                .as_ref()
                .filter(|slug| !slug.is_empty() && profile.series.iter().all(|series| series.slug != **slug))
            {
                self.fault(&at("series"), format!("there is no series {slug:?}"));
            }
            if !test.is_something() {
                let sentence = format!("the test of {:?} expects nothing: it could not fail", test.address);
                self.fault(&at("address"), sentence);
            } else if test.html.is_none() && test.is_about_page() {
                let sentence =
                    format!("the test of {:?} expects something of a page it does not hold", test.address);
                self.fault(&at("address"), sentence);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_slugs_are_refused() {
        let profile = |slug: &str| {
            format!(
                "name = \"The Quay\"\nslug = \"{slug}\"\nsite = \"https://quay.example/\"\nhosts = [\"quay.example\"]"
            )
        };
        for slug in ["catalogue", "con", "com0", "lpt9", "com²", "conin$"] {
            let refused = read(&profile(slug), Whose::Own);
            let said = refused.err().map(|error| error.faults).unwrap_or_default();
            assert!(said.iter().any(|fault| fault.sentence.contains("is taken")), "{slug}: {said:?}");
        }
        assert!(read(&profile("the-quay"), Whose::Own).is_ok());
    }
}
