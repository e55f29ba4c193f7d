//! How the person wants the page to look; kept on this device.

use leptos::prelude::*;

/// Large type and large targets (长辈版), or the ordinary view.
///
/// `site/js/early.js` reads the same key before the first paint, so that nothing jumps.
#[derive(Clone, Copy)]
pub struct Look {
    elder: RwSignal<bool>,
}

#[cfg(feature = "csr")]
const KEY: &str = "tuofu-view";

impl Look {
    /// The ordinary view: what is pre-rendered.
    pub fn ordinary() -> Self {
        Self { elder: RwSignal::new(false) }
    }

    /// Whether the elder view is on (tracked).
    pub fn elder(&self) -> bool {
        self.elder.get()
    }

    /// What was chosen on this device before.
    #[cfg(feature = "csr")]
    pub fn kept() -> Self {
        let kept = storage().and_then(|storage| storage.get_item(KEY).ok()?);
        Self { elder: RwSignal::new(kept.as_deref() == Some("elder")) }
    }

    /// Changes between the two views, at once and for the next visit.
    #[cfg(feature = "csr")]
    pub fn toggle(&self) {
        let elder = !self.elder.get_untracked();
        self.elder.set(elder);
        if let Some(html) = document().document_element() {
            let _ = if elder {
                html.set_attribute("data-view", "elder")
            } else {
                html.remove_attribute("data-view")
            };
        }
        // A browser that refuses storage still changes the view; it only forgets it.
        if let Some(storage) = storage() {
            let _ = if elder { storage.set_item(KEY, "elder") } else { storage.remove_item(KEY) };
        }
    }

    /// Without a browser nobody presses the button.
    #[cfg(not(feature = "csr"))]
    pub fn toggle(&self) {}
}

#[cfg(feature = "csr")]
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok()?
}
