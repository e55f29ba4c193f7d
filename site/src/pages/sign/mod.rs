//! `/letter/sign/` and of every form: everybody who must sign does so, in any order; whoever is next gets the phone,
//! or the file on a phone of their own.

mod act;
mod own_key;

pub use act::{Act, What};

use super::beside;
use crate::components::{
    button::{Button, LinkButton, Weight},
    hand::Hand,
    notice::Notice,
    signers::{Missing, name_and_role, who},
};
use crate::state::filling::{Filling, today};
use crate::state::navigation::Navigation;
use crate::state::settings::{Asked, asked};
use crate::state::store::{AtRest, at_rest};
use crate::state::submission::{KeyNote, Signed, Standing, Submission};
use forms::Signer;
use leptos::prelude::*;

/// Who says that they are the one to sign: by their declaration.
pub type Chosen = RwSignal<Option<&'static str>>;

pub fn sign() -> AnyView {
    let (letter, submission, navigation) = (Filling::here(), Submission::here(), Navigation::here());
    #[cfg(feature = "csr")]
    crate::state::verifier::warm();
    let chosen: Chosen = RwSignal::new(None);
    // Made here, for nothing of a signer's page is there any more when it is called.
    let then = Callback::new(move |()| match untrack(|| submission.signed()) {
        Some(signed) if signed.complete() => navigation.go(&letter.at("done")),
        _ => chosen.set(None),
    });
    let (asked, answering) = (asked(letter.form().id()), RwSignal::new(None::<bool>));
    let page = move || {
        if !submission.loaded() {
            return waiting();
        }
        let (content, finished) = letter.with(|draft| (draft.content(), draft.check(&today()).passes()));
        if !finished {
            return unfinished(letter);
        }
        if let Standing::Void(count) = submission.begin(&content) {
            return void(letter, submission, count);
        }
        let file = submission.signed();
        if file.is_none()
            && let Some(first) = before_anybody(letter, &asked.get(), answering)
        {
            return first;
        }
        let mut missing = letter.with(forms::Draft::signers);
        let of = missing.iter().filter(|signer| signer.required).count();
        missing.retain(|signer| !file.as_ref().is_some_and(|file| file.has(signer)));
        let said = chosen.get();
        // Whoever begins need not say who they are.
        let signs = match (said, &file) {
            (None, None) => missing.first().cloned(),
            _ => missing.iter().find(|signer| Some(signer.declaration) == said).cloned(),
        };
        let at = file.as_ref().map_or(0, Signed::count) + 1;
        match (signs, file) {
            (Some(signer), _) => {
                let what = What::Draft(letter);
                let change = (at == 1 && letter.with(|draft| draft.extension().is_some())).then(|| {
                    view! {
                        <Button weight=Weight::Quiet press=move |()| answering.set(Some(true))>{t!("beside-change")}</Button>
                    }
                });
                view! {
                    <Act signer=signer at=at of=of.max(at) what=what submission=submission then=then/>
                    {change}
                }
                .into_any()
            }
            (None, Some(file)) if file.complete() => everybody(letter, missing, chosen, submission.note()),
            (None, Some(file)) => hand_over(file, missing, chosen, submission),
            (None, None) => unfinished(letter),
        }
    };
    page.into_any()
}

fn waiting() -> AnyView {
    view! { <h1>{t!("sign-title")}</h1><p>{t!("sign-lead")}</p> }.into_any()
}

/// What this site asks beside the form comes first: it is signed with the rest.
fn before_anybody(letter: Filling, asked: &Asked, answering: RwSignal<Option<bool>>) -> Option<AnyView> {
    match asked {
        Asked::Waiting => Some(waiting()),
        Asked::Refused(faults) => Some(beside::refused(faults.clone())),
        Asked::Questions(questions) => {
            let now = letter.with(|draft| {
                let extension = draft.extension();
                !questions.answered(extension) || (extension.is_none() && answering.get().is_none())
            });
            (now || answering.get() == Some(true)).then(|| {
                let done = Callback::new(move |()| answering.set(Some(false)));
                beside::beside(letter, questions.clone(), done)
            })
        }
        Asked::Nothing => None,
    }
}

fn unfinished(letter: Filling) -> AnyView {
    view! {
        <h1>{t!("sign-title")}</h1>
        <p>{t!("sign-unfinished")}</p>
        <LinkButton to=letter.at("check")>{t!("sign-to-check")}</LinkButton>
    }
    .into_any()
}

