//! What the window does while nobody touches it, and what the bare window does beside it.

use crate::floor::Bare;
use crate::open_with_a_list;
use crate::processes::Tree;
use std::path::Path;
use std::time::Duration;

/// Until a start has done all it has to do: the sync that is due after a minute, which finds no network, too.
const SETTLES: Duration = Duration::from_secs(100);

pub async fn measure(library: &Path, time: Duration) {
    let bare = Bare::open();
    let window = open_with_a_list(library).await;
    crate::read(&window, 1).await;
    tokio::time::sleep(SETTLES).await;
    let tree = Tree::of(window.process_id().unwrap_or_default());
    let (worked, slept) = (tree.processor(), tree.sleeps());
    let floor = bare.tree();
    let floor_worked = floor.processor();
    tokio::time::sleep(time).await;
    let worked = tree.processor().saturating_sub(worked);
    let floor_worked = floor.processor().saturating_sub(floor_worked);
    let mut woken: Vec<(String, u64)> = tree
        .sleeps()
        .into_iter()
        .map(|(name, count)| {
            (name.clone(), count.saturating_sub(slept.get(&name).copied().unwrap_or_default()))
        })
        .collect();
    woken.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let all: u64 = woken.iter().map(|(_, count)| count).sum();
    let busiest: Vec<String> = woken
        .iter()
        .take(4)
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    println!(
        "untouched for {:.0} min            {:.2} s of processor in all processes, bare window {:.2} s; our threads woke {:.2} times a second ({})",
        time.as_secs_f64() / 60.0,
        worked.as_secs_f64(),
        floor_worked.as_secs_f64(),
        all as f64 / time.as_secs_f64(),
        busiest.join(", ")
    );
    window.close().await;
}
