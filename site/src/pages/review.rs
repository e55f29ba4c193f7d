//! `/review/`: staff open signed files; each is judged by the same program as the family's own was.

use crate::components::{
    button::{Button, Weight},
    changes::Changes,
    choose::ChooseFiles,
    field::TextArea,
    sheet::{Drawn, PaperSheet, ReadSheet, Remark, Weight as Severity},
};
use crate::pages::staff::{
    countersign::Countersign,
    desk::{Desk, Row},
    list::TrustList,
    signatures::signatures,
    unseal::Unseal,
};
use crate::state::clock::day_of;
use crate::state::places::{Places, full_name};
use crate::state::verifier::{Opened, text};
use forms::Draft;
use leptos::{ev, prelude::*};
use serde_json::Value;

pub fn review() -> AnyView {
    #[cfg(feature = "csr")]
    crate::state::verifier::warm();
    let desk = Desk::empty();
    let pasted = RwSignal::new(String::new());
    view! {
        <div class="no-print">
            <h1>{t!("review-title")}</h1>
            <p>{t!("review-lead")}</p>
            <Choose desk=desk/>
            <details class="why">
                <summary>{t!("review-paste")}</summary>
                <TextArea id="review-pasted" label=t!("review-pasted") hint=t!("review-pasted-hint") value=pasted/>
                <Button weight=Weight::Quiet press=move |()| paste(desk, pasted)>{t!("review-open-pasted")}</Button>
            </details>
            <TrustList trust=desk.trust/>
            <Unseal desk=desk/>
            <Count desk=desk/>
            <Rows desk=desk/>
            <Countersign desk=desk/>
        </div>
        {move || {
            Places::here().ready(); // the list names places
            desk.row().map(|row| record(desk, &row))
        }}
    }
    .into_any()
}

/// Choose files, or drop them.
#[component]
fn Choose(desk: Desk) -> impl IntoView {
    let over = RwSignal::new(false);
    let drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        dropped(desk, &event);
    };
    view! {
        <div
            class="drop"
            class:over=over
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <ChooseFiles
                id="review-files"
                label=t!("review-choose")
                multiple=true
                take=move |files| take(desk, files)
            />
            <p class="hint">{t!("review-drop")}</p>
        </div>
    }
    .into_any()
}

/// How many are open, and how many of each verdict.
#[component]
fn Count(desk: Desk) -> impl IntoView {
    let told = move || {
        desk.with(|rows| {
            let count = |verdict: &str| rows.iter().filter(|row| row.verdict() == verdict).count();
            let waiting = rows.iter().filter(|row| row.waits()).count();
            if rows.is_empty() {
                return String::new();
            }
            if waiting > 0 {
                return t!("review-waiting", done = rows.len() - waiting, all = rows.len());
            }
            let locked = count("locked") + count("shut");
            let judged = t!(
                "review-count",
                all = rows.len(),
                good = count("accepted"),
                look = count("warnings"),
                bad = count("rejected")
            );
            if locked == 0 { judged } else { judged + &t!("unseal-count", n = locked) }
        })
    };
    view! { <p class="count" role="status">{told}</p> }
}

#[component]
fn Rows(desk: Desk) -> impl IntoView {
    let line = move |at: usize, row: &Row| {
        let (class, word) = row.word();
        let why = row.why();
        let name = row.name.clone();
        let current = move || (desk.at.get() == Some(at)).then_some("true");
        view! {
            <li>
                <button type="button" class="row-file" aria-current=current on:click=move |_| desk.at.set(Some(at))>
                    <span class=class>{word}</span>
                    <span class="file">{name}</span>
                    <span class="hint">{why}</span>
                </button>
            </li>
        }
        .into_any()
    };
    move || {
        desk.with(|rows| {
            (!rows.is_empty()).then(|| {
                let lines = rows.iter().enumerate().map(|(at, row)| line(at, row)).collect_view();
                view! { <ul class="rows">{lines}</ul> }
            })
        })
    }
}

/// One file: verdict, reasons, signatures, and the letter with what was found beside it.
fn record(desk: Desk, row: &Row) -> AnyView {
    let (class, word) = row.word();
    let Some(opened) = row.opened().cloned() else {
        let why = row.why();
        return view! { <section class="record"><h2 id="record">{row.name.clone()}</h2><p>{why}</p></section> }.into_any();
    };
    let receipt = opened.text("/verdict/receipt").to_owned();
    let sealed = row.was_sealed.then(|| view! { <p class="hint">{t!("unseal-opened")}</p> });
    let reasons = opened
        .list("/reasons")
        .iter()
        .map(|one| view! { <li>{text(one, "message").to_owned()}</li> }.into_any());
    let reasons = reasons.collect_view();
    let receipt_line =
        (!receipt.is_empty()).then(|| view! { <p>{t!("receipt-code")}" "<code>{receipt.clone()}</code></p> });
    let signatures = signatures(&opened);
    let updates = desk.with(|rows| updates(&opened, rows));
    let content = opened.0.get("content").filter(|content| content.is_object()).cloned();
    let form = forms::form(opened.text("/verdict/form"));
    Places::here().ready();
    let letter = content.zip(form).map(|(content, form)| {
        let draft = Draft::of(form, content).with_names(full_name);
        letter(&draft, &opened, &receipt)
    });
    view! {
        <section class="record" tabindex="-1" id="record">
            <div class="no-print">
                <h2><span class=class>{word}</span>" "{row.name.clone()}</h2>
                {sealed}
                {receipt_line}
                <ul class="reasons">{reasons}</ul>
                {updates}
                {signatures}
            </div>
            {letter}
        </section>
    }
    .into_any()
}

