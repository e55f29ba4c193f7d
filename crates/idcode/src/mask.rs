//! What a log or a list may show of an identifier.

use alloc::string::String;
use core::fmt;

/// The first and last four characters; fewer of a short text, so that half of it always stays hidden.
pub fn ends(text: &str) -> String {
    let shown = (text.chars().count() / 4).min(4);
    middle(text, shown, shown)
}

/// A telephone number: the network or area in front, the last four digits, stars between.
pub fn phone(text: &str) -> String {
    middle(text, 3, 4)
}

/// A name: its first character.
pub fn name(text: &str) -> String {
    middle(text, 1, 0)
}

fn middle(text: &str, head: usize, tail: usize) -> String {
    let tail_from = text.chars().count().saturating_sub(tail);
    text.chars().enumerate().map(|(i, c)| if i < head || i >= tail_from { c } else { '*' }).collect()
}

/// `Type(masked)`.
pub(crate) fn debug(f: &mut fmt::Formatter<'_>, type_name: &str, masked: &str) -> fmt::Result {
    f.write_str(type_name)?;
    f.write_str("(")?;
    f.write_str(masked)?;
    f.write_str(")")
}
