//! Which job next: hosts take turns, so that a slow or busy one never holds up the others.

use std::collections::{HashMap, VecDeque};

use tokio::sync::mpsc::Sender;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// Jobs in waiting, by host.
struct Queue<J> {
    hosts: HashMap<String, HostQueue<J>>,
    /// Hosts with waiting jobs and a free turn, each once, the next one first.
    ready: VecDeque<String>,
    per_host: usize,
}

struct HostQueue<J> {
    waiting: VecDeque<J>,
    running: usize,
}

impl<J> Queue<J> {
    fn new(jobs: Vec<(String, J)>, per_host: usize) -> Self {
        let mut queue = Self { hosts: HashMap::new(), ready: VecDeque::new(), per_host };
        for (host, job) in jobs {
            let waiting = &mut queue
                .hosts
                .entry(host.clone())
                .or_insert_with(|| HostQueue { waiting: VecDeque::new(), running: 0 })
                .waiting;
            waiting.push_back(job);
            if waiting.len() == 1 {
                queue.ready.push_back(host);
            }
        }
        queue
    }

    fn next(&mut self) -> Option<(String, J)> {
        let host = self.ready.pop_front()?;
        let queue = self.hosts.get_mut(&host)?;
        let job = queue.waiting.pop_front()?;
        queue.running += 1;
        if queue.running < self.per_host && !queue.waiting.is_empty() {
            self.ready.push_back(host.clone());
        }
        Some((host, job))
    }

    fn done(&mut self, host: String) {
        let Some(queue) = self.hosts.get_mut(&host) else { return };
        let was_full = queue.running >= self.per_host;
        queue.running = queue.running.saturating_sub(1);
        if was_full && !queue.waiting.is_empty() {
            self.ready.push_back(host);
        }
    }
}

/// The bounds of one run.
pub(crate) struct Bounds {
    /// Jobs under way at once.
    pub(crate) at_once: usize,
    /// Jobs under way at once for one host.
    pub(crate) per_host: usize,
}

/// Runs jobs and sends what each gives into `sink`, in the order they end. Ends when all are done, when
/// nobody listens any more, or at once when cancelled: jobs under way are then dropped.
pub(crate) async fn run<J, O, F>(
    jobs: Vec<(String, J)>,
    bounds: Bounds,
    sink: Sender<O>,
    cancel: CancellationToken,
    work: impl Fn(J) -> F,
) where
    O: Send + 'static,
    F: Future<Output = O> + Send + 'static,
{
    let mut queue = Queue::new(jobs, bounds.per_host.max(1));
    let mut running: JoinSet<(String, O)> = JoinSet::new();
    let all = async {
        loop {
            while running.len() < bounds.at_once.max(1) {
                let Some((host, job)) = queue.next() else { break };
                let outcome = work(job);
                running.spawn(async move { (host, outcome.await) });
            }
            let Some(ended) = running.join_next().await else { return };
            let Ok((host, outcome)) = ended else { continue };
            queue.done(host);
            if sink.send(outcome).await.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        () = all => {}
        () = cancel.cancelled() => {}
    }
}

/// The host of an address, empty when it has none: such jobs fail at once and share a queue.
#[must_use]
pub fn host_of(address: &str) -> String {
    let url = url::Url::parse(address).ok();
    url.as_ref().and_then(url::Url::host_str).unwrap_or_default().to_owned()
}
