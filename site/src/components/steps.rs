//! Where one is in a form: "第 3 步，共 8 步".

use leptos::prelude::*;

/// The words carry it; the strips are decoration.
#[component]
pub fn Steps(
    /// From 1.
    now: usize,
    all: usize,
    /// What this step is about.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let strips = (1..=all).map(|step| {
        let class = match step.cmp(&now) {
            std::cmp::Ordering::Less => Some("done"),
            std::cmp::Ordering::Equal => Some("now"),
            std::cmp::Ordering::Greater => None,
        };
        view! { <i class=class></i> }
    });
    view! {
        <p class="where">{t!("steps-where", step = now, all = all)}" · "{name}</p>
        <div class="steps" aria-hidden="true">{strips.collect_view()}</div>
    }
}
