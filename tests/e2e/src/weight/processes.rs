//! What Linux says of a program and of every process it started.

use std::collections::HashMap;
use std::fs;
use std::time::Duration;

/// Ticks of the kernel's clock in a second, the same on every Linux that Rust runs on.
const TICKS: f64 = 100.0;

/// A program with what it started.
pub struct Tree {
    root: u32,
    all: Vec<u32>,
}

impl Tree {
    /// As it stands now.
    pub fn of(root: u32) -> Self {
        let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
        for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let Some(id) = process.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            if let Some(parent) = facts(id).first().and_then(|parent| parent.parse().ok()) {
                children.entry(parent).or_default().push(id);
            }
        }
        let mut all = vec![root];
        let mut at = 0;
        while let Some(id) = all.get(at).copied() {
            all.extend(children.get(&id).into_iter().flatten());
            at += 1;
        }
        Self { root, all }
    }

    /// Memory, each shared page counted by its share, in MiB: of all processes, and of the program's own.
    pub fn memory_mb(&self) -> (f64, f64) {
        let own = pss_kib(self.root);
        let all: u64 = self.all.iter().map(|id| pss_kib(*id)).sum();
        (all as f64 / 1_024.0, own as f64 / 1_024.0)
    }

    /// Time on a processor, of all processes.
    pub fn processor(&self) -> Duration {
        let ticks = self.all.iter().map(|id| {
            let facts = facts(*id);
            let number =
                |at: usize| facts.get(at).and_then(|fact| fact.parse::<f64>().ok()).unwrap_or_default();
            number(10) + number(11)
        });
        Duration::from_secs_f64(ticks.sum::<f64>() / TICKS)
    }

    /// How often a thread of the program itself went to sleep so far, by the thread's name.
    pub fn sleeps(&self) -> HashMap<String, u64> {
        let threads = fs::read_dir(format!("/proc/{}/task", self.root)).into_iter().flatten().flatten();
        let mut sleeps: HashMap<String, u64> = HashMap::new();
        for thread in threads {
            let status = fs::read_to_string(thread.path().join("status")).unwrap_or_default();
            let fact = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
            let slept = fact("voluntary_ctxt_switches:").and_then(|count| count.parse::<u64>().ok());
            *sleeps.entry(fact("Name:").unwrap_or_default().to_owned()).or_default() +=
                slept.unwrap_or_default();
        }
        sleeps
    }
}

/// The fields of `/proc/ID/stat` from the parent on. "pid (name) state parent …": the name may hold anything.
fn facts(id: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let behind = stat.rsplit(')').next().unwrap_or_default();
    behind.split_whitespace().skip(1).map(str::to_owned).collect()
}

fn pss_kib(id: u32) -> u64 {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kib| kib.parse().ok()).unwrap_or_default()
}
