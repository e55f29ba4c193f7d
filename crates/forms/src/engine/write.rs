//! From a record to a document: answers in their normal form, wrong ones as they came, empty ones not
//! at all.

use super::{Node, Record};
use serde_json::{Map, Value};

/// The record as a JSON object.
pub fn to_value(record: &dyn Record) -> Value {
    let mut object = Map::new();
    for (index, member) in record.group().members.iter().enumerate() {
        let value = match record.part(index) {
            Some(Node::Leaf(answer)) => answer.value(),
            Some(Node::Group(group)) => {
                Some(to_value(group)).filter(|v| v.as_object().is_some_and(|o| !o.is_empty()))
            }
            None => None,
        };
        if let Some(value) = value {
            object.insert(member.name.to_owned(), value);
        }
    }
    Value::Object(object)
}
