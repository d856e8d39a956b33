//! The commands of the contract, each one line: find the library, call its service.

mod aloud;
mod away;
mod editions;
mod handed;
mod highlights;
mod library;
mod look;
mod magazine;
mod room;
mod settings;
mod story;
mod subscribing;
mod syncing;
mod trips;

use layover_app::contract::CommandError;
use tauri::Wry;
use tauri::ipc::Invoke;

type Answer<T> = Result<T, CommandError>;

/// Every command, for the builder. `src-tauri/build.rs` names the same ones. `hear` is told of each first.
pub fn handler(hear: fn(&str)) -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let answer = commands();
    move |invoke| {
        hear(&told(&invoke));
        answer(invoke)
    }
}

/// A command in one line: the web-view it came from, the page that is open there, what it is, and the number of the call.
fn told(invoke: &Invoke<Wry>) -> String {
    let message = &invoke.message;
    let page = message.webview_ref().url().map_or_else(|_| "nowhere".to_owned(), |url| url.to_string());
    let number = message.headers().get("Tauri-Callback").and_then(|number| number.to_str().ok());
    format!(
        "{} {page} {} {}",
        message.webview_ref().label(),
        message.command(),
        number.unwrap_or("unnumbered")
    )
}

fn commands() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        aloud::read_aloud,
        aloud::speak,
        aloud::stop_speaking,
        look::set_zoom,
        look::set_language,
        look::toggle_full_screen,
        look::peek_link,
        away::complete,
        away::queue_address,
        away::ask_about_links,
        away::fetch_queue,
        away::keep_audio,
        away::let_audio_go,
        away::audio_part,
        editions::edition,
        editions::make_edition,
        editions::make_week,
        editions::remove_edition,
        editions::export,
        editions::export_contents,
        editions::mail,
        editions::write_list,
        editions::show_exports,
        editions::open_pack,
        editions::print,
        editions::cancel_task,
        handed::take_handed,
        handed::open_handed,
        handed::save_page_file,
        handed::import_settings,
        library::overview,
        library::story_ids,
        library::story_rows,
        library::place,
        library::set_place,
        library::mark_all_read,
        library::undo,
        magazine::front_page,
        magazine::contributors,
        magazine::contributor,
        magazine::section,
        magazine::series,
        magazine::set_follow,
        magazine::set_preferred,
        magazine::merge_contributors,
        magazine::split_alias,
        magazine::dismiss_proposal,
        magazine::import_names,
        magazine::awaited_names,
        magazine::forget_name,
        magazine::suggest,
        magazine::save_view,
        magazine::remove_view,
        magazine::credits,
        magazine::cite,
        magazine::quote,
        story::open_story,
        story::set_read,
        story::set_saved,
        story::set_progress,
        story::search,
        story::search_remark,
        story::open_link,
        subscribing::catalogue,
        subscribing::subscribe,
        subscribing::save_page,
        subscribing::unsubscribe,
        subscribing::forget_address,
        subscribing::import_opml,
        subscribing::export_opml,
        subscribing::add_profile,
        subscribing::profile_text,
        subscribing::remove_profile,
        syncing::sync,
        syncing::cancel_sync,
        syncing::source_health,
        syncing::retry_source,
        syncing::activity,
        highlights::highlight,
        highlights::note_story,
        highlights::change_highlight,
        highlights::remove_highlight,
        highlights::story_highlights,
        highlights::highlights,
        room::room,
        room::rehearse_room,
        room::set_room,
        room::set_pictures_of,
        settings::settings,
        settings::set_settings,
        settings::about,
        settings::background,
        settings::start_at_login,
        trips::trips,
        trips::trip,
        trips::rehearse_trip,
        trips::plan_trip,
        trips::change_trip,
        trips::remove_trip,
        trips::choose_trip_anew,
        trips::pack_story,
        trips::refuse_story,
        trips::ready_trip,
        trips::check_trip,
        trips::airplane_check,
        trips::end_trip,
    ]
}
