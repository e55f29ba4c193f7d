//! Another person's file in hand: the whole of it, who still has to sign, and the way on.

use super::{Came, Desk, said, take, told};
use crate::components::{
    button::{Button, Weight},
    hand::Hand,
    notice::Notice,
    receipt::Receipt,
    sheet::ReadSheet,
    signers::Missing,
};
use crate::pages::sign::{Act, What, others};
use crate::state::places::Places;
use crate::state::signed::Signed;
use leptos::prelude::*;

pub fn open(desk: Desk, then: Callback<()>, objections: Vec<String>, came: Option<Came>) -> AnyView {
    let before = untrack(|| desk.submission.signed()).map_or(0, |signed| signed.count());
    let page = move || {
        let Some(signed) = desk.submission.signed() else { return ().into_any() };
        let missing = signed.missing();
        let chosen = desk.chosen.get();
        if let Some(signer) = missing.iter().find(|one| Some(one.declaration) == chosen).cloned() {
            let (at, of) = (signed.count() + 1, signed.count() + missing.len());
            return view! {
                <Act signer=signer at=at of=of what=What::Received submission=desk.submission then=then/>
                <Button weight=Weight::Quiet press=move |()| desk.chosen.set(None)>{t!("receive-not-me")}</Button>
            }
            .into_any();
        }
        if signed.count() > before { given(desk, signed) } else { read(desk, signed, &objections, came) }
    };
    page.into_any()
}

/// As it came: what it is, all it says, and the question who is holding the phone.
fn read(desk: Desk, signed: Signed, objections: &[String], came: Option<Came>) -> AnyView {
    let missing = signed.missing();
    let asked = objections.is_empty() && !missing.is_empty();
    let ask = if objections.is_empty() {
        (!missing.is_empty()).then(|| {
            view! {
                <h2>{t!("receive-who")}</h2>
                <p>{t!("receive-who-text")}</p>
                {others(missing.clone(), desk.chosen, Weight::Primary)}
            }
            .into_any()
        })
    } else {
        let lines = objections.iter().cloned().map(|one| view! { <li>{one}</li> }).collect_view();
        Some(
            view! { <Notice warning=true><p>{t!("receive-objections")}</p><ul>{lines}</ul></Notice> }
                .into_any(),
        )
    };
    view! {
        {heading(&signed)}
        {came.map(told)}
        <Missing missing=missing/>
        {whole(signed.clone())}
        {ask}
        <h2>{t!("receive-on")}</h2>
        <Hand signed=signed onwards=true aside=asked/>
        {away(desk)}
    }
    .into_any()
}

/// Signed on this phone just now: it has to go on, or back.
fn given(desk: Desk, signed: Signed) -> AnyView {
    crate::pages::sign::heading_next();
    let (missing, complete) = (signed.missing(), signed.complete());
    let receipt = complete.then(|| view! { <Receipt code=signed.receipt()/> });
    view! {
        <h1>{t!("receive-signed")}</h1>
        {receipt}
        <p>{t!("receive-signed-text")}</p>
        {said(desk.submission.note())}
        <Missing missing=missing.clone()/>
        <Hand signed=signed.clone() onwards=true/>
        {others(missing, desk.chosen, Weight::Quiet)}
        {whole(signed)}
        {away(desk)}
    }
    .into_any()
}

fn heading(signed: &Signed) -> AnyView {
    let title = signed.form().map_or("", |form| form.title());
    let called = signed.called();
    view! {
        <h1>{title}</h1>
        <p class="where">{called}" · "{t!("receipt-code")}" "<code>{signed.receipt()}</code></p>
    }
    .into_any()
}

fn whole(signed: Signed) -> AnyView {
    let places = Places::here();
    let sheet = move || {
        places.ready();
        let sheet = signed.draft()?.sheet();
        Some(view! { <ReadSheet sheet=sheet drawn=signed.drawn()/> })
    };
    view! { <h2>{t!("receive-whole")}</h2>{sheet} }.into_any()
}

fn away(desk: Desk) -> AnyView {
    view! {
        <p class="saved">{move || if desk.submission.kept() { t!("receive-kept") } else { t!("receive-not-kept") }}</p>
        <Button weight=Weight::Quiet press=move |()| take::back(desk)>{t!("receive-more")}</Button>
        <Button weight=Weight::Quiet press=move |()| take::forget(desk)>{t!("receive-forget")}</Button>
    }
    .into_any()
}
