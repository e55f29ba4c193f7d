//! Province, prefecture, county: three lists, each by the one before. The rest of an address is written.

use crate::state::places::Places;
use leptos::prelude::*;

/// Picks a division down to the county into `value`, a 12-digit code. Without the names (offline on the
/// first visit) it steps back, and the whole address is written.
#[component]
pub fn PickDivision(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
) -> impl IntoView {
    let places = Places::here();
    places.fetch();
    let list = move |level: usize| {
        let (parent, chosen) = (upto(&value.get(), level - 1), upto(&value.get(), level));
        let rows =
            if level > 1 && parent.len() < (level - 1) * 2 { Vec::new() } else { places.under(&parent) };
        if rows.is_empty() {
            return ().into_any();
        }
        let name = match level {
            1 => t!("place-province"),
            2 => t!("place-prefecture"),
            _ => t!("place-county"),
        };
        let id = if level == 1 { id.clone() } else { format!("{id}-{level}") };
        let options = rows.into_iter().map(|(code, name)| {
            let selected = code == chosen;
            view! { <option value=code prop:selected=selected>{name}</option> }
        });
        let unpicked = chosen.len() < level * 2;
        view! {
            <select
                class="input"
                id=id
                aria-label=name
                on:change=move |event| {
                    let code = event_target_value(&event);
                    value.set(whole(if code.is_empty() { &parent } else { &code }));
                }
            >
                <option value="" prop:selected=unpicked>{t!("place-pick", level = name)}</option>
                {options.collect_view()}
            </select>
        }
        .into_any()
    };
    move || {
        places.ready().then(|| {
            let list = list.clone();
            view! {
                <fieldset class="field division">
                    <legend class="label">{label.clone()}</legend>
                    {let list = list.clone(); move || list(1)}
                    {let list = list.clone(); move || list(2)}
                    {move || list(3)}
                </fieldset>
            }
        })
    }
}

/// The digits that name the division of `level` (1 province, 2 prefecture, 3 county), as far as they go.
fn upto(code: &str, level: usize) -> String {
    let digits = code.get(..(level * 2).min(code.len())).unwrap_or_default();
    let mut named = digits.len() / 2 * 2;
    while named >= 2 && digits.get(named - 2..named) == Some("00") {
        named -= 2;
    }
    digits.get(..named).unwrap_or_default().to_owned()
}

/// Twelve digits; nothing for nothing.
fn whole(code: &str) -> String {
    if code.is_empty() { String::new() } else { format!("{code:0<12}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_a_code() {
        let lianshan = "441825000000";
        assert_eq!([1, 2, 3].map(|level| upto(lianshan, level)), ["44", "4418", "441825"]);
        assert_eq!([1, 2, 3].map(|level| upto("441900000000", level)), ["44", "4419", "4419"]);
        assert_eq!(upto("", 2), "");
        assert_eq!(whole("4418"), "441800000000");
        assert_eq!(whole(""), "");
    }
}