/// An update (动态更新) and the document that it takes the place of, when both lie on the desk: what changed.
fn updates(opened: &Opened, rows: &[Row]) -> Option<AnyView> {
    let others = || rows.iter().filter_map(|row| Some((row, row.opened()?)));
    let digest = opened.text("/verdict/digest");
    let later =
        others().find(|(_, other)| !digest.is_empty() && other.text("/envelope/supersedes") == digest);
    let replaced = later.map(|(row, _)| view! { <p>{t!("review-replaced", name = row.name.clone())}</p> });
    let supersedes = opened.text("/envelope/supersedes");
    let update = (!supersedes.is_empty()).then(|| {
        let n = opened.0.pointer("/envelope/revision").and_then(Value::as_u64).unwrap_or_default();
        let earlier = others().find(|(_, other)| other.text("/verdict/digest") == supersedes);
        let told = earlier.map_or_else(
            || view! { <p>{t!("review-update-open")}</p> }.into_any(),
            |(row, earlier)| changes(row, earlier, opened),
        );
        view! { <h3>{t!("review-update", n = n)}</h3>{told} }
    });
    (replaced.is_some() || update.is_some()).then(|| view! { {replaced}{update} }.into_any())
}

fn changes(row: &Row, earlier: &Opened, later: &Opened) -> AnyView {
    let draft = |opened: &Opened| {
        let content = opened.0.get("content").filter(|content| content.is_object()).cloned()?;
        Some(Draft::of(forms::form(opened.text("/verdict/form"))?, content).with_names(full_name))
    };
    let both = draft(earlier).zip(draft(later)).filter(|(before, now)| before.form().id() == now.form().id());
    let Some((before, now)) = both else {
        return view! { <p>{t!("review-update-other")}</p> }.into_any();
    };
    let differences = now.differences(&before);
    if differences.is_empty() {
        return view! { <p>{t!("review-update-same", name = row.name.clone())}</p> }.into_any();
    }
    view! {
        <p>{t!("review-update-changed", name = row.name.clone(), n = differences.len())}</p>
        <Changes differences=differences/>
    }
    .into_any()
}

fn letter(draft: &Draft, opened: &Opened, receipt: &str) -> AnyView {
    let remarks: Vec<Remark> = opened
        .list("/findings")
        .iter()
        .map(|one| Remark {
            pointer: text(one, "pointer").to_owned(),
            text: text(one, "message").to_owned(),
            weight: Severity::of(text(one, "severity")),
        })
        .collect();
    let drawn: Vec<Drawn> = opened
        .list("/signatures")
        .iter()
        .map(|one| Drawn {
            declaration: text(one, "declaration").to_owned(),
            path: text(one, "drawn").to_owned(),
            on: one.get("iat").and_then(Value::as_i64).map(day_of).unwrap_or_default(),
        })
        .collect();
    let found = remarks.iter().map(|one| {
        let (class, kind) = one.weight.words();
        view! { <li class=class><b>{kind}</b>{one.text.clone()}</li> }.into_any()
    });
    let found = found.collect_view();
    let findings = (!remarks.is_empty())
        .then(|| view! { <h3>{t!("review-findings")}</h3><ul class="remarks">{found}</ul> });
    crate::components::printing::foot(&draft.sheet().form, receipt);
    view! {
        <div class="no-print">
            {findings}
            <Button weight=Weight::Quiet press=|()| crate::components::printing::now()>{t!("review-print")}</Button>
            <h3>{draft.sheet().title}</h3>
            <ReadSheet sheet=draft.sheet() drawn=drawn.clone() remarks=remarks/>
        </div>
        <div class="paper-frame only-print"><PaperSheet sheet=draft.sheet() drawn=drawn number=receipt.to_owned()/></div>
    }
    .into_any()
}

#[cfg(feature = "csr")]
mod files {
    use super::Desk;
    use crate::state::browser;
    use leptos::{ev, prelude::*};

    pub fn dropped(desk: Desk, event: &ev::DragEvent) {
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            take(desk, js_sys::Array::from(&files));
        }
    }

    pub fn paste(desk: Desk, pasted: RwSignal<String>) {
        let text = pasted.get_untracked();
        let text = text.trim();
        if !text.is_empty() {
            desk.add(vec![(t!("review-pasted-name").to_owned(), text.as_bytes().to_vec())]);
            pasted.set(String::new());
        }
    }

    pub fn take(desk: Desk, files: js_sys::Array) {
        leptos::task::spawn_local(async move { desk.add(browser::all_documents(&files).await) });
    }
}

/// Without a browser there are no files.
#[cfg(not(feature = "csr"))]
mod files {
    use super::Desk;
    use leptos::{ev, prelude::*};

    pub fn take(_desk: Desk, _files: js_sys::Array) {}
    pub fn dropped(_desk: Desk, _event: &ev::DragEvent) {}
    pub fn paste(_desk: Desk, _pasted: RwSignal<String>) {}
}
use files::{dropped, paste, take};
