//! `/letter/`, and where every form begins: what to have at hand, who gets to see it, and what the law says of that. 个人信息保护法 17, 30.

use super::earlier::Earlier;
use crate::components::{
    button::{Button, LinkButton, Weight},
    path::Path,
    why::Why,
};
use crate::state::filling::Filling;
use leptos::prelude::*;

pub fn begin() -> AnyView {
    let letter = Filling::here();
    let form = letter.form();
    let first = letter.at(letter.all_pages().next().map_or("check", |page| page.id));
    let again = move || {
        letter.begun().then(|| {
            let resume = letter.at(letter.resume().map_or("check", |page| page.id));
            view! { <LinkButton to=resume>{t!("home-resume")}</LinkButton> }
        })
    };
    let begin = first.clone();
    let anew = move || {
        let first = first.clone();
        if letter.begun() {
            view! {
                <Button weight=Weight::Quiet press=move |()| {
                    if sure() {
                        letter.start_anew();
                    }
                }>{t!("begin-anew")}</Button>
            }
            .into_any()
        } else {
            view! { <LinkButton to=first>{t!("begin-go")}</LinkButton> }.into_any()
        }
    };
    view! {
        <h1>{form.title()}</h1>
        <p>{form.words("form.lead")}</p>
        <Path steps=vec![form.words("form.papers"), form.words("form.people"), form.words("form.time")]/>
        {again}
        {anew}
        <Earlier letter=letter first=begin/>
        <h2>{t!("begin-privacy")}</h2>
        <p>{t!("begin-privacy-lead")}</p>
        <Why title=t!("begin-privacy-more")>
            <p>{form.words("form.who")}</p>
            <p>{form.words("form.what")}</p>
            <p>{t!("begin-privacy-long")}</p>
            <p>{t!("begin-privacy-rights")}</p>
            <p>{form.words("form.refuse")}</p>
        </Why>
    }
    .into_any()
}

#[cfg(feature = "csr")]
fn sure() -> bool {
    window().confirm_with_message(t!("begin-anew-sure")).unwrap_or(false)
}

#[cfg(not(feature = "csr"))]
fn sure() -> bool {
    false
}
