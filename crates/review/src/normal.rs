//! Content that means the right thing in another writing: the signed text stays as it is, but whoever
//! compares or exports must know.

use forms::{Draft, Report, Severity};
use serde_json::Value;

/// Adds a warning wherever the signed content is not in its normal form and nothing worse is said there.
pub fn compare(signed: &Value, draft: &Draft, report: &mut Report) {
    let mut places = Vec::new();
    differ(signed, Some(&draft.content()), "", &mut places);
    // What an error says of an answer goes before how it is written; a warning may be about its meaning.
    let errors: Vec<_> = report.findings().iter().filter(|one| one.severity == Severity::Error).collect();
    places.retain(|place| !errors.iter().any(|error| is_at_or_above(&error.pointer, place)));
    for place in places {
        report.add(place, "value.not-normal", Severity::Warning, Vec::new());
    }
    forms::engine::sort(report, draft.record());
}

fn differ(signed: &Value, normal: Option<&Value>, pointer: &str, places: &mut Vec<String>) {
    match (signed, normal) {
        (Value::Object(signed), Some(Value::Object(normal))) => {
            for (name, value) in signed {
                let name_in_pointer = name.replace('~', "~0").replace('/', "~1");
                differ(value, normal.get(name), &format!("{pointer}/{name_in_pointer}"), places);
            }
        }
        (signed, Some(normal)) if signed == normal => {}
        _ => places.push(pointer.to_owned()),
    }
}

fn is_at_or_above(upper: &str, lower: &str) -> bool {
    lower.strip_prefix(upper).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
