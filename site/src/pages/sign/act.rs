//! One signer: read the whole, declare, draw, seal.

use super::heading_next;
use super::own_key::OwnKey;
use crate::components::{
    accept::Accept,
    button::Button,
    notice::Notice,
    pad::{Pad, is_signature},
    sheet::ReadSheet,
    signers::{name_and_role, who},
};
use crate::state::filling::Filling;
use crate::state::focus::focus;
use crate::state::places::Places;
use crate::state::store::{AtRest, at_rest};
use crate::state::submission::{Failure, Submission};
use forms::{Draft, Form, Sheet, Signer, signer_words};
use leptos::prelude::*;
use seal::strokes::Stroke;
use serde_json::Value;

/// What is signed.
#[derive(Clone, Copy)]
pub enum What {
    /// This device's own draft.
    Draft(Filling),
    /// A file that came from another phone.
    Received,
}

impl What {
    /// The answer at `pointer` (tracked).
    pub fn answer(self, submission: Submission, pointer: &str) -> Option<String> {
        match self {
            Self::Draft(letter) => Some(letter.with(|draft| draft.text(pointer))),
            Self::Received => Some(submission.signed()?.draft()?.text(pointer)),
        }
    }

    /// The whole of it, to be read (tracked).
    fn sheet(self, submission: Submission) -> Option<Sheet> {
        match self {
            Self::Draft(letter) => Some(letter.with(Draft::sheet)),
            Self::Received => Some(submission.signed()?.draft()?.sheet()),
        }
    }

    #[cfg_attr(not(feature = "csr"), allow(dead_code))]
    fn form_and_content(self, submission: Submission) -> Option<(&'static dyn Form, Value)> {
        match self {
            Self::Draft(letter) => Some((letter.form(), letter.peek(Draft::content))),
            Self::Received => untrack(|| {
                let signed = submission.signed()?;
                Some((signed.form()?, signed.content().clone()))
            }),
        }
    }
}

#[component]
pub fn Act(
    signer: Signer,
    /// Which of all signers this is, from 1.
    at: usize,
    of: usize,
    what: What,
    submission: Submission,
    /// Called when the signature is verified and kept. It must outlive this page.
    then: Callback<()>,
) -> impl IntoView {
    if at > 1 {
        heading_next();
    }
    let places = Places::here();
    let (read, agreed, no_hand) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let strokes = RwSignal::new(Vec::<Stroke>::new());
    let own = OwnKey::new(&signer, what, submission);
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    // In the order of the page: what to do, and where.
    let missing = Memo::new(move |_| {
        let drawn = *no_hand.read() == "true" || is_signature(&strokes.read());
        let all = [
            (*read.read() != "true", t!("sign-missing-read"), "sign-read"),
            (*agreed.read() != "true", t!("sign-missing-agree"), "sign-agree"),
            (!drawn, t!("sign-missing-draw"), "sign-no-hand"),
            (own.wants(), t!("own-missing"), "sign-passphrase"),
        ];
        all.into_iter().filter(|one| one.0).map(|(_, what, place)| (what, place)).collect::<Vec<_>>()
    });
    let name = signer.name.clone().unwrap_or_else(|| who(&signer));
    let declares = signer_words(signer.declaration, ".declares").unwrap_or_default().to_owned();
    let title = view! { {t!("sign-heading")}{name_and_role(&signer)}{t!("sign-heading-end")} };
    let sheet = move || {
        places.ready();
        let drawn = submission.signed().map(|signed| signed.drawn()).unwrap_or_default();
        what.sheet(submission).map(|sheet| view! { <ReadSheet sheet=sheet drawn=drawn/> })
    };
    let press = move |()| {
        if let Some((_, place)) = missing.get_untracked().first() {
            focus(place);
            return;
        }
        if busy.get_untracked() {
            return;
        }
        let drawn =
            if *no_hand.read_untracked() == "true" { Ok(None) } else { packed(&strokes.read_untracked()) };
        match drawn {
            Ok(drawn) => {
                busy.set(true);
                failure.set(None);
                Work { what, submission, then, busy, failure, own }.sign(signer.clone(), drawn);
            }
            Err(reason) => failure.set(Some(reason)),
        }
    };
    let still = move || {
        if busy.get() {
            return t!("sign-busy").to_owned();
        }
        let missing = missing.read().iter().map(|(what, _)| *what).collect::<Vec<_>>().join("、");
        if missing.is_empty() {
            t!("sign-nothing-missing").to_owned()
        } else {
            t!("sign-missing", what = missing)
        }
    };
    let pad_label = t!("pad-label", name = name);
    view! {
        <p class="where">{t!("sign-where", at = at, of = of)}</p>
        <h1>{title}</h1>
        <h2>{t!("sign-step-read")}</h2>
        {sheet}
        <Accept id="sign-read" statement=t!("sign-read") value=read/>
        <h2>{t!("sign-step-declare")}</h2>
        <Accept id="sign-agree" statement=declares value=agreed/>
        <h2>{t!("sign-step-draw")}</h2>
        <p class="hint">{t!("sign-draw-hint", name = name)}</p>
        <div hidden=move || *no_hand.read() == "true"><Pad label=pad_label strokes=strokes/></div>
        <Accept id="sign-no-hand" statement=t!("sign-no-hand") value=no_hand/>
        {move || (*no_hand.read() == "true").then(|| view! { <p class="hint">{t!("sign-no-hand-text")}</p> })}
        {own.view()}
        <MemoryKey/>
        <div role="alert">{move || failure.get().map(|failure| view! { <Notice warning=true><p>{told(failure)}</p></Notice> })}</div>
        <div class="sign-bar">
            <p aria-live="polite">{still}</p>
            <Button press=press>{t!("sign-go", name = name)}</Button>
        </div>
        <p class="hint">{t!("sign-meaning")}</p>
    }
}

