//! The vectors, as they are, cleaned, and aimed at the server.

use layover_content::sanitise;
use serde_json::Value;
use std::path::Path;
use std::thread;

/// The sanitiser is given as much stack as the product gives it.
const STACK_BYTES: usize = 256 * 1024 * 1024;

/// One attack.
#[derive(Clone, Debug)]
pub struct Vector {
    /// What it is called.
    pub id: String,
    /// As it is.
    pub html: String,
    /// What the sanitiser leaves of it.
    pub clean: String,
    /// As a browser that has read it writes it down as XML; nothing as long as none was asked.
    pub xhtml: String,
    /// It was seen to act in a browser with no wall.
    pub is_live: bool,
}

/// Every vector of a file of JSON lines.
pub fn read(file: &Path) -> Result<Vec<Vector>, String> {
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| said(&error))?;
    let rows: Vec<Value> =
        text.lines().map(serde_json::from_str).collect::<Result<_, _>>().map_err(|error| said(&error))?;
    on_its_own_stack(move || rows.iter().map(vector).collect())
}

/// Does what cleans with as much stack as the product has for it.
pub(crate) fn on_its_own_stack<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, String> {
    let cleaning =
        thread::Builder::new().stack_size(STACK_BYTES).spawn(work).map_err(|error| error.to_string())?;
    cleaning.join().map_err(|_| "the sanitiser panicked".to_owned())
}

impl Vector {
    /// An attack by its name.
    pub fn new(id: &str, html: &str, is_live: bool) -> Self {
        let clean = sanitise::clean(html, None).html.as_str().to_owned();
        Self { id: id.to_owned(), html: html.to_owned(), clean, xhtml: String::new(), is_live }
    }
}

fn vector(row: &Value) -> Vector {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    Vector::new(text("id"), text("html"), row["live"] == true)
}

/// The same attack aimed at us: what it would call tells the page that holds it, and what it would ask of others it asks of
/// the server. Some attacks do not survive that; what does is counted where no policy stands in its way.
pub(crate) fn aimed(html: &str) -> String {
    let mut aimed = html.to_owned();
    // Without a quotation mark, which would end the attribute that it stands in.
    let tells = "top.postMessage(1,String.fromCharCode(42),[],";
    for call in ["alert(", "confirm(", "prompt(", "print("] {
        aimed = aimed.replace(call, tells);
    }
    for scheme in ["https://", "http://", "HTTP://", "HTTPS://"] {
        aimed = aimed.replace(scheme, "/beacon/");
    }
    aimed
}
