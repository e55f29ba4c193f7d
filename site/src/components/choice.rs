//! One answer, or some, out of a few.

use crate::components::problem::{Hint, Problem, described_by, field_class};
use leptos::{ev, prelude::*};

/// One of the answers to choose from.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// The code that is kept.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// A line more, or empty.
    pub more: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), more: String::new() }
    }

    #[must_use]
    pub fn more(mut self, more: impl Into<String>) -> Self {
        self.more = more.into();
        self
    }
}

/// Choose one. The first has the id `id`, so that the error summary can link to it.
#[component]
pub fn ChooseOne(
    #[prop(into)] id: String,
    /// The question of this group.
    #[prop(into)]
    legend: String,
    #[prop(into, optional)] hint: String,
    choices: Vec<Choice>,
    /// The chosen code; empty while none is chosen.
    value: RwSignal<String>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), problem);
    let name = id.clone();
    let options = choices.into_iter().enumerate().map(move |(at, choice)| {
        let code = choice.value.clone();
        let is_chosen = {
            let code = code.clone();
            Signal::derive(move || *value.read() == code)
        };
        option("radio", &name, at, choice, is_chosen, move |_| value.set(code.clone()))
    });
    view! {
        <fieldset class=field_class(problem) aria-describedby=described>
            <legend class="label">{legend}</legend>
            <Hint id=id.clone() text=hint/>
            <Problem id=id.clone() problem=problem/>
            <div class="choices">{options.collect_view()}</div>
        </fieldset>
    }
}

/// Choose any number. Otherwise like [`ChooseOne`].
#[component]
pub fn ChooseSome(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    choices: Vec<Choice>,
    /// The chosen codes, in the order in which they were chosen.
    value: RwSignal<Vec<String>>,
    #[prop(into, optional)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let described = described_by(&id, !hint.is_empty(), problem);
    let name = id.clone();
    let options = choices.into_iter().enumerate().map(move |(at, choice)| {
        let code = choice.value.clone();
        let is_chosen = {
            let code = code.clone();
            Signal::derive(move || value.read().contains(&code))
        };
        option("checkbox", &name, at, choice, is_chosen, move |event| {
            value.update(|all| {
                all.retain(|other| *other != code);
                if event_target_checked(&event) {
                    all.push(code.clone());
                }
            });
        })
    });
    view! {
        <fieldset class=field_class(problem) aria-describedby=described>
            <legend class="label">{legend}</legend>
            <Hint id=id.clone() text=hint/>
            <Problem id=id.clone() problem=problem/>
            <div class="choices">{options.collect_view()}</div>
        </fieldset>
    }
}

fn option(
    kind: &'static str,
    name: &str,
    at: usize,
    choice: Choice,
    is_chosen: Signal<bool>,
    choose: impl FnMut(ev::Event) + 'static,
) -> AnyView {
    let id = if at == 0 { name.to_owned() } else { format!("{name}-{at}") };
    let more = (!choice.more.is_empty()).then(|| view! { <span class="more">{choice.more}</span> });
    view! {
        <label class="choice">
            <input type=kind name=name.to_owned() id=id value=choice.value prop:checked=is_chosen on:change=choose/>
            <span>{choice.label}{more}</span>
        </label>
    }
    .into_any()
}
