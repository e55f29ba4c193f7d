//! The sealed file: a signed file encrypted to an authority's keys, so that whoever carries it (a drop
//! box, a memory stick, a chat) reads nothing.
//!
//! RFC 7516 (JWE), general JSON serialization, `typ` `tuofu-sealed`: the content under a fresh key with
//! `A256GCM`, and that key once for each recipient with `ECDH-ES+A256KW` over P-256 (RFC 7518
//! sections 4.6 and 5.3). Any JOSE library opens it.
//!
//! RFC 7516 does not authenticate what stands in `recipients`: whoever carries the file could change a
//! `kid` or drop a recipient and nobody would notice. Therefore `protected`, which is authenticated,
//! holds the SHA-256 of that list.
//!
//! This crate draws no random numbers: [`seal`] takes [`random_bytes`] of them.

use crate::reason::Reason;
use crate::refusal::Refusal;

mod check;
mod content;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod cookbook;
mod derive;
mod frame;
mod keys;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod wycheproof;

pub use check::{check, seal_and_check};
pub use frame::{SealedFile, is_sealed};
pub use keys::{OpeningKey, SealingKey};

/// The `typ` of every sealed file.
pub const TYP: &str = "tuofu-sealed";

/// How the content key reaches each recipient.
const ALG: &str = "ECDH-ES+A256KW";
/// How the content is encrypted.
const ENC: &str = "A256GCM";

/// How many random bytes [`seal`] wants for so many recipients.
pub const fn random_bytes(recipients: usize) -> usize {
    content::KEY + content::IV + recipients * 32
}

/// Encrypts to everybody of `to`, with [`random_bytes`] from a cryptographic source that serve nothing else.
///
/// # Errors
/// Too large, too many or too few recipients, one of them twice; [`Reason::KeySecret`] when the random
/// bytes are too few or give no ephemeral key (once in 2^32): draw again.
///
/// ```
/// use seal::{OpeningKey, SealedFile, jwe};
/// # let (drawn, random) = ([7; 32], [9; 76]);
/// let key = OpeningKey::generate(&drawn).unwrap();
/// let sealed = jwe::seal(b"a signed file", &[key.public()], &random).unwrap();
/// let opened = SealedFile::parse(sealed.as_bytes()).unwrap().open(&key).unwrap();
/// assert_eq!(opened, b"a signed file");
/// ```
pub fn seal(plain: &[u8], to: &[SealingKey], random: &[u8]) -> Result<String, Refusal> {
    if plain.len() > crate::text::limits::FILE {
        return Err(Reason::FileTooLarge.into());
    }
    frame::are_recipients(to.iter().map(SealingKey::kid))?;
    let (key, rest) = random.split_first_chunk().ok_or(Reason::KeySecret)?;
    let (iv, rest) = rest.split_first_chunk().ok_or(Reason::KeySecret)?;
    let mut recipients = Vec::with_capacity(to.len());
    for (to, ephemeral) in to.iter().zip(ephemeral(rest, to.len())?) {
        let wrapped = derive::wrap(&ephemeral.shared_with(to), key).ok_or(Reason::KeySecret)?;
        recipients.push(frame::Recipient { kid: to.kid().to_owned(), epk: ephemeral.public(), wrapped });
    }
    let protected = frame::protected(&recipients);
    let (ciphertext, tag) =
        content::encrypt(key, iv, protected.as_bytes(), plain).ok_or(Reason::FileTooLarge)?;
    Ok(SealedFile { protected, recipients, iv: *iv, ciphertext, tag }.to_json())
}

/// The sender's keys for so many recipients.
fn ephemeral(random: &[u8], count: usize) -> Result<Vec<OpeningKey>, Reason> {
    let chunk = |at: usize| random.as_chunks::<32>().0.get(at).ok_or(Reason::KeySecret);
    (0..count).map(|at| OpeningKey::generate(chunk(at)?)).collect()
}
