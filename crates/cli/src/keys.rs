//! `tuofu keys`.

use crate::End;
use crate::arguments::Keys;
use crate::failure::Failure;
use crate::passphrase::{Passphrases, key, random};
use seal::{Alg, PrivateJwk};
use std::io::Write;

pub fn run(command: &Keys, out: &mut impl Write) -> Result<End, Failure> {
    match command {
        Keys::New { alg, protect, passphrase } => {
            let alg =
                Alg::parse(alg).map_err(|reason| Failure::because(reason.code(), alg, reason.mend()))?;
            let key = generate(alg)?;
            if *protect {
                write!(out, "{}", protected(&key, passphrase.passphrase_file.as_deref(), "")?)?;
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
        Keys::Show { file, passphrase } => {
            let key = key(file, &mut Passphrases::from(passphrase.passphrase_file.as_deref())?)?;
            writeln!(out, "{}", key.public().to_json())?;
        }
        Keys::Thumbprint { file, passphrase } => {
            let key = key(file, &mut Passphrases::from(passphrase.passphrase_file.as_deref())?)?;
            writeln!(out, "{}", key.public().thumbprint())?;
        }
    }
    Ok(End::Well)
}

fn protected(key: &PrivateJwk, file: Option<&str>, what: &str) -> Result<String, Failure> {
    let passphrase = Passphrases::from(file)?.new_one(what)?;
    seal(key, &passphrase, what)
}

fn seal(key: &PrivateJwk, passphrase: &str, what: &str) -> Result<String, Failure> {
    let file = key.protect(passphrase, &random()?);
    file.map_err(|reason| Failure::because(reason.code(), what, reason.mend()))
}

fn generate(alg: Alg) -> Result<PrivateJwk, Failure> {
    loop {
        // Refused once in 2^32 draws, for P-256 only.
        if let Ok(key) = PrivateJwk::generate(alg, &random()?) {
            return Ok(key);
        }
    }
}
