//! The day in China, from a clock that counts seconds.

use jiff::{Span, civil::Date};

/// Asia/Shanghai: eight hours east of Greenwich, without summer time since 1991.
const OFFSET: i64 = 8 * 3600;

/// The day in China at this many seconds since 1970, where the calendar has one.
///
/// ```
/// # use forms::leaves::Date;
/// assert_eq!(review::day_in_china(1_795_449_600), Some(Date::constant(2026, 11, 24)));
/// assert_eq!(review::day_in_china(1_795_449_599), Some(Date::constant(2026, 11, 23)));
/// ```
pub fn day_in_china(unix_seconds: i64) -> Option<Date> {
    let days = unix_seconds.checked_add(OFFSET)?.div_euclid(86_400);
    let span = Span::new().try_days(days).ok()?;
    Date::constant(1970, 1, 1).checked_add(span).ok()
}
