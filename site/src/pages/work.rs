//! `/work/`: what staff do here, each paper of their work with a line on what it is for.

use crate::components::link::Link;
use leptos::prelude::*;

pub fn work() -> AnyView {
    let forms = forms::forms().iter().filter(|form| form.audience() != forms::Audience::FamilyLater);
    let papers = forms.map(|form| {
        let to = format!("/{}/", form.path());
        view! {
            <li>
                <Link to=to class="paper-link">{form.title()}</Link>
                <p class="hint">{form.words("form.about")}</p>
            </li>
        }
        .into_any()
    });
    let papers = papers.collect_view();
    view! {
        <h1>{t!("work-title")}</h1>
        <p>{t!("work-lead")}</p>
        <h2>{t!("work-papers")}</h2>
        <ul class="papers">{papers}</ul>
        <h2>{t!("work-files")}</h2>
        <ul class="papers">
            <li>
                <Link to="/review/" class="paper-link">{t!("review-title")}</Link>
                <p class="hint">{t!("work-review")}</p>
            </li>
            <li>
                <Link to="/receive/" class="paper-link">{t!("home-receive")}</Link>
                <p class="hint">{t!("work-receive")}</p>
            </li>
            <li>
                <Link to="/staff/keys/" class="paper-link">{t!("keys-title")}</Link>
                <p class="hint">{t!("work-keys")}</p>
            </li>
        </ul>
    }
    .into_any()
}
