//! `/about/`: who may use it, what happens with the data, what a signature here means.

use leptos::prelude::*;

pub fn about() -> AnyView {
    let part = |title: &'static str, text: &'static str| view! { <h2>{title}</h2><p>{text}</p> };
    view! {
        <h1>{t!("about-title")}</h1>
        <p class="lead">{t!("about-lead")}</p>
        {part(t!("about-who"), t!("about-who-text"))}
        {part(t!("about-data"), t!("about-data-text"))}
        {part(t!("about-signature"), t!("about-signature-text"))}
        {part(t!("about-paper"), t!("about-paper-text"))}
        {part(t!("about-places"), t!("about-places-text"))}
        {part(t!("about-free"), t!("about-free-text"))}
    }
    .into_any()
}
