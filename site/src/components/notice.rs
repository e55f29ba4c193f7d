//! Something to know, set apart from the rest.

use leptos::prelude::*;

#[component]
pub fn Notice(
    /// Something may go wrong; otherwise it is only good to know.
    #[prop(optional)]
    warning: bool,
    children: Children,
) -> impl IntoView {
    let class = if warning { "notice warning" } else { "notice" };
    view! { <div class=class>{children()}</div> }
}
