//! An edition in the real window: shown, sent to an e-reader's folder; and printed into a PDF by the window's program.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use std::path::Path;

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn the_weeks_round_up_is_sent_to_an_e_reader_and_printed() {
        bounded(sent_and_printed()).await;
    }
}

/// A magazine read into a library, with the week's round-up that a sync makes by itself.
fn library(folder: &Path) {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    layover(folder, &["allow", &press.address().to_string()]);
    layover(folder, &["subscribe", &format!("http://{}/", press.address())]);
    layover(folder, &["sync", "--pictures", "all"]);
    assert!(layover(folder, &["--json", "edition", "list"]).contains("\"week\""));
}

fn only_file(folder: &Path) -> Vec<u8> {
    let mut files = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").path());
    let file = files.next().expect("one file");
    assert!(files.next().is_none(), "one file alone");
    std::fs::read(file).expect("its bytes")
}

async fn sent_and_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let (kept, device) = (folder.path().join("library"), folder.path().join("device"));
    std::fs::create_dir(&device).expect("the e-reader's folder");
    library(&kept);
    layover(&kept, &["export", "--set-reader", &device.to_string_lossy()]);

    let window = Window::open(&WindowOptions { library: &kept, size: (1280, 820) }).await;
    window.click("[data-line^=e]").await;
    window
        .until(
            "its page",
            "document.querySelector('[data-pane=page] .cover')?.textContent.includes('stories')",
        )
        .await;
    window.click("[data-key=export]").await;
    window
        .until(
            "what it will hold",
            "/\\d+ pictures/.test(document.querySelector('dialog .holds')?.textContent ?? '')",
        )
        .await;
    window.press("Send to the e-reader").await;
    window
        .until("where it lies", "document.querySelector('dialog .said')?.textContent.includes('written to')")
        .await;
    window.close().await;
    assert!(only_file(&device).starts_with(b"PK\x03\x04"), "an e-book is a container");

    let printed = folder.path().join("printed");
    std::fs::create_dir(&printed).expect("a folder");
    layover(&kept, &["export", "--pdf", "--edition", "1", &printed.join("week.pdf").to_string_lossy()]);
    let pdf = only_file(&printed);
    assert!(pdf.starts_with(b"%PDF-"), "a PDF says so");
    let pages = pdf.windows(11).filter(|words| *words == b"/Type /Page").count();
    assert!(pages > 5, "a week is more than {pages} pages");
}
