//! The vectors, as they are, cleaned, and aimed at the server.

use layover_content::sanitise;
use serde_json::Value;
use std::path::Path;
use std::thread;

/// The sanitiser is given as much stack as the product gives it.
const STACK_BYTES: usize = 256 * 1024 * 1024;

/// One attack.
pub struct Vector {
    pub id: String,
    /// As it is.
    pub html: String,
    /// What the sanitiser leaves of it.
    pub clean: String,
    /// It was seen to act in a browser with no wall.
    pub is_live: bool,
}

/// Every vector of a file of JSON lines.
pub fn read(file: &Path) -> Result<Vec<Vector>, String> {
    let said = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| said(&error))?;
    let rows: Vec<Value> =
        text.lines().map(serde_json::from_str).collect::<Result<_, _>>().map_err(|error| said(&error))?;
    let work = move || rows.iter().map(vector).collect();
    let cleaning =
        thread::Builder::new().stack_size(STACK_BYTES).spawn(work).map_err(|error| said(&error))?;
    cleaning.join().map_err(|_| "the sanitiser panicked".to_owned())
}

fn vector(row: &Value) -> Vector {
    let html = row["html"].as_str().unwrap_or_default().to_owned();
    Vector {
        id: row["id"].as_str().unwrap_or_default().to_owned(),
        clean: sanitise::clean(&html, None).html.as_str().to_owned(),
        html,
        is_live: row["live"] == true,
    }
}

/// The same attack aimed at us: what it would call tells the page that holds it, and what it would ask of others it asks of
/// the server. Some attacks do not survive that; what does is counted where no policy stands in its way.
pub fn aimed(html: &str) -> String {
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
