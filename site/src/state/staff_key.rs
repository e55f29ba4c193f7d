//! The keys of staff: under a passphrase at rest, in the verifier's memory while they are in use.

use serde_json::Value;

/// What a key is for. Nobody signs with a key that opens, and the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// 签名: countersigning, enrolling.
    Sign,
    /// 解密: opening what was encrypted to the authority.
    Open,
}

impl Purpose {
    /// What the verifier calls it; also a part of ids and file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Open => "open",
        }
    }

    /// Under which this device keeps the key's file.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    const fn place(self) -> &'static str {
        match self {
            Self::Sign => "staff-key",
            Self::Open => "opening-key",
        }
    }
}

/// A key as its file has it, and its public part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffKey {
    /// The file: PEM, which only the passphrase opens.
    pub pem: String,
    /// The public key, as JSON.
    pub jwk: String,
    /// Its RFC 7638 thumbprint: its number (钥匙编号).
    pub kid: String,
}

impl StaffKey {
    /// What to call a file of it: `tuofu-sign-key-AbCd1234.pem`.
    pub fn file_name(&self, purpose: Purpose, what: &str, end: &str) -> String {
        let short: String = self.kid.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
        format!("tuofu-{}-{what}-{short}.{end}", purpose.name())
    }

    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    fn parse(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let member = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Self { pem: member("pem")?, jwk: member("jwk")?, kid: member("kid")? })
    }
}

#[cfg(feature = "csr")]
mod there {
    use super::{Purpose, StaffKey};
    use crate::state::store;

    /// The one this device keeps.
    pub async fn kept(purpose: Purpose) -> Option<StaffKey> {
        StaffKey::parse(&store::get(purpose.place()).await?)
    }

    #[cfg(any(feature = "sign", feature = "staff"))]
    pub use held::*;

    /// What the verifier does with a key.
    #[cfg(any(feature = "sign", feature = "staff"))]
    mod held {
        use super::{Purpose, StaffKey};
        use crate::state::{store, verifier};
        use wasm_bindgen::JsValue;

        async fn asked(op: &str, purpose: Purpose, arguments: &[&str]) -> Result<StaffKey, String> {
            let list: js_sys::Array = arguments.iter().map(|value| JsValue::from(*value)).collect();
            let answer = verifier::told(op, purpose.name(), &list).await?;
            StaffKey::parse(&answer.as_string().unwrap_or_default()).ok_or_else(String::new)
        }

        /// A new key under this passphrase, kept on this device.
        pub async fn make(purpose: Purpose, passphrase: &str) -> Result<StaffKey, String> {
            keep(purpose, asked("makeKey", purpose, &[passphrase]).await?).await
        }

        /// Opens a key's file: the key is ready then until the page is left.
        pub async fn unlock(purpose: Purpose, pem: &str, passphrase: &str) -> Result<StaffKey, String> {
            asked("unlockKey", purpose, &[pem, passphrase]).await
        }

        /// As [`unlock`], and this device keeps the file.
        pub async fn bring(purpose: Purpose, pem: &str, passphrase: &str) -> Result<StaffKey, String> {
            keep(purpose, unlock(purpose, pem, passphrase).await?).await
        }

        async fn keep(purpose: Purpose, key: StaffKey) -> Result<StaffKey, String> {
            let kept = serde_json::json!({"pem": key.pem, "jwk": key.jwk, "kid": key.kid});
            store::put(purpose.place(), &kept.to_string()).await;
            Ok(key)
        }

        /// This device keeps it no longer.
        pub async fn forget(purpose: Purpose) {
            store::remove(purpose.place()).await;
        }

        async fn of_file(op: &str, name: &str, file: &[u8]) -> Result<JsValue, String> {
            verifier::told(op, name, &js_sys::Uint8Array::from(file)).await
        }

        /// What somebody in this role declares by signing this file; in words.
        pub async fn declaration(role: &str, file: &[u8]) -> Result<String, String> {
            Ok(of_file("declaration", role, file).await?.as_string().unwrap_or_default())
        }

        /// The file with the signature of the key that was unlocked.
        pub async fn countersign(role: &str, file: &[u8]) -> Result<String, String> {
            of_file("countersign", role, file).await?.as_string().ok_or_else(String::new)
        }

        /// The signed file in a sealed one, by the key that was unlocked.
        pub async fn unseal(file: &[u8]) -> Result<Vec<u8>, String> {
            Ok(js_sys::Uint8Array::new(&of_file("unseal", "", file).await?).to_vec())
        }

        /// The signature of the key that was unlocked over these bytes.
        pub async fn sign(bytes: &[u8]) -> Result<Vec<u8>, String> {
            Ok(js_sys::Uint8Array::new(&of_file("signBy", Purpose::Sign.name(), bytes).await?).to_vec())
        }
    }
}
#[cfg(feature = "csr")]
pub use there::*;
