//! What a measure needs of a page, whether it is Layover's or a bare one.

use crate::{Browser, Window};
use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::Value;

/// A page under a driver.
pub trait Driven {
    /// The session.
    fn client(&self) -> &Client;

    /// Strikes a key as a keyboard does.
    ///
    /// # Panics
    /// When the page takes no keys.
    fn strike_key(&self, value: char) -> impl Future<Output = ()> {
        async move {
            let actions = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            if let Err(error) = self.client().perform_actions(actions).await {
                panic!("the page takes no keys: {error}");
            }
        }
    }

    /// What a script answers that calls its last argument when it is done.
    ///
    /// # Panics
    /// When it throws or does not answer.
    fn ask_page(&self, script: &str, given: Vec<Value>) -> impl Future<Output = Value> {
        async move {
            match self.client().execute_async(script, given).await {
                Ok(value) => value,
                Err(error) => panic!("the script {script} failed: {error}"),
            }
        }
    }
}

impl Driven for Browser {
    fn client(&self) -> &Client {
        &self.client
    }
}

impl Driven for Window {
    fn client(&self) -> &Client {
        &self.client
    }
}
