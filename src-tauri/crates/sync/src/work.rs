//! Reading what was fetched: on threads of their own, as many as there are processors, with a large stack and
//! a deadline. Foreign mark-up may nest deep or loop an extractor; neither may take the program with it.

use std::sync::Arc;
use std::time::Duration;

use layover_model::TextFailure;
use tokio::sync::{Semaphore, oneshot};

/// Nested mark-up recurses in every HTML parser.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// Threads past their deadline that may still be running before new work is refused.
const RUNAWAYS: usize = 4;

/// Why work brought nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum WorkError {
    /// Past its deadline. The thread's result is dropped when it comes.
    TooLong,
    /// It never began: as many threads as may be are past their deadlines. Another time it may.
    NoRoom,
    /// It panicked, or no thread could be had.
    Failed,
}

impl WorkError {
    /// What it means for the story on a page. A page that was never looked at is tried again.
    pub(crate) fn text_failure(self) -> TextFailure {
        match self {
            Self::NoRoom => TextFailure::Unreachable,
            Self::TooLong | Self::Failed => TextFailure::Unreadable,
        }
    }
}

/// Threads for reading.
#[derive(Debug)]
pub(crate) struct Work {
    turns: Semaphore,
    threads: Arc<Semaphore>,
    deadline: Duration,
}

impl Work {
    pub(crate) fn new(deadline: Duration) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self {
            turns: Semaphore::new(processors),
            threads: Arc::new(Semaphore::new(processors + RUNAWAYS)),
            deadline,
        }
    }

    /// Runs `job` on a thread of its own. Waiting for a turn does not count against the deadline.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        self.run_within(self.deadline, job).await
    }

    /// The same for a document of many stories, which has as much time as six pages.
    pub(crate) async fn run_long<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        self.run_within(self.deadline * 6, job).await
    }

    async fn run_within<T: Send + 'static>(
        &self,
        deadline: Duration,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WorkError> {
        let _turn = self.turns.acquire().await.map_err(|_| WorkError::Failed)?;
        let room = tokio::time::timeout(deadline, Arc::clone(&self.threads).acquire_owned()).await;
        let thread = room.map_err(|_| WorkError::NoRoom)?.map_err(|_| WorkError::Failed)?;
        let (done, result) = oneshot::channel();
        std::thread::Builder::new()
            .name("layover-reading".to_owned())
            .stack_size(STACK_BYTES)
            .spawn(move || {
                // Held until the job ends, however late: this is what bounds the runaways. Given back before the
                // result is out, or the next job could come before it is.
                let result = job();
                drop(thread);
                let _ = done.send(result);
            })
            .map_err(|_| WorkError::Failed)?;
        awake_for(deadline, result).await?.map_err(|_| WorkError::Failed)
    }
}

/// Slices a deadline is waited for in.
const SLICES: u32 = 20;

/// What comes within `deadline` of time the machine was awake. The clock that is waited by may go on through a sleep, and a
/// page that was being read when the lid closed is not one that takes hours: a slice the machine slept in is one slice.
async fn awake_for<F: Future + Unpin>(deadline: Duration, mut coming: F) -> Result<F::Output, WorkError> {
    for _ in 0..SLICES {
        if let Ok(come) = tokio::time::timeout(deadline / SLICES, &mut coming).await {
            return Ok(come);
        }
    }
    Err(WorkError::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[tokio::test]
    async fn a_job_that_is_done_takes_no_place_from_the_next() {
        let work = Work::new(Duration::from_secs(60));
        let most = work.threads.available_permits();
        for _ in 0..2_000 {
            assert_eq!(work.run(|| ()).await, Ok(()));
            assert_eq!(work.threads.available_permits(), most);
        }
    }

    #[tokio::test]
    async fn runaways_are_left_behind_and_bounded() {
        let work = Work::new(Duration::from_millis(1));
        let most = work.threads.available_permits();
        let mut releases = Vec::new();
        for _ in 0..most {
            let (release, released) = channel::<()>();
            releases.push(release);
            assert_eq!(
                work.run(move || {
                    let _ended = released.recv();
                })
                .await,
                Err(WorkError::TooLong)
            );
        }
        // All threads there may be hang: new work is refused before it begins.
        assert_eq!(work.run(|| ()).await, Err(WorkError::NoRoom));
        assert_eq!(work.threads.available_permits(), 0);
        drop(releases);
        let free = Arc::clone(&work.threads).acquire_many_owned(u32::try_from(most).unwrap()).await;
        assert!(free.is_ok(), "each thread gives its place back when it ends");
    }

    #[tokio::test(start_paused = true)]
    async fn a_machine_that_slept_while_a_page_was_read_reads_it_to_its_end() {
        // While a thread of the runtime is busy, its clock moves by hand alone.
        let (end, ended) = channel::<()>();
        let busy = tokio::task::spawn_blocking(move || ended.recv());
        let (begun, has_begun) = oneshot::channel();
        let (release, released) = channel::<()>();
        let reading = tokio::spawn(async move {
            let job = move || {
                let _told = begun.send(());
                released.recv()
            };
            Work::new(Duration::from_secs(20)).run(job).await
        });
        has_begun.await.unwrap();
        tokio::time::advance(Duration::from_hours(9)).await;
        tokio::time::advance(Duration::from_hours(30)).await;
        release.send(()).unwrap();
        assert_eq!(reading.await.unwrap(), Ok(Ok(())));
        drop(end);
        assert!(busy.await.unwrap().is_err());
    }

    #[tokio::test]
    async fn a_panic_and_a_deep_recursion_end_their_own_work_alone() {
        fn deep(left: u32) -> u32 {
            let room = [left; 16];
            if left == 0 { room[0] } else { deep(left - 1) + room[15].min(1) }
        }
        let work = Work::new(Duration::from_secs(60));
        assert_eq!(work.run(|| panic!("a page")).await, Err::<(), _>(WorkError::Failed));
        assert_eq!(work.run(|| deep(100_000)).await, Ok(100_000));
    }
}
