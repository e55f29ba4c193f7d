//! What cannot wait: shown above everything as soon as an answer asks for it, and read out.

use crate::components::notice::Notice;
use crate::state::filling::Filling;
use leptos::prelude::*;

/// The notice, while the answers ask for it. Only staff's forms have one.
pub fn alert(letter: Filling) -> Option<AnyView> {
    if !cfg!(feature = "work") {
        return None;
    }
    // Made anew only when it turns on or off: it is not read out again with every key.
    let told = Memo::new(move |_| letter.with(forms::Draft::alert));
    let shown = move || {
        told.get().map(|(heading, lines)| {
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <Notice warning=true><div role="alert"><h2>{heading}</h2>{lines}</div></Notice> }
        })
    };
    Some(shown.into_any())
}
