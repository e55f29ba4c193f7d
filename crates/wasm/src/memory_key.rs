//! A key that lives only in memory, for pages on plain http, where WebCrypto is missing.

use crate::edge::{Failure, Result, give};
use seal::{Alg, PrivateJwk, ProtectedHeader, Reason, Role, SignedFile};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // There on plain http too, unlike `crypto.subtle`.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn random_values(bytes: &mut [u8]) -> Result<JsValue>;
}

/// Fills with what serves nothing else.
pub fn fill(bytes: &mut [u8]) -> Result<()> {
    random_values(bytes).map(drop)
}

pub fn random() -> Result<[u8; 32]> {
    let mut random = [0; 32];
    fill(&mut random)?;
    Ok(random)
}

pub fn refused(reason: Reason) -> JsValue {
    Failure::new(reason.code(), reason.mend()).into()
}

/// A private key that is gone with the page, unless it is put under a passphrase first.
#[wasm_bindgen]
pub struct MemoryKey(PrivateJwk);

#[wasm_bindgen]
impl MemoryKey {
    /// Makes a new key.
    #[allow(clippy::needless_pass_by_value)] // JavaScript's text comes as a value
    pub fn generate(
        #[wasm_bindgen(unchecked_optional_param_type = "Algorithm")] alg: Option<String>,
    ) -> Result<MemoryKey> {
        let alg = Alg::parse(alg.as_deref().unwrap_or("Ed25519"))
            .map_err(|reason| Failure::new(reason.code(), reason.mend()))?;
        loop {
            match PrivateJwk::generate(alg, &random()?) {
                // Once in 2^32 draws, for P-256 and SM2 only.
                Err(Reason::KeySecret) => {}
                key => return key.map(Self).map_err(refused),
            }
        }
    }

    /// Opens a private key under a passphrase: an encrypted PKCS#8 file, as `protect`, `tuofu keys` and OpenSSL write it.
    pub fn unlock(pem: &str, passphrase: &str) -> Result<MemoryKey> {
        PrivateJwk::unlock(pem, passphrase).map(Self).map_err(refused)
    }

    /// The key under a passphrase: a PEM text that `openssl pkey` opens. Whoever knows the passphrase can sign.
    pub fn protect(&self, passphrase: &str) -> Result<String> {
        self.0.protect(passphrase, &random()?).map_err(refused)
    }

    /// A signed file with this key's signature added: countersigned, under the role's next declaration.
    pub fn countersign(
        &self,
        file: &[u8],
        #[wasm_bindgen(unchecked_param_type = "Role")] role: &str,
    ) -> Result<String> {
        let role = Role::parse(role).ok_or_else(|| refused(Reason::JwsRole))?;
        let mut file = SignedFile::parse(file).map_err(|refusal| refused(refusal.reason()))?;
        let declaration = review::next_declaration(&file, role)
            .map_err(|reason| Failure::new(reason.code, "nobody signs this form in this role"))?;
        #[allow(clippy::cast_possible_truncation)] // no clock shows such a time
        let seconds = (js_sys::Date::now() / 1000.0) as i64;
        let header = ProtectedHeader::new(*self.0.public(), role, seconds, &declaration);
        self.0.sign_file(&mut file, header).map_err(|refusal| refused(refusal.reason()))?;
        Ok(file.to_json())
    }

    /// The algorithm it signs with.
    #[wasm_bindgen(getter, unchecked_return_type = "Algorithm")]
    pub fn alg(&self) -> String {
        self.0.public().alg().as_str().into()
    }

    /// Its RFC 7638 thumbprint.
    #[wasm_bindgen(getter)]
    pub fn kid(&self) -> String {
        self.0.public().thumbprint()
    }

    /// The public key.
    #[wasm_bindgen(getter, unchecked_return_type = "PublicJwk")]
    pub fn jwk(&self) -> Result<JsValue> {
        give(self.0.public())
    }

    /// Signs bytes: 64 bytes R and S, as WebCrypto gives them.
    pub fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        self.0.sign(bytes).into()
    }
}
