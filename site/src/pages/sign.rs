//! `/letter/sign/` and of every form: everybody who must sign does so in turn, on one phone; whoever is next gets it handed over.

use super::beside;
use crate::components::{
    accept::Accept,
    button::{Button, LinkButton, Weight},
    notice::Notice,
    pad::{Pad, is_signature},
    sheet::ReadSheet,
};
use crate::state::filling::{Filling, today};
use crate::state::focus::focus;
use crate::state::navigation::Navigation;
use crate::state::places::Places;
use crate::state::settings::{Asked, asked};
use crate::state::store::{AtRest, at_rest};
use crate::state::submission::{Failure, Standing, Submission};
use forms::{Signer, signer_words};
use leptos::prelude::*;
use seal::strokes::Stroke;

pub fn sign() -> AnyView {
    let (letter, submission) = (Filling::here(), Submission::here());
    Places::here().fetch(); // addresses are shown by name
    #[cfg(feature = "csr")]
    crate::state::verifier::warm();
    // Whether who signs next says they have the phone. The first need not be asked.
    let handed = RwSignal::new(false);
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
        if file.is_none() {
            match asked.get() {
                Asked::Waiting => return waiting(),
                Asked::Refused(faults) => return beside::refused(faults),
                Asked::Questions(questions) => {
                    let now = letter.with(|draft| {
                        let extension = draft.extension();
                        !questions.answered(extension) || (extension.is_none() && answering.get().is_none())
                    });
                    if now || answering.get() == Some(true) {
                        return beside::beside(
                            letter,
                            questions,
                            Callback::new(move |()| answering.set(Some(false))),
                        );
                    }
                }
                Asked::Nothing => {}
            }
        }
        let has_signed = |signer: &Signer| file.as_ref().is_some_and(|file| file.has(signer));
        let signers: Vec<Signer> =
            letter.with(forms::Draft::signers).into_iter().filter(|s| s.required).collect();
        let count = signers.len();
        match signers.into_iter().enumerate().find(|(_, signer)| !has_signed(signer)) {
            None => everybody(letter),
            Some((at, signer)) if at > 0 && !handed.get() => hand_over(&signer, handed, submission),
            Some((at, signer)) => {
                let change = (file.is_none() && letter.with(|draft| draft.extension().is_some())).then(|| {
                    view! {
                        <Button weight=Weight::Quiet press=move |()| answering.set(Some(true))>{t!("beside-change")}</Button>
                    }
                });
                view! { <Sign signer=signer at=at + 1 of=count handed=handed/>{change} }.into_any()
            }
        }
    };
    page.into_any()
}

fn waiting() -> AnyView {
    view! { <h1>{t!("sign-title")}</h1><p>{t!("sign-lead")}</p> }.into_any()
}

/// Who signs, as the page speaks of them: 王大明（委托人）.
fn who(signer: &Signer) -> String {
    let role = signer_words(signer.declaration, "").unwrap_or_default().to_owned();
    match &signer.name {
        Some(name) => t!("sign-who", name = name, role = role),
        None => role,
    }
}

/// The same in a heading, which breaks between the two and nowhere else.
fn name_and_role(signer: &Signer) -> AnyView {
    let role = signer_words(signer.declaration, "").unwrap_or_default().to_owned();
    let name = signer.name.clone();
    let role = if name.is_some() { format!("（{role}）") } else { role };
    view! { <span class="whole">{name}</span><span class="whole">{role}</span> }.into_any()
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

fn everybody(letter: Filling) -> AnyView {
    view! {
        <h1>{t!("sign-all")}</h1>
        <p>{t!("sign-all-text")}</p>
        <LinkButton to=letter.at("done")>{t!("sign-all-go")}</LinkButton>
    }
    .into_any()
}

fn hand_over(signer: &Signer, handed: RwSignal<bool>, submission: Submission) -> AnyView {
    heading_next();
    let on_device = at_rest() == AtRest::Encrypted;
    let kept = move || match (submission.kept(), on_device) {
        (true, true) => t!("hand-kept"),
        (true, false) => t!("hand-kept-tab"),
        (false, _) => t!("hand-not-kept"),
    };
    let name = signer.name.clone().unwrap_or_else(|| who(signer));
    view! {
        <div class="hand-over">
            <p class="stamp" aria-hidden="true">{t!("hand-stamp")}</p>
            <h1>{t!("hand-title")}{name_and_role(signer)}</h1>
            <p role="status">{kept}</p>
            <Button press=move |()| handed.set(true)>{t!("hand-go", name = name)}</Button>
            {on_device.then(|| view! { <p class="hint">{t!("hand-later")}</p> })}
        </div>
    }
    .into_any()
}

/// One signer: read, declare, draw, seal.
#[component]
fn Sign(
    signer: Signer,
    /// Which of all signers this is, from 1.
    at: usize,
    of: usize,
    handed: RwSignal<bool>,
) -> impl IntoView {
    if at > 1 {
        heading_next();
    }
    let (letter, submission, places) = (Filling::here(), Submission::here(), Places::here());
    let navigation = Navigation::here();
    let (read, agreed, no_hand) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let strokes = RwSignal::new(Vec::<Stroke>::new());
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    // In the order of the page: what to do, and where.
    let missing = Memo::new(move |_| {
        let drawn = *no_hand.read() == "true" || is_signature(&strokes.read());
        let all = [
            (*read.read() != "true", t!("sign-missing-read"), "sign-read"),
            (*agreed.read() != "true", t!("sign-missing-agree"), "sign-agree"),
            (!drawn, t!("sign-missing-draw"), "sign-no-hand"),
        ];
        all.into_iter().filter(|one| one.0).map(|(_, what, place)| (what, place)).collect::<Vec<_>>()
    });
    let name = signer.name.clone().unwrap_or_else(|| who(&signer));
    let declares = signer_words(signer.declaration, ".declares").unwrap_or_default().to_owned();
    let title = view! { {t!("sign-heading")}{name_and_role(&signer)}{t!("sign-heading-end")} };
    let sheet = move || {
        places.ready();
        let drawn = submission.signed().map(|signed| signed.drawn()).unwrap_or_default();
        view! { <ReadSheet sheet=letter.with(forms::Draft::sheet) drawn=drawn/> }
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
                let work = Work { letter, submission, navigation, handed, busy, failure, last: at == of };
                work.sign(signer.clone(), drawn);
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
fn told(failure: Failure) -> String {
    match failure {
        Failure::Key => t!("sign-failed-key").to_owned(),
        Failure::Verifier => t!("sign-failed-verifier").to_owned(),
        Failure::Drawn => t!("sign-failed-drawn").to_owned(),
        Failure::Content(why) => t!("sign-failed-content", why = why),
    }
}

/// A signature on its way.
#[cfg_attr(not(feature = "csr"), allow(dead_code))]
struct Work {
    letter: Filling,
    submission: Submission,
    navigation: Navigation,
    handed: RwSignal<bool>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    last: bool,
}

impl Work {
    #[cfg(feature = "csr")]
    fn sign(self, signer: Signer, drawn: Option<String>) {
        leptos::task::spawn_local(async move {
            let content = self.letter.peek(forms::Draft::content);
            match self.submission.sign(content, &signer, drawn).await {
                // Nothing of this page is there any more.
                Ok(()) if self.last => self.navigation.go(&self.letter.at("done")),
                Ok(()) => self.handed.set(false),
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
