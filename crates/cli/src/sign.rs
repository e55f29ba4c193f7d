//! `tuofu sign`.

use crate::End;
use crate::arguments::Sign;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::ordered;
use crate::passphrase::{Passphrases, key};
use crate::table;
use review::Reason;
use seal::{Envelope, PrivateJwk, ProtectedHeader, Role, SignedFile};
use std::io::Write;
use std::path::Path;

pub fn run(wanted: &Sign, out: &mut impl Write) -> Result<End, Failure> {
    let pen = Pen {
        key: key(&wanted.key, &mut Passphrases::from(wanted.passphrase.passphrase_file.as_deref())?)?,
        role: wanted.role.into(),
        declaration: wanted.declaration.clone(),
        judged: wanted.judged,
        now: crate::words::now(),
    };
    let is_folder = Path::new(&wanted.file).is_dir();
    let documents: input::Documents = if is_folder {
        Box::new(input::judged(vec![wanted.file.clone()]))
    } else {
        input::documents(&wanted.file)
    };
    let signed = |document: &Document| {
        let name = document.name.clone();
        pen.sign(&document.bytes).map(|file| (name.clone(), file)).map_err(|reason| (name, reason))
    };
    ordered::each(documents, signed, |result| match result {
        Ok((name, file)) => {
            match &wanted.out {
                Some(folder) => save(Path::new(folder), &name, &file)?,
                None => writeln!(out, "{file}")?,
            }
            Ok(End::Well)
        }
        Err((name, reason)) => {
            table::refused(&name, &reason);
            Ok(End::Rejected)
        }
    })
}

/// Under the document's own name; a line of a file becomes a file with the line's number.
fn save(folder: &Path, name: &str, file: &str) -> Result<(), Failure> {
    let own = Path::new(name).file_name().unwrap_or_default().to_string_lossy().replace(':', "-");
    let has_lines = own.contains(".ndjson-") || own.contains(".jsonl-");
    let path = folder.join(if has_lines { format!("{own}.tuofu.json") } else { own });
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::new("sign.name", path.display().to_string()),
        _ => Failure::because("output.failed", path.display().to_string(), error),
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    // Nothing is written over: not what came in, not one of the same name from another folder.
    let mut saved = std::fs::File::create_new(&path).map_err(failed)?;
    saved.write_all(file.as_bytes()).map_err(failed)
}

struct Pen {
    key: PrivateJwk,
    role: Role,
    declaration: Option<String>,
    judged: bool,
    now: i64,
}

impl Pen {
    fn sign(&self, bytes: &[u8]) -> Result<String, Reason> {
        let refused = |refusal: seal::Refusal| Reason::from(&refusal);
        if self.judged {
            self.accepts(bytes)?;
        }
        let mut file = signed_or_new(bytes).map_err(refused)?;
        let declaration = match &self.declaration {
            Some(id) => id.clone(),
            None => review::next_declaration(&file, self.role)?,
        };
        let header = ProtectedHeader::new(*self.key.public(), self.role, self.now, &declaration);
        self.key.sign_file(&mut file, header).map_err(refused)?;
        Ok(file.to_json())
    }

    /// Whether staff may put their name to it: nothing stands against it but signatures that are still to come.
    fn accepts(&self, bytes: &[u8]) -> Result<(), Reason> {
        let day = review::day_in_china(self.now).unwrap_or(jiff::civil::Date::MAX);
        let verdict = review::judge(bytes, "", &review::Options::on(day));
        let heavy = |reason: &Reason| {
            let own = verdict.missing_roles.len() == 1 && verdict.missing_roles.contains(&self.role.as_str());
            !(own && reason.code == "signature.missing")
        };
        if verdict.verdict != review::Outcome::Rejected {
            return Ok(());
        }
        verdict.reasons.into_iter().find(heavy).map_or(Ok(()), Err)
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
