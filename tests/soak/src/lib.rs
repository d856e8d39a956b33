//! Random lives of a library, each told by its seed. A life ends with what broke, or with a line about how it went.

pub mod acts;
pub mod asleep;
pub mod brim;
mod chance;
pub mod damage;
pub mod dice;
pub mod full;
pub mod pair;
mod png;
pub mod portal;
pub mod power;
pub mod readiness;
pub mod room;
pub mod slow;
pub mod weather;
pub mod week;
pub mod zones;

/// Lives of one kind, one after the other.
pub trait Lives {
    /// Lives the life of a seed, and says how it went.
    ///
    /// # Errors
    /// The promise that was broken, or what kept the life from being lived.
    fn live(&mut self, seed: u64) -> Result<String, String>;

    /// What there is to say of all of them together.
    fn summary(&self) -> Option<String> {
        None
    }
}

impl<Live: FnMut(u64) -> Result<String, String>> Lives for Live {
    fn live(&mut self, seed: u64) -> Result<String, String> {
        self(seed)
    }
}
