//! Work on documents nobody vouches for: each on a thread of its own, with a large stack and a deadline.

use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

/// Address space, not memory: pages of a stack are taken when they are touched.
const STACK: usize = 256 * 1024 * 1024;
/// Longer than any document of a reasonable size takes, in a debug build too.
const DEADLINE: Duration = Duration::from_secs(60);

/// Why one document gave nothing.
pub type Trouble = String;

/// Runs one piece of work apart.
pub fn alone<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> Result<R, Trouble> {
    collect(&begin(work)?)
}

/// Runs the same work on every item, several at once, and hands out the results in the items' order.
pub fn each<T, R, E>(
    items: impl Iterator<Item = T>,
    work: impl Fn(&T) -> R + Send + Sync + 'static,
    mut take: impl FnMut(&T, Result<R, Trouble>) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send + Sync + 'static,
    R: Send + 'static,
{
    let most = thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let work = Arc::new(work);
    let mut waiting = VecDeque::with_capacity(most);
    for item in items {
        let item = Arc::new(item);
        let (own_item, own_work) = (Arc::clone(&item), Arc::clone(&work));
        waiting.push_back((item, begin(move || own_work(&own_item))));
        if waiting.len() > most
            && let Some((item, begun)) = waiting.pop_front()
        {
            take(&item, begun.and_then(|answer| collect(&answer)))?;
        }
    }
    waiting.into_iter().try_for_each(|(item, begun)| take(&item, begun.and_then(|answer| collect(&answer))))
}

fn begin<R: Send + 'static>(
    work: impl FnOnce() -> R + Send + 'static,
) -> Result<Receiver<thread::Result<R>>, Trouble> {
    let (answer, answered) = sync_channel(1);
    // Nobody waits for a thread past its deadline: it ends with the program.
    let run = move || drop(answer.send(catch_unwind(AssertUnwindSafe(work))));
    let started = thread::Builder::new().stack_size(STACK).spawn(run);
    started.map(|_| answered).map_err(|error| format!("no thread to read it on: {error}"))
}

fn collect<R>(answered: &Receiver<thread::Result<R>>) -> Result<R, Trouble> {
    match answered.recv_timeout(DEADLINE) {
        Ok(Ok(result)) => Ok(result),
        Ok(Err(panic)) => Err(format!("the reader stopped: {}", words_of(&*panic))),
        Err(RecvTimeoutError::Timeout) => Err(format!("not read within {} seconds", DEADLINE.as_secs())),
        Err(RecvTimeoutError::Disconnected) => Err("the reader stopped".to_owned()),
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let text =
        panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("no reason given").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_document_ends_alone_and_the_order_stays() {
        let mut seen = Vec::new();
        let work = |number: &u32| if *number == 3 { panic!("three") } else { number * 2 };
        let outcome: Result<(), ()> = each(0..6, work, |number, result| {
            seen.push((*number, result.ok()));
            Ok(())
        });
        assert_eq!(outcome, Ok(()));
        assert_eq!(seen, [(0, Some(0)), (1, Some(2)), (2, Some(4)), (3, None), (4, Some(8)), (5, Some(10))]);
    }

    #[test]
    fn a_deep_recursion_has_room() {
        fn deep(left: u32) -> u32 {
            let room = [left; 64];
            if left == 0 { room[0] } else { deep(left - 1) + room[63].min(1) }
        }
        assert_eq!(alone(|| deep(100_000)), Ok(100_000));
    }
}
