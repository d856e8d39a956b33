//! The reader's own profiles: files in the folder `profiles` of the library. They come from friends and from the web,
//! and a broken one never stops a library. Must never open the door to the local network, nor subscribe to anything.

mod folder;

use crate::contract::{ProfileAdded, ProfileCheck, ProfileFault, ProfileItem, Profiles, SourceHealth};
use crate::library::in_background;
use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with};
use crate::{AppError, Library, words};
use folder::Own;
use layover_content::profile::{self, Fault, Profile};
use std::path::Path;

impl Library {
    /// Every profile at hand, and the files that are left out.
    ///
    /// # Errors
    /// Never by a broken file; when an inner task ended early.
    pub async fn profiles(&self) -> Result<Profiles, AppError> {
        let (own, faults) = self.read_profiles().await?;
        let replaced = |known: &Profile| own.iter().any(|one| one.profile.shares_a_host(known));
        let builtin = profile::builtin().iter().map(|known| item(known, false, replaced(known)));
        let profiles = own.iter().map(|one| item(&one.profile, true, false)).chain(builtin).collect();
        Ok(Profiles { profiles, faults })
    }

    /// Checks a profile and puts it into the library's folder, in the place of an earlier one of that name.
    ///
    /// # Errors
    /// It is broken, does not do what its own tests say, is about a site another profile of the reader's is about, or
    /// could not be written; nothing was changed then.
    pub async fn add_profile(&self, toml: String) -> Result<ProfileAdded, AppError> {
        let folder = self.folder().to_path_buf();
        let (profile, replaced) = in_background(move || {
            let profile = sound(&toml)?;
            let replaced = folder::add(&folder, &profile, &toml)?;
            Ok((profile, replaced))
        })
        .await?;
        self.read_profiles().await?;
        self.announce(&["subscriptions"]).await;
        let address = (!profile.feeds.is_empty()).then(|| profile.site.clone());
        Ok(ProfileAdded { sentence: brings(&profile), slug: profile.slug, address, replaced })
    }

    /// Takes a profile of the reader's out of the library. What was subscribed to stays.
    ///
    /// # Errors
    /// There is none of that name, or it could not be removed.
    pub async fn remove_profile(&self, slug: String) -> Result<String, AppError> {
        let folder = self.folder().to_path_buf();
        let sentence = in_background(move || folder::remove(&folder, &slug)).await?;
        self.read_profiles().await?;
        self.announce(&["subscriptions"]).await;
        Ok(sentence)
    }

    /// A profile's file as it is, to be read or shared.
    ///
    /// # Errors
    /// There is none of that name.
    pub async fn profile_text(&self, slug: String) -> Result<String, AppError> {
        let folder = self.folder().to_path_buf();
        in_background(move || {
            let own = folder::read(&folder).0.into_iter().find(|own| own.profile.slug == slug);
            let text = own.map(|own| own.toml).or_else(|| profile::builtin_file(&slug).map(str::to_owned));
            text.ok_or(AppError::UnknownProfile(slug))
        })
        .await
    }

    /// Reads the folder again, and has the process know what is in it.
    pub(crate) async fn read_profiles(&self) -> Result<(Vec<Own>, Vec<ProfileFault>), AppError> {
        let folder = self.folder().to_path_buf();
        let (own, faults) = in_background(move || Ok(folder::read(&folder))).await?;
        self.shelf().fill(own.iter().map(|own| own.profile.clone()).collect());
        Ok((own, faults))
    }
}

/// Checks a profile's text and puts it to its own tests. `file` is what the sentences call it.
#[must_use]
pub fn check_profile(file: &str, toml: &str) -> ProfileCheck {
    let (slug, tests, faults) = match Profile::parse(toml) {
        Ok(profile) => (profile.slug.clone(), profile.tests.len(), profile.tried(toml)),
        Err(error) => (String::new(), 0, error.faults),
    };
    let faults: Vec<ProfileFault> = faults.iter().map(|found| fault(file, found)).collect();
    let tests = small(tests);
    let sentence = match (faults.len(), tests) {
        (0, 0) => "The profile is sound. It has no tests of its own.".to_owned(),
        (0, tests) => {
            format!(
                "The profile is sound, and {} as written.",
                words::counted(tests.into(), "test comes out", "tests come out")
            )
        }
        (count, _) => format!("The profile has {}.", words::counted(count as u64, "mistake", "mistakes")),
    };
    ProfileCheck { slug, tests, faults, sentence }
}

