//! One Layover window under a driver.

use crate::driver::Driver;
use crate::program::{built, has_ended, window_process};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The window's own program.
const PROGRAM: &str = "layover-desktop";
const PATIENCE: Duration = Duration::from_secs(30);

/// How a window is opened.
pub struct WindowOptions<'a> {
    /// The library it shows.
    pub library: &'a Path,
    /// Inner size in CSS pixels.
    pub size: (u32, u32),
}

/// A window; [`Window::close`] ends its process.
pub struct Window {
    pub(crate) client: Client,
    driver: Driver,
    process: PathBuf,
}

impl Window {
    /// Opens a window and waits until its pages are there.
    ///
    /// # Panics
    /// When there is no session within the driver's own patience.
    pub async fn open(options: &WindowOptions<'_>) -> Self {
        Self::open_in(options, &[]).await
    }

    /// Opens a window whose program finds these in its environment, as [`Window::open`] does.
    ///
    /// # Panics
    /// When there is no session within the driver's own patience.
    pub async fn open_in(options: &WindowOptions<'_>, environment: &[(&str, &str)]) -> Self {
        Self::open_as(PROGRAM, options, environment).await
    }

    /// Opens the window of another program of the tests, which takes the same words as Layover's.
    ///
    /// # Panics
    /// When there is no session within the driver's own patience.
    pub async fn open_as(name: &str, options: &WindowOptions<'_>, environment: &[(&str, &str)]) -> Self {
        let driver = Driver::start_in(environment).await;
        let program = built(name);
        let capabilities = json!({
            "webkitgtk:browserOptions": {
                "binary": program.to_string_lossy(),
                "args": ["--library", options.library.to_string_lossy()],
            }
        });
        let capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address)
            .await
            .unwrap_or_else(|error| panic!("no session with the window: {error}"));
        let process = window_process(name, options.library)
            .unwrap_or_else(|| panic!("no window runs on {}", options.library.display()));
        let window = Self { client, driver, process };
        window.client.set_window_size(options.size.0, options.size.1).await.ok();
        window.until("the first screen", "!!document.querySelector('main, section, [role=alert]')").await;
        window
    }

    /// The element, as soon as it is there.
    ///
    /// # Panics
    /// When it does not come within 30 seconds.
    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{css} did not come: {error}\n{}", self.page_text().await),
        }
    }

    /// Clicks the element as soon as it is there.
    ///
    /// # Panics
    /// When it does not come or takes no click.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        if let Err(error) = element.click().await {
            panic!("{css} takes no click: {error}");
        }
    }

    /// Clicks the first button or link that says exactly this.
    ///
    /// # Panics
    /// When there is none within 30 seconds.
    pub async fn press(&self, label: &str) {
        let label = serde_json::to_string(label).unwrap_or_default();
        let found = format!(
            "[...document.querySelectorAll('button, a')].find(one => \
             (one.getAttribute('aria-label') || one.textContent).trim() === {label} \
             && !one.disabled && one.ariaDisabled !== 'true')"
        );
        self.until(&format!("a button {label}"), &format!("!!({found})")).await;
        self.run(&format!("({found}).click()")).await;
    }

    /// Calls a command of the contract as the pages do and gives its answer.
    ///
    /// # Panics
    /// When the command rejects.
    pub async fn invoke(&self, command: &str, arguments: Value) -> Value {
        let script = "const [command, given, done] = arguments; \
                      window.__TAURI_INTERNALS__.invoke(command, given).then(done, error => done({ rejected: error }));";
        match self.client.execute_async(script, vec![command.into(), arguments]).await {
            Ok(answer) if answer.get("rejected").is_none() => answer,
            Ok(answer) => panic!("{command} rejects: {answer}"),
            Err(error) => panic!("{command} does not answer: {error}"),
        }
    }

    /// Loads the page anew.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn reload(&self) {
        if let Err(error) = self.client.refresh().await {
            panic!("the page is not loaded anew: {error}");
        }
        self.until("the pages", "!!document.querySelector('main, section')").await;
    }

    /// Types into the focused element or the page.
    ///
    /// # Panics
    /// When the window takes no keys.
    pub async fn keys(&self, text: &str) {
        let typed = match self.client.active_element().await {
            Ok(element) => element.send_keys(text).await,
            Err(error) => Err(error),
        };
        if let Err(error) = typed {
            panic!("the window takes no keys: {error}");
        }
    }

    /// One of the keys without a letter.
    ///
    /// # Panics
    /// When the window takes no keys.
    pub async fn key(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// Strikes a key as a keyboard does: it goes to whatever has the focus, inside the reading frame too.
    ///
    /// # Panics
    /// When the window takes no keys.
    pub async fn strike(&self, key: impl Into<char>) {
        let value = key.into();
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        if let Err(error) = self.client.perform_actions(actions).await {
            panic!("the window takes no keys: {error}");
        }
    }

    /// Strikes a key while another is held down, as [`Window::strike`] does.
    ///
    /// # Panics
    /// When the window takes no keys.
    pub async fn strike_with(&self, held: Key, value: char) {
        let held = char::from(held);
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        if let Err(error) = self.client.perform_actions(actions).await {
            panic!("the window takes no keys: {error}");
        }
    }

    /// Waits until a script answers `true`.
    ///
    /// # Panics
    /// When it does not within 30 seconds.
    pub async fn until(&self, what: &str, script: &str) {
        // The page itself looks until it is so: one command for the whole wait. Each command is one more that the
        // driver may leave without an answer, and asking in a circle makes hundreds of them.
        let look = format!(
            "const done = arguments[arguments.length - 1]; const began = Date.now(); const look = () => {{ \
             let is = false; try {{ is = ({script}) === true; }} catch {{}} \
             if (is || Date.now() - began > 20000) done(is); else setTimeout(look, 25); }}; look();"
        );
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let seen = self.client.execute_async(&look, Vec::new()).await;
            if matches!(seen, Ok(Value::Bool(true))) {
                return;
            }
            if tokio::time::Instant::now() > deadline {
                panic!("{what} did not happen\n{}", self.page_text().await);
            }
            // Between two pages there is none to look at.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What a script answers.
    ///
    /// # Panics
    /// When it throws.
    pub async fn run(&self, script: &str) -> Value {
        match self.client.execute(script, Vec::new()).await {
            Ok(value) => value,
            Err(error) => panic!("the script {script} failed: {error}"),
        }
    }

    /// What a script answers that calls its last argument when it is done.
    ///
    /// # Panics
    /// When it throws or does not answer.
    pub async fn ask(&self, script: &str, given: Vec<Value>) -> Value {
        match self.client.execute_async(script, given).await {
            Ok(value) => value,
            Err(error) => panic!("the script {script} failed: {error}"),
        }
    }

    /// Goes into the reading frame; [`Window::leave_frame`] comes back.
    ///
    /// # Panics
    /// When there is no frame.
    pub async fn enter_frame(&self) {
        let frame = self.find("iframe").await;
        if let Err(error) = frame.enter_frame().await {
            panic!("the reading frame cannot be entered: {error}");
        }
    }

    /// Comes back from the reading frame.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn leave_frame(&self) {
        if let Err(error) = self.client.clone().enter_parent_frame().await {
            panic!("the reading frame cannot be left: {error}");
        }
    }

    /// A picture of the page as PNG.
    ///
    /// # Panics
    /// When the driver makes none.
    pub async fn screenshot(&self) -> Vec<u8> {
        match self.client.screenshot().await {
            Ok(picture) => picture,
            Err(error) => panic!("no screenshot: {error}"),
        }
    }

    /// The process the window runs in.
    #[must_use]
    pub fn process_id(&self) -> Option<u32> {
        self.process.file_name()?.to_str()?.parse().ok()
    }

    /// Gives the page this inner size.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn resize(&self, width: u32, height: u32) {
        if let Err(error) = self.client.set_window_size(width, height).await {
            panic!("the window cannot be resized: {error}");
        }
    }

    /// All text of the page, for a failure's message.
    pub async fn page_text(&self) -> String {
        let text = self.bare_text().await;
        let focus = "const at = document.activeElement; return at ? at.outerHTML.slice(0, 300) : 'nothing'";
        let focus = self.client.execute(focus, Vec::new()).await;
        format!("{text}\n\nThe focus is on: {focus:?}")
    }

    async fn bare_text(&self) -> String {
        let text =
            self.client.execute("return document.body ? document.body.innerText : ''", Vec::new()).await;
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Closes the window and waits until its process is gone.
    ///
    /// The driver answers before it has ended the program. A driver that is stopped at once leaves it running,
    /// and the next start on the same library then only brings a window forward that nobody drives.
    ///
    /// # Panics
    /// When the driver refuses, or the process lives on for 30 seconds.
    pub async fn close(self) {
        if let Err(error) = self.client.clone().close().await {
            panic!("the window does not close: {error}");
        }
        self.has_ended().await;
    }

    /// Waits until the window's process is gone, whoever ended it.
    ///
    /// # Panics
    /// When it lives on for 30 seconds.
    pub async fn has_ended(self) {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while !has_ended(&self.process) {
            assert!(tokio::time::Instant::now() < deadline, "the window's process does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        drop(self.driver);
    }
}
