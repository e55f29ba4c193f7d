//! `/staff/keys/`: the keys of staff, to sign with and to open encrypted files with. Made here, kept under a
//! passphrase, printed for a safe.

use crate::components::{
    button::{Button, Weight},
    code::code,
    field::TextArea,
    notice::Notice,
    secret::Secret,
};
use crate::state::staff_key::{Purpose, StaffKey};
use leptos::prelude::*;

/// One key, or the place for one.
#[derive(Clone, Copy)]
struct Place {
    purpose: Purpose,
    key: RwSignal<Option<StaffKey>>,
    passphrase: RwSignal<String>,
    again: RwSignal<String>,
    pasted: RwSignal<String>,
    old: RwSignal<String>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<String>>,
    /// Which key's recovery sheet is printed.
    on_paper: RwSignal<Purpose>,
}

impl Place {
    fn new(purpose: Purpose, on_paper: RwSignal<Purpose>) -> Self {
        let text = || RwSignal::new(String::new());
        let place = Self {
            purpose,
            key: RwSignal::new(None),
            passphrase: text(),
            again: text(),
            pasted: text(),
            old: text(),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            on_paper,
        };
        work::begin(place);
        place
    }

    fn id(&self, what: &str) -> String {
        format!("{}-{what}", self.purpose.name())
    }
}

pub fn keys() -> AnyView {
    let on_paper = RwSignal::new(Purpose::Sign);
    let (sign, open) = (Place::new(Purpose::Sign, on_paper), Place::new(Purpose::Open, on_paper));
    let sheet = move || {
        let place = if on_paper.get() == Purpose::Sign { sign } else { open };
        place.key.get().map(|key| sheet(place.purpose, &key))
    };
    view! {
        <div class="no-print">
            <h1>{t!("keys-title")}</h1>
            <p>{t!("keys-lead")}</p>
            <section>
                <h2>{t!("keys-sign")}</h2>
                <p>{t!("keys-sign-text")}</p>
                <Key place=sign/>
            </section>
            <section>
                <h2>{t!("keys-open")}</h2>
                <p>{t!("keys-open-text")}</p>
                <details class="why">
                    <summary>{t!("keys-open-more")}</summary>
                    <Key place=open/>
                </details>
            </section>
        </div>
        {sheet}
    }
    .into_any()
}

#[component]
fn Key(place: Place) -> impl IntoView {
    let status = move || if place.busy.get() { t!("keys-busy") } else { "" };
    let failure = move || place.failure.get().map(|why| view! { <Notice warning=true><p>{why}</p></Notice> });
    view! {
        <p role="status">{status}</p>
        <div role="alert">{failure}</div>
        {move || match place.key.get() {
            Some(key) => have(place, &key),
            None => make(place),
        }}
    }
    .into_any()
}

/// No key yet: make one, or bring one here.
fn make(place: Place) -> AnyView {
    let hint = t!("keys-passphrase-hint");
    view! {
        <Secret id=place.id("new") label=t!("keys-passphrase") hint=hint value=place.passphrase autocomplete="new-password"/>
        <Secret id=place.id("again") label=t!("keys-again") value=place.again autocomplete="new-password"/>
        <Button press=move |()| work::make(place)>{t!("keys-make-go")}</Button>
        <details class="why">
            <summary>{t!("keys-bring")}</summary>
            <TextArea id=place.id("pasted") label=t!("keys-pasted") hint=t!("keys-pasted-hint") value=place.pasted/>
            <Secret id=place.id("old") label=t!("keys-passphrase") value=place.old autocomplete="current-password"/>
            <Button weight=Weight::Quiet press=move |()| work::bring(place)>{t!("keys-bring-go")}</Button>
        </details>
    }
    .into_any()
}

