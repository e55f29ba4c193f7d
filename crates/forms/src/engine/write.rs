//! From a record to a document: answers in their normal form, wrong ones as they came, empty ones not
//! at all.

use super::{Node, Record};
use crate::extension;
use serde_json::{Map, Value};

/// The record as a JSON object, with what a deployment asked beside it.
pub fn to_value(record: &dyn Record) -> Value {
    let mut content = members(record);
    if let (Some(object), Some(asked)) = (content.as_object_mut(), extension::of(record)) {
        object.insert(extension::MEMBER.to_owned(), asked.clone());
    }
    content
}

fn members(record: &dyn Record) -> Value {
    let mut object = Map::new();
    for (index, member) in record.group().members.iter().enumerate() {
        let value = match record.part(index) {
            Some(Node::Leaf(answer)) => answer.value(),
            Some(Node::Group(group)) => {
                Some(members(group)).filter(|v| v.as_object().is_some_and(|o| !o.is_empty()))
            }
            None => None,
        };
        if let Some(value) = value {
            object.insert(member.name.to_owned(), value);
        }
    }
    Value::Object(object)
}
