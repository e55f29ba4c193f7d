//! Reading an envelope member by member, each with its reason.

#[cfg(feature = "verify")]
use super::Content;
use super::{Envelope, FORMAT, Members};
use crate::digest::Digest;
use crate::members::has_only;
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::timestamp::Timestamp;
use serde_json::Value;
use uuid::Uuid;

const MEMBERS: [&str; 10] = [
    "format",
    "form",
    "form_version",
    "id",
    "revision",
    "supersedes",
    "created_at",
    "locale",
    "authority",
    "content",
];

pub(super) fn envelope<C>(
    mut members: Members,
    read: fn(Value) -> Option<C>,
) -> Result<Envelope<C>, Refusal> {
    let content = members.remove("content");
    let members = &members;
    // `format` first: of a newer format the other members may differ.
    if text(members, "format")? != FORMAT {
        return Err(Refusal::value("/format", Reason::EnvelopeFormat));
    }
    if !has_only(members, &MEMBERS) {
        return Err(Refusal::value("", Reason::EnvelopeUnknownMember));
    }
    let envelope = Envelope {
        form: text_that(members, "form", is_form, Reason::EnvelopeForm)?,
        form_version: text_that(members, "form_version", is_version, Reason::EnvelopeFormVersion)?,
        id: id(members)?,
        revision: revision(members)?,
        supersedes: supersedes(members)?,
        created_at: created_at(members)?,
        locale: text_that(members, "locale", is_locale, Reason::EnvelopeLocale)?,
        authority: text_that(members, "authority", is_authority, Reason::EnvelopeAuthority)?,
        content: read(content.ok_or_else(|| at("content", Reason::EnvelopeMissing))?)
            .ok_or_else(|| at("content", Reason::EnvelopeType))?,
    };
    if (envelope.revision == 1) == envelope.supersedes.is_none() {
        Ok(envelope)
    } else {
        Err(Refusal::value("/supersedes", Reason::EnvelopeRevision))
    }
}

fn member<'a>(members: &'a Members, name: &str) -> Result<&'a Value, Refusal> {
    members.get(name).ok_or_else(|| at(name, Reason::EnvelopeMissing))
}

fn at(name: &str, reason: Reason) -> Refusal {
    Refusal::Value { pointer: format!("/{name}"), reason }
}

fn text<'a>(members: &'a Members, name: &str) -> Result<&'a str, Refusal> {
    member(members, name)?.as_str().ok_or_else(|| at(name, Reason::EnvelopeType))
}

fn text_that(members: &Members, name: &str, is: fn(&str) -> bool, or: Reason) -> Result<String, Refusal> {
    let text = text(members, name)?;
    if is(text) { Ok(text.to_owned()) } else { Err(at(name, or)) }
}

fn id(members: &Members) -> Result<Uuid, Refusal> {
    let text = text(members, "id")?;
    Uuid::try_parse(text)
        .ok()
        .filter(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122)
        .filter(|id| id.hyphenated().to_string() == text)
        .ok_or_else(|| at("id", Reason::EnvelopeId))
}

fn revision(members: &Members) -> Result<u32, Refusal> {
    let number = member(members, "revision")?.as_i64().ok_or_else(|| at("revision", Reason::EnvelopeType))?;
    u32::try_from(number).ok().filter(|n| *n > 0).ok_or_else(|| at("revision", Reason::EnvelopeRevision))
}

fn supersedes(members: &Members) -> Result<Option<Digest>, Refusal> {
    if member(members, "supersedes")?.is_null() {
        return Ok(None);
    }
    let digest = Digest::parse(text(members, "supersedes")?);
    digest.map(Some).ok_or_else(|| at("supersedes", Reason::EnvelopeSupersedes))
}

fn created_at(members: &Members) -> Result<Timestamp, Refusal> {
    let time = Timestamp::parse(text(members, "created_at")?);
    time.ok_or_else(|| at("created_at", Reason::EnvelopeCreatedAt))
}

/// The content, if it is an object.
pub(super) fn object(content: Value) -> Option<Value> {
    content.is_object().then_some(content)
}

/// The same where it stands as its own JSON text.
#[cfg(feature = "verify")]
pub(super) fn text_of_object(content: Value) -> Option<Content> {
    match content {
        Value::String(text) if text.starts_with('{') => Some(Content(text)),
        _ => None,
    }
}

fn is_form(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_version(text: &str) -> bool {
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    text.split_once('.').is_some_and(|(major, minor)| is_number(major) && is_number(minor))
}

fn is_locale(text: &str) -> bool {
    let is_subtag =
        |tag: &str| (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    text.len() <= 35 && text.split('-').all(is_subtag)
}

fn is_authority(text: &str) -> bool {
    text.chars().count() <= 200
}
