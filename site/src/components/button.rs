//! What one presses. A page has one primary action, at thumb's reach.

use crate::components::link::Link;
use leptos::prelude::*;

/// The two weights: the one thing to do next, and everything else.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    #[default]
    Primary,
    Quiet,
}

impl Weight {
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "go",
            Self::Quiet => "quiet",
        }
    }
}

/// Does something on this page. For going to another page take [`LinkButton`].
#[component]
pub fn Button(
    #[prop(optional)] weight: Weight,
    #[prop(into)] press: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! { <button type="button" class=weight.class() on:click=move |_| press.run(())>{children()}</button> }
}

/// Goes to another page; a link that looks like a button.
#[component]
pub fn LinkButton(
    #[prop(optional)] weight: Weight,
    /// Path without the base: `/about/`.
    #[prop(into)]
    to: String,
    children: Children,
) -> impl IntoView {
    view! { <Link to=to class=weight.class()>{children()}</Link> }
}
