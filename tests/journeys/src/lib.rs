//! Journeys across all crates, through the programs people start. Everything is in `tests/`.
