//! Driving the real window: a driver process, a session, and waiting for states instead of sleeping.
//!
//! Linux only: no other platform's web-view is driven by WebKitWebDriver.

#![expect(clippy::panic, reason = "what tests stand on fails them by panicking")]

mod driver;
mod program;
mod window;

pub use driver::Driver;
pub use program::{layover, top};
pub use window::{Window, WindowOptions};
