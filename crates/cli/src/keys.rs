//! `tuofu keys`.

use crate::End;
use crate::arguments::{Keys, Passphrase};
use crate::failure::Failure;
use crate::passphrase::{Passphrases, key, random};
use seal::{Alg, OpeningKey, PrivateJwk, PublicJwk, Reason};
use std::io::Write;

pub fn run(command: &Keys, out: &mut impl Write) -> Result<End, Failure> {
    match command {
        Keys::New { alg, purpose, protect, passphrase } => {
            let is_opening = purpose == "enc";
            let key = generate(match algorithm(alg)? {
                Alg::Sm2 if is_opening => return Err(Failure::new("key.opening-sm2", "")),
                _ if is_opening => Alg::Es256, // P-256
                alg => alg,
            })?;
            if *protect {
                write!(out, "{}", protected(&key, passphrase.passphrase_file.as_deref(), "")?)?;
            } else if is_opening {
                // Marked, so that nobody signs with it.
                let key = OpeningKey::parse(key.to_json().as_bytes());
                let key = key.map_err(|refusal| Failure::because("key.refused", "", refusal))?;
                writeln!(out, "{}", key.to_json())?;
            } else {
                writeln!(out, "{}", key.to_json())?;
            }
        }
        Keys::Protect { file, passphrase } => {
            // A protected key is opened with the first passphrase and protected with the next.
            let mut passphrases = Passphrases::from(passphrase.passphrase_file.as_deref())?;
            let key = key(file, &mut passphrases)?;
            write!(out, "{}", seal(&key, &passphrases.new_one(file)?, file)?)?;
        }
        Keys::Sheet { file, passphrase } => crate::sheet::write(file, passphrase, out)?,
        Keys::Show { file, passphrase } => {
            writeln!(out, "{}", public(file, passphrase)?.to_json())?;
        }
        Keys::Thumbprint { file, passphrase } => {
            writeln!(out, "{}", public(file, passphrase)?.thumbprint())?;
        }
    }
    Ok(End::Well)
}

/// The public half of a key, be it to sign or to open with.
fn public(file: &str, passphrase: &Passphrase) -> Result<PublicJwk, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::reading(file, &error))?;
    if let Ok(key) = OpeningKey::parse(bytes.trim_ascii()) {
        return Ok(*key.public().jwk());
    }
    let key = key(file, &mut Passphrases::from(passphrase.passphrase_file.as_deref())?)?;
    Ok(*key.public())
}

fn protected(key: &PrivateJwk, file: Option<&str>, what: &str) -> Result<String, Failure> {
    let passphrase = Passphrases::from(file)?.new_one(what)?;
    seal(key, &passphrase, what)
}

fn seal(key: &PrivateJwk, passphrase: &str, what: &str) -> Result<String, Failure> {
    let file = key.protect(passphrase, &random()?);
    file.map_err(|reason| Failure::because(reason.code(), what, reason.mend()))
}

/// By its name, in capitals or not.
fn algorithm(name: &str) -> Result<Alg, Failure> {
    let all = [Alg::Ed25519, Alg::Es256, Alg::Sm2];
    let named = all.into_iter().find(|alg| alg.as_str().eq_ignore_ascii_case(name));
    named.ok_or_else(|| Failure::because("key.refused", name, Reason::JwsAlgUnknown.mend()))
}

fn generate(alg: Alg) -> Result<PrivateJwk, Failure> {
    loop {
        match PrivateJwk::generate(alg, &random()?) {
            // Once in 2^32 draws, for P-256 and SM2 only.
            Err(Reason::KeySecret) => {}
            Err(reason) => return Err(Failure::because("key.refused", alg.as_str(), reason.mend())),
            Ok(key) => return Ok(key),
        }
    }
}
