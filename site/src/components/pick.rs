//! One answer out of many: the phone's own list.

use crate::components::choice::Choice;
use crate::components::problem::{Hint, Problem, described_by, field_class};
use leptos::prelude::*;

#[component]
pub fn Pick(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    choices: Vec<Choice>,
    value: RwSignal<String>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), problem);
    let options = choices.into_iter().map(|choice| {
        let code = choice.value.clone();
        view! { <option value=choice.value prop:selected=move || *value.read() == code>{choice.label}</option> }
    });
    view! {
        <div class=field_class(problem)>
            <label class="label" for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint/>
            <Problem id=id.clone() problem=problem/>
            <select
                class="input"
                id=id
                aria-describedby=described
                on:change=move |event| value.set(event_target_value(&event))
            >
                <option value="" prop:selected=move || value.read().is_empty()>{t!("pick-one")}</option>
                {options.collect_view()}
            </select>
        </div>
    }
}
