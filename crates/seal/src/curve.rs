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

/// The library's `verify` refuses an R that is not written canonically, and one that does not fit. What its `verify_strict`
/// looks at besides is whether R is of low order, for which it finds R's other coordinate, a tenth of the whole work: R's
/// own bytes tell as well. `strict_as_the_library` holds the two against each other.
fn ed25519(x: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> Result<(), Reason> {
    use ed25519_dalek::{Signature, Verifier, VerifyingKey};
    let key = VerifyingKey::from_bytes(x).map_err(|_| Reason::KeyNotOnCurve)?;
    if key.is_weak() {
        return Err(Reason::KeyLowOrder);
    }
    let signature = Signature::from_bytes(signature);
    if !scalar::is_canonical_ed25519(signature.r_bytes()) {
        return Err(Reason::SignatureNotCanonical);
    }
    if scalar::is_low_order_ed25519(signature.r_bytes()) {
        return Err(Reason::SignatureLowOrder);
    }
    key.verify(message, &signature).map_err(|_| Reason::SignatureInvalid)
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Every y, with either sign, that stands in the table.
    fn low_order() -> Vec<[u8; 32]> {
        let signs = |y: &[u8; 32]| {
            let mut other = *y;
            other[31] |= 0x80;
            [*y, other]
        };
        scalar::ED25519_LOW_ORDER.iter().flat_map(signs).collect()
    }

    /// The points whose order divides eight are eight, RFC 8032's cofactor: when the table names that many, it names all.
    #[test]
    fn the_table_of_low_order_is_whole() {
        let mut points = BTreeSet::new();
        for bytes in low_order() {
            let point = VerifyingKey::from_bytes(&bytes).unwrap();
            assert!(point.is_weak() && scalar::is_low_order_ed25519(&bytes));
            points.insert(point.to_edwards().compress().to_bytes());
        }
        assert_eq!(points.len(), 8);
    }

    /// As `verify_strict`, for what is signed well and for what is put together from points that it knows to be special.
    fn as_the_library(x: [u8; 32], message: &[u8], signature: [u8; 64]) {
        let ours = PublicJwk::Ed25519 { x }.verify(message, &signature);
        let key = VerifyingKey::from_bytes(&x);
        let theirs = key.and_then(|key| key.verify_strict(message, &Signature::from_bytes(&signature)));
        assert_eq!(ours.is_ok(), theirs.is_ok(), "{ours:?}");
    }

    #[test]
    fn strict_as_the_library() {
        let mut points = low_order();
        points.extend((0xe0..=0xff).map(|first| {
            let mut near_p = [0xff; 32];
            near_p[0] = first;
            near_p
        }));
        points.extend([[0; 32], [1; 32], SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes()]);
        for x in points.iter().chain(&[[9; 32]]) {
            for r in &points {
                as_the_library(*x, b"text", [*r, [0; 32]].concat().try_into().unwrap());
            }
        }
    }

    proptest! {
        #[test]
        fn strict_as_the_library_with_any_key(seed: [u8; 32], message: Vec<u8>, at in 0..64_usize, by: u8, r: [u8; 32]) {
            let key = SigningKey::from_bytes(&seed);
            let x = key.verifying_key().to_bytes();
            let mut signature = key.sign(&message).to_bytes();
            as_the_library(x, &message, signature);
            signature[at] ^= by;
            as_the_library(x, &message, signature);
            as_the_library(r, &message, signature);
            signature[..32].copy_from_slice(&r);
            as_the_library(x, &message, signature);
        }
    }
}
