//! Keys that sign on this device, one for each place to sign: two parents on one phone never share one.
//!
//! Where WebCrypto is, the key never leaves it, not even for our own program. Over plain http there is
//! none: then the key lives in the verifier's memory and is gone with the page; [`Key::kept`] tells.

use crate::state::{browser, verifier};
use seal::PublicJwk;

/// A key to sign with.
pub struct Key {
    slot: String,
    public: PublicJwk,
    kept: bool,
}

/// The key of a place to sign, made when first asked; none where neither WebCrypto nor the verifier is.
pub async fn key(slot: &str) -> Option<Key> {
    let jwk = browser::public_key(slot).await.ok().and_then(|jwk| jwk.as_string());
    let kept = jwk.is_some();
    let jwk = match jwk {
        Some(jwk) => jwk,
        None => verifier::ask("key", slot, &[]).await?.as_string()?,
    };
    let public = PublicJwk::from_value(&serde_json::from_str(&jwk).ok()?).ok()?;
    Some(Key { slot: slot.to_owned(), public, kept })
}

impl Key {
    /// The public part.
    pub fn public(&self) -> PublicJwk {
        self.public
    }

    /// Whether this device keeps it; otherwise it is gone with the page.
    pub fn kept(&self) -> bool {
        self.kept
    }

    /// 64 bytes, R and S. `SignedFile::add` brings S of ES256 to the lower half.
    pub async fn sign(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        use wasm_bindgen::JsCast;
        let signature = if self.kept {
            browser::sign(&self.slot, bytes).await.ok()?
        } else {
            verifier::ask("sign", &self.slot, bytes).await?
        };
        Some(signature.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec())
    }
}

/// Throws every key away: what the next person signs here cannot be told to be from the same device.
pub async fn forget() {
    let _ = browser::forget_keys().await;
}
