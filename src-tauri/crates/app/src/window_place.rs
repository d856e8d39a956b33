//! Where the window stood, kept in the library it shows.

use crate::Library;
use crate::settings::{keep, kept};
use serde::{Deserialize, Serialize};

const WINDOW: &str = "window";

/// Size in logical pixels, corner in physical ones.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width of the inner window.
    pub width: f64,
    /// Height of the inner window.
    pub height: f64,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Fills the screen.
    pub is_maximized: bool,
}

impl Library {
    /// Where the window stood; `None` at the first start, or when the library cannot say.
    pub async fn window_place(&self) -> Option<WindowPlace> {
        self.with_store(|store| kept(store, WINDOW)).await.ok().flatten()
    }

    /// Keeps where the window stands. A library that cannot be written forgets it: no reader's work is lost.
    pub async fn set_window_place(&self, place: WindowPlace) {
        if let Err(error) = self.with_store(move |store| keep(store, WINDOW, &place)).await {
            tracing::warn!("the window's place was not kept: {error}");
        }
    }
}
