//! Calendar dates, as people write them: `2014年9月12日`, `2014-9-12`, `2014.9.12`, `20140912`.
//! Stored as ISO 8601 `YYYY-MM-DD`.

use crate::engine::{Kind, Leaf, Problem};
use jiff::civil::Date;

impl Leaf for Date {
    const KIND: Kind = Kind::Date;

    fn from_text(text: &str) -> Result<Self, Problem> {
        const FORMAT: Problem = Problem::new("date.format");
        let digits: String = text.chars().map(half_width).collect();
        let mut numbers: Vec<&str> =
            digits.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let letters =
            digits.chars().any(|c| !c.is_ascii_digit() && !"年月日号-－–—/.．。、 \u{3000}".contains(c));
        if let [eight] = numbers.as_slice()
            && eight.len() == 8
            && let (Some(y), Some(m), Some(d)) = (eight.get(..4), eight.get(4..6), eight.get(6..))
        {
            numbers = vec![y, m, d];
        }
        let [year, month, day] = numbers.as_slice() else { return Err(FORMAT) };
        if letters || year.len() != 4 {
            return Err(FORMAT);
        }
        let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse()) else {
            return Err(FORMAT);
        };
        if !(1900..=2200).contains(&year) {
            return Err(Problem::new("date.year"));
        }
        Self::new(year, month, day).map_err(|_| Problem::new("date.no-such-day"))
    }

    fn to_text(&self) -> String {
        let mut out = String::with_capacity(10);
        number(&mut out, self.year().into(), 4);
        out.push('-');
        number(&mut out, self.month().into(), 2);
        out.push('-');
        number(&mut out, self.day().into(), 2);
        out
    }
}

/// As a person reads it: `2014年9月12日`.
pub fn chinese(date: Date) -> String {
    let mut out = String::with_capacity(16);
    for (value, unit) in
        [(i32::from(date.year()), '年'), (date.month().into(), '月'), (date.day().into(), '日')]
    {
        number(&mut out, value, 1);
        out.push(unit);
    }
    out
}

/// `2014-09-12` as one reads it; any other text as it stands.
pub fn chinese_if_date(text: &str) -> String {
    let written = Date::from_text(text).ok().filter(|date| date.to_text() == text);
    written.map_or_else(|| text.to_owned(), chinese)
}

fn number(out: &mut String, value: i32, width: usize) {
    let digits = value.to_string();
    out.extend(core::iter::repeat_n('0', width.saturating_sub(digits.len())));
    out.push_str(&digits);
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_what_people_write() {
        for text in [
            "2014年9月12日",
            "2014-9-12",
            "2014.9.12",
            "2014/09/12",
            "20140912",
            "２０１４年９月１２日",
            "2014 9 12",
            "2014年 9月 12号",
        ] {
            assert_eq!(Date::from_text(text).unwrap().to_text(), "2014-09-12", "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, code) in [
            ("去年秋天", "date.format"),
            ("2014年9月", "date.format"),
            ("14-9-12", "date.format"),
            ("2014-9-12T00", "date.format"),
            ("2023-02-30", "date.no-such-day"),
            ("2014-13-01", "date.no-such-day"),
            ("1203-01-01", "date.year"),
        ] {
            assert_eq!(Date::from_text(text).unwrap_err().code, code, "{text}");
        }
    }
}
