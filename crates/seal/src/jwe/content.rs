//! The content under its key: AES-256 in Galois/Counter Mode, RFC 7518 section 5.3.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};

/// Bytes of a content key.
pub const KEY: usize = 32;
/// Bytes of an initialisation vector.
pub const IV: usize = 12;
/// Bytes of an authentication tag.
pub const TAG: usize = 16;

/// Ciphertext and tag; `aad` is the protected header as it stands in the file. None only beyond 64 GiB.
pub fn encrypt(key: &[u8; KEY], iv: &[u8; IV], aad: &[u8], plain: &[u8]) -> Option<(Vec<u8>, [u8; TAG])> {
    let payload = Payload { msg: plain, aad };
    let mut ciphertext = Aes256Gcm::new(key.into()).encrypt(&Nonce::from(*iv), payload).ok()?;
    let tag = ciphertext.split_off(ciphertext.len().checked_sub(TAG)?);
    Some((ciphertext, tag.try_into().ok()?))
}

/// The content; none when anything of key, header, ciphertext or tag is not what it was.
pub fn decrypt(
    key: &[u8; KEY],
    iv: &[u8; IV],
    aad: &[u8],
    ciphertext: &[u8],
    tag: &[u8; TAG],
) -> Option<Vec<u8>> {
    let msg = [ciphertext, tag].concat();
    let payload = Payload { msg: &msg, aad };
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*iv), payload).ok()
}
