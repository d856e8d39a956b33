//! Owns the press as other programs use it: start it, order weather, edit, read its record and its truth, stop
//! it. It runs on threads of its own, so plain tests and async ones start it alike.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use crate::desk::{self, Desk};
use crate::error::PressError;
use crate::record::RequestRecord;
use crate::server;
use crate::truth::{Truth, truth};
use crate::weather::{Forecast, Weather};

/// How long threads that still draw are waited for when the press stops.
const LAST_STROKES: Duration = Duration::from_millis(100);

/// How the press is set up. The same options with the same `now` give the same bytes.
#[derive(Debug, Clone, Default)]
pub struct PressOptions {
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// Decides everything that looks random.
    pub seed: u64,
    /// How many generated back issues to add to the written stories.
    pub back_issues: usize,
    /// How many pictures stand in the text of each back issue; where there are any, one stands over each as well.
    pub pictures_each: usize,
    /// How long every answer waits.
    pub latency: Duration,
    /// The instant the stories are dated from; the clock's at the start if not given.
    pub now: Option<Timestamp>,
    /// How many of the newest stories wait to be published.
    pub held_back: usize,
    /// The weather at the start.
    pub weather: Vec<Forecast>,
}

/// The printing press of The Long Meridian.
#[derive(Debug)]
pub struct Press;

impl Press {
    /// Starts the press and returns once it answers.
    ///
    /// # Errors
    /// The port is taken, threads cannot be started, or a file of the magazine is broken.
    pub fn start(options: &PressOptions) -> Result<RunningPress, PressError> {
        let listen_error = |source| PressError::Listen { port: options.port, source };
        let listener = listen(options.port).map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        let desk = Arc::new(Desk::new(options, format!("http://{address}"))?);
        // Last, because a runtime may not be dropped on an async caller's thread: nothing may fail after it.
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(PressError::Threads)?;
        let (stop, stopped) = oneshot::channel();
        let serving = Arc::clone(&desk);
        let thread = std::thread::Builder::new()
            .name("press".to_owned())
            .spawn(move || run(runtime, listener, serving, stopped))
            .map_err(PressError::Threads)?;
        Ok(RunningPress { address, desk, stop: Some(stop), thread: Some(thread) })
    }

    /// The truth about the magazine that these options make, without serving it.
    ///
    /// # Errors
    /// A file of the magazine is broken.
    pub fn truth(options: &PressOptions) -> Result<Truth, PressError> {
        let origin = format!("http://127.0.0.1:{}", options.port);
        Ok(truth(&desk::site(options, origin)?))
    }
}

/// The standard library's listener takes a port at once that another press left a moment ago.
fn listen(port: u16) -> std::io::Result<std::net::TcpListener> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn run(runtime: Runtime, listener: std::net::TcpListener, desk: Arc<Desk>, stopped: oneshot::Receiver<()>) {
    runtime.block_on(async {
        // It fails only outside a runtime, and this is inside one.
        let Ok(listener) = TcpListener::from_std(listener) else { return };
        tokio::select! {
            () = server::serve(listener, desk) => {}
            _ = stopped => {}
        }
    });
    runtime.shutdown_timeout(LAST_STROKES);
}

/// A press that runs. It stops when dropped.
pub struct RunningPress {
    address: SocketAddr,
    desk: Arc<Desk>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl std::fmt::Debug for RunningPress {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("RunningPress").field("address", &self.address).finish_non_exhaustive()
    }
}

impl RunningPress {
    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The whole address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Orders weather over every path that begins so, for so many requests or without end. The latest order wins.
    pub fn weather(&self, path: &str, weather: Weather, times: Option<u64>) {
        self.desk.sky.add(Forecast { path: path.to_owned(), weather, times });
    }

    /// Clears all weather.
    pub fn clear_weather(&self) {
        self.desk.sky.clear();
    }

    /// Edits a story: another title and first paragraph, a later modified date. False if there is none such.
    #[must_use]
    pub fn edit(&self, slug: &str) -> bool {
        self.desk.change(|site| site.edit(slug))
    }

    /// Takes a story down. False if there is none such.
    #[must_use]
    pub fn remove(&self, slug: &str) -> bool {
        self.desk.change(|site| site.remove(slug))
    }

    /// Publishes the next story held back, and gives its slug; nothing when none is left.
    #[must_use]
    pub fn publish(&self) -> Option<String> {
        self.desk.change(|site| site.publish())
    }

    /// The truth as it stands.
    #[must_use]
    pub fn truth(&self) -> Truth {
        truth(&self.desk.site())
    }

    /// Every request so far, in the order they came; control addresses left out.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.desk.records.all()
    }

    /// Forgets the requests and the peak of connections so far.
    pub fn forget_requests(&self) {
        self.desk.records.forget();
        self.desk.traffic.forget();
    }

    /// The most connections that were open at once.
    #[must_use]
    pub fn peak_connections(&self) -> usize {
        self.desk.traffic.peak_and_total().0
    }

    /// Stops it and breaks every connection. Its port is free again when this returns.
    pub fn stop(mut self) {
        self.halt();
    }

    /// Runs until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    fn halt(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for RunningPress {
    fn drop(&mut self) {
        self.halt();
    }
}
