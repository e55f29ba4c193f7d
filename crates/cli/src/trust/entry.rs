//! What an entry is made of: what was said on the command line, or a `staff-enrolment` (人员登记) that came in a file.

use crate::arguments::TrustAdd;
use crate::failure::Failure;
use crate::input;
use jiff::civil::Date;
use seal::trust::Entry;
use seal::{PublicJwk, Role, SignedFile, Timestamp};
use serde_json::Value;

/// A person as far as the file or the command line says.
#[derive(Default)]
struct Told {
    jwk: Option<PublicJwk>,
    name: Option<String>,
    role: Option<Role>,
    division: Option<String>,
}

/// The entries to add: one of the command line, or one for each document of `--from`, where the command line
/// overrides what they say.
pub fn wanted(wanted: &TrustAdd) -> Result<Vec<Entry>, Failure> {
    let said = Told {
        jwk: wanted.jwk.as_deref().map(public_key).transpose()?,
        name: wanted.name.clone(),
        role: wanted.role.map(Role::from),
        division: wanted.division.clone(),
    };
    let Some(from) = &wanted.from else { return Ok(vec![entry(&said, &Told::default(), wanted)?]) };
    let told = input::documents(from).map(|document| {
        let document = document?;
        told(&document.bytes).ok_or_else(|| Failure::new("trust.from", &document.name))
    });
    told.map(|told| entry(&said, &told?, wanted)).collect()
}

fn entry(said: &Told, told: &Told, wanted: &TrustAdd) -> Result<Entry, Failure> {
    let missing = |what: &str| Failure::new("trust.missing", what);
    let division = said.division.as_ref().or(told.division.as_ref()).ok_or_else(|| missing("--division"))?;
    let code = divisions::Code::parse(division)
        .map_err(|error| Failure::because("trust.division", division, error))?;
    Ok(Entry {
        jwk: said.jwk.or(told.jwk).ok_or_else(|| missing("--jwk"))?,
        name: said.name.as_ref().or(told.name.as_ref()).ok_or_else(|| missing("--name"))?.clone(),
        role: said.role.or(told.role).ok_or_else(|| missing("--role"))?,
        division: code.short().to_owned(),
        valid_from: midnight(wanted.since.unwrap_or_else(|| crate::words::today(None)))?,
        // The last day counts as a whole.
        valid_until: midnight(wanted.until.tomorrow().unwrap_or(Date::MAX))?,
        revoked: None,
    })
}

/// The first moment of a day in China.
pub fn midnight(day: Date) -> Result<Timestamp, Failure> {
    Timestamp::parse(&format!("{day}T00:00:00+08:00"))
        .ok_or_else(|| Failure::new("trust.time", day.to_string()))
}

/// A public key: a JWK, or a private one whose private part is not taken over.
fn public_key(path: &str) -> Result<PublicJwk, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let key = seal::strict::parse(bytes.trim_ascii()).and_then(|value| Ok(key_of(&value)?));
    key.map_err(|refusal| Failure::because("key.refused", path, refusal))
}

fn key_of(value: &Value) -> Result<PublicJwk, seal::Reason> {
    let mut value = value.clone();
    value.as_object_mut().map(|members| members.remove("d"));
    PublicJwk::from_web_crypto(&value)
}

/// What a document says of a person: a submission, signed or not, or its content alone, with the members `name`,
/// `role`, `division` and `key` (a JWK, or its JSON text) as the form `staff-enrolment` has them.
fn told(bytes: &[u8]) -> Option<Told> {
    let value = seal::strict::parse(bytes).ok()?;
    let content = if value.get("payload").is_some() {
        // Signed with the very key that is to be listed: whoever sends it has the private part.
        let opened = seal::open(bytes).ok()?;
        let told = of_content(&opened.envelope.content.to_value())?;
        let file = SignedFile::parse(bytes).ok()?;
        let by_key = file.signatures().iter().any(|signature| Some(signature.header().jwk) == told.jwk);
        return by_key.then_some(told);
    } else {
        value.get("content").unwrap_or(&value)
    };
    of_content(content)
}

fn of_content(content: &Value) -> Option<Told> {
    let text = |name: &str| content.get(name).and_then(Value::as_str).map(str::to_owned);
    let key = content.get("key")?;
    let key = match key {
        Value::String(text) => seal::strict::parse(text.as_bytes()).ok()?,
        other => other.clone(),
    };
    Some(Told {
        jwk: Some(key_of(&key).ok()?),
        name: text("name"),
        role: text("role").and_then(|role| Role::parse(&role)),
        division: text("division"),
    })
}
