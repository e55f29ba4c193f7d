//! Whole numbers: people, yuan.

use crate::engine::{Kind, Leaf, Problem};
use serde_json::Value;

/// A whole number from `MIN` to `MAX`; a JSON number in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Whole<MIN, MAX> {
    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<const MIN: u32, const MAX: u32> Leaf for Whole<MIN, MAX> {
    const KIND: Kind = Kind::Integer { min: MIN, max: MAX };

    /// Digits, full-width too; units people add (元, 人, 个) and thousands commas are taken off.
    fn from_text(text: &str) -> Result<Self, Problem> {
        let text = idcode::normalise::compact(text);
        let digits: String = text.chars().filter(|c| !matches!(c, ',' | '，')).collect();
        let digits = digits.trim_end_matches(['元', '人', '个', '名', '块']);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Problem::new("number.format"));
        }
        within(digits.parse().ok(), MIN, MAX).map(Self)
    }

    fn from_json(value: &Value) -> Result<Self, Problem> {
        match value {
            Value::Number(number) if number.as_u64().is_none() && number.as_i64().is_none() => {
                Err(Problem::new("number.format"))
            }
            Value::Number(number) => {
                within(number.as_u64().and_then(|n| u32::try_from(n).ok()), MIN, MAX).map(Self)
            }
            Value::String(text) => Self::from_text(text),
            _ => Err(Problem::WRONG_TYPE),
        }
    }

    fn to_json(&self) -> Value {
        Value::from(self.0)
    }

    fn to_text(&self) -> String {
        self.0.to_string()
    }
}

fn within(number: Option<u32>, min: u32, max: u32) -> Result<u32, Problem> {
    number.filter(|n| (min..=max).contains(n)).ok_or_else(|| Problem {
        code: "number.range",
        params: vec![("min", min.to_string()), ("max", max.to_string())],
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_what_people_write() {
        for text in ["1500", "１５００", "1,500元", "1500 元"] {
            assert_eq!(Whole::<0, 9999>::from_text(text).unwrap().get(), 1500, "{text}");
        }
        assert_eq!(Whole::<0, 9>::from_text("一").unwrap_err().code, "number.format");
        assert_eq!(Whole::<0, 9>::from_text("10").unwrap_err().code, "number.range");
        assert_eq!(Whole::<0, 9>::from_text("99999999999").unwrap_err().code, "number.range");
        assert_eq!(Whole::<0, 9>::from_json(&serde_json::json!(1.5)).unwrap_err().code, "number.format");
        assert_eq!(Whole::<0, 9>::from_json(&serde_json::json!(-1)).unwrap_err().code, "number.range");
    }
}
