//! A 12-digit division code (统计用区划代码).

use crate::engine::{Kind, Leaf, Problem};

/// A division from province to village, by its 12-digit code.
#[derive(Clone, PartialEq)]
pub struct Division(divisions::Code);

impl Division {
    /// The code.
    pub fn code(&self) -> &divisions::Code {
        &self.0
    }
}

impl Leaf for Division {
    const KIND: Kind = Kind::Division;

    fn from_text(text: &str) -> Result<Self, Problem> {
        divisions::Code::parse(text).map(Self).map_err(|_| Problem::new("division.code"))
    }

    fn to_text(&self) -> String {
        self.0.as_str().to_owned()
    }
}
