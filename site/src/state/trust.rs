//! The trust list that the staff's pages judge by: the one `config.json` names, or a chosen file.

use leptos::prelude::*;
use serde_json::Value;

/// One for a page: [`Trust::new`].
#[derive(Clone, Copy)]
pub struct Trust {
    now: RwSignal<Now>,
}

#[derive(Clone, Default)]
struct Now {
    /// The root key that this site pins.
    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    root: Option<String>,
    list: Option<List>,
    /// Why the last one was not taken, in words.
    refused: Option<String>,
}

/// A list that was opened and is of the pinned root, where one is pinned.
#[derive(Clone)]
pub struct List {
    /// The file.
    pub text: String,
    /// What it says: `TrustListInfo` in `crates/wasm/src/types.d.ts`.
    pub info: Value,
    /// Whether the site pins its root key.
    pub pinned: bool,
}

impl Trust {
    /// Begins with what this site's `config.json` names.
    pub fn new() -> Self {
        let trust = Self { now: RwSignal::default() };
        #[cfg(feature = "csr")]
        trust.load();
        trust
    }

    /// The list (tracked).
    pub fn list(&self) -> Option<List> {
        self.now.read().list.clone()
    }

    /// Why a list was not taken (tracked).
    pub fn refused(&self) -> Option<String> {
        self.now.read().refused.clone()
    }
}

impl Default for Trust {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(feature = "csr")]
mod loading {
    use super::{List, Trust};
    use crate::state::settings::{fetched, settings};
    use crate::state::{store, verifier};
    use leptos::prelude::*;
    use serde_json::Value;

    impl Trust {
        pub(super) fn load(self) {
            leptos::task::spawn_local(async move {
                let Some(config) = settings().await else { return };
                let named = |pointer| config.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
                self.now.update(|now| now.root = named("/trust/root"));
                // Without a pinned root a list from the same server would prove nothing.
                if let (Some(list), Some(_)) = (named("/trust/list"), named("/trust/root")) {
                    match fetched(&list).await {
                        Some(text) => self.take(text).await,
                        None => self.refuse(t!("trust-unreachable").to_owned()),
                    }
                }
            });
        }

        fn refuse(self, why: String) {
            self.now.update(|now| now.refused = Some(why));
        }

        /// Takes a list over if it is good, of the pinned root, and no older than one this device has seen.
        pub async fn take(self, text: String) {
            let root = self.now.with_untracked(|now| now.root.clone());
            match opened(text, root.as_deref()).await {
                Ok(list) => self.now.update(|now| {
                    now.list = Some(list);
                    now.refused = None;
                }),
                Err(why) => self.refuse(why),
            }
        }
    }

    async fn opened(text: String, root: Option<&str>) -> Result<List, String> {
        let answer = verifier::told("list", root.unwrap_or_default(), &text.clone().into()).await?;
        let info: Value = serde_json::from_str(&answer.as_string().unwrap_or_default()).unwrap_or_default();
        if let Some(root) = root {
            let sequence = info.get("sequence").and_then(Value::as_u64).unwrap_or_default();
            let key = format!("trust-seen:{root}");
            let seen = store::get(&key).await.and_then(|seen| seen.parse().ok()).unwrap_or(0);
            if sequence < seen {
                return Err(t!("trust-older", sequence = sequence, seen = seen));
            }
            store::put(&key, &sequence.to_string()).await;
        }
        Ok(List { text, info, pinned: root.is_some() })
    }
}
