//! A signed file into other hands: by the share sheet, as a file, as codes on the screen.

use crate::components::button::{Button, Weight};
use crate::components::codes::Codes;
use crate::components::notice::Notice;
use crate::state::outgoing::{Outgoing, Why};
use crate::state::signed::Signed;
use leptos::prelude::*;

/// Every way that this browser has. A finished file is encrypted first where the site wants it; one that still goes
/// from hand to hand must be read by whoever signs next.
#[component]
pub fn Hand(
    signed: Signed,
    /// To whoever signs next, who is a person nearby or in a chat: not to be put away.
    #[prop(optional)]
    onwards: bool,
    /// Something else is what the page is for.
    #[prop(optional)]
    aside: bool,
    /// Becomes true when there is a file to hand over: until then nothing may be thrown away.
    #[prop(default = RwSignal::new(false))]
    ready: RwSignal<bool>,
) -> impl IntoView {
    if onwards {
        ready.set(true);
        view! { <Ways name=signed.file_name() text=signed.text() onwards=true aside=aside/> }.into_any()
    } else {
        view! { <Finished signed=signed ready=ready/> }.into_any()
    }
}

/// A file that nobody need sign any more.
#[component]
fn Finished(signed: Signed, ready: RwSignal<bool>) -> impl IntoView {
    let out = RwSignal::new(None::<Result<Outgoing, Why>>);
    let (name, authority) = (signed.file_name(), signed.authority().to_owned());
    let text = StoredValue::new(signed.text());
    prepare(text, out, ready);
    move || match out.get() {
        None => view! { <p role="status">{t!("outgoing-busy")}</p> }.into_any(),
        Some(Ok(file)) => {
            let whom =
                if authority.is_empty() { t!("outgoing-authority").to_owned() } else { authority.clone() };
            let sealed = file.sealed.then(|| {
                view! { <Notice><p class="sealed">{t!("outgoing-sealed", whom = whom)}</p></Notice> }
            });
            view! { {sealed}<Ways name=name.clone() text=file.text onwards=false/> }.into_any()
        }
        Some(Err(why)) => view! {
            <div role="alert"><Notice warning=true><p>{why.words()}</p></Notice></div>
            <Button press=move |()| prepare(text, out, ready)>{t!("outgoing-again")}</Button>
        }
        .into_any(),
    }
}

#[component]
fn Ways(name: String, text: String, onwards: bool, #[prop(optional)] aside: bool) -> impl IntoView {
    let said = RwSignal::new("");
    let (name, text) = (StoredValue::new(name), StoredValue::new(text));
    if in_wechat() {
        // WeChat saves no file, and another browser does not have what was filled in here.
        let words = if onwards { t!("hand-wechat") } else { t!("done-wechat") };
        return view! {
            <Notice><p>{words}</p></Notice>
            <Button press=move |()| copy(text, said)>{t!("done-copy")}</Button>
            <p class="saved" role="status">{move || said.get()}</p>
            <Codes text=text/>
        }
        .into_any();
    }
    let shares = can_share();
    let weight = |first: bool| if first && !aside { Weight::Primary } else { Weight::Quiet };
    let (save_weight, share_weight) = (weight(!(onwards && shares)), weight(onwards));
    let save = view! { <Button weight=save_weight press=move |()| save(name, text, said)>{t!("done-save")}</Button> };
    let share = shares.then(|| {
        let words = if onwards { t!("hand-share") } else { t!("done-share") };
        view! { <Button weight=share_weight press=move |()| share(name, text, said)>{words}</Button> }
    });
    let (first, second) =
        if onwards { (share.into_any(), save.into_any()) } else { (save.into_any(), share.into_any()) };
    view! {
        {first}
        {second}
        <p class="saved" role="status">{move || said.get()}</p>
        <Codes text=text/>
    }
    .into_any()
}

#[cfg(feature = "csr")]
mod ways {
    use crate::state::browser;
    use crate::state::outgoing::{Outgoing, Why, outgoing};
    use leptos::prelude::*;

    /// Makes the file that leaves this device.
    pub fn prepare(
        text: StoredValue<String>,
        out: RwSignal<Option<Result<Outgoing, Why>>>,
        ready: RwSignal<bool>,
    ) {
        out.set(None);
        let text = text.get_value();
        leptos::task::spawn_local(async move {
            let made = outgoing(&text).await;
            _ = ready.try_set(made.is_ok());
            _ = out.try_set(Some(made));
        });
    }

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
        let (name, text) = (name.get_value(), text.get_value());
        leptos::task::spawn_local(async move {
            let shared = browser::share(&name, &text).await;
            let words = if shared.is_ok_and(|shared| shared.is_truthy()) {
                t!("done-shared")
            } else {
                t!("done-not-shared")
            };
            _ = said.try_set(words);
        });
    }

    pub fn copy(text: StoredValue<String>, said: RwSignal<&'static str>) {
        let text = text.get_value();
        leptos::task::spawn_local(async move {
            let copied = browser::copy(&text).await.is_ok_and(|copied| copied.is_truthy());
            _ = said.try_set(if copied { t!("done-copied") } else { t!("done-not-copied") });
        });
    }
}

/// Without a browser nothing is handed to anybody.
#[cfg(not(feature = "csr"))]
mod ways {
    use crate::state::outgoing::{Outgoing, Why};
    use leptos::prelude::*;

    pub fn prepare(_: StoredValue<String>, _: RwSignal<Option<Result<Outgoing, Why>>>, _: RwSignal<bool>) {}
    pub fn save(_: StoredValue<String>, _: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn share(_: StoredValue<String>, _: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn copy(_: StoredValue<String>, _: RwSignal<&'static str>) {}
    pub fn can_share() -> bool {
        false
    }
    pub fn in_wechat() -> bool {
        false
    }
}
pub use ways::in_wechat;
use ways::{can_share, copy, prepare, save, share};
