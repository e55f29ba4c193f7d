//! Files encrypted to an authority's keys, and the keys that open them.

use crate::edge::{Result, give, read};
use crate::memory_key::{fill, random, refused};
use seal::{Alg, PrivateJwk, Reason, Refusal, SealedFile, SealingKey, SignedFile, jwe};
use wasm_bindgen::prelude::*;

fn told(refusal: &Refusal) -> JsValue {
    refused(refusal.reason())
}

fn recipients(keys: &JsValue) -> Result<Vec<SealingKey>> {
    let list = seal::strict::parse(read(keys)?.as_bytes()).and_then(|value| SealingKey::list(&value));
    list.map_err(|refusal| told(&refusal))
}

/// Encrypts a signed file to one to eight public keys, and opens it in the place of each before it is given out.
#[wasm_bindgen(js_name = seal)]
pub fn seal_to(
    file: &[u8],
    #[wasm_bindgen(unchecked_param_type = "readonly SealingJwk[]")] keys: &JsValue,
) -> Result<String> {
    let to = recipients(keys)?;
    // Whoever opens it must be able to check it.
    let file = SignedFile::parse(file).map_err(|refusal| told(&refusal))?.to_json();
    let mut drawn = vec![0; jwe::random_bytes(to.len())];
    loop {
        fill(&mut drawn)?;
        match jwe::seal_and_check(file.as_bytes(), &to, &drawn) {
            // They give no ephemeral key: once in 2^32 draws.
            Err(refusal) if refusal.reason() == Reason::KeySecret => {}
            sealed => return sealed.map_err(|refusal| told(&refusal)),
        }
    }
}

/// Whether a file is encrypted: `OpeningKey.open` gives the signed file in it.
#[wasm_bindgen(js_name = isSealed)]
pub fn is_sealed(file: &[u8]) -> bool {
    jwe::is_sealed(file)
}

/// A private key that opens what was encrypted to it. It is gone with the page, unless it is put under a passphrase.
#[wasm_bindgen]
pub struct OpeningKey {
    private: PrivateJwk,
    key: seal::OpeningKey,
}

#[wasm_bindgen]
impl OpeningKey {
    /// Makes a new key.
    pub fn generate() -> Result<OpeningKey> {
        loop {
            // Refused once in 2^32 draws.
            if let Ok(key) = PrivateJwk::generate(Alg::Es256, &random()?) {
                return Self::of(key);
            }
        }
    }

    /// Opens a private key under a passphrase: an encrypted PKCS#8 file of P-256.
    pub fn unlock(pem: &str, passphrase: &str) -> Result<OpeningKey> {
        PrivateJwk::unlock(pem, passphrase).map_err(refused).and_then(Self::of)
    }

    fn of(private: PrivateJwk) -> Result<OpeningKey> {
        let key = seal::OpeningKey::parse(private.to_json().as_bytes());
        key.map(|key| Self { private, key }).map_err(|refusal| told(&refusal))
    }

    /// The key under a passphrase: a PEM text that `openssl pkey` opens.
    pub fn protect(&self, passphrase: &str) -> Result<String> {
        self.private.protect(passphrase, &random()?).map_err(refused)
    }

    /// The signed file in a sealed one. Throws `jwe.not-for-this-key`, `jwe.damaged`, or what is wrong with its form.
    pub fn open(&self, file: &[u8]) -> Result<Vec<u8>> {
        SealedFile::parse(file).and_then(|file| file.open(&self.key)).map_err(|refusal| told(&refusal))
    }

    /// Its RFC 7638 thumbprint.
    #[wasm_bindgen(getter)]
    pub fn kid(&self) -> String {
        self.key.kid().into()
    }

    /// The public key, as a site's `config.json` names it.
    #[wasm_bindgen(getter, unchecked_return_type = "SealingJwk")]
    pub fn jwk(&self) -> Result<JsValue> {
        let mut jwk = self.key.public().jwk().to_value();
        if let Some(members) = jwk.as_object_mut() {
            members.insert("use".into(), "enc".into());
        }
        give(&jwk)
    }
}
