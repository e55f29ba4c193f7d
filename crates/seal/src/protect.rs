//! A private key in a file under a passphrase: PKCS#8 (RFC 5958) encrypted by PBES2 (RFC 8018) with
//! scrypt (RFC 7914) and AES-256-CBC, as PEM (RFC 7468). `openssl pkey -in FILE` opens it.
//!
//! Why this and not a JWE: docs/decisions/why-keys-in-pkcs8.md.

use crate::jwk::PublicJwk;
use crate::private_jwk::{PrivateJwk, Secret};
use crate::reason::Reason;
use p256::pkcs8::EncodePrivateKey as _;
use pkcs5::pbes2::{EncryptionScheme, Kdf, Parameters, Salt, ScryptParams};
use pkcs8::der::pem::LineEnding;
use pkcs8::{EncryptedPrivateKeyInfoRef, PrivateKeyInfoRef, SecretDocument};

/// The first line of a protected key, between five hyphens: RFC 7468 section 11.
const LABEL: &str = "ENCRYPTED PRIVATE KEY";
/// The shortest passphrase, in characters.
pub const PASSPHRASE: usize = 10;
/// Bytes of a protected key's file, beyond which it is none.
const FILE: usize = 16 * 1024;

// 16 MiB at a time, five times over: as costly to guess as N = 2^17, p = 1 (the OWASP figure of 2025), yet it fits
// into a cheap phone and into the 32 MiB that OpenSSL 3 grants scrypt.
const COST: u64 = 1 << 14;
const BLOCK: u16 = 8;
const TIMES: u16 = 5;

/// What protecting needs of chance: 32 bytes from a cryptographic source, never the same twice.
pub type Chance = [u8; 32];

impl PrivateJwk {
    /// The key as a PEM text that only the passphrase opens.
    ///
    /// # Errors
    /// [`Reason::KeyPassphraseShort`] below [`PASSPHRASE`] characters.
    ///
    /// ```
    /// use seal::{Alg, PrivateJwk};
    /// let key = PrivateJwk::generate(Alg::Ed25519, &[7; 32]).unwrap();
    /// # let random = [1; 32];
    /// let file = key.protect("三十六个橘子和一块石头", &random).unwrap();
    /// assert!(file.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    /// let again = PrivateJwk::unlock(&file, "三十六个橘子和一块石头").unwrap();
    /// assert_eq!(again.public(), key.public());
    /// ```
    pub fn protect(&self, passphrase: &str, random: &Chance) -> Result<String, Reason> {
        if passphrase.chars().count() < PASSPHRASE {
            return Err(Reason::KeyPassphraseShort);
        }
        let (salt, iv) = random.split_at(16);
        let iv = iv.try_into().map_err(|_| Reason::KeySecret)?;
        let salt = Salt::new(salt).map_err(|_| Reason::KeySecret)?;
        let scrypt = ScryptParams {
            salt,
            cost_parameter: COST,
            block_size: BLOCK,
            parallelization: TIMES,
            key_length: None,
        };
        let parameters =
            Parameters { kdf: Kdf::Scrypt(scrypt), encryption: EncryptionScheme::Aes256Cbc { iv } };
        let plain = self.to_pkcs8().map_err(|_| Reason::KeySecret)?;
        let sealed = PrivateKeyInfoRef::try_from(plain.as_bytes())
            .and_then(|info| info.encrypt_with_params(parameters, passphrase))
            .map_err(|_| Reason::KeySecret)?;
        sealed.to_pem(LABEL, LineEnding::LF).map(|pem| pem.to_string()).map_err(|_| Reason::KeySecret)
    }

