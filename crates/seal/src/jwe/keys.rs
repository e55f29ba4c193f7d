//! The two halves of an encryption key: what a site publishes and what an authority keeps.

use crate::jwk::PublicJwk;
use crate::members::{base64url, text, to_base64url};
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::{canonical, strict};
use core::fmt;
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::{PublicKey, SecretKey};
use serde_json::Value;

/// A public key that files are encrypted to: P-256, its point on the curve.
#[derive(Clone, PartialEq, Eq)]
pub struct SealingKey {
    point: PublicKey,
    jwk: PublicJwk,
    kid: String,
}

impl SealingKey {
    /// Reads a key's JSON text.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Ok(Self::from_value(&strict::parse(bytes)?)?)
    }

    /// Reads a public JWK: `kty`, `crv`, `x`, `y`, and `use` only where it is `enc`.
    pub fn from_value(value: &Value) -> Result<Self, Reason> {
        Self::from_jwk(PublicJwk::from_value(&without_use(value)?)?)
    }

    /// Reads a list of public JWKs, as a site's configuration holds them.
    ///
    /// # Errors
    /// At the key that cannot be encrypted to, with its pointer into the list.
    ///
    /// ```
    /// let refusal = seal::SealingKey::list(&serde_json::json!([{"kty": "RSA"}])).unwrap_err();
    /// assert_eq!((refusal.code(), refusal.pointer()), ("key.shape", Some("/0")));
    /// ```
    pub fn list(value: &Value) -> Result<Vec<Self>, Refusal> {
        let items = value.as_array().ok_or(Reason::KeyShape)?;
        let keys = items.iter().enumerate().map(|(index, value)| {
            Self::from_value(value).map_err(|reason| Refusal::value(&format!("/{index}"), reason))
        });
        let keys: Vec<Self> = keys.collect::<Result<_, _>>()?;
        super::frame::are_recipients(keys.iter().map(Self::kid))?;
        Ok(keys)
    }

    pub(super) fn from_jwk(jwk: PublicJwk) -> Result<Self, Reason> {
        let PublicJwk::P256 { x, y } = jwk else { return Err(Reason::KeyShape) };
        let point = [&[4][..], &x, &y].concat(); // SEC 1: an uncompressed point
        let point = PublicKey::from_sec1_bytes(&point).map_err(|_| Reason::KeyNotOnCurve)?;
        Ok(Self { point, kid: jwk.thumbprint(), jwk })
    }

    /// The key's RFC 7638 thumbprint.
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The public JWK: `kty`, `crv`, `x`, `y`.
    pub const fn jwk(&self) -> &PublicJwk {
        &self.jwk
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SealingKey").field(&self.kid).finish()
    }
}

/// A private key that opens what was encrypted to its public half. It wipes itself from memory, and its
/// `Debug` shows only the public part.
#[derive(Clone)]
pub struct OpeningKey {
    secret: SecretKey,
    public: SealingKey,
}

impl OpeningKey {
    /// A key made of 32 bytes from a cryptographic source of randomness.
    ///
    /// # Errors
    /// [`Reason::KeySecret`] when the bytes are no scalar of P-256 (once in 2^32): draw again.
    pub fn generate(random: &[u8; 32]) -> Result<Self, Reason> {
        let secret = SecretKey::from_slice(random).map_err(|_| Reason::KeySecret)?;
        let point = secret.public_key().to_sec1_point(false);
        let (Some(x), Some(y)) = (point.x(), point.y()) else { return Err(Reason::KeySecret) };
        let public = SealingKey::from_jwk(PublicJwk::P256 { x: (*x).into(), y: (*y).into() })?;
        Ok(Self { secret, public })
    }

    /// Reads a private JWK: `kty`, `crv`, `x`, `y`, `d`, and `use` only where it is `enc`. The public part
    /// must belong to it.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut value = without_use(&strict::parse(bytes)?)?;
        let members = value.as_object_mut().ok_or(Reason::KeyShape)?;
        let random = text(members, "d").and_then(base64url).and_then(|d| d.try_into().ok());
        members.remove("d");
        let public = SealingKey::from_value(&value)?;
        let key = Self::generate(&random.ok_or(Reason::KeySecret)?)?;
        if key.public == public { Ok(key) } else { Err(Reason::KeySecret.into()) }
    }

    /// The private JWK as canonical JSON, marked `"use":"enc"` so that nobody signs with it. Whoever reads
    /// it can open every file that was encrypted to it.
    pub fn to_json(&self) -> String {
        let mut value = self.public.jwk.to_value();
        if let Some(members) = value.as_object_mut() {
            members.insert("d".into(), Value::String(to_base64url(&self.secret.to_bytes())));
            members.insert("use".into(), "enc".into());
        }
        canonical::to_string(&value).unwrap_or_default() // ASCII text: never refused
    }

    /// The public half.
    pub fn public(&self) -> SealingKey {
        self.public.clone()
    }

    /// The key's RFC 7638 thumbprint.
    pub fn kid(&self) -> &str {
        self.public.kid()
    }

    /// ECDH, NIST SP 800-56A: what this key and the other half agree on.
    pub(super) fn shared_with(&self, other: &SealingKey) -> [u8; 32] {
        let shared = p256::ecdh::diffie_hellman(self.secret.to_nonzero_scalar(), other.point.as_affine());
        (*shared.raw_secret_bytes()).into()
    }
}

impl fmt::Debug for OpeningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpeningKey").field("public", &self.public).finish_non_exhaustive()
    }
}

/// The key without its `use`, which may be left away and says `enc` otherwise.
fn without_use(value: &Value) -> Result<Value, Reason> {
    let mut value = value.clone();
    let members = value.as_object_mut().ok_or(Reason::KeyShape)?;
    match members.remove("use") {
        None => Ok(value),
        Some(Value::String(purpose)) if purpose == "enc" => Ok(value),
        Some(_) => Err(Reason::KeyShape),
    }
}
