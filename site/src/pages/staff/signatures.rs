//! What stands about each signature of a file: untouched or not, by which key, and who vouches for it.

use crate::components::sheet::strokes;
use crate::state::clock::day_of;
use crate::state::places::full_name;
use crate::state::verifier::{Opened, text};
use leptos::prelude::*;
use serde_json::Value;

pub fn signatures(opened: &Opened) -> Option<AnyView> {
    let signatures = opened.list("/signatures");
    if signatures.is_empty() {
        return None;
    }
    let lines = signatures.iter().map(signature).collect_view();
    Some(
        view! {
            <h3>{t!("review-signatures")}</h3>
            <p class="hint">{t!("review-meaning")}</p>
            <ul class="signatures">{lines}</ul>
        }
        .into_any(),
    )
}

fn signature(one: &Value) -> AnyView {
    let valid = one.get("valid") == Some(&Value::Bool(true));
    let (class, word) =
        if valid { ("tag good", t!("review-valid")) } else { ("tag error", t!("review-invalid")) };
    let who = forms::signer_words(text(one, "declaration"), "").unwrap_or(t!("review-someone"));
    let on = one.get("iat").and_then(Value::as_i64).map(day_of).unwrap_or_default();
    let key: String = text(one, "kid").chars().take(8).collect();
    let path = Some(text(one, "drawn").to_owned()).filter(|path| !path.is_empty());
    let vouching = one.get("vouching").filter(|_| valid).and_then(vouching);
    view! {
        <li>
            <p><b>{who}</b>" "<span class=class>{word}</span></p>
            <p class="hint">{t!("review-key", on = on, key = key)}</p>
            {vouching}
            {path.map(strokes)}
        </li>
    }
    .into_any()
}

/// What the list says of it: whether it vouches, and for whom.
fn vouching(said: &Value) -> Option<AnyView> {
    let message = Some(text(said, "message").to_owned()).filter(|message| !message.is_empty())?;
    let class = match text(said, "code") {
        "trust.vouched" => "vouched good",
        "trust.family" | "trust.enrolling" => "hint",
        "trust.place-unclear" => "vouched warning",
        _ => "vouched error",
    };
    let entry = said.get("entry").filter(|entry| entry.is_object());
    let entry = entry.map(|entry| view! { <p class="hint">{entry_words(entry)}</p> });
    Some(view! { <p class=class>{message}</p>{entry} }.into_any())
}

/// Who the list says it is, for what and how long.
pub fn entry_words(entry: &Value) -> String {
    let role = match text(entry, "role") {
        "witness" => t!("trust-role-witness"),
        "supervisor" => t!("trust-role-supervisor"),
        _ => t!("trust-role-other"),
    };
    let division = text(entry, "division");
    let words = t!(
        "trust-entry",
        name = text(entry, "name"),
        role = role,
        place = full_name(division).unwrap_or_else(|| division.to_owned()),
        since = super::day(text(entry, "valid_from")),
        until = super::day(text(entry, "valid_until"))
    );
    let ended = entry.pointer("/revoked/at").and_then(Value::as_str);
    words + &ended.map(|at| t!("trust-ended", at = super::day(at))).unwrap_or_default()
}
