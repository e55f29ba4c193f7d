//! What all identifiers, and all reasons for refusing one, have in common.

use alloc::{string::String, vec::Vec};
use core::{fmt, str::FromStr};

/// Named values for the words of a message, for example `("expected", "X")`. Never what was typed.
pub type Params = Vec<(&'static str, String)>;

/// Why a text is not the identifier it should be.
///
/// Its `Display` is English and says how to mend the text. An interface in another language looks up
/// [`code`](Refusal::code) and fills in [`params`](Refusal::params).
pub trait Refusal: core::error::Error {
    /// A stable kebab-case code, for example `resident-id.check`.
    fn code(&self) -> &'static str;

    /// The values a message about this refusal may show. They hold nothing a person typed.
    fn params(&self) -> Params;
}

/// An identifier that was parsed, and therefore is well formed.
///
/// ```
/// use idcode::{Identifier, Mobile, Refusal, ResidentId};
///
/// fn code_of<T: Identifier>(text: &str) -> &'static str {
///     text.parse::<T>().map_or_else(|why| why.code(), |_| "fine")
/// }
/// assert_eq!(code_of::<Mobile>("13800138000"), "fine");
/// assert_eq!(code_of::<ResidentId>("13800138000"), "resident-id.length");
/// ```
pub trait Identifier: FromStr<Err: Refusal> + fmt::Display + fmt::Debug + Clone + Ord {
    /// The normal form.
    fn as_str(&self) -> &str;

    /// The normal form with its middle replaced by `*`, for lists and logs.
    fn masked(&self) -> String;
}
