//! Random lives of a library, each told by its seed. A life ends with what broke, or with a line about how it went.

pub mod acts;
pub mod asleep;
mod chance;
pub mod damage;
pub mod dice;
pub mod full;
mod png;
pub mod portal;
pub mod power;
pub mod readiness;
pub mod room;
pub mod slow;
pub mod week;
pub mod zones;
