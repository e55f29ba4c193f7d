//! In the browser: take over the pre-rendered page without losing what was typed meanwhile.

use crate::app::app;
use crate::state::{look::Look, navigation::Navigation, typed::Typed};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};

/// Called by the glue once the module is there.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(root) = document().get_element_by_id("app") else { return };
    let navigation = Navigation::of_this_page();
    let typed = Typed::inside(&root);
    // Replaced within one task: the browser paints neither the gap nor a shift.
    root.set_text_content(None);
    leptos::mount::mount_to(root.unchecked_into(), move || app(navigation, Look::kept())).forget();
    navigation.listen();
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        typed.restore();
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("data-ready", "");
        }
    });
}
