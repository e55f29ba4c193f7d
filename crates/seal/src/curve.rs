//! Checking signatures: beside `private_jwk` the only file that touches curves.

use crate::jwk::PublicJwk;
use crate::reason::Reason;
use crate::scalar;

impl PublicJwk {
    /// Whether this key made this signature over these bytes.
    ///
    /// # Errors
    /// Why not: out of range, malleable, a bad key, or simply invalid.
    pub fn verify(&self, message: &[u8], signature: &[u8; 64]) -> Result<(), Reason> {
        scalar::check(self.alg(), signature)?;
        match self {
            Self::Ed25519 { x } => ed25519(x, message, signature),
            Self::P256 { x, y } => es256(x, y, message, signature),
            #[cfg(feature = "sm2")]
            Self::Sm2 { x, y } => sm2(x, y, message, signature),
            #[cfg(not(feature = "sm2"))]
            Self::Sm2 { .. } => Err(Reason::JwsAlgSm2),
        }
    }
}

/// `verify_strict` also refuses a low-order R, which RFC 8032 leaves open. It does not say which
/// of its rules was broken, so a refused R is looked at again: good signatures do not pay for it.
fn ed25519(x: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), Reason> {
    use ed25519_dalek::{Signature, VerifyingKey};
    let key = VerifyingKey::from_bytes(x).map_err(|_| Reason::KeyNotOnCurve)?;
    if key.is_weak() {
        return Err(Reason::KeyLowOrder);
    }
    let signature = Signature::from_bytes(signature);
    key.verify_strict(message, &signature).map_err(|_| match VerifyingKey::from_bytes(signature.r_bytes()) {
        _ if !scalar::is_canonical_ed25519(signature.r_bytes()) => Reason::SignatureNotCanonical,
        Ok(r) if r.is_weak() => Reason::SignatureLowOrder,
        _ => Reason::SignatureInvalid,
    })
}

fn es256(x: &[u8; 32], y: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), Reason> {
    use p256::ecdsa::signature::Verifier;
    use p256::ecdsa::{Signature, VerifyingKey};
    let key = VerifyingKey::from_sec1_bytes(&point(x, y)).map_err(|_| Reason::KeyNotOnCurve)?;
    let signature = Signature::from_slice(signature).map_err(|_| Reason::SignatureInvalid)?;
    key.verify(message, &signature).map_err(|_| Reason::SignatureInvalid)
}

#[cfg(feature = "sm2")]
fn sm2(x: &[u8; 32], y: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), Reason> {
    use sm2::dsa::signature::Verifier;
    use sm2::dsa::{Signature, VerifyingKey};
    let key = VerifyingKey::from_sec1_bytes(SM2_ID, &point(x, y)).map_err(|_| Reason::KeyNotOnCurve)?;
    let signature = Signature::from_slice(signature).map_err(|_| Reason::SignatureInvalid)?;
    key.verify(message, &signature).map_err(|_| Reason::SignatureInvalid)
}

/// Who signs, as SM2 hashes it before the message: the default of GM/T 0009-2012, clause 10.
#[cfg(feature = "sm2")]
pub(crate) const SM2_ID: &str = "1234567812345678";

/// SEC 1: an uncompressed point.
fn point(x: &[u8; 32], y: &[u8; 32]) -> [u8; 65] {
    let mut point = [4; 65];
    for (to, from) in point.iter_mut().skip(1).zip(x.iter().chain(y)) {
        *to = *from;
    }
    point
}
