//! The fields of a page, each by the kind of its answer, shown while it is asked.

use super::question::{Found, field_id};
use crate::components::{
    accept::Accept,
    choice::{Choice, ChooseOne, ChooseSome},
    field::{TextArea, TextField},
    pick::Pick,
    place::PickPlace,
};
use crate::state::filling::{Filling, age, today};
use forms::engine::{Code, Kind};
use forms::leaves::chinese_date;
use forms::{Draft, Form, Page};
use leptos::prelude::*;

/// More options than this are picked from a list instead of being shown all at once.
const MANY: usize = 12;

/// Every field of `page`, each shown while it is asked. All are made at once and only hidden: an answer that
/// changes what else is asked moves neither the focus nor what was typed.
#[component]
pub fn Ask(page: &'static Page, found: Found) -> impl IntoView {
    let letter = Filling::here();
    let asked = Memo::new(move |_| {
        letter.with(|draft| page.asks.iter().flat_map(|ask| draft.asked(ask, &today())).collect::<Vec<_>>())
    });
    let all = letter.peek(|draft| page.asks.iter().flat_map(|ask| draft.leaves(ask)).collect::<Vec<_>>());
    let fields = all.into_iter().map(|pointer| {
        let field = field(letter, &pointer, found);
        view! { <div class="ask" hidden=move || !asked.read().contains(&pointer)>{field}</div> }.into_any()
    });
    view! {
        {fields.collect::<Vec<_>>()}
        <Known page=page/>
    }
}

fn field(letter: Filling, pointer: &str, found: Found) -> AnyView {
    let (text, kind, optional) =
        letter.peek(|draft| (draft.text(pointer), draft.kind(pointer), draft.optional(pointer)));
    let label = letter.peek(|draft| draft.label(pointer, "").unwrap_or_default());
    let label = if optional { t!("optional", label = label) } else { label.to_owned() };
    let hint = letter.peek(|draft| draft.label(pointer, ".hint").unwrap_or_default());
    let id = field_id(pointer);
    let problem = {
        let pointer = pointer.to_owned();
        Signal::derive(move || found.at(&pointer))
    };
    // What is typed stays as it is typed; the draft has its normal form beside it.
    let value = RwSignal::new(text);
    let pointer = pointer.to_owned();
    let answered = pointer.clone();
    Effect::new(move |before: Option<()>| {
        let text = value.get();
        if before.is_some() {
            letter.set(&answered, &text);
        }
    });
    let Some(kind) = kind else { return ().into_any() };
    let form = letter.form();
    match kind {
        // What is answered from the start, for nearly everybody rightly, takes one line and not a screen.
        Kind::Choice(code) if code.options.len() > MANY || begins_answered(letter, &pointer) => {
            view! { <Pick id=id label=label hint=hint choices=choices(form, &code) value=value problem=problem/> }.into_any()
        }
        Kind::Choice(code) => {
            view! { <ChooseOne id=id legend=label hint=hint choices=choices(form, &code) value=value problem=problem/> }
                .into_any()
        }
        Kind::Choices(code) => {
            let chosen = RwSignal::new(value.get_untracked().split(',').filter(|o| !o.is_empty()).map(str::to_owned).collect::<Vec<_>>());
            Effect::new(move |before: Option<()>| {
                let joined = chosen.get().join(",");
                if before.is_some() {
                    value.set(joined);
                }
            });
            view! { <ChooseSome id=id legend=label hint=hint choices=choices(form, &code) value=chosen problem=problem/> }
                .into_any()
        }
        Kind::Acceptance => view! { <Accept id=id statement=label value=value problem=problem/> }.into_any(),
        Kind::Division => {
            let six = letter.peek(|draft| draft.region_of(&pointer));
            view! { <PickPlace id=id label=label hint=hint value=value problem=problem six=six/> }.into_any()
        }
        Kind::Text { lines: true, .. } => {
            #[cfg(feature = "work")]
            let own_key = super::own_key::own_key(letter, &pointer, value);
            #[cfg(not(feature = "work"))]
            let own_key = ();
            view! { {own_key}<TextArea id=id label=label hint=hint value=value problem=problem/> }.into_any()
        }
        Kind::Text { .. } | Kind::Name => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem/> }.into_any()
        }
        Kind::Date => {
            let shown = RwSignal::new(dated(&value.get_untracked()));
            Effect::new(move |before: Option<()>| {
                let text = shown.get();
                if before.is_some() {
                    value.set(text);
                }
            });
            view! { <TextField id=id label=label hint=hint value=shown problem=problem/> }.into_any()
        }
        Kind::Phone => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem inputmode="tel"/> }.into_any()
        }
        Kind::Integer { .. } => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem inputmode="numeric" short=true/> }
                .into_any()
        }
        // A numeric keyboard has no X, so a resident ID gets the ordinary one.
        Kind::Identifier { .. } => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem/> }.into_any()
        }
    }
}

fn begins_answered(letter: Filling, pointer: &str) -> bool {
    !Draft::begin(letter.form(), today().today).text(pointer).is_empty()
}

fn choices(form: &dyn Form, code: &Code) -> Vec<Choice> {
    code.options.iter().map(|o| Choice::new(*o, form.option(code, o))).collect()
}

/// A kept date as one reads it; anything else as it was typed.
fn dated(text: &str) -> String {
    use forms::engine::Leaf;
    forms::leaves::Date::from_text(text).map_or_else(|_| text.to_owned(), chinese_date)
}

/// "出生日期 1956年3月12日，女，70 岁。对吗？": what a number tells, to be seen before going on.
#[component]
fn Known(page: &'static Page) -> impl IntoView {
    let letter = Filling::here();
    let Some(identity) = page.asks.iter().find(|ask| ask.ends_with("/identity")) else {
        return ().into_any();
    };
    let person = identity.trim_end_matches("/identity");
    let number = format!("{identity}/resident_id");
    let (sex, birth) = (format!("{person}/sex"), format!("{person}/birth_date"));
    let told = Memo::new(move |_| {
        letter.with(|draft| {
            use forms::engine::Leaf;
            let date = forms::leaves::Date::from_text(&draft.text(&birth)).ok()?;
            let good = forms::leaves::ResidentId::from_text(&draft.text(&number)).is_ok();
            good.then(|| t!("known", birth = chinese_date(date), sex = draft.shown(&sex), age = age(date)))
        })
    });
    view! { <div aria-live="polite">{move || told.get().map(|text| view! { <p class="found">{text}</p> })}</div> }
        .into_any()
}