/// The letter was changed after somebody signed it: they signed something else.
fn void(letter: Filling, submission: Submission, count: usize) -> AnyView {
    view! {
        <h1>{t!("sign-title")}</h1>
        <Notice warning=true>
            <h2>{t!("sign-void")}</h2>
            <p>{t!("sign-void-text", n = count)}</p>
        </Notice>
        <Button press=move |()| submission.forget(|| ())>{t!("sign-void-go")}</Button>
        <LinkButton weight=Weight::Quiet to=letter.at("done")>{t!("sign-void-see")}</LinkButton>
    }
    .into_any()
}

fn everybody(letter: Filling, missing: Vec<Signer>, chosen: Chosen, note: Option<KeyNote>) -> AnyView {
    view! {
        <h1>{t!("sign-all")}</h1>
        <p>{t!("sign-all-text")}</p>
        {said(note)}
        <Missing missing=missing.clone()/>
        <LinkButton to=letter.at("done")>{t!("sign-all-go")}</LinkButton>
        {others(missing, chosen, Weight::Quiet)}
    }
    .into_any()
}

/// The next one takes this phone, or gets the file on their own.
fn hand_over(file: Signed, missing: Vec<Signer>, chosen: Chosen, submission: Submission) -> AnyView {
    heading_next();
    let on_device = at_rest() == AtRest::Encrypted;
    let kept = move || match (submission.kept(), on_device) {
        (true, true) => t!("hand-kept"),
        (true, false) => t!("hand-kept-tab"),
        (false, _) => t!("hand-not-kept"),
    };
    let mut rest = missing.clone();
    let next = rest.iter().position(|signer| signer.required).map(|at| rest.remove(at));
    let next = next.map(|signer| {
        let name = signer.name.clone().unwrap_or_else(|| who(&signer));
        let declaration = signer.declaration;
        view! {
            <h1>{t!("hand-title")}{name_and_role(&signer)}</h1>
            <p role="status">{kept}</p>
            {said(submission.note())}
            <Button press=move |()| chosen.set(Some(declaration))>{t!("hand-go", name = name)}</Button>
        }
    });
    view! {
        <div class="hand-over">
            <p class="stamp" aria-hidden="true">{t!("hand-stamp")}</p>
            {next}
            {others(rest, chosen, Weight::Quiet)}
        </div>
        <Missing missing=missing/>
        <h2>{t!("hand-on-title")}</h2>
        <p>{t!("hand-on-text")}</p>
        <Hand signed=file onwards=true aside=true/>
        <LinkButton weight=Weight::Quiet to="/receive/">{t!("hand-on-back")}</LinkButton>
        {on_device.then(|| view! { <p class="hint">{t!("hand-later")}</p> })}
    }
    .into_any()
}

/// The others who have not signed: any of them may be the one who is nearby.
pub fn others(signers: Vec<Signer>, chosen: Chosen, weight: Weight) -> AnyView {
    let one = move |signer: Signer| {
        let declaration = signer.declaration;
        view! {
            <Button weight=weight press=move |()| chosen.set(Some(declaration))>
                {t!("hand-other", who = who(&signer))}
            </Button>
        }
        .into_any()
    };
    signers.into_iter().map(one).collect_view().into_any()
}

/// What there is to know of the key that signed last.
pub fn said(note: Option<KeyNote>) -> AnyView {
    let words = match note {
        None => return ().into_any(),
        Some(KeyNote::Renewed) => t!("key-renewed"),
        Some(KeyNote::Memory) => t!("sign-memory-key"),
    };
    view! { <Notice><p>{words}</p></Notice> }.into_any()
}

/// Another person's page begins at its top, for eyes and for screen readers.
#[cfg(feature = "csr")]
pub(super) fn heading_next() {
    use wasm_bindgen::JsCast;
    leptos::task::spawn_local(async {
        leptos::task::tick().await;
        let Ok(Some(heading)) = document().query_selector("main h1") else { return };
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let _ = heading.set_attribute("tabindex", "-1");
        if let Ok(heading) = heading.dyn_into::<web_sys::HtmlElement>() {
            let _ = heading.focus();
        }
    });
}

#[cfg(not(feature = "csr"))]
pub(super) fn heading_next() {}
