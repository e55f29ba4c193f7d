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

/// Reads a JSON value into `record`: as [`read_into`], which it does not call, because a page that reads
/// values alone then carries a third less of serde.
pub fn from_value(record: &mut dyn Record, value: Value) {
    let members = match value {
        Value::Object(members) => members,
        Value::Null => return, // the group is empty
        _ => return Into(record).no_object(),
    };
    for (name, value) in members {
        let Some(index) = record.group().members.iter().position(|member| member.name == name) else {
            if name == extension::MEMBER {
                Into(record).extension(name, value);
            } else {
                Into(record).unfit(name, UnfitKind::Unknown);
            }
            continue;
        };
        match record.part_mut(index) {
            Some(NodeMut::Leaf(answer)) => answer.set_value(value),
            Some(NodeMut::Group(group)) => from_value(group, value),
            None => {}
        }
    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::guardian_confirmation::GuardianConfirmation;
    use proptest::prelude::*;
    use serde_json::{Map, json};

    /// Objects with names that the form has and has not, and anything at all inside.
    fn documents() -> impl Strategy<Value = Value> {
        let name = prop_oneof![
            prop::sample::select(vec![
                "child",
                "term",
                "name",
                "identity",
                "start",
                "school",
                extension::MEMBER
            ]),
            prop::sample::select(vec!["", "x", "Child"]),
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<i32>().prop_map(|n| Value::from(f64::from(n) / 2.0)), // whose text is exact
            "[a-z0-9 ]{0,9}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::vec((name.clone(), inner), 0..6).prop_map(|members| {
                    Value::Object(
                        members.into_iter().map(|(name, v)| (name.to_owned(), v)).collect::<Map<_, _>>(),
                    )
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_value_is_read_as_its_text_is(value in documents()) {
            let (mut by_value, mut by_text) = (GuardianConfirmation::default(), GuardianConfirmation::default());
            let text = value.to_string();
            from_value(&mut by_value, value);
            read_into(&mut by_text, &mut serde_json::Deserializer::from_str(&text)).unwrap();
            prop_assert!(by_value == by_text, "{text}");
        }
    }

    #[test]
    fn good_answers_are_read_alike_too() {
        let value =
            json!({"child": {"name": "陈小明"}, "term": {"start": "2026-03-01"}, "x": 1, "made_on": []});
        let mut record = GuardianConfirmation::default();
        from_value(&mut record, value.clone());
        assert!(record.child.name.get().is_some() && record.term.start.get().is_some());
        assert_eq!(record.unfit().len(), 1);
        let read: GuardianConfirmation = serde_json::from_value(value).unwrap();
        assert!(read == record);
    }
}
