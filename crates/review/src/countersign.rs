//! Countersigning (见证, 备案): which declaration is next, and what it says.

use crate::signers::{COUNTERSIGNATURE, RECORD};
use crate::verdict::Reason;
use forms::{Draft, Signer};
use seal::{Envelope, Role, SignedFile};

/// The declaration that somebody who signs this file in this role makes: that of the first signer of the role who
/// has not signed. When all have, that of the first: a further signature is then for the judgement to weigh.
///
/// # Errors
/// `signer.none` where the form has no such signer, and why the file cannot be read.
pub fn next_declaration(file: &SignedFile, role: Role) -> Result<String, Reason> {
    let envelope = file.payload().and_then(|payload| Envelope::from_value(&payload));
    let envelope = envelope.map_err(|refusal| Reason::from(&refusal))?;
    let form =
        forms::form(&envelope.form).ok_or_else(|| Reason::with("form.unknown", envelope.form.clone()))?;
    let signers = Draft::of(form, envelope.content).signers();
    let of_role: Vec<&Signer> = signers.iter().filter(|s| s.role == role.as_str()).collect();
    let has_signed = |signer: &&&Signer| {
        let mut headers = file.signatures().iter().map(seal::jws::Signature::header);
        headers.any(|header| header.role == role && header.declaration == signer.declaration)
    };
    let next = of_role.iter().find(|signer| !has_signed(signer)).or(of_role.first());
    match (next, role) {
        (Some(signer), _) => Ok(signer.declaration.to_owned()),
        (None, Role::Supervisor) => Ok(COUNTERSIGNATURE.to_owned()),
        (None, Role::Recorder) => Ok(RECORD.to_owned()),
        (None, _) => Err(Reason::with("signer.none", role.as_str())),
    }
}

/// What a declaration says, to be shown before it is made: the form's own words, else those of any form.
pub fn declaration(form: &str, id: &str) -> Option<&'static str> {
    let own = forms::form(form).and_then(|form| form.text(&format!("signer-{id}.declares")));
    own.or_else(|| crate::ZH_CN.text(&format!("declares-{id}")))
}