/// What it means where the browser keeps no key.
#[component]
fn MemoryKey() -> impl IntoView {
    (at_rest() != AtRest::Encrypted)
        .then(|| view! { <Notice warning=true><p>{t!("sign-memory-key")}</p></Notice> })
}

fn packed(strokes: &[Stroke]) -> Result<Option<String>, Failure> {
    let packed = seal::Strokes::new(strokes.to_vec()).and_then(|strokes| strokes.encode_to_fit());
    packed.map(Some).map_err(|_| Failure::Drawn)
}

/// What went wrong, and what to do.
pub fn told(failure: Failure) -> String {
    match failure {
        Failure::Key => t!("sign-failed-key").to_owned(),
        Failure::Faulty => t!("sign-failed-faulty").to_owned(),
        Failure::Verifier => t!("sign-failed-verifier").to_owned(),
        Failure::Drawn => t!("sign-failed-drawn").to_owned(),
        Failure::Content(why) => t!("sign-failed-content", why = why),
    }
}

/// A signature on its way.
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
struct Work {
    what: What,
    submission: Submission,
    then: Callback<()>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    own: OwnKey,
}

impl Work {
    #[cfg(feature = "csr")]
    fn sign(self, signer: Signer, drawn: Option<String>) {
        leptos::task::spawn_local(async move {
            let Some((form, content)) = self.what.form_and_content(self.submission) else { return };
            let key = match self.own.unlocked().await {
                Ok(key) => key,
                Err(why) => {
                    self.busy.set(false);
                    self.failure.set(Some(why));
                    return;
                }
            };
            match self.submission.sign(form, content, &signer, drawn, key).await {
                // Nothing of this page is there any more.
                Ok(()) => self.then.run(()),
                Err(reason) => {
                    self.busy.set(false);
                    self.failure.set(Some(reason));
                }
            }
        });
    }

    #[cfg(not(feature = "csr"))]
    #[allow(clippy::unused_self)] // without a browser nobody signs
    fn sign(self, _signer: Signer, _drawn: Option<String>) {}
}
