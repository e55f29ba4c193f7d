//! Files of this device: the phone's own chooser, behind a button like any other.

use crate::components::button::Weight;
use leptos::prelude::*;

/// The field itself is there for who uses a keyboard or a screen reader; what one sees is its label.
#[component]
pub fn ChooseFiles(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional)] weight: Weight,
    /// Which files the chooser offers, such as `image/*`; all where nothing is said.
    #[prop(into, optional)]
    accept: String,
    /// Several at once.
    #[prop(optional)]
    multiple: bool,
    /// Takes what was chosen: `File` objects.
    #[prop(into)]
    take: Callback<js_sys::Array>,
) -> impl IntoView {
    let chosen = move |event| {
        let field: web_sys::HtmlInputElement = event_target(&event);
        let Some(files) = field.files() else { return };
        // A `FileList` empties when its field does.
        let files = js_sys::Array::from(&files);
        // The same file may be chosen again, after it was mended.
        field.set_value("");
        if files.length() > 0 {
            take.run(files);
        }
    };
    let accept = (!accept.is_empty()).then_some(accept);
    view! {
        <div class="choose">
            <label class=weight.class() for=id.clone()>{label}</label>
            <input type="file" id=id class="unseen" accept=accept multiple=multiple on:change=chosen/>
        </div>
    }
}
