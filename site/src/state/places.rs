//! Names of places, as far as a page shows some. All that knows places is fetched when the first is asked or shown
//! (`site/js/places.js`): a family that does not get that far does not wait for it.

use leptos::prelude::*;

/// Names that were asked for. Get it with [`Places::here`].
#[derive(Clone, Copy)]
pub struct Places {
    /// How often names came.
    times: RwSignal<u32>,
}

impl Places {
    /// None asked for yet.
    pub fn new() -> Self {
        let new = Self { times: RwSignal::new(0) };
        #[cfg(feature = "csr")]
        there::NAMES.with_borrow_mut(|names| names.told = Some(new.times));
        new
    }

    /// The one that the app provided.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Tracks that names have come: whoever shows [`full_name`] shows it anew.
    pub fn ready(&self) {
        self.times.track();
    }
}

impl Default for Places {
    fn default() -> Self {
        Self::new()
    }
}

/// 广东省清远市英德市沙口镇罗洞村委会, once it is there; who asks brings it here, and is told by [`Places::ready`]. Where
/// it cannot be had, the code.
#[cfg(feature = "csr")]
pub use there::full_name;

/// Without a browser there are no names.
#[cfg(not(feature = "csr"))]
pub fn full_name(_code: &str) -> Option<String> {
    None
}

/// Fetches, when there is nothing better to do, what a page with a place will need.
#[cfg(feature = "csr")]
pub use there::warm;

/// Without a browser there is nothing to fetch.
#[cfg(not(feature = "csr"))]
pub fn warm() {}

#[cfg(feature = "csr")]
pub use there::pick;

#[cfg(feature = "csr")]
mod there {
    use crate::state::assets;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/js/places.js")]
    extern "C" {
        #[wasm_bindgen(catch)]
        async fn name(url: &str, code: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch, js_name = pick)]
        async fn pick_in(url: &str, home: &web_sys::HtmlDivElement, id: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch, js_name = warm)]
        async fn warm_up(url: &str) -> Result<JsValue, JsValue>;
    }

    thread_local! {
        pub static NAMES: RefCell<Names> = RefCell::default();
    }

    #[derive(Default)]
    pub struct Names {
        /// By code; none while it is on its way.
        all: BTreeMap<String, Option<String>>,
        pub told: Option<RwSignal<u32>>,
    }

    pub fn full_name(code: &str) -> Option<String> {
        if let Some(known) = NAMES.with_borrow(|names| names.all.get(code).cloned()) {
            return known;
        }
        NAMES.with_borrow_mut(|names| names.all.insert(code.to_owned(), None));
        let code = code.to_owned();
        spawn_local(async move {
            let name = name(&url(), &code).await.ok().and_then(|name| name.as_string());
            let told = NAMES.with_borrow_mut(|names| {
                names.all.insert(code.clone(), Some(name.unwrap_or(code)));
                names.told
            });
            told.map(|times| times.try_update(|times| *times += 1));
        });
        None
    }

    /// Puts what picks a place into `home`; false when it cannot be had.
    pub async fn pick(home: &web_sys::HtmlDivElement, id: &str) -> bool {
        // Names that were had only in part may be whole by now.
        NAMES.with_borrow_mut(|names| names.all.clear());
        pick_in(&url(), home, id).await.is_ok()
    }

    pub fn warm() {
        spawn_local(async {
            let _ = warm_up(&url()).await;
        });
    }

    fn url() -> String {
        assets::url("places").unwrap_or_default()
    }
}
