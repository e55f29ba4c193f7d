//! The bar at the top of every page: whose page it is, and how to make it easier to read.

use crate::components::{link::Link, mark::Mark};
use crate::state::look::Look;
use leptos::prelude::*;

#[component]
pub fn Bar() -> impl IntoView {
    let look = use_context().unwrap_or_else(Look::ordinary);
    view! {
        <header class="bar">
            <Link to="/" class="brand"><Mark/><span class="name">{t!("name")}</span></Link>
            <button
                type="button"
                class="chip"
                aria-pressed=move || if look.elder() { "true" } else { "false" }
                on:click=move |_| look.toggle()
            >
                {t!("elder-view")}
            </button>
        </header>
    }
}
