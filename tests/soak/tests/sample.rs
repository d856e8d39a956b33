//! A few lives with fixed seeds, so that a broken promise is met on every run of the tests.

use layover_soak::readiness;

#[test]
fn trips_made_ready_in_any_weather_say_what_is_true() {
    for seed in SEEDS {
        readiness::live(seed).unwrap_or_else(|broken| panic!("seed {seed}: {broken}"));
    }
}

/// Fair ones, and each kind of bad weather.
const SEEDS: [u64; 6] = [1, 2, 3, 4, 5, 6];
