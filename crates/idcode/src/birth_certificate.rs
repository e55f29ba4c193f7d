use crate::{Params, id18, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// The number of a medical certificate of birth (出生医学证明): a letter for the edition, nine digits.
///
/// Source: secondary pages. It has no check digit.
///
/// ```
/// let certificate = idcode::BirthCertificate::parse("t440123456")?;
/// assert_eq!(certificate.as_str(), "T440123456");
/// assert_eq!(certificate.likely_province(), Some("44"));
/// # Ok::<(), idcode::BirthCertificateError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BirthCertificate {
    text: String,
}

identifier!(BirthCertificate, BirthCertificateError, mask::ends);

impl BirthCertificate {
    /// Reads a letter and nine digits.
    pub fn parse(text: &str) -> Result<Self, BirthCertificateError> {
        let text = normalise::compact_upper(text);
        let fits = |(i, b): (usize, u8)| if i == 0 { b.is_ascii_uppercase() } else { b.is_ascii_digit() };
        if !text.bytes().enumerate().all(fits) {
            return Err(BirthCertificateError::Characters);
        }
        if text.len() == 10 {
            Ok(Self { text })
        } else {
            Err(BirthCertificateError::Length { found: text.len() })
        }
    }

    /// The first two digits when a province has them. They seem to be the province of issue, which is no more than
    /// likely: a reason to warn, none to refuse.
    pub fn likely_province(&self) -> Option<&str> {
        Some(part(&self.text, 1, 3)).filter(|prefix| id18::is_province(prefix))
    }
}

/// Why a text is not a [`BirthCertificate`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BirthCertificateError {
    /// It is not one letter followed by digits.
    Characters,
    /// Not ten characters.
    Length {
        /// How many there were.
        found: usize,
    },
}

refusal!(BirthCertificateError);

impl BirthCertificateError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("birth-certificate.characters", "type one letter, then digits"),
            Self::Length { .. } => ("birth-certificate.length", "type the letter and all 9 digits"),
        }
    }

    /// `found` for [`Length`](Self::Length).
    pub fn params(&self) -> Params {
        match self {
            Self::Length { found } => vec![("found", found.to_string())],
            Self::Characters => Vec::new(),
        }
    }
}
