//! A public key (公钥) is not typed: that of the key this device keeps is filled in at a press.

use crate::components::{
    button::{Button, Weight},
    link::Link,
};
use crate::state::filling::Filling;
use crate::state::staff_key::StaffKey;
use leptos::prelude::*;

/// Above the answer that is the public half of the key somebody signs with; nothing above any other.
pub fn own_key(letter: Filling, pointer: &str, value: RwSignal<String>) -> Option<AnyView> {
    let proves = |signer: &forms::Signer| signer.proves == Some(pointer);
    letter
        .peek(|draft| draft.signers().iter().any(proves))
        .then(|| view! { <OwnKey value=value/> }.into_any())
}

#[component]
fn OwnKey(value: RwSignal<String>) -> impl IntoView {
    let kept = RwSignal::new(None::<StaffKey>);
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(async move {
        use crate::state::staff_key::{self, Purpose};
        kept.set(staff_key::kept(Purpose::Sign).await);
    });
    let offer = move || {
        match kept.get() {
        None => view! { <p class="hint">{t!("own-key-none")}" "<Link to="/staff/keys/">{t!("own-key-make")}</Link></p> }.into_any(),
        Some(StaffKey { kid, jwk, .. }) => view! {
            <p class="hint break">{t!("own-key-kept", kid = kid)}</p>
            <Button weight=Weight::Quiet press=move |()| value.set(jwk.clone())>{t!("own-key-fill")}</Button>
        }
        .into_any(),
    }
    };
    view! { <div class="known">{offer}</div> }
}
