use crate::{Params, Sex, check, id18, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};
use jiff::civil::Date;

/// The number of a foreigner's permanent residence identity card (外国人永久居留身份证).
///
/// Cards since 2023-12-01: `9`, two digits of province, three of nationality (ISO 3166-1 numeric), eight of birth
/// date, three of sequence, one check character as in a [`crate::ResidentId`]. Source: GA 2102-2023 through
/// secondary pages.
///
/// Earlier cards stay good until they expire: three letters of nationality (ISO 3166-1 alpha-3), four digits, birth
/// date in six digits, two more. The last seems to be an ICAO 9303 check digit; see
/// [`check_digit_fits`](Self::check_digit_fits).
///
/// ```
/// use idcode::PermanentResidenceCard;
///
/// let card = PermanentResidenceCard::parse("911124198108030024")?;
/// assert_eq!((card.province(), card.country()), (Some("11"), "124"));
/// assert_eq!(card.birth_date().map(|day| day.to_string()).as_deref(), Some("1981-08-03"));
///
/// let old = PermanentResidenceCard::parse("KAZ110090123105")?;
/// assert_eq!((old.province(), old.country()), (None, "KAZ"));
/// assert_eq!(old.birth_date(), None); // two digits of year do not say which century
/// # Ok::<(), idcode::PermanentResidenceCardError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PermanentResidenceCard {
    text: String,
    birth: Option<Date>,
}

identifier!(PermanentResidenceCard, PermanentResidenceCardError, mask::ends);

impl PermanentResidenceCard {
    /// Reads either form, told apart by whether it begins with a letter.
    pub fn parse(text: &str) -> Result<Self, PermanentResidenceCardError> {
        let text = normalise::compact_upper(text);
        if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            old_form(&text)?;
            return Ok(Self { text, birth: None });
        }
        id18::shape(&text)?;
        if !text.starts_with('9') || !id18::is_province(part(&text, 1, 3)) {
            return Err(PermanentResidenceCardError::Prefix);
        }
        let birth = Some(id18::prove(&text)?);
        Ok(Self { text, birth })
    }

    /// The day of birth; none on a card of the old form.
    pub fn birth_date(&self) -> Option<Date> {
        self.birth
    }

    /// Whether the birth is later than a day: with today, whether it is impossible.
    pub fn born_after(&self, on: Date) -> bool {
        self.birth.is_some_and(|birth| birth > on)
    }

    /// The sex of record; none on a card of the old form.
    pub fn sex(&self) -> Option<Sex> {
        self.birth.map(|_| id18::sex(&self.text))
    }

    /// The two digits of the province of first issue; none on a card of the old form.
    pub fn province(&self) -> Option<&str> {
        self.birth.map(|_| part(&self.text, 1, 3))
    }

    /// Nationality in ISO 3166-1: three digits, or three letters on a card of the old form.
    pub fn country(&self) -> &str {
        if self.birth.is_some() { part(&self.text, 3, 6) } else { part(&self.text, 0, 3) }
    }

    /// Whether the last digit of the old form fits ICAO 9303. A reason to look again and none to refuse: the rule
    /// was inferred from one published sample. Always true for the new form, whose check is certain.
    pub fn check_digit_fits(&self) -> bool {
        self.birth.is_some() || self.text.ends_with(check::icao_9303(part(&self.text, 0, 14)))
    }
}

/// Three letters, twelve digits, of which the fifth to tenth could be a day.
fn old_form(text: &str) -> Result<(), PermanentResidenceCardError> {
    if !text.bytes().enumerate().all(|(i, b)| if i < 3 { b.is_ascii_uppercase() } else { b.is_ascii_digit() })
    {
        return Err(PermanentResidenceCardError::Characters);
    }
    if text.len() != 15 {
        return Err(PermanentResidenceCardError::Length { found: text.len() });
    }
    // 29 February exists in 2000 and every fourth year after, as in every fourth year after 1900.
    let mut day = String::from("20");
    day.push_str(part(text, 7, 13));
    id18::date(&day).map(|_| ()).ok_or(PermanentResidenceCardError::Date)
}

/// Why a text is not a [`PermanentResidenceCard`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PermanentResidenceCardError {
    /// A character that neither form has at its place.
    Characters,
    /// Neither eighteen digits nor three letters and twelve digits.
    Length {
        /// How many characters there were.
        found: usize,
    },
    /// Digits that do not begin with 9 and a province.
    Prefix,
    /// No such day, or a year before 1800.
    Date,
    /// The last character does not fit the others: one of all is mistyped.
    Check {
        /// The last character that would fit, if the others are right.
        expected: char,
    },
}

refusal!(PermanentResidenceCardError);

impl PermanentResidenceCardError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => {
                ("permanent-residence-card.characters", "type only letters and digits of the number")
            }
            Self::Length { .. } => (
                "permanent-residence-card.length",
                "type all 18 characters of the number, or 15 of an older card",
            ),
            Self::Prefix => ("permanent-residence-card.prefix", "correct the first three: 9 and a province"),
            Self::Date => ("permanent-residence-card.date", "correct the day of birth: there is no such day"),
            Self::Check { .. } => {
                ("permanent-residence-card.check", "compare every digit with the card: one of them is wrong")
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

impl From<id18::Fault> for PermanentResidenceCardError {
    fn from(fault: id18::Fault) -> Self {
        match fault {
            id18::Fault::Characters => Self::Characters,
            id18::Fault::Length(found) => Self::Length { found },
            id18::Fault::Date => Self::Date,
            id18::Fault::Check(expected) => Self::Check { expected },
        }
    }
}
