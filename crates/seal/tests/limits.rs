//! Limits hold exactly: the last good value passes, the next does not.
#![allow(clippy::unwrap_used)]

use seal::text::limits;
use seal::{SignedFile, canonical, strict};
use serde_json::{Value, json};

fn written(value: &Value) -> &'static str {
    canonical::to_string(value).map_or_else(|refusal| refusal.code(), |_| "")
}

fn read(text: &str) -> &'static str {
    strict::parse(text.as_bytes()).map_or_else(|refusal| refusal.code(), |_| "")
}

#[test]
fn whole_numbers() {
    let most = limits::INTEGER.cast_signed();
    for (number, code) in [(most, ""), (-most, ""), (most + 1, "json.integer"), (-most - 1, "json.integer")] {
        assert_eq!((written(&json!(number)), read(&number.to_string())), (code, code), "{number}");
    }
    assert_eq!((written(&json!(u64::MAX)), written(&json!(1.0))), ("json.integer", "json.float"));
    assert_eq!(read(&i64::MIN.to_string()), "json.integer");
}

#[test]
fn depth_counts_what_is_inside_not_what_is_beside() {
    let nested = |n: usize| (0..n).fold(json!(1), |inner, _| json!([inner]));
    for (value, code) in
        [(nested(32), ""), (nested(33), "json.depth"), (Value::from(vec![json!([]); 50]), "")]
    {
        assert_eq!((written(&value), read(&value.to_string())), (code, code));
    }
}

#[test]
fn sizes() {
    let payload = |n: usize| SignedFile::new(format!("\"{}\"", "a".repeat(n - 2))).map(|_| ());
    assert_eq!(payload(limits::PAYLOAD), Ok(()));
    assert_eq!(payload(limits::PAYLOAD + 1).unwrap_err().code(), "payload.too-large");
    let file = |n: usize| read(&format!("1{}", " ".repeat(n - 1)));
    assert_eq!((file(limits::FILE), file(limits::FILE + 1)), ("", "file.too-large"));
}
