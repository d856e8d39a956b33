//! `layover-bare PAGE`: a window of the system's web-view that shows one page and nothing else: what a window costs
//! before there is anything in it. Says `painted` when the page's title does, and ends when its input ends.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use gtk::prelude::{ContainerExt, GtkWindowExt, WidgetExt};
    use std::io::Read;
    use webkit2gtk::{WebView, WebViewExt};

    let Some(page) = std::env::args().nth(1) else {
        eprintln!("usage: layover-bare PAGE");
        return ExitCode::from(2);
    };
    if let Err(error) = gtk::init() {
        eprintln!("layover-bare: no display: {error}");
        return ExitCode::FAILURE;
    }
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    window.set_default_size(1280, 820);
    let view = WebView::new();
    view.connect_title_notify(|view| {
        if view.title().is_some_and(|title| title == "painted") {
            println!("painted");
        }
    });
    view.load_uri(&page);
    window.add(&view);
    window.show_all();
    let (ended, end) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        std::io::stdin().read_to_end(&mut Vec::new()).ok();
        ended.send(()).ok();
    });
    gtk::glib::timeout_add_local(std::time::Duration::from_millis(250), move || {
        if end.try_recv().is_ok() {
            gtk::main_quit();
        }
        gtk::glib::ControlFlow::Continue
    });
    gtk::main();
    ExitCode::SUCCESS
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("layover-bare measures the web-view of Linux alone");
    ExitCode::FAILURE
}
