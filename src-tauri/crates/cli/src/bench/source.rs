//! One document for a bench tool: a file, standard input, or an address.

use crate::desk::{Desk, bytes_of};
use crate::ending::Failure;
use layover_app::{Document, What};
use std::path::Path;

/// Reads the file, or fetches the address through the library's door.
pub async fn document(desk: &Desk, name: &str, what: What) -> Result<Document, Failure> {
    if name.starts_with("http://") || name.starts_with("https://") {
        return Ok(desk.library().await?.fetch_document(name, what).await?);
    }
    Ok(Document {
        bytes: bytes_of(Path::new(name))?,
        content_type: None,
        content_location: None,
        final_url: String::new(),
    })
}