/// The key this device keeps: its file, its paper, its public part.
fn have(place: Place, key: &StaffKey) -> AnyView {
    let purpose = place.purpose;
    let (file, public) = (key.file_name(purpose, "key", "pem"), key.file_name(purpose, "public", "json"));
    let (pem, jwk) = (key.pem.clone(), key.jwk.clone());
    let (give, why) = match purpose {
        Purpose::Sign => (t!("keys-step-list"), t!("keys-step-list-text")),
        Purpose::Open => (t!("keys-step-site"), t!("keys-step-site-text")),
    };
    let print = move |()| {
        place.on_paper.set(purpose);
        work::print();
    };
    view! {
        <p>{t!("keys-number")}" "<code id=place.id("kid") class="break">{key.kid.clone()}</code></p>
        <h3>{t!("keys-step-save")}</h3>
        <p>{t!("keys-step-save-text")}</p>
        <Button press=move |()| work::save(&file, &pem)>{t!("keys-save")}</Button>
        <h3>{t!("keys-step-print")}</h3>
        <p>{t!("keys-step-print-text")}</p>
        <Button weight=Weight::Quiet press=print>{t!("keys-print")}</Button>
        <h3>{give}</h3>
        <p>{why}</p>
        <Button weight=Weight::Quiet press=move |()| work::save(&public, &jwk)>{t!("keys-save-public")}</Button>
        <details class="why">
            <summary>{t!("keys-forget")}</summary>
            <p>{t!("keys-forget-text")}</p>
            <Button weight=Weight::Quiet press=move |()| work::forget(place)>{t!("keys-forget-go")}</Button>
        </details>
    }
    .into_any()
}

/// The recovery sheet (恢复单): the protected key as a code and as text.
fn sheet(purpose: Purpose, key: &StaffKey) -> AnyView {
    let title = match purpose {
        Purpose::Sign => t!("keys-sheet-sign"),
        Purpose::Open => t!("keys-sheet-open"),
    };
    view! {
        <section class="only-print recovery">
            <h1>{title}</h1>
            <p>{t!("keys-sheet-text")}</p>
            <p>{t!("keys-number")}" "<code class="break">{key.kid.clone()}</code></p>
            {code(&key.pem, t!("keys-code"))}
            <pre>{key.pem.clone()}</pre>
            <p>{t!("keys-sheet-blank")}</p>
        </section>
    }
    .into_any()
}

#[cfg(feature = "csr")]
mod work {
    use super::Place;
    use crate::state::{browser, staff_key, staff_key::StaffKey, verifier};
    use leptos::prelude::*;

    pub fn begin(place: Place) {
        verifier::warm();
        leptos::task::spawn_local(async move { place.key.set(staff_key::kept(place.purpose).await) });
    }

    fn wait(place: Place, work: impl Future<Output = Result<StaffKey, String>> + 'static) {
        if place.busy.get_untracked() {
            return;
        }
        place.busy.set(true);
        place.failure.set(None);
        leptos::task::spawn_local(async move {
            let done = work.await;
            place.busy.set(false);
            match done {
                Ok(key) => {
                    for secret in [place.passphrase, place.again, place.old, place.pasted] {
                        secret.set(String::new());
                    }
                    place.key.set(Some(key));
                }
                Err(why) if why.is_empty() => place.failure.set(Some(t!("keys-failed").to_owned())),
                Err(why) => place.failure.set(Some(why)),
            }
        });
    }

    pub fn make(place: Place) {
        let passphrase = place.passphrase.get_untracked();
        if passphrase != place.again.get_untracked() {
            place.failure.set(Some(t!("keys-differ").to_owned()));
            return;
        }
        wait(place, async move { staff_key::make(place.purpose, &passphrase).await });
    }

    pub fn bring(place: Place) {
        let (pem, passphrase) = (place.pasted.get_untracked(), place.old.get_untracked());
        wait(place, async move { staff_key::bring(place.purpose, &pem, &passphrase).await });
    }

    pub fn forget(place: Place) {
        if !window().confirm_with_message(t!("keys-forget-sure")).unwrap_or(false) {
            return;
        }
        leptos::task::spawn_local(async move {
            staff_key::forget(place.purpose).await;
            place.key.set(None);
        });
    }

    pub fn save(name: &str, text: &str) {
        browser::save(name, text);
    }

    /// After the sheet was put there.
    pub fn print() {
        browser::print_foot("");
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            crate::components::printing::now();
        });
    }
}

/// Without a browser there are no keys.
#[cfg(not(feature = "csr"))]
mod work {
    use super::Place;

    pub fn begin(_place: Place) {}
    pub fn make(_place: Place) {}
    pub fn bring(_place: Place) {}
    pub fn forget(_place: Place) {}
    pub fn save(_name: &str, _text: &str) {}
    pub fn print() {}
}
