//! The mark: a child held in two hands.

use leptos::prelude::*;

/// Decoration beside the written name, so silent for screen readers. Same drawing as `public/mark.svg`.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 96 96" width="96" height="96" aria-hidden="true">
            <rect width="96" height="96" rx="22" fill="#0b5d4b"/>
            <path
                d="M18 58c0-6 6-9 11-6l12 7h14l12-7c5-3 11 0 11 6 0 3-2 6-5 8L59 75a22 22 0 0 1-22 0L23 66c-3-2-5-5-5-8z"
                fill="#fbf8f2"
            />
            <circle cx="48" cy="33" r="12" fill="#f2b24c"/>
            <path d="M33 53c2-8 8-12 15-12s13 4 15 12l-9 4H42z" fill="#f2b24c"/>
        </svg>
    }
}
