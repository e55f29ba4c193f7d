//! `/saved/`: what is kept on this device, to go on with, to open, to hand over, to delete.

use crate::components::{
    button::{Button, LinkButton, Weight},
    hand::Hand,
    link::Link,
    printing::{foot, now},
    sheet::{PaperSheet, ReadSheet},
    signers::{Missing, missing_roles},
};
use crate::state::places::Places;
use crate::state::shelf::{Begun, Filed, Shelf};
use leptos::prelude::*;

/// The page's state.
#[derive(Clone, Copy)]
struct Desk {
    /// None until the device has answered.
    shelf: RwSignal<Option<Shelf>>,
    /// The receipt code of the file that is looked at.
    at: RwSignal<String>,
    said: RwSignal<&'static str>,
}

pub fn saved() -> AnyView {
    let desk = Desk { shelf: RwSignal::new(None), at: RwSignal::new(String::new()), said: RwSignal::new("") };
    look(desk);
    let list = move || match desk.shelf.get() {
        None => view! { <p>{t!("saved-lead")}</p> }.into_any(),
        Some(shelf) if shelf.is_empty() => view! {
            <p>{t!("saved-nothing")}</p>
            <LinkButton to="/">{t!("missing-home")}</LinkButton>
        }
        .into_any(),
        Some(shelf) => all(desk, shelf),
    };
    let opened = move || {
        Places::here().ready(); // addresses are shown by name
        let at = desk.at.get();
        let file = desk
            .shelf
            .with(|shelf| shelf.as_ref()?.filed.iter().find(|file| file.signed.receipt() == at).cloned());
        file.map(record)
    };
    view! {
        <div class="no-print">
            <h1>{t!("saved-title")}</h1>
            <p class="saved" role="status">{move || desk.said.get()}</p>
            {list}
        </div>
        {opened}
    }
    .into_any()
}

/// Three lists, of which only those are shown that hold something.
fn all(desk: Desk, shelf: Shelf) -> AnyView {
    let (complete, waiting): (Vec<_>, Vec<_>) =
        shelf.filed.into_iter().partition(|file| file.signed.complete());
    let drafts = shelf.begun.into_iter().map(|draft| begun(desk, draft)).collect::<Vec<_>>();
    let list = |heading: &'static str, lines: Vec<AnyView>| {
        (!lines.is_empty()).then(|| view! { <h2>{heading}</h2><ul class="papers">{lines}</ul> })
    };
    let lines = |files: Vec<Filed>| files.into_iter().map(|file| line(desk, file)).collect::<Vec<_>>();
    view! {
        <p>{t!("saved-lead")}</p>
        {list(t!("saved-drafts"), drafts)}
        {list(t!("saved-waiting"), lines(waiting))}
        {list(t!("saved-complete"), lines(complete))}
        <h2>{t!("saved-all")}</h2>
        <p>{t!("saved-all-text")}</p>
        <Button weight=Weight::Quiet press=move |()| forget_all(desk)>{t!("saved-all-go")}</Button>
    }
    .into_any()
}

/// What a link or button is about, for a screen reader: "打开：委托照护责任确认书 陈**".
fn of(name: &str) -> AnyView {
    let of = format!("：{name}");
    view! { <span class="unseen">{of}</span> }.into_any()
}

fn delete(name: &str, forget: impl Fn() + 'static) -> AnyView {
    let of = of(name);
    view! { <button type="button" class="chip" on:click=move |_| forget()>{t!("saved-delete")}{of}</button> }
        .into_any()
}

fn begun(desk: Desk, draft: Begun) -> AnyView {
    let name = format!("{} {}", draft.form.title(), draft.called);
    let to = format!("/{}/", draft.form.path());
    let go_on = of(&name);
    let delete = delete(&name, move || forget_draft(desk, draft.clone()));
    view! {
        <li>
            <p class="paper-name">{name}</p>
            <p class="deeds">
                <Link to=to class="chip">{t!("saved-go-on")}{go_on}</Link>
                {delete}
            </p>
        </li>
    }
    .into_any()
}

