//! A moment with the offset of the place where it was written down.

use core::fmt;
use core::ops::RangeInclusive;

/// An RFC 3339 time such as `2026-11-23T10:00:00+08:00`, kept as it was written.
///
/// Seconds may have a fraction of up to nine digits; `T` and `Z` are capitals; a leap second is
/// refused, for no family needs one.
///
/// ```
/// use seal::Timestamp;
/// let time = Timestamp::parse("2026-11-23T10:00:00+08:00").unwrap();
/// assert_eq!(time.unix_seconds(), 1_795_399_200);
/// assert_eq!(Timestamp::from_unix_ms(1_795_399_200_000, 480), Some(time));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp {
    text: String,
    unix_seconds: i64,
}

impl Timestamp {
    /// Reads a time.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text;
        let year = number(&mut rest, 4, 0..=9999)?;
        literal(&mut rest, "-")?;
        let month = number(&mut rest, 2, 1..=12)?;
        literal(&mut rest, "-")?;
        let day = number(&mut rest, 2, 1..=31)?;
        literal(&mut rest, "T")?;
        let hour = number(&mut rest, 2, 0..=23)?;
        literal(&mut rest, ":")?;
        let minute = number(&mut rest, 2, 0..=59)?;
        literal(&mut rest, ":")?;
        let second = number(&mut rest, 2, 0..=59)?;
        fraction(&mut rest)?;
        let offset = offset(rest)?;
        let days = days(year, month, day);
        let exists = civil(days) == (year, month, day); // not the 30th of February
        let unix_seconds = days * 86_400 + hour * 3600 + (minute - offset) * 60 + second;
        exists.then(|| Self { text: text.to_owned(), unix_seconds })
    }

    /// The time of a clock, in whole seconds, at an offset in minutes east of Greenwich.
    /// JavaScript: `Date.now()` and `-new Date().getTimezoneOffset()`.
    pub fn from_unix_ms(unix_ms: u64, offset_minutes: i16) -> Option<Self> {
        let unix_seconds = i64::try_from(unix_ms / 1000).ok()?;
        let offset = i64::from(offset_minutes);
        let local = unix_seconds + offset * 60;
        let (year, month, day) = civil(local.div_euclid(86_400));
        let second = local.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let (sign, offset) = (if offset < 0 { '-' } else { '+' }, offset.abs());
        Self::parse(&format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}",
            offset / 60,
            offset % 60
        ))
    }

    /// The time as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Seconds since 1970-01-01T00:00:00Z, the fraction left away.
    pub const fn unix_seconds(&self) -> i64 {
        self.unix_seconds
    }
}

fn literal(rest: &mut &str, literal: &str) -> Option<()> {
    *rest = rest.strip_prefix(literal)?;
    Some(())
}

fn number(rest: &mut &str, digits: usize, range: RangeInclusive<i64>) -> Option<i64> {
    let (number, tail) = rest.split_at_checked(digits)?;
    *rest = tail;
    let number = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok())??;
    range.contains(&number).then_some(number)
}

fn fraction(rest: &mut &str) -> Option<()> {
    if let Some(tail) = rest.strip_prefix('.') {
        *rest = tail.trim_start_matches(|c: char| c.is_ascii_digit());
        (1..=9).contains(&(tail.len() - rest.len())).then_some(())
    } else {
        Some(())
    }
}

/// Minutes east of Greenwich.
fn offset(mut rest: &str) -> Option<i64> {
    if rest == "Z" {
        return Some(0);
    }
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    rest = rest.strip_prefix(['+', '-'])?;
    let hours = number(&mut rest, 2, 0..=23)?;
    literal(&mut rest, ":")?;
    let minutes = number(&mut rest, 2, 0..=59)?;
    rest.is_empty().then_some(sign * (hours * 60 + minutes))
}

/// Days since 1970-01-01 of a Gregorian date. A year begins in March here, so that the leap day
/// is its last. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// The inverse of [`days`].
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
