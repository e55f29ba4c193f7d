//! Where the reader is put: keyboard, screen reader and eye go together.

#[cfg(feature = "csr")]
use leptos::prelude::document;

/// Puts the focus on the element with this id.
#[cfg(feature = "csr")]
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// As [`focus`], with the element at the top of the screen.
#[cfg(feature = "csr")]
pub fn bring(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

#[cfg(feature = "csr")]
fn element(id: &str) -> Option<web_sys::HtmlElement> {
    wasm_bindgen::JsCast::dyn_into(document().get_element_by_id(id)?).ok()
}

/// Without a browser nobody reads.
#[cfg(not(feature = "csr"))]
pub fn focus(_id: &str) {}

/// Without a browser nobody reads.
#[cfg(not(feature = "csr"))]
pub fn bring(_id: &str) {}
