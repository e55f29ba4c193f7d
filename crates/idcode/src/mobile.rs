use crate::{Params, mask, normalise};
use alloc::{borrow::ToOwned, string::String, string::ToString, vec, vec::Vec};

/// A mobile telephone number of the mainland: eleven digits, the first 1, the second 3 to 9.
///
/// Operators' prefixes are not enumerated: every such list was soon too short.
///
/// ```
/// let mobile = idcode::Mobile::parse("+86 138-0013-8000")?;
/// assert_eq!(mobile.as_str(), "13800138000");
/// assert_eq!(mobile.masked(), "138****8000");
/// # Ok::<(), idcode::MobileError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Mobile {
    text: String,
}

identifier!(Mobile, MobileError, mask::phone);

impl Mobile {
    /// Reads eleven digits, with or without `+86` or `0086`.
    pub fn parse(text: &str) -> Result<Self, MobileError> {
        let text = digits_of(text);
        let text = text.strip_prefix("+86").unwrap_or(&text);
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(MobileError::Characters);
        }
        match (text.len(), text.as_bytes()) {
            (11, [b'1', b'3'..=b'9', ..]) => Ok(Self { text: text.to_owned() }),
            (11, _) => Err(MobileError::Prefix),
            (found, _) => Err(MobileError::Length { found }),
        }
    }
}

/// Compact, without brackets; a country prefix of China in the one form `+86`. No area code begins with 00, and no
/// mobile number with 86, so both are certain.
pub(crate) fn digits_of(text: &str) -> String {
    let mut text = normalise::compact(text);
    text.retain(|c| !matches!(c, '(' | ')'));
    for prefix in ["0086", "86"] {
        // 86 without a plus only before a whole mobile number: a landline may begin so.
        if let Some(rest) = text.strip_prefix(prefix)
            && (prefix == "0086" || rest.len() == 11)
        {
            return ["+86", rest].concat();
        }
    }
    text
}

/// Why a text is not a [`Mobile`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MobileError {
    /// Something else than digits.
    Characters,
    /// Not eleven digits.
    Length {
        /// How many there were, without the country.
        found: usize,
    },
    /// It does not begin with 13 to 19.
    Prefix,
}

refusal!(MobileError);

impl MobileError {
    pub(crate) fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("mobile.characters", "type digits only"),
            Self::Length { .. } => ("mobile.length", "type all 11 digits of the number"),
            Self::Prefix => ("mobile.prefix", "correct the first two digits: they are 13 to 19"),
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
