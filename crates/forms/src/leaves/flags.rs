//! Yes or no, and statements that must be accepted.

use super::codes;
use crate::engine::{Kind, Leaf, Problem};
use serde_json::Value;

codes! {
    /// Yes or no (是 / 否).
    pub enum YesNo {
        /// 是
        Yes = "yes",
        /// 否
        No = "no",
    }
}

/// A statement somebody accepted: `true` in a document, and nothing else will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted;

impl Leaf for Accepted {
    const KIND: Kind = Kind::Acceptance;

    fn from_text(text: &str) -> Result<Self, Problem> {
        if text == "true" { Ok(Self) } else { Err(Problem::new("acceptance.refused")) }
    }

    fn from_json(value: &Value) -> Result<Self, Problem> {
        match value.as_bool() {
            Some(true) => Ok(Self),
            Some(false) => Err(Problem::new("acceptance.refused")),
            None => Err(Problem::WRONG_TYPE),
        }
    }

    fn to_json(&self) -> Value {
        Value::Bool(true)
    }

    fn to_text(&self) -> String {
        "true".to_owned()
    }
}
