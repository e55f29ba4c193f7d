use crate::{Params, mask, mobile::digits_of};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// A fixed-line telephone number with its area code, which every form needs: a family may be far away.
///
/// The area code has three digits (010, 020 to 029) or four; the local number seven or eight, the first not 0 or 1.
///
/// ```
/// let phone = idcode::Landline::parse("（0763）3366888")?;
/// assert_eq!(phone.as_str(), "0763-3366888");
/// assert_eq!((phone.area(), phone.local()), ("0763", "3366888"));
/// # Ok::<(), idcode::LandlineError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Landline {
    text: String,
}

identifier!(Landline, LandlineError, mask::phone);

impl Landline {
    /// Reads area code and local number, however divided; `+86` stands for the leading 0.
    pub fn parse(text: &str) -> Result<Self, LandlineError> {
        let mut text = digits_of(text);
        if let Some(national) = text.strip_prefix("+86") {
            text = ["0", national.strip_prefix('0').unwrap_or(national)].concat();
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(LandlineError::Characters);
        }
        let area = match text.as_bytes() {
            [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => 3,
            [b'0', b'3'..=b'9', ..] => 4,
            _ => return Err(LandlineError::AreaCode),
        };
        let local = text.get(area..).unwrap_or_default();
        if !matches!(local.len(), 7 | 8) {
            return Err(LandlineError::Length { found: local.len() });
        }
        if local.starts_with(['0', '1']) {
            return Err(LandlineError::Local);
        }
        text.insert(area, '-');
        Ok(Self { text })
    }

    /// The area code with its leading 0, for example `020` of Guangzhou or `0763` of Qingyuan.
    pub fn area(&self) -> &str {
        self.text.split_once('-').map_or("", |(area, _)| area)
    }

    /// The seven or eight digits after the area code.
    pub fn local(&self) -> &str {
        self.text.split_once('-').map_or("", |(_, local)| local)
    }
}

/// Why a text is not a [`Landline`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LandlineError {
    /// Something else than digits.
    Characters,
    /// It does not begin with an area code.
    AreaCode,
    /// The local number has neither seven nor eight digits.
    Length {
        /// How many it had.
        found: usize,
    },
    /// The local number begins with 0 or 1.
    Local,
}

refusal!(LandlineError);

impl LandlineError {
    pub(crate) fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("landline.characters", "type digits only"),
            Self::AreaCode => ("landline.area-code", "begin with the area code, for example 020 or 0763"),
            Self::Length { .. } => ("landline.length", "type all 7 or 8 digits after the area code"),
            Self::Local => ("landline.local", "correct the digit after the area code: it is 2 to 9"),
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
