//! Opening encrypted files on `/review/`, with the authority's key and its passphrase.

use super::desk::Desk;
use crate::components::{
    button::{Button, Weight},
    choose::ChooseFiles,
    link::Link,
    notice::Notice,
    secret::Secret,
};
use leptos::prelude::*;

/// What stands on this part of the page.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
struct Lock {
    desk: Desk,
    /// The number of the key that this device keeps.
    kept: RwSignal<Option<String>>,
    /// A key's file that was chosen: its name and its text.
    chosen: RwSignal<Option<(String, String)>>,
    passphrase: RwSignal<String>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<String>>,
}

/// There only while something is encrypted.
#[component]
pub fn Unseal(desk: Desk) -> impl IntoView {
    let lock = Lock {
        desk,
        kept: RwSignal::new(None),
        chosen: RwSignal::new(None),
        passphrase: RwSignal::new(String::new()),
        busy: RwSignal::new(false),
        failure: RwSignal::new(None),
    };
    work::begin(lock);
    let any = Memo::new(move |_| desk.locked() > 0);
    move || any.get().then(|| panel(lock))
}

fn panel(lock: Lock) -> AnyView {
    let which = move || match (lock.chosen.get(), lock.kept.get()) {
        (Some((name, _)), _) => t!("unseal-chosen", name = name),
        (None, Some(kid)) => t!("unseal-kept", kid = kid),
        (None, None) => String::new(),
    };
    let failure = move || lock.failure.get().map(|why| view! { <Notice warning=true><p>{why}</p></Notice> });
    view! {
        <section class="unseal">
            <h2>{move || t!("unseal-title", n = lock.desk.locked())}</h2>
            <p>{t!("unseal-text")}" "<Link to="/staff/keys/">{t!("keys-title")}</Link></p>
            <p class="break" role="status">{which}</p>
            <ChooseFiles
                id="unseal-file"
                label=t!("unseal-choose")
                weight=Weight::Quiet
                take=move |files| work::chosen(lock, files)
            />
            <Secret id="unseal-passphrase" label=t!("unseal-passphrase") value=lock.passphrase autocomplete="current-password"/>
            <div role="alert">{failure}</div>
            <Button press=move |()| work::open(lock)>{t!("unseal-go")}</Button>
            <p role="status">{move || if lock.busy.get() { t!("keys-busy") } else { "" }}</p>
        </section>
    }
    .into_any()
}

#[cfg(feature = "csr")]
mod work {
    use super::Lock;
    use crate::state::staff_key::Purpose;
    use crate::state::{browser, staff_key};
    use leptos::prelude::*;

    pub fn begin(lock: Lock) {
        leptos::task::spawn_local(async move {
            lock.kept.set(staff_key::kept(Purpose::Open).await.map(|key| key.kid));
        });
    }

    pub fn chosen(lock: Lock, files: js_sys::Array) {
        leptos::task::spawn_local(async move {
            let first = browser::first_document(&files).await;
            lock.chosen.set(first.map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())));
        });
    }

    pub fn open(lock: Lock) {
        if lock.busy.get_untracked() {
            return;
        }
        lock.busy.set(true);
        lock.failure.set(None);
        leptos::task::spawn_local(async move {
            let opened = unlocked(lock).await;
            lock.busy.set(false);
            match opened {
                Ok(()) => {
                    lock.passphrase.set(String::new());
                    lock.desk.unlock();
                }
                Err(why) if why.is_empty() => lock.failure.set(Some(t!("keys-failed").to_owned())),
                Err(why) => lock.failure.set(Some(why)),
            }
        });
    }

    async fn unlocked(lock: Lock) -> Result<(), String> {
        let pem = match lock.chosen.get_untracked() {
            Some((_, pem)) => Some(pem),
            None => staff_key::kept(Purpose::Open).await.map(|key| key.pem),
        };
        let pem = pem.ok_or_else(|| t!("unseal-no-key").to_owned())?;
        staff_key::unlock(Purpose::Open, &pem, &lock.passphrase.get_untracked()).await.map(drop)
    }
}

/// Without a browser nothing is encrypted.
#[cfg(not(feature = "csr"))]
mod work {
    use super::Lock;

    pub fn begin(_lock: Lock) {}
    pub fn chosen(_lock: Lock, _files: js_sys::Array) {}
    pub fn open(_lock: Lock) {}
}
