//! Reads a text for [`crate`]'s types without ever repeating a value in an error.

use alloc::{borrow::ToOwned, string::String};
use core::fmt;
use serde::{
    Deserializer,
    de::{Error, Visitor},
};

/// A text of any format. `deserialize_str` of serde_json would say ``invalid type: integer `441823…` `` where an
/// identifier came as a number: that is the identifier, in a log. So the visitor meets what there is.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(Words)
    } else {
        deserializer.deserialize_str(Words)
    }
}

struct Words;

const NUMBER: &str = "an identifier is a text, not a number";

impl Visitor<'_> for Words {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier as text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<String, E> {
        Err(E::custom(NUMBER))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<String, E> {
        Err(E::custom(NUMBER))
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<String, E> {
        Err(E::custom(NUMBER))
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<String, E> {
        Err(E::custom(NUMBER))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<String, E> {
        Err(E::custom(NUMBER))
    }
}
