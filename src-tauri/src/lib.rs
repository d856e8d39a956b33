//! The shell: one window, one-line command adapters, the story scheme. Everything with an `if` in it that is
//! not about windows belongs in `layover-app`.

mod arguments;
mod autostart;
mod background;
mod commands;
mod handed;
mod layers;
mod links;
mod notice;
mod print;
mod process;
mod scheme;
mod speech;
mod state;
mod tray;
mod window;

use arguments::Arguments;
use handed::HandedOver;
use layover_app::Served;
use state::LibrarySlot;
use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Duration;
use tauri::Manager;

/// Runs the window until it is closed. Exit code 0; 1 when no window could be opened; 2 for arguments that
/// make no sense.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    run_beside(arguments, Beside::default())
}

/// What a program of the tests does beside Layover's own work; Layover's own program does nothing beside it.
#[derive(Clone, Copy)]
pub struct Beside {
    /// Has the last word about what the story scheme answers: takes two of a story's walls away to try the third.
    pub serve: fn(Served) -> Served,
    /// Is told of every command before it is done: which web-view, at what address, what, and the number of the call.
    pub hear: fn(&str),
}

impl Default for Beside {
    fn default() -> Self {
        Self { serve: std::convert::identity, hear: |_| {} }
    }
}

/// As [`run`], for programs of the tests (`tests/unwalled`); Layover's own program calls [`run`].
pub fn run_beside(arguments: impl Iterator<Item = OsString>, beside: Beside) -> ExitCode {
    let arguments = match Arguments::parse(arguments) {
        Ok(arguments) => arguments,
        Err(complaint) => {
            complain(&complaint);
            return ExitCode::from(2);
        }
    };
    if let Some((page, file)) = arguments.print {
        return match print::to_file(&page, &file) {
            Ok(()) => ExitCode::SUCCESS,
            Err(complaint) => {
                complain(&complaint);
                ExitCode::FAILURE
            }
        };
    }
    layers::do_without_if_slow();
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    match open_here_or_there(arguments, beside) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!(
                "Layover could not open a window: {error}. Reading in a terminal works: `layover list`."
            ));
            ExitCode::FAILURE
        }
    }
}

/// How often a start is tried that met a window on its way out, and how long it waits in between.
const TRIES: u32 = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(100);
/// Counts the tries, from one to the next.
const TRIED: &str = "LAYOVER_STARTS_TRIED";

/// Opens a window, or brings the one forward that shows this library. A window that is just closing still holds
/// the library's name and no longer answers: then there is none in a moment, and this start opens it.
fn open_here_or_there(arguments: Arguments, beside: Beside) -> tauri::Result<()> {
    match open(arguments, beside) {
        Err(tauri::Error::PluginInitialization(plugin, reason)) if plugin == window::SINGLE_INSTANCE => {
            start_again();
            Err(tauri::Error::PluginInitialization(plugin, reason))
        }
        outcome => outcome,
    }
}

/// Starts this program anew in its own place (the toolkit starts once in a process); comes back only when it
/// has been tried often enough.
fn start_again() {
    let tried: u32 = std::env::var(TRIED).ok().and_then(|count| count.parse().ok()).unwrap_or_default();
    let Ok(program) = std::env::current_exe() else { return };
    if tried >= TRIES {
        return;
    }
    std::thread::sleep(BETWEEN_TRIES);
    let mut again = std::process::Command::new(program);
    again.args(std::env::args_os().skip(1)).env(TRIED, (tried + 1).to_string());
    process::become_program(again);
}

fn open(arguments: Arguments, beside: Beside) -> tauri::Result<()> {
    let mut context = tauri::generate_context!();
    // One window per library: the identifier is what the single-instance lock is named after.
    context.config_mut().identifier = arguments.identifier();
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, given, directory| {
            window::bring_forward(app, &Arguments::of_second_start(given), directory.as_ref());
        }))
        .plugin(tauri_plugin_notification::init())
        .register_asynchronous_uri_scheme_protocol("story", move |context, request, responder| {
            scheme::answer(&context, request, responder, beside.serve);
        })
        .invoke_handler(commands::handler(beside.hear))
        .setup(move |app| {
            let asked = arguments.clone();
            let opening = tauri::async_runtime::spawn(async move { LibrarySlot::open(&asked).await });
            let handed = HandedOver::default();
            handed.put(&arguments.handed, None);
            app.manage(handed);
            app.manage(speech::Speech::of_this_system());
            app.manage(tray::Tray::default());
            // The library opens while the web-view starts its processes. No page asks for it before this returns.
            let window = window::build(app.handle(), &arguments)?;
            let slot = tauri::async_runtime::block_on(opening)?;
            slot.forward_changes(app.handle());
            app.manage(slot);
            window::place(&window, &arguments)?;
            app.manage(arguments);
            background::sync_when_due(app.handle());
            Ok(())
        })
        .build(context)?
        .run(|app, event| {
            // On macOS links and files come to the running program, and not as words of a command line.
            #[cfg(any(target_os = "macos", target_os = "ios"))]
            if let tauri::RunEvent::Opened { urls } = &event {
                let words =
                    urls.iter().map(|url| url.to_file_path().unwrap_or_else(|()| url.as_str().into()));
                window::hand_over(app, &words.collect::<Vec<_>>(), None);
            }
            if let tauri::RunEvent::Exit = event
                && let Some(Ok(library)) = app.try_state::<LibrarySlot>().map(|slot| slot.library())
            {
                tauri::async_runtime::block_on(library.settle());
            }
        });
    Ok(())
}

#[expect(clippy::print_stderr, reason = "the one place where the window's binary speaks to a terminal")]
fn complain(sentence: &str) {
    eprintln!("{sentence}");
}
