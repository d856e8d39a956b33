//! A plain browser window under a driver: the small one that comes with the system's web-view. For looking at
//! pages as their readers see them; Layover's own window is [`crate::Window`].

use crate::driver::Driver;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

/// A browser window; it ends with [`Browser::close`].
pub struct Browser {
    pub(crate) client: Client,
    _driver: Driver,
}

impl Browser {
    /// Opens a window whose page has this size in CSS pixels.
    ///
    /// # Panics
    /// When there is no session within the driver's own patience, or the window does not take the size.
    pub async fn open(width: u32, height: u32) -> Self {
        let driver = Driver::start().await;
        // Without a word about a program, the driver starts the browser it was built with.
        let client = ClientBuilder::new(HttpConnector::new())
            .connect(&driver.address)
            .await
            .unwrap_or_else(|error| panic!("no session with the browser: {error}"));
        let browser = Self { client, _driver: driver };
        browser.fit(width, height).await;
        browser
    }

    /// A window is larger than its page by its bars.
    async fn fit(&self, width: u32, height: u32) {
        let mut outer = (width, height);
        // A busy machine takes a while to give a window its size.
        for _ in 0..40 {
            self.client.set_window_size(outer.0, outer.1).await.ok();
            let inner = self.run("return [innerWidth, innerHeight]").await;
            let side =
                |index: usize| inner[index].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(0);
            if (side(0), side(1)) == (width, height) {
                return;
            }
            outer = ((outer.0 + width).saturating_sub(side(0)), (outer.1 + height).saturating_sub(side(1)));
        }
        panic!("the browser's page does not become {width} by {height}: is the screen that large?");
    }

    /// Opens an address and waits until it and its frames are loaded.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn go(&self, address: &str) {
        if let Err(error) = self.client.goto(address).await {
            panic!("{address} does not open: {error}");
        }
    }

    /// What a script answers through the function it gets as its last argument.
    ///
    /// # Panics
    /// When it throws.
    pub async fn ask(&self, script: &str) -> Value {
        match self.client.execute_async(script, Vec::new()).await {
            Ok(value) => value,
            Err(error) => panic!("the script {script} failed: {error}"),
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

    /// Closes the window.
    ///
    /// # Panics
    /// When the driver refuses.
    pub async fn close(self) {
        if let Err(error) = self.client.close().await {
            panic!("the browser does not close: {error}");
        }
    }
}
