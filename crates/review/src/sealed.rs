//! Files encrypted to an authority: opened on the way to the judgement.

use seal::{OpeningKey, Refusal, SealedFile};
use std::borrow::Cow;

/// The signed file in a sealed one, by whichever of `keys` it was encrypted to; any other file as it is.
///
/// # Errors
/// [`seal::Reason::JweKeyNeeded`] without a key, [`seal::Reason::JweNotForThisKey`] when none of them fits,
/// [`seal::Reason::JweDamaged`] when one does and yet it does not open.
pub fn plain<'a>(keys: &[OpeningKey], bytes: &'a [u8]) -> Result<Cow<'a, [u8]>, Refusal> {
    if !seal::jwe::is_sealed(bytes) {
        return Ok(Cow::Borrowed(bytes));
    }
    let file = SealedFile::parse(bytes)?;
    let mine = keys.iter().find(|key| file.kids().any(|kid| kid == key.kid()));
    match mine {
        Some(key) => file.open(key).map(Cow::Owned),
        None if keys.is_empty() => Err(seal::Reason::JweKeyNeeded.into()),
        None => Err(seal::Reason::JweNotForThisKey.into()),
    }
}
