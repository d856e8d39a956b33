//! Chance with a memory: numbers and noise that follow from a picture's name and from nothing else.
//! Must never read a clock or the system's randomness.

/// A small generator (splitmix64) started from a name.
#[derive(Debug, Clone)]
pub(super) struct Chance {
    state: u64,
}

impl Chance {
    /// Starts from the FNV-1a hash of a name.
    pub(super) fn from_name(name: &str) -> Self {
        let state = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        Self { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in 0..1.
    pub(super) fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// A number between two others.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn whole(&mut self, low: usize, high: usize) -> usize {
        low + (self.next() % (high.saturating_sub(low) as u64 + 1)) as usize
    }

    /// True with the given probability.
    pub(super) fn odds(&mut self, probability: f32) -> bool {
        self.unit() < probability
    }

    /// Minus one or one.
    pub(super) fn side(&mut self) -> f32 {
        if self.odds(0.5) { -1.0 } else { 1.0 }
    }

    /// One of several values; the list must not be empty.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.whole(0, from.len() - 1)]
    }

    /// A salt for a field of noise.
    pub(super) fn salt(&mut self) -> u32 {
        (self.next() >> 32) as u32
    }
}

fn lattice(x: i32, y: i32, salt: u32) -> f32 {
    let mut h = (x as u32).wrapping_mul(0x9e37_79b1) ^ (y as u32).wrapping_mul(0x85eb_ca77) ^ salt;
    h = (h ^ (h >> 15)).wrapping_mul(0x2c1b_3c6d);
    h = (h ^ (h >> 12)).wrapping_mul(0x297a_2d39);
    ((h ^ (h >> 15)) >> 8) as f32 / (1u32 << 24) as f32
}

/// Smooth noise in -1..1 over the plane.
pub(super) fn noise(x: f32, y: f32, salt: u32) -> f32 {
    let (fx, fy) = (x.floor(), y.floor());
    let (ix, iy) = (fx as i32, fy as i32);
    let ease = |t: f32| t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
    let (tx, ty) = (ease(x - fx), ease(y - fy));
    let top = lattice(ix, iy, salt) * (1.0 - tx) + lattice(ix + 1, iy, salt) * tx;
    let low = lattice(ix, iy + 1, salt) * (1.0 - tx) + lattice(ix + 1, iy + 1, salt) * tx;
    (top * (1.0 - ty) + low * ty) * 2.0 - 1.0
}

/// Several octaves of [`noise`], about -1..1.
pub(super) fn rough(x: f32, y: f32, octaves: usize, salt: u32) -> f32 {
    let (mut sum, mut weight, mut scale, mut total) = (0.0, 1.0, 1.0, 0.0);
    for octave in 0..octaves {
        sum += weight * noise(x * scale, y * scale, salt.wrapping_add(octave as u32 * 977));
        total += weight;
        weight *= 0.5;
        scale *= 2.03;
    }
    if total > 0.0 { sum / total * 1.35 } else { 0.0 }
}
