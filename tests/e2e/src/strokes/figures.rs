//! Figures as a line says them.

/// The middle, the 99th of a hundred, and the last.
#[derive(Clone, Copy)]
pub struct Spread {
    pub median: f64,
    pub p99: f64,
    pub most: f64,
}

impl Spread {
    /// Of these times; nothing at all where there are none.
    pub fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
        let figure = |share| at(share).copied().unwrap_or(f64::NAN);
        Self { median: figure(50), p99: figure(99), most: figure(100) }
    }
}

/// Layover's line and the floor's, and what one is of the other.
pub fn print(name: &str, own: Spread, floor: Spread) {
    println!(
        "{name:<32} {:>6.1} ms median {:>6.1} p99 {:>6.1} most; bare page {:.1} / {:.1} / {:.1}; {:.2} times its p99",
        own.median,
        own.p99,
        own.most,
        floor.median,
        floor.p99,
        floor.most,
        own.p99 / floor.p99,
    );
}
