//! One program in the place of another.

use std::process::Command;

/// Goes on as that program, in its own place where the system can do that; comes back only when it cannot be started.
#[cfg(unix)]
pub fn become_program(mut again: Command) {
    use std::os::unix::process::CommandExt;
    // By itself: what a message is made of is not asked for while nobody listens.
    let error = again.exec();
    tracing::warn!("this program could not be started again: {error}");
}

/// Goes on as that program; comes back only when it cannot be started.
#[cfg(not(unix))]
pub fn become_program(mut again: Command) {
    match again.spawn() {
        Ok(_) => std::process::exit(0),
        Err(error) => tracing::warn!("this program could not be started again: {error}"),
    }
}
