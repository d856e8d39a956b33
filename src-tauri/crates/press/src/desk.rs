//! Owns what the running press shares: the site as it stands, the weather, the record, the traffic. Never speaks
//! HTTP.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use jiff::Timestamp;

use crate::backissues::{self, Load};
use crate::error::PressError;
use crate::magazine::Magazine;
use crate::press::PressOptions;
use crate::record::Records;
use crate::site::Site;
use crate::weather::Sky;
use crate::wire::Traffic;

/// What every answer is made from.
pub(crate) struct Desk {
    site: RwLock<Arc<Site>>,
    pub(crate) sky: Sky,
    pub(crate) records: Records,
    pub(crate) traffic: Arc<Traffic>,
    pub(crate) latency: Duration,
    /// Whether the clock was pinned: then even the `Date` of answers is the same each time.
    pub(crate) is_pinned: bool,
}

impl Desk {
    /// Reads the magazine and lays out the site for an origin.
    ///
    /// # Errors
    /// A file of the magazine is broken.
    pub(crate) fn new(options: &PressOptions, origin: String) -> Result<Self, PressError> {
        let sky = Sky::default();
        for forecast in &options.weather {
            sky.add(forecast.clone());
        }
        Ok(Self {
            site: RwLock::new(Arc::new(site(options, origin)?)),
            sky,
            records: Records::default(),
            traffic: Arc::default(),
            latency: options.latency,
            is_pinned: options.now.is_some(),
        })
    }

    /// The site as it stands.
    pub(crate) fn site(&self) -> Arc<Site> {
        Arc::clone(&self.site.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the site for everyone who asks from now on.
    pub(crate) fn change<T>(&self, act: impl FnOnce(&mut Site) -> T) -> T {
        let mut site = self.site.write().unwrap_or_else(PoisonError::into_inner);
        act(Arc::make_mut(&mut site))
    }
}

/// The site that these options make.
pub(crate) fn site(options: &PressOptions, origin: String) -> Result<Site, PressError> {
    let now = options.now.unwrap_or_else(Timestamp::now);
    // Whole seconds: dates in headers have no finer ones.
    let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let mut magazine = Magazine::read(now)?;
    let load = Load { stories: options.back_issues, pictures_each: options.pictures_each };
    let back_issues = backissues::stories(&magazine, options.seed, load, now);
    magazine.stories.extend(back_issues);
    Ok(Site::new(origin, options.seed, now, magazine, options.held_back))
}