/// The profile of a text that may be added.
fn sound(toml: &str) -> Result<Profile, AppError> {
    let said = |faults: &[Fault]| {
        let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
        AppError::BadProfile(said.join("\n"))
    };
    let profile = Profile::parse(toml).map_err(|error| said(&error.faults))?;
    let faults = profile.tried(toml);
    if faults.is_empty() { Ok(profile) } else { Err(said(&faults)) }
}

pub(crate) fn fault(file: &str, fault: &Fault) -> ProfileFault {
    let sentence = if file.is_empty() { fault.to_string() } else { format!("{file}, {fault}") };
    ProfileFault { file: file.to_owned(), line: small(fault.line), key: fault.key.clone(), sentence }
}

fn item(profile: &Profile, is_own: bool, is_replaced: bool) -> ProfileItem {
    ProfileItem {
        slug: profile.slug.clone(),
        name: profile.name.clone(),
        site: profile.site.clone(),
        hosts: profile.hosts.clone(),
        feeds: small(profile.feeds.len()),
        sections: small(profile.sections.len()),
        series: small(profile.series.len()),
        licence: profile.licence.clone(),
        is_own,
        is_replaced,
    }
}

fn brings(profile: &Profile) -> String {
    let parts = [
        (profile.feeds.len(), "feeds"),
        (profile.sections.len(), "sections"),
        (profile.series.len(), "series"),
    ];
    let named: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| say_of("profileCount", what, &[("count", Count(*count as u64))]))
        .collect();
    let mut said = vec![say_with("profileAdded", &[("name", Text(&profile.name))])];
    said.extend(
        (!named.is_empty()).then(|| say_with("profileNames", &[("what", Text(&words::listed(&named)))])),
    );
    words::sentences(&said)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The profile a publication is read by: its own, else the one for its site.
pub(crate) fn of_publication(slug: Option<&str>, site: Option<&str>) -> Option<std::sync::Arc<Profile>> {
    slug.and_then(profile::named).or_else(|| site.and_then(profile::find))
}

/// A publication's licence and what is asked of those who quote it, as its profile or the catalogue knows.
pub(crate) fn terms(slug: Option<&str>, site: Option<&str>) -> Option<String> {
    let of_profile = of_publication(slug, site).and_then(|profile| profile.terms());
    of_profile.or_else(|| licence(None, site))
}

/// The open licence alone.
pub(crate) fn licence(slug: Option<&str>, site: Option<&str>) -> Option<String> {
    let of_profile = of_publication(slug, site).and_then(|profile| profile.licence.clone());
    of_profile.or_else(|| site.and_then(profile::licence_at))
}

/// Files that are left out, as sources in trouble: one a file, with the first of its mistakes.
pub(crate) fn left_out(faults: &[ProfileFault]) -> Vec<SourceHealth> {
    let mut left_out: Vec<SourceHealth> = Vec::new();
    for of_file in faults.chunk_by(|one, other| one.file == other.file) {
        let Some(first) = of_file.first() else { continue };
        let said = match of_file.len() - 1 {
            0 => first.sentence.clone(),
            more => {
                say_with("profileMore", &[("said", Text(&first.sentence)), ("count", Count(more as u64))])
            }
        };
        left_out.push(SourceHealth {
            id: None,
            waits_until: None,
            publication: first.file.clone(),
            url: format!("profiles/{}", first.file),
            last_success: None,
            problem: Some("profile".to_owned()),
            sentence: say_with("profileLeftOut", &[("why", Text(&said))]),
        });
    }
    left_out
}

/// The profiles of a library that is being opened.
pub(crate) fn on_opening(folder: &Path) -> Vec<Profile> {
    let (own, faults) = folder::read(folder);
    for fault in faults {
        tracing::warn!("a profile was left out: {}", fault.sentence);
    }
    own.into_iter().map(|own| own.profile).collect()
}
