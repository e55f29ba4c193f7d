//! The receipt code (回执码).

use super::Digest;
use core::fmt;

/// Crockford's base 32, then the five symbols that only a check may be.
/// Source: <https://www.crockford.com/base32.html>.
const SYMBOLS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const DIGITS: usize = 16;

/// The first 80 bits of a payload's SHA-256 as sixteen characters and a check symbol, shown
/// `7KQ4-9M2X-…-C`.
///
/// The check is Crockford's: the number modulo 37. It finds every single wrong character and
/// every exchange of two neighbours.
///
/// ```
/// use seal::{Digest, ReceiptCode};
/// let code = Digest::of(b"abc").receipt();
/// assert_eq!(code.to_string(), "Q9W1-DFWF-077Y-MGA1-6");
/// assert_eq!(ReceiptCode::parse("q9wl dfwf o77y mgai 6"), Ok(code));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptCode(u128);

/// Why a text is no receipt code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptCodeError {
    /// Not seventeen characters without spaces and hyphens, but this many.
    Length(usize),
    /// This character (from 1, spaces and hyphens not counted) is none of the alphabet.
    Character(usize),
    /// The check symbol does not fit: a character was misread.
    Check,
}

impl ReceiptCodeError {
    /// A code that never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Length(_) => "receipt.length",
            Self::Character(_) => "receipt.character",
            Self::Check => "receipt.check",
        }
    }
}

impl ReceiptCode {
    /// Reads a code as people write it: small letters, O for 0, I and L for 1, full-width
    /// characters, with or without spaces and hyphens.
    pub fn parse(text: &str) -> Result<Self, ReceiptCodeError> {
        let symbols: Vec<char> = text.chars().map(half_width).filter(|c| !is_separator(*c)).collect();
        if symbols.len() != DIGITS + 1 {
            return Err(ReceiptCodeError::Length(symbols.len()));
        }
        let mut number = 0;
        for (index, c) in symbols.into_iter().enumerate() {
            let value = value(c).ok_or(ReceiptCodeError::Character(index + 1))?;
            if index == DIGITS {
                return if number % 37 == value { Ok(Self(number)) } else { Err(ReceiptCodeError::Check) };
            }
            if value >= 32 {
                return Err(ReceiptCodeError::Character(index + 1));
            }
            number = number * 32 + value;
        }
        Err(ReceiptCodeError::Check)
    }
}

impl From<Digest> for ReceiptCode {
    fn from(digest: Digest) -> Self {
        Self(digest.0.iter().take(10).fold(0, |number, byte| number << 8 | u128::from(*byte)))
    }
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for index in 0..DIGITS {
            if index > 0 && index % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", symbol(self.0 >> (5 * (DIGITS - 1 - index)) & 31))?;
        }
        write!(f, "-{}", symbol(self.0 % 37))
    }
}

fn symbol(value: u128) -> char {
    SYMBOLS.get(value as usize).map_or('0', |b| char::from(*b))
}

fn value(c: char) -> Option<u128> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    SYMBOLS.iter().position(|s| char::from(*s) == c).map(|p| p as u128)
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl fmt::Display for ReceiptCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(n) => write!(f, "receipt.length: {n} characters; a receipt code has 17"),
            Self::Character(n) => {
                write!(f, "receipt.character: character {n} is not one of the code's alphabet")
            }
            Self::Check => f.write_str("receipt.check: a character was misread; read the code again"),
        }
    }
}

impl core::error::Error for ReceiptCodeError {}
