//! Private keys, for where WebCrypto is not: the command, and a page over plain http.

use crate::header::{Alg, ProtectedHeader};
use crate::jwk::PublicJwk;
use crate::jws::SignedFile;
use crate::members::{base64url, text, to_base64url};
use crate::reason::Reason;
use crate::refusal::Refusal;
use crate::{canonical, strict};
use core::fmt;
use p256::ecdsa::signature::Signer;
use serde_json::Value;

/// A private key. It wipes itself from memory, and its `Debug` shows only the public part.
///
/// ```
/// use seal::{Alg, PrivateJwk};
/// # let random = [7; 32];
/// // 32 bytes of `getrandom`, or of the browser's `crypto.getRandomValues`
/// let key = PrivateJwk::generate(Alg::Ed25519, &random).unwrap();
/// let again = PrivateJwk::parse(key.to_json().as_bytes()).unwrap();
/// assert_eq!(key.sign(b"text"), again.sign(b"text"));
/// ```
#[derive(Clone)]
pub struct PrivateJwk {
    pub(crate) public: PublicJwk,
    pub(crate) secret: Secret,
}

#[derive(Clone)]
pub(crate) enum Secret {
    Ed25519(ed25519_dalek::SigningKey),
    P256(p256::ecdsa::SigningKey),
    #[cfg(feature = "sm2")]
    Sm2(sm2::dsa::SigningKey),
}

impl PrivateJwk {
    /// A key made of 32 bytes from a cryptographic source of randomness.
    ///
    /// # Errors
    /// [`Reason::KeySecret`] when the bytes are no scalar of P-256 or SM2 (once in 2^32): draw again.
    /// [`Reason::JwsAlgSm2`] for SM2 in a build without it.
    pub fn generate(alg: Alg, random: &[u8; 32]) -> Result<Self, Reason> {
        let secret = match alg {
            Alg::Ed25519 => Secret::Ed25519(ed25519_dalek::SigningKey::from_bytes(random)),
            Alg::Es256 => {
                Secret::P256(p256::ecdsa::SigningKey::from_slice(random).map_err(|_| Reason::KeySecret)?)
            }
            #[cfg(feature = "sm2")]
            Alg::Sm2 => Secret::sm2(random).ok_or(Reason::KeySecret)?,
            #[cfg(not(feature = "sm2"))]
            Alg::Sm2 => return Err(Reason::JwsAlgSm2),
        };
        let public = secret.public().ok_or(Reason::KeySecret)?;
        Ok(Self { public, secret })
    }

    /// Reads a private JWK: `kty`, `crv`, `x`, (`y`,) `d`. The public part must belong to it.
    pub fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        Ok(Self::from_value(strict::parse(bytes)?)?)
    }

    fn from_value(mut value: Value) -> Result<Self, Reason> {
        let members = value.as_object_mut().ok_or(Reason::KeyShape)?;
        let random = text(members, "d").and_then(base64url).and_then(|d| d.try_into().ok());
        let random = random.ok_or(Reason::KeySecret)?;
        members.remove("d");
        let public = PublicJwk::from_value(&value)?;
        let key = Self::generate(public.alg(), &random)?;
        if key.public == public { Ok(key) } else { Err(Reason::KeySecret) }
    }

    /// The private JWK as canonical JSON. Whoever reads it can sign.
    pub fn to_json(&self) -> String {
        let mut value = self.public.to_value();
        if let Some(members) = value.as_object_mut() {
            members.insert("d".into(), Value::String(self.secret.to_base64url()));
        }
        canonical::to_string(&value).unwrap_or_default() // ASCII text: never refused
    }

    /// The public part.
    pub const fn public(&self) -> &PublicJwk {
        &self.public
    }

    /// Signs bytes: deterministic in every algorithm (RFC 8032, RFC 6979).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        match &self.secret {
            Secret::Ed25519(key) => key.sign(message).to_bytes(),
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                crate::scalar::normalise_es256(signature.to_bytes().into())
            }
            #[cfg(feature = "sm2")]
            Secret::Sm2(key) => {
                // Refused once in 2^256 (GB/T 32918.2 clause 6.1, A5 and A6), and then by every reader.
                let signature: Result<sm2::dsa::Signature, _> = key.try_sign(message);
                signature.map_or([0; 64], |signature| signature.to_bytes().into())
            }
        }
    }

    /// Signs a file under a header of this key.
    pub fn sign_file(&self, file: &mut SignedFile, header: ProtectedHeader) -> Result<(), Refusal> {
        if header.jwk != self.public {
            return Err(Reason::JwsKeyMismatch.into());
        }
        let signature = self.sign(&file.signing_input(&header)?);
        file.add(header, &signature)
    }
}

impl Secret {
    /// A scalar from 1 to n-2: with n-1 nobody can sign (GB/T 32918.1 clause 6.1).
    #[cfg(feature = "sm2")]
    pub(crate) fn sm2(scalar: &[u8]) -> Option<Self> {
        if *scalar == crate::scalar::SM2_ORDER_LESS_ONE {
            return None;
        }
        sm2::dsa::SigningKey::from_slice(crate::curve::SM2_ID, scalar).ok().map(Self::Sm2)
    }

    pub(crate) fn public(&self) -> Option<PublicJwk> {
        match self {
            Self::Ed25519(key) => Some(PublicJwk::Ed25519 { x: key.verifying_key().to_bytes() }),
            Self::P256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = (point.x()?.as_slice(), point.y()?.as_slice());
                Some(PublicJwk::P256 { x: x.try_into().ok()?, y: y.try_into().ok()? })
            }
            #[cfg(feature = "sm2")]
            Self::Sm2(key) => {
                use sm2::elliptic_curve::sec1::ToSec1Point as _;
                let point = key.verifying_key().to_sec1_point(false);
                let (x, y) = (point.x()?.as_slice(), point.y()?.as_slice());
                Some(PublicJwk::Sm2 { x: x.try_into().ok()?, y: y.try_into().ok()? })
            }
        }
    }

    fn to_base64url(&self) -> String {
        match self {
            Self::Ed25519(key) => to_base64url(key.as_bytes()),
            Self::P256(key) => to_base64url(&key.to_bytes()),
            #[cfg(feature = "sm2")]
            Self::Sm2(key) => to_base64url(&key.to_bytes()),
        }
    }
}

impl fmt::Debug for PrivateJwk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PrivateJwk").field("public", &self.public).finish_non_exhaustive()
    }
}
