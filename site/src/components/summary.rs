//! Everything that has to be changed on this page, in one place, each a link to its field.

use crate::state::focus::bring;
use leptos::{ev, html, prelude::*};

/// One line of the summary.
#[derive(Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The id of the field to go to.
    pub field: String,
    /// What to do, in the person's language.
    pub text: String,
}

/// Nothing while `wrong` is empty; when it fills, it takes the focus and the window's title says so.
#[component]
pub fn Summary(#[prop(into)] wrong: Signal<Vec<Wrong>>) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let count = wrong.read().len();
        prefix_title(count);
        if let Some(summary) = summary.get()
            && count > 0
        {
            let _ = summary.focus();
        }
    });
    move || {
        let wrong = wrong.get();
        (!wrong.is_empty()).then(|| {
            let lines = wrong.iter().map(line).collect_view();
            view! {
                <div class="summary" role="alert" tabindex="-1" node_ref=summary>
                    <h2>{t!("summary-title", n = wrong.len())}</h2>
                    <ul>{lines}</ul>
                </div>
            }
        })
    }
}

fn line(wrong: &Wrong) -> AnyView {
    let field = wrong.field.clone();
    let go = move |event: ev::MouseEvent| {
        event.prevent_default(); // no step in the history for a step on the page
        bring(&field);
    };
    view! { <li><a href=format!("#{}", wrong.field) on:click=go>{wrong.text.clone()}</a></li> }.into_any()
}

#[cfg(feature = "csr")]
fn prefix_title(count: usize) {
    let title = document().title();
    let plain = title.split_once('｜').map_or(title.as_str(), |(_, plain)| plain);
    if count > 0 {
        document().set_title(&format!("{}｜{plain}", t!("summary-title", n = count)));
    } else if plain != title {
        document().set_title(plain);
    }
}

#[cfg(not(feature = "csr"))]
fn prefix_title(_count: usize) {}
