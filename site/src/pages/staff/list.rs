//! The trust list (信任名册) on `/review/`: which one it is, or why there is none, and a way to bring another.

use crate::components::{button::Weight, choose::ChooseFiles, notice::Notice};
use crate::state::trust::{List, Trust};
use crate::state::verifier::text;
use leptos::prelude::*;
use serde_json::Value;

#[component]
pub fn TrustList(trust: Trust) -> impl IntoView {
    let told = move || match trust.list() {
        None => view! { <p>{t!("trust-none")}</p> }.into_any(),
        Some(list) => told(&list),
    };
    let refused = move || {
        trust.refused().map(|why| {
            view! { <Notice warning=true><p>{t!("trust-refused", why = why)}</p></Notice> }
        })
    };
    view! {
        <div class="trust">
            <div role="status">{told}{refused}</div>
            <ChooseFiles
                id="trust-file"
                label=t!("trust-choose")
                weight=Weight::Quiet
                take=move |files| work::chosen(trust, files)
            />
        </div>
    }
    .into_any()
}

fn told(list: &List) -> AnyView {
    let info = &list.info;
    let n = info.get("entries").and_then(Value::as_array).map_or(0, Vec::len);
    let line = t!(
        "trust-have",
        authority = text(info, "authority"),
        sequence = info.get("sequence").map(ToString::to_string).unwrap_or_default(),
        n = n,
        until = super::day(text(info, "next_update"))
    );
    let stale = (info.get("stale") == Some(&Value::Bool(true)))
        .then(|| view! { <Notice warning=true><p>{t!("trust-stale")}</p></Notice> });
    let root = info.pointer("/roots/0").and_then(Value::as_str).unwrap_or_default().to_owned();
    let compare =
        (!list.pinned).then(|| view! { <p class="hint break">{t!("trust-not-pinned", root = root)}</p> });
    view! { <p>{line}</p>{stale}{compare} }.into_any()
}

#[cfg(feature = "csr")]
mod work {
    use crate::state::browser;
    use crate::state::trust::Trust;

    pub fn chosen(trust: Trust, files: js_sys::Array) {
        leptos::task::spawn_local(async move {
            if let Some((_, bytes)) = browser::first_document(&files).await {
                trust.take(String::from_utf8_lossy(&bytes).into_owned()).await;
            }
        });
    }
}

/// Without a browser there are no files.
#[cfg(not(feature = "csr"))]
mod work {
    pub fn chosen(_trust: crate::state::trust::Trust, _files: js_sys::Array) {}
}
