//! The authority's list of staff keys, and the judgement by it.

use crate::edge::{Failure, Result, give, today};
use crate::opened;
use review::Options;
use seal::SignedList;
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A trust list whose every signature is valid. Whether it is the authority's, `isOf` says.
#[wasm_bindgen]
pub struct TrustList(Arc<SignedList>);

#[wasm_bindgen]
impl TrustList {
    /// Opens a list's file.
    #[wasm_bindgen(js_name = parse)]
    pub fn parse(file: &[u8]) -> Result<TrustList> {
        let list = SignedList::open(file);
        list.map(|list| Self(Arc::new(list)))
            .map_err(|refusal| Failure::new(refusal.code(), refusal.reason().mend()).into())
    }

    /// Whether this root key is among those that signed: the thumbprint that a deployment pins.
    #[wasm_bindgen(js_name = isOf)]
    pub fn is_of(&self, root: &str) -> bool {
        self.0.is_of(root)
    }

    /// Whether this list may take the place of `before`: the code of the reason if it may not.
    pub fn objection(&self, before: &TrustList) -> Option<String> {
        self.0.follows(&before.0).err().map(|reason| reason.code().to_owned())
    }

    /// What it says.
    #[wasm_bindgen(getter, unchecked_return_type = "TrustListInfo")]
    pub fn info(&self) -> Result<JsValue> {
        #[derive(Serialize)]
        struct Info<'a> {
            authority: &'a str,
            sequence: u32,
            issued: &'a str,
            next_update: &'a str,
            roots: &'a [String],
            entries: serde_json::Value,
        }
        let list = self.0.list();
        give(&Info {
            authority: &list.authority,
            sequence: list.sequence,
            issued: list.issued.as_str(),
            next_update: list.next_update.as_str(),
            roots: &list.roots,
            entries: list.entries.iter().map(seal::trust::Entry::to_value).collect(),
        })
    }

    /// Whether the next list was due before this day: then it may not know who was ended meanwhile.
    #[wasm_bindgen(js_name = isStale)]
    pub fn is_stale(&self, day: Option<String>) -> Result<bool> {
        Ok(review::is_stale(&self.0, today(day)?))
    }

    /// As `verify`, and says who vouches for staff.
    #[wasm_bindgen(unchecked_return_type = "Verdict")]
    pub fn verify(&self, file: &[u8], name: Option<String>, day: Option<String>) -> Result<JsValue> {
        give(&review::judge(file, &name.unwrap_or_default(), &self.options(day)?))
    }

    /// As `open`, and says who vouches for staff.
    #[wasm_bindgen(unchecked_return_type = "OpenedFile")]
    pub fn open(&self, file: &[u8], name: Option<String>, day: Option<String>) -> Result<JsValue> {
        opened(file, name, &self.options(day)?)
    }

    fn options(&self, day: Option<String>) -> Result<Options> {
        Ok(Options::on(today(day)?).trusting(self.0.clone()))
    }
}
