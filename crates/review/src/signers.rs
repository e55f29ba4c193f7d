//! Whether those who signed are those who must.

use crate::verdict::Reason;
use forms::Signer;
use seal::{Checked, Role};

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

pub fn compare(signers: &[Signer], signatures: &[Checked]) -> Comparison {
    let mut out = Comparison::default();
    for signer in signers.iter().filter(|signer| !signatures.iter().any(|s| signs(s, signer))) {
        let reason = |code| Reason::with(code, signer.declaration);
        if signer.required {
            out.rejections.push(reason("signature.missing"));
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
            (Role::Supervisor, COUNTERSIGNATURE) => out.warnings.push(place("signature.not-vouched-for")),
            _ => out.rejections.push(place("signature.unexpected")),
        }
    }
    out
}

fn signs(signature: &Checked, signer: &Signer) -> bool {
    signature.role.as_str() == signer.role && signature.declaration == signer.declaration
}
