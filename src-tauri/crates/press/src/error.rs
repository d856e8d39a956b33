//! Owns what can go wrong before the press runs. What goes wrong while it runs is weather.

use std::io;

/// Why the press did not start, or did not understand an order.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// The address is taken or not ours.
    #[error("press: cannot listen on 127.0.0.1:{port}: {source}")]
    Listen {
        /// The port asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The server's own threads did not start.
    #[error("press: cannot start its threads: {0}")]
    Threads(#[source] io::Error),
    /// A file of the magazine is not what it should be.
    #[error("magazine/{file}: {reason}")]
    Magazine {
        /// The file, below `magazine/`.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A kind of weather nobody knows.
    #[error("weather {0:?}: write PATH=KIND or PATH=KIND*TIMES; kinds are in `press --help`")]
    Weather(String),
}
