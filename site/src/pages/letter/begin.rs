//! `/letter/`: what to have at hand, who gets to see it, and what the law says of that. 个人信息保护法 17, 30.

use super::path;
use crate::components::{
    button::{Button, LinkButton, Weight},
    path::Path,
    why::Why,
};
use crate::state::letter::{Letter, all_pages};
use crate::state::navigation::Navigation;
use leptos::prelude::*;

pub fn begin() -> AnyView {
    let letter = Letter::here();
    let first = all_pages().next().map(path).unwrap_or_default();
    let again = move || {
        letter.begun().then(|| {
            let resume = letter.resume().map_or_else(|| "/letter/check/".to_owned(), path);
            view! { <LinkButton to=resume>{t!("home-resume")}</LinkButton> }
        })
    };
    let navigation = Navigation::here();
    let anew = move || {
        let first = first.clone();
        if letter.begun() {
            view! {
                <Button weight=Weight::Quiet press=move |()| {
                    if sure() {
                        letter.start_anew();
                        navigation.go(&first);
                    }
                }>{t!("begin-anew")}</Button>
            }
            .into_any()
        } else {
            view! { <LinkButton to=first>{t!("begin-go")}</LinkButton> }.into_any()
        }
    };
    view! {
        <h1>{t!("begin-title")}</h1>
        <p>{t!("begin-lead")}</p>
        <Path steps=vec![t!("begin-papers"), t!("begin-people"), t!("begin-time")]/>
        {again}
        {anew}
        <h2>{t!("begin-privacy")}</h2>
        <p>{t!("begin-privacy-lead")}</p>
        <Why title=t!("begin-privacy-more")>
            <p>{t!("begin-privacy-who")}</p>
            <p>{t!("begin-privacy-what")}</p>
            <p>{t!("begin-privacy-long")}</p>
            <p>{t!("begin-privacy-rights")}</p>
            <p>{t!("begin-privacy-refuse")}</p>
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
