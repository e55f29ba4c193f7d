//! Changes to a JSON value: members moved, renamed, taken away, exchanged.

use crate::{below, pick};
use forms::examples::Dice;
use serde_json::{Value, json};

/// The way; the value is changed in place.
pub fn change(dice: &mut Dice, value: &mut Value) -> &'static str {
    let places = places(value);
    let place = pick(dice, &places).clone();
    match below(dice, 7) {
        0 => {
            take(value, &place);
            "a member taken away"
        }
        1 => {
            let from = &places[below(dice, places.len())];
            let other = value.pointer(from).cloned();
            if let (Some(to), Some(other)) = (value.pointer_mut(&place), other) {
                *to = other;
            }
            "a member's value put into another"
        }
        2 => {
            let moved = take(value, &place);
            let to = pick(dice, &places).clone();
            put(dice, value, &to, &name(&place), moved);
            "a member moved"
        }
        3 => {
            let moved = take(value, &place);
            let parent = place.rsplit_once('/').map_or("", |(parent, _)| parent);
            let names = ["header", "alg", "crit", "b64", "x", "payload", "content", "Alg", "_"];
            let name = *pick(dice, &names);
            put(dice, value, parent, name, moved);
            "a member renamed"
        }
        4 => {
            let names = ["header", "crit", "b64", "jku", "x5c", "unprotected", "aad", "zip", "note", ""];
            let (name, new) = (*pick(dice, &names), fresh(dice));
            put(dice, value, &place, name, new);
            "a member added"
        }
        _ => {
            if let Some(to) = value.pointer_mut(&place) {
                *to = varied(dice, to);
            }
            "a value changed"
        }
    }
}

/// The pointers of everything in it, but not of itself.
fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, out: &mut Vec<String>) {
        let inside: Vec<(String, &Value)> = match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value))
                .collect(),
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
            }
            _ => return,
        };
        for (name, value) in inside {
            let at = format!("{at}/{name}");
            walk(value, &at, out);
            out.push(at);
        }
    }
    let mut out = Vec::new();
    walk(value, "", &mut out);
    if out.is_empty() { vec![String::new()] } else { out }
}

fn name(place: &str) -> String {
    place.rsplit('/').next().unwrap_or_default().to_owned()
}

fn take(value: &mut Value, place: &str) -> Value {
    let Some((parent, name)) = place.rsplit_once('/') else { return Value::Null };
    match value.pointer_mut(parent) {
        Some(Value::Object(members)) => members.remove(name),
        Some(Value::Array(items)) => {
            name.parse().ok().filter(|at| *at < items.len()).map(|at: usize| items.remove(at))
        }
        _ => None,
    }
    .unwrap_or_default()
}

/// Into the nearest object or list at or above the place.
fn put(dice: &mut Dice, value: &mut Value, place: &str, name: &str, new: Value) {
    let mut place = place;
    loop {
        match value.pointer_mut(place) {
            Some(Value::Object(members)) => {
                members.insert(name.into(), new);
                return;
            }
            Some(Value::Array(items)) => {
                let at = below(dice, items.len() + 1);
                items.insert(at, new);
                return;
            }
            _ => match place.rsplit_once('/') {
                Some((parent, _)) => place = parent,
                None => return,
            },
        }
    }
}

fn fresh(dice: &mut Dice) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(9_007_199_254_740_993_u64),
        json!(""),
        json!("x"),
        json!([]),
        json!({}),
        json!({"alg": "none"}),
        json!(["exp"]),
    ];
    pick(dice, &values).clone()
}

/// Nearly the same.
fn varied(dice: &mut Dice, value: &Value) -> Value {
    match value {
        Value::String(text) if !text.is_empty() => {
            let mut characters: Vec<char> = text.chars().collect();
            let at = below(dice, characters.len());
            match below(dice, 5) {
                0 => characters[at] = *pick(dice, &['A', '1', '张', '\u{202e}', '𠮷']),
                1 => drop(characters.remove(at)),
                2 => characters.insert(at, *pick(dice, &['A', '1', '张', ' ', '\n', '\u{feff}', '\u{301}'])),
                3 => characters.reverse(),
                _ => return fresh(dice),
            }
            json!(characters.into_iter().collect::<String>())
        }
        Value::Number(number) => match number.as_i64() {
            Some(number) => json!(number ^ (1 << below(dice, 40))),
            None => fresh(dice),
        },
        Value::Bool(is) => json!(!is),
        _ => fresh(dice),
    }
}
