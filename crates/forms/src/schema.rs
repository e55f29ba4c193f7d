//! JSON Schema 2020-12 of a form's content, from the record itself: nothing is written twice.

use crate::engine::{Kind, Member, Node, Record};
use crate::extension;
use crate::form::Form;
use serde_json::{Map, Value, json};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What a schema cannot say, said in words.
const BEYOND: &str = "Shapes only. Not said here: check characters of identifiers, dates that exist, when a part is \
     asked, and every rule across answers; `tuofu check` finds them. Content in another writing than the normal \
     form (a date as 2026.3.5) is read too, with a warning.";

/// The schema of a form's content.
pub fn of_content(form: &dyn Form) -> Value {
    let mut schema = content(form);
    if let Some(members) = schema.as_object_mut() {
        members.insert("$schema".into(), DIALECT.into());
        members.insert("$comment".into(), BEYOND.into());
    }
    schema
}

/// The schema of a whole submission, of any form: the payload that is signed.
pub fn of_submission() -> Value {
    let forms = crate::forms();
    let each = forms.iter().map(|form| {
        json!({
            "if": {"properties": {"form": {"const": form.id()}}},
            "then": {"properties": {
                "form_version": {"const": form.version()},
                "content": {"$ref": format!("#/$defs/{}", form.id())},
            }},
        })
    });
    let content = forms.iter().map(|form| (form.id().to_owned(), content(*form)));
    let text = |pattern: &str| json!({"type": "string", "pattern": pattern});
    json!({
        "$schema": DIALECT,
        "$comment": BEYOND,
        "title": "tuofu/1",
        "type": "object",
        "properties": {
            "format": {"const": "tuofu/1"},
            "form": {"enum": forms.iter().map(|form| form.id()).collect::<Vec<_>>()},
            "form_version": {"type": "string"},
            "id": text("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
            "revision": {"type": "integer", "minimum": 1},
            "supersedes": {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"},
            "created_at": {"type": "string", "format": "date-time"},
            "locale": text("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
            "authority": {"type": "string", "maxLength": 200},
            "content": {"type": "object"},
        },
        "required": ["format", "form", "form_version", "id", "revision", "supersedes", "created_at", "locale",
            "authority", "content"],
        "additionalProperties": false,
        "allOf": each.collect::<Vec<_>>(),
        "$defs": content.collect::<Map<_, _>>(),
    })
}

fn content(form: &dyn Form) -> Value {
    let record = form.empty();
    let (mut schema, _) = group(form, record.as_ref(), record.as_ref(), "", true);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert(extension::MEMBER.to_owned(), beside());
    }
    if let Some(members) = schema.as_object_mut() {
        let title = form.title().to_owned();
        members.insert("title".into(), title.into());
    }
    schema
}

/// What a deployment asks beside the form: each answer with the question as it was asked.
fn beside() -> Value {
    let answer = json!({"anyOf": [text(extension::LONGEST_ANSWER as u32), {"type": "integer", "minimum": 0}, {"type": "boolean"}]});
    json!({
        "title": crate::SHARED.text("sheet-extension"),
        "type": "object",
        "minProperties": 1,
        "maxProperties": extension::MOST,
        "propertyNames": {"pattern": "^[a-z][a-z0-9-]{0,31}$"},
        "additionalProperties": {
            "type": "object",
            "properties": {"ask": text(extension::LONGEST_QUESTION as u32), "answer": answer},
            "required": ["ask", "answer"],
            "additionalProperties": false,
        },
    })
}

/// A group's schema, and whether a good document always has it: an empty group is not written. What a group must
/// hold that is asked only under a condition, no schema knows: it says so of none that is not `certain`.
fn group(form: &dyn Form, root: &dyn Record, record: &dyn Record, at: &str, certain: bool) -> (Value, bool) {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (index, member) in record.group().members.iter().enumerate() {
        let here = format!("{at}/{}", member.name);
        let (mut schema, always) = match record.part(index) {
            Some(Node::Leaf(answer)) => (leaf(answer.kind()), true),
            Some(Node::Group(inner)) => group(form, root, inner, &here, certain && member.when.is_none()),
            None => continue,
        };
        if let (Some(label), Some(members)) = (form.label(root, &here, ""), schema.as_object_mut()) {
            members.insert("title".into(), label.into());
        }
        if certain && always && is_always_due(member) {
            required.push(member.name);
        }
        properties.insert(member.name.to_owned(), schema);
    }
    let always = !required.is_empty();
    let schema = json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false});
    (schema, always)
}

fn is_always_due(member: &Member) -> bool {
    member.required && member.when.is_none()
}

fn leaf(kind: Kind) -> Value {
    match kind {
        Kind::Text { max, .. } => text(max.into()),
        Kind::Name => text(50),
        Kind::Identifier { .. } => text(32),
        Kind::Phone => json!({"type": "string", "pattern": "^[0-9-]{5,20}$"}),
        Kind::Date => json!({"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
        Kind::Integer { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        Kind::Choice(code) => json!({"enum": code.options}),
        Kind::Choices(code) => {
            json!({"type": "array", "items": {"enum": code.options}, "minItems": 1, "uniqueItems": true})
        }
        Kind::Acceptance => json!({"const": true}),
        Kind::Division => json!({"type": "string", "pattern": "^[0-9]{12}$"}),
    }
}

fn text(max: u32) -> Value {
    json!({"type": "string", "minLength": 1, "maxLength": max, "pattern": "\\S"})
}
