//! The foot of every page.

use crate::components::link::Link;
use leptos::prelude::*;

#[component]
pub fn Foot() -> impl IntoView {
    view! { <footer class="foot"><Link to="/about/">{t!("foot-about")}</Link>" "<Link to="/work/">{t!("foot-work")}</Link></footer> }
}
