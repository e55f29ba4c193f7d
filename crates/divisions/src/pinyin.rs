//! Readings of the characters that stand in names of divisions.

use std::sync::OnceLock;

/// A line a syllable: the syllable, then every character that may be read so. `cargo xtask divisions` writes it.
static SYLLABLES: &str = include_str!("../data/pinyin.txt");

/// Each character with one of its readings, in order.
fn table() -> &'static [(char, &'static str)] {
    static TABLE: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut all = Vec::with_capacity(8192);
        for line in SYLLABLES.lines() {
            let end = line.bytes().take_while(u8::is_ascii_lowercase).count();
            let (syllable, characters) = line.split_at(end);
            all.extend(characters.chars().map(|c| (c, syllable)));
        }
        all.sort_unstable();
        all
    })
}

/// All readings of one character.
#[derive(Debug, Clone, Copy)]
pub struct Readings(&'static [(char, &'static str)]);

/// How a character may be read; in no way when it is no Chinese character of a division's name.
pub fn readings(c: char) -> Readings {
    let table = table();
    let from = table.partition_point(|(other, _)| *other < c);
    let to = table.partition_point(|(other, _)| *other <= c);
    Readings(table.get(from..to).unwrap_or_default())
}

impl Readings {
    /// Syllables without tones; ü is v.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(_, syllable)| *syllable)
    }

    /// A bit for each letter that one begins with.
    pub fn initials(&self) -> u32 {
        self.iter()
            .filter_map(|syllable| syllable.bytes().next())
            .fold(0, |all, b| all | 1 << (b.wrapping_sub(b'a') & 31))
    }
}
