//! `/letter/done/` and of every form: the receipt, what happens next, and the file in the hands of the family.

use super::sign::said;
use crate::components::{
    button::{Button, LinkButton, Weight},
    hand::Hand,
    notice::Notice,
    path::Path,
    receipt::Receipt,
    signers::Missing,
};
use crate::state::filling::Filling;
use crate::state::navigation::Navigation;
use crate::state::store::{AtRest, at_rest};
use crate::state::submission::{Signed, Standing, Submission};
use leptos::prelude::*;

pub fn done() -> AnyView {
    let (letter, submission) = (Filling::here(), Submission::here());
    let page = move || {
        let Some(signed) = submission.signed() else {
            let text = if submission.loaded() { t!("done-nothing") } else { t!("done-lead") };
            return view! {
                <h1>{t!("done-title")}</h1>
                <p>{text}</p>
                <LinkButton to=letter.at("")>{t!("done-to-letter")}</LinkButton>
            }
            .into_any();
        };
        let (missing, complete) = (signed.missing(), signed.complete());
        let changed = matches!(submission.begin(&letter.with(forms::Draft::content)), Standing::Void(_));
        #[cfg(feature = "csr")]
        if complete {
            let (document, file) = (signed.document(letter.form()), signed.text());
            leptos::task::spawn_local(async move { _ = crate::state::kept::keep(&document, &file).await });
        }
        let heading = if complete {
            view! { <h1 class="unseen">{t!("done-title")}</h1> }.into_any()
        } else {
            view! { <h1>{t!("done-not-yet")}</h1> }.into_any()
        };
        let more =
            (!complete).then(|| view! { <LinkButton to=letter.at("sign")>{t!("done-to-sign")}</LinkButton> });
        let changed = (changed && letter.begun()).then(|| {
            view! { <Notice warning=true><p>{t!("done-changed")}</p></Notice> }
        });
        view! {
            {heading}
            {complete.then(|| view! { <Receipt code=signed.receipt()/> })}
            <Missing missing=missing/>
            {more}
            {changed}
            {said(submission.note())}
            <h2>{t!("done-next")}</h2>
            <Path steps=["form.send", "form.check", "form.then"].map(|step| letter.form().words(step)).to_vec()/>
            <InHand signed=signed submission=submission letter=letter/>
        }
        .into_any()
    };
    page.into_any()
}

/// Save, share, print, delete; and the truth about where the file is.
#[component]
fn InHand(signed: Signed, submission: Submission, letter: Filling) -> impl IntoView {
    let onwards = !signed.complete();
    // Nothing is thrown away before there is a file to hand over.
    let ready = RwSignal::new(false);
    #[cfg_attr(not(feature = "csr"), allow(unused_variables))]
    let document = StoredValue::new(signed.document(letter.form()).key);
    let navigation = Navigation::here();
    let whereabouts = move || match (submission.kept(), at_rest()) {
        (true, AtRest::Encrypted) => t!("done-kept"),
        (true, AtRest::TabOnly) => t!("done-kept-tab"),
        _ => t!("done-not-kept"),
    };
    let anew = move |()| {
        if sure() {
            letter.start_anew();
            #[cfg(feature = "csr")]
            {
                let key = document.get_value();
                leptos::task::spawn_local(async move { crate::state::kept::forget(&key).await });
            }
            submission.forget(move || navigation.go("/"));
        }
    };
    view! {
        {onwards.then(|| view! { <p>{t!("hand-on-text")}</p> })}
        <Hand signed=signed onwards=onwards ready=ready/>
        <LinkButton weight=Weight::Quiet to="/receive/">{t!("hand-on-back")}</LinkButton>
        <LinkButton weight=Weight::Quiet to=letter.at("print")>{t!("done-print")}</LinkButton>
        <p class="saved">{whereabouts}</p>
        <h2>{t!("done-paper")}</h2>
        <p>{letter.form().words("form.paper")}</p>
        <LinkButton weight=Weight::Quiet to=letter.at("")>{t!("done-another")}</LinkButton>
        {is_letter(letter).then(|| view! {
            <h2>{t!("done-change")}</h2>
            <p>{t!("done-change-text")}</p>
            <LinkButton weight=Weight::Quiet to="/change/">{t!("done-change-go")}</LinkButton>
        })}
        <div hidden=move || !ready.get()>
            <h2>{t!("done-anew")}</h2>
            <p>{t!("done-anew-text")}</p>
            <Button weight=Weight::Quiet press=anew>{t!("done-anew-go")}</Button>
        </div>
    }
}

/// What a change may end one day.
fn is_letter(letter: Filling) -> bool {
    letter.form().id() == forms::Form::id(&forms::guardian_confirmation::FORM)
}

#[cfg(feature = "csr")]
fn sure() -> bool {
    window().confirm_with_message(t!("done-anew-sure")).unwrap_or(false)
}

/// Without a browser nobody is asked.
#[cfg(not(feature = "csr"))]
fn sure() -> bool {
    false
}
