use crate::{Params, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// The number of a Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证).
///
/// `H` or `M` and eight digits for life; holders who are not Chinese citizens have `HA` or `MA` and seven. Two digits
/// of renewal may follow. Source: secondary pages of the issuing offices.
///
/// ```
/// use idcode::HomeReturnPermit;
///
/// let first = HomeReturnPermit::parse("h12345678")?;
/// let renewed = HomeReturnPermit::parse("H12345678 01")?;
/// assert!(first.is_same_holder(&renewed));
/// assert_eq!(renewed.holder(), "H12345678");
/// # Ok::<(), idcode::HomeReturnPermitError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HomeReturnPermit {
    text: String,
}

identifier!(HomeReturnPermit, HomeReturnPermitError, mask::ends);

impl HomeReturnPermit {
    /// Reads nine characters, or eleven with the renewal.
    pub fn parse(text: &str) -> Result<Self, HomeReturnPermitError> {
        let text = normalise::compact_upper(text);
        let Some(rest) = text.strip_prefix(['H', 'M']) else {
            return Err(HomeReturnPermitError::Prefix);
        };
        if !rest.strip_prefix('A').unwrap_or(rest).bytes().all(|b| b.is_ascii_digit()) {
            return Err(HomeReturnPermitError::Characters);
        }
        match text.len() {
            9 | 11 => Ok(Self { text }),
            found => Err(HomeReturnPermitError::Length { found }),
        }
    }

    /// The nine characters a holder keeps for life.
    pub fn holder(&self) -> &str {
        part(&self.text, 0, 9)
    }

    /// Whether two permits, perhaps of different renewals, are of one person.
    pub fn is_same_holder(&self, other: &Self) -> bool {
        self.holder() == other.holder()
    }

    /// Whether the holder is a Macao resident; otherwise one of Hong Kong.
    pub fn is_of_macao(&self) -> bool {
        self.text.starts_with('M')
    }
}

/// Why a text is not a [`HomeReturnPermit`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HomeReturnPermitError {
    /// It does not begin with H or M.
    Prefix,
    /// Something else than digits after H, M, HA or MA.
    Characters,
    /// Neither nine nor eleven characters.
    Length {
        /// How many there were.
        found: usize,
    },
}

refusal!(HomeReturnPermitError);

impl HomeReturnPermitError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Prefix => ("home-return-permit.prefix", "begin with H for Hong Kong or M for Macao"),
            Self::Characters => ("home-return-permit.characters", "type digits only after the letters"),
            Self::Length { .. } => {
                ("home-return-permit.length", "type all 9 characters, or 11 with the renewal")
            }
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
