//! A text as one QR code (二维码), for paper.

use leptos::prelude::*;

/// Nothing where the text is too long for one code.
pub fn code(text: &str, label: &str) -> Option<AnyView> {
    let (side, path) = qr::svg_path(text).ok()?;
    let label = label.to_owned();
    Some(
        view! {
            <svg class="paper-code" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
                <rect width=side height=side fill="#fff"></rect>
                <path d=path fill="#000"></path>
            </svg>
        }
        .into_any(),
    )
}
