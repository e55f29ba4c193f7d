//! A place, from the province down to the village. What picks it (`site/js/picker.js`) is fetched when one is first
//! asked; without it (offline at the first visit) the whole address is written below.

use crate::components::problem::{Hint, Problem, described_by, field_class};
#[cfg(feature = "csr")]
use crate::state::places;
use leptos::prelude::*;

/// Picks a division into `value`, a 12-digit code as far down as was picked.
#[component]
pub fn PickPlace(
    /// Of the first list, which the error summary links to.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    value: RwSignal<String>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
    /// The first six digits of the person's identity number: where they lead is offered.
    six: Option<String>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), problem);
    let home = NodeRef::<leptos::html::Div>::new();
    let none = RwSignal::new(false);
    #[cfg(feature = "csr")]
    {
        let id = id.clone();
        home.on_load(move |home| {
            leptos::task::spawn_local(async move {
                if !places::pick(&home, &id).await {
                    let _ = none.try_set(true);
                }
            });
        });
    }
    let picked = move |_| {
        let code = home.get_untracked().and_then(|home| home.get_attribute("data-code"));
        value.set(code.unwrap_or_default());
    };
    view! {
        <fieldset class=field_class(problem) aria-describedby=described>
            <legend class="label">{label}</legend>
            <Hint id=id.clone() text=hint/>
            <Problem id=id problem=problem/>
            <div node_ref=home data-code=value.get_untracked() data-six=six on:change=picked></div>
            {move || none.get().then(|| view! { <p class="hint">{t!("place-none")}</p> })}
        </fieldset>
    }
}
