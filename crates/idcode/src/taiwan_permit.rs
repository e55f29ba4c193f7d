use crate::{Params, mask, normalise};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// The number of a Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证): eight digits for life.
///
/// Source: secondary pages of the issuing offices. It has no check digit.
///
/// ```
/// assert_eq!(idcode::TaiwanPermit::parse("0123 4567")?.as_str(), "01234567");
/// # Ok::<(), idcode::TaiwanPermitError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaiwanPermit {
    text: String,
}

identifier!(TaiwanPermit, TaiwanPermitError, mask::ends);

impl TaiwanPermit {
    /// Reads eight digits.
    pub fn parse(text: &str) -> Result<Self, TaiwanPermitError> {
        let text = normalise::compact(text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(TaiwanPermitError::Characters);
        }
        if text.len() == 8 { Ok(Self { text }) } else { Err(TaiwanPermitError::Length { found: text.len() }) }
    }
}

/// Why a text is not a [`TaiwanPermit`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TaiwanPermitError {
    /// Something else than digits.
    Characters,
    /// Not eight digits.
    Length {
        /// How many there were.
        found: usize,
    },
}

refusal!(TaiwanPermitError);

impl TaiwanPermitError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("taiwan-permit.characters", "type digits only"),
            Self::Length { .. } => ("taiwan-permit.length", "type all 8 digits of the number"),
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
