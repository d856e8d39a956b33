//! Driving the real window: a driver process, a session, and waiting for states instead of sleeping.
//!
//! Linux only: no other platform's web-view is driven by WebKitWebDriver.

#![expect(clippy::panic, reason = "what tests stand on fails them by panicking")]

mod browser;
mod driven;
mod driver;
mod program;
mod window;

pub use browser::Browser;
pub use driven::Driven;
pub use driver::Driver;
pub use program::{built, layover, start_again, top};
pub use window::{Window, WindowOptions};

use std::future::Future;
use std::time::Duration;

/// The longest a whole test may take. A driver whose program is gone leaves a command without an answer for
/// ever; a test that meets this fails by name and ends, and does not hold up everything after it.
const LONGEST_TEST: Duration = Duration::from_secs(150);

/// Runs a test's body, and fails it when it takes longer than any does.
///
/// # Panics
/// After 150 seconds.
pub async fn bounded(body: impl Future<Output = ()>) {
    // For what blocks the thread itself, where the bound below cannot strike.
    std::thread::spawn(|| {
        std::thread::sleep(LONGEST_TEST + LONGEST_TEST / 5);
        std::process::exit(101);
    });
    let outcome = tokio::time::timeout(LONGEST_TEST, body).await;
    assert!(outcome.is_ok(), "the window or its driver did not answer within {} s", LONGEST_TEST.as_secs());
}
