//! What an update says otherwise than the document that it takes the place of.

use forms::Difference;
use leptos::prelude::*;

/// Every answer that differs, under the part of the form it stands in: what was, and what is now.
#[component]
pub fn Changes(
    /// In the order of the form, told from the later document.
    differences: Vec<Difference>,
) -> impl IntoView {
    let mut part = "";
    let lines = differences.into_iter().map(|one| {
        let heading = (one.part != part).then(|| view! { <dt class="part">{one.part}</dt> });
        part = one.part;
        let empty = |text: String| if text.is_empty() { t!("check-empty").to_owned() } else { text };
        view! {
            {heading}
            <dd><b>{one.label}</b>" "<del>{empty(one.there)}</del>" → "<ins>{empty(one.here)}</ins></dd>
        }
        .into_any()
    });
    let lines = lines.collect_view();
    view! { <dl class="changes">{lines}</dl> }
}
