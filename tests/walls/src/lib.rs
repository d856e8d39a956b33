//! Attack vectors in the system's own web-view.
//!
//! - Against one wall of a story at a time, with the other walls away ([`one_by_one`]). The sanitiser alone: what it leaves
//!   stands in a page without sandbox that only reports against the strictest policy; nothing may run, be asked for, or be
//!   sent. The frame alone: the vectors as they are, behind the policy and the sandbox that the story scheme serves. Each is
//!   run beside the same vectors with no wall at all: what is told there is what the walls keep away, and a harness that tells
//!   nothing proves nothing.
//! - Through every road into a library, and out of it again ([`fields`]).
//! - Cleaned, parsed and serialised by the web-view, and cleaned again ([`again`]): nothing changes.
#![expect(clippy::print_stdout, reason = "what is seen is said to the terminal")]

mod look;
mod mutation;
mod roads;
mod server;
pub mod vectors;

use look::{look, look_at};
pub use mutation::again;
use mutation::written_as_xml;
use roads::Town;
use server::{Server, Wall};
use std::sync::Arc;
use vectors::Vector;

/// With no wall at least so many of a hundred vectors that are known to live must be seen to.
const LEAST_SEEN: usize = 50;
/// Vectors that are taken into one library.
const IN_LIBRARY: usize = 400;

/// Whether each wall holds alone.
///
/// # Errors
/// The vectors cannot be served.
pub async fn one_by_one(vectors: Vec<Vector>) -> Result<bool, String> {
    let live = vectors.iter().filter(|vector| vector.is_live).count();
    println!("{} vectors, {live} of them live", vectors.len());
    let server = Arc::new(Server::open(vectors, Vec::new()).await?);
    let none = look(&server, Wall::None).await;
    let cleaned = look(&server, Wall::Sanitiser).await;
    let open = look(&server, Wall::Sandbox).await;
    let framed = look(&server, Wall::Frame).await;
    let seen = none.told.keys().filter(|at| server.vector(**at).is_some_and(|vector| vector.is_live)).count();
    let is_alive = seen * 100 >= live * LEAST_SEEN && !open.requests.is_empty() && !open.told.is_empty();
    if !is_alive {
        println!("with no wall too little was seen for the walls to have proven anything");
    }
    Ok(is_alive && cleaned.is_silent(&server) && framed.is_silent(&server))
}

/// Whether nothing of the vectors acts that came into a library by any road: neither in the window, nor in what the library
/// writes out.
///
/// # Errors
/// A library does not take them, or too little was seen to have proven anything.
pub async fn fields(vectors: &[Vector]) -> Result<bool, String> {
    let mut holds = true;
    for part in vectors.chunks(IN_LIBRARY) {
        println!("fields of {} vectors", part.len());
        let town = Town::open(Arc::new(written_as_xml(part).await?)).await?;
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        holds &= is_silent_everywhere(&town, folder.path()).await?;
    }
    Ok(holds)
}

async fn is_silent_everywhere(town: &Town, folder: &std::path::Path) -> Result<bool, String> {
    let library = folder.join("library");
    let taken = roads::take(town, &library).await?;
    let printed = roads::printed(&taken, folder).await?;
    let stories = taken.stories.len();
    drop(taken);
    let asked = town.asked();
    let server = Arc::new(Server::open(town.vectors().to_vec(), printed).await?);
    let pages = look(&server, Wall::Printed).await;
    let mut holds = pages.is_silent(&server) && town.asked() == asked;
    // The same ear hears the vectors themselves.
    let bare = look_at(&server, Wall::None, town.vectors().len().min(100)).await;
    if bare.told.is_empty() {
        return Err("with no wall nothing was heard: the pages have proven nothing".to_owned());
    }
    for heard in roads::walk(&library, town, stories).await? {
        println!("   window: {heard}");
        holds = false;
    }
    Ok(holds)
}