    /// Opens what [`PrivateJwk::protect`] or OpenSSL wrote: PBES2 with scrypt or PBKDF2, and AES.
    ///
    /// # Errors
    /// [`Reason::KeyFile`] when it is no such file, [`Reason::KeyPassphrase`] when the passphrase does not open it.
    pub fn unlock(pem: &str, passphrase: &str) -> Result<Self, Reason> {
        if pem.len() > FILE {
            return Err(Reason::KeyFile);
        }
        let (label, sealed) = SecretDocument::from_pem(pem.trim()).map_err(|_| Reason::KeyFile)?;
        let sealed = EncryptedPrivateKeyInfoRef::try_from(sealed.as_bytes()).map_err(|_| Reason::KeyFile)?;
        if label != LABEL || !is_bearable(&sealed.encryption_algorithm) {
            return Err(Reason::KeyFile);
        }
        let plain = sealed.decrypt(passphrase).map_err(|_| Reason::KeyPassphrase)?;
        // A wrong passphrase leaves good padding once in 256 times; then there is no key in it.
        let info = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| Reason::KeyPassphrase)?;
        Self::from_pkcs8(info)
    }

    fn to_pkcs8(&self) -> pkcs8::Result<SecretDocument> {
        match &self.secret {
            // Without the public key: version 1, which older OpenSSL wants.
            Secret::Ed25519(key) => {
                ed25519_dalek::pkcs8::KeypairBytes { secret_key: key.to_bytes(), public_key: None }
                    .to_pkcs8_der()
            }
            Secret::P256(key) => p256::SecretKey::from(key).to_pkcs8_der(),
            #[cfg(feature = "sm2")]
            Secret::Sm2(key) => sm2::SecretKey::from(key.as_nonzero_scalar()).to_pkcs8_der(),
        }
    }

    fn from_pkcs8(info: PrivateKeyInfoRef<'_>) -> Result<Self, Reason> {
        let secret = if info.algorithm.oid == ed25519_dalek::pkcs8::ALGORITHM_OID {
            let pair = ed25519_dalek::pkcs8::KeypairBytes::try_from(info).map_err(|_| Reason::KeyFile)?;
            Secret::Ed25519(ed25519_dalek::SigningKey::from_bytes(&pair.secret_key))
        } else if let Some(secret) = sm2(&info) {
            secret?
        } else {
            let key = p256::SecretKey::try_from(info).map_err(|_| Reason::KeyFile)?;
            Secret::P256(key.into())
        };
        let public: PublicJwk = secret.public().ok_or(Reason::KeySecret)?;
        Ok(Self { public, secret })
    }
}

/// The SM2 key in it; none when it holds a key of another kind.
fn sm2(info: &PrivateKeyInfoRef<'_>) -> Option<Result<Secret, Reason>> {
    // 1.2.156.10197.1.301: the curve of GB/T 32918.5, in GM/T 0006-2012.
    const CURVE: pkcs8::ObjectIdentifier = pkcs8::ObjectIdentifier::new_unwrap("1.2.156.10197.1.301");
    if info.algorithm.parameters_oid() != Ok(CURVE) {
        return None;
    }
    #[cfg(feature = "sm2")]
    return Some(sm2_secret(info).ok_or(Reason::KeyFile));
    #[cfg(not(feature = "sm2"))]
    return Some(Err(Reason::JwsAlgSm2));
}

#[cfg(feature = "sm2")]
fn sm2_secret(info: &PrivateKeyInfoRef<'_>) -> Option<Secret> {
    let key = sm2::SecretKey::try_from(info.clone()).ok()?;
    Secret::sm2(&key.to_bytes())
}

/// A file of somebody else's may ask for any amount of work.
fn is_bearable(scheme: &pkcs8::pkcs5::EncryptionScheme) -> bool {
    match scheme.pbes2().map(|parameters| &parameters.kdf) {
        Some(Kdf::Scrypt(scrypt)) => {
            let memory = scrypt.cost_parameter.saturating_mul(128 * u64::from(scrypt.block_size));
            memory <= 256 << 20 && memory.saturating_mul(scrypt.parallelization.into()) <= 1 << 30
        }
        Some(Kdf::Pbkdf2(rounds)) => rounds.iteration_count <= 10_000_000,
        _ => false,
    }
}
