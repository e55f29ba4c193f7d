//! One person's key in the list.

use super::{exactly, text, time};
use crate::header::Role;
use crate::jwk::PublicJwk;
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::timestamp::Timestamp;
use serde_json::{Value, json};

/// Whose a key is, and what for. A person with two roles or divisions has two entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The public key.
    pub jwk: PublicJwk,
    /// The person's name.
    pub name: String,
    /// The one role in which the key vouches.
    pub role: Role,
    /// The division for which it vouches, and all below: 2, 4, 6, 9 or 12 digits of GB/T 2260 and 统计用区划代码.
    pub division: String,
    /// Signatures from then on count.
    pub valid_from: Timestamp,
    /// Signatures from then on count no more.
    pub valid_until: Timestamp,
    /// Whether it was ended before its time.
    pub revoked: Option<Revoked>,
}

/// When an entry was ended, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// Signatures from then on count no more.
    pub at: Timestamp,
    /// Why; decides what becomes of signatures made before.
    pub why: Why,
}

/// Why an entry was ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// 离任: no longer in office.
    Left,
    /// 调岗: other duties.
    Moved,
    /// 换钥匙: a newer key took its place.
    Replaced,
    /// 遗失: the file or the passphrase is lost, and nobody else can use it.
    Lost,
    /// 泄露: somebody else may be able to sign. Since a signer's clock can be set back, no signature of the key
    /// counts any more, whenever it says it was made.
    Compromised,
    /// 登记有误: the entry was wrong from the beginning. No signature counts.
    Mistaken,
}

impl Why {
    /// Every reason.
    pub const ALL: [Why; 6] =
        [Self::Left, Self::Moved, Self::Replaced, Self::Lost, Self::Compromised, Self::Mistaken];

    /// As it stands in the list.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Moved => "moved",
            Self::Replaced => "replaced",
            Self::Lost => "lost",
            Self::Compromised => "compromised",
            Self::Mistaken => "mistaken",
        }
    }

    /// Reads it exactly so.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == name)
    }

    /// Whether signatures made before the revocation count still.
    pub const fn keeps_history(self) -> bool {
        !matches!(self, Self::Compromised | Self::Mistaken)
    }
}

const MEMBERS: [&str; 7] = ["jwk", "name", "role", "division", "valid_from", "valid_until", "revoked"];

impl Entry {
    /// The entry as JSON.
    pub fn to_value(&self) -> Value {
        json!({
            "jwk": self.jwk.to_value(), "name": self.name, "role": self.role.as_str(),
            "division": self.division, "valid_from": self.valid_from.as_str(),
            "valid_until": self.valid_until.as_str(),
            "revoked": self.revoked.as_ref().map(|r| json!({"at": r.at.as_str(), "reason": r.why.as_str()})),
        })
    }

    pub(super) fn read(value: &Value, at: &str) -> Result<Self, Refusal> {
        let bad = |name: &str| Refusal::value(&format!("{at}{name}"), Reason::TrustMember);
        let members = value.as_object().ok_or(bad(""))?;
        exactly(members, &MEMBERS, at)?;
        let jwk = PublicJwk::from_value(members.get("jwk").unwrap_or(&Value::Null));
        let role = members.get("role").and_then(Value::as_str).and_then(Role::parse);
        let entry = Self {
            jwk: jwk.map_err(|reason| Refusal::value(&format!("{at}/jwk"), reason))?,
            name: text(members, "name", 50, at)?,
            role: role.ok_or(bad("/role"))?,
            division: text(members, "division", 12, at)?,
            valid_from: time(members, "valid_from", at)?,
            valid_until: time(members, "valid_until", at)?,
            revoked: match members.get("revoked") {
                None | Some(Value::Null) => None,
                Some(value) => Some(Revoked::read(value, &format!("{at}/revoked"))?),
            },
        };
        if !is_division(&entry.division) {
            return Err(bad("/division"));
        }
        if entry.valid_until.unix_seconds() <= entry.valid_from.unix_seconds() {
            return Err(bad("/valid_until"));
        }
        Ok(entry)
    }

    /// The key's thumbprint.
    pub fn kid(&self) -> String {
        self.jwk.thumbprint()
    }
}

impl Revoked {
    fn read(value: &Value, at: &str) -> Result<Self, Refusal> {
        let bad = || Refusal::value(&format!("{at}/reason"), Reason::TrustMember);
        let members = value.as_object().ok_or_else(bad)?;
        exactly(members, &["at", "reason"], at)?;
        let why = members.get("reason").and_then(Value::as_str).and_then(Why::parse);
        Ok(Self { at: time(members, "at", at)?, why: why.ok_or_else(bad)? })
    }
}

fn is_division(text: &str) -> bool {
    matches!(text.len(), 2 | 4 | 6 | 9 | 12) && text.bytes().all(|b| b.is_ascii_digit())
}
