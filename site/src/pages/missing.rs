//! An address without a page.

use crate::components::button::LinkButton;
use leptos::prelude::*;

pub fn missing() -> AnyView {
    view! {
        <h1>{t!("missing-title")}</h1>
        <p>{t!("missing-text")}</p>
        <LinkButton to="/">{t!("missing-home")}</LinkButton>
    }
    .into_any()
}
