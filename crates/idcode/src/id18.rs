//! The eighteen characters of GB 11643-1999, which several papers share: prefix of six, birth date of eight,
//! sequence of three (odd for male), check character.

use crate::{Sex, check, normalise::part};
use jiff::civil::Date;

/// Nobody in a register today was born earlier; the standard's own example is of 1880.
const EARLIEST_YEAR: i16 = 1800;

/// What may be wrong with any of them; each type turns it into its own error.
pub(crate) enum Fault {
    Characters,
    Length(usize),
    Date,
    Check(char),
}

/// Seventeen digits, then a digit or X.
pub(crate) fn shape(text: &str) -> Result<(), Fault> {
    let digits = text.strip_suffix('X').unwrap_or(text);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::Characters);
    }
    if text.len() == 18 { Ok(()) } else { Err(Fault::Length(text.len())) }
}

/// The birth date, after it and the check character were found right.
pub(crate) fn prove(text: &str) -> Result<Date, Fault> {
    let birth = date(part(text, 6, 14)).ok_or(Fault::Date)?;
    let expected = check::mod_11_2(part(text, 0, 17));
    if text.ends_with(expected) { Ok(birth) } else { Err(Fault::Check(expected)) }
}

/// `YYYYMMDD` of a day that exists.
pub(crate) fn date(digits: &str) -> Option<Date> {
    let year = part(digits, 0, 4).parse().ok()?;
    let month = part(digits, 4, 6).parse().ok()?;
    let day = part(digits, 6, 8).parse().ok()?;
    Date::new(year, month, day).ok().filter(|_| year >= EARLIEST_YEAR)
}

pub(crate) fn sex(text: &str) -> Sex {
    let odd = text.as_bytes().get(16).is_some_and(|digit| digit % 2 == 1);
    if odd { Sex::Male } else { Sex::Female }
}

/// Whether GB/T 2260 gives these two digits to a province.
pub(crate) fn is_province(prefix: &str) -> bool {
    matches!(prefix.parse(), Ok(11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81 | 82))
}
