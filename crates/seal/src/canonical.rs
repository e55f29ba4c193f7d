//! RFC 8785: one text for one value.
//!
//! Restricted to what a submission may hold: no fractions (so none of the number formatting
//! that implementations differ in), whole numbers within ±(2^53-1), text as in [`crate::text`],
//! 32 levels. What this writes, [`crate::strict::parse`] reads back to an equal value.

use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::text::{self, limits};
use core::cmp::Ordering;
use core::fmt::Write;
use serde_json::{Map, Number, Value};

/// The canonical text of a value.
///
/// # Errors
/// At the value that may not be signed, with its pointer.
///
/// ```
/// let value = serde_json::json!({"b": 1, "a": ["·", "𠮷"]});
/// assert_eq!(seal::canonical::to_string(&value).unwrap(), r#"{"a":["·","𠮷"],"b":1}"#);
/// ```
pub fn to_string(value: &Value) -> Result<String, Refusal> {
    let mut writer = Writer { out: String::new(), path: Vec::new() };
    match writer.value(value) {
        Ok(()) => Ok(writer.out),
        Err(reason) => Err(Refusal::Value { pointer: pointer(&writer.path), reason }),
    }
}

/// The order of members: by the code units of UTF-16, RFC 8785 section 3.2.3. Only beyond the BMP is it another than that
/// of the bytes.
pub(crate) fn order(a: &str, b: &str) -> Ordering {
    if a.is_ascii() || b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

struct Writer<'a> {
    out: String,
    path: Vec<Step<'a>>,
}

impl<'a> Writer<'a> {
    fn value(&mut self, value: &'a Value) -> Result<(), Reason> {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Number(number) => integer(&mut self.out, number)?,
            Value::String(text) => self.string(text)?,
            Value::Array(items) => self.array(items)?,
            Value::Object(members) => self.object(members)?,
        }
        Ok(())
    }

    fn array(&mut self, items: &'a [Value]) -> Result<(), Reason> {
        self.deeper()?;
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.path.push(Step::Item(index));
            self.value(item)?;
            self.path.pop();
        }
        self.out.push(']');
        Ok(())
    }

    fn object(&mut self, members: &'a Map<String, Value>) -> Result<(), Reason> {
        self.deeper()?;
        let mut sorted: Vec<(&'a String, &'a Value)> = members.iter().collect();
        sorted.sort_by(|(a, _), (b, _)| order(a, b));
        self.out.push('{');
        for (index, (name, value)) in sorted.into_iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.path.push(Step::Member(name));
            self.string(name)?;
            self.out.push(':');
            self.value(value)?;
            self.path.pop();
        }
        self.out.push('}');
        Ok(())
    }

    fn string(&mut self, text: &str) -> Result<(), Reason> {
        text::check(text).map_err(|(_, reason)| reason)?;
        self.out.push('"');
        let mut rest = text;
        while let Some((plain, escape, tail)) = at_escape(rest) {
            self.out.push_str(plain);
            self.out.push_str(escape);
            rest = tail;
        }
        self.out.push_str(rest);
        self.out.push('"');
        Ok(())
    }

    fn deeper(&self) -> Result<(), Reason> {
        if self.path.len() < limits::DEPTH { Ok(()) } else { Err(Reason::JsonDepth) }
    }
}

fn integer(out: &mut String, number: &Number) -> Result<(), Reason> {
    let value = match (number.as_i64(), number.as_u64()) {
        (Some(value), _) => value,
        (None, Some(_)) => return Err(Reason::JsonInteger),
        (None, None) => return Err(Reason::JsonFloat),
    };
    if value.unsigned_abs() > limits::INTEGER {
        return Err(Reason::JsonInteger);
    }
    let _ = write!(out, "{value}"); // a String never fails
    Ok(())
}

/// What stands before the first character that must be escaped, its escape, and what stands after it.
fn at_escape(text: &str) -> Option<(&str, &'static str, &str)> {
    let at = text.bytes().position(|b| matches!(b, b'"' | b'\\' | b'\n'))?;
    let (plain, rest) = text.split_at_checked(at)?;
    let escape = match rest.as_bytes().first()? {
        b'"' => "\\\"",
        b'\\' => "\\\\",
        _ => "\\n", // the one control character that `text` lets through
    };
    Some((plain, escape, rest.get(1..)?))
}

fn pointer(path: &[Step<'_>]) -> String {
    let mut out = String::new();
    for step in path {
        let _ = match step {
            Step::Item(index) => write!(out, "/{index}"),
            Step::Member(name) if is_plain(name) => write!(out, "/{name}"),
            Step::Member(_) => write!(out, "/?"),
        };
    }
    out
}

fn is_plain(name: &str) -> bool {
    name.len() <= 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
