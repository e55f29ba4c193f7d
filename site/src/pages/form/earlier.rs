//! What this device already knows, so that nobody types it again: a whole document to begin from, or one
//! person for one page.

use crate::components::button::{Button, Weight};
use crate::state::filling::Filling;
use crate::state::kept::Document;
use crate::state::navigation::Navigation;
use forms::{Known, Page};
use leptos::prelude::*;

/// More than this is a list nobody reads on a phone; the newest are shown.
const MOST: usize = 6;

/// The finished documents on this device; empty until it has answered.
fn documents() -> RwSignal<Vec<Document>> {
    let all = RwSignal::new(Vec::new());
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(async move { all.set(crate::state::kept::documents().await) });
    all
}

/// On the first page of a form: begin with the people of an earlier document, or update one of this form.
#[component]
pub fn Earlier(letter: Filling, #[prop(into)] first: String) -> impl IntoView {
    let (documents, navigation) = (documents(), Navigation::here());
    let first = StoredValue::new(first);
    let own = letter.form().id();
    let line = move |document: Document| {
        let (name, title, on) = (document.called(), document.title.clone(), document.on.clone());
        let update = (document.form == own).then(|| {
            let document = document.clone();
            view! {
                <Button weight=Weight::Quiet press=move |()| {
                    let document = document.clone();
                    letter.update_of(document, move || navigation.go(&letter.at("check")));
                }>{t!("earlier-update")}</Button>
            }
        });
        let begin = move |()| letter.begin_from(&document, || first.with_value(|first| navigation.go(first)));
        view! {
            <li>
                <p><b>{name.clone()}</b>" "{title}" "<span class="hint">{on}</span></p>
                <Button weight=Weight::Quiet press=begin>{t!("earlier-begin", name = name)}</Button>
                {update}
            </li>
        }
        .into_any()
    };
    move || {
        let mut shown = documents.get();
        shown.retain(|document| !document.called().is_empty());
        shown.truncate(MOST);
        // Over a draft that somebody has begun, nothing is offered that would replace it.
        (!shown.is_empty() && !letter.begun()).then(|| {
            view! {
                <section class="earlier">
                    <h2>{t!("earlier-title")}</h2>
                    <p class="hint">{t!("earlier-hint")}</p>
                    <ul class="papers">{shown.into_iter().map(line).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// On the page that asks somebody's name, or all of somebody: those of their kind whom this device knows.
#[component]
pub fn Choose(letter: Filling, page: &'static Page) -> impl IntoView {
    let whole = |ask: &str| letter.form().shares().iter().any(|share| share.at == ask);
    let asked = page.asks.iter().find(|ask| {
        whole(ask) || ["/name", "/committee", "/supervisor"].iter().any(|end| ask.ends_with(end))
    });
    let share = asked.and_then(|ask| letter.peek(|draft| draft.share_of(ask)));
    let Some(share) = share else { return ().into_any() };
    let documents = documents();
    let choices = move || {
        let mut known: Vec<Known> = Vec::new();
        for one in documents.get().into_iter().flat_map(|document| document.parties) {
            if one.party == share.party && !known.iter().any(|other| other.called() == one.called()) {
                known.push(one);
            }
        }
        known.truncate(MOST);
        let buttons = known.into_iter().map(|known| {
            let name = known.called().to_owned();
            view! { <button type="button" class="chip" on:click=move |_| letter.take_over(share, &known)>{name}</button> }
                .into_any()
        });
        let buttons = buttons.collect::<Vec<_>>();
        (!buttons.is_empty()).then(|| {
            view! {
                <div class="known" role="group" aria-label=t!("earlier-choose")>
                    <p class="hint">{t!("earlier-choose")}</p>
                    <div class="chips">{buttons}</div>
                </div>
            }
        })
    };
    choices.into_any()
}

/// On the check-answers page of an update: what is no longer as it was.
#[component]
pub fn Changed(letter: Filling) -> impl IntoView {
    let before = RwSignal::new(None::<Document>);
    #[cfg(feature = "csr")]
    leptos::task::spawn_local(
        async move { before.set(crate::state::kept::revised(letter.form().id()).await) },
    );
    move || {
        let before = before.get()?;
        let earlier = forms::Draft::of(letter.form(), before.content.clone())
            .with_names(crate::state::places::full_name);
        let changes = letter.with(|draft| {
            let told = draft.changes(&earlier).into_iter().map(|(pointer, was, now)| {
                let label = draft.label(&pointer, "").unwrap_or_default();
                let empty = |text: String| if text.is_empty() { t!("check-empty").to_owned() } else { text };
                view! { <li><b>{label}</b>" "<del>{empty(was)}</del>" → "<ins>{empty(now)}</ins></li> }
                    .into_any()
            });
            told.collect::<Vec<_>>()
        });
        let list = if changes.is_empty() {
            view! { <p>{t!("changed-nothing")}</p> }.into_any()
        } else {
            view! { <ul>{changes}</ul> }.into_any()
        };
        Some(view! {
            <section class="notice changed">
                <h2>{t!("changed-title", n = before.revision + 1)}</h2>
                <p class="hint">{t!("changed-before", on = before.on.clone(), code = before.receipt.clone())}</p>
                {list}
            </section>
        })
    }
}
