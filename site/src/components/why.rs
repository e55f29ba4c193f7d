//! "为什么要填？": the reason and the law, for who wants to know.

use leptos::prelude::*;

#[component]
pub fn Why(
    /// The line one presses; "为什么要填？" when empty.
    #[prop(into, optional)]
    title: String,
    children: Children,
) -> impl IntoView {
    let title = if title.is_empty() { t!("why").to_owned() } else { title };
    view! { <details class="why"><summary>{title}</summary><div>{children()}</div></details> }
}
