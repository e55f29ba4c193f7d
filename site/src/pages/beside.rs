//! What this site asks beside the form (当地补充的问题): on one page, before anybody signs.

use crate::components::{
    choice::{Choice, ChooseOne},
    field::{TextArea, TextField},
    notice::Notice,
    pick::Pick,
    summary::{Summary, Wrong},
};
use crate::state::{clock, filling::Filling, focus::focus};
use forms::extension::{Answering, Question, Questions};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// More options than this are picked from a list instead of being shown all at once.
const MANY: usize = 12;

/// Asks them; `done` when all that is due is answered.
pub fn beside(letter: Filling, questions: Questions, done: Callback<()>) -> AnyView {
    let problems = RwSignal::new(Vec::<Wrong>::new());
    let kept = letter.peek(|draft| draft.extension().cloned());
    let values: BTreeMap<String, RwSignal<String>> = questions
        .all()
        .iter()
        .map(|question| (question.id.clone(), RwSignal::new(question.text(kept.as_ref()))))
        .collect();
    let fields = questions.all().iter().filter_map(|question| {
        Some(
            view! { <div class="ask">{field(question, *values.get(&question.id)?, problems)}</div> }
                .into_any(),
        )
    });
    let fields = fields.collect::<Vec<_>>();
    let go = move || {
        let typed = |id: &str| {
            values.get(id).map(|value| clock::composed(&value.get_untracked())).unwrap_or_default()
        };
        match questions.read(typed) {
            Ok(answers) => {
                problems.set(Vec::new());
                letter.set_extension(answers);
                done.run(());
                focus("main");
            }
            Err(wrong) => problems.set(
                wrong
                    .into_iter()
                    .map(|(question, problem)| Wrong {
                        field: field_id(question),
                        text: question.explain(&problem),
                    })
                    .collect(),
            ),
        }
    };
    view! {
        <Summary wrong=problems/>
        <h1>{t!("beside-title")}</h1>
        <p class="hint">{t!("beside-lead")}</p>
        <form class="question" novalidate on:submit=move |event| {
            event.prevent_default();
            go();
        }>
            {fields}
            <button type="submit" class="go">{t!("go-on")}</button>
        </form>
    }
    .into_any()
}

/// What whoever hosts the site must mend: nobody signs a document that lacks what the county asks.
pub fn refused(faults: Vec<String>) -> AnyView {
    let faults = faults.into_iter().map(|fault| view! { <li>{fault}</li> }).collect_view();
    view! {
        <h1>{t!("sign-title")}</h1>
        <Notice warning=true>
            <h2>{t!("beside-refused")}</h2>
            <p>{t!("beside-refused-text")}</p>
            <ul>{faults}</ul>
        </Notice>
    }
    .into_any()
}

fn field_id(question: &Question) -> String {
    format!("beside-{}", question.id)
}

fn field(question: &Question, value: RwSignal<String>, problems: RwSignal<Vec<Wrong>>) -> AnyView {
    let id = field_id(question);
    let problem = {
        let id = id.clone();
        Signal::derive(move || {
            problems.with(|all| all.iter().find(|wrong| wrong.field == id).map(|wrong| wrong.text.clone()))
        })
    };
    let label = &question.ask;
    let label = if question.required { label.clone() } else { t!("optional", label = label) };
    let hint = question.hint.clone();
    match &question.answering {
        Answering::Text { lines: true, .. } => {
            view! { <TextArea id=id label=label hint=hint value=value problem=problem/> }.into_any()
        }
        Answering::Text { .. } | Answering::Date => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem/> }.into_any()
        }
        Answering::Number { .. } => {
            view! { <TextField id=id label=label hint=hint value=value problem=problem inputmode="numeric" short=true/> }
                .into_any()
        }
        Answering::Choice(options) => {
            let choices: Vec<Choice> = options.iter().map(|o| Choice::new(o, o)).collect();
            if options.len() > MANY {
                view! { <Pick id=id label=label hint=hint choices=choices value=value problem=problem/> }.into_any()
            } else {
                view! { <ChooseOne id=id legend=label hint=hint choices=choices value=value problem=problem/> }.into_any()
            }
        }
        Answering::YesNo => {
            let choices =
                ["yes", "no"].map(|o| Choice::new(o, forms::SHARED.text(&format!("YesNo-{o}")).unwrap_or_default()));
            view! { <ChooseOne id=id legend=label hint=hint choices=choices.to_vec() value=value problem=problem/> }.into_any()
        }
    }
}
