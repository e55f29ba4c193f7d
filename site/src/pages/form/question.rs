//! One page of a form: its question, its answers, and the way on.

use super::alert::alert;
use super::ask::Ask;
use super::earlier::Choose;
use super::{page_at, step_of};
use crate::components::{
    button::{Button, Weight},
    notice::Notice,
    steps::Steps,
    summary::{Summary, Wrong},
    why::Why,
};
use crate::pages::missing;
use crate::state::filling::{Filling, Kept, today};
use crate::state::navigation::Navigation;
use forms::{Finding, Page, Severity};
use leptos::prelude::*;

/// What was found when "continue" was pressed; empty before.
#[derive(Clone, Copy)]
pub struct Found(RwSignal<Vec<Told>>);

/// One finding, in words, at the field where it is shown.
#[derive(Clone, PartialEq, Eq)]
struct Told {
    pointer: String,
    text: String,
    severity: Severity,
}

impl Found {
    /// What is wrong at `pointer`, in words (tracked).
    pub fn at(self, pointer: &str) -> Option<String> {
        self.0.with(|all| {
            all.iter().find(|f| f.pointer == pointer && f.severity == Severity::Error).map(|f| f.text.clone())
        })
    }
}

/// The id of the field for the answer at `pointer`.
pub fn field_id(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', "-")
}

pub fn question(at: &str) -> AnyView {
    let Some(page) = page_at(at) else { return missing::missing() };
    let letter = Filling::here();
    let found = Found(RwSignal::new(Vec::new()));
    let form = letter.form();
    let (step, name) = step_of(letter, page);
    let text = |attribute: &str| form.words(&format!("page-{}{attribute}", page.id));
    let (heading, hint, why) = (text(""), text(".hint"), text(".why"));
    let wrong = Signal::derive(move || {
        let errors = found.0.get().into_iter().filter(|f| f.severity == Severity::Error);
        errors.map(|f| Wrong { field: field_id(&f.pointer), text: f.text }).collect::<Vec<_>>()
    });
    let look = move || {
        let warnings = found.0.with(|all| {
            all.iter().filter(|f| f.severity == Severity::Warning).map(|f| f.text.clone()).collect::<Vec<_>>()
        });
        (!warnings.is_empty() && wrong.read().is_empty()).then(|| {
            view! {
                <Notice warning=true>
                    <div role="status">
                        {warnings.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                        <p>{t!("warning-go-on")}</p>
                    </div>
                </Notice>
            }
        })
    };
    let navigation = Navigation::here();
    let back = {
        move || {
            let before = letter.before(page).map_or("", |before| before.id);
            navigation.go(&letter.at(before));
        }
    };
    crate::state::places::warm();
    view! {
        <Steps now=step all=form.steps().len() name=name/>
        {alert(letter)}
        <Summary wrong=wrong/>
        <h1>{heading}</h1>
        {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
        <form class="question" novalidate on:submit=move |event| {
            event.prevent_default();
            go_on(letter, navigation, page, found);
        }>
            <Choose letter=letter page=page/>
            {move || {
                letter.taken();
                view! { <Ask page=page found=found/> }
            }}
            {(!why.is_empty()).then(|| view! { <Why>{why}</Why> })}
            {look}
            <button type="submit" class="go">{t!("go-on")}</button>
        </form>
        <Button weight=Weight::Quiet press=move |()| back()>{t!("go-back")}</Button>
        <Saved/>
    }
    .into_any()
}

/// Checks this page, and goes on when nothing must be mended and every warning was read.
fn go_on(letter: Filling, navigation: Navigation, page: &'static Page, found: Found) {
    let told = tell(letter, page, &letter.findings(page));
    let errors = told.iter().any(|f| f.severity == Severity::Error);
    let read = told == found.0.get_untracked();
    if errors || (!told.is_empty() && !read) {
        // Set anew even when it is the same: the summary takes the focus again.
        found.0.set(told);
        return;
    }
    found.0.set(Vec::new());
    let next = letter.after(page).map_or("check", |next| next.id);
    navigation.go(&letter.at(next));
}

/// Findings in words. One about an answer that this page does not show (taken from a number that it does)
/// is told at the last field that it shows.
fn tell(letter: Filling, page: &Page, findings: &[Finding]) -> Vec<Told> {
    letter.peek(|draft| {
        let shown: Vec<String> = page.asks.iter().flat_map(|ask| draft.asked(ask, &today())).collect();
        let last = shown.last().cloned().unwrap_or_default();
        let weighty = findings.iter().filter(|f| f.severity != Severity::Information);
        weighty
            .map(|f| Told {
                pointer: if shown.contains(&f.pointer) { f.pointer.clone() } else { last.clone() },
                text: draft.explain(f),
                severity: f.severity,
            })
            .collect()
    })
}

/// "已保存 14:03", and only when it is true.
#[component]
pub fn Saved() -> impl IntoView {
    let letter = Filling::here();
    let text = move || match letter.keeping() {
        Kept::Nothing => String::new(),
        Kept::At(time) => t!("saved-at", time = time),
        Kept::Refused => t!("saved-not").to_owned(),
    };
    view! { <p class="saved" aria-live="polite">{text}</p> }
}
