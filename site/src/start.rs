//! In the browser: take over the pre-rendered page without losing what was typed meanwhile.

use crate::app::app;
use crate::state::{filling::Filling, look::Look, navigation::Navigation, typed::Typed};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};

/// Called by `js/boot.js` once the module is there.
///
/// Whoever is composing a word finishes it first: a new field would throw the half-typed pinyin away.
/// No browser tells whether it composes, so `js/early.js` keeps note of it.
#[wasm_bindgen]
pub fn start() {
    // `mount_to` would set it, but what was kept is read before there is anything to mount.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    leptos::task::spawn_local(async {
        let navigation = Navigation::of_this_page();
        let path = navigation.path_now();
        when_composed(navigation, Filling::kept(&path).await);
    });
}

fn when_composed(navigation: Navigation, letter: Filling) {
    let composing = document().document_element().is_some_and(|html| html.has_attribute("data-composing"));
    if !composing {
        return take_over(navigation, letter);
    }
    let done = std::cell::Cell::new(false);
    let _ = window_event_listener(leptos::ev::compositionend, move |_| {
        if !done.replace(true) {
            take_over(navigation, letter);
        }
    });
}

fn take_over(navigation: Navigation, letter: Filling) {
    let Some(root) = document().get_element_by_id("app") else { return };
    let typed = Typed::inside(&root);
    // Replaced within one task: the browser paints neither the gap nor a shift.
    root.set_text_content(None);
    leptos::mount::mount_to(root.unchecked_into(), move || app(navigation, Look::kept(), letter)).forget();
    navigation.listen();
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        typed.restore();
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("data-ready", "");
        }
    });
}
