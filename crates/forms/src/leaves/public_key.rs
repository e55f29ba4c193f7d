//! A public key as JWK text (RFC 7517), as a person pastes it. Only its shape is read here; whether it is a point
//! of its curve, the crate `seal` says when the key goes onto a trust list.

use crate::engine::{Kind, Leaf, Problem};
use serde_json::Value;

/// An Ed25519, P-256 or SM2 public key: kty, crv, x and y only, in canonical order.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(String);

impl PublicKey {
    /// The JWK, canonical JSON: the text that its RFC 7638 thumbprint is taken of.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn read(key: &Value) -> Result<Self, Problem> {
        const SHAPE: Problem = Problem::new("public-key.shape");
        let member = |name: &str| key.get(name).and_then(Value::as_str);
        let coordinate = |name: &str| member(name).filter(|text| is_coordinate(text)).ok_or(SHAPE);
        if key.get("d").is_some() {
            return Err(Problem::new("public-key.private"));
        }
        match (member("kty"), member("crv")) {
            (Some("OKP"), Some("Ed25519")) => {
                Ok(Self(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, coordinate("x")?)))
            }
            (Some("EC"), Some(crv @ ("P-256" | "SM2"))) => {
                let (x, y) = (coordinate("x")?, coordinate("y")?);
                Ok(Self(format!(r#"{{"crv":"{crv}","kty":"EC","x":"{x}","y":"{y}"}}"#)))
            }
            _ => Err(SHAPE),
        }
    }
}

/// 32 bytes in base64url without padding: 43 characters.
fn is_coordinate(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

impl Leaf for PublicKey {
    const KIND: Kind = Kind::Text { max: 300, lines: true };

    fn from_text(text: &str) -> Result<Self, Problem> {
        let key = serde_json::from_str(text.trim()).map_err(|_| Problem::new("public-key.json"))?;
        Self::read(&key)
    }

    fn to_text(&self) -> String {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// RFC 8037, appendix A.2.
    const X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    #[test]
    fn keeps_what_makes_the_key_and_no_more() {
        let pasted = format!(
            "{{ \"kty\": \"OKP\", \"x\": \"{X}\",\n \"crv\": \"Ed25519\", \"alg\": \"Ed25519\", \"ext\": true }}"
        );
        let key = PublicKey::from_text(&pasted).ok().unwrap();
        assert_eq!(key.as_str(), format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{X}"}}"#));
        assert!(PublicKey::from_text(key.as_str()).ok().unwrap() == key);
    }

    #[test]
    fn takes_either_curve_of_the_kind_ec() {
        for crv in ["P-256", "SM2"] {
            let key = format!(r#"{{"crv":"{crv}","kty":"EC","x":"{X}","y":"{X}"}}"#);
            assert_eq!(PublicKey::from_text(&key).ok().unwrap().as_str(), key);
        }
        assert!(
            PublicKey::from_text(&format!(r#"{{"crv":"P-384","kty":"EC","x":"{X}","y":"{X}"}}"#)).is_err()
        );
    }

    #[test]
    fn says_what_is_wrong() {
        let code = |text: &str| PublicKey::from_text(text).err().unwrap().code;
        assert_eq!(code("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"), "public-key.json");
        assert_eq!(
            code(&format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{X}","d":"{X}"}}"#)),
            "public-key.private"
        );
        for shape in ["{}", "3", r#"{"kty":"RSA"}"#, r#"{"kty":"OKP","crv":"Ed25519","x":"short"}"#] {
            assert_eq!(code(shape), "public-key.shape", "{shape}");
        }
    }
}
