//! `tuofu seal`: what the page does where `config.json` names the authority's keys.

use crate::End;
use crate::arguments::Seal;
use crate::failure::Failure;
use crate::input::{self, Document};
use crate::{ordered, table};
use review::Reason;
use seal::{Refusal, SealingKey, SignedFile, jwe, strict};
use serde_json::Value;
use std::io::Write;

pub fn run(wanted: &Seal, out: &mut impl Write) -> Result<End, Failure> {
    let to = keys(&wanted.to)?;
    let sealed = |document: &Document| match sealed(&to, &document.bytes) {
        Ok(file) => Ok(file),
        Err(Wrong::Failure(failure)) => Err(Wrong::Failure(failure)),
        Err(Wrong::Refused(_, reason)) => Err(Wrong::Refused(document.name.clone(), reason)),
    };
    ordered::each(input::documents(&wanted.file), sealed, |result| match result {
        Ok(file) => {
            writeln!(out, "{file}")?;
            Ok(End::Well)
        }
        Err(Wrong::Refused(name, reason)) => {
            table::refused(&name, &reason);
            Ok(End::Rejected)
        }
        Err(Wrong::Failure(failure)) => Err(failure),
    })
}

/// Why a file was not sealed: for itself, or for the machine.
enum Wrong {
    Refused(String, Reason),
    Failure(Failure),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(String::new(), Reason::from(&refusal))
    }
}

/// Only a signed file is sealed: whoever opens it must be able to check it.
fn sealed(to: &[SealingKey], bytes: &[u8]) -> Result<String, Wrong> {
    let file = SignedFile::parse(bytes)?.to_json();
    let mut random = vec![0; jwe::random_bytes(to.len())];
    loop {
        getrandom::fill(&mut random)
            .map_err(|error| Wrong::Failure(Failure::because("random.missing", "", error)))?;
        match jwe::seal(file.as_bytes(), to, &random) {
            // They give no ephemeral key: once in 2^32 draws.
            Err(refusal) if refusal.reason() == seal::Reason::KeySecret => {}
            sealed => return sealed.map_err(Wrong::from),
        }
    }
}

fn keys(paths: &[String]) -> Result<Vec<SealingKey>, Failure> {
    let mut all = Vec::new();
    for path in paths {
        let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
        let value = strict::parse(bytes.trim_ascii());
        let list = value.and_then(|value| {
            SealingKey::list(&if value.is_array() { value } else { [value].into_iter().collect() })
        });
        all.extend(list.map_err(|refusal| Failure::because("key.refused", path, refusal))?);
    }
    let again = Value::Array(all.iter().map(|key: &SealingKey| key.jwk().to_value()).collect());
    // Together they must be recipients too: not too many, none twice.
    SealingKey::list(&again).map_err(|refusal| Failure::because("key.refused", paths.join(" "), refusal))
}
