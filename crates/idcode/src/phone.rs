use crate::{Landline, LandlineError, Mobile, MobileError, Params, mask, mobile::digits_of};

/// A telephone number, mobile or fixed.
///
/// ```
/// use idcode::Phone;
///
/// assert!(matches!(Phone::parse("138 0013 8000")?, Phone::Mobile(_)));
/// assert_eq!(Phone::parse("0763 3366888")?.as_str(), "0763-3366888");
/// assert_eq!(Phone::parse("3366888").unwrap_err().code(), "landline.area-code");
/// # Ok::<(), idcode::PhoneError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phone {
    /// A mobile number.
    Mobile(Mobile),
    /// A fixed line.
    Landline(Landline),
}

identifier!(traits Phone, PhoneError, mask::phone);

impl Phone {
    /// Reads what begins with 1 as a mobile number and all else as a fixed line.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let digits = digits_of(text);
        let is_mobile = match digits.strip_prefix("+86") {
            // +86 10 … is Beijing
            Some(national) => national.starts_with('1') && !national.starts_with("10"),
            None => digits.starts_with('1'),
        };
        if is_mobile {
            Mobile::parse(&digits).map(Self::Mobile).map_err(PhoneError::Mobile)
        } else {
            Landline::parse(&digits).map(Self::Landline).map_err(PhoneError::Landline)
        }
    }

    /// The normal form.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mobile(mobile) => mobile.as_str(),
            Self::Landline(landline) => landline.as_str(),
        }
    }
}

/// Why a text is not a [`Phone`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhoneError {
    /// It begins as a mobile number.
    Mobile(MobileError),
    /// It does not.
    Landline(LandlineError),
}

refusal!(PhoneError);

impl PhoneError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Mobile(why) => why.words(),
            Self::Landline(why) => why.words(),
        }
    }

    /// Those of the inner error.
    pub fn params(&self) -> Params {
        match self {
            Self::Mobile(why) => why.params(),
            Self::Landline(why) => why.params(),
        }
    }
}
