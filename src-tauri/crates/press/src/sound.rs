//! Owns the sound of the magazine's podcasts: a bell, computed, so that no recording is anybody's. Never decides which
//! story has one.

use std::f64::consts::TAU;

use axum::body::Bytes;

use crate::chance::hash;

const RATE: u32 = 8_000;
const SECONDS: u32 = 60;
/// Bytes of a whole file: the head, and one byte a sample.
pub(crate) const BYTES: u32 = 44 + RATE * SECONDS;

/// A minute of a bell as a WAV file (8 bits, one channel). The same bytes for the same name.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
pub(crate) fn bell(name: &str) -> Bytes {
    let pitch = 330.0 + (hash(name.as_bytes()) % 220) as f64;
    let mut file = head();
    file.extend((0..RATE * SECONDS).map(|sample| {
        let at = f64::from(sample % (RATE * 3)) / f64::from(RATE);
        let strike = (-1.4 * at).exp();
        let wave = (TAU * pitch * at).sin() + 0.4 * (TAU * pitch * 2.76 * at).sin();
        (128.0 + 80.0 * strike * wave).clamp(0.0, 255.0) as u8
    }));
    Bytes::from(file)
}

fn head() -> Vec<u8> {
    let mut head = Vec::with_capacity(BYTES as usize);
    head.extend(b"RIFF");
    head.extend((BYTES - 8).to_le_bytes());
    head.extend(b"WAVEfmt ");
    head.extend(16_u32.to_le_bytes());
    // PCM, one channel, a byte a sample.
    head.extend(1_u16.to_le_bytes());
    head.extend(1_u16.to_le_bytes());
    head.extend(RATE.to_le_bytes());
    head.extend(RATE.to_le_bytes());
    head.extend(1_u16.to_le_bytes());
    head.extend(8_u16.to_le_bytes());
    head.extend(b"data");
    head.extend((BYTES - 44).to_le_bytes());
    head
}
