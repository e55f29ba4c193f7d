//! From a document to a record, once for all records. Reading never fails over content: what does not
//! fit is kept beside the record, for the walk to name. Only broken JSON is an error.

use super::{NodeMut, Record, Unfit, UnfitKind};
use crate::extension;
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// Reads `deserializer` into `record`.
pub fn read_into<'de, D: Deserializer<'de>>(
    record: &mut dyn Record,
    deserializer: D,
) -> Result<(), D::Error> {
    Into(record).deserialize(deserializer)
}

/// Reads a JSON value into `record`.
pub fn from_value(record: &mut dyn Record, value: Value) {
    // A `Value` is whole, so reading it cannot fail.
    let _ = read_into(record, value);
}

struct Into<'a>(&'a mut dyn Record);

impl<'de> DeserializeSeed<'de> for Into<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Into<'_> {
    fn unfit(&mut self, name: String, kind: UnfitKind) {
        self.0.unfit_mut().push(Unfit { name, kind });
    }

    /// What a deployment asks beside the form; only the walk knows whether it stands where it may.
    fn extension(&mut self, name: String, value: Value) {
        let twice = extension::of(self.0).is_some();
        self.unfit(name, if twice { UnfitKind::Duplicate } else { UnfitKind::Extension(value) });
    }

    fn no_object(mut self) {
        self.unfit(String::new(), UnfitKind::NotAnObject);
    }
}

impl<'de> Visitor<'de> for Into<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let members = self.0.group().members;
        let mut seen = 0_u64;
        while let Some(name) = map.next_key::<String>()? {
            let Some(index) = members.iter().position(|member| member.name == name) else {
                if name == extension::MEMBER {
                    self.extension(name, map.next_value()?);
                    continue;
                }
                map.next_value::<IgnoredAny>()?;
                self.unfit(name, UnfitKind::Unknown);
                continue;
            };
            let bit = 1_u64.checked_shl(index as u32).unwrap_or(0);
            if seen & bit != 0 {
                map.next_value::<IgnoredAny>()?;
                self.unfit(name, UnfitKind::Duplicate);
                continue;
            }
            seen |= bit;
            match self.0.part_mut(index) {
                Some(NodeMut::Leaf(answer)) => answer.set_value(map.next_value()?),
                Some(NodeMut::Group(group)) => map.next_value_seed(Into(group))?,
                None => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        self.no_object();
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(()) // `null`: the group is empty
    }
    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.no_object();
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.no_object();
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.no_object();
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.no_object();
        Ok(())
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        self.no_object();
        Ok(())
    }
}
