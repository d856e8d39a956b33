//! Declares every command to Tauri, so that each has a permission of its own and none is allowed by default.

const COMMANDS: &[&str] = &[
    "about",
    "airplane_check",
    "cancel_sync",
    "catalogue",
    "change_trip",
    "check_trip",
    "choose_trip_anew",
    "cite",
    "contributor",
    "contributors",
    "dismiss_proposal",
    "end_trip",
    "export_opml",
    "forget_address",
    "front_page",
    "import_names",
    "import_opml",
    "mark_all_read",
    "merge_contributors",
    "open_link",
    "open_story",
    "overview",
    "pack_story",
    "place",
    "plan_trip",
    "quote",
    "ready_trip",
    "refuse_story",
    "remove_trip",
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
    "trip",
    "trips",
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
