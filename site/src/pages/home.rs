//! `/`: what this is, in three sentences, and one button.

use crate::components::{
    button::{LinkButton, Weight},
    link::Link,
    mark::Mark,
    path::Path,
};
use leptos::prelude::*;

pub fn home() -> AnyView {
    view! {
        <div class="hero">
            <Mark/>
            <h1 class="display">{t!("home-title")}</h1>
            <p>{t!("home-lead")}</p>
        </div>
        <Path steps=vec![t!("home-step-fill"), t!("home-step-sign"), t!("home-step-send")]/>
        <LinkButton to="/letter/">{t!("home-start")}</LinkButton>
        <LinkButton weight=Weight::Quiet to="/receive/">{t!("home-receive")}</LinkButton>
        <p class="saved">{t!("home-private")}" "<Link to="/saved/">{t!("home-saved")}</Link></p>
        <p class="saved"><Link to="/change/">{t!("home-change")}</Link></p>
    }
    .into_any()
}
