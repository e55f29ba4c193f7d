//! How an answer is asked for: all that a page, a schema or a printed sheet needs to know of its type.

/// The kind of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Free text of at most `max` code points; `lines` when it may have several.
    Text {
        /// The most code points it may have.
        max: u16,
        /// Whether line breaks are kept.
        lines: bool,
    },
    /// A person's name (姓名).
    Name,
    /// An identifier of digits and letters; `digits` when all but the last are digits.
    Identifier {
        /// Whether a numeric keyboard is enough.
        digits: bool,
    },
    /// A mobile or landline number.
    Phone,
    /// A calendar date, `YYYY-MM-DD` when stored.
    Date,
    /// A whole number from `min` to `max`.
    Integer {
        /// The least value.
        min: u32,
        /// The greatest value.
        max: u32,
    },
    /// One of a code list.
    Choice(Code),
    /// Some of a code list.
    Choices(Code),
    /// A statement that must be accepted: only `true` will do.
    Acceptance,
    /// A 12-digit division code (行政区划代码).
    Division,
}

/// A code list: its name, under which its options' messages stand, and its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The name of the list, as its Rust type.
    pub name: &'static str,
    /// The codes in the order they are offered.
    pub options: &'static [&'static str],
    /// The variants of the Rust type, in the same order: what the options are called in English.
    #[cfg(feature = "catalogue")]
    pub english: &'static [&'static str],
}
