//! A passphrase: not shown unless asked for, never kept by the browser.

use crate::components::problem::Hint;
use leptos::{html, prelude::*};

/// Shown, it can be composed (pinyin, strokes), which browsers refuse in a hidden field.
#[component]
pub fn Secret(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    value: RwSignal<String>,
    /// For a password manager: `new-password` or `current-password`.
    autocomplete: &'static str,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let shown = RwSignal::new(false);
    Effect::new(move || {
        let wanted = value.get();
        if let Some(field) = field.get()
            && field.value() != wanted
        {
            field.set_value(&wanted);
        }
    });
    let described = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let take = move || {
        if let Some(field) = field.get_untracked() {
            value.set(field.value());
        }
    };
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint/>
            <div class="secret">
                <input
                    class="input"
                    id=id.clone()
                    type=move || if shown.get() { "text" } else { "password" }
                    node_ref=field
                    autocomplete=autocomplete
                    spellcheck="false"
                    autocapitalize="off"
                    aria-describedby=described
                    on:input=move |_| take()
                    on:compositionend=move |_| take()
                />
                <button type="button" class="chip" aria-controls=id aria-pressed=move || shown.get().to_string() on:click=move |_| shown.update(|shown| *shown = !*shown)>
                    {t!("secret-show")}
                </button>
            </div>
        </div>
    }
}
