//! A finished file as it leaves this device: encrypted to the authority's keys where the site names any.

/// The file that is saved, shared, uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The signed file, or the sealed one.
    pub text: String,
    /// Whether only the authority can open it.
    pub sealed: bool,
}

/// Why there is none yet. Nothing is lost by it, and nothing left this device unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
pub enum Why {
    /// What the site wants could not be fetched, and this device has never seen it.
    Unreachable,
    /// The verifier, which encrypts, could not be fetched.
    Verifier,
    /// It did not encrypt, in words: the site's keys are no keys, or the result was not whole.
    Refused(String),
}

impl Why {
    /// What to do.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    pub fn words(self) -> String {
        match self {
            Self::Unreachable => t!("outgoing-unreachable").to_owned(),
            Self::Verifier => t!("outgoing-verifier").to_owned(),
            Self::Refused(why) => t!("outgoing-refused", why = why),
        }
    }
}

impl Outgoing {
    /// A file as it is.
    pub const fn plain(text: String) -> Self {
        Self { text, sealed: false }
    }
}

#[cfg(feature = "csr")]
mod there {
    use super::{Outgoing, Why};
    use crate::state::settings::{self, Missing};
    use crate::state::{store, verifier};
    use serde_json::Value;

    /// The keys that the site names, as this device saw them last.
    const SEEN: &str = "encrypt-to";

    /// Encrypts a finished file where the site wants it. What comes out was opened again in the place of each
    /// recipient.
    pub async fn outgoing(file: &str) -> Result<Outgoing, Why> {
        let keys = match settings::read().await {
            Ok(settings) => {
                let keys = settings.get("encrypt_to").unwrap_or(&Value::Null).to_string();
                store::put(SEEN, &keys).await;
                keys
            }
            Err(Missing::Unreachable) => store::get(SEEN).await.ok_or(Why::Unreachable)?,
            Err(Missing::Broken) => return Err(Why::Refused(t!("outgoing-config").to_owned())),
        };
        if keys == "null" {
            return Ok(Outgoing::plain(file.to_owned()));
        }
        let sealed = verifier::told("seal", &keys, &js_sys::Uint8Array::from(file.as_bytes())).await;
        match sealed.map(|text| text.as_string()) {
            Ok(Some(text)) => Ok(Outgoing { text, sealed: true }),
            Ok(None) => Err(Why::Verifier),
            Err(why) if why.is_empty() => Err(Why::Verifier),
            Err(why) => Err(Why::Refused(why)),
        }
    }
}
#[cfg(feature = "csr")]
pub use there::outgoing;
