//! The profiles at hand: those that come with Layover, and those of readers, which win.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::{Profile, check, hosts};

/// Every file in `profiles` but the catalogue; a test compares.
const SOURCES: [&str; 1] = [include_str!("../../profiles/responsible-statecraft.toml")];

static BUILTIN: LazyLock<Vec<Arc<Profile>>> = LazyLock::new(|| {
    let read = SOURCES.iter().filter_map(|source| check::read(source, check::Whose::Layovers).ok());
    read.map(Arc::new).collect()
});

/// Profiles of readers, with the shelf each stands on.
static OWN: RwLock<Vec<(u64, Arc<Profile>)>> = RwLock::new(Vec::new());
static NEXT_SHELF: AtomicU64 = AtomicU64::new(1);

thread_local! {
    /// The profile that is put to its tests on this thread. Nobody else sees it.
    static ON_TRIAL: RefCell<Option<Arc<Profile>>> = const { RefCell::new(None) };
}

/// The profiles of one reader's library. They are at hand in the whole process until the shelf is dropped.
#[derive(Debug)]
pub struct Shelf {
    id: u64,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { id: NEXT_SHELF.fetch_add(1, Ordering::Relaxed) }
    }
}

impl Shelf {
    /// Puts these in the place of all that stood here. Of two for one host the first counts.
    pub fn fill(&self, profiles: Vec<Profile>) {
        let mut own = OWN.write().unwrap_or_else(PoisonError::into_inner);
        own.retain(|(shelf, _)| *shelf != self.id);
        own.extend(profiles.into_iter().map(|profile| (self.id, Arc::new(profile))));
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.fill(Vec::new());
    }
}

/// The profiles that come with Layover.
#[must_use]
pub fn builtin() -> &'static [Arc<Profile>] {
    &BUILTIN
}

/// The file of a profile that comes with Layover, to be read or shared.
#[must_use]
pub fn builtin_file(slug: &str) -> Option<&'static str> {
    let place = BUILTIN.iter().position(|profile| profile.slug == slug)?;
    SOURCES.get(place).copied()
}

/// The profiles that readers added.
#[must_use]
pub fn own() -> Vec<Arc<Profile>> {
    let own = OWN.read().unwrap_or_else(PoisonError::into_inner);
    own.iter().map(|(_, profile)| Arc::clone(profile)).collect()
}

/// The profile for a host or an address: a reader's, else Layover's.
#[must_use]
pub fn find(host_or_url: &str) -> Option<Arc<Profile>> {
    let host = hosts::of(host_or_url)?;
    let is_for = |profile: &Arc<Profile>| profile.hosts.contains(&host);
    if let Some(tried) = ON_TRIAL.with_borrow(|tried| tried.clone().filter(is_for)) {
        return Some(tried);
    }
    let own = OWN.read().unwrap_or_else(PoisonError::into_inner);
    let found = own.iter().map(|(_, profile)| profile).find(|profile| is_for(profile));
    found.or_else(|| BUILTIN.iter().find(|profile| is_for(profile))).cloned()
}

/// The profile of that name: a reader's, else Layover's. A reader's for the same site stands in for Layover's.
#[must_use]
pub fn named(slug: &str) -> Option<Arc<Profile>> {
    let own = own();
    let found = own.iter().find(|profile| profile.slug == slug).cloned();
    found.or_else(|| {
        let known = BUILTIN.iter().find(|profile| profile.slug == slug)?;
        let stands_in = own.iter().find(|profile| profile.shares_a_host(known));
        Some(Arc::clone(stands_in.unwrap_or(known)))
    })
}

/// Does something with this profile before all others, on this thread.
pub(super) fn with<T>(profile: &Profile, work: impl FnOnce() -> T) -> T {
    let _trial = Trial::of(profile);
    work()
}

struct Trial;

impl Trial {
    fn of(profile: &Profile) -> Self {
        ON_TRIAL.set(Some(Arc::new(profile.clone())));
        Self
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        ON_TRIAL.set(None);
    }
}

impl Profile {
    /// Whether the two are about one site.
    #[must_use]
    pub fn shares_a_host(&self, other: &Profile) -> bool {
        self.hosts.iter().any(|host| other.hosts.contains(host))
    }
}
