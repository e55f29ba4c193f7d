//! Taking a file in: chosen, pasted or scanned, opened by the verifier, compared with what is here.

use super::Desk;
use crate::components::{
    button::{Button, Weight},
    choose::ChooseFiles,
    field::TextArea,
    hand::in_wechat,
};
use leptos::prelude::*;

/// Choose a file, or paste its text.
#[component]
pub fn Take(desk: Desk) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let paste = move |()| {
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            take_in(desk, text.trim().to_owned());
        }
    };
    view! {
        <ChooseFiles id="receive-file" label=t!("receive-choose") take=move |files| chosen(desk, files)/>
        <details class="why" open=in_wechat()>
            <summary>{t!("receive-paste")}</summary>
            <TextArea id="receive-pasted" label=t!("review-pasted") hint=t!("receive-pasted-hint") value=pasted/>
            <Button weight=Weight::Quiet press=paste>{t!("review-open-pasted")}</Button>
        </details>
    }
}

#[cfg(feature = "csr")]
mod device {
    use super::super::{Came, Desk, Line, Stage};
    use crate::state::received::{self, Arrival};
    use crate::state::signed::Signed;
    use crate::state::submission::Failure;
    use crate::state::{crossing, store};
    use leptos::prelude::*;

    pub fn chosen(desk: Desk, files: js_sys::Array) {
        leptos::task::spawn_local(async move {
            match crossing::text_of(&files.get(0)).await {
                Some(text) => take_in(desk, text),
                None => desk.stage.set(Stage::Refused(t!("receive-no-file").to_owned())),
            }
        });
    }

    /// Opens a file's text and takes it in.
    pub fn take_in(desk: Desk, text: String) {
        desk.stage.set(Stage::Opening);
        leptos::task::spawn_local(async move {
            let stage = match received::opened("", &text).await {
                Ok((signed, objections)) => placed(desk, signed, objections).await,
                Err(why) => Err(why),
            };
            arrive(desk, stage);
        });
    }

    /// A file that is here already.
    pub fn again(desk: Desk, key: String) {
        desk.stage.set(Stage::Opening);
        leptos::task::spawn_local(async move {
            let Some(text) = store::get(&key).await else { return back(desk) };
            let stage = received::opened("", &text).await.map(|(signed, objections)| {
                desk.submission.take(&key, signed, true);
                Stage::Open { objections, came: None }
            });
            arrive(desk, stage);
        });
    }

    /// A file that is not to be joined with the one here.
    pub fn apart(desk: Desk, signed: Signed) {
        leptos::task::spawn_local(async move {
            let stage = match received::opened("", &signed.text()).await {
                Ok((signed, objections)) => Ok(in_hand(desk, signed, objections).await),
                Err(why) => Err(why),
            };
            arrive(desk, stage);
        });
    }

    fn arrive(desk: Desk, stage: Result<Stage, Failure>) {
        desk.chosen.set(None);
        desk.stage.set(stage.unwrap_or_else(|why| Stage::Refused(told(why))));
        crate::pages::sign::heading_next();
    }

    /// By what is here already.
    async fn placed(desk: Desk, signed: Signed, objections: Vec<String>) -> Result<Stage, Failure> {
        match received::arrived(&signed).await? {
            Arrival::New => Ok(in_hand(desk, signed, objections).await),
            Arrival::Joined { key, signed, added } => {
                joined(desk, key, signed, objections, Came::With(added))
            }
            Arrival::SignedTwice { key, signed } => joined(desk, key, signed, objections, Came::SignedTwice),
            Arrival::Differs { receipt, differences } => {
                Ok(Stage::Differs { file: Box::new(signed), receipt, differences })
            }
        }
    }

    fn joined(
        desk: Desk,
        key: String,
        signed: Signed,
        objections: Vec<String>,
        came: Came,
    ) -> Result<Stage, Failure> {
        if received::is_received(&key) {
            desk.submission.take(&key, signed, true);
            return Ok(Stage::Open { objections, came: Some(came) });
        }
        let form = signed.form().ok_or(Failure::Verifier)?;
        // The signing pages of the form that belongs to this page read it again.
        desk.own.load();
        Ok(Stage::Home {
            came,
            title: form.title(),
            to: format!("/{}/done/", form.path()),
            missing: signed.missing(),
        })
    }

    /// Kept, apart from what this device signed itself.
    async fn in_hand(desk: Desk, signed: Signed, objections: Vec<String>) -> Stage {
        let kept = received::keep(&signed).await;
        desk.submission.take(&received::key_of(&signed), signed, kept);
        Stage::Open { objections, came: None }
    }

    fn told(why: Failure) -> String {
        match why {
            Failure::Content(why) if why.is_empty() => t!("receive-not-ours").to_owned(),
            Failure::Content(why) => why,
            _ => t!("receive-no-verifier").to_owned(),
        }
    }

    /// Puts down what is in hand.
    pub fn back(desk: Desk) {
        desk.stage.set(Stage::Nothing);
        desk.chosen.set(None);
        desk.submission.put_down();
        list(desk);
        crate::pages::sign::heading_next();
    }

    /// Deletes what is in hand from this device.
    pub fn forget(desk: Desk) {
        if !window().confirm_with_message(t!("receive-forget-sure")).unwrap_or(false) {
            return;
        }
        let Some(signed) = untrack(|| desk.submission.signed()) else { return };
        leptos::task::spawn_local(async move {
            store::remove(&received::key_of(&signed)).await;
            store::settled().await;
            back(desk);
        });
    }

    /// What is here.
    pub fn list(desk: Desk) {
        leptos::task::spawn_local(async move {
            let lines = received::all().await.into_iter().filter_map(|(key, signed)| {
                let form = signed.form()?;
                let own = (!received::is_received(&key)).then(|| format!("/{}/done/", form.path()));
                Some(Line {
                    key,
                    title: form.title(),
                    called: signed.called(),
                    missing: signed.missing(),
                    own,
                })
            });
            desk.lines.set(lines.collect());
        });
    }
}
#[cfg(feature = "csr")]
pub use device::*;

/// Without a browser no file comes.
#[cfg(not(feature = "csr"))]
mod nowhere {
    use super::super::{Desk, Stage};
    use crate::state::signed::Signed;
    use leptos::prelude::*;

    pub fn chosen(_: Desk, _: js_sys::Array) {}
    pub fn take_in(_: Desk, _: String) {}
    pub fn again(_: Desk, _: String) {}
    pub fn apart(_: Desk, _: Signed) {}
    pub fn back(desk: Desk) {
        desk.stage.set(Stage::Nothing);
    }
    pub fn forget(_: Desk) {}
    pub fn list(_: Desk) {}
}
#[cfg(not(feature = "csr"))]
pub use nowhere::*;
