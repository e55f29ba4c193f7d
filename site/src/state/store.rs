//! What is kept on this device, encrypted at rest: drafts and signed files, as text under a key.
//!
//! `site/js/device.js` does the work; where storage is refused it falls back, and [`at_rest`] says to what.

#[cfg(feature = "csr")]
use crate::state::browser as js;

/// How kept text survives, so that the page can say the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtRest {
    /// On this device, AES-256-GCM under a key that no script can read out.
    Encrypted,
    /// In this tab: a reload finds it, closing the tab ends it. Plain http has no WebCrypto.
    TabOnly,
    /// The browser keeps nothing.
    Nothing,
}

/// How text is kept here. Known once any [`get`] or [`put`] has answered.
#[cfg(feature = "csr")]
pub fn at_rest() -> AtRest {
    match js::at_rest() {
        Ok(2) => AtRest::Encrypted,
        Ok(1) => AtRest::TabOnly,
        _ => AtRest::Nothing,
    }
}

/// The text under `key`.
#[cfg(feature = "csr")]
pub async fn get(key: &str) -> Option<String> {
    js::get(key).await.ok()?.as_string()
}

/// Keeps `text` under `key`; the last put wins. True when a reload would find it, or something newer.
#[cfg(feature = "csr")]
pub async fn put(key: &str, text: &str) -> bool {
    js::put(key, text).await.is_ok_and(|kept| kept.is_truthy())
}

/// Forgets what stands under `key`.
#[cfg(feature = "csr")]
pub async fn remove(key: &str) {
    let _ = js::remove(key).await;
}

/// Waits until every put and remove so far is done: before a step that loads another page.
#[cfg(feature = "csr")]
pub async fn settled() {
    let _ = js::settled().await;
}

/// Every key under which something is kept.
#[cfg(feature = "csr")]
pub async fn keys() -> Vec<String> {
    let Ok(keys) = js::keys().await else { return Vec::new() };
    js_sys::Array::from(&keys).iter().filter_map(|key| key.as_string()).collect()
}

/// Pages are pre-rendered without a device: nothing is kept, nothing is found.
#[cfg(not(feature = "csr"))]
mod nowhere {
    use super::AtRest;

    /// Nothing.
    pub fn at_rest() -> AtRest {
        AtRest::Nothing
    }

    /// None.
    pub async fn get(_key: &str) -> Option<String> {
        None
    }

    /// False.
    pub async fn put(_key: &str, _text: &str) -> bool {
        false
    }

    /// Nothing to forget.
    pub async fn remove(_key: &str) {}

    /// Nothing to wait for.
    pub async fn settled() {}

    /// None.
    pub async fn keys() -> Vec<String> {
        Vec::new()
    }
}
#[cfg(not(feature = "csr"))]
pub use nowhere::{at_rest, get, keys, put, remove, settled};
