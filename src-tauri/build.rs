//! Declares every command to Tauri, so that each has a permission of its own and none is allowed by default.

const COMMANDS: &[&str] = &[
    "about",
    "cancel_sync",
    "catalogue",
    "export_opml",
    "import_opml",
    "mark_all_read",
    "open_link",
    "open_story",
    "overview",
    "place",
    "save_page",
    "search",
    "set_place",
    "set_progress",
    "set_read",
    "set_saved",
    "set_settings",
    "settings",
    "source_health",
    "story_ids",
    "story_rows",
    "subscribe",
    "sync",
    "undo",
    "unsubscribe",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes)?;
    Ok(())
}
