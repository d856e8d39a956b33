//! The shell: one window, one-line command adapters, the story scheme. Everything with an `if` in it that is
//! not about windows belongs in `layover-app`.

mod arguments;
mod commands;
mod links;
mod scheme;
mod state;
mod window;

use arguments::Arguments;
use state::LibrarySlot;
use std::ffi::OsString;
use std::process::ExitCode;
use tauri::Manager;

/// Runs the window until it is closed. Exit code 0; 1 when no window could be opened; 2 for arguments that
/// make no sense.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::parse(arguments) {
        Ok(arguments) => arguments,
        Err(complaint) => {
            complain(&complaint);
            return ExitCode::from(2);
        }
    };
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    match open(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!(
                "Layover could not open a window: {error}. Reading in a terminal works: `layover list`."
            ));
            ExitCode::FAILURE
        }
    }
}

fn open(arguments: Arguments) -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    // One window per library: the identifier is what the single-instance lock is named after.
    context.config_mut().identifier = arguments.identifier();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, given, _directory| {
            window::bring_forward(app, &Arguments::of_second_start(given));
        }))
        .register_asynchronous_uri_scheme_protocol("story", scheme::answer)
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let slot = tauri::async_runtime::block_on(LibrarySlot::open(&arguments));
            slot.forward_changes(app.handle());
            app.manage(slot);
            window::build(app.handle(), &arguments)?;
            Ok(())
        })
        .run(context)
}

#[expect(clippy::print_stderr, reason = "the one place where the window's binary speaks to a terminal")]
fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
