use crate::{Params, Sex, age, id18, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};
use jiff::civil::Date;

/// The number of a residence permit for residents of Hong Kong, Macao and Taiwan (港澳台居民居住证).
///
/// It has the structure of a [`crate::ResidentId`] with 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan) for
/// its division. Source: 港澳台居民居住证申领发放办法 (国办发〔2018〕81号).
///
/// ```
/// use idcode::{ResidencePermit, Sex};
///
/// let permit = ResidencePermit::parse("810000199408230021")?;
/// assert_eq!(permit.birth_date().to_string(), "1994-08-23");
/// assert_eq!(permit.sex(), Sex::Female);
/// assert_eq!(permit.region(), "810000");
/// # Ok::<(), idcode::ResidencePermitError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResidencePermit {
    text: String,
    birth: Date,
}

identifier!(ResidencePermit, ResidencePermitError, mask::ends);

impl ResidencePermit {
    /// Reads eighteen characters in any width and spacing, `x` for `X`.
    pub fn parse(text: &str) -> Result<Self, ResidencePermitError> {
        let text = normalise::compact_upper(text);
        id18::shape(&text)?;
        if !matches!(part(&text, 0, 6), "810000" | "820000" | "830000") {
            return Err(ResidencePermitError::Region);
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

    /// `810000`, `820000` or `830000`.
    pub fn region(&self) -> &str {
        part(&self.text, 0, 6)
    }

    /// [`region`](Self::region) as a number.
    pub fn region_code(&self) -> u32 {
        self.region().parse().unwrap_or(0)
    }

    /// `81` Hong Kong, `82` Macao, `83` Taiwan (which is `71` among divisions).
    pub fn province(&self) -> &str {
        part(&self.text, 0, 2)
    }
}

/// Why a text is not a [`ResidencePermit`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResidencePermitError {
    /// Something else than digits, or an X before the end.
    Characters,
    /// Not eighteen characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// It does not begin with 810000, 820000 or 830000.
    Region,
    /// No such day, or a year before 1800.
    Date,
    /// The last character does not fit the others: one of all is mistyped.
    Check {
        /// The last character that would fit, if the others are right.
        expected: char,
    },
}

refusal!(ResidencePermitError);

impl ResidencePermitError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => {
                ("residence-permit.characters", "type digits only; the last character may be X")
            }
            Self::Length { .. } => ("residence-permit.length", "type all 18 characters of the number"),
            Self::Region => ("residence-permit.region", "correct the first six: 810000, 820000 or 830000"),
            Self::Date => ("residence-permit.date", "correct digits 7 to 14: there is no such day of birth"),
            Self::Check { .. } => {
                ("residence-permit.check", "compare every digit with the card: one of them is wrong")
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
}

impl From<id18::Fault> for ResidencePermitError {
    fn from(fault: id18::Fault) -> Self {
        match fault {
            id18::Fault::Characters => Self::Characters,
            id18::Fault::Length(found) => Self::Length { found },
            id18::Fault::Date => Self::Date,
            id18::Fault::Check(expected) => Self::Check { expected },
        }
    }
}
