//! One statement to read and accept.

use crate::components::problem::{Problem, described_by, field_class};
use leptos::prelude::*;

/// `value` is `true` when it is accepted, else empty.
#[component]
pub fn Accept(
    #[prop(into)] id: String,
    #[prop(into)] statement: String,
    value: RwSignal<String>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let described = described_by(&id, false, problem);
    view! {
        <div class=field_class(problem)>
            <Problem id=id.clone() problem=problem/>
            <label class="choice accept">
                <input
                    type="checkbox"
                    id=id
                    aria-describedby=described
                    prop:checked=move || *value.read() == *"true"
                    on:change=move |event| {
                        value.set(if event_target_checked(&event) { "true".to_owned() } else { String::new() });
                    }
                />
                <span>{statement}</span>
            </label>
        </div>
    }
}
