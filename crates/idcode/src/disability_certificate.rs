use crate::{Params, ResidentId, ResidentIdError, mask, normalise, normalise::part};
use alloc::{string::String, string::ToString, vec, vec::Vec};

/// The number of a disability certificate (残疾人证): the holder's resident ID, a digit of kind, a digit of level,
/// and after a reissue `B` with its count.
///
/// Source: 残疾人证 third generation, through secondary pages.
///
/// ```
/// use idcode::{DisabilityCertificate, DisabilityKind};
///
/// let certificate = DisabilityCertificate::parse("440122197001010014 43 B1")?;
/// assert_eq!(certificate.kind(), DisabilityKind::Physical);
/// assert_eq!(certificate.level(), 3);
/// assert_eq!(certificate.reissue(), Some(1));
/// assert_eq!(certificate.holder().as_str(), "440122197001010014");
/// # Ok::<(), idcode::DisabilityCertificateError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DisabilityCertificate {
    text: String,
    holder: ResidentId,
    kind: DisabilityKind,
    level: u8,
    reissue: Option<u8>,
}

identifier!(DisabilityCertificate, DisabilityCertificateError, mask::ends);

/// The kind of a disability, in the order of its digit, 1 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DisabilityKind {
    /// 1 视力
    Visual,
    /// 2 听力
    Hearing,
    /// 3 言语
    Speech,
    /// 4 肢体
    Physical,
    /// 5 智力
    Intellectual,
    /// 6 精神
    Mental,
    /// 7 多重
    Multiple,
}

impl DisabilityCertificate {
    /// Reads twenty characters, or twenty-two with a reissue.
    pub fn parse(text: &str) -> Result<Self, DisabilityCertificateError> {
        let text = normalise::compact_upper(text);
        if !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(DisabilityCertificateError::Characters);
        }
        if !matches!(text.len(), 20 | 22) {
            return Err(DisabilityCertificateError::Length { found: text.len() });
        }
        let holder = ResidentId::parse(part(&text, 0, 18)).map_err(DisabilityCertificateError::Holder)?;
        let mut tail = part(&text, 18, text.len()).bytes();
        let kind =
            tail.next().and_then(DisabilityKind::from_digit).ok_or(DisabilityCertificateError::Kind)?;
        let level = tail.next().and_then(digit).filter(|level| (1..=4).contains(level));
        let level = level.ok_or(DisabilityCertificateError::Level)?;
        let reissue = match (tail.next(), tail.next().and_then(digit)) {
            (None, _) => None,
            (Some(b'B'), Some(count @ 1..=9)) => Some(count),
            _ => return Err(DisabilityCertificateError::Reissue),
        };
        Ok(Self { text, holder, kind, level, reissue })
    }

    /// The holder's resident ID.
    pub fn holder(&self) -> &ResidentId {
        &self.holder
    }

    /// The kind of disability.
    pub fn kind(&self) -> DisabilityKind {
        self.kind
    }

    /// The level, 1 (most severe) to 4.
    pub fn level(&self) -> u8 {
        self.level
    }

    /// How often it was issued again, 1 to 9; none for the first.
    pub fn reissue(&self) -> Option<u8> {
        self.reissue
    }
}

impl DisabilityKind {
    fn from_digit(digit: u8) -> Option<Self> {
        Some(match digit {
            b'1' => Self::Visual,
            b'2' => Self::Hearing,
            b'3' => Self::Speech,
            b'4' => Self::Physical,
            b'5' => Self::Intellectual,
            b'6' => Self::Mental,
            b'7' => Self::Multiple,
            _ => return None,
        })
    }
}

fn digit(letter: u8) -> Option<u8> {
    letter.is_ascii_digit().then(|| letter - b'0')
}

/// Why a text is not a [`DisabilityCertificate`] number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DisabilityCertificateError {
    /// Something else than digits, X and B.
    Characters,
    /// Neither twenty nor twenty-two characters.
    Length {
        /// How many there were.
        found: usize,
    },
    /// The first eighteen are not a resident ID.
    Holder(ResidentIdError),
    /// The nineteenth is not 1 to 7.
    Kind,
    /// The twentieth is not 1 to 4.
    Level,
    /// The last two are not B and 1 to 9.
    Reissue,
}

refusal!(DisabilityCertificateError);

impl DisabilityCertificateError {
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Characters => ("disability-certificate.characters", "type only digits, X and B"),
            Self::Length { .. } => {
                ("disability-certificate.length", "type all 20 characters, or 22 with the reissue")
            }
            Self::Holder(_) => {
                ("disability-certificate.holder", "correct the first 18: they are the holder's ID")
            }
            Self::Kind => ("disability-certificate.kind", "correct character 19: the kind is 1 to 7"),
            Self::Level => ("disability-certificate.level", "correct character 20: the level is 1 to 4"),
            Self::Reissue => ("disability-certificate.reissue", "correct the end: B and 1 to 9"),
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
