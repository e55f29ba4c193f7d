//! Keys that sign on this device, one for each place to sign: two parents on one phone never share one.
//!
//! Where WebCrypto is, the key never leaves it, not even for our own program. Over plain http there is
//! none: then the key lives in the verifier's memory and is gone with the page; [`Key::kept`] tells.

use crate::state::{browser, store, verifier};
use seal::PublicJwk;

/// A key to sign with.
pub struct Key {
    slot: String,
    public: PublicJwk,
    kept: bool,
    renewed: bool,
}

/// Beside what is signed: the thumbprint of the key that signed last in a place, so that a lost key is noticed.
const NOTED: &str = "signer:";

/// The key of a place to sign, made when first asked; none where neither WebCrypto nor the verifier is.
pub async fn key(slot: &str) -> Option<Key> {
    let jwk = browser::public_key(slot).await.ok().and_then(|jwk| jwk.as_string());
    let kept = jwk.is_some();
    let jwk = match jwk {
        Some(jwk) => jwk,
        None => verifier::ask("key", slot, &[]).await?.as_string()?,
    };
    let public = PublicJwk::from_value(&serde_json::from_str(&jwk).ok()?).ok()?;
    let renewed = kept && noted(slot, &public.thumbprint()).await;
    Some(Key { slot: slot.to_owned(), public, kept, renewed })
}

/// Notes which key signs here; whether it was another before.
async fn noted(slot: &str, thumbprint: &str) -> bool {
    let place = format!("{NOTED}{slot}");
    let before = store::get(&place).await;
    if before.as_deref() == Some(thumbprint) {
        return false;
    }
    store::put(&place, thumbprint).await;
    before.is_some()
}

impl Key {
    /// A staff member's own, which was unlocked and waits in the verifier.
    pub fn of_staff(public: PublicJwk) -> Self {
        Self { slot: String::new(), public, kept: true, renewed: false }
    }

    /// The public part.
    pub fn public(&self) -> PublicJwk {
        self.public
    }

    /// Whether this device keeps it; otherwise it is gone with the page.
    pub fn kept(&self) -> bool {
        self.kept
    }

    /// Whether the key that had signed in this place was gone.
    pub fn renewed(&self) -> bool {
        self.renewed
    }

    /// 64 bytes, R and S. `SignedFile::add` brings S of ES256 to the lower half.
    pub async fn sign(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        use wasm_bindgen::JsCast;
        if self.slot.is_empty() {
            return crate::state::staff_key::sign(bytes).await.ok();
        }
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
    for key in store::keys().await.iter().filter(|key| key.starts_with(NOTED)) {
        store::remove(key).await;
    }
}
