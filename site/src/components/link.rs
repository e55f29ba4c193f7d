//! A link inside the site.

use crate::state::navigation::Navigation;
use leptos::prelude::*;

/// A link to another page; it works before the program has loaded and under any base.
#[component]
pub fn Link(
    /// Path without the base: `/about/`.
    #[prop(into)]
    to: String,
    #[prop(optional)] class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let href = Navigation::here().href(&to);
    view! { <a href=href class=class>{children()}</a> }
}
