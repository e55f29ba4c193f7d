//! What happens, in order.

use leptos::prelude::*;

/// A short numbered list of what comes next.
#[component]
pub fn Path(steps: Vec<&'static str>) -> impl IntoView {
    view! { <ol class="path">{steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol> }
}
