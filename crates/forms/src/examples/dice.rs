//! Numbers that look random and are the same for the same seed, in every version and on every machine:
//! fixtures must not change when a random-number library does. SplitMix64 (Steele, Lea, Flood 2014).

/// A seeded sequence.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The sequence of `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub fn within(&mut self, low: i32, high: i32) -> i32 {
        let width = u64::from(high.abs_diff(low)) + 1;
        low + i32::try_from(self.roll() % width).unwrap_or(0)
    }

    /// One of `all`; the type's default when there is none.
    pub fn one<T: Copy + Default>(&mut self, all: &[T]) -> T {
        let index = usize::try_from(self.roll() % (all.len().max(1) as u64)).unwrap_or(0);
        all.get(index).copied().unwrap_or_default()
    }
}
