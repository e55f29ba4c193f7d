//! `tuofu open`: from a sealed file to the signed one in it.

use crate::End;
use crate::arguments::{Open, OpeningKeys};
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::passphrase::{self, Passphrases};
use crate::{ordered, table};
use review::Reason;
use seal::{OpeningKey, SignedFile};
use std::io::Write;

pub fn run(wanted: &Open, out: &mut impl Write) -> Result<End, Failure> {
    let keys = keys(&wanted.keys)?;
    let open = |document: &Document| {
        opened(&keys, &document.bytes).map_err(|refusal| (document.name.clone(), Reason::from(&refusal)))
    };
    ordered::each(input::documents(&wanted.file), open, |result| match result {
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

/// The signed file in one line, so that many make NDJSON.
fn opened(keys: &[OpeningKey], bytes: &[u8]) -> Result<String, seal::Refusal> {
    Ok(SignedFile::parse(&review::plain(keys, bytes)?)?.to_json())
}

/// The private keys in files, each a JWK or under a passphrase.
pub fn keys(wanted: &OpeningKeys) -> Result<Vec<OpeningKey>, Failure> {
    let mut passphrases = Passphrases::from(wanted.passphrase.passphrase_file.as_deref())?;
    wanted.key.iter().map(|path| key(path, &mut passphrases)).collect()
}

fn key(path: &str, passphrases: &mut Passphrases) -> Result<OpeningKey, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let read = if bytes.trim_ascii().starts_with(b"-----BEGIN") {
        OpeningKey::parse(passphrase::key(path, passphrases)?.to_json().as_bytes())
    } else {
        OpeningKey::parse(bytes.trim_ascii())
    };
    read.map_err(|refusal| Failure::because("key.refused", path, refusal))
}
