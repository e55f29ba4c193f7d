//! The trust list (信任名册): which staff key is whose, in which role, for which division, from when until when.
//!
//! A list is a JWS, general JSON like a submission, of a canonical payload, signed by the authority's root key,
//! whose thumbprint a deployment pins ([`SignedList::is_of`]). While the root key changes, the list names both
//! and both sign. Format: docs/format.md; what it proves and what not: docs/trust.md.

mod entry;
mod follow;
mod judge;
mod signed;

pub use entry::{Entry, Revoked, Why};
pub use judge::{Place, Standing};
pub use signed::{SignedList, looks_like_list};

use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::timestamp::Timestamp;
use serde_json::{Map, Value, json};

/// The value of `format` in a trust list.
pub const FORMAT: &str = "tuofu-trust/1";
/// The `typ` of its signatures.
pub const TYP: &str = "tuofu-trust";
/// Root keys of a list: one, or the old and the new.
pub const ROOTS: usize = 2;

/// What the authority says of its staff's keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustList {
    /// Whose list it is, as people read it.
    pub authority: String,
    /// Counts from 1; a list with a greater number replaces this one.
    pub sequence: u32,
    /// When it was made.
    pub issued: Timestamp,
    /// When the next one is out at the latest: an older list may lack a revocation.
    pub next_update: Timestamp,
    /// The thumbprints of the root keys, each of which signs.
    pub roots: Vec<String>,
    /// Every entry there ever was: what was signed in its time stays vouched for.
    pub entries: Vec<Entry>,
}

const MEMBERS: [&str; 7] = ["format", "authority", "sequence", "issued", "next_update", "roots", "entries"];

impl TrustList {
    /// The list as JSON.
    pub fn to_value(&self) -> Value {
        json!({
            "format": FORMAT, "authority": self.authority, "sequence": self.sequence,
            "issued": self.issued.as_str(), "next_update": self.next_update.as_str(), "roots": self.roots,
            "entries": self.entries.iter().map(Entry::to_value).collect::<Vec<_>>(),
        })
    }

    /// Reads a list: every member there, none besides, each of its form.
    pub fn from_value(value: &Value) -> Result<Self, Refusal> {
        let bad = |name: &str| Refusal::value(name, Reason::TrustMember);
        let members = value.as_object().ok_or(bad(""))?;
        if members.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(Refusal::value("/format", Reason::TrustFormat));
        }
        exactly(members, &MEMBERS, "")?;
        let sequence = members.get("sequence").and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
        let list = Self {
            authority: text(members, "authority", 200, "")?,
            sequence: sequence.filter(|n| *n > 0).ok_or(bad("/sequence"))?,
            issued: time(members, "issued", "")?,
            next_update: time(members, "next_update", "")?,
            roots: roots(members).ok_or(bad("/roots"))?,
            entries: Vec::new(),
        };
        if list.next_update.unix_seconds() <= list.issued.unix_seconds() {
            return Err(bad("/next_update"));
        }
        let entries = members.get("entries").and_then(Value::as_array).ok_or(bad("/entries"))?;
        let entries =
            entries.iter().enumerate().map(|(at, entry)| Entry::read(entry, &format!("/entries/{at}")));
        Ok(Self { entries: entries.collect::<Result<_, _>>()?, ..list })
    }

    /// Whether the next list should be out by now.
    pub const fn is_stale(&self, unix_seconds: i64) -> bool {
        unix_seconds >= self.next_update.unix_seconds()
    }
}

fn exactly(members: &Map<String, Value>, names: &[&str], at: &str) -> Result<(), Refusal> {
    let all = names.iter().all(|name| members.contains_key(*name));
    if all && members.len() == names.len() { Ok(()) } else { Err(Refusal::value(at, Reason::TrustMember)) }
}

/// A text of 1 to `most` characters.
fn text(members: &Map<String, Value>, name: &str, most: usize, at: &str) -> Result<String, Refusal> {
    let text = members.get(name).and_then(Value::as_str);
    let text = text.filter(|text| (1..=most).contains(&text.chars().count()) && text.trim() == *text);
    text.map(str::to_owned).ok_or_else(|| Refusal::value(&format!("{at}/{name}"), Reason::TrustMember))
}

fn time(members: &Map<String, Value>, name: &str, at: &str) -> Result<Timestamp, Refusal> {
    let time = members.get(name).and_then(Value::as_str).and_then(Timestamp::parse);
    time.ok_or_else(|| Refusal::value(&format!("{at}/{name}"), Reason::TrustMember))
}

fn roots(members: &Map<String, Value>) -> Option<Vec<String>> {
    let roots = members.get("roots")?.as_array()?;
    let roots: Vec<String> =
        roots.iter().map(|one| one.as_str().map(str::to_owned)).collect::<Option<_>>()?;
    let differ = roots.iter().enumerate().all(|(at, one)| !roots.iter().take(at).any(|other| other == one));
    ((1..=ROOTS).contains(&roots.len()) && differ && roots.iter().all(|one| is_thumbprint(one)))
        .then_some(roots)
}

/// Whether a text can be the RFC 7638 SHA-256 thumbprint of a key.
///
/// ```
/// assert!(seal::trust::is_thumbprint("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
/// ```
pub fn is_thumbprint(text: &str) -> bool {
    crate::members::base64url(text).is_some_and(|bytes| bytes.len() == 32)
}
