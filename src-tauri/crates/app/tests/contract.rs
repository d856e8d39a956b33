//! The TypeScript of the contract is the Rust one: `ui/src/ipc/contract.ts` is what the types generate.

use layover_app::contract;
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
