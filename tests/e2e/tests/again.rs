//! Starting again while the window of the same library is on its way out.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded};
use sha2::{Digest, Sha256};
use std::path::Path;
use zbus::blocking::{MessageIterator, connection};
use zbus::message::Type;

/// The name on the session bus that the window of a library holds.
fn name_of(library: &Path) -> String {
    let folder = library.canonicalize().expect("the folder");
    let digest = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("app.layover.library-{short}.SingleInstance")
}

/// Holds the name as a window does that is closing: asked to come forward, it is gone without an answer.
fn hold_until_asked(name: &str) -> std::thread::JoinHandle<()> {
    let builder = connection::Builder::session().and_then(|builder| builder.name(name.to_owned()));
    let connection = builder.and_then(connection::Builder::build).expect("the name on the session bus");
    std::thread::spawn(move || {
        let mut asked = MessageIterator::from(connection.clone()).flatten();
        asked.find(|message| message.message_type() == Type::MethodCall);
        connection.close().ok();
    })
}

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_start_that_meets_a_closing_window_opens_one() {
        let library = tempfile::tempdir().expect("a folder");
        let closing = hold_until_asked(&name_of(library.path()));
        bounded(async {
            let options = WindowOptions { library: library.path(), size: (1000, 700) };
            Window::open(&options).await.close().await;
        })
        .await;
        closing.join().expect("it was asked to come forward");
    }
}
