//! Declares every command to Tauri, so that each has a permission of its own and none is allowed by default.

const COMMANDS: &[&str] = &[
    "about",
    "ask_about_links",
    "audio_part",
    "cancel_sync",
    "catalogue",
    "cite",
    "complete",
    "contributor",
    "contributors",
    "dismiss_proposal",
    "export_opml",
    "fetch_queue",
    "forget_address",
    "front_page",
    "import_names",
    "import_opml",
    "keep_audio",
    "let_audio_go",
    "mark_all_read",
    "merge_contributors",
    "open_link",
    "open_story",
    "overview",
    "place",
    "queue_address",
    "quote",
    "remove_view",
    "save_page",
    "save_view",
    "search",
    "section",
    "series",
    "set_follow",
    "set_place",
    "set_preferred",
    "set_progress",
    "set_read",
    "set_saved",
    "set_settings",
    "settings",
    "source_health",
    "split_alias",
    "story_ids",
    "story_rows",
    "subscribe",
    "suggest",
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
