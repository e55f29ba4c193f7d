//! Proof, for whoever encrypted, that each recipient will be able to open it.

use super::content;
use super::frame::SealedFile;
use super::keys::{OpeningKey, SealingKey};
use crate::reason::Reason;
use crate::refusal::Refusal;

/// As [`super::seal`], and gives nothing out that [`check`] does not find whole.
///
/// # Errors
/// Those of both.
pub fn seal_and_check(plain: &[u8], to: &[SealingKey], random: &[u8]) -> Result<String, Refusal> {
    let sealed = super::seal(plain, to, random)?;
    let (_, rest) = random.split_at_checked(content::KEY + content::IV).ok_or(Reason::KeySecret)?;
    check(sealed.as_bytes(), plain, to, &super::ephemeral(rest, to.len())?)?;
    Ok(sealed)
}

/// Opens a sealed file in the place of every recipient: what a recipient derives from their private key
/// and the sender's public one, the sender derives from the sender's own private one and theirs. So
/// whoever encrypted (WebCrypto in the page) shows that each of `to` can open it and that `plain` comes
/// out, before anything is let go. `ephemeral` are the keys that it was encrypted with, in order; they
/// are worth nothing afterwards.
///
/// # Errors
/// [`Reason::JweNotForThisKey`] where other keys stand in it than these, [`Reason::JweDamaged`] where one
/// of them could not open it, [`Reason::JweOtherContent`] where something else comes out.
pub fn check(
    sealed: &[u8],
    plain: &[u8],
    to: &[SealingKey],
    ephemeral: &[OpeningKey],
) -> Result<(), Refusal> {
    let file = SealedFile::parse(sealed)?;
    if !file.kids().eq(to.iter().map(SealingKey::kid)) || ephemeral.len() != to.len() {
        return Err(Reason::JweNotForThisKey.into());
    }
    for ((recipient, to), ephemeral) in file.recipients.iter().zip(to).zip(ephemeral) {
        if recipient.epk != ephemeral.public() {
            return Err(Reason::JweDamaged.into());
        }
        if file.opened(&ephemeral.shared_with(to), &recipient.wrapped)? != plain {
            return Err(Reason::JweOtherContent.into());
        }
    }
    Ok(())
}
