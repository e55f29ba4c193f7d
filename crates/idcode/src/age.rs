//! Ages in whole years and the days on which they are reached.
//!
//! 民法典 art. 1259: 以上 and 届满 include the number. A person born on 29 February reaches an age on 1 March of a
//! common year, so nobody is called 18 a day early.
//!
//! ```
//! use idcode::age::{age_on, years_later};
//! use jiff::civil::date;
//!
//! let born = date(2008, 2, 29);
//! assert_eq!(years_later(born, 18), date(2026, 3, 1));
//! assert_eq!(age_on(born, date(2026, 2, 28)), 17);
//! assert_eq!(age_on(born, date(2026, 3, 1)), 18);
//! ```

use jiff::civil::Date;

/// Whole years from `birth` to `on`, both civil dates of one place. Negative when `on` is before `birth`.
pub fn age_on(birth: Date, on: Date) -> i32 {
    let years = i32::from(on.year()) - i32::from(birth.year());
    let reached = (on.month(), on.day()) >= (birth.month(), birth.day());
    if reached { years } else { years - 1 }
}

/// The `years`-th birthday: the first day on which [`age_on`] is `years`.
///
/// Past the year 9999 it is [`Date::MAX`], before -9999 [`Date::MIN`].
pub fn years_later(birth: Date, years: i32) -> Date {
    let beyond = if years < 0 { Date::MIN } else { Date::MAX };
    let Ok(year) = i16::try_from(i32::from(birth.year()).saturating_add(years)) else {
        return beyond;
    };
    Date::new(year, birth.month(), birth.day())
        .or_else(|_| Date::new(year, 3, 1)) // 29 February of a common year
        .unwrap_or(beyond)
}

/// The day `days` after `day`; before it when negative. Past the ends of time as [`years_later`].
pub fn days_later(day: Date, days: i32) -> Date {
    let beyond = if days < 0 { Date::MIN } else { Date::MAX };
    // jiff itself takes spans of any unit, which is an eighth of a page's program.
    jiff_core::civil::Date::new(day.year(), day.month(), day.day())
        .and_then(|day| day.checked_add(days))
        .ok()
        .and_then(|day| Date::new(day.year(), day.month(), day.day()).ok())
        .unwrap_or(beyond)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_birthday_counts_and_the_day_before_does_not() {
        let born = date(2008, 11, 24);
        assert_eq!(age_on(born, date(2026, 11, 23)), 17);
        assert_eq!(age_on(born, date(2026, 11, 24)), 18);
        assert_eq!(years_later(born, 18), date(2026, 11, 24));
    }

    #[test]
    fn the_29th_of_february() {
        let born = date(2012, 2, 29);
        assert_eq!(age_on(born, date(2020, 2, 28)), 7);
        assert_eq!(age_on(born, date(2020, 2, 29)), 8, "a leap year has the day itself");
        assert_eq!(age_on(born, date(2026, 2, 28)), 13);
        assert_eq!(years_later(born, 14), date(2026, 3, 1));
        assert_eq!(years_later(born, 8), date(2020, 2, 29));
    }

    #[test]
    fn days_are_counted_as_jiff_counts_them() {
        use jiff::ToSpan as _;
        for day in [date(1970, 1, 1), date(2024, 2, 28), date(2023, 12, 31), Date::MIN, Date::MAX] {
            for days in [0, 1, -1, 7, 30, 365, -366, 20_000] {
                let beyond = if days < 0 { Date::MIN } else { Date::MAX };
                assert_eq!(
                    days_later(day, days),
                    day.checked_add(days.days()).unwrap_or(beyond),
                    "{day} {days}"
                );
            }
        }
        assert_eq!(days_later(date(2026, 11, 24), i32::MAX), Date::MAX);
        assert_eq!(days_later(date(2026, 11, 24), i32::MIN), Date::MIN);
    }

    #[test]
    fn before_birth_is_negative_and_far_away_is_the_end_of_time() {
        assert_eq!(age_on(date(2020, 6, 1), date(2020, 5, 31)), -1);
        assert_eq!(years_later(date(2020, 6, 1), i32::MAX), Date::MAX);
        assert_eq!(years_later(date(2020, 6, 1), i32::MIN), Date::MIN);
    }
}
