//! A key that lives only in memory, for pages on plain http, where WebCrypto is missing.

use crate::edge::{Failure, Result, give};
use seal::{Alg, PrivateJwk};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // There on plain http too, unlike `crypto.subtle`.
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues, catch)]
    fn random_values(bytes: &mut [u8]) -> Result<JsValue>;
}

/// A private key that nobody can take out, and that is gone with the page.
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
        let mut random = [0; 32];
        loop {
            random_values(&mut random)?;
            // Refused once in 2^32 draws, for P-256 only.
            if let Ok(key) = PrivateJwk::generate(alg, &random) {
                return Ok(Self(key));
            }
        }
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
