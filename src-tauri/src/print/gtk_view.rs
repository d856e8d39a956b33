//! The print operation of WebKitGTK, on a view nobody sees: no script, no network, one page of ours.

use gtk::glib;
use gtk::prelude::*;
use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;
use webkit2gtk::{
    LoadEvent, PrintOperation, PrintOperationExt, SettingsExt, WebContext, WebView, WebViewExt,
};

/// A book of hundreds of stories takes a while to be laid out.
const PATIENCE: Duration = Duration::from_secs(300);

/// A view with that page in it; `ready` is called when it is laid out, or with why it is not.
fn view(page: &Path, ready: impl Fn(Result<&WebView, String>) + 'static) -> Result<WebView, String> {
    let html = std::fs::read_to_string(page).map_err(|error| format!("{}: {error}", page.display()))?;
    let view = WebView::with_context(&WebContext::new_ephemeral());
    if let Some(settings) = WebViewExt::settings(&view) {
        settings.set_enable_javascript(false);
        settings.set_enable_page_cache(false);
        settings.set_print_backgrounds(false);
    }
    let ready = Rc::new(ready);
    let finished = Rc::clone(&ready);
    view.connect_load_changed(move |view, event| {
        if event == LoadEvent::Finished {
            finished(Ok(view));
        }
    });
    view.connect_load_failed(move |_, _, _, error| {
        ready(Err(error.to_string()));
        true
    });
    view.load_html(&html, None);
    Ok(view)
}

/// The system's dialog over a page. The page and its folder go when it closes.
pub fn dialog(page: &Path) {
    let window = gtk::Window::new(gtk::WindowType::Toplevel);
    let kept: Rc<RefCell<Option<WebView>>> = Rc::default();
    let (holder, shown) = (Rc::clone(&kept), page.to_path_buf());
    let built = view(page, move |loaded| {
        match loaded {
            Ok(view) => {
                // Printed or cancelled, the page has done what it was made for.
                PrintOperation::new(view).run_dialog(None::<&gtk::Window>);
            }
            Err(error) => tracing::warn!("the page for print did not load: {error}"),
        }
        holder.take();
        forget(&shown);
    });
    match built {
        Ok(view) => {
            // A view is laid out only within a window; this one is never shown.
            window.add(&view);
            kept.replace(Some(view));
        }
        Err(error) => tracing::warn!("the page for print could not be read: {error}"),
    }
}

fn forget(page: &Path) {
    drop(page.parent().map(std::fs::remove_dir_all));
}

/// Prints a page into a file, and comes back when it is written.
pub fn to_file(page: &Path, file: &Path) -> Result<(), String> {
    gtk::init()
        .map_err(|_| "there is no display for the web-view; xvfb-run makes one in memory".to_owned())?;
    let address = glib::filename_to_uri(file, None).map_err(|error| error.to_string())?;
    let outcome: Rc<RefCell<Option<Result<(), String>>>> = Rc::default();
    let window = gtk::OffscreenWindow::new();
    let told = Rc::clone(&outcome);
    let has_begun = Cell::new(false);
    let view = view(page, move |loaded| match loaded {
        Ok(view) if !has_begun.replace(true) => print(view, &address, &told),
        Ok(_) => {}
        Err(error) => end(&told, Err(error)),
    })?;
    window.add(&view);
    window.show_all();
    let late = Rc::clone(&outcome);
    glib::timeout_add_local_once(PATIENCE, move || {
        end(&late, Err("it took longer than five minutes".to_owned()));
    });
    gtk::main();
    let ended = outcome.borrow_mut().take();
    ended.unwrap_or_else(|| Err("it ended before the page was printed".to_owned()))
}

fn print(view: &WebView, address: &str, told: &Rc<RefCell<Option<Result<(), String>>>>) {
    let settings = gtk::PrintSettings::new();
    settings.set_printer("Print to File");
    settings.set("output-uri", Some(address));
    settings.set("output-file-format", Some("pdf"));
    let operation = PrintOperation::new(view);
    operation.set_print_settings(&settings);
    let setup = gtk::PageSetup::new();
    setup.set_paper_size_and_default_margins(&gtk::PaperSize::new(Some("iso_a4")));
    operation.set_page_setup(&setup);
    let (finished, failed) = (Rc::clone(told), Rc::clone(told));
    operation.connect_finished(move |_| end(&finished, Ok(())));
    operation.connect_failed(move |_, error| end(&failed, Err(error.to_string())));
    operation.print();
}

/// The first outcome counts; then the loop ends.
fn end(told: &Rc<RefCell<Option<Result<(), String>>>>, outcome: Result<(), String>) {
    told.borrow_mut().get_or_insert(outcome);
    gtk::main_quit();
}
