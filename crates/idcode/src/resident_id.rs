use crate::{Params, Sex, age, check, id18, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};
use jiff::civil::Date;

/// A resident identity number (公民身份号码) whose date exists and whose check character fits.
///
/// Eighteen characters: six of division, eight of birth date, three of sequence (odd for male), one check
/// character. Source: GB 11643-1999.
///
/// The division is that of the first registration, under the code of that day: whether a code was ever in use is
/// a question for the `divisions` crate, and never for the year of birth.
///
/// ```
/// use idcode::{ResidentId, Sex};
/// use jiff::civil::date;
///
/// let id = ResidentId::parse("440122 1970 0101 0014")?;
/// assert_eq!(id.birth_date(), date(1970, 1, 1));
/// assert_eq!(id.sex(), Sex::Male);
/// assert_eq!((id.province(), id.region()), ("44", "440122"));
/// assert_eq!(id.age_on(date(2026, 1, 1)), 56);
/// # Ok::<(), idcode::ResidentIdError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResidentId {
    text: String,
    birth: Date,
}

identifier!(ResidentId, ResidentIdError, mask::ends);

impl ResidentId {
    /// Reads eighteen characters in any width and spacing, `x` for `X`.
    ///
    /// A birth in the future parses, because a parser does not know today: see [`born_after`](Self::born_after).
    pub fn parse(text: &str) -> Result<Self, ResidentIdError> {
        let text = normalise::compact_upper(text);
        if text.len() == 15 && text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(fifteen_digits(&text));
        }
        id18::shape(&text)?;
        match text.as_bytes() {
            [b'8', b'1'..=b'3', b'0', b'0', b'0', b'0', ..] => return Err(ResidentIdError::ResidencePermit),
            [b'9', ..] => return Err(ResidentIdError::PermanentResidenceCard),
            _ if !id18::is_province(part(&text, 0, 2)) => return Err(ResidentIdError::Province),
            _ => {}
        }
        let birth = id18::prove(&text)?;
        Ok(Self { text, birth })
    }

    /// The day of birth.
    pub fn birth_date(&self) -> Date {
        self.birth
    }

    /// Whole years on a day, see [`age::age_on`].
    pub fn age_on(&self, on: Date) -> i32 {
        age::age_on(self.birth, on)
    }

    /// Whether the birth is later than a day: with today, whether it is impossible.
    pub fn born_after(&self, on: Date) -> bool {
        self.birth > on
    }

    /// The sex of record.
    pub fn sex(&self) -> Sex {
        id18::sex(&self.text)
    }

    /// The six digits of the division of first registration, GB/T 2260.
    pub fn region(&self) -> &str {
        part(&self.text, 0, 6)
    }

    /// [`region`](Self::region) as a number, 110000 to 829999.
    pub fn region_code(&self) -> u32 {
        self.region().parse().unwrap_or(0)
    }

    /// The two digits of the province.
    pub fn province(&self) -> &str {
        part(&self.text, 0, 2)
    }
}

/// The form before 1999 had a year of two digits and no check character; it ended on 2013-01-01
/// (居民身份证法 art. 23), and every holder has the longer one.
fn fifteen_digits(old: &str) -> ResidentIdError {
    let mut text = String::with_capacity(18);
    text.push_str(part(old, 0, 6));
    text.push_str("19");
    text.push_str(part(old, 6, 15));
    text.push(check::mod_11_2(&text));
    match ResidentId::parse(&text) {
        Ok(suggestion) => ResidentIdError::FifteenDigits(suggestion),
        Err(why) => why,
    }
}

/// Why a text is not a [`ResidentId`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResidentIdError {
    /// Something else than digits, or an X before the end.
    Characters,
    /// Not eighteen characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// The form of fifteen digits, ended in 2013; the number this one became. It is personal data:
    /// [`suggestion`](ResidentIdError::suggestion) gives it, `params` and `Display` do not.
    FifteenDigits(ResidentId),
    /// The first two digits belong to no province.
    Province,
    /// A number of a residence permit for Hong Kong, Macao and Taiwan: [`crate::ResidencePermit`].
    ResidencePermit,
    /// A number of a foreigner's card: [`crate::PermanentResidenceCard`].
    PermanentResidenceCard,
    /// No such day, or a year before 1800.
    Date,
    /// The last character does not fit the others: one of all is mistyped.
    Check {
        /// The last character that would fit, if the others are right.
        expected: char,
    },
}

refusal!(ResidentIdError);

impl ResidentIdError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("resident-id.characters", "type digits only; the last character may be X"),
            Self::Length { .. } => ("resident-id.length", "type all 18 characters of the number"),
            Self::FifteenDigits(_) => (
                "resident-id.fifteen-digits",
                "type the 18 characters of the present card, not the old 15 digits",
            ),
            Self::Province => ("resident-id.province", "correct the first two digits: no province has them"),
            Self::ResidencePermit => (
                "resident-id.residence-permit",
                "choose the residence permit for Hong Kong, Macao and Taiwan instead",
            ),
            Self::PermanentResidenceCard => (
                "resident-id.permanent-residence-card",
                "choose the foreigner's permanent residence card instead",
            ),
            Self::Date => ("resident-id.date", "correct digits 7 to 14: there is no such day of birth"),
            Self::Check { .. } => {
                ("resident-id.check", "compare every digit with the card: one of them is wrong")
            }
        }
    }

    /// `expected` for [`Check`](Self::Check), `found` for [`Length`](Self::Length).
    pub fn params(&self) -> Params {
        match self {
            Self::Check { expected } => vec![("expected", expected.to_string())],
            Self::Length { found } => vec![("found", found.to_string())],
            _ => Vec::new(),
        }
    }

    /// The number of eighteen characters that replaced the typed fifteen. Show it to who typed; log it never.
    pub fn suggestion(&self) -> Option<&ResidentId> {
        match self {
            Self::FifteenDigits(id) => Some(id),
            _ => None,
        }
    }
}

impl From<id18::Fault> for ResidentIdError {
    fn from(fault: id18::Fault) -> Self {
        match fault {
            id18::Fault::Characters => Self::Characters,
            id18::Fault::Length(found) => Self::Length { found },
            id18::Fault::Date => Self::Date,
            id18::Fault::Check(expected) => Self::Check { expected },
        }
    }
}
