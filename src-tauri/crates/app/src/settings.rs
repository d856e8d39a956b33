//! What the reader set, where they were, and About.

use crate::contract::{About, Place, Settings};
use crate::voice::With::Text;
use crate::voice::{With, say_of};
use crate::{AppError, Library, door, editions, pictures};
use layover_store::Store;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

const SETTINGS: &str = "settings";
const PLACE: &str = "place";
/// What the palette reached lately is a convenience: it never grows.
const MOST_RECENT: usize = 20;
const LONGEST_RECENT: usize = 200;
const NOTICES: &str = include_str!("../../../../docs/third-party-notices.txt");

impl Library {
    /// What the reader set.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn settings(&self) -> Result<Settings, AppError> {
        self.with_store(settings).await
    }

    /// Keeps settings. The list of `allow` replaces the door's rules.
    ///
    /// # Errors
    /// A value is out of its range, a rule is none, or the library could not be written; nothing was changed then.
    pub async fn set_settings(&self, settings: Settings) -> Result<(), AppError> {
        check(&settings)?;
        self.with_store(move |store| {
            replace_rules(store, &settings.allow)?;
            keep(store, SETTINGS, &Settings { allow: Vec::new(), ..settings })
        })
        .await?;
        self.announce(&["settings"]).await;
        Ok(())
    }

    /// Opens the door of design to one host or range: `HOST|CIDR[:PORT]`.
    ///
    /// # Errors
    /// The rule is none, or the library could not be written.
    pub async fn allow(&self, rule: String) -> Result<(), AppError> {
        check_rule(&rule)?;
        self.with_store(move |store| Ok(store.allow(&rule)?)).await?;
        self.announce(&["settings"]).await;
        Ok(())
    }

    /// Closes the door to one host or range again.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn disallow(&self, rule: String) -> Result<(), AppError> {
        self.with_store(move |store| Ok(store.disallow(&rule)?)).await?;
        self.announce(&["settings"]).await;
        Ok(())
    }

    /// Where the reader was, if that is known.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn place(&self) -> Result<Option<Place>, AppError> {
        self.with_store(|store| kept(store, PLACE)).await
    }

    /// Keeps where the reader is.
    ///
    /// # Errors
    /// The library could not be written.
    pub async fn set_place(&self, mut place: Place) -> Result<(), AppError> {
        if let Some(recent) = &mut place.recent {
            recent.retain(|name| name.len() <= LONGEST_RECENT);
            recent.truncate(MOST_RECENT);
        }
        let text = json(&place)?;
        // Kept with each story that is opened: told to every window, this one would ask for all it shows each time.
        self.with_store(move |store| Ok(store.set_quietly(PLACE, &text)?)).await
    }

    /// Version, licence, the library's folder and the third-party notices.
    #[must_use]
    pub fn about(&self) -> About {
        About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            licence: env!("CARGO_PKG_LICENSE").to_owned(),
            library_path: self.folder().display().to_string(),
            notices: NOTICES.to_owned(),
        }
    }
}

/// The settings as kept, with the door's rules.
pub(crate) fn settings(store: &Store) -> Result<Settings, AppError> {
    let settings: Settings = kept(store, SETTINGS)?.unwrap_or_default();
    Ok(Settings { allow: store.allow_list()?, ..settings })
}

/// A value kept as JSON; what cannot be read counts as not kept.
pub(crate) fn kept<T: DeserializeOwned>(store: &Store, name: &str) -> Result<Option<T>, AppError> {
    Ok(store.setting(name)?.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Keeps a value as JSON.
pub(crate) fn keep<T: Serialize>(store: &Store, name: &str, value: &T) -> Result<(), AppError> {
    Ok(store.set_setting(name, &json(value)?)?)
}

fn json<T: Serialize>(value: &T) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|error| AppError::BadSetting(error.to_string()))
}

fn replace_rules(store: &Store, wanted: &[String]) -> Result<(), AppError> {
    let present = store.allow_list()?;
    for rule in present.iter().filter(|rule| !wanted.contains(rule)) {
        store.disallow(rule)?;
    }
    for rule in wanted.iter().filter(|rule| !present.contains(rule)) {
        store.allow(rule)?;
    }
    Ok(())
}

/// As the system, or what `locales/` has a folder for.
const LANGUAGES: [&str; 7] = ["system", "en", "de", "fr", "es", "ar", "zh-CN"];

pub(crate) fn check(settings: &Settings) -> Result<(), AppError> {
    if !LANGUAGES.contains(&settings.language.as_str()) {
        return Err(wrong_with("language", &[("names", Text(&LANGUAGES.join(", ")))]));
    }
    if !(14..=32).contains(&settings.reader_size) {
        return Err(wrong("text-size"));
    }
    if !(45..=75).contains(&settings.measure) {
        return Err(wrong("measure"));
    }
    if !(130..=200).contains(&settings.leading) {
        return Err(wrong("leading"));
    }
    if !(50..=300).contains(&settings.zoom) {
        return Err(wrong("zoom"));
    }
    if !(50..=300).contains(&settings.speech_speed) {
        return Err(wrong("speech"));
    }
    if settings.sync_every != 0 && !(15..=1440).contains(&settings.sync_every) {
        return Err(wrong("sync-every"));
    }
    if pictures::policy(&settings.pictures).is_none() {
        return Err(wrong("pictures"));
    }
    if !settings.week_edition.is_empty() && editions::weekday(&settings.week_edition).is_none() {
        return Err(wrong("week"));
    }
    check_keys(&settings.keys)?;
    settings.allow.iter().try_for_each(|rule| check_rule(rule))
}

/// Far more than a keyboard has: what is larger was made by nobody's hands.
const MOST_KEYS: usize = 200;
const MOST_CHORDS: usize = 8;
const LONGEST_KEY: usize = 40;

fn check_keys(keys: &BTreeMap<String, Vec<String>>) -> Result<(), AppError> {
    let is_short = |text: &str| {
        !text.trim().is_empty() && text.chars().count() <= LONGEST_KEY && !text.chars().any(char::is_control)
    };
    let is_sound = keys.len() <= MOST_KEYS
        && keys.iter().all(|(act, chords)| {
            is_short(act) && chords.len() <= MOST_CHORDS && chords.iter().all(|chord| is_short(chord))
        });
    if is_sound {
        return Ok(());
    }
    Err(wrong("keys"))
}

/// A setting outside its range, by the name of the sentence about it.
pub(crate) fn wrong(name: &str) -> AppError {
    wrong_with(name, &[])
}

/// The same, which is told something.
pub(crate) fn wrong_with(name: &str, with: &[(&str, With<'_>)]) -> AppError {
    AppError::BadSetting(say_of("settingWrong", name, with))
}

fn check_rule(rule: &str) -> Result<(), AppError> {
    door::check(rule).map_err(AppError::NotAnAllowRule)
}
