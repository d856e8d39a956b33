//! The figures as lines of text.

use crate::engines::Engine;
use crate::pages::Page;
use crate::timing::Timed;
use std::time::Duration;

/// All pages, each set, and the pages apart that needed a second opinion.
pub fn print(pages: &[Page], timed: &[Timed], rounds: usize) {
    let all: Vec<(&Page, &Timed)> = pages.iter().zip(timed).collect();
    println!("{} pages, the median of {rounds} rounds each", all.len());
    print_group("all pages", &all);
    let mut sets: Vec<&str> = pages.iter().map(|page| page.set.as_str()).collect();
    sets.dedup();
    for set in sets {
        let own: Vec<_> = all.iter().copied().filter(|(page, _)| page.set == set).collect();
        print_group(set, &own);
    }
    let (first, second): (Vec<_>, Vec<_>) =
        all.iter().copied().partition(|(_, timed)| timed.is_settled_at_once);
    println!(
        "\nsettled by the first engine: {} of {} pages ({:.1} %)",
        first.len(),
        all.len(),
        100.0 * share(first.len(), all.len())
    );
    print_group("settled by the first engine", &first);
    print_group("with a second opinion", &second);
    print_slowest(&all);
}

/// One engine's peak of memory over all pages.
pub fn print_memory(engine: Option<Engine>, peak_kib: Option<u64>) {
    let name = engine.map_or("the pages alone", Engine::name);
    match peak_kib {
        Some(peak) => println!("peak memory, {name}: {} MB", peak / 1024),
        None => println!("peak memory, {name}: not known on this system"),
    }
}

fn print_group(name: &str, group: &[(&Page, &Timed)]) {
    if group.is_empty() {
        return;
    }
    let bytes: usize = group.iter().map(|(page, _)| page.bytes.len()).sum();
    println!("\n{name}: {} pages, {} kB", group.len(), bytes / 1000);
    let parse = total(group, 0);
    for (place, engine) in Engine::ALL.iter().enumerate() {
        let total = total(group, place);
        println!(
            "  {:<21} {:>9.1} ms in all  {:>7.2} × parse  {:>8.0} pages a second  {:>7.2} ms median",
            engine.name(),
            total.as_secs_f64() * 1e3,
            total.as_secs_f64() / parse.as_secs_f64(),
            count(group.len()) / total.as_secs_f64(),
            middle(group, place).as_secs_f64() * 1e3,
        );
    }
}

/// The pages whose ratio is worst: what to look at next.
fn print_slowest(all: &[(&Page, &Timed)]) {
    let cost = |timed: &Timed| -> f64 {
        let [parse, _, layover, ..] = timed.medians;
        layover.as_secs_f64() - 2.5 * parse.as_secs_f64()
    };
    let mut rows = all.to_vec();
    rows.sort_by(|(_, one), (_, other)| cost(other).total_cmp(&cost(one)));
    println!("\nfurthest beyond 2.5 × parse:");
    for (page, timed) in rows.iter().take(10) {
        let [parse, _, layover, ..] = timed.medians;
        println!(
            "  {}/{}: parse {:.1} ms, layover {:.1} ms",
            page.set,
            page.id,
            parse.as_secs_f64() * 1e3,
            layover.as_secs_f64() * 1e3
        );
    }
}

fn total(group: &[(&Page, &Timed)], place: usize) -> Duration {
    group.iter().filter_map(|(_, timed)| timed.medians.get(place)).sum()
}

fn middle(group: &[(&Page, &Timed)], place: usize) -> Duration {
    let mut times: Vec<Duration> =
        group.iter().filter_map(|(_, timed)| timed.medians.get(place).copied()).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn share(part: usize, whole: usize) -> f64 {
    count(part) / count(whole).max(1.0)
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}
