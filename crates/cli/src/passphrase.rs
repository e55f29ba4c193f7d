//! Private keys from files, protected or not, and where their passphrases come from.

use crate::failure::Failure;
use crate::words::{ZH_CN, words};
use seal::PrivateJwk;
use std::io::BufRead as _;

/// Passphrases in the order they are asked for: the lines of a file, else the terminal.
pub struct Passphrases {
    file: Option<std::vec::IntoIter<String>>,
}

impl Passphrases {
    pub fn from(file: Option<&str>) -> Result<Self, Failure> {
        let lines = |path: &str| {
            let file = std::fs::File::open(path).map_err(|error| Failure::reading(path, &error))?;
            let lines = std::io::BufReader::new(file).lines();
            lines.collect::<Result<Vec<_>, _>>().map_err(|error| Failure::reading(path, &error))
        };
        Ok(Self { file: file.map(lines).transpose()?.map(Vec::into_iter) })
    }

    /// The one for an existing key; `what` is shown before it is typed.
    pub fn next(&mut self, what: &str) -> Result<String, Failure> {
        if let Some(lines) = &mut self.file {
            return lines.next().ok_or_else(|| Failure::new("passphrase.missing", what));
        }
        let prompt = ZH_CN.format("passphrase-ask", &[("key", what)]).unwrap_or_default();
        rpassword::prompt_password(prompt)
            .map_err(|error| Failure::because("passphrase.missing", what, error))
    }

    /// A new one, asked for twice where somebody types it.
    pub fn new_one(&mut self, what: &str) -> Result<String, Failure> {
        let first = self.next(what)?;
        if self.file.is_none() {
            let again = rpassword::prompt_password(words("passphrase-again"))
                .map_err(|error| Failure::because("passphrase.missing", what, error))?;
            if first != again {
                return Err(Failure::new("passphrase.differs", what));
            }
        }
        Ok(first)
    }
}

/// A key from its file: a JWK as `keys new` writes it, or a PEM under a passphrase.
pub fn key(path: &str, passphrases: &mut Passphrases) -> Result<PrivateJwk, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    if !is_protected(&bytes) {
        let key = PrivateJwk::parse(bytes.trim_ascii());
        return key.map_err(|refusal| Failure::because("key.refused", path, refusal));
    }
    unlock(path, &String::from_utf8_lossy(&bytes), passphrases)
}

/// Whether a key's file is under a passphrase.
pub fn is_protected(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"-----BEGIN")
}

/// A key from the text of its file, which is under a passphrase.
pub fn unlock(path: &str, pem: &str, passphrases: &mut Passphrases) -> Result<PrivateJwk, Failure> {
    let passphrase = passphrases.next(path)?;
    let opened = PrivateJwk::unlock(pem.trim_ascii(), &passphrase);
    opened.map_err(|reason| Failure::because(reason.code(), path, reason.mend()))
}

/// Random bytes of the system.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut random = [0; N];
    getrandom::fill(&mut random).map_err(|error| Failure::because("random.missing", "", error))?;
    Ok(random)
}
