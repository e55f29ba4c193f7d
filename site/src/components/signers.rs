//! Who signs, as pages speak of them, and who still has to.

use forms::{Signer, signer_words};
use leptos::prelude::*;

/// 王大明（委托人）; the role alone where nobody is named.
pub fn who(signer: &Signer) -> String {
    let role = signer_words(signer.declaration, "").unwrap_or_default().to_owned();
    match &signer.name {
        Some(name) => t!("sign-who", name = name, role = role),
        None => role,
    }
}

/// The same in a heading, which breaks between the two and nowhere else.
pub fn name_and_role(signer: &Signer) -> AnyView {
    let role = signer_words(signer.declaration, "").unwrap_or_default().to_owned();
    let name = signer.name.clone();
    let role = if name.is_some() { format!("（{role}）") } else { role };
    view! { <span class="whole">{name}</span><span class="whole">{role}</span> }.into_any()
}

/// 还差：黄桂兰（受委托照护人）、村（居）民委员会; or that nobody is missing.
pub fn missing_line(missing: &[Signer]) -> String {
    if missing.is_empty() {
        return t!("still-nobody").to_owned();
    }
    still(missing.iter().map(who))
}

/// The same where nobody's name is shown: 还差：受委托照护人.
pub fn missing_roles(missing: &[Signer]) -> String {
    still(missing.iter().map(|signer| who(&Signer { name: None, ..signer.clone() })))
}

fn still(who: impl Iterator<Item = String>) -> String {
    t!("still-missing", who = who.collect::<Vec<_>>().join("、"))
}

/// The line, where one looks for it.
#[component]
pub fn Missing(missing: Vec<Signer>) -> impl IntoView {
    view! { <p class="still" role="status">{missing_line(&missing)}</p> }
}
