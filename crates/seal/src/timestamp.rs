//! A moment with the offset of the place where it was written down.

use core::fmt;
use jiff_core::civil::{DateTime, TimeSecond, UnixEpochDay};

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
        let year = number(&mut rest, 4)?;
        let month = two_digits(&mut rest, "-")?;
        let day = two_digits(&mut rest, "-")?;
        let hour = two_digits(&mut rest, "T")?;
        let minute = two_digits(&mut rest, ":")?;
        let second = two_digits(&mut rest, ":")?;
        fraction(&mut rest)?;
        let local = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
        let (days, seconds) = (local.date().to_unix_epoch_day().day(), local.time().to_second().second());
        let unix_seconds = i64::from(days) * DAY + i64::from(seconds) - offset(rest)? * 60;
        Some(Self { text: text.to_owned(), unix_seconds })
    }

    /// The time of a clock, in whole seconds, at an offset in minutes east of Greenwich.
    /// JavaScript: `Date.now()` and `-new Date().getTimezoneOffset()`.
    pub fn from_unix_ms(unix_ms: u64, offset_minutes: i16) -> Option<Self> {
        let local = i64::try_from(unix_ms / 1000).ok()? + i64::from(offset_minutes) * 60;
        let date = UnixEpochDay::new(local.div_euclid(DAY).try_into().ok()?).ok()?.to_date();
        let time = TimeSecond::new(local.rem_euclid(DAY).try_into().ok()?).ok()?.to_time();
        let (sign, offset) = (if offset_minutes < 0 { '-' } else { '+' }, offset_minutes.unsigned_abs());
        Self::parse(&format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            date.year(),
            date.month(),
            date.day(),
            time.hour(),
            time.minute(),
            time.second(),
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

/// Seconds of a day: UTC without leap seconds, as POSIX counts.
const DAY: i64 = 86_400;

fn number(rest: &mut &str, digits: usize) -> Option<i16> {
    let (number, tail) = rest.split_at_checked(digits)?;
    *rest = tail;
    number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok())?
}

/// A number of two digits after a sign.
fn two_digits(rest: &mut &str, sign: &str) -> Option<i8> {
    *rest = rest.strip_prefix(sign)?;
    number(rest, 2)?.try_into().ok()
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
    let west = rest.starts_with('-');
    let hours = two_digits(&mut rest, if west { "-" } else { "+" })?;
    let minutes = two_digits(&mut rest, ":")?;
    let east = i64::from(hours) * 60 + i64::from(minutes);
    (rest.is_empty() && hours < 24 && minutes < 60).then_some(if west { -east } else { east })
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
