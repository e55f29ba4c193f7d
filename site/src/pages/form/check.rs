//! `/letter/check/` and of every form: every answer, each with a link to change it; what must still be mended; and on to sign.

use super::alert::alert;
use super::earlier::Changed;
use super::question::Saved;
use crate::components::{
    answers::{Answer, Answers},
    button::{Button, LinkButton, Weight},
    link::Link,
    notice::Notice,
};
use crate::state::filling::{Filling, today};
use crate::state::focus::bring;
use crate::state::navigation::Navigation;
use crate::state::places::Places;
use forms::Severity;
use leptos::prelude::*;

pub fn check() -> AnyView {
    let letter = Filling::here();
    let places = Places::here();
    letter.check_after(true);
    let pressed = RwSignal::new(false);
    let navigation = Navigation::here();
    let sections = move || {
        places.ready();
        letter.with(|draft| {
            let context = today();
            let shown = draft.pages(&context);
            let steps = letter.form().steps().iter().map(|step| {
                let pages = step.pages.iter().filter(|page| shown.iter().any(|other| other.id == page.id));
                let answers = pages.flat_map(|page| {
                    let asked = page.asks.iter().flat_map(|ask| draft.asked(ask, &context));
                    asked.map(|pointer| line(letter, draft, page, &pointer)).collect::<Vec<_>>()
                });
                let answers: Vec<Answer> = answers.filter(|answer| !answer.question.is_empty()).collect();
                let heading = letter.form().words(&format!("step-{}", step.id));
                view! { <section><h2>{heading}</h2><Answers answers=answers/></section> }.into_any()
            });
            steps.collect::<Vec<_>>()
        })
    };
    let ready = move || letter.with(|draft| draft.check(&today()).passes());
    view! {
        <h1>{t!("check-title")}</h1>
        <p class="hint">{t!("check-lead")}</p>
        {alert(letter)}
        <Todo letter=letter pressed=pressed/>
        <Changed letter=letter/>
        {sections}
        {move || advice(letter)}
        <Button press=move |()| {
            if ready() {
                letter.leave(move || navigation.go(&letter.at("sign")));
            } else {
                pressed.set(true);
                bring("todo");
            }
        }>{t!("check-sign")}</Button>
        <LinkButton weight=Weight::Quiet to=letter.at("print")>{t!("check-print")}</LinkButton>
        <Saved/>
    }
    .into_any()
}

fn line(letter: Filling, draft: &forms::Draft, page: &forms::Page, pointer: &str) -> Answer {
    let label = draft.label(pointer, "").unwrap_or_default();
    let shown = draft.shown(pointer);
    // An unanswered optional question is one line less to read.
    let skip = shown.is_empty() && draft.optional(pointer);
    Answer {
        question: if skip { String::new() } else { label.to_owned() },
        answer: if shown.is_empty() { t!("check-empty").to_owned() } else { shown },
        change: letter.at(page.id),
    }
}

/// What the answers suggest, and who decides; only forms of staff have any, and a family's program leaves it out.
fn advice(letter: Filling) -> Option<AnyView> {
    let lines = if cfg!(feature = "work") { letter.with(|draft| draft.advice(&today())) } else { Vec::new() };
    (!lines.is_empty()).then(|| {
        let form = letter.form();
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <Notice>
                <h2>{form.words("advice")}</h2>
                <p>{form.words("advice.decided")}</p>
                <ol class="advice">{lines}</ol>
            </Notice>
        }
        .into_any()
    })
}

/// What must be mended before signing, and what staff will look at.
#[component]
fn Todo(letter: Filling, pressed: RwSignal<bool>) -> impl IntoView {
    move || {
        letter.with(|draft| {
            let report = draft.check(&today());
            let list = |severity: Severity| {
                let all = report.findings().iter().filter(move |finding| finding.severity == severity);
                all.map(|finding| {
                    let to =
                        draft.page_of(&finding.pointer).map(|page| letter.at(page.id)).unwrap_or_default();
                    let text = draft.explain(finding);
                    view! { <li><Link to=to>{text}</Link></li> }.into_any()
                })
                .collect::<Vec<_>>()
            };
            let (errors, warnings) = (list(Severity::Error), list(Severity::Warning));
            let errors = (!errors.is_empty()).then(|| {
                let role = if pressed.get() { Some("alert") } else { None };
                view! {
                    <div class="summary" role=role tabindex="-1" id="todo">
                        <h2>{t!("check-todo", n = errors.len())}</h2>
                        <ul>{errors}</ul>
                    </div>
                }
            });
            let warnings = (!warnings.is_empty()).then(|| {
                view! { <Notice warning=true><h2>{t!("check-look")}</h2><ul>{warnings}</ul></Notice> }
            });
            view! { {errors}{warnings} }.into_any()
        })
    }
}
