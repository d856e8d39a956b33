//! Placeholder while its owner writes it.
use crate::process::Outcome;
use std::path::Path;
#[derive(Clone, Copy)]
pub enum Floors {
    Committed,
}
pub fn run(_: &[String]) -> Outcome {
    Ok(())
}
pub fn against(_: &Path, _: Floors) -> Outcome {
    Ok(())
}
