//! The key between two: from an agreed secret to a key that wraps another, RFC 7518 section 4.6.

use aes_kw::{KeyInit, KwAes256};
use sha2::{Digest as _, Sha256};

/// A wrapped content key: RFC 3394 adds eight bytes.
pub type Wrapped = [u8; 40];

/// Wraps the content key under the agreed secret; the lengths fit, so there always is one.
pub fn wrap(shared: &[u8; 32], key: &[u8; 32]) -> Option<Wrapped> {
    wrap_under(&wrapping_key(shared), key)
}

/// The content key; none when the wrapped one was not made with this secret.
pub fn unwrap(shared: &[u8; 32], wrapped: &Wrapped) -> Option<[u8; 32]> {
    unwrap_under(&wrapping_key(shared), wrapped)
}

/// RFC 3394.
pub(super) fn wrap_under(wrapping: &[u8; 32], key: &[u8; 32]) -> Option<Wrapped> {
    let mut wrapped = [0; 40];
    KwAes256::new(wrapping.into()).wrap_key(key, &mut wrapped).ok()?;
    Some(wrapped)
}

pub(super) fn unwrap_under(wrapping: &[u8; 32], wrapped: &Wrapped) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    KwAes256::new(wrapping.into()).unwrap_key(wrapped, &mut key).ok()?;
    Some(key)
}

fn wrapping_key(shared: &[u8; 32]) -> [u8; 32] {
    concat_kdf(shared, super::ALG, b"", b"", 256)
}

/// The Concat KDF of NIST SP 800-56A as RFC 7518 section 4.6.2 uses it, for up to 256 bits: one round.
pub(super) fn concat_kdf(shared: &[u8], alg: &str, apu: &[u8], apv: &[u8], bits: u32) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(1_u32.to_be_bytes());
    hash.update(shared);
    for info in [alg.as_bytes(), apu, apv] {
        hash.update((info.len() as u32).to_be_bytes());
        hash.update(info);
    }
    hash.update(bits.to_be_bytes());
    hash.finalize().into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::jwe::OpeningKey;
    use crate::members::base64url;

    /// RFC 7518, appendix C: agreement and derivation.
    #[test]
    fn rfc_7518_appendix_c() {
        let alice = OpeningKey::parse(
            br#"{"kty":"EC","crv":"P-256","x":"gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0",
                "y":"SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps","d":"0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo"}"#,
        );
        let bob = OpeningKey::parse(
            br#"{"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
                "y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck","d":"VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw"}"#,
        );
        let (alice, bob) = (alice.unwrap(), bob.unwrap());
        let shared = alice.shared_with(&bob.public());
        assert_eq!(shared, bob.shared_with(&alice.public()));
        let z = [
            158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163,
            218, 128, 106, 72, 246, 218, 167, 121, 140, 254, 144, 196,
        ];
        assert_eq!(shared, z);
        let derived = concat_kdf(&shared, "A128GCM", b"Alice", b"Bob", 128);
        assert_eq!(derived[..16], base64url("VqqN6vgjbSBcIijNcacQGg").unwrap());
    }

    /// RFC 3394, section 4.6: 256 bits of key data with a 256-bit key.
    #[test]
    fn rfc_3394_section_4_6() {
        let key: [u8; 32] = core::array::from_fn(|at| at as u8);
        let data: [u8; 32] = core::array::from_fn(|at| if at < 16 { 0x11 * at as u8 } else { at as u8 - 16 });
        let wrapped = wrap_under(&key, &data).unwrap();
        let expected = "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21";
        assert_eq!(base16ct::lower::encode_string(&wrapped), expected);
    }
}