fn line(desk: Desk, file: Filed) -> AnyView {
    let missing = file.signed.missing();
    let name = format!("{} {}", file.form.title(), file.called);
    let (sign, see) = (of(&name), of(&name));
    let day = file.signed.written();
    let hint = if file.signed.revision() > 1 {
        t!("saved-revision", on = day, n = file.signed.revision())
    } else {
        day
    };
    let own = file.keys.iter().any(|key| key.starts_with("submission:"));
    let on = (!file.signed.complete()).then(|| {
        let to = if own { format!("/{}/sign/", file.form.path()) } else { "/receive/".to_owned() };
        view! { <Link to=to class="chip">{t!("done-to-sign")}{sign}</Link> }
    });
    let receipt = file.signed.receipt();
    let (open, shown) = (receipt.clone(), receipt.clone());
    let delete = delete(&name, move || forget_file(desk, file.clone()));
    view! {
        <li>
            <p class="paper-name">{name}</p>
            <p class="hint">{hint}</p>
            <p class="hint"><code>{receipt}</code></p>
            {(!missing.is_empty()).then(|| view! { <p>{missing_roles(&missing)}</p> })}
            <p class="deeds">
                {on}
                <button
                    type="button"
                    class="chip"
                    aria-expanded=move || (desk.at.get() == shown).to_string()
                    on:click=move |_| {
                        desk.at.set(open.clone());
                        bring_soon();
                    }
                >
                    {t!("saved-open")}{see}
                </button>
                {delete}
            </p>
        </li>
    }
    .into_any()
}

/// One file: hand it over, print it, read it.
fn record(file: Filed) -> AnyView {
    let Some(draft) = file.signed.draft() else { return ().into_any() };
    let (sheet, drawn, receipt) = (draft.sheet(), file.signed.drawn(), file.signed.receipt());
    foot(&sheet.form, &receipt);
    view! {
        <section class="record" tabindex="-1" id="record">
            <div class="no-print">
                <h2>{sheet.title.clone()}</h2>
                <p>{t!("receipt-code")}" "<code>{receipt.clone()}</code></p>
                <Missing missing=file.signed.missing()/>
                <Hand signed=file.signed.clone()/>
                <Button weight=Weight::Quiet press=|()| now()>{t!("saved-print")}</Button>
                <ReadSheet sheet=sheet.clone() drawn=drawn.clone()/>
            </div>
            <div class="paper-frame only-print"><PaperSheet sheet=sheet drawn=drawn number=receipt/></div>
        </section>
    }
    .into_any()
}

#[cfg(feature = "csr")]
mod deeds {
    use super::Desk;
    use crate::state::focus::bring;
    use crate::state::shelf::{self, Begun, Filed};
    use leptos::prelude::*;

    pub fn look(desk: Desk) {
        leptos::task::spawn_local(async move { desk.shelf.set(Some(shelf::look().await)) });
    }

    /// To the file, once it stands on the page.
    pub fn bring_soon() {
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            bring("record");
        });
    }

    fn sure(question: &str) -> bool {
        window().confirm_with_message(question).unwrap_or(false)
    }

    fn gone(desk: Desk, deed: impl Future<Output = ()> + 'static) {
        leptos::task::spawn_local(async move {
            deed.await;
            desk.at.set(String::new());
            desk.shelf.set(Some(shelf::look().await));
            desk.said.set(t!("saved-deleted"));
        });
    }

    pub fn forget_draft(desk: Desk, draft: Begun) {
        if sure(t!("saved-draft-sure")) {
            gone(desk, async move { shelf::forget_draft(&draft).await });
        }
    }

    pub fn forget_file(desk: Desk, file: Filed) {
        if sure(t!("saved-file-sure")) {
            gone(desk, async move { shelf::forget_file(&file).await });
        }
    }

    pub fn forget_all(desk: Desk) {
        if sure(t!("saved-all-sure")) {
            gone(desk, async { shelf::forget_all().await });
        }
    }
}

/// Without a browser nothing is kept.
#[cfg(not(feature = "csr"))]
mod deeds {
    use super::Desk;
    use crate::state::shelf::{Begun, Filed};

    pub fn look(_desk: Desk) {}
    pub fn bring_soon() {}
    pub fn forget_draft(_desk: Desk, _draft: Begun) {}
    pub fn forget_file(_desk: Desk, _file: Filed) {}
    pub fn forget_all(_desk: Desk) {}
}
use deeds::{bring_soon, forget_all, forget_draft, forget_file, look};
