//! Why a file does not become codes, or codes not a file.

use core::fmt;

/// A stable code and nothing of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a JWS in the general JSON serialization: there is nothing to pack.
    Shape,
    /// More than [`crate::PARTS`] codes would be needed: hand the file itself over.
    TooLarge,
    /// The parts do not give what their digest says, or it unpacks to nothing: scan again.
    Damaged,
    /// The text does not fit into one code.
    TooLong,
}

impl Fault {
    /// As the interface knows it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shape => "qr.shape",
            Self::TooLarge => "qr.too-large",
            Self::Damaged => "qr.damaged",
            Self::TooLong => "qr.too-long",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl core::error::Error for Fault {}
