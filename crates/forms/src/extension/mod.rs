//! A deployment's own questions (当地补充的问题): what a county asks beside a form, signed under
//! `content.extension`.
//!
//! ```json
//! "extension": { "meals": { "ask": "孩子中午在学校吃饭吗？", "answer": true } }
//! ```
//!
//! Each answer stands beside the question as it was asked, so a stranger reads the file without that
//! county's configuration, and what was signed stays true when the county asks something else next year.
//! Reading checks the shape only; [`Questions`], from `config.json`, rule the page where they are asked, and
//! give staff who name them a warning where an answer is not as they ask.

mod config;
mod questions;

pub use config::Fault;
pub use questions::{Answering, Question, Questions};

use crate::engine::{Record, Report, Severity, Unfit, UnfitKind};
use crate::leaves::tidy;
use serde_json::{Map, Value};

/// The member of a form's content that holds them.
pub const MEMBER: &str = "extension";
/// At most so many questions beside one form.
pub const MOST: usize = 24;
/// At most so many code points of a question.
pub const LONGEST_QUESTION: usize = 120;
/// At most so many code points of an answer.
pub const LONGEST_ANSWER: usize = 300;

/// What a record's document holds of them, as it came.
pub(crate) fn of(record: &dyn Record) -> Option<&Value> {
    record.unfit().iter().find_map(|unfit| match &unfit.kind {
        UnfitKind::Extension(value) => Some(value),
        _ => None,
    })
}

/// Puts them into a record's document, or takes them out of it.
pub(crate) fn put(record: &mut dyn Record, value: Option<Value>) {
    let unfit = record.unfit_mut();
    unfit.retain(|unfit| !matches!(unfit.kind, UnfitKind::Extension(_)));
    unfit.extend(value.map(|value| Unfit { name: MEMBER.to_owned(), kind: UnfitKind::Extension(value) }));
}

/// Question and answer of each, as people read them.
pub(crate) fn told(value: Option<&Value>) -> Vec<(&str, &str, String)> {
    let all = value.and_then(Value::as_object).into_iter().flatten();
    let told = all.filter_map(|(id, one)| {
        let ask = one.get("ask").and_then(Value::as_str)?;
        let answer = match one.get("answer")? {
            Value::Bool(yes) => crate::SHARED.text(if *yes { "YesNo-yes" } else { "YesNo-no" })?.to_owned(),
            Value::String(text) => crate::leaves::chinese_if_date(text),
            other => other.to_string(),
        };
        Some((id.as_str(), ask, answer))
    });
    told.collect()
}

/// Adds what is wrong with their shape, whatever a county asks.
pub(crate) fn judge(value: &Value, report: &mut Report) {
    let mut add = |at: &str| {
        let at = if at.is_empty() {
            String::new()
        } else {
            format!("/{}", at.replace('~', "~0").replace('/', "~1"))
        };
        report.add(format!("/{MEMBER}{at}"), "extension.shape", Severity::Error, Vec::new());
    };
    match value.as_object() {
        Some(all) if !all.is_empty() && all.len() <= MOST => {
            all.iter().filter(|(id, one)| !(is_id(id) && is_answered(one))).for_each(|(id, _)| add(id));
        }
        _ => add(""),
    }
}

/// `school-meals`: small letters, digits and hyphens, beginning with a letter.
fn is_id(id: &str) -> bool {
    id.len() <= 32
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_answered(one: &Value) -> bool {
    let members = |one: &Map<String, Value>| one.len() == 2;
    let ask = one.get("ask").and_then(Value::as_str);
    one.as_object().is_some_and(members)
        && ask.is_some_and(|ask| is_text(ask, LONGEST_QUESTION, false))
        && match one.get("answer") {
            Some(Value::String(text)) => is_text(text, LONGEST_ANSWER, true),
            Some(Value::Number(number)) => number.is_u64(),
            Some(Value::Bool(_)) => true,
            _ => false,
        }
}

fn is_text(text: &str, max: usize, lines: bool) -> bool {
    !text.is_empty() && text.chars().count() <= max && tidy(text, lines) == text
}
