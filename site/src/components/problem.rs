//! What the fields share: the hint above, the message when something is wrong, and who describes whom.

use leptos::prelude::*;

/// The message in place, right above the answer it is about; nothing while all is well.
#[component]
pub fn Problem(
    /// The field's id.
    id: String,
    problem: Signal<Option<String>>,
) -> impl IntoView {
    move || problem.get().map(|text| view! { <p class="msg" id=format!("{id}-msg")>{text}</p> })
}

/// A line of help under the question; nothing when it is empty.
#[component]
pub fn Hint(
    /// The field's id.
    id: String,
    text: String,
) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{text}</p> })
}

/// `aria-describedby` for the field `id`: its message first, then its hint.
pub fn described_by(id: &str, has_hint: bool, problem: Signal<Option<String>>) -> Signal<Option<String>> {
    let (hint, message) = (format!("{id}-hint"), format!("{id}-msg"));
    Signal::derive(move || match (problem.read().is_some(), has_hint) {
        (true, true) => Some(format!("{message} {hint}")),
        (true, false) => Some(message.clone()),
        (false, true) => Some(hint.clone()),
        (false, false) => None,
    })
}

/// `field`, and `field bad` while something is wrong.
pub fn field_class(problem: Signal<Option<String>>) -> Signal<&'static str> {
    Signal::derive(move || if problem.read().is_some() { "field bad" } else { "field" })
}
