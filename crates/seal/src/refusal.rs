//! A refusal: why, and where.

use crate::reason::Reason;
use core::fmt;

/// Which text of a signed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The file itself, or whatever bytes were given.
    File,
    /// The decoded payload.
    Payload,
    /// The decoded protected header of a signature, counted from 0.
    Header(usize),
}

/// Why something was refused, and where. It never carries a person's words.
///
/// ```
/// let refusal = seal::strict::parse(br#"{"a":1,"a":2}"#).unwrap_err();
/// assert_eq!(refusal.code(), "json.duplicate-member");
/// assert_eq!(refusal.offset(), Some(7));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The thing as a whole.
    Whole {
        /// Why.
        reason: Reason,
    },
    /// At a byte of a text.
    Text {
        /// Which text.
        part: Part,
        /// The byte in it, from 0.
        offset: usize,
        /// Why.
        reason: Reason,
    },
    /// At a value.
    Value {
        /// RFC 6901 pointer. A member name that is not a plain identifier stands as `?`,
        /// because it may be somebody's words.
        pointer: String,
        /// Why.
        reason: Reason,
    },
    /// A signature or its protected header.
    Signature {
        /// Which, from 0.
        index: usize,
        /// Why.
        reason: Reason,
    },
}

impl Refusal {
    /// Why.
    pub const fn reason(&self) -> Reason {
        match self {
            Self::Whole { reason }
            | Self::Text { reason, .. }
            | Self::Value { reason, .. }
            | Self::Signature { reason, .. } => *reason,
        }
    }

    /// The stable code of the reason, such as `json.duplicate-member`.
    pub const fn code(&self) -> &'static str {
        self.reason().code()
    }

    /// The byte offset, where one is known.
    pub const fn offset(&self) -> Option<usize> {
        match self {
            Self::Text { offset, .. } => Some(*offset),
            _ => None,
        }
    }

    /// The RFC 6901 pointer, where one is known.
    pub fn pointer(&self) -> Option<&str> {
        match self {
            Self::Value { pointer, .. } => Some(pointer),
            _ => None,
        }
    }

    /// The signature it concerns, from 0.
    pub const fn signature_index(&self) -> Option<usize> {
        match self {
            Self::Signature { index, .. } | Self::Text { part: Part::Header(index), .. } => Some(*index),
            _ => None,
        }
    }

    pub(crate) fn value(pointer: &str, reason: Reason) -> Self {
        Self::Value { pointer: pointer.into(), reason }
    }

    /// The same refusal, told of another text.
    pub(crate) fn in_part(self, part: Part) -> Self {
        match (self, part) {
            (Self::Text { offset, reason, .. }, part) => Self::Text { part, offset, reason },
            (Self::Whole { reason } | Self::Value { reason, .. }, Part::Header(index)) => {
                Self::Signature { index, reason }
            }
            (other, _) => other,
        }
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self::Whole { reason }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.reason().mend())?;
        match self {
            Self::Whole { .. } => Ok(()),
            Self::Text { part: Part::File, offset, .. } => write!(f, " (byte {offset})"),
            Self::Text { part: Part::Payload, offset, .. } => write!(f, " (byte {offset} of the payload)"),
            Self::Text { part: Part::Header(index), offset, .. } => {
                write!(f, " (byte {offset} of the protected header of signature {index})")
            }
            Self::Value { pointer, .. } => write!(f, " (at \"{pointer}\")"),
            Self::Signature { index, .. } => write!(f, " (signature {index})"),
        }
    }
}

impl core::error::Error for Refusal {}
