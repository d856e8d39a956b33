//! The TypeScript of the contract is the Rust one: `ui/src/ipc/contract.ts` is what the types generate.

use layover_app::AppError;
use layover_app::contract::{self, CommandError};
use std::path::Path;

#[test]
fn the_committed_typescript_is_what_the_types_generate() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/contract.ts");
    let generated = contract::typescript();
    if std::env::var_os("LAYOVER_WRITE_CONTRACT").is_some() {
        std::fs::write(&file, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default().replace('\r', "");
    assert!(committed == generated, "ui/src/ipc/contract.ts is out of date: run `cargo xtask contract`");
}

#[test]
fn what_a_window_is_told_is_a_sentence_with_a_way_forward() {
    let told = CommandError::from(AppError::AlreadySyncing);
    assert!(told.sentence.starts_with("A sync is running already"), "{}", told.sentence);
    let sentence =
        "10.0.0.9:80/feed lies in the local network, where Layover does not go by itself.".to_owned();
    let told = CommandError::from(AppError::Fetch { problem: "forbidden", sentence: sentence.clone() });
    assert!(told.sentence.starts_with(&sentence), "{}", told.sentence);
    assert!(told.sentence.contains("opens the door to 10.0.0.9:80"), "{}", told.sentence);
}
