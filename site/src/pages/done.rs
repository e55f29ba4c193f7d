//! `/letter/done/` and of every form: the receipt, what happens next, and the file in the hands of the family.

use crate::components::{
    button::{Button, LinkButton, Weight},
    notice::Notice,
    path::Path,
    receipt::Receipt,
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
        let missing = missing(letter, &signed);
        let changed = matches!(submission.begin(&letter.with(forms::Draft::content)), Standing::Void(_));
        let complete = missing.is_empty();
        #[cfg(feature = "csr")]
        if complete {
            let document = signed.document(letter.form());
            leptos::task::spawn_local(async move { _ = crate::state::kept::keep(&document).await });
        }
        let more = (!complete).then(|| {
            let who = missing.join("、");
            view! {
                <Notice warning=true><p>{t!("done-missing", who = who)}</p></Notice>
                <LinkButton to=letter.at("sign")>{t!("done-to-sign")}</LinkButton>
            }
        });
        let changed = (changed && letter.begun()).then(|| {
            view! { <Notice warning=true><p>{t!("done-changed")}</p></Notice> }
        });
        view! {
            <h1 class="unseen">{t!("done-title")}</h1>
            {more}
            {changed}
            {complete.then(|| view! { <Receipt code=signed.receipt()/> })}
            <h2>{t!("done-next")}</h2>
            <Path steps=["form.send", "form.check", "form.then"].map(|step| letter.form().words(step)).to_vec()/>
            <Hand signed=signed submission=submission letter=letter/>
        }
        .into_any()
    };
    page.into_any()
}

/// Who has not signed yet.
fn missing(letter: Filling, signed: &Signed) -> Vec<String> {
    let draft = forms::Draft::of(letter.form(), signed.content().clone());
    let missing = draft.signers().into_iter().filter(|signer| signer.required && !signed.has(signer));
    missing
        .map(|s| {
            s.name.unwrap_or_else(|| forms::signer_words(s.declaration, "").unwrap_or_default().to_owned())
        })
        .collect()
}

/// Save, share, print, delete; and the truth about where the file is.
#[component]
fn Hand(signed: Signed, submission: Submission, letter: Filling) -> impl IntoView {
    let said = RwSignal::new("");
    let (name, text) = (StoredValue::new(signed.file_name()), StoredValue::new(signed.text()));
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
    let (save, share) = if in_wechat() {
        // WeChat saves no file, and another browser does not have what was filled in here.
        let copy = view! {
            <Notice><p>{t!("done-wechat")}</p></Notice>
            <Button press=move |()| copy(text, said)>{t!("done-copy")}</Button>
        };
        (copy.into_any(), None)
    } else {
        let save = view! { <Button press=move |()| save(name, text, said)>{t!("done-save")}</Button> };
        let share = can_share().then(|| {
            view! { <Button weight=Weight::Quiet press=move |()| share(name, text, said)>{t!("done-share")}</Button> }
        });
        (save.into_any(), share)
    };
    view! {
        {save}
        {share}
        <LinkButton weight=Weight::Quiet to=letter.at("print")>{t!("done-print")}</LinkButton>
        <p class="saved" role="status">{move || said.get()}</p>
        <p class="saved">{whereabouts}</p>
        <h2>{t!("done-paper")}</h2>
        <p>{letter.form().words("form.paper")}</p>
        <LinkButton weight=Weight::Quiet to=letter.at("")>{t!("done-another")}</LinkButton>
        {is_letter(letter).then(|| view! {
            <h2>{t!("done-change")}</h2>
            <p>{t!("done-change-text")}</p>
            <LinkButton weight=Weight::Quiet to="/change/">{t!("done-change-go")}</LinkButton>
        })}
        <h2>{t!("done-anew")}</h2>
        <p>{t!("done-anew-text")}</p>
        <Button weight=Weight::Quiet press=anew>{t!("done-anew-go")}</Button>
    }
}

/// What a change may end one day.
fn is_letter(letter: Filling) -> bool {
    letter.form().id() == forms::Form::id(&forms::guardian_confirmation::FORM)
}

#[cfg(feature = "csr")]
mod hand {
    use crate::state::browser;
    use leptos::prelude::*;

    pub fn can_share() -> bool {
        browser::can_share().unwrap_or(false)
    }

    pub fn in_wechat() -> bool {
        browser::in_wechat().unwrap_or(false)
    }

    pub fn save(name: StoredValue<String>, text: StoredValue<String>, said: RwSignal<&'static str>) {
        browser::save(&name.get_value(), &text.get_value());
        // Whether it arrived, only the browser knows.
        said.set(t!("done-save-said"));
    }

    pub fn share(name: StoredValue<String>, text: StoredValue<String>, said: RwSignal<&'static str>) {
        leptos::task::spawn_local(async move {
            let shared = browser::share(&name.get_value(), &text.get_value()).await;
            said.set(if shared.is_ok_and(|shared| shared.is_truthy()) {
                t!("done-shared")
            } else {
                t!("done-not-shared")
            });
        });
    }

    pub fn copy(text: StoredValue<String>, said: RwSignal<&'static str>) {
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&text.get_value()).await.is_ok_and(|copied| copied.is_truthy());
            said.set(if copied { t!("done-copied") } else { t!("done-not-copied") });
        });
    }

    pub fn sure() -> bool {
        window().confirm_with_message(t!("done-anew-sure")).unwrap_or(false)
    }
}

/// Without a browser nothing is handed to anybody.
#[cfg(not(feature = "csr"))]
mod hand {
    use leptos::prelude::*;

    pub fn save(_: StoredValue<String>, _: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn share(_: StoredValue<String>, _: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn copy(_: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn can_share() -> bool {
        false
    }
    pub fn in_wechat() -> bool {
        false
    }
    pub fn sure() -> bool {
        false
    }
}
use hand::{can_share, copy, in_wechat, save, share, sure};
