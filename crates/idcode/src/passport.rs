use crate::{Params, mask, normalise};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// A passport number of any country: five to twenty letters and digits, at least one digit.
///
/// Chinese ones have nine (`E12345678`, `EA1234567`); other countries differ too much for more to be asked.
///
/// ```
/// assert_eq!(idcode::Passport::parse("e 1234 5678")?.as_str(), "E12345678");
/// # Ok::<(), idcode::PassportError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Passport {
    text: String,
}

identifier!(Passport, PassportError, mask::ends);

impl Passport {
    /// Reads letters and digits, in lower case too.
    pub fn parse(text: &str) -> Result<Self, PassportError> {
        let text = normalise::compact_upper(text);
        if !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(PassportError::Characters);
        }
        if !(5..=20).contains(&text.len()) {
            return Err(PassportError::Length { found: text.len() });
        }
        if !text.bytes().any(|b| b.is_ascii_digit()) {
            return Err(PassportError::NoDigits);
        }
        Ok(Self { text })
    }
}

/// Why a text is not a [`Passport`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassportError {
    /// Something else than letters A-Z and digits.
    Characters,
    /// Fewer than five or more than twenty characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// Letters only: a word, not a number.
    NoDigits,
}

refusal!(PassportError);

impl PassportError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("passport.characters", "type only the letters and digits of the number"),
            Self::Length { .. } => {
                ("passport.length", "type the whole number: 5 to 20 characters, 9 if Chinese")
            }
            Self::NoDigits => ("passport.no-digits", "type the number, not a name: it has digits"),
        }
    }

    /// `found` for [`Length`](Self::Length).
    pub fn params(&self) -> Params {
        match self {
            Self::Length { found } => vec![("found", found.to_string())],
            _ => Vec::new(),
        }
    }
}
