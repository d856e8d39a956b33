//! Settings as one file (docs/settings-file.md): written out, and taken in key by key. What is the machine's own (folders)
//! and what opens the library to the local network stands in no file: whoever hands one over never opens that door.

use crate::contract::{Settings, SettingsTaken};
use crate::settings::{settings, wrong, wrong_with};
use crate::voice::With::{Count, Text};
use crate::voice::{is_english, say, say_of, say_with};
use crate::{AppError, Library, words};
use serde_json::{Map, Value, json};

const FORMAT: &str = "layover-settings";
const VERSION: u64 = 1;
const LARGEST: usize = 256 * 1024;
/// What no file may set, and none is written with.
const OWN: [&str; 3] = ["allow", "exportFolder", "readerFolder"];

impl Library {
    /// The settings as a file.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn export_settings(&self) -> Result<String, AppError> {
        let mut settings = fields(&self.settings().await?)?;
        for name in OWN {
            settings.remove(name);
        }
        let file = json!({ "format": FORMAT, "version": VERSION, "settings": settings });
        serde_json::to_string_pretty(&file).map(|text| text + "\n").map_err(|error| bad(&error.to_string()))
    }

    /// Takes settings from a file: those it names, the others stay. A value that may not be refuses all of it.
    ///
    /// # Errors
    /// The file is none of settings, or says something that may not be, named by its key; nothing was changed then.
    pub async fn import_settings(&self, text: String) -> Result<SettingsTaken, AppError> {
        let given = read(&text)?;
        let before = self.settings().await?;
        let (after, taken) = merged(&before, &given)?;
        if !taken.changed.is_empty() {
            self.set_settings(after).await?;
            self.note(say_of("activityTaken", "settings", &[("said", Text(&taken.sentence))])).await;
        }
        Ok(taken)
    }

    /// Sets one setting by its name in the file's form: JSON, or a text as it stands.
    ///
    /// # Errors
    /// There is no such setting, or it may not be so; nothing was changed then.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<SettingsTaken, AppError> {
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
        let given = Map::from_iter([(name.to_owned(), value)]);
        let before = self.with_store(settings).await?;
        let (after, taken) = merged(&before, &given)?;
        if taken.ignored.is_empty() {
            self.set_settings(after).await?;
            return Ok(taken);
        }
        Err(wrong_with("unknown", &[("name", Text(name))]))
    }
}

fn read(text: &str) -> Result<Map<String, Value>, AppError> {
    if text.len() > LARGEST {
        return Err(wrong("too-large"));
    }
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| wrong_with("not-json", &[("line", Count(error.line() as u64))]))?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(wrong("not-settings"));
    }
    if file.get("version").and_then(Value::as_u64).is_none_or(|version| version == 0 || version > VERSION) {
        return Err(wrong("newer"));
    }
    match file.get("settings") {
        Some(Value::Object(settings)) => Ok(settings.clone()),
        _ => Err(wrong("empty")),
    }
}

/// The settings with what is given in their place, each looked at by itself so that a wrong one is named.
fn merged(before: &Settings, given: &Map<String, Value>) -> Result<(Settings, SettingsTaken), AppError> {
    let mut all = fields(before)?;
    let (mut changed, mut ignored) = (Vec::new(), Vec::new());
    for (name, value) in given {
        let Some(stands) = all.get(name).filter(|_| !OWN.contains(&name.as_str())).cloned() else {
            ignored.push(shown(name));
            continue;
        };
        if stands == *value {
            continue;
        }
        all.insert(name.clone(), value.clone());
        let read = serde_json::from_value::<Settings>(Value::Object(all.clone()));
        let read = read.map_err(|error| named(name, &kind(&error)))?;
        crate::settings::check(&read).map_err(|error| match error {
            AppError::BadSetting(why) => named(name, &why),
            other => other,
        })?;
        changed.push(name.clone());
    }
    let after = serde_json::from_value(Value::Object(all)).map_err(|error| bad(&error.to_string()))?;
    let sentence = sentence(&changed, &ignored);
    Ok((after, SettingsTaken { changed, ignored, sentence }))
}

fn sentence(changed: &[String], ignored: &[String]) -> String {
    let changed = match changed.len() {
        0 => say("settingsSame"),
        count => say_with("settingsChanged", &[("count", Count(count as u64))]),
    };
    if ignored.is_empty() {
        return changed;
    }
    let left = say_with("settingsLeftOut", &[("names", Text(&words::listed(ignored)))]);
    words::sentences(&[changed, left])
}

fn fields(settings: &Settings) -> Result<Map<String, Value>, AppError> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(wrong("unwritable")),
    }
}

/// A value that may not be so, by its key.
fn named(name: &str, why: &str) -> AppError {
    wrong_with("named", &[("name", Text(&shown(name))), ("why", Text(why))])
}

/// That a value is of another kind; the words for which there are in English alone.
fn kind(error: &serde_json::Error) -> String {
    if is_english() { error.to_string() } else { say_of("settingWrong", "other-kind", &[]) }
}

/// A key of a file as a sentence may hold it.
fn shown(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(40).collect()
}

fn bad(sentence: &str) -> AppError {
    AppError::BadSetting(sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &str) -> Map<String, Value> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_a_file_names_is_set_and_the_rest_stays() {
        let before = Settings { measure: 70, ..Settings::default() };
        let (after, taken) =
            merged(&before, &given(r#"{"theme":"dark","readerSize":19,"keys":{"sync":["x"]}}"#)).unwrap();
        assert_eq!((after.measure, after.keys["sync"].as_slice()), (70, &["x".to_owned()][..]));
        assert_eq!(taken.changed, ["keys", "theme"]);
        assert_eq!(taken.sentence, "2 settings changed.");
    }

    #[test]
    fn a_file_never_opens_the_door_nor_names_a_folder() {
        let before = Settings::default();
        let file = r#"{"allow":["127.0.0.1"],"exportFolder":"/tmp","frobnicate":1}"#;
        let (after, taken) = merged(&before, &given(file)).unwrap();
        assert_eq!(after, before);
        assert_eq!(taken.ignored, ["allow", "exportFolder", "frobnicate"]);
    }

    #[test]
    fn a_wrong_value_is_named_and_refuses_all() {
        for (file, key) in [
            (r#"{"theme":"plaid"}"#, "theme"),
            (r#"{"language":"tlh"}"#, "language"),
            (r#"{"readerSize":99}"#, "readerSize"),
            (r#"{"readerSize":"large"}"#, "readerSize"),
            (r#"{"keys":{"sync":["x\n"]}}"#, "keys"),
            (r#"{"weekEdition":"someday"}"#, "weekEdition"),
        ] {
            let refused = merged(&Settings::default(), &given(file)).unwrap_err().to_string();
            assert!(refused.contains(key), "{file}: {refused}");
        }
        for file in ["", "[]", "{}", r#"{"format":"layover-settings","version":9,"settings":{}}"#] {
            assert!(read(file).is_err(), "{file}");
        }
    }

    #[test]
    fn the_page_on_the_file_tells_of_every_setting() {
        let page = include_str!("../../../../docs/settings-file.md");
        for name in fields(&Settings::default()).unwrap().keys() {
            assert!(page.contains(&format!("`{name}`")), "docs/settings-file.md says nothing of {name}");
        }
    }
}
