//! One answer in the person's own words or digits.

use crate::components::problem::{Hint, Problem, described_by, field_class};
use leptos::{html, prelude::*};

/// A line of text with its label, hint and message.
///
/// The program writes into the field only when `value` differs from what stands there: whoever
/// composes Chinese (pinyin, strokes, handwriting) is never interrupted, and the caret stays.
#[component]
pub fn TextField(
    /// Also what the error summary links to.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    /// What was typed, as it was typed.
    value: RwSignal<String>,
    /// What is wrong, in the person's language.
    #[prop(into, optional)]
    problem: Signal<Option<String>>,
    /// The keyboard a phone shows: `numeric`, `tel`.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    /// As narrow as a date part.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let wanted = value.get();
        if let Some(field) = field.get()
            && field.value() != wanted
        {
            field.set_value(&wanted);
        }
    });
    let described = described_by(&id, !hint.is_empty(), problem);
    // The last `input` of a composition still says "composing" and none follows its end: take both.
    let take = move || {
        if let Some(field) = field.get_untracked() {
            value.set(field.value());
        }
    };
    view! {
        <div class=field_class(problem)>
            <label class="label" for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint/>
            <Problem id=id.clone() problem=problem/>
            <input
                class="input"
                class:short=short
                id=id
                type="text"
                node_ref=field
                inputmode=inputmode
                autocomplete=autocomplete
                spellcheck="false"
                autocapitalize="off"
                aria-describedby=described
                aria-invalid=move || problem.read().is_some().then_some("true")
                on:input=move |_| take()
                on:compositionend=move |_| take()
            />
        </div>
    }
}

/// Several lines of text. Otherwise like [`TextField`].
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    value: RwSignal<String>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        let wanted = value.get();
        if let Some(field) = field.get()
            && field.value() != wanted
        {
            field.set_value(&wanted);
        }
    });
    let described = described_by(&id, !hint.is_empty(), problem);
    let take = move || {
        if let Some(field) = field.get_untracked() {
            value.set(field.value());
        }
    };
    view! {
        <div class=field_class(problem)>
            <label class="label" for=id.clone()>{label}</label>
            <Hint id=id.clone() text=hint/>
            <Problem id=id.clone() problem=problem/>
            <textarea
                class="input"
                id=id
                rows="4"
                node_ref=field
                aria-describedby=described
                aria-invalid=move || problem.read().is_some().then_some("true")
                on:input=move |_| take()
                on:compositionend=move |_| take()
            ></textarea>
        </div>
    }
}
