//! The WebKitWebDriver process.

use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// A driver on a port of its own; it ends with this value.
pub struct Driver {
    _child: Child,
    pub(crate) address: String,
}

impl Driver {
    /// Starts it and waits until it listens. `LAYOVER_DRIVER` names the program where it is not on the path.
    ///
    /// # Panics
    /// When there is no driver, or it does not listen within 20 seconds.
    pub async fn start() -> Self {
        Self::start_in(&[]).await
    }

    /// Starts it with these in its environment, which the programs it starts find in theirs.
    ///
    /// # Panics
    /// When there is no driver, or it does not listen within 20 seconds.
    pub async fn start_in(environment: &[(&str, &str)]) -> Self {
        let named = std::env::var("LAYOVER_DRIVER").unwrap_or_default();
        let program = if named.is_empty() { "WebKitWebDriver".to_owned() } else { named };
        let port = free_port();
        let child = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} could not be started: {error}"));
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(Instant::now() < until, "{program} does not listen on port {port}");
            tokio::task::yield_now().await;
        }
        Self { _child: child, address: format!("http://127.0.0.1:{port}") }
    }
}

fn free_port() -> u16 {
    let listener =
        TcpListener::bind(("127.0.0.1", 0)).unwrap_or_else(|error| panic!("no free port: {error}"));
    listener.local_addr().map(|address| address.port()).unwrap_or_default()
}
