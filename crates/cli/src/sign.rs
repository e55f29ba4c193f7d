//! `tuofu sign`.

use crate::End;
use crate::arguments::Sign;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::ordered;
use crate::table;
use forms::{Draft, Signer};
use review::{COUNTERSIGNATURE, RECORD, Reason};
use seal::{Envelope, PrivateJwk, ProtectedHeader, Role, SignedFile};
use std::io::Write;

pub fn run(wanted: &Sign, out: &mut impl Write) -> Result<End, Failure> {
    let pen = Pen {
        key: key(&wanted.key)?,
        role: wanted.role.into(),
        declaration: wanted.declaration.clone(),
        now: crate::words::now(),
    };
    let signed =
        |document: &Document| pen.sign(&document.bytes).map_err(|reason| (document.name.clone(), reason));
    ordered::each(input::documents(&wanted.file), signed, |result| match result {
        Ok(file) => {
            writeln!(out, "{file}")?;
            Ok(End::Well)
        }
        Err((name, reason)) => {
            table::refused(&name, &reason);
            Ok(End::Rejected)
        }
    })
}

fn key(path: &str) -> Result<PrivateJwk, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    PrivateJwk::parse(bytes.trim_ascii()).map_err(|refusal| Failure::because("key.refused", path, refusal))
}

struct Pen {
    key: PrivateJwk,
    role: Role,
    declaration: Option<String>,
    now: i64,
}

impl Pen {
    fn sign(&self, bytes: &[u8]) -> Result<String, Reason> {
        let refused = |refusal: seal::Refusal| Reason::from(&refusal);
        let mut file = signed_or_new(bytes).map_err(refused)?;
        let declaration = match &self.declaration {
            Some(id) => id.clone(),
            None => self.declares(&file)?,
        };
        let header = ProtectedHeader::new(*self.key.public(), self.role, self.now, &declaration);
        self.key.sign_file(&mut file, header).map_err(refused)?;
        Ok(file.to_json())
    }

    /// The declaration of the first signer of the role who has not signed. When all have, that of the
    /// first: a further signature is then for `verify` to judge.
    fn declares(&self, file: &SignedFile) -> Result<String, Reason> {
        let envelope = file.payload().and_then(|payload| Envelope::from_value(&payload));
        let envelope = envelope.map_err(|refusal| Reason::from(&refusal))?;
        let form =
            forms::form(&envelope.form).ok_or_else(|| Reason::with("form.unknown", envelope.form.clone()))?;
        let signers = Draft::of(form, envelope.content).signers();
        let of_role: Vec<&Signer> = signers.iter().filter(|s| s.role == self.role.as_str()).collect();
        let has_signed = |signer: &&&Signer| {
            file.signatures()
                .iter()
                .any(|s| s.header().role == self.role && s.header().declaration == signer.declaration)
        };
        let next = of_role.iter().find(|signer| !has_signed(signer)).or(of_role.first());
        match (next, self.role) {
            (Some(signer), _) => Ok(signer.declaration.to_owned()),
            (None, Role::Supervisor) => Ok(COUNTERSIGNATURE.to_owned()),
            (None, Role::Recorder) => Ok(RECORD.to_owned()),
            (None, _) => Err(Reason::with("signer.none", self.role.as_str())),
        }
    }
}

/// A signed file as it is, or a file that nobody has signed yet of an unsigned submission.
fn signed_or_new(bytes: &[u8]) -> Result<SignedFile, seal::Refusal> {
    let value = seal::strict::parse(bytes)?;
    if value.get("payload").is_some() || value.get("signatures").is_some() {
        SignedFile::parse(bytes)
    } else {
        SignedFile::new(Envelope::from_value(&value)?.to_payload()?)
    }
}
