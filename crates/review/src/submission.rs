//! What a file holds, once its signatures proved to be good.

use crate::verdict::Reason;
use forms::Draft;
use seal::{Content, Digest, Envelope, Opened, ReceiptCode};

/// A submission whose every signature is valid and whose form is known.
pub struct Submission {
    /// The payload, typed; its `content` is the answers as they were signed.
    pub envelope: Envelope<Content>,
    /// The same answers, read by their form.
    pub draft: Draft,
    /// The payload's SHA-256.
    pub digest: Digest,
    /// The payload's receipt code.
    pub receipt: ReceiptCode,
    /// Every signature, all of them valid.
    pub signatures: Vec<seal::Checked>,
}

/// Opens a file to show or print it. Nothing is judged but the signatures; [`crate::review`] does both.
///
/// # Errors
/// Why it cannot be opened, or which form is not known.
pub fn open_content(bytes: &[u8]) -> Result<Submission, Reason> {
    let bytes = crate::sealed::plain(&[], bytes).map_err(|refusal| Reason::from(&refusal))?;
    Submission::of(seal::open(&bytes).map_err(|refusal| Reason::from(&refusal))?)
}

impl Submission {
    pub(crate) fn of(opened: Opened) -> Result<Self, Reason> {
        let Opened { envelope, digest, receipt, signatures, .. } = opened;
        let form =
            forms::form(&envelope.form).ok_or_else(|| Reason::with("form.unknown", envelope.form.clone()))?;
        if envelope.form_version != form.version() {
            return Err(Reason::with("form.version-unknown", envelope.form_version));
        }
        // The text was read strictly; nothing of it is broken.
        let draft = Draft::read(form, envelope.content.as_str())
            .unwrap_or_else(|_| Draft::of(form, envelope.content.to_value()));
        Ok(Self { envelope, draft, digest, receipt, signatures })
    }
}
