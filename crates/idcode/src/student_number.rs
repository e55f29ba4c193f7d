use crate::{Params, ResidentId, ResidentIdError, id18, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};
use jiff::civil::Date;

/// A national student number (学籍号): a letter and eighteen characters.
///
/// `G` and the resident ID for most; `J` and eighteen for pupils without one; `L` and six of division, eight of
/// birth date, four of sequence for a temporary number. Only `G` can be checked. Source: secondary pages.
///
/// ```
/// use idcode::StudentNumber;
///
/// let number = StudentNumber::parse("g440122197001010014")?;
/// assert_eq!(number.holder().map(|id| id.as_str()), Some("440122197001010014"));
/// assert_eq!(number.birth_date().map(|day| day.to_string()).as_deref(), Some("1970-01-01"));
/// # Ok::<(), idcode::StudentNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StudentNumber {
    text: String,
    holder: Option<ResidentId>,
}

identifier!(StudentNumber, StudentNumberError, mask::ends);

impl StudentNumber {
    /// Reads nineteen characters.
    pub fn parse(text: &str) -> Result<Self, StudentNumberError> {
        let text = normalise::compact_upper(text);
        let Some(body) = text.strip_prefix(['G', 'J', 'L']) else {
            return Err(StudentNumberError::Prefix);
        };
        if !body.strip_suffix('X').unwrap_or(body).bytes().all(|b| b.is_ascii_digit()) {
            return Err(StudentNumberError::Characters);
        }
        if text.len() != 19 {
            return Err(StudentNumberError::Length { found: text.len() });
        }
        let holder = if text.starts_with('G') {
            Some(ResidentId::parse(body).map_err(StudentNumberError::Holder)?)
        } else {
            None
        };
        Ok(Self { text, holder })
    }

    /// The resident ID within a `G` number.
    pub fn holder(&self) -> Option<&ResidentId> {
        self.holder.as_ref()
    }

    /// The day of birth; none in a `J` number, nor in an `L` number whose digits are no day.
    pub fn birth_date(&self) -> Option<Date> {
        match &self.holder {
            Some(id) => Some(id.birth_date()),
            None if self.is_temporary() => id18::date(part(&self.text, 7, 15)),
            None => None,
        }
    }

    /// Whether the number is a temporary one (`L`).
    pub fn is_temporary(&self) -> bool {
        self.text.starts_with('L')
    }
}

/// Why a text is not a [`StudentNumber`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StudentNumberError {
    /// It does not begin with G, J or L.
    Prefix,
    /// Something else than digits after the letter, or an X before the end.
    Characters,
    /// Not nineteen characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// After G there is no resident ID.
    Holder(ResidentIdError),
}

refusal!(StudentNumberError);

impl StudentNumberError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Prefix => ("student-number.prefix", "begin with the letter G, J or L"),
            Self::Characters => {
                ("student-number.characters", "type digits only after the letter; the last may be X")
            }
            Self::Length { .. } => {
                ("student-number.length", "type the letter and all 18 characters after it")
            }
            Self::Holder(_) => ("student-number.holder", "correct what follows the G: it is the pupil's ID"),
        }
    }

    /// `found` for [`Length`](Self::Length); those of the inner error for [`Holder`](Self::Holder).
    pub fn params(&self) -> Params {
        match self {
            Self::Length { found } => vec![("found", found.to_string())],
            Self::Holder(why) => why.params(),
            _ => Vec::new(),
        }
    }
}
