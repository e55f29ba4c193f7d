//! The receipt: proof for the family that the letter is signed, in a form one can read out.

use leptos::prelude::*;

#[component]
pub fn Receipt(
    /// `7KQ4-9M2X-RD0T-W3`
    #[prop(into)]
    code: String,
) -> impl IntoView {
    view! {
        <div class="receipt">
            <span class="stamp">{t!("receipt-stamp")}</span>
            <p>{t!("receipt-code")}</p>
            <code>{code}</code>
            <p class="hint">{t!("receipt-hint")}</p>
        </div>
    }
}
