//! A pack that a stranger made: sound by its checksums, with a vector in every field of every story.

use crate::vectors::Vector;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Writes it.
///
/// # Errors
/// It cannot be written.
pub fn write(vectors: &[Vector], path: &Path) -> Result<(), String> {
    let file = File::create(path).map_err(|error| format!("no pack: {error}"))?;
    put_all(vectors, ZipWriter::new(file)).map_err(|error| format!("no pack: {error}"))
}

fn put_all(vectors: &[Vector], mut archive: ZipWriter<File>) -> std::io::Result<()> {
    let mut entries = Vec::new();
    for (number, vector) in vectors.iter().enumerate() {
        let name = format!("stories/{:05}.json", number + 1);
        let bytes = story(&vector.html, number).to_string().into_bytes();
        entries.push(json!({ "file": name, "sha256": hex(&bytes), "heading": vector.html }));
        put(&mut archive, &name, &bytes)?;
    }
    let title = vectors.first().map_or("", |vector| vector.html.as_str());
    let manifest = json!({
        "format": "layover-pack", "version": 1, "title": title, "made": title, "note": title, "stories": entries, "pictures": [],
    });
    let bytes = manifest.to_string().into_bytes();
    put(&mut archive, "manifest.json", &bytes)?;
    put(&mut archive, "manifest.sha256", hex(&bytes).as_bytes())?;
    archive.finish().map(drop).map_err(std::io::Error::from)
}

fn put(archive: &mut ZipWriter<File>, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    archive.start_file(name, SimpleFileOptions::DEFAULT)?;
    archive.write_all(bytes)
}

/// A story as JSON (docs/saved-format.md).
fn story(html: &str, number: usize) -> Value {
    json!({
        "format": "layover-story", "version": 1, "title": html, "dek": html, "kicker": html, "kind": html,
        "publication": html, "sections": [html], "series": { "name": html, "part": 1 }, "tags": [html],
        "credits": [{ "name": html, "role": "author", "page": html }, { "name": html, "role": html, "page": format!("javascript:{html}") }],
        "address": format!("http://packed.example/story-{number}?\"{html}"), "canonicalAddress": html,
        "firstPrintedAt": format!("http://first.example/{html}"), "published": html, "modified": html, "language": html,
        "direction": html, "summary": html, "textState": "full",
        "hero": { "address": html, "alt": html, "caption": html, "credit": html },
        "body": format!("<p>Printed in the pack.</p>{html}"),
        "pictures": [{ "address": html, "sha256": null, "file": html, "missing": html }],
        "enclosures": [{ "address": html, "mediaType": html, "bytes": 9 }],
        "further": [{ "address": format!("http://further.example/{html}"), "title": html }],
    })
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}
