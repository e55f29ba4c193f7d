//! Whether those who signed are those who must.

use crate::trust::Weight;
use crate::verdict::Reason;
use forms::{Draft, Signer};
use seal::{Checked, PublicJwk, Role};

/// The declaration of a supervisor (儿童督导员) who countersigns a letter of any form.
pub const COUNTERSIGNATURE: &str = "countersignature-1";
/// The declaration of a recorder (代填人) who filled a letter of any form in.
pub const RECORD: &str = "record-1";

/// What a form's signers and a file's signatures say of each other.
#[derive(Default)]
pub struct Comparison {
    pub rejections: Vec<Reason>,
    pub warnings: Vec<Reason>,
    pub missing_roles: Vec<&'static str>,
}

/// `weights` say of each signature whether it counts; `by_list`, whether a trust list was given.
pub fn compare(signers: &[Signer], signatures: &[Checked], weights: &[Weight], by_list: bool) -> Comparison {
    let mut out = Comparison::default();
    let counts = |index: usize| weights.get(index) != Some(&Weight::Nothing);
    let is_signed = |signer: &Signer| {
        let mut all = signatures.iter().enumerate();
        all.any(|(index, signature)| counts(index) && signs(signature, signer))
    };
    for signer in signers.iter().filter(|signer| !is_signed(signer)) {
        let reason = |code| Reason::with(code, signer.declaration);
        if signer.required {
            out.rejections.push(reason("signature.missing"));
        } else if by_list && signer.role == Role::Witness.as_str() {
            out.rejections.push(reason("witness.missing"));
        } else {
            out.warnings.push(reason("witness.missing"));
        }
        if !out.missing_roles.contains(&signer.role) {
            out.missing_roles.push(signer.role);
        }
    }
    for (index, signature) in signatures.iter().enumerate() {
        let place = |code| Reason::with(code, format!("signature {index}"));
        let earlier = signatures.iter().take(index);
        let is_repeated = |other: &Checked| other.declaration == signature.declaration;
        match (signature.role, signature.declaration.as_str()) {
            _ if signers.iter().any(|signer| signs(signature, signer)) => {
                if earlier.into_iter().any(is_repeated) {
                    out.warnings.push(place("signature.repeated"));
                }
            }
            (Role::Recorder, RECORD) => {}
            // With a list, the list says what there is to say.
            (Role::Supervisor, COUNTERSIGNATURE) if by_list => {}
            (Role::Supervisor, COUNTERSIGNATURE) => out.warnings.push(place("signature.not-vouched-for")),
            _ => out.rejections.push(place("signature.unexpected")),
        }
    }
    out
}

/// Signatures of those who sign with a key that the content names, by another key: they do not show that the key
/// is theirs.
pub fn other_keys(draft: &Draft, signatures: &[Checked]) -> Vec<Reason> {
    let mut out = Vec::new();
    for signer in draft.signers() {
        let Some(pointer) = signer.proves else { continue };
        let named = PublicJwk::parse(draft.text(pointer).as_bytes()).map(|key| key.thumbprint()).ok();
        for (index, signature) in signatures.iter().enumerate() {
            if signs(signature, &signer) && named.as_ref() != Some(&signature.kid) {
                out.push(Reason::with("signature.other-key", format!("signature {index}")));
            }
        }
    }
    out
}

/// Whether a signer of the form made it.
pub fn signs(signature: &Checked, signer: &Signer) -> bool {
    signature.role.as_str() == signer.role && signature.declaration == signer.declaration
}
