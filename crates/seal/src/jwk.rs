//! Public keys as RFC 7517 writes them, with exactly the members a key needs.

use crate::header::Alg;
use crate::members::{base64url, has_only, text, to_base64url};
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::{scalar, strict};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

/// A public key. That its point lies on the curve is checked when a signature is.
///
/// ```
/// use seal::PublicJwk;
/// // RFC 8037, appendix A.3
/// let key = PublicJwk::parse(
///     br#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
/// ).unwrap();
/// assert_eq!(key.thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PublicJwk {
    /// RFC 8037: `OKP`, `Ed25519`.
    Ed25519 {
        /// The compressed point.
        x: [u8; 32],
    },
    /// RFC 7518 section 6.2: `EC`, `P-256`.
    P256 {
        /// The point's x, most significant byte first.
        x: [u8; 32],
        /// The point's y, most significant byte first.
        y: [u8; 32],
    },
    /// draft-dang-webauthn-sm2: `EC`, `SM2`, a point of the curve of GB/T 32918.5.
    Sm2 {
        /// The point's x, most significant byte first.
        x: [u8; 32],
        /// The point's y, most significant byte first.
        y: [u8; 32],
    },
}

impl PublicJwk {
    /// Reads a key's JSON text.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Ok(Self::from_value(&strict::parse(bytes)?)?)
    }

    /// Reads a key. Members beyond `kty`, `crv`, `x`, `y` are refused.
    pub fn from_value(value: &Value) -> Result<Self, Reason> {
        let members = value.as_object().ok_or(Reason::KeyShape)?;
        if members.contains_key("d") {
            return Err(Reason::KeyPrivate);
        }
        let x = coordinate(members, "x");
        match (text(members, "kty"), text(members, "crv")) {
            (Some("OKP"), Some("Ed25519")) if has_only(members, &["kty", "crv", "x"]) => {
                let x = x?;
                if scalar::is_canonical_ed25519(&x) {
                    Ok(Self::Ed25519 { x })
                } else {
                    Err(Reason::KeyNotCanonical)
                }
            }
            (Some("EC"), Some(crv @ ("P-256" | "SM2"))) if has_only(members, &["kty", "crv", "x", "y"]) => {
                let (x, y) = (x?, coordinate(members, "y")?);
                let key = if crv == "SM2" { Self::Sm2 { x, y } } else { Self::P256 { x, y } };
                let are_canonical = [x, y].iter().all(|one| scalar::is_in_field(key.alg(), one));
                if are_canonical { Ok(key) } else { Err(Reason::KeyNotCanonical) }
            }
            _ => Err(Reason::KeyShape),
        }
    }

    /// Reads what WebCrypto's `exportKey("jwk", publicKey)` gives: engines add `ext`, `key_ops`
    /// and `alg`, which are left away.
    pub fn from_web_crypto(value: &Value) -> Result<Self, Reason> {
        let members = value.as_object().ok_or(Reason::KeyShape)?;
        let kept = members.iter().filter(|(name, _)| !matches!(name.as_str(), "ext" | "key_ops" | "alg"));
        Self::from_value(&Value::Object(kept.map(|(name, value)| (name.clone(), value.clone())).collect()))
    }

    /// The key as a JSON object.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Ed25519 { x } => json!({"crv": "Ed25519", "kty": "OKP", "x": to_base64url(x)}),
            Self::P256 { x, y } | Self::Sm2 { x, y } => {
                let crv = if self.alg() == Alg::Sm2 { "SM2" } else { "P-256" };
                json!({"crv": crv, "kty": "EC", "x": to_base64url(x), "y": to_base64url(y)})
            }
        }
    }

    /// The key as canonical JSON, which is also the text that its thumbprint is taken of.
    pub fn to_json(&self) -> String {
        // As `to_value` canonically written, which every signature's check would have to wait for.
        match self {
            Self::Ed25519 { x } => format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, to_base64url(x)),
            Self::P256 { x, y } => ec("P-256", x, y),
            Self::Sm2 { x, y } => ec("SM2", x, y),
        }
    }

    /// The key's name: RFC 7638 thumbprint, SHA-256, base64url.
    pub fn thumbprint(&self) -> String {
        to_base64url(&Sha256::digest(self.to_json()))
    }

    /// The one algorithm this kind of key signs with.
    pub const fn alg(&self) -> Alg {
        match self {
            Self::Ed25519 { .. } => Alg::Ed25519,
            Self::P256 { .. } => Alg::Es256,
            Self::Sm2 { .. } => Alg::Sm2,
        }
    }
}

fn ec(crv: &str, x: &[u8; 32], y: &[u8; 32]) -> String {
    format!(r#"{{"crv":"{crv}","kty":"EC","x":"{}","y":"{}"}}"#, to_base64url(x), to_base64url(y))
}

fn coordinate(members: &Map<String, Value>, name: &str) -> Result<[u8; 32], Reason> {
    text(members, name).and_then(base64url).and_then(|bytes| bytes.try_into().ok()).ok_or(Reason::KeyShape)
}

impl serde::Serialize for PublicJwk {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for PublicJwk {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Self::from_value(&value).map_err(|reason| serde::de::Error::custom(reason.mend()))
    }
}
