//! Names of divisions down to the county: fetched when the first address is asked, 20 kB for the country.

use divisions::Table;
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    static TABLE: RefCell<Option<Table>> = const { RefCell::new(None) };
}

/// Whether the names are there. Get it with [`Places::here`].
#[derive(Clone, Copy)]
pub struct Places {
    ready: RwSignal<bool>,
}

impl Places {
    /// Not fetched yet.
    pub fn new() -> Self {
        Self { ready: RwSignal::new(false) }
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Whether the names are there (tracked).
    pub fn ready(&self) -> bool {
        self.ready.get()
    }

    /// Fetches the names unless they are there. Without them an address is written in full.
    #[cfg(feature = "csr")]
    pub fn fetch(&self) {
        let ready = self.ready;
        if ready.get_untracked() {
            return;
        }
        leptos::task::spawn_local(async move {
            if let Some(text) = fetched().await {
                TABLE.with_borrow_mut(|table| *table = Some(Table::parse(&text)));
                ready.set(true);
            }
        });
    }

    /// Without a browser there is nothing to fetch.
    #[cfg(not(feature = "csr"))]
    pub fn fetch(&self) {}

    /// The divisions right under `prefix` (`""` for the provinces), code and name.
    pub fn under(&self, prefix: &str) -> Vec<(String, String)> {
        TABLE.with_borrow(|table| {
            let rows = table.iter().flat_map(|table| table.children(prefix));
            rows.map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
        })
    }
}

impl Default for Places {
    fn default() -> Self {
        Self::new()
    }
}

/// 广东省清远市连山壮族瑶族自治县, once the names are there.
pub fn full_name(code: &str) -> Option<String> {
    TABLE.with_borrow(|table| table.as_ref()?.full_name(code))
}

#[cfg(feature = "csr")]
async fn fetched() -> Option<String> {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    let url = crate::state::assets::url("county")?;
    let response = JsFuture::from(window().fetch_with_str(&url)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
