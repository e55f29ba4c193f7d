//! Content that means the right thing in another writing: the signed text stays as it is, but whoever
//! compares or exports must know.

use forms::{Draft, Report, Severity};
use seal::Content;
use serde_json::Value;

/// Adds a warning wherever the signed content is not in its normal form and nothing worse is said there.
pub fn compare(signed: &Value, draft: &Draft, report: &mut Report) {
    tell(differing(signed, &draft.content()), draft, report);
}

/// The same for a text: nearly every one is what its own form would write, and is not looked through.
pub fn compare_text(signed: &Content, draft: &Draft, report: &mut Report) {
    let normal = draft.content();
    let written = normal.to_string();
    let is_normal = written == signed.as_str();
    tell(if is_normal { Vec::new() } else { differing(&signed.to_value(), &normal) }, draft, report);
}

fn tell(mut places: Vec<String>, draft: &Draft, report: &mut Report) {
    // What an error says of an answer goes before how it is written; a warning may be about its meaning.
    let errors: Vec<_> = report.findings().iter().filter(|one| one.severity == Severity::Error).collect();
    places.retain(|place| !errors.iter().any(|error| is_at_or_above(&error.pointer, place)));
    for place in places {
        report.add(place, "value.not-normal", Severity::Warning, Vec::new());
    }
    forms::engine::sort(report, draft.record());
}

fn differing(signed: &Value, normal: &Value) -> Vec<String> {
    let mut places = Vec::new();
    differ(signed, Some(normal), "", &mut places);
    places
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
