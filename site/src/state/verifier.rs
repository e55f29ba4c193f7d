//! The verifier: the Rust program that staff judge files with, here in a worker, so that a family's file
//! is opened and checked by the same code before it counts as signed.

use serde_json::Value;

/// What the verifier says of a file; `crates/wasm/src/types.d.ts` describes it as `OpenedFile`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened(pub Value);

impl Opened {
    /// The text at a pointer; empty when there is none.
    pub fn text(&self, pointer: &str) -> &str {
        self.0.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
    }

    /// The members of the list at a pointer.
    pub fn list(&self, pointer: &str) -> &[Value] {
        self.0.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// Whether the file with this digest was opened, and every one of its `count` signatures is valid.
    pub fn proves(&self, digest: &str, count: usize) -> bool {
        let signatures = self.list("/signatures");
        self.text("/verdict/digest") == digest
            && signatures.len() == count
            && signatures.iter().all(|one| one.get("valid") == Some(&Value::Bool(true)))
    }

    /// Everything that stands against it, in words.
    pub fn reasons(&self) -> Vec<String> {
        self.list("/reasons").iter().map(|one| text(one, "message").to_owned()).collect()
    }

    /// Why staff would send it back, in words, apart from signatures that are still to come.
    pub fn objections(&self) -> Vec<String> {
        if self.text("/verdict/verdict") != "rejected" {
            return Vec::new();
        }
        let light = ["signature.missing", "witness.missing", "warnings"];
        let heavy = self.list("/reasons").iter().filter(|one| !light.contains(&text(one, "code")));
        heavy.map(|one| text(one, "message").to_owned()).collect()
    }
}

/// A member that is text; empty when it is not.
pub fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(feature = "csr")]
mod worker {
    use super::Opened;
    use crate::state::{assets, browser};
    use wasm_bindgen::JsValue;

    /// Fetches the verifier when the page has nothing better to do.
    pub fn warm() {
        if let Some(url) = assets::url("worker") {
            browser::warm(&url);
        }
    }

    /// Asks the one worker that holds keys. None: it could not be fetched, or it refused.
    pub async fn ask(op: &str, name: &str, bytes: &[u8]) -> Option<JsValue> {
        browser::ask(&assets::url("worker")?, true, op, name, bytes).await.ok()
    }

    /// Opens a file; with `many`, in whichever worker is free, one a core.
    pub async fn open(name: &str, bytes: &[u8], many: bool) -> Option<Opened> {
        let answer = browser::ask(&assets::url("worker")?, !many, "open", name, bytes).await.ok()?;
        serde_json::from_str(&answer.as_string()?).ok().map(Opened)
    }

    /// Asks the one worker that holds keys; why not, in words (none: it could not be fetched).
    pub async fn told(op: &str, name: &str, value: &JsValue) -> Result<JsValue, String> {
        let url = assets::url("worker").ok_or_else(String::new)?;
        let answer = browser::ask_with(&url, true, op, name, value).await;
        answer.map_err(|why| why.as_string().filter(|why| why != "worker").unwrap_or_default())
    }

    /// Opens a file by a trust list, in whichever worker is free.
    #[cfg(feature = "staff")]
    pub async fn open_by(list: &str, name: &str, bytes: &[u8]) -> Option<Opened> {
        let both = js_sys::Array::of2(&js_sys::Uint8Array::from(bytes), &list.into());
        let answer = browser::ask_with(&assets::url("worker")?, false, "openBy", name, &both).await.ok()?;
        serde_json::from_str(&answer.as_string()?).ok().map(Opened)
    }
}
#[cfg(all(feature = "csr", feature = "staff"))]
pub use worker::open_by;
#[cfg(feature = "csr")]
pub use worker::{ask, open, told, warm};
